//! Types that the derives are not for.

use specwright_runtime::{Builder, Model, Validate, OpenEnum};

#[derive(Model, Builder)]
enum Enum {
    A,
}

#[derive(Model, Builder)]
union Union {
    a: u8,
}

#[derive(Model, Builder)]
struct Unit;

#[derive(Model, Builder)]
struct Pair(u8, u8);

#[derive(Validate)]
enum RuledEnum {
    A,
}

#[derive(Validate)]
struct RuledUnit;

#[derive(Validate)]
struct RuledPair(u8, u8);

#[derive(Builder)]
struct Newtype(u8);

#[derive(Model, Builder)]
struct Generic<T> {
    a: T,
}

#[derive(Model)]
struct Lifetime<'a>(&'a str);

#[derive(Validate)]
#[spec(check = path)]
struct Checked<T> {
    a: T,
}

#[derive(OpenEnum)]
struct List;

fn main() {}
