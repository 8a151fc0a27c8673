//! Mistakes in attributes are told of, all at once and each where it is.

use quote::quote;

use super::{accepted, messages, model};
use crate::{expand, symbol};

#[test]
fn every_mistake_is_told_at_once() {
    let told = model(quote! {
        #[spec(deny_unkown, min_length = 3)]
        struct A {
            #[spec(min_length = "3", patern = "x", required)]
            a: String,
            #[spec(minimum = 1, name = 5)]
            b: Option<String>,
        }
    });
    assert_eq!(
        told,
        [
            "unknown attribute `deny_unkown`; did you mean `deny_unknown`?",
            "expected `min_length = …`, a whole number from 0 that has no suffix",
            "unknown attribute `patern`; did you mean `pattern`?",
            "expected `name = \"…\"`, a string literal",
            "`min_length` belongs on a field, not on the struct",
            "`required` is for `Option<…>`; a field of a plain type is required and never null",
            "`minimum` is for numbers, and this is a string",
        ]
    );
}

#[test]
fn broken_syntax_hides_nothing() {
    let told = model(quote! {
        struct A {
            #[spec(= 3, min_length 5, , unique_items)]
            #[spec]
            a: String,
        }
    });
    assert_eq!(
        told,
        [
            "expected the name of an attribute",
            "expected `=`, `(` or a comma after `min_length`",
            "expected the name of an attribute",
            "expected items in parentheses: `#[spec(…)]`",
            "`unique_items` is for lists, and this is a string",
        ]
    );
}

#[test]
fn types_are_those_of_json() {
    let told = model(quote! {
        struct A {
            #[spec(types(text, nul, string, string, number = 1))]
            a: serde_json::Value,
            #[spec(types)]
            b: serde_json::Value,
        }
    });
    assert_eq!(
        told,
        [
            "unknown type `text`; expected one of `null`, `boolean`, `integer`, `number`, `string`, `array`, `object`",
            "unknown type `nul`; did you mean `null`?",
            "this type is in the list twice",
            "expected `number` alone, without a value",
            "expected `types(…)`, a list of JSON types",
        ]
    );
}

#[test]
fn duplicates_are_told_even_if_the_first_was_wrong() {
    let told = model(quote! {
        struct A {
            #[spec(min_length = "1", min_length = 1, name = "a", name = "b")]
            a: String,
        }
    });
    assert_eq!(
        told,
        [
            "expected `min_length = …`, a whole number from 0 that has no suffix",
            "duplicate attribute `min_length`",
            "duplicate attribute `name`",
        ]
    );
}

#[test]
fn formats_are_known() {
    let told = model(quote! {
        struct A {
            #[spec(format = "date-tim")]
            a: String,
            #[spec(format = "int32")]
            b: String,
            #[spec(format = "date")]
            c: u8,
        }
    });
    let [near, far, number] = &told[..] else {
        panic!("{told:?}");
    };
    assert_eq!(
        near,
        "no check of the format `date-tim`; did you mean `date-time`?"
    );
    let listed = "no check of the format `int32`; expected one of `date-time`, `date`, ";
    assert!(far.starts_with(listed), "{far}");
    assert_eq!(number, "`format` is for strings, and this is a number");
}

#[test]
fn patterns_are_compiled() {
    let told = |pattern: &str| {
        model(quote!(
            struct A {
                #[spec(pattern = #pattern)]
                a: String,
            }
        ))
    };
    assert_eq!(
        told("("),
        ["the pattern is not valid: the group is not closed; expected `)`, at byte 0"]
    );
    assert_eq!(told("a(?!b)"), [""; 0]);
    for (pattern, reason) in [
        ("(a)\\1", "references to groups"),
        ("a{9999}", "a count is above 8192, at byte 1"),
    ] {
        let told = told(pattern).concat();
        assert!(
            told.starts_with("no tables can be made of the pattern: "),
            "{told}"
        );
        assert!(
            told.contains(reason) && told.contains("`backtracking`"),
            "{told}"
        );
    }
}

#[test]
fn patterns_that_are_compiled_already_are_named() {
    let output = accepted(expand::model(quote!(
        struct A {
            #[spec(items(pattern = super::patterns::NAME))]
            a: Vec<String>,
        }
    )));
    assert!(output.contains("& super :: patterns :: NAME"), "{output}");
    assert!(!output.contains("Tables"), "{output}");
}

