//! Rules on a struct that are for its properties.

use specwright_runtime::{Model, Validate};

#[derive(Model)]
#[spec(min_length = 1, minimum = 1, unique_items, closed, constant = 1, items(minimum = 1))]
struct Struct {
    property: String,
}

#[derive(Validate)]
#[spec(deny_unknown, pattern = "a")]
struct Alone {
    #[spec(additional)]
    rest: specwright_runtime::Properties<String>,
}

fn main() {}
