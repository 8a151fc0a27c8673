//! Types of the user's own where only the spelling of a type can decide.

use std::collections::HashMap;

use specwright_runtime::{Builder, Validate};

mod own {
    use std::marker::PhantomData;

    use specwright_runtime::Model;

    #[derive(Model)]
    pub struct String(#[spec(minimum = 1)] pub u8);

    pub struct Option<T>(PhantomData<T>);

    pub struct Maybe<T>(PhantomData<T>);
}

#[derive(Validate)]
struct Keys {
    plain: HashMap<u8, String>,
    ruled: HashMap<u8, own::String>,
    list: Vec<HashMap<u8, Vec<own::String>>>,
    #[spec(skip_rules)]
    skipped: HashMap<u8, own::String>,
}

#[derive(Validate)]
struct Newtype(HashMap<u8, own::String>);

#[derive(Builder)]
struct Built {
    option: own::Option<u8>,
    maybe: own::Maybe<u8>,
}

fn main() {}
