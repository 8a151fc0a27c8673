//! The derives print what this crate expects.
#![cfg(feature = "derive")]
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "only what the derives make of it counts"
)]

use specwright_runtime::{
    Builder, Maybe, Model, OpenEnum, Part, Path, Properties, Report, Secret, Unknown, Validate,
    Violation, Violations, from_str, rules,
};

#[derive(Clone, Debug, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum Mode {
    #[spec(value = "PLAIN")]
    Plain,
    #[spec(value = "SASL_SSL")]
    SaslSsl,
    #[spec(unknown)]
    Unknown(Unknown<Mode>),
}

#[derive(Clone, Debug, PartialEq, Model, Builder)]
#[non_exhaustive]
#[spec(deny_unknown)]
#[spec(required_when(mode = "SASL_SSL", require(user_name, password)))]
#[spec(at_least_one_of(topics, topic_regex))]
#[spec(dependent_required(r#type, require(note)))]
#[spec(check = conditions)]
pub struct Parameters {
    #[spec(max_length = 8, pattern = "^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    pub name: String,
    #[spec(closed)]
    pub mode: Option<Mode>,
    pub user_name: Option<String>,
    pub password: Maybe<Secret<String>>,
    #[spec(required)]
    pub note: Option<String>,
    #[spec(name = "use_salve_node")]
    pub use_slave_node: Option<bool>,
    #[spec(min_items = 1, unique_items, items(max_length = 5))]
    pub topics: Option<Vec<String>>,
    pub topic_regex: Option<String>,
    #[spec(minimum = -1, exclusive_maximum = 2.5, multiple_of = 0.01)]
    pub ratio: Option<f64>,
    pub r#type: Option<String>,
    pub children: Option<Vec<Parameters>>,
}

fn conditions(parts: &ParametersParts<'_>, at: &Path<'_>, report: &mut Report) {
    if let Part::Given(Some(true)) = parts.use_slave_node
        && parts.ratio.presence().is_present()
    {
        rules::condition::fail("slave_ratio", "`ratio` is not for slaves", at, report);
    }
}

#[derive(Clone, Debug, PartialEq, Model, Builder)]
#[non_exhaustive]
pub struct View {
    #[spec(nullable)]
    pub name: Option<String>,
    #[spec(additional)]
    pub additional_properties: Properties<serde_json::Value>,
}

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(max_items = 2)]
pub struct Tree(pub Vec<Tree>);

mod own {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Model)]
    pub struct Nights(pub Vec<u8>);

    #[derive(Clone, Debug, PartialEq, Model)]
    pub struct Title(pub Option<String>);

    #[derive(Clone, Debug, PartialEq, Model)]
    pub struct Stars(pub f64);

    #[derive(Clone, Debug, PartialEq, Model)]
    pub struct Fares(pub Properties<u8>);
}

/// What may not be seen from outside stays so.
#[derive(Clone, Debug, PartialEq, Model)]
pub struct Opaque(Hidden);

#[derive(Clone, Debug, PartialEq, Model)]
struct Hidden(#[spec(minimum = 1)] u8);

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(check = nights)]
struct Stay {
    #[spec(min_items = 2, unique_items, items(minimum = 1))]
    nights: Option<Box<own::Nights>>,
    #[spec(max_length = 3, pattern = "^[a-z]*$")]
    title: Option<own::Title>,
    #[spec(multiple_of = 0.5)]
    stars: Option<own::Stars>,
    #[spec(max_properties = 1, values(maximum = 9))]
    fares: Maybe<own::Fares>,
    more: Option<Vec<own::Nights>>,
    opaque: Option<Opaque>,
}

fn nights(parts: &StayParts<'_>, at: &Path<'_>, report: &mut Report) {
    if !rules::max_items::holds(&parts.nights, 2) {
        rules::condition::fail("nights", "two at most", at, report);
    }
}

#[derive(Validate)]
struct Page {
    #[spec(minimum = 1, maximum = 100)]
    size: u32,
}

fn found<T: std::fmt::Debug + specwright_runtime::Decode>(
    text: &str,
) -> Vec<(String, &'static str)> {
    let violations = from_str::<T>(text).unwrap_err();
    let pair = |violation: &Violation| (violation.pointer().to_owned(), violation.code());
    violations.iter().map(pair).collect()
}

