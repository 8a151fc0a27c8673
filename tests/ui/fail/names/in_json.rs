//! Two properties with one name in JSON.

use specwright_runtime::{Model, Validate};

#[derive(Model)]
struct ByName {
    #[spec(name = "b")]
    a: String,
    b: String,
    #[spec(name = "b")]
    c: String,
}

#[derive(serde::Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
struct BySerde {
    page_size: u8,
    #[serde(rename = "pageSize")]
    other: u8,
    #[serde(flatten)]
    flattened: Flattened,
}

#[derive(serde::Deserialize, Validate)]
struct Flattened {
    #[spec(minimum = 1)]
    page_size: u8,
}

fn main() {}
