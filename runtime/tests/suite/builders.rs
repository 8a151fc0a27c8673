//! Builders of few and of many required properties: any order, each value where it belongs.
#![cfg(feature = "derive")]
#![allow(
    missing_docs,
    unreachable_pub,
    reason = "only what the derive makes of it counts"
)]

use specwright_runtime::{Builder, Maybe, Properties};

/// Sets properties to their own names, the last one first.
macro_rules! backwards {
    ($builder:expr,) => { $builder.build() };
    ($builder:expr, $property:ident $($rest:ident)*) => {
        backwards!(@ $builder, [$($rest)*] $property)
    };
    (@ $builder:expr, [] $($last:ident)*) => { $builder$(.$last(stringify!($last)))*.build() };
    (@ $builder:expr, [$next:ident $($rest:ident)*] $($last:ident)*) => {
        backwards!(@ $builder, [$($rest)*] $next $($last)*)
    };
}

/// A struct of these required properties, and what of it must hold.
macro_rules! required {
    ($name:ident: $($property:ident)*) => {
        #[derive(Debug, PartialEq, Builder)]
        pub struct $name {
            pub first: Option<String>,
            $(pub $property: String,)*
            pub three: Maybe<u8>,
            #[spec(additional)]
            pub rest: Properties<u8>,
        }

        impl $name {
            fn expected(first: Option<&str>, three: Maybe<u8>) -> Self {
                Self {
                    first: first.map(str::to_owned),
                    $($property: stringify!($property).to_owned(),)*
                    three,
                    rest: Properties::new(),
                }
            }

            fn check() {
                let built = Self::builder()$(.$property(stringify!($property)))*.build();
                assert_eq!(built, Self::expected(None, Maybe::Absent));
                let built = backwards!(Self::builder().three(1).first("f").maybe_first(None), $($property)*);
                assert_eq!(built, Self::expected(None, Maybe::Value(1)));
                let mut rest = Properties::new();
                rest.insert("more".to_owned(), 5);
                let built = Self::builder().rest(rest.clone())$(.$property(stringify!($property)).first("f"))*;
                let built = built.first("f").three(Maybe::Null).build();
                assert_eq!(built, Self { rest, ..Self::expected(Some("f"), Maybe::Null) });
            }
        }
    };
}

required!(One: a);
required!(Eight: a b c d e f g h);
required!(Nine: a b c d e f g h i);
required!(Seventeen: a b c d e f g h i j k l m n o p q);
required!(SixtyFive:
    a0 a1 a2 a3 a4 a5 a6 a7 b0 b1 b2 b3 b4 b5 b6 b7 c0 c1 c2 c3 c4 c5 c6 c7 d0 d1 d2 d3 d4 d5 d6 d7
    e0 e1 e2 e3 e4 e5 e6 e7 f0 f1 f2 f3 f4 f5 f6 f7 g0 g1 g2 g3 g4 g5 g6 g7 h0 h1 h2 h3 h4 h5 h6 h7 i0);
required!(Eighty:
    a0 a1 a2 a3 a4 a5 a6 a7 b0 b1 b2 b3 b4 b5 b6 b7 c0 c1 c2 c3 c4 c5 c6 c7 d0 d1 d2 d3 d4 d5 d6 d7
    e0 e1 e2 e3 e4 e5 e6 e7 f0 f1 f2 f3 f4 f5 f6 f7 g0 g1 g2 g3 g4 g5 g6 g7 h0 h1 h2 h3 h4 h5 h6 h7
    i0 i1 i2 i3 i4 i5 i6 i7 j0 j1 j2 j3 j4 j5 j6 j7);

#[test]
fn every_property_gets_its_value_in_any_order() {
    One::check();
    Eight::check();
    Nine::check();
    Seventeen::check();
    SixtyFive::check();
    Eighty::check();
}

/// Properties of every form that is required, more of them than a builder has type parameters, and no other.
#[derive(Debug, PartialEq, Builder)]
pub struct Forms {
    pub text: String,
    #[spec(required)]
    pub nullable: Option<String>,
    #[spec(required)]
    pub null: Option<u8>,
    pub list: Vec<u8>,
    pub pair: (u8, u8),
    pub r#type: u8,
    pub array: [u8; 2],
    pub boxed: Box<str>,
    #[deprecated]
    pub old: char,
    pub other: bool,
}

#[test]
#[expect(deprecated, reason = "it is required all the same")]
fn every_form_of_a_required_property_is_set_in_a_group() {
    let built = Forms::builder()
        .other(true)
        .old('o')
        .maybe_null(None)
        .nullable("n")
        .text("t")
        .list([1])
        .r#type(2)
        .pair((3, 4))
        .boxed("b")
        .array([5, 6])
        .build();
    let expected = Forms {
        text: "t".to_owned(),
        nullable: Some("n".to_owned()),
        null: None,
        list: vec![1],
        pair: (3, 4),
        r#type: 2,
        array: [5, 6],
        boxed: "b".into(),
        old: 'o',
        other: true,
    };
    assert_eq!(built, expected);
}
