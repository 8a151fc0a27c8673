//! How deep schemas may nest.

use super::bad::{findings, property, with_schemas};

#[test]
fn deep_nesting_is_rejected_and_no_more() {
    for depth in [100, 200, 1_000, 100_000] {
        for (open, close) in [
            ("[", "]"),
            ("{\"not\":", "}"),
            ("{\"items\":", "}"),
            ("{\"allOf\":[", "]}"),
            ("{\"properties\":{\"a\":", "}}"),
        ] {
            let value = format!("{}true{}", open.repeat(depth), close.repeat(depth));
            let text = with_schemas(&format!(r#""T": {}"#, property(&value)));
            assert!(!findings(&text).is_empty(), "{depth} {open}");
        }
    }
}

#[test]
fn plain_nesting_is_taken() {
    let item = |inner: String| format!(r#"{{ "type": "array", "items": {inner} }}"#);
    let lists = (0..20).fold(r#"{ "type": "string" }"#.to_owned(), |inner, _| item(inner));
    let objects = (0..20).fold(r#"{ "type": "string" }"#.to_owned(), |inner, _| {
        property(&inner)
    });
    for inner in [lists, objects] {
        let found = findings(&with_schemas(&format!(r#""T": {}"#, property(&inner))));
        assert!(found.is_empty(), "{found}");
    }
}
