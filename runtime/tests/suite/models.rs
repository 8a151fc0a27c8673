//! Reading, checking and writing of models, with derive output written by hand.

use crate::types::{
    AuthenticateMode, ConfigType, KafkaParameters, KafkaParametersView, Tree, built,
};
use serde_json::{Value, json};
use specwright_runtime::{
    Maybe, OpenEnum, Validate, Violations, from_slice, from_str, from_value, read_shape,
};

fn good() -> Value {
    json!({"config_type": "CLOUD", "region": "r", "instance_id": "i", "note": null, "job_name": "abc"})
}

fn with(changes: &Value) -> Value {
    let mut value = good();
    for (name, change) in changes.as_object().unwrap() {
        value[name] = change.clone();
    }
    value
}

fn found(result: Result<impl Sized, Violations>) -> Vec<(String, &'static str)> {
    let violations = result.err().expect("rejected");
    assert_eq!(violations.len(), violations.total());
    violations
        .iter()
        .map(|v| (v.pointer().to_owned(), v.code()))
        .collect()
}

fn rejected(changes: &Value) -> Vec<(String, &'static str)> {
    found(from_value::<KafkaParameters>(&with(changes)))
}

fn list(expected: &[(&str, &'static str)]) -> Vec<(String, &'static str)> {
    expected
        .iter()
        .map(|&(pointer, code)| (pointer.to_owned(), code))
        .collect()
}

#[test]
fn round_trip() {
    let text = r#"{"config_type":"CLOUD","region":"r","instance_id":"i","password":null,"note":null,"use_salve_node":true,"job_name":"abc","tags":["x"]}"#;
    let valid = from_str::<KafkaParameters>(text).unwrap();
    assert_eq!(serde_json::to_string(&valid).unwrap(), text);
    assert_eq!(valid.password, Maybe::Null);
    assert_eq!(valid.use_slave_node, Some(true));
    let again: KafkaParameters = serde_json::from_str(text).unwrap();
    assert_eq!(again, *valid);
    assert!(again.validate().is_ok());
    assert_eq!(again.into_valid().unwrap(), valid);
}

#[test]
fn missing_properties_are_at_the_object() {
    let violations = found(from_str::<KafkaParameters>("{}"));
    assert_eq!(violations, list(&[("", "required"); 4]));
}

#[test]
fn null_is_for_those_that_take_it() {
    assert_eq!(
        rejected(&json!({"instance_id": null})),
        list(&[("/instance_id", "type")])
    );
    assert_eq!(
        rejected(&json!({"region": null})),
        list(&[("/region", "type")])
    );
    assert!(from_value::<KafkaParameters>(&with(&json!({"password": null}))).is_ok());
}

#[test]
fn a_wrong_type_hides_nothing_elsewhere() {
    let changes = json!({
        "region": 5,
        "authenticate_mode": "SASL_SSL",
        "job_name": "xxxxxxxxx",
        "tags": ["long tag", "long tag"],
        "user_name": 7,
        "extra": {},
    });
    let expected = [
        ("", "required_when"),
        ("/extra", "unknown_property"),
        ("/job_name", "max_length"),
        ("/job_name", "pattern"),
        ("/region", "type"),
        ("/tags", "unique_items"),
        ("/tags/0", "max_length"),
        ("/tags/1", "max_length"),
        ("/user_name", "type"),
    ];
    assert_eq!(rejected(&changes), list(&expected));
}

#[test]
fn nothing_is_reported_twice() {
    // The child at 0 cannot be built, the one at 1 can but breaks a rule, the one at 2 has an
    // unknown property; the parent cannot be built either.
    let mut bad_type = with(&json!({"job_name": "b", "region": 1}));
    bad_type["children"] = json!([with(&json!({"job_name": "c"}))]);
    let children = json!([
        bad_type,
        with(&json!({"job_name": "d"})),
        with(&json!({"typo": 1}))
    ]);
    let expected = [
        ("/children/0/children/0/job_name", "pattern"),
        ("/children/0/job_name", "pattern"),
        ("/children/0/region", "type"),
        ("/children/1/job_name", "pattern"),
        ("/children/2/typo", "unknown_property"),
    ];
    assert_eq!(rejected(&json!({"children": children})), list(&expected));
    let mut broken = expected.to_vec();
    broken.insert(0, ("/authenticate_mode", "type"));
    assert_eq!(
        rejected(&json!({"children": children, "authenticate_mode": 1})),
        list(&broken)
    );
}

#[test]
fn conditions() {
    assert_eq!(
        rejected(&json!({"instance_id": ""})),
        list(&[("", "required_when")])
    );
    let sasl = json!({"authenticate_mode": "SASL_SSL", "password": null});
    let violations = from_value::<KafkaParameters>(&with(&sasl)).unwrap_err();
    let messages: Vec<_> = violations.iter().map(ToString::to_string).collect();
    assert_eq!(
        messages,
        [
            r#"(document): `user_name` must be given and not empty when `authenticate_mode` is "SASL_SSL" [required_when]"#,
            r#"(document): `password` must be given and not empty when `authenticate_mode` is "SASL_SSL" [required_when]"#,
        ]
    );
    assert_eq!(
        rejected(&json!({"region": ""})),
        list(&[("", "at_least_one_of")])
    );
    assert_eq!(rejected(&json!({"type": "t"})), list(&[("", "condition")]));
    assert_eq!(
        rejected(&json!({"authenticate_mode": "x"})),
        list(&[("/authenticate_mode", "enum")])
    );
    assert!(from_value::<KafkaParameters>(&with(&json!({"config_type": "OWN"}))).is_ok());
}

#[test]
fn duplicates_are_rejected_everywhere() {
    let text = r#"{"config_type":"CLOUD","region":"r","region":5,"instance_id":"i","note":{"a":1,"a":2},"job_name":"a","x":{"y":1,"y":{}}}"#;
    let expected = [
        ("/region", "duplicate_property"),
        ("/note", "type"),
        ("/note/a", "duplicate_property"),
        ("/x", "unknown_property"),
        ("/x/y", "duplicate_property"),
    ];
    assert_eq!(found(from_str::<KafkaParameters>(text)), list(&expected));
    let view = r#"{"a":{"b":1,"b":2},"a":1,"region":null,"region":null}"#;
    let expected = [
        ("/a/b", "duplicate_property"),
        ("/a", "duplicate_property"),
        ("/region", "duplicate_property"),
    ];
    assert_eq!(
        found(from_str::<KafkaParametersView>(view)),
        list(&expected)
    );
    assert!(serde_json::from_str::<KafkaParametersView>(view).is_err());
}

#[test]
fn schema_property_of_the_document() {
    let mut value = with(&json!({"$schema": "https://example.com/schema.json"}));
    assert!(from_value::<KafkaParameters>(&value).is_ok());
    value["children"] = json!([value.clone()]);
    assert_eq!(
        found(from_value::<KafkaParameters>(&value)),
        list(&[("/children/0/$schema", "unknown_property")])
    );
    assert_eq!(
        rejected(&json!({"$schema": 1})),
        list(&[("/$schema", "unknown_property")])
    );
    let twice = r#"{"$schema":"a","$schema":"b"}"#;
    let duplicate = ("/$schema".to_owned(), "duplicate_property");
    assert!(found(from_str::<KafkaParameters>(twice)).contains(&duplicate));
}

#[test]
fn unknown_properties_get_a_suggestion() {
    let violations =
        from_value::<KafkaParameters>(&with(&json!({"use_slave_node": true}))).unwrap_err();
    assert_eq!(
        serde_json::to_value(&violations).unwrap(),
        json!([{
            "pointer": "/use_slave_node",
            "code": "unknown_property",
            "message": "unknown property `use_slave_node`, did you mean `use_salve_node`?",
            "name": "use_slave_node",
            "nearest": "use_salve_node",
        }])
    );
}

#[test]
fn responses_are_lenient() {
    let text = r#"{"region":null,"config_type":"NEW","token":"hunter2","list":[1]}"#;
    let view: KafkaParametersView = read_shape(text.as_bytes()).unwrap();
    assert_eq!(view.region, None);
    assert!(!view.config_type.as_ref().unwrap().is_known());
    assert_eq!(view.additional_properties.len(), 2);
    assert!(!format!("{view:?}").contains("hunter2"));
    assert_eq!(
        serde_json::to_string(&view).unwrap(),
        r#"{"config_type":"NEW","list":[1],"token":"hunter2"}"#
    );
    assert_eq!(
        found(read_shape::<KafkaParametersView>(br#"{"region":1}"#)),
        list(&[("/region", "type")])
    );
}

#[test]
fn shape_only_asks_no_rules() {
    let text =
        serde_json::to_vec(&with(&json!({"job_name": "x", "authenticate_mode": "?"}))).unwrap();
    assert!(read_shape::<KafkaParameters>(&text).is_ok());
    let text = serde_json::to_vec(&with(
        &json!({"job_name": "x", "region": 1, "children": [good(), 1]}),
    ))
    .unwrap();
    let expected = list(&[("/children/1", "type"), ("/region", "type")]);
    assert_eq!(found(read_shape::<KafkaParameters>(&text)), expected);
}

/// As README says of responses.
#[test]
fn shape_is_what_the_spec_says() {
    let response =
        |changes: Value| read_shape::<KafkaParameters>(with(&changes).to_string().as_bytes());
    let newer = response(json!({"config_type": "NEWER", "job_name": "x"})).unwrap();
    assert!(!newer.config_type.is_known());
    for (changes, pointer, code) in [
        (json!({"region": null}), "/region", "type"),
        (json!({"user_name": null}), "/user_name", "type"),
        (json!({"newer": 1}), "/newer", "unknown_property"),
    ] {
        assert_eq!(found(response(changes)), list(&[(pointer, code)]));
    }
    let missing = found(read_shape::<KafkaParameters>(b"{}"));
    assert_eq!(missing, list(&[("", "required"); 4]));
}

#[test]
fn additional_properties_cannot_take_known_names() {
    let mut view: KafkaParametersView = read_shape(b"{}").unwrap();
    view.additional_properties.insert("region", json!(1));
    assert_eq!(
        found(view.validate()),
        list(&[("/region", "duplicate_property")])
    );
    assert!(serde_json::to_string(&view).is_err());
}

#[test]
fn newtypes_are_transparent() {
    let tree = from_str::<Tree>("[[],[[]]]").unwrap();
    assert_eq!(serde_json::to_string(&tree).unwrap(), "[[],[[]]]");
    let expected = [("/0/1", "type"), ("/1", "max_items"), ("/1/0", "max_items")];
    assert_eq!(
        found(from_str::<Tree>("[[[],1],[[[],[],[]],[],[]]]")),
        list(&expected)
    );
}

#[test]
fn open_enums() {
    assert_eq!(ConfigType::from("CLOUD"), ConfigType::Cloud);
    assert_eq!(ConfigType::from(String::from("CLOUD")), ConfigType::Cloud);
    let other: ConfigType = "other".parse().unwrap();
    assert_eq!(
        (other.as_str(), other.to_string().as_str(), other.as_ref()),
        ("other", "other", "other")
    );
    assert_eq!(
        format!("{other:?} {other:>8}"),
        "Unknown(\"other\")    other"
    );
    assert_eq!(serde_json::to_string(&other).unwrap(), "\"other\"");
    assert_eq!(
        serde_json::from_str::<ConfigType>("\"other\"").unwrap(),
        other
    );
    assert!(serde_json::from_str::<ConfigType>("1").is_err());
    assert_eq!(AuthenticateMode::KNOWN, ["PLAIN", "SASL_SSL"]);
    assert_eq!(
        *from_str::<AuthenticateMode>(r#""SA\u0053L_SSL""#).unwrap(),
        AuthenticateMode::SaslSsl
    );
}

#[test]
fn builders() {
    let request = built::Request::builder()
        .region("r")
        .password("p")
        .config_type("CLOUD")
        .build();
    assert_eq!(request.config_type, ConfigType::Cloud);
    assert_eq!(request.password, Maybe::from("p"));
    let other = built::Request::builder()
        .config_type(ConfigType::Cloud)
        .instance_id("i")
        .region("r")
        .build();
    assert_eq!(other.instance_id.as_deref(), Some("i"));
}

#[test]
fn secrets_never_print() {
    let text = r#"{"config_type":"hunter2","region":"r","note":null,"job_name":"a","authenticate_mode":"hunter2","password":"hunter2","tags":["hunter2","hunter2"]}"#;
    let model: KafkaParameters = serde_json::from_str(
        &text
            .replace(r#""config_type":"hunter2""#, r#""config_type":"CLOUD""#)
            .replace(r#""tags":["hunter2","hunter2"]"#, r#""tags":[]"#)
            .replace(r#""authenticate_mode":"hunter2","#, ""),
    )
    .unwrap();
    assert!(!format!("{model:?} {model:#?}").contains("hunter2"));
    for position in 0..text.len() {
        let mut broken = text.as_bytes().to_vec();
        broken[position] = b'0';
        if let Err(violations) = from_slice::<KafkaParameters>(&broken) {
            let json = serde_json::to_string(&violations).unwrap();
            assert!(!format!("{violations} {violations:?} {json}").contains("hunter2"));
        }
    }
}

#[test]
fn deep_models_end_at_the_limit() {
    let nested = |depth: usize| {
        let open = r#"{"children":["#.repeat(depth);
        format!("{open}{}", "]}".repeat(depth))
    };
    let codes = found(from_str::<KafkaParameters>(&nested(16)));
    assert!(codes.iter().all(|(_, code)| *code == "required"));
    let deep = from_str::<KafkaParameters>(&nested(100_000)).unwrap_err();
    assert_eq!(deep.iter().last().unwrap().code(), "depth");
}

#[test]
fn many_unknown_properties_are_only_counted() {
    let names: Vec<String> = (0..200_000)
        .map(|index| format!("\"use_slave_nod{index}\":0"))
        .collect();
    let violations = from_str::<KafkaParameters>(&format!("{{{}}}", names.join(","))).unwrap_err();
    assert_eq!((violations.len(), violations.total()), (100, 200_004));
}

#[test]
fn names_inside_of_a_secret_are_secret() {
    let text = r#"{"config_type":"C","region":"r","note":null,"job_name":"a","password":{"hunter2":1,"hunter2":{"hunter2":2}}}"#;
    let violations = from_str::<KafkaParameters>(text).unwrap_err();
    assert!(!violations.to_string().contains("hunter2"), "{violations}");
    assert!(
        !format!("{violations:?}").contains("hunter2"),
        "{violations:?}"
    );
    assert!(
        violations
            .iter()
            .any(|found| found.pointer() == "/password" && found.code() == "type")
    );
}
