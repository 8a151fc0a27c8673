//! Values of another form than the attribute takes.

use specwright_runtime::{Model, Unknown, OpenEnum};

#[derive(Model)]
#[spec(deny_unknown = true, no_prelude = 1)]
struct Words {
    #[spec(required = true, nullable(false))]
    option: Option<String>,
    #[spec(unique_items = true)]
    list: Vec<String>,
    #[spec(closed(true), skip_rules = 1)]
    listed: List,
    #[spec(additional = "rest")]
    rest: specwright_runtime::Properties<String>,
}

#[derive(Model)]
#[spec(crate = "a::b", check = "a", with = 5)]
struct Paths {
    a: u8,
}

#[derive(Model)]
#[spec(crate, check(path), with = a<b>)]
struct MorePaths {
    a: u8,
}

#[derive(Model)]
struct Texts {
    #[spec(name = 5, pattern = b"a")]
    bytes: String,
    #[spec(name, pattern('a'))]
    none: String,
    #[spec(name = "a" "b", pattern = concat!("a"))]
    more: String,
}

#[derive(Model)]
struct Counts {
    #[spec(min_length = "1", max_length = 5usize)]
    text: String,
    #[spec(min_items = -1, max_items = 1.0)]
    list: Vec<u8>,
    #[spec(min_items, max_items(3))]
    other: Vec<u8>,
    #[spec(min_properties = ONE, max_properties = 99999999999999999999)]
    map: std::collections::BTreeMap<String, u8>,
}

#[derive(Model)]
struct Numbers {
    #[spec(minimum = 5u8, maximum = 1e999)]
    a: f64,
    #[spec(minimum = "5", maximum = - -5)]
    b: f64,
    #[spec(exclusive_minimum, exclusive_maximum(1), multiple_of = true)]
    c: f64,
}

#[derive(Model)]
struct Literals {
    #[spec(constant = x)]
    word: serde_json::Value,
    #[spec(constant = [1])]
    list: serde_json::Value,
    #[spec(constant = -"x")]
    minus: serde_json::Value,
    #[spec(constant)]
    none: serde_json::Value,
    #[spec(one_of())]
    empty: serde_json::Value,
    #[spec(one_of = "a")]
    assigned: serde_json::Value,
    #[spec(one_of('c', x, 5u8, 1e999, , "a" "b", -null))]
    each: serde_json::Value,
    #[spec(items, values())]
    rules: serde_json::Value,
    #[spec(items = 1)]
    more: serde_json::Value,
}

#[derive(OpenEnum)]
#[spec(crate = "a")]
enum List {
    #[spec(value = 1)]
    A,
    #[spec(unknown = "b")]
    Unknown(Unknown<List>),
}

fn main() {}
