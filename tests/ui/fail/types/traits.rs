//! Properties whose types lack what a derive needs.

use specwright_runtime::{Model, Validate};

struct Plain;

#[derive(Validate)]
struct Checked {
    plain: Plain,
    #[spec(unique_items)]
    list: Vec<u8>,
}

#[derive(Model)]
struct Read {
    plain: Plain,
}

#[derive(Validate)]
#[spec(at_least_one_of(plain, other))]
struct Asked {
    #[spec(skip_rules)]
    plain: Plain,
    other: Option<u8>,
}

#[derive(Validate)]
struct Compared {
    #[spec(skip_rules, unique_items)]
    list: Vec<Plain>,
}

fn main() {}
