//! JSON, strictly: no comments, no trailing commas, no duplicate properties.

use std::ops::Range;

use indexmap::IndexMap;
use jsonc_parser::ast::{self, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::pointer::Pointer;
use super::{Content, Entry, MAX_DEPTH, Node, duplicate, is_exact, syntax};
use crate::diagnostic::Diagnostics;

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Reads a JSON text; `None` where it is not one.
pub(super) fn parse(text: &str, found: &mut Diagnostics) -> Option<Node> {
    match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => match parsed.value {
            Some(value) => Tree { text, found }.node(value, &Pointer::ROOT),
            None => {
                found.push(syntax(
                    "expected a JSON value, found an empty string".to_owned(),
                    0..0,
                ));
                None
            }
        },
        Err(error) => {
            let range = error.range();
            found.push(syntax(
                format!("not JSON: {}", error.kind()),
                clamp(text, range.start..range.end),
            ));
            None
        }
    }
}

struct Tree<'a> {
    text: &'a str,
    found: &'a mut Diagnostics,
}

impl Tree<'_> {
    fn node(&mut self, value: Value<'_>, pointer: &Pointer<'_>) -> Option<Node> {
        let range = value.range();
        let span = range.start..range.end;
        // The parser's own limit (512) only keeps it from exhausting the stack.
        if pointer.depth > MAX_DEPTH {
            self.found.push(syntax(
                format!("nested more than {MAX_DEPTH} levels deep"),
                span,
            ));
            return None;
        }
        let content = match value {
            Value::NullKeyword(_) => Content::Null,
            Value::BooleanLit(literal) => Content::Bool(literal.value),
            Value::StringLit(literal) => Content::String(literal.value.into_owned()),
            Value::NumberLit(literal) => self.number(&literal)?,
            Value::Array(array) => self.array(array, pointer)?,
            Value::Object(object) => self.object(object, pointer)?,
        };
        Some(Node { content, span })
    }

    fn number(&mut self, literal: &ast::NumberLit<'_>) -> Option<Content> {
        // The parser hands the digits on as they are written: its own numbers would be doubles.
        let number = serde_json::from_str(literal.value).ok();
        if let Some(number) = number.filter(|number| is_exact(number, literal.value)) {
            return Some(Content::Number(number));
        }
        let span = literal.range.start..literal.range.end;
        let message = "this is not a number that JSON readers agree on";
        self.found.push(syntax(message.to_owned(), span));
        None
    }

    fn array(&mut self, array: ast::Array<'_>, pointer: &Pointer<'_>) -> Option<Content> {
        let mut items = Vec::with_capacity(array.elements.len());
        for (index, element) in array.elements.into_iter().enumerate() {
            items.push(self.node(element, &pointer.item(index))?);
        }
        Some(Content::Array(items))
    }

    fn object(&mut self, object: ast::Object<'_>, pointer: &Pointer<'_>) -> Option<Content> {
        let mut properties = IndexMap::with_capacity(object.properties.len());
        for property in object.properties {
            let name = property.name.as_str();
            let range = property.name.range();
            let node = self.node(property.value, &pointer.property(name))?;
            let entry = Entry {
                name_span: range.start..range.end,
                node,
            };
            // The later value takes the earlier one's position in the map. Nothing reads it: no document with a finding
            // is returned.
            if properties.insert(name.to_owned(), entry).is_some() {
                self.found.push(duplicate(
                    pointer,
                    name,
                    clamp(self.text, range.start..range.end),
                ));
            }
        }
        Some(Content::Object(properties))
    }
}

/// A range that ends within the text and holds at least its start.
fn clamp(text: &str, range: Range<usize>) -> Range<usize> {
    let end = range.end.min(text.len());
    range.start.min(end)..end
}
