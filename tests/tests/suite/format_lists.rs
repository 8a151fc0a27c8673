//! The lists of types by format: each reads what its format says, keeps how it was written, and writes what is set.

use chrono::{Datelike, FixedOffset, NaiveDate, TimeZone};
use serde_json::{Value, json};
use specwright_runtime::{Validate, Violations, from_value};
use specwright_tests::instants::Moment as Instant;
use specwright_tests::moments::Moment;

/// Every notation in it is another than that of the types.
fn whole() -> Value {
    json!({ "at": "2024-02-29t12:00:00.50+02:00", "day": "2024-02-29", "days": ["2024-02-29", "2024-03-01"],
        "picture": "aGk", "key": "_w==" })
}

fn wrong() -> Value {
    json!({ "at": "2023-02-29T12:00:00Z", "day": "2023-02-29", "days": ["2024-02-29", "soon"], "picture": "_w==", "key": "/w" })
}

fn found(of: &Violations) -> Vec<String> {
    let all = of.iter();
    all.map(|it| format!("{} {}", it.pointer(), it.code()))
        .collect()
}

#[test]
fn chrono_and_bytes() {
    let mut moment = from_value::<Moment>(&whole()).unwrap().into_inner();
    assert_eq!(serde_json::to_value(&moment).unwrap(), whole());
    let at = moment.at.as_mut().unwrap();
    assert_eq!(at.timestamp_millis(), 1_709_200_800_500);
    assert_eq!(moment.day.as_ref().unwrap().ordinal(), 60);
    assert_eq!(moment.picture.as_ref().unwrap()[..], *b"hi");
    assert_eq!(moment.key.as_ref().unwrap()[..], [255]);
    at.set(
        FixedOffset::east_opt(3600)
            .unwrap()
            .with_ymd_and_hms(2024, 1, 2, 3, 4, 5)
            .unwrap()
            .into(),
    );
    moment.day = Some(NaiveDate::from_ymd_opt(800, 1, 2).unwrap().into());
    moment
        .picture
        .as_mut()
        .unwrap()
        .set(b"\xfb".to_vec().into());
    moment.key.as_mut().unwrap().set(b"\xfb".to_vec().into());
    let written = serde_json::to_value(&moment).unwrap();
    assert_eq!(written["at"], "2024-01-02T03:04:05+01:00");
    assert_eq!(written["day"], "0800-01-02");
    assert_eq!(
        (&written["picture"], &written["key"]),
        (&json!("+w=="), &json!("-w"))
    );
    assert_eq!(from_value::<Moment>(&written).unwrap().into_inner(), moment);
    assert_eq!(
        found(&from_value::<Moment>(&wrong()).unwrap_err()),
        [
            "/at parse",
            "/day parse",
            "/days/1 parse",
            "/key parse",
            "/picture parse"
        ]
    );
}

#[test]
fn time() {
    let mut instant = from_value::<Instant>(&whole()).unwrap().into_inner();
    assert_eq!(serde_json::to_value(&instant).unwrap(), whole());
    let at = instant.at.as_mut().unwrap();
    assert_eq!(at.unix_timestamp(), 1_709_200_800);
    assert_eq!(instant.days.as_ref().unwrap()[1].ordinal(), 61);
    at.set(at.value().0.into());
    let written = serde_json::to_value(&instant).unwrap();
    assert_eq!(written["at"], "2024-02-29T12:00:00.5+02:00");
    assert_eq!(
        found(&from_value::<Instant>(&wrong()).unwrap_err()),
        ["/at parse", "/day parse", "/days/1 parse"]
    );
}

#[test]
fn rules_hold_on_the_string() {
    let long = json!({ "at": "2024-02-29T12:00:00.000000000000+02:00" });
    for found in [
        from_value::<Moment>(&long).map(|_| ()),
        from_value::<Instant>(&long).map(|_| ()),
    ] {
        assert_eq!(
            found.unwrap_err().iter().next().unwrap().code(),
            "max_length"
        );
    }
    let moment = from_value::<Moment>(&whole()).unwrap().into_inner();
    assert!(moment.validate().is_ok());
}
