//! Every property that is missing is told, and only those; a `required` option is one of them.

use specwright_runtime::{Builder, Maybe};

#[derive(Builder)]
struct Struct {
    first: String,
    r#type: u8,
    #[spec(required)]
    nullable: Option<String>,
    optional: Option<String>,
    three: Maybe<String>,
}

fn main() {
    Struct::builder().build();
    Struct::builder().first("a").optional("b").three("c").build();
}
