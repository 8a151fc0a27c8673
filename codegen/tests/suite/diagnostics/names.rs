//! Names that Rust cannot have, or that meet.

use specwright::Code;

use super::bad::{Bad, schema, schemas};

#[expect(clippy::too_many_lines, reason = "a list, one mistake after the other")]
pub(super) fn bad_names() -> Vec<Bad> {
    use Code::{NameCollision, Unnameable};
    let object = r#"{ "type": "object", "properties": { "x": { "type": "string" } } }"#;
    vec![
        schema(
            "two properties that the spec itself gives one name",
            NameCollision,
            "/components/schemas/T/properties/b",
            "`a` (`/components/schemas/T/properties/a`) would both be `x`",
            r#"{ "type": "object", "properties": { "a": { "x-rust-name": "x" }, "b": ¦{ "x-rust-name": "x" } } }"#,
        ),
        schema(
            "a name that is only required, and one like it",
            NameCollision,
            "/components/schemas/T/required",
            "`a-b` and `a_b` (`/components/schemas/T/properties/a_b`)",
            r#"{ "type": "object", "required": ¦["a-b"], "properties": { "a_b": {} } }"#,
        ),
        schemas(
            "a type of a property, and one called like it",
            NameCollision,
            "/components/schemas/Job/properties/kind",
            "the names of `/components/schemas/Job/properties/kind` and `/components/schemas/JobKind`",
            &format!(
                r#""Job": {{ "type": "object", "properties": {{ "kind": ¦{object} }} }}, "JobKind": {{ "type": "object", "title": "Another", "properties": {{}}, "required": ["x"] }}"#
            ),
        ),
        schemas(
            "types whose files are one on some systems",
            NameCollision,
            "/components/schemas/Vnet",
            "`VNet` (`/components/schemas/VNet`)",
            &format!(r#""VNet": {object}, "Vnet": ¦{object}"#),
        ),
        schema(
            "two properties of one name",
            NameCollision,
            "/components/schemas/T/properties/a-b",
            "`a_b`",
            r#"{ "type": "object", "properties": { "a-b": ¦{}, "a_b": {} } }"#,
        ),
        schema(
            "two values of one name",
            NameCollision,
            "/components/schemas/T/enum",
            "`AB`",
            r#"{ "type": "string", "enum": ¦["a-b", "a_b"] }"#,
        ),
        schemas(
            "two types of one name",
            NameCollision,
            "/components/schemas/job_kind",
            "`JobKind`",
            &format!(r#""JobKind": {object}, "job_kind": ¦{object}"#),
        ),
        schemas(
            "a type called like the spec's file among the tables of locations",
            NameCollision,
            "/components/schemas/SpecFile",
            "`SpecFileType`",
            &format!(r#""SpecFile": ¦{object}"#),
        ),
        schemas(
            "a type called like a builder",
            NameCollision,
            "/components/schemas/JobBuilder",
            "`Job`",
            &format!(r#""Job": {object}, "JobBuilder": ¦{object}"#),
        ),
        schema(
            "a property whose setter another one has",
            NameCollision,
            "/components/schemas/T/properties/maybe_x",
            "`maybe_x`",
            r#"{ "type": "object", "properties": { "x": {}, "maybe_x": ¦{} } }"#,
        ),
        schema(
            "a property called like the end of a builder",
            NameCollision,
            "/components/schemas/T/properties/x",
            "`build`",
            r#"{ "type": "object", "properties": { "x": ¦{ "x-rust-name": "build" } } }"#,
        ),
        schema(
            "a name that the prelude has",
            NameCollision,
            "/components/schemas/T",
            "`Option`",
            r#"¦{ "type": "object", "properties": { "x": {} }, "x-rust-name": "Option" }"#,
        ),
        schema(
            "a property without a letter",
            Unnameable,
            "/components/schemas/T/properties/?",
            "`?`",
            r#"{ "type": "object", "properties": { "?": ¦{} } }"#,
        ),
        schema(
            "a value without a letter",
            Unnameable,
            "/components/schemas/T/enum",
            "`!`",
            r#"{ "type": "string", "enum": ¦["a", "!"] }"#,
        ),
        schema(
            "a Rust name that is code",
            Unnameable,
            "/components/schemas/T/x-rust-name",
            "no name in Rust",
            r#"{ "type": "object", "properties": { "x": {} }, "x-rust-name": ¦"T; fn evil() {}" }"#,
        ),
        schema(
            "a Rust name that is a path",
            Unnameable,
            "/components/schemas/T/x-rust-name",
            "no name in Rust",
            r#"{ "type": "object", "properties": { "x": {} }, "x-rust-name": ¦"../../T" }"#,
        ),
        schema(
            "a Rust name that cannot be",
            Unnameable,
            "/components/schemas/T/properties/x/x-rust-name",
            "no name in Rust",
            r#"{ "type": "object", "properties": { "x": { "x-rust-name": ¦"self" } } }"#,
        ),
    ]
}
