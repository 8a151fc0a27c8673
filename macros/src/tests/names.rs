//! Fields and rules of properties by their names.

use quote::quote;

use super::{accepted, model};
use crate::expand;

#[test]
fn properties_are_divided_by_names() {
    let output = accepted(expand::model(quote! {
        #[spec(min_properties = 1)]
        struct A {
            #[spec(additional, matching("^x-", super::patterns::Y))]
            a: Properties<u8>,
            #[spec(additional, matching("^z"), names(max_length = 3))]
            b: Properties<String>,
        }
    }));
    assert!(
        output.contains("__rest_a") && output.contains("__others . reject"),
        "{output}"
    );
    let output = accepted(expand::model(quote! {
        struct A {
            #[spec(additional, matching("^x-"))]
            a: Properties<u8>,
            #[spec(additional)]
            b: Properties<String>,
        }
    }));
    assert!(
        output.contains("check_others") && !output.contains("unknown_property"),
        "{output}"
    );
}

#[test]
fn names_are_strings_of_maps() {
    let told = model(quote! {
        struct A {
            #[spec(matching("a", 3, B), names(max_length = 1))]
            a: String,
            #[spec(matching(), names)]
            b: Properties<u8>,
            #[spec(matching = "a", names(minimum = 1, max_lenght = 2))]
            c: Properties<u8>,
            #[spec(matching("("))]
            d: Properties<u8>,
            #[spec(additional)]
            e: Properties<u8>,
            #[spec(additional, matching("a"))]
            f: Properties<u8>,
            #[spec(additional)]
            g: Properties<u8>,
        }
    });
    assert_eq!(
        told,
        [
            "expected a pattern, or the path of one",
            "expected `matching(…)`, a list of patterns",
            "expected `names(…)`, a list of rules",
            "expected `matching(…)`, a list of patterns",
            "unknown attribute `max_lenght`; did you mean `max_length`?",
            "the pattern is not valid: the group is not closed; expected `)`, at byte 0",
            "only one field may be `additional`, beside those with `matching`",
            "`names` is for maps, and this is a string",
            "`minimum` is for numbers, and this is a string",
        ]
    );
}
