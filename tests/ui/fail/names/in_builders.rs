//! Properties that would take the names of the builder's own methods.

use specwright_runtime::Builder;

#[derive(Builder)]
struct Struct {
    build: u8,
    text: Option<String>,
    #[spec(name = "maybe-text")]
    maybe_text: String,
    maybe_other: String,
}

fn main() {}
