//! What is no list of items: each piece is told, and hides none of the others.

use specwright_runtime::{Builder, Model};

#[derive(Model, Builder)]
#[spec]
#[spec()]
#[spec = "deny_unknown"]
#[spec(= 3, deny_unknown true, , check path::to, with(a) b)]
struct Struct {
    #[spec(min_length 5, "text", max_length: 5, unique_items)]
    #[spec(name = , 5, pattern["^a$"])]
    property: String,
}

fn main() {}
