//! A newtype has rules, on itself or on its field, and nothing that is for properties.

use specwright_runtime::{Model, Validate};

#[derive(Model)]
#[spec(deny_unknown, check = path, required_when(a = 1, require(b)), at_least_one_of(a, b), dependent_required(a, require(b)))]
struct Newtype(#[spec(name = "x", required, nullable, additional)] String);

#[derive(Validate)]
#[spec(deny_unknown)]
struct Alone(#[spec(name = "x")] String);

fn main() {}
