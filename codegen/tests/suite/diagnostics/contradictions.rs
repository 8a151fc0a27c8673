//! Schemas that contradict themselves.

use specwright::Code;

use super::bad::{Bad, property, schema};

#[expect(clippy::too_many_lines, reason = "a list, one mistake after the other")]
pub(super) fn contradictions() -> Vec<Bad> {
    use Code::Contradiction;
    let a = "/components/schemas/T/properties/a";
    let of = |shows, keyword: &str, says, text: &str| {
        schema(
            shows,
            Contradiction,
            format!("{a}{keyword}").leak(),
            says,
            &property(text),
        )
    };
    vec![
        of(
            "lengths",
            "/minLength",
            "2",
            r#"{ "type": "string", "minLength": ¦3, "maxLength": 2 }"#,
        ),
        of(
            "lengths of two branches",
            "/allOf/1/minLength",
            "2",
            r#"{ "allOf": [{ "type": "string", "maxLength": 2 }, { "minLength": ¦3 }] }"#,
        ),
        of(
            "counts of items",
            "/minItems",
            "1",
            r#"{ "type": "array", "minItems": ¦2, "maxItems": 1 }"#,
        ),
        of(
            "counts of properties",
            "/minProperties",
            "0",
            r#"{ "type": "object", "minProperties": ¦1, "maxProperties": 0 }"#,
        ),
        of(
            "a range upside down",
            "/minimum",
            "below",
            r#"{ "type": "integer", "minimum": ¦2, "maximum": 1 }"#,
        ),
        of(
            "a range of decimals upside down",
            "/minimum",
            "below",
            r#"{ "type": "number", "minimum": ¦0.2, "maximum": 0.1 }"#,
        ),
        of(
            "a range without its end",
            "/exclusiveMinimum",
            "below",
            r#"{ "type": "integer", "exclusiveMinimum": ¦1, "maximum": 1 }"#,
        ),
        of(
            "a range without its start",
            "/minimum",
            "below",
            r#"{ "type": "integer", "minimum": ¦1, "exclusiveMaximum": 1 }"#,
        ),
        of(
            "a range without its ends",
            "/exclusiveMinimum",
            "below",
            r#"{ "type": "number", "exclusiveMinimum": ¦1, "exclusiveMaximum": 1.0 }"#,
        ),
        of(
            "more than 32 bits",
            "/minimum",
            "format",
            r#"{ "type": "integer", "format": "int32", "minimum": ¦2147483648 }"#,
        ),
        of(
            "less than 32 bits",
            "/exclusiveMaximum",
            "format",
            r#"{ "type": "integer", "format": "int32", "exclusiveMaximum": ¦-2147483648 }"#,
        ),
        of(
            "limits of items",
            "/items/minimum",
            "below",
            r#"{ "type": "array", "items": { "type": "integer", "minimum": ¦2, "maximum": 1 } }"#,
        ),
        of(
            "types that exclude each other",
            "",
            "no value",
            r#"¦{ "type": "string", "allOf": [{ "type": "integer" }] }"#,
        ),
        of(
            "listed values of other types",
            "",
            "no value",
            r#"¦{ "type": "string", "enum": [1, 2] }"#,
        ),
        of(
            "lists without a value in common",
            "",
            "no value",
            r#"¦{ "allOf": [{ "enum": ["a"] }, { "enum": ["b"] }] }"#,
        ),
        of(
            "a constant that is not listed",
            "",
            "no value",
            r#"¦{ "enum": ["a", "b"], "const": "c" }"#,
        ),
        of(
            "an empty list of values",
            "/enum",
            "empty",
            r#"{ "enum": ¦[] }"#,
        ),
        of(
            "a value of two branches",
            "/oneOf",
            "two branches",
            r#"{ "oneOf": ¦[{ "const": 1 }, { "const": 1.0 }] }"#,
        ),
        of(
            "types that exclude each other, and a default of one of them",
            "",
            "no value can meet this",
            r#"¦{ "type": "string", "enum": [5], "default": "x", "examples": ["y"] }"#,
        ),
        schema(
            "a required property that is rejected",
            Contradiction,
            "/components/schemas/T/required",
            "`b`",
            r#"{ "type": "object", "properties": { "a": {} }, "required": ¦["b"], "additionalProperties": false }"#,
        ),
        schema(
            "more properties than there are",
            Contradiction,
            "/components/schemas/T/minProperties",
            "1 properties",
            r#"{ "type": "object", "properties": { "a": {} }, "minProperties": ¦2, "additionalProperties": false }"#,
        ),
    ]
}
