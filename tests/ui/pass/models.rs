//! `Model` and `Builder` with everything that they can say.

use std::collections::BTreeMap;

use specwright_runtime::{
    Builder, Integer, Maybe, Properties, Model, Number, Path, Report, Secret, Unknown, Valid,
    Validate, Value, OpenEnum, from_str, rules,
};

#[derive(Clone, Debug, PartialEq, Model, Builder)]
#[spec(deny_unknown, min_properties = 2, max_properties = 20)]
#[spec(required_when(kind = "CLOUD", on = true, level = -3, require(r#type, tags)))]
#[spec(at_least_one_of(tags, labels), dependent_required(level, require(on, note)))]
#[spec(check = parts, with = Everything::whole)]
pub struct Everything {
    /// What a setter takes over.
    #[spec(name = "Kind", min_length = 1, max_length = 128, pattern = "^[A-Za-z\u{e0}-\u{ff}]+$",)]
    pub kind: String,
    #[spec(one_of("a", "b"))]
    r#type: Option<String>,
    on: Option<bool>,
    #[spec(minimum = -1_000, maximum = 9, multiple_of = 1)]
    level: Option<i32>,
    #[spec(exclusive_minimum = -0.5, exclusive_maximum = 1e3, multiple_of = 0.01)]
    ratio: Option<f64>,
    #[spec(required)]
    note: Option<String>,
    #[spec(min_items = 1, max_items = 3, unique_items, items(max_items = 2, items(max_length = 5)))]
    tags: Maybe<Vec<Vec<String>>>,
    #[spec(min_properties = 1, values(minimum = 0, maximum = 9))]
    labels: Option<Properties<u8>>,
    #[spec(values(items(one_of(1, 2))))]
    map: Option<BTreeMap<String, Vec<i64>>>,
    #[spec(closed)]
    codec: Option<Codec>,
    #[spec(constant = null)]
    nothing: Option<Value>,
    #[spec(skip_rules)]
    parent: Option<Box<Self>>,
    secret: Maybe<Secret<String>>,
    integer: Option<Integer>,
    number: Option<Number>,
    tree: Option<Tree>,
}

impl Everything {
    fn whole(&self, at: &Path<'_>, report: &mut Report) {
        if self.kind == "forbidden" {
            rules::condition::fail("forbidden", "this kind is forbidden", at, report);
        }
    }
}

fn parts(parts: &EverythingParts<'_>, at: &Path<'_>, report: &mut Report) {
    if parts.on.given() == Some(&Some(false)) && parts.level.presence().is_present() {
        rules::condition::fail("off", "no level while it is off", at, report);
    }
}

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(max_items = 2)]
pub struct Tree(#[spec(unique_items)] pub Vec<Tree>);

#[derive(Clone, Debug, PartialEq, Eq, Hash, OpenEnum)]
pub enum Codec {
    #[spec(value = "")]
    Empty,
    #[spec(value = "gzip")]
    Gzip,
    #[spec(unknown)]
    Other(Unknown<Codec>),
}

#[derive(Clone, Debug, Default, PartialEq, Model, Builder)]
struct Lenient {
    #[spec(nullable)]
    region: Option<String>,
    #[spec(additional, values(max_length = 3))]
    rest: Properties<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Model, Builder)]
struct Nothing {}

mod other {
    pub use specwright_runtime as runtime;
}

#[derive(Model, Builder)]
#[spec(crate = other::runtime)]
struct Elsewhere {
    #[spec(max_length = 1)]
    a: String,
}

fn main() {
    let mut labels = Properties::new();
    labels.insert("a".to_owned(), 1);
    let built = Everything::builder()
        .kind("CLOUD")
        .maybe_note(None)
        .labels(labels)
        .codec("gzip")
        .maybe_level(None)
        .secret("s")
        .build();
    let valid: Valid<Everything> = built.into_valid().unwrap();
    let text = serde_json::to_string(&valid).unwrap();
    assert_eq!(text, r#"{"Kind":"CLOUD","note":null,"labels":{"a":1},"codec":"gzip","secret":"s"}"#);
    assert_eq!(from_str::<Everything>(&text).unwrap(), valid);
    assert!(from_str::<Everything>(r#"{"Kind":"forbidden","note":"","labels":{"a":1}}"#).is_err());
    assert!(from_str::<Everything>(r#"{"Kind":"a","note":"","on":false,"level":1,"labels":{"a":1}}"#).is_err());
    assert!(from_str::<Tree>("[[],[[]]]").is_ok() && from_str::<Tree>("[[],[]]").is_err());
    assert!(from_str::<Lenient>(r#"{"region":null,"x":"abc"}"#).is_ok());
    assert_eq!(Lenient::builder().build(), Lenient::default());
    assert_eq!(Nothing::builder().build(), Nothing {});
    assert!(Elsewhere::builder().a("ab").build().validate().is_err());
    assert_eq!(Codec::from("lz4").to_string(), "lz4");
    assert_eq!(Codec::KNOWN, ["", "gzip"]);
    assert!(matches!("gzip".parse(), Ok(Codec::Gzip)));
}