#[test]
fn bounds_must_leave_something() {
    let told = model(quote! {
        struct A {
            #[spec(min_length = 2, max_length = 1)]
            a: String,
            #[spec(minimum = 0.3, exclusive_maximum = 0.30)]
            b: f64,
            #[spec(minimum = 5, maximum = 5)]
            c: f64,
            #[spec(multiple_of = -0.1)]
            d: f64,
            #[spec(items(minimum = 1, maximum = 0))]
            e: Vec<u8>,
            #[spec(never, min_length = 2, max_length = 1)]
            f: String,
        }
    });
    assert_eq!(
        told,
        [
            "`min_length` and `max_length` together let nothing pass; say `never` if that is meant",
            "`minimum` and `exclusive_maximum` together let nothing pass; say `never` if that is meant",
            "`multiple_of` must be greater than 0",
            "`minimum` and `maximum` together let nothing pass; say `never` if that is meant",
        ]
    );
}

#[test]
fn conditions_name_fields() {
    let told = model(quote! {
        #[spec(required_when(kind = 1, require(nam)), required_when(require(name)), required_when(rest = "x", require(name)))]
        #[spec(at_least_one_of(name), at_least_one_of(name, name), dependent_required(name), required_when(kind = 0.5, require(name)))]
        struct A {
            kind: String,
            name: Option<String>,
            #[spec(additional)]
            rest: Properties<String>,
        }
    });
    assert_eq!(
        told,
        [
            "expected `field = literal` once or more, then `require(field, …)` in `required_when(…)`",
            "expected two fields or more in `at_least_one_of(…)`",
            "expected one field, then `require(field, …)` in `dependent_required(…)`",
            "`required_when` names no field: there is no field `nam`; did you mean `name`?",
            "a string can never be equal to a number",
            "`required_when` cannot name the `additional` field",
            "the field `name` is named twice",
            "expected a string, a bool or an integer as the condition",
        ]
    );
}

#[test]
fn names_in_json_differ() {
    let told = model(quote!(
        struct A {
            a: String,
            #[spec(name = "a")]
            b: String,
        }
    ));
    assert_eq!(told, ["two fields have the name `a` in JSON"]);
}

#[test]
fn additional_is_one_and_takes_what_is_left() {
    let told = model(quote! {
        #[spec(deny_unknown)]
        struct A {
            #[spec(additional, name = "x")]
            a: Properties<String>,
            #[spec(additional)]
            b: Vec<String>,
        }
    });
    assert_eq!(
        told,
        [
            "`additional` takes what `deny_unknown` rejects; expected one of the two",
            "an `additional` field cannot be `name`: it holds many properties",
            "only one field may be `additional`, beside those with `matching`",
            "`additional` takes what `deny_unknown` rejects; expected one of the two",
            "expected the type `Properties<…>` for an `additional` field",
        ]
    );
}

#[test]
fn inputs_of_another_shape_are_rejected() {
    assert_eq!(
        model(quote!(
            enum A {
                B,
            }
        )),
        ["`derive(Model)` is for structs"]
    );
    assert_eq!(
        messages(expand::validate_alone(quote!(
            struct A(u8, u8);
        ))),
        ["`derive(Validate)` is for structs with named fields, or with a single unnamed one"]
    );
    assert_eq!(
        model(quote!(
            struct A<T> {
                a: T,
            }
        )),
        ["`derive(Model)` is for structs without generic parameters"]
    );
    assert_eq!(
        messages(expand::builder(quote!(
            struct A(u8);
        ))),
        ["`derive(Builder)` is for structs with named fields"]
    );
    assert_eq!(
        messages(expand::open_enum(quote!(
            struct A;
        ))),
        ["`derive(OpenEnum)` is for enums"]
    );
}

