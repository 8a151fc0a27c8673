//! An enum has a string for each variant, and one variant for all other texts.

use specwright_runtime::{Unknown, OpenEnum};

#[derive(OpenEnum)]
enum Mistakes<T> {
    NoValue,
    #[spec(value = "field")]
    Field(String),
    #[spec(value = "named")]
    Named { a: u8 },
    #[spec(value = "same")]
    Same,
    #[spec(value = "same")]
    Again,
    #[spec(value = "both", unknown)]
    Both(Unknown<Mistakes<T>>),
    #[spec(unknown)]
    NoField,
    #[spec(unknown)]
    TwoFields(Unknown<Mistakes<T>>, u8),
}

#[derive(OpenEnum)]
enum NoUnknown {
    #[spec(value = "a")]
    A,
}

#[derive(OpenEnum)]
enum Empty {}

fn main() {}
