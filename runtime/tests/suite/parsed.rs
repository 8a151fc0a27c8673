//! Strings that are values of a type, in every location where a value can be.

#![cfg(feature = "derive")]

use std::net::{IpAddr, Ipv4Addr};

use serde_json::json;
use specwright_runtime::{
    AsInstance, Builder, Identity, Maybe, Model, Parsed, Properties, Valid, from_str, from_value,
};

#[derive(Clone, Debug, PartialEq, Model, Builder, AsInstance)]
#[spec(required_when(main = "::1", require(backup)))]
struct Hosts {
    #[spec(max_length = 12, pattern = "[.:]")]
    main: Parsed<IpAddr>,
    backup: Option<Parsed<IpAddr>>,
    gateway: Maybe<Parsed<IpAddr>>,
    #[spec(unique_items, items(min_length = 3))]
    others: Option<Vec<Parsed<IpAddr>>>,
    named: Option<Properties<Parsed<IpAddr>>>,
}

#[derive(Clone, Debug, PartialEq, Model)]
struct Host(Parsed<Ipv4Addr>);

fn found(value: &serde_json::Value) -> Vec<String> {
    let violations = from_value::<Hosts>(value).unwrap_err();
    let lines = violations.iter();
    lines
        .map(|it| format!("{} {}", it.pointer(), it.code()))
        .collect()
}

#[test]
fn what_was_read_is_written_as_it_was() {
    let text = r#"{"main":"0:0::1","backup":"FE80::1","gateway":null,"others":["::2","0::2"],"named":{"a":"A::"}}"#;
    let hosts = from_str::<Hosts>(text).map(Valid::into_inner).unwrap();
    assert_eq!(serde_json::to_string(&hosts).unwrap(), text);
    assert!(hosts.main.is_loopback(), "the value is at hand");
    assert_eq!(hosts.main.value().to_string(), "::1");
    assert_eq!(
        format!("{:?} {}", hosts.main, hosts.main),
        r#""0:0::1" 0:0::1"#
    );
    assert_eq!(serde_json::from_str::<Hosts>(text).unwrap(), hosts);
}

#[test]
fn what_is_set_is_written_by_the_type() {
    let mut hosts = Hosts::builder()
        .main(IpAddr::from([10, 0, 0, 1]))
        .backup(IpAddr::from([10, 0, 0, 2]))
        .gateway(IpAddr::from([10, 0, 0, 3]))
        .build();
    hosts.main.set("0:0::7".parse().unwrap());
    hosts.others = Some(vec!["0:0::7".parse().unwrap()]);
    let expected =
        json!({"main": "::7", "backup": "10.0.0.2", "gateway": "10.0.0.3", "others": ["0:0::7"]});
    assert_eq!(serde_json::to_value(&hosts).unwrap(), expected);
}

#[test]
fn what_is_not_read_is_a_violation_at_its_location() {
    let value = json!({"main": "x", "backup": 1, "others": ["::1", "y"], "named": {"z": ""}});
    let expected = [
        "/backup type",
        "/main parse",
        "/named/z parse",
        "/others/1 parse",
    ];
    assert_eq!(found(&value), expected);
    let violations = from_str::<Host>(r#""::1""#).unwrap_err();
    let told = serde_json::to_value(&violations).unwrap();
    assert_eq!(told[0]["code"], "parse");
    assert_eq!(told[0]["expected"], "Ipv4Addr");
    assert!(
        !violations.to_string().contains("::1"),
        "the value is not told"
    );
    let error = serde_json::from_value::<Parsed<IpAddr>>(json!("secret")).unwrap_err();
    assert!(!error.to_string().contains("secret"), "{error}");
}

#[test]
fn rules_of_strings_hold_on_the_string() {
    assert_eq!(
        found(&json!({"main": "0:0:0:0:0:0:0:2"})),
        ["/main max_length"]
    );
    assert_eq!(found(&json!({"main": "::1"})), [" required_when"]);
    assert!(
        from_value::<Hosts>(&json!({"main": "0::1"})).is_ok(),
        "another string"
    );
    assert_eq!(
        found(&json!({"main": "::2", "others": ["::"]})),
        ["/others/0 min_length"]
    );
    assert_eq!(
        found(&json!({"main": "::2", "others": ["::1", "::1"]})),
        ["/others unique_items"]
    );
    assert!(from_value::<Hosts>(&json!({"main": "::2", "others": ["::1", "0::1"]})).is_ok());
}

#[test]
fn it_is_compared_as_the_string() {
    let [short, long] = ["::1", "0::1"].map(|text| text.parse::<Parsed<IpAddr>>().unwrap());
    assert_eq!(short.value(), long.value());
    assert!(short != long && short.key() != long.key());
    assert!(short.key() == "::1".key() && short.key() == short.as_instance().key());
}