#[test]
fn newtypes_have_rules_only() {
    let told = model(quote! {
        #[spec(deny_unknown, check = path, max_length = 3)]
        struct A(#[spec(max_length = 4, name = "x", nullable)] String);
    });
    assert_eq!(
        told,
        [
            "`deny_unknown` is for structs with named fields",
            "`check` is for structs with named fields",
            "`name` is for fields, and the field of a newtype is none",
            "`nullable` is for fields, and the field of a newtype is none",
            "duplicate attribute `max_length`: it is on the struct already",
        ]
    );
}

#[test]
fn setters_need_their_names() {
    let told = messages(expand::builder(quote!(
        struct A {
            build: u8,
            a: Option<u8>,
            maybe_a: u8,
            maybe_b: u8,
        }
    )));
    assert_eq!(
        told,
        [
            "the builder has a method `build` of its own; give the field another name and say `#[spec(name = \"build\")]`",
            "the builder has a method `maybe_a` of its own; give the field another name and say `#[spec(name = \"maybe_a\")]`",
        ]
    );
}

#[test]
fn validate_alone_does_not_read() {
    let told = messages(expand::validate_alone(quote! {
        #[spec(deny_unknown, check = path)]
        struct A<T> { #[spec(items(minimum = 1))] a: Vec<T> }
    }));
    assert_eq!(
        told,
        [
            "`check` is for structs without generic parameters; expected `with = …`",
            "`deny_unknown` is for `derive(Model)`: `derive(Validate)` does not read",
        ]
    );
}

#[test]
fn open_enums_are_complete() {
    let told = messages(expand::open_enum(quote! {
        #[spec(deny_unknown)]
        enum L<T> {
            A,
            #[spec(value = "b")]
            B(String),
            #[spec(value = "b", valu = "c")]
            C,
            #[spec(value = "x", unknown)]
            D,
            #[spec(unknown)]
            E(Unknown<L>),
        }
    }));
    assert_eq!(
        told,
        [
            "unknown attribute `deny_unknown`; expected `crate`",
            "an enum has no generic parameters",
            "expected `#[spec(value = \"…\")]` on the variant",
            "a variant with a known value has no fields",
            "unknown attribute `valu`; did you mean `value`?",
            "the value `b` is in the list twice",
            "a variant is either `value = \"…\"` or `unknown`, not both",
            "expected one field: `D(Unknown<L>)`",
            "only one variant may be `unknown`",
        ]
    );
    let told = messages(expand::open_enum(quote!(
        enum L {
            #[spec(value = "x")]
            X,
        }
    )));
    assert_eq!(
        told,
        ["expected one variant `#[spec(unknown)] Unknown(Unknown<L>)`"]
    );
}

#[test]
fn numbers_have_no_suffix_and_are_finite() {
    let told = model(quote! {
        struct A {
            #[spec(minimum = 5u8, maximum = 1e999, multiple_of = 0.123456789012345678901234567890123456789)]
            a: f64,
            #[spec(max_items = -1)]
            b: Vec<u8>,
        }
    });
    assert_eq!(
        told,
        [
            "expected `minimum = …`, a number literal that is not too large and has no suffix",
            "expected `maximum = …`, a number literal that is not too large and has no suffix",
            "expected `max_items = …`, a whole number from 0 that has no suffix",
            "`multiple_of` must have 38 significant digits at most",
        ]
    );
}

#[test]
fn literals_can_be_equal_to_the_field() {
    let told = model(quote! {
        struct A {
            #[spec(one_of("a", 1, "a", null))]
            a: Option<String>,
            #[spec(constant = x, one_of())]
            b: u8,
            #[spec(constant = 1, one_of(1, 1.0))]
            c: u8,
            #[spec(constant = "x")]
            d: Vec<String>,
        }
    });
    assert_eq!(
        told,
        [
            "this value is in the list twice",
            "expected `constant = …`, a string, a number, `true`, `false` or `null`",
            "expected `one_of(…)`, a list of literals",
            "this value is in the list twice",
            "a string can never be equal to a number",
            "`one_of` and `constant` contradict each other; expected one of the two",
            "a list can never be equal to a string",
        ]
    );
}

#[test]
fn every_name_is_read_and_suggested() {
    let said = |on: &str, name: &str| {
        let attribute = format!("#[spec({name})]");
        let (container, field) = match on {
            "container" => (attribute.as_str(), ""),
            _ => ("", attribute.as_str()),
        };
        let text = format!("{container} struct A {{ {field} a: String }}");
        let variant = format!("enum A {{ {field} A, #[spec(unknown)] U(Unknown<A>) }}");
        match on {
            "variant" => messages(expand::open_enum(variant.parse().unwrap())),
            _ => model(text.parse().unwrap()),
        }
    };
    for (on, names) in [
        ("container", symbol::CONTAINER),
        ("container", symbol::RULES),
        ("field", symbol::FIELD),
        ("field", symbol::RULES),
        ("variant", symbol::VARIANT),
    ] {
        for name in names {
            let unknown = |text: &String| text.starts_with("unknown attribute");
            assert!(!said(on, name).iter().any(unknown), "{name} is not read");
            let wrong = said(on, &format!("{name}x"));
            let hint = format!("did you mean `{name}`");
            assert!(wrong.iter().any(|text| text.contains(&hint)), "{wrong:?}");
        }
    }
}

#[test]
fn the_flag_for_crates_without_a_prelude_is_suggested() {
    assert_eq!(
        model(quote!(
            #[spec(no_preludes)]
            struct A {
                a: String,
            }
        )),
        ["unknown attribute `no_preludes`; did you mean `no_prelude`?"]
    );
}

#[test]
fn a_field_may_depend_on_itself_or_on_none() {
    for require in [quote!(), quote!(a), quote!(b, a)] {
        accepted(expand::model(quote! {
            #[spec(dependent_required(a, require(#require)))]
            struct A { a: Option<String>, b: Option<String> }
        }));
    }
    let twice = model(quote! {
        #[spec(dependent_required(a, require(b, b)))]
        struct A { a: Option<String>, b: Option<String> }
    });
    assert_eq!(twice, ["the field `b` is named twice"]);
}
