//! Numbers that no machine holds.

use crate::workspace::{Workspace, member};

/// A number is refused as the value of each of these keywords.
#[track_caller]
fn is_refused(keywords: &[&str], number: &str, code: &str) {
    for keyword in keywords {
        let spec = member(&format!(r#"{{ "{keyword}": ¦{number} }}"#));
        Workspace::new(&spec).refused(code);
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
        is_refused(&[LIMITS, COUNTS, VALUES].concat(), number, "syntax");
    }
}

#[test]
fn an_exponent_of_10_000_digits() {
    let number = format!("1e{}", "9".repeat(10_000));
    is_refused(&["minimum", "maxLength", "default"], &number, "syntax");
}

#[test]
fn a_number_of_100_000_digits() {
    let number = "9".repeat(100_000);
    is_refused(&["minimum", "maxLength", "default"], &number, "syntax");
}

#[test]
fn a_count_that_no_counter_holds() {
    is_refused(COUNTS, "1e308", "wrong-kind");
    // Readers that keep doubles take these for other numbers.
    for number in ["18446744073709551616", "9007199254740993e1"] {
        is_refused(COUNTS, number, "syntax");
    }
}

#[test]
fn a_count_below_nothing() {
    is_refused(COUNTS, "-1", "wrong-kind");
}

#[test]
fn a_count_in_parts() {
    is_refused(COUNTS, "0.5", "wrong-kind");
}

#[test]
fn a_step_of_nothing() {
    is_refused(&["multipleOf"], "0", "wrong-kind");
    is_refused(&["multipleOf"], "1e-999999999", "syntax");
}

#[test]
fn numbers_that_only_yaml_has() {
    for number in [".inf", "-.Inf", ".nan", "1e999"] {
        let spec = format!(
            "openapi: 3.1.0\ninfo: {{ title: Shop, version: '1' }}\ncomponents:\n  schemas:\n    T:\n      maximum: ¦{number}\n"
        );
        Workspace::yaml(&spec).refused("syntax");
    }
}
