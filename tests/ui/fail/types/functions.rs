//! Functions of `check` and `with` that are of another form.

use specwright_runtime::{Model, Path, Report};

#[derive(Model)]
#[spec(check = parts, with = whole)]
struct Struct {
    a: u8,
}

fn parts(_: &Struct, _: &Path<'_>, _: &mut Report) {}

fn whole(_: &Struct) -> bool {
    true
}

#[derive(Model)]
#[spec(check = nowhere::at_all)]
struct Missing {
    a: u8,
}

fn main() {}
