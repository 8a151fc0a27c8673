//! `required` and `nullable` say of an option what `None` means, and of nothing else.

use specwright_runtime::{Maybe, Model, Secret};

#[derive(Model)]
struct Struct {
    #[spec(required)]
    plain: String,
    #[spec(nullable)]
    list: Vec<String>,
    #[spec(required)]
    three: Maybe<String>,
    #[spec(nullable)]
    secret: Maybe<Secret<String>>,
    #[spec(required, nullable)]
    both: Option<String>,
    #[spec(nullable, required)]
    neither: u8,
}

fn main() {}
