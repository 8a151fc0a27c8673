//! What a draft says of itself and of its fields.

use specwright_runtime::{Draft, Properties};

struct Asked;
struct Told;

#[derive(Draft)]
struct Nothing {}

#[derive(Draft)]
#[spec(request, response = "Told", respons = Told, left_behind, additional = 5)]
struct Forms {
    #[spec(from = "a", nested(b), require, name = c)]
    a: Option<u8>,
}

#[derive(Draft)]
#[spec(request = Asked, response = Told, left_behind(b = c, d(e), d, d, a), additional = d)]
#[spec(request = Asked)]
struct Names {
    a: Option<u8>,
    #[spec(from = a, name = "a")]
    b: Option<u8>,
    #[spec(request_only, from = f)]
    c: Option<u8>,
    #[spec(additional, required, nested, name = "x", from = y, request_only)]
    rest: Properties<u8>,
    #[spec(additional)]
    more: Properties<u8>,
}

#[derive(Draft)]
#[spec(request = Asked, response = Told)]
struct Generic<T> {
    a: Option<T>,
}

#[derive(Draft)]
#[spec(request = Asked, response = Told)]
enum List {
    A,
}

#[derive(Draft)]
#[spec(request = Asked, response = Told)]
struct Newtype(Option<u8>);

/// What is wrong is told once: the methods are there.
fn used(draft: Names) -> Asked {
    let (_, _) = Told.to_draft();
    draft.complete().unwrap()
}

fn main() {}
