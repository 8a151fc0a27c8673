//! What cannot be said of a tuple and of its items.

use specwright_runtime::{Builder, Model, Properties};

#[derive(Model)]
#[spec(tuple)]
struct Named {
    a: u8,
}

#[derive(Model)]
#[spec(deny_unknown, min_properties = 1, max_length = 3, at_least_one_of(a, b), check = path)]
struct OfObjects(u8, u8);

#[derive(Model)]
#[spec(min_items = 3)]
struct TooShort(u8, Option<u8>);

#[derive(Model)]
#[spec(min_items = 3, max_items = 2)]
struct Nothing(u8, #[spec(additional)] Vec<u8>);

#[derive(Model)]
struct Behind(u8, Option<u8>, u8);

#[derive(Model)]
struct Items(
    #[spec(name = "a")] u8,
    #[spec(min_length = 1)] u8,
    #[spec(required)] u8,
    #[spec(nullable)] Option<u8>,
);

#[derive(Model)]
struct Further(
    #[spec(additional)] Vec<u8>,
    #[spec(additional, required)] Properties<u8>,
);

#[derive(Model)]
struct RulesOfAll(u8, #[spec(additional, min_items = 1, items(max_length = 1))] Vec<u8>);

#[derive(Builder)]
struct Built(u8, u8);

fn main() {}