#[test]
fn models() {
    let text = r#"{"name":"a.b","mode":"SASL_SSL","user_name":"u","password":"p","note":null,"topics":["t"],"ratio":0.07}"#;
    let valid = from_str::<Parameters>(text).unwrap();
    assert_eq!(serde_json::to_string(&valid).unwrap(), text);
    assert_eq!(serde_json::from_str::<Parameters>(text).unwrap(), *valid);
    let built = Parameters::builder()
        .name("a.b")
        .maybe_note(None)
        .mode(Mode::SaslSsl)
        .user_name("u");
    let built = built
        .password("p")
        .topics(["t".to_owned()])
        .ratio(0.07)
        .build();
    assert_eq!(built, *valid);
}

/// A rule at a field is one of the value, however its type is called.
#[test]
fn rules_see_through_newtypes() {
    let text = r#"{"nights":[1,2],"title":null,"stars":1.5,"fares":{"a":9},"opaque":1}"#;
    assert_eq!(
        serde_json::to_string(&from_str::<Stay>(text).unwrap()).unwrap(),
        text
    );
    let text = r#"{"nights":[0,1,0],"title":"Best","stars":1.2,"fares":{"a":10,"b":1},"opaque":0}"#;
    let expected = [
        ("", "condition"),
        ("/nights", "unique_items"),
        ("/nights/0", "minimum"),
        ("/nights/2", "minimum"),
        ("/title", "max_length"),
        ("/title", "pattern"),
        ("/stars", "multiple_of"),
        ("/fares", "max_properties"),
        ("/fares/a", "maximum"),
        ("/opaque", "minimum"),
    ];
    let expected: Vec<_> = expected.map(|(at, code)| (at.to_owned(), code)).into();
    assert_eq!(found::<Stay>(text), expected);
}

