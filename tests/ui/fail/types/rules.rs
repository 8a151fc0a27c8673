//! Rules on types of which only the compiler knows what they are.

use specwright_runtime::{Model, Unknown, OpenEnum};

#[derive(Model)]
struct Inner {
    a: u8,
}

#[derive(OpenEnum)]
enum List {
    #[spec(value = "a")]
    A,
    #[spec(unknown)]
    Unknown(Unknown<List>),
}

type Text = String;

#[derive(Model)]
struct Struct {
    #[spec(max_length = 1)]
    not_a_text: Inner,
    #[spec(minimum = 1)]
    not_a_number: Inner,
    #[spec(min_items = 1)]
    not_a_list: Inner,
    #[spec(max_properties = 1)]
    not_a_map: Inner,
    #[spec(closed)]
    not_a_open_enum: Text,
    #[spec(minimum = 1)]
    listed: List,
}

fn main() {}
