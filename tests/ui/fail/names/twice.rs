//! Attributes that are said twice, at once or apart, also where the first was wrong.

use specwright_runtime::{Model, Unknown, OpenEnum};

#[derive(Model)]
#[spec(crate = ::specwright_runtime, crate = ::specwright_runtime)]
#[spec(deny_unknown, deny_unknown = true)]
#[spec(check = one, with = two)]
#[spec(with = three, check = four, no_prelude, no_prelude)]
#[spec(min_properties = 1, min_properties = 2, max_properties = 3, max_properties = 3)]
struct Struct {
    #[spec(name = 5, name = "a", required, required)]
    #[spec(skip_rules, nullable, skip_rules, nullable)]
    presence: Option<String>,
    #[spec(min_length = 1, max_length = 2, pattern = "a")]
    #[spec(min_length = 1, max_length = 2, pattern = "b")]
    text: String,
    #[spec(minimum = 1, maximum = 2, exclusive_minimum = 0, exclusive_maximum = 3, multiple_of = 1)]
    #[spec(minimum = 1, maximum = 2, exclusive_minimum = 0, exclusive_maximum = 3, multiple_of = 1)]
    number: i32,
    #[spec(min_items = 1, max_items = 2, unique_items, items(minimum = 1, minimum = 2))]
    #[spec(min_items = 1, max_items = 2, unique_items, items(minimum = 1))]
    list: Vec<i32>,
    #[spec(values(minimum = 1), values(minimum = 1))]
    map: std::collections::BTreeMap<String, i32>,
    #[spec(closed, closed, one_of("a"), one_of("a"))]
    listed: List,
    #[spec(constant = 1, constant = 1)]
    constant: i32,
    #[spec(additional, additional)]
    rest: specwright_runtime::Properties<i32>,
}

#[derive(Model)]
#[spec(max_items = 1)]
struct Newtype(#[spec(max_items = 1)] Vec<String>);

#[derive(OpenEnum)]
#[spec(crate = ::specwright_runtime, crate = ::specwright_runtime)]
enum List {
    #[spec(value = "a", value = "b")]
    A,
    #[spec(unknown, unknown)]
    Unknown(Unknown<List>),
}

fn main() {}
