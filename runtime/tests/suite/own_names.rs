//! Types of the user's own that are called like those of the standard library are what they are, and not what they are called.
#![cfg(feature = "derive")]
#![allow(missing_docs, unreachable_pub, reason = "nothing is for use elsewhere")]

use specwright_runtime::{Maybe, Model, Properties, Validate, Violations};

/// Types whose rule is that they hold no 0.
mod own {
    use specwright_runtime::Model;

    macro_rules! types {
        ($($name:ident)*) => {$(
            #[derive(Clone, Debug, PartialEq, Model)]
            #[allow(non_camel_case_types)]
            pub struct $name(#[spec(minimum = 1)] pub u8);
        )*};
    }

    types!(String bool i8 i16 i32 i64 u16 u32 u64 f32 f64 Value Vec BTreeMap HashMap Box);

    pub mod serde_json {
        pub use super::Value;
    }
}

macro_rules! fields {
    ($derive:ident, $struct:ident { $($field:ident: $type:ty = $value:expr,)* }) => {
        #[derive(specwright_runtime::$derive)]
        struct $struct { $($field: $type,)* }

        impl $struct {
            const FIELDS: &[&str] = &[$(stringify!($field)),*];

            fn wrong() -> Self {
                Self { $($field: $value,)* }
            }
        }
    };
}

macro_rules! both {
    ($($fields:tt)*) => {
        fields!(Model, Models { $($fields)* });
        fields!(Validate, Rules { $($fields)* });
    };
}

both! {
    string: own::String = own::String(0),
    boolean: own::bool = own::bool(0),
    byte: own::i8 = own::i8(0),
    short: own::i16 = own::i16(0),
    int: own::i32 = own::i32(0),
    long: own::i64 = own::i64(0),
    unsigned_short: own::u16 = own::u16(0),
    unsigned_int: own::u32 = own::u32(0),
    unsigned_long: own::u64 = own::u64(0),
    single: own::f32 = own::f32(0),
    double: own::f64 = own::f64(0),
    value: own::Value = own::Value(0),
    json: own::serde_json::Value = own::Value(0),
    list: own::Vec = own::Vec(0),
    map: own::BTreeMap = own::BTreeMap(0),
    unordered: own::HashMap = own::HashMap(0),
    boxed: own::Box = own::Box(0),
    optional: Option<own::String> = Some(own::String(0)),
    maybe: Maybe<own::f64> = Maybe::Value(own::f64(0)),
}

fn pointers(result: Result<(), Violations>) -> Vec<String> {
    let violations = result.expect_err("the rules of what is inside are broken");
    violations
        .iter()
        .map(|violation| violation.pointer().to_owned())
        .collect()
}

#[test]
fn rules_of_own_types_are_checked_whatever_they_are_called() {
    let expected = |fields: &[&str]| {
        fields
            .iter()
            .map(|name| format!("/{name}"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        pointers(Models::wrong().validate()),
        expected(Models::FIELDS)
    );
    assert_eq!(pointers(Rules::wrong().validate()), expected(Rules::FIELDS));
}

#[test]
fn rules_inside_lists_and_maps_and_newtypes_are_checked() {
    #[derive(Model)]
    struct Inside {
        list: Vec<own::String>,
        map: Properties<Vec<own::serde_json::Value>>,
    }
    #[derive(Model)]
    struct Newtype(own::String);

    let inside = Inside {
        list: vec![own::String(1), own::String(0)],
        map: Properties::from_iter([("a", vec![own::Value(0)])]),
    };
    assert_eq!(pointers(inside.validate()), ["/list/1", "/map/a/0"]);
    assert_eq!(pointers(Newtype(own::String(0)).validate()), [""]);
}

#[test]
fn a_number_that_is_none_is_found_in_a_struct_as_outside_of_one() {
    #[derive(Validate)]
    struct Numbers {
        plain: f64,
        single: Option<f32>,
        list: Vec<f64>,
    }
    let numbers = Numbers {
        plain: f64::NAN,
        single: Some(f32::INFINITY),
        list: vec![0.5, f64::NEG_INFINITY],
    };
    assert_eq!(
        pointers(numbers.validate()),
        ["/plain", "/single", "/list/1"]
    );
}
