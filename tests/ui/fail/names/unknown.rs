//! Attributes that there are not: the nearest one is suggested, or all are listed.

use specwright_runtime::{Model, Unknown, OpenEnum};

#[derive(Model)]
#[spec(deny_unkown, require_when(a = 1, require(b)), transparent)]
struct Struct {
    #[spec(patern = "x", nulable, rename = "b", value = "b", require)]
    property: String,
    #[spec(items(max_lenght = 1, required), values(unique_item))]
    nested: Vec<String>,
    #[spec(deny_unknown, crate = a::b)]
    misplaced: String,
}

#[derive(Model)]
#[spec(max_item = 1, nullable)]
struct Newtype(#[spec(min_item = 1)] Vec<String>);

#[derive(OpenEnum)]
#[spec(deny_unknown, crates = a)]
enum List {
    #[spec(name = "a", vale = "b", value = "c")]
    A,
    #[spec(unknwon, unknown)]
    Unknown(Unknown<List>),
}

fn main() {}
