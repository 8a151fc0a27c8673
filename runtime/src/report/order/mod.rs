//! The order in which violations are listed: that of their locations in the instance.
//!
//! An object or array comes before what is inside of it. In JSON text, properties are in the order in which they are written.
//! In a value they are in the order of the declared fields, and items by index.

mod fields;
mod walk;

pub(crate) use fields::{by_fields, by_properties};

use crate::report::Violation;

/// Sorts the violations of a JSON text by the positions of their locations. Those of one location keep their order.
pub(crate) fn by_text(violations: &mut [Violation], text: &str) {
    if violations.len() > 1 {
        by_positions(violations, text);
    }
}

/// The same, and then the position of each is known, also of one alone.
pub(crate) fn by_positions(violations: &mut [Violation], text: &str) {
    walk::locate(text, violations);
    violations.sort_by_key(Violation::position);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Problem;

    /// The pointers in the order of the text.
    fn arranged(text: &str, pointers: &[&str]) -> Vec<String> {
        let problem = || Problem::Required { property: "x" };
        let violations = pointers.iter();
        let violations = violations.map(|pointer| Violation::new((*pointer).to_owned(), problem()));
        let mut violations: Vec<Violation> = violations.collect();
        by_text(&mut violations, text);
        let pointers = violations.iter();
        pointers.map(|it| it.pointer().to_owned()).collect()
    }

    #[test]
    fn the_text_decides() {
        let text = r#" { "b" : [ 1 , {"x":[]} ], "a/~":"\"}" ,"\u0063": {"d":null} } "#;
        assert_eq!(
            arranged(text, &["/c/d", "/a~1~0", "/b/1/x", "/b/0", "/c", ""]),
            ["", "/b/0", "/b/1/x", "/a~1~0", "/c", "/c/d"]
        );
    }

    #[test]
    fn many_items_are_sorted_as_numbers() {
        let text = format!("[{}]", ["0"; 12].join(","));
        assert_eq!(
            arranged(&text, &["/11", "/10", "/2", "/1"]),
            ["/1", "/2", "/10", "/11"]
        );
    }

    #[test]
    fn what_is_not_there_is_where_its_owner_is() {
        let text = r#"{"a":{"b":1},"c":2}"#;
        assert_eq!(
            arranged(text, &["/c", "/a/b", "/a/x/y", "/a/b/z"]),
            ["/a/x/y", "/a/b", "/a/b/z", "/c"]
        );
    }

    #[test]
    fn a_text_that_breaks_off_ends_the_walk() {
        for text in [
            "",
            "{",
            "[1}",
            "[,,",
            r#"{"a" 1"#,
            r#"{"a":"#,
            r#"["\"#,
            "{]",
            r#"{"a":1 "b":2}"#,
        ] {
            assert_eq!(arranged(text, &["/b", "/a/0", ""]).len(), 3, "{text}");
        }
    }
}