/// An invalid item hides no rule of the field, nor do rules of the type.
#[test]
fn rules_see_what_is_left_of_newtypes() {
    let expected = [("/nights", "min_items"), ("/nights/0", "type")];
    let expected: Vec<_> = expected.map(|(at, code)| (at.to_owned(), code)).into();
    assert_eq!(found::<Stay>(r#"{"nights":["x"]}"#), expected);
    let expected = [
        ("/fares", "max_properties"),
        ("/fares/a", "type"),
        ("/fares/b", "maximum"),
    ];
    let expected: Vec<_> = expected.map(|(at, code)| (at.to_owned(), code)).into();
    assert_eq!(found::<Stay>(r#"{"fares":{"a":"x","b":10}}"#), expected);
}

#[test]
fn violations() {
    let text = r#"{"name":".é","mode":"x","topics":["t","t"],"ratio":2.505,"type":null,"use_salve_node":true,"more":1}"#;
    let expected = [
        ("", "required"),
        ("", "condition"),
        ("/name", "pattern"),
        ("/mode", "enum"),
        ("/topics", "unique_items"),
        ("/ratio", "exclusive_maximum"),
        ("/ratio", "multiple_of"),
        ("/type", "type"),
        ("/more", "unknown_property"),
    ];
    let expected: Vec<_> = expected.map(|(at, code)| (at.to_owned(), code)).into();
    assert_eq!(found::<Parameters>(text), expected);
    let empty = r#"{"name":"a","note":null,"mode":"SASL_SSL","password":null,"topic_regex":""}"#;
    let codes: Vec<_> = found::<Parameters>(empty)
        .into_iter()
        .map(|(_, code)| code)
        .collect();
    assert_eq!(codes, ["required_when", "required_when", "at_least_one_of"]);
}

#[test]
fn others() {
    let view = from_str::<View>(r#"{"name":null,"new":[1]}"#).unwrap();
    assert_eq!(serde_json::to_string(&view).unwrap(), r#"{"new":[1]}"#);
    assert_eq!(
        found::<Tree>("[[[],[],[]]]"),
        [("/0".to_owned(), "max_items")]
    );
    assert!(Page { size: 100 }.validate().is_ok() && Page { size: 101 }.validate().is_err());
}

#[derive(Debug, Model)]
#[expect(
    clippy::duplicated_attributes,
    reason = "two rules require one property, and clippy reads its name as an attribute"
)]
#[spec(required_when(kind = "email", require(address)))]
#[spec(required_when(via = "post", require(address)))]
struct Contact {
    kind: String,
    via: String,
    address: Option<String>,
}

#[test]
fn two_rules_require_one_property() {
    let broken = |text: &str| found::<Contact>(text).len();
    assert_eq!(broken(r#"{"kind":"email","via":"post"}"#), 2);
    assert_eq!(broken(r#"{"kind":"email","via":"desk"}"#), 1);
    assert_eq!(broken(r#"{"kind":"phone","via":"post"}"#), 1);
    assert!(from_str::<Contact>(r#"{"kind":"phone","via":"desk"}"#).is_ok());
}

/// Derive output names nothing that the prelude would have to bring.
mod bare {
    #![no_implicit_prelude]

    use ::specwright_runtime as renamed;

    #[derive(
        ::core::clone::Clone,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        renamed::Model,
        renamed::Builder,
    )]
    #[spec(crate = renamed, no_prelude)]
    #[spec(required_when(name = "a", require(list)))]
    pub struct Bare {
        #[spec(max_length = 3, pattern = "^a")]
        pub name: ::std::string::String,
        #[spec(min_items = 1)]
        pub list: ::core::option::Option<::std::vec::Vec<Mode>>,
        #[spec(additional)]
        pub rest: renamed::Properties<::core::primitive::u8>,
    }

    #[derive(
        ::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq, renamed::OpenEnum,
    )]
    #[spec(crate = renamed)]
    pub enum Mode {
        #[spec(value = "on")]
        On,
        #[spec(unknown)]
        Unknown(renamed::Unknown<Mode>),
    }
}

#[test]
fn without_a_prelude() {
    let bare = bare::Bare::builder().name("a").build();
    assert!(bare.validate().is_err());
    assert!(from_str::<bare::Bare>(r#"{"name":"a","list":["on"],"x":5}"#).is_ok());
}

#[derive(Clone, Debug, PartialEq, Model, Builder)]
#[spec(deny_unknown, min_properties = 0, check = never)]
pub struct Closed {}

fn never(_: &ClosedParts<'_>, at: &Path<'_>, report: &mut Report) {
    rules::condition::fail("never", "nothing passes", at, report);
}

#[derive(Clone, Debug, PartialEq, Model, Builder)]
#[spec(max_properties = 0, with = also)]
pub struct Open {}

fn also(_: &Open, at: &Path<'_>, report: &mut Report) {
    rules::condition::fail("also", "nor does this", at, report);
}

#[derive(Validate)]
#[spec(check = nothing)]
struct Alone {}

fn nothing(_: &AloneParts<'_>, at: &Path<'_>, report: &mut Report) {
    rules::condition::fail("alone", "nothing passes", at, report);
}

fn codes(found: &Violations) -> Vec<&str> {
    found.iter().map(Violation::code).collect()
}

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(deny_unknown, min_properties = 2)]
pub struct TooFew {}

#[test]
fn rules_of_structs_without_properties_are_checked() {
    let found = from_str::<TooFew>("{}").unwrap_err();
    assert_eq!(codes(&found), ["min_properties"]);
    assert_eq!(
        codes(&TooFew {}.validate().unwrap_err()),
        ["min_properties"]
    );
    assert_eq!(Closed::builder().build().validate().unwrap_err().len(), 1);
    assert_eq!(Open::builder().build().validate().unwrap_err().len(), 1);
    assert_eq!(Alone {}.validate().unwrap_err().len(), 1);
    assert!(from_str::<Closed>("{}").is_err() && from_str::<Closed>(r#"{"a": 1}"#).is_err());
}

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(dependent_required(a, require(a, b)), dependent_required(b, require()))]
pub struct Dependent {
    a: Option<bool>,
    b: Option<bool>,
}

#[test]
fn a_property_may_depend_on_itself_or_on_none() {
    assert!(from_str::<Dependent>(r#"{"b": true}"#).is_ok());
    assert!(from_str::<Dependent>(r#"{"a": true, "b": true}"#).is_ok());
    let violations = from_str::<Dependent>(r#"{"a": true}"#).unwrap_err();
    assert_eq!(
        violations.to_string().matches("`b`").count(),
        1,
        "{violations}"
    );
}

#[derive(Clone, Debug, PartialEq, Model, Builder)]
pub struct VNet {
    name: String,
}

#[derive(Clone, Debug, PartialEq, Model, Builder)]
pub struct Vnet {
    name: String,
}

#[derive(Clone, Debug, PartialEq, Model, Builder)]
#[allow(non_camel_case_types)]
pub struct v_net {
    name: String,
}

#[test]
fn names_that_differ_in_case_have_builders() {
    assert_eq!(VNet::builder().name("a").build().name, "a");
    assert_eq!(Vnet::builder().name("b").build().name, "b");
    assert_eq!(v_net::builder().name("c").build().name, "c");
}
