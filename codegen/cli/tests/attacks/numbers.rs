//! Numbers that no machine holds.

use crate::workspace::{Workspace, property};

/// A number is rejected as the value of each of these keywords.
#[track_caller]
fn is_rejected(keywords: &[&str], number: &str, code: &str) {
    for keyword in keywords {
        let spec = property(&format!(r#"{{ "{keyword}": ¦{number} }}"#));
        Workspace::new(&spec).rejected(code);
    }
}

const LIMITS: &[&str] = &[
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
];
const COUNTS: &[&str] = &[
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
];
const VALUES: &[&str] = &["default", "const"];

#[test]
fn an_exponent_of_nine_nines() {
    for number in ["1e999999999", "-1e999999999", "1e400"] {
        is_rejected(&[LIMITS, COUNTS, VALUES].concat(), number, "syntax");
    }
}

#[test]
fn an_exponent_of_10_000_digits() {
    let number = format!("1e{}", "9".repeat(10_000));
    is_rejected(&["minimum", "maxLength", "default"], &number, "syntax");
}

#[test]
fn a_number_of_100_000_digits() {
    let number = "9".repeat(100_000);
    is_rejected(&["minimum", "maxLength", "default"], &number, "syntax");
}

#[test]
fn a_count_that_no_counter_holds() {
    is_rejected(COUNTS, "1e308", "wrong-type");
    // Readers that keep doubles take these for other numbers.
    for number in ["18446744073709551616", "9007199254740993e1"] {
        is_rejected(COUNTS, number, "syntax");
    }
}

#[test]
fn a_count_below_nothing() {
    is_rejected(COUNTS, "-1", "wrong-type");
}

#[test]
fn a_count_in_parts() {
    is_rejected(COUNTS, "0.5", "wrong-type");
}

#[test]
fn a_step_of_nothing() {
    is_rejected(&["multipleOf"], "0", "wrong-type");
    is_rejected(&["multipleOf"], "1e-999999999", "syntax");
}

#[test]
fn numbers_that_only_yaml_has() {
    for number in [".inf", "-.Inf", ".nan", "1e999"] {
        let spec = format!(
            "openapi: 3.1.0\ninfo: {{ title: Shop, version: '1' }}\ncomponents:\n  schemas:\n    T:\n      maximum: ¦{number}\n"
        );
        Workspace::yaml(&spec).rejected("syntax");
    }
}
