//! Mistakes in schemas.

use specwright::Code;

use super::bad::{Bad, property, schema};

#[expect(clippy::too_many_lines, reason = "a list, one mistake after the other")]
pub(super) fn bad_schemas() -> Vec<Bad> {
    use Code::{
        Backtracking, Contradiction, DuplicateIdentifier, InvalidValue, ListedTwice, NoEffect,
        Pattern, RemoteRef, TooLarge, UnknownFormat, UnknownKeyword, UnresolvedRef, Unsupported,
        WrongType,
    };
    let a = "/components/schemas/T/properties/a";
    let at = |keyword: &'static str| -> &'static str { format!("{a}/{keyword}").leak() };
    let of = |shows, code, keyword, says, text: &str| {
        schema(shows, code, at(keyword), says, &property(text))
    };
    let here = |shows, code, says, text: &str| schema(shows, code, a, says, &property(text));
    vec![
        here(
            "a schema that is a list",
            WrongType,
            "expected a schema",
            "¦[]",
        ),
        of(
            "a type that is a number",
            WrongType,
            "type",
            "expected",
            r#"{ "type": ¦7 }"#,
        ),
        of(
            "a type nobody knows",
            WrongType,
            "type",
            "`int`",
            r#"{ "type": ¦"int" }"#,
        ),
        of(
            "a type nobody knows in a list",
            WrongType,
            "type/1",
            "`nil`",
            r#"{ "type": ["string", ¦"nil"] }"#,
        ),
        of(
            "no type at all",
            Contradiction,
            "type",
            "rejects every value",
            r#"{ "type": ¦[] }"#,
        ),
        of(
            "an enum that is a string",
            WrongType,
            "enum",
            "expected an array",
            r#"{ "enum": ¦"a" }"#,
        ),
        of(
            "a negative length",
            WrongType,
            "maxLength",
            "from 0",
            r#"{ "type": "string", "maxLength": ¦-1 }"#,
        ),
        of(
            "half a length",
            WrongType,
            "minLength",
            "whole",
            r#"{ "type": "string", "minLength": ¦1.5 }"#,
        ),
        of(
            "a limit that is a string",
            WrongType,
            "minimum",
            "a number",
            r#"{ "type": "integer", "minimum": ¦"1" }"#,
        ),
        of(
            "a step of nothing",
            WrongType,
            "multipleOf",
            "more than 0",
            r#"{ "type": "integer", "multipleOf": ¦0 }"#,
        ),
        of(
            "an empty anyOf",
            Contradiction,
            "anyOf",
            "rejects every value",
            r#"{ "anyOf": ¦[] }"#,
        ),
        of(
            "an empty oneOf",
            Contradiction,
            "oneOf",
            "rejects every value",
            r#"{ "type": "string", "oneOf": ¦[] }"#,
        ),
        of(
            "an empty allOf",
            NoEffect,
            "allOf",
            "no effect",
            r#"{ "type": "string", "allOf": ¦[] }"#,
        ),
        of(
            "a format nobody knows",
            UnknownFormat,
            "format",
            "did you mean `date-time`?",
            r#"{ "type": "string", "format": ¦"datetime" }"#,
        ),
        of(
            "a keyword with a slip",
            UnknownKeyword,
            "maxLenght",
            "`maxLength`",
            r#"{ "type": "string", ¦"maxLenght": 1 }"#,
        ),
        of(
            "a keyword of an older draft",
            UnknownKeyword,
            "dependencies",
            "drafts up to draft-07",
            r#"{ "type": "object", ¦"dependencies": {} }"#,
        ),
        of(
            "a keyword of OpenAPI 3.0",
            UnknownKeyword,
            "nullable",
            "not defined",
            r#"{ "type": "string", ¦"nullable": true }"#,
        ),
        schema(
            "a property required twice",
            ListedTwice,
            "/components/schemas/T/required/1",
            "`a`",
            r#"{ "type": "object", "properties": { "a": {} }, "required": ["a", ¦"a"] }"#,
        ),
        of(
            "a reference to nothing",
            UnresolvedRef,
            "$ref",
            "#/components/schemas/U",
            r##"{ "$ref": ¦"#/components/schemas/U" }"##,
        ),
        of(
            "a reference to an anchor",
            UnresolvedRef,
            "$ref",
            "#u",
            r##"{ "$ref": ¦"#u" }"##,
        ),
        of(
            "a reference to a file",
            RemoteRef,
            "$ref",
            "u.json",
            r#"{ "$ref": ¦"u.json#/U" }"#,
        ),
        of(
            "a reference to the disk",
            RemoteRef,
            "$ref",
            "is in another document, which was not found",
            r#"{ "$ref": ¦"file:///etc/passwd" }"#,
        ),
        of(
            "a reference to the net",
            RemoteRef,
            "$ref",
            "is in another document, which was not found",
            r#"{ "$ref": ¦"https://example.invalid/u" }"#,
        ),
        of(
            "a group that stays open",
            Pattern,
            "pattern",
            "compile",
            r#"{ "type": "string", "pattern": ¦"(a" }"#,
        ),
        of(
            "a range that runs backwards",
            Pattern,
            "pattern",
            "compile",
            r#"{ "type": "string", "pattern": ¦"[z-a]" }"#,
        ),
        of(
            "a quantifier of nothing",
            Pattern,
            "pattern",
            "compile",
            r#"{ "type": "string", "pattern": ¦"*a" }"#,
        ),
        of(
            "a pattern that blows up",
            Backtracking,
            "pattern",
            "too many states",
            r#"{ "type": "string", "pattern": ¦"(a{1,1000}){1000}" }"#,
        ),
        of(
            "a reference to a group",
            Backtracking,
            "pattern",
            "references to groups",
            r#"{ "type": "string", "pattern": ¦"(a)\\1" }"#,
        ),
        of(
            "a pattern that is longer than any is read",
            TooLarge,
            "pattern",
            "bytes",
            format!(
                r#"{{ "type": "string", "pattern": ¦"{}" }}"#,
                "a".repeat(9000)
            )
            .leak(),
        ),
        of(
            "a pattern of a flag that is none",
            Pattern,
            "pattern",
            "compile",
            r#"{ "type": "string", "pattern": ¦"(?u:a)\\1" }"#,
        ),
        of(
            "a pattern of a property that is none",
            Pattern,
            "pattern",
            "compile",
            r#"{ "type": "string", "pattern": ¦"\\p{Greek}" }"#,
        ),
        here(
            "a default of another type",
            InvalidValue,
            "expected string",
            r#"¦{ "type": "string", "default": 1 }"#,
        ),
        here(
            "a default that is too long",
            InvalidValue,
            "longer than 2",
            r#"¦{ "type": "string", "maxLength": 2, "default": "abc" }"#,
        ),
        here(
            "an example that is too small",
            InvalidValue,
            "`minimum` is 2",
            r#"¦{ "type": "integer", "minimum": 2, "examples": [2, 1] }"#,
        ),
        of(
            "a listed value that is too short",
            InvalidValue,
            "enum",
            "shorter",
            r#"{ "type": "string", "minLength": 2, "enum": ¦["ab", "c"] }"#,
        ),
        of(
            "an anchor that is none",
            WrongType,
            "$anchor",
            "anchor",
            r#"{ "$anchor": ¦"/here" }"#,
        ),
        of(
            "a schema of a dialect that nobody knows",
            Unsupported,
            "$schema",
            "`$schema`",
            r#"{ "$schema": ¦"https://example.org/dialect" }"#,
        ),
        of(
            "an anchor of two schemas",
            DuplicateIdentifier,
            "items/$anchor",
            "`x`",
            r#"{ "$anchor": "x", "type": "array", "items": { "$anchor": ¦"x" } }"#,
        ),
        of(
            "a not",
            Unsupported,
            "not",
            "unsupported: `",
            r#"{ "type": "string", "not": ¦{ "const": "x" } }"#,
        ),
        of(
            "two branches that both take texts",
            Unsupported,
            "oneOf",
            "unsupported: `",
            r#"{ "oneOf": ¦[{ "type": "string" }, { "const": "x" }] }"#,
        ),
        of(
            "a list that has something",
            Unsupported,
            "contains",
            "unsupported: `",
            r#"{ "type": "array", "contains": ¦{} }"#,
        ),
        schema(
            "names by a pattern",
            Unsupported,
            "/components/schemas/T/patternProperties",
            "unsupported: `",
            r#"{ "type": "object", "patternProperties": ¦{ "^x": { "minLength": 1 }, "y$": { "minLength": 2 } } }"#,
        ),
    ]
}
