//! Rules on values of a kind that they are not about, as far as the type's spelling tells.

use std::collections::BTreeMap;

use specwright_runtime::{Maybe, Model, Secret, Validate};

#[derive(Model)]
struct Struct {
    #[spec(minimum = 1, multiple_of = 1, min_items = 1, unique_items, values(minimum = 1), closed)]
    text: String,
    #[spec(min_length = 1, max_length = 2, pattern = "a", items(minimum = 1), max_properties = 1)]
    number: Option<i64>,
    #[spec(minimum = 0, min_length = 1)]
    flag: Maybe<bool>,
    #[spec(max_length = 1, exclusive_minimum = 1, min_properties = 1)]
    list: Option<Vec<String>>,
    #[spec(max_items = 1, maximum = 1, exclusive_maximum = 1)]
    map: BTreeMap<String, u8>,
    #[spec(maximum = 1)]
    wrapped: Maybe<Secret<String>>,
    #[spec(items(minimum = 1, items(minimum = 1)))]
    items: Vec<String>,
    #[spec(values(max_length = 1))]
    values: BTreeMap<String, u8>,
    #[spec(items(values(unique_items)))]
    deep: Vec<BTreeMap<String, u8>>,
}

#[derive(Model)]
#[spec(max_items = 1)]
struct Newtype(#[spec(min_length = 1)] f64);

#[derive(Validate)]
struct Alone {
    #[spec(minimum = 1)]
    text: String,
}

fn main() {}
