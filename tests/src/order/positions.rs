//! Where a document has the location of a violation, as the crate `jsonc-parser` reads it.

use std::fmt::Write;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::Found;

/// The first violation that is listed before one that precedes it in the text, with the whole list; nothing if there is
/// none, or the text is not JSON.
pub fn disorder(text: &str, found: &[Found]) -> Option<String> {
    let parsed = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
    let root = parsed.ok()?.value?;
    let mut reached = 0;
    for violation in found {
        let positions = positions(&root, violation);
        // Several properties of one name: each violation is at another one, or inside.
        match positions.into_iter().find(|position| *position >= reached) {
            Some(position) => reached = position,
            None => return Some(list(found, violation)),
        }
    }
    None
}

/// The positions of the values that a pointer can name, or of the innermost ones around it, in their order.
fn positions(root: &Value<'_>, violation: &Found) -> Vec<usize> {
    // Only a name can be wrong of a property that is there twice: the value of the second one is not validated.
    let is_of_name = matches!(violation.code, "duplicate_property" | "unknown_property");
    let mut values = vec![root];
    for segment in violation.pointer.split('/').skip(1) {
        let name = segment.replace("~1", "/").replace("~0", "~");
        let inner = values.iter().flat_map(|value| inner(value, &name));
        let inner: Vec<_> = inner
            .take(if is_of_name { usize::MAX } else { 1 })
            .collect();
        if inner.is_empty() {
            break;
        }
        values = inner;
    }
    values.into_iter().map(Ranged::start).collect()
}

fn inner<'v, 't>(value: &'v Value<'t>, name: &str) -> Vec<&'v Value<'t>> {
    match value {
        Value::Object(object) => {
            let properties = object.properties.iter();
            let named = properties.filter(|property| property.name.as_str() == name);
            named.map(|property| &property.value).collect()
        }
        Value::Array(array) => {
            let item = name
                .parse()
                .ok()
                .and_then(|index: usize| array.elements.get(index));
            item.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn list(found: &[Found], late: &Found) -> String {
    let mut text = String::new();
    for violation in found {
        let mark = if violation == late { "-> " } else { "   " };
        // A string takes everything.
        let _ = writeln!(text, "{mark}{:?} {}", violation.pointer, violation.code);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pointers: &[(&str, &'static str)]) -> Vec<Found> {
        let found = pointers.iter();
        let found = found.map(|(pointer, code)| Found {
            pointer: (*pointer).to_owned(),
            code,
        });
        found.collect()
    }

    #[test]
    fn the_text_says_the_order() {
        let text = r#"{ "b/": [1, {"x": 2}], "a": {}, "b/": 1 }"#;
        let ordered = [
            ("", "required"),
            ("/b~1/0", "type"),
            ("/b~1/1/y", "type"),
            ("/b~1/1/x", "type"),
            ("/a", "required"),
            ("/b~1", "duplicate_property"),
        ];
        assert_eq!(disorder(text, &found(&ordered)), None);
        for (before, behind) in [(0, 1), (1, 2), (3, 4), (4, 5)] {
            let mut swapped = ordered;
            swapped.swap(before, behind);
            assert!(disorder(text, &found(&swapped)).is_some(), "{swapped:?}");
        }
    }
}
