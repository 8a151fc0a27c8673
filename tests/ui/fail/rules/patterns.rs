//! Patterns that are no patterns, that have no tables, and that are too large.

use specwright_runtime::Model;

#[derive(Model)]
struct Struct {
    #[spec(pattern = "(")]
    invalid: String,
    #[spec(pattern = "[b-a]")]
    range: String,
    #[spec(pattern = "(?i:a)")]
    unsupported: String,
    #[spec(pattern = r"(a)\1")]
    backreference: String,
    #[spec(pattern = "a{9999}")]
    large: String,
    #[spec(items(pattern = "*"))]
    nested: Vec<String>,
}

fn main() {}
