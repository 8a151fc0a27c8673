//! Strings of some formats as values of types: in fields, items, maps, unions, parameters and headers.

use specwright_runtime::operation::{Operation, Received};
use specwright_runtime::{Parsed, Valid, Validate, Violations, from_str};
use specwright_tests::stamps::{GetStamp, PutStamp, Stamp, StampWhen};

const ID: &str = "67e55044-10b1-426f-9247-bb680e5fe0c8";

/// Every notation in it is another than that of the types.
const WHOLE: &str = r#"{"at":"2024-01-01T00:00:00.000Z","id":"67e5504410b1426f9247bb680e5fe0c8","link":"HTTPS://stamps.example","days":["2024-02-29","20240301"],"hosts":{"a":"0:0::1"},"took":"PT90M0S","when":"2024-01-01T01:00:00+01:00","special":"2024-02-29"}"#;

fn stamp() -> Valid<Stamp> {
    from_str(WHOLE).unwrap_or_else(|found| panic!("{found}"))
}

fn found(of: &Violations) -> Vec<String> {
    let all = of.iter();
    all.map(|it| format!("{} {}", it.pointer(), it.code()))
        .collect()
}

#[test]
fn what_is_not_changed_is_written_as_it_came() {
    let mut stamp = stamp().into_inner();
    assert_eq!(serde_json::to_string(&stamp).unwrap(), WHOLE);
    assert_eq!(stamp.at.as_second(), 1_704_067_200);
    assert_eq!(
        stamp.id.to_string(),
        "67e5504410b1426f9247bb680e5fe0c8",
        "the string"
    );
    assert_eq!(stamp.id.value().to_string(), ID);
    assert_eq!(
        stamp.days.as_ref().unwrap()[1].weekday(),
        jiff::civil::Weekday::Friday
    );
    assert!(matches!(&stamp.when, Some(StampWhen::Text(at)) if at.value() == stamp.at.value()));
    stamp.at.set(jiff::Timestamp::UNIX_EPOCH);
    let expected = WHOLE.replacen("2024-01-01T00:00:00.000Z", "1970-01-01T00:00:00Z", 1);
    assert_eq!(serde_json::to_string(&stamp).unwrap(), expected);
}

#[test]
fn strings_that_are_no_values_are_violations() {
    let wrong = r#"{"at":"2024-13-01T00:00:00Z","id":"x","link":"there","days":["2024-02-30"],"hosts":{"a":"1.2.3"},"took":"an hour","when":["x"],"special":1}"#;
    let expected = [
        "/at parse",
        "/id parse",
        "/link parse",
        "/days/0 parse",
        "/hosts/a parse",
        "/took parse",
        "/when/0 parse",
        "/special type",
    ];
    let violations = from_str::<Stamp>(wrong).unwrap_err();
    let told = violations.iter().next().unwrap();
    assert_eq!(
        told.spec().unwrap(),
        (
            "specs/stamps.yaml",
            "/components/schemas/Stamp/properties/at"
        )
    );
    assert_eq!(found(&violations), expected);
}

#[test]
fn other_rules_hold_on_the_string() {
    for (right, wrong, expected) in [
        ("00:00:00.000Z", "00:00:00.0000000Z", "/at max_length"),
        (
            "67e5504410b1426f9247bb680e5fe0c8",
            "67E5504410b1426f9247bb680e5fe0c8",
            "/id pattern",
        ),
        ("20240301", "2024-02-29", "/days unique_items"),
        (
            r#""special":"2024-02-29""#,
            r#""special":"20240229""#,
            "/special const",
        ),
    ] {
        let changed = WHOLE.replacen(right, wrong, 1);
        assert_ne!(changed, WHOLE);
        assert_eq!(found(&from_str::<Stamp>(&changed).unwrap_err()), [expected]);
    }
    assert!(
        from_str::<Stamp>(&WHOLE.replacen("20240301", "20240229", 1)).is_ok(),
        "two strings"
    );
}

#[test]
fn parameters_and_headers_hold_values() {
    let day = jiff::civil::date(2024, 2, 29);
    let id: Parsed<uuid::Uuid> = ID.to_uppercase().parse().unwrap();
    let call = GetStamp::builder()
        .day(day)
        .id(id.clone())
        .since(jiff::Timestamp::UNIX_EPOCH)
        .days(vec![Parsed::new(day), "20240301".parse().unwrap()])
        .if_since(jiff::Timestamp::UNIX_EPOCH)
        .mark(id)
        .build();
    assert_eq!(
        call.path().unwrap(),
        format!("/stamps/2024-02-29/{}", ID.to_uppercase())
    );
    let query = call.query().unwrap();
    assert_eq!(
        query.as_str(),
        "since=1970-01-01T00%3A00%3A00Z&days=2024-02-29&days=20240301"
    );
    let headers = call.headers();
    let headers: Vec<String> = headers
        .iter()
        .map(|it| format!("{}: {}", it.name(), it.expose()))
        .collect();
    let cookie = format!("Cookie: mark={}", ID.to_uppercase());
    assert_eq!(headers, ["if-since: 1970-01-01T00:00:00Z", cookie.as_str()]);
    let mut too_long = call;
    too_long.since = Some("1970-01-01T00:00:00.0000000Z".parse().unwrap());
    assert_eq!(
        found(&too_long.check_parameters().unwrap_err()),
        ["/since max_length"]
    );

    let headers = vec![
        ("content-type", "application/json"),
        ("last", "2024-01-01T00:00:00.0Z"),
    ];
    let response = GetStamp::response(Received::new(200, &headers, WHOLE.as_bytes())).unwrap();
    assert_eq!(response.last.unwrap().to_string(), "2024-01-01T00:00:00.0Z");
}

#[test]
fn drafts_carry_value_and_string() {
    let (mut draft, carried) = stamp().to_draft();
    assert!(carried.missing().is_empty());
    let edit = draft.clone().complete().unwrap();
    let expected = r#"{"at":"2024-01-01T00:00:00.000Z","link":"HTTPS://stamps.example"}"#;
    assert_eq!(serde_json::to_string(&edit).unwrap(), expected);
    draft.at = Some(jiff::Timestamp::UNIX_EPOCH.into());
    let edit = draft.complete().unwrap().into_valid().unwrap();
    let call = PutStamp::builder()
        .day(jiff::civil::date(2024, 2, 29))
        .id(uuid::Uuid::nil())
        .body(edit)
        .build();
    let content = call.content().unwrap().unwrap();
    let body = String::from_utf8(content.body.to_vec()).unwrap();
    assert!(
        body.starts_with(r#"{"at":"1970-01-01T00:00:00Z""#),
        "{body}"
    );
}
