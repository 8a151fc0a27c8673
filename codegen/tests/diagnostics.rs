//! Bad input: each ends in the finding that says what is wrong, at the place where it is wrong, and in nothing else.

use std::collections::BTreeSet;

use specwright::diagnostic::{Code, Diagnostics, Position};
use specwright::generate::{Emitted, generate};

/// Where a finding shall point stands behind this sign; the sign is no part of the input.
const MARK: char = '¦';

/// A bad input and the one finding it shall end in.
struct Bad {
    shows: &'static str,
    code: Code,
    pointer: &'static str,
    /// A part of the message or its help.
    says: &'static str,
    text: String,
}

/// A bad schema called `T`; `pointer` starts at the schemas.
fn schema(
    shows: &'static str,
    code: Code,
    pointer: &'static str,
    says: &'static str,
    text: &str,
) -> Bad {
    let text = with_schemas(&format!(r#""T": {text}"#));
    Bad {
        shows,
        code,
        pointer,
        says,
        text,
    }
}

/// Bad schemas.
fn schemas(
    shows: &'static str,
    code: Code,
    pointer: &'static str,
    says: &'static str,
    text: &str,
) -> Bad {
    Bad {
        shows,
        code,
        pointer,
        says,
        text: with_schemas(text),
    }
}

/// A bad operation, without its braces and with everything it must have.
fn operation(
    shows: &'static str,
    code: Code,
    pointer: &'static str,
    says: &'static str,
    text: &str,
) -> Bad {
    Bad {
        shows,
        code,
        pointer,
        says,
        text: with_operation(text),
    }
}

/// A bad document.
fn document(
    shows: &'static str,
    code: Code,
    pointer: &'static str,
    says: &'static str,
    text: &str,
) -> Bad {
    Bad {
        shows,
        code,
        pointer,
        says,
        text: text.to_owned(),
    }
}

fn with_schemas(schemas: &str) -> String {
    format!(
        r#"{{
  "openapi": "3.1.0",
  "info": {{ "title": "Äpfel", "version": "1" }},
  "components": {{ "schemas": {{ {schemas} }} }}
}}"#
    )
}

fn with_operation(operation: &str) -> String {
    format!(
        r#"{{
  "openapi": "3.1.0",
  "info": {{ "title": "Birnen", "version": "1" }},
  "paths": {{ "/a/{{id}}": {{ "put": {{ {operation} }} }} }}
}}"#
    )
}

/// A member `a` of a closed object.
fn member(schema: &str) -> String {
    format!(
        r#"{{ "type": "object", "properties": {{ "a": {schema} }}, "additionalProperties": false }}"#
    )
}

const ID: &str = r#""operationId": "Put", "responses": { "200": { "description": "Fine." } },
    "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }]"#;

fn bad_documents() -> Vec<Bad> {
    use Code::{DuplicateMember, Missing, NotOpenApi, Syntax, Unsupported, WrongKind};
    vec![
        document("an empty file", Syntax, "", "empty", "¦"),
        document(
            "a text that is no JSON",
            Syntax,
            "",
            "not JSON",
            r#"{ "openapi": ¦nonsense }"#,
        ),
        document("a comment", Syntax, "", "not JSON", "{ ¦// no\n }"),
        document(
            "a comma too many",
            Syntax,
            "",
            "not JSON",
            r#"{ "openapi": "3.1.0"¦, }"#,
        ),
        document("a second value", Syntax, "", "not JSON", "{} ¦{}"),
        document("an open brace", Syntax, "", "not JSON", "¦{ "),
        document(
            "a number beyond doubles",
            Syntax,
            "",
            "number",
            r#"{ "a": ¦1e999 }"#,
        ),
        document(
            "a whole number that doubles round",
            Syntax,
            "",
            "number",
            r#"{ "a": [100000000000000000000, ¦-18446744073709551615] }"#,
        ),
        document("a list", NotOpenApi, "", "no `openapi` member", "¦[]"),
        document(
            "Swagger 2",
            NotOpenApi,
            "",
            "3.1",
            r#"¦{ "swagger": "2.0" }"#,
        ),
        document(
            "OpenAPI 3.0",
            NotOpenApi,
            "/openapi",
            "3.0.3",
            r#"{ "openapi": ¦"3.0.3" }"#,
        ),
        document(
            "OpenAPI 3.10",
            NotOpenApi,
            "/openapi",
            "3.10",
            r#"{ "openapi": ¦"3.10.0" }"#,
        ),
        document(
            "a version that is no text",
            NotOpenApi,
            "/openapi",
            "3.1",
            r#"{ "openapi": ¦3.1 }"#,
        ),
        document(
            "no info",
            Missing,
            "",
            "`info`",
            r#"¦{ "openapi": "3.1.0" }"#,
        ),
        document(
            "no title",
            Missing,
            "/info",
            "`title`",
            r#"{ "openapi": "3.1.0", "info": ¦{ "version": "1" } }"#,
        ),
        document(
            "another dialect",
            Unsupported,
            "/jsonSchemaDialect",
            "2020-12",
            r#"{ "openapi": "3.1.0", "jsonSchemaDialect": ¦"https://json-schema.org/draft-07/schema", "info": { "title": "a", "version": "1" } }"#,
        ),
        document(
            "the same member twice",
            DuplicateMember,
            "/info/title",
            "`title`",
            r#"{ "openapi": "3.1.0", "info": { "title": "a", "version": "1", ¦"title": "b" } }"#,
        ),
        document(
            "a text where an object belongs",
            WrongKind,
            "/components",
            "expected an object",
            r#"{ "openapi": "3.1.0", "info": { "title": "a", "version": "1" }, "components": ¦"none" }"#,
        ),
    ]
}

#[expect(clippy::too_many_lines, reason = "a list, one mistake after the other")]
fn bad_operations() -> Vec<Bad> {
    use Code::{
        CircularRef, Missing, NameCollision, RemoteRef, UnknownKeyword, Unnameable, UnresolvedRef,
        Unsupported, WrongKind,
    };
    let put = |rest: &str| format!("{ID}, {rest}");
    let body = |schema: &str| {
        put(&format!(
            r#""requestBody": {{ "content": {{ "application/json": {{ "schema": {schema} }} }} }}"#
        ))
    };
    vec![
        document(
            "no operationId",
            Missing,
            "/paths/~1a/put",
            "`operationId`",
            r#"{ "openapi": "3.1.0", "info": { "title": "a", "version": "1" },
              "paths": { "/a": { "put": ¦{ "responses": { "200": { "description": "" } } } } } }"#,
        ),
        operation(
            "a place without a parameter",
            Missing,
            "/paths/~1a~1{id}/put",
            "{id}",
            r#""operationId": "Put", "responses": { "200": { "description": "" } }"#,
        )
        .marked_at(r#"{ "operationId""#),
        operation(
            "no success",
            Missing,
            "/paths/~1a~1{id}/put/responses",
            "success",
            &ID.replace(r#"{ "200""#, r#"¦{ "500""#),
        ),
        operation(
            "an optional path parameter",
            Missing,
            "/paths/~1a~1{id}/put/parameters/0",
            "required",
            &ID.replace(r#", "required": true"#, "")
                .replace(r#"[{ "name""#, r#"[¦{ "name""#),
        ),
        operation(
            "an id that leaves the folder",
            Unnameable,
            "/paths/~1a~1{id}/put/operationId",
            "file",
            &ID.replace(r#""Put""#, r#"¦"../../evil""#),
        ),
        document(
            "one id twice",
            NameCollision,
            "/paths/~1b/put/operationId",
            "`PutIt` (`/paths/~1a/put/operationId`)",
            r#"{ "openapi": "3.1.0", "info": { "title": "a", "version": "1" }, "paths": {
              "/a": { "put": { "operationId": "PutIt", "responses": { "200": { "description": "" } } } },
              "/b": { "put": { "operationId": ¦"putit", "responses": { "200": { "description": "" } } } } } }"#,
        ),
        operation(
            "a field nobody defines",
            UnknownKeyword,
            "/paths/~1a~1{id}/put/sumary",
            "`summary`",
            &put(r#"¦"sumary": "x""#),
        ),
        operation(
            "a parameter in a cookie",
            Unsupported,
            "/paths/~1a~1{id}/put/parameters/0/in",
            "cookie",
            &ID.replace(r#""in": "path""#, r#""in": ¦"cookie""#),
        ),
        operation(
            "a parameter nowhere",
            WrongKind,
            "/paths/~1a~1{id}/put/parameters/0/in",
            "`elsewhere`",
            &ID.replace(r#""in": "path""#, r#""in": ¦"elsewhere""#),
        ),
        operation(
            "a body of another media type",
            Unsupported,
            "/paths/~1a~1{id}/put/requestBody/content/text~1plain",
            "text/plain",
            &put(r#""requestBody": { "content": { ¦"text/plain": { "schema": {} } } }"#),
        ),
        operation(
            "a body that can only be null",
            Unsupported,
            "/paths/~1a~1{id}/put/requestBody/content/application~1json/schema",
            "null",
            &body(r#"¦{ "type": "null" }"#),
        ),
        operation(
            "a body nobody defines",
            UnresolvedRef,
            "/paths/~1a~1{id}/put/requestBody/$ref",
            "nothing stands",
            &put(r##""requestBody": { "$ref": ¦"#/components/requestBodies/None" }"##),
        ),
        operation(
            "a body of another file",
            RemoteRef,
            "/paths/~1a~1{id}/put/requestBody/$ref",
            "leaves",
            &put(r#""requestBody": { "$ref": ¦"../bodies.json#/Body" }"#),
        ),
        operation(
            "a parameter that is another's",
            CircularRef,
            "/paths/~1a~1{id}/put/requestBody/$ref",
            "another `$ref`",
            &put(r##""requestBody": { "$ref": ¦"#/paths/~1a~1{id}/put/requestBody" }"##),
        ),
        operation(
            "a security scheme nobody defines",
            UnresolvedRef,
            "/paths/~1a~1{id}/put/security/0/Token",
            "`Token`",
            &put(r#""security": [{ "Token": ¦[] }]"#),
        ),
    ]
}

#[expect(clippy::too_many_lines, reason = "a list, one mistake after the other")]
fn bad_schemas() -> Vec<Bad> {
    use Code::{
        DuplicateMember, InvalidValue, Pattern, RemoteRef, TooLarge, UnknownKeyword, UnresolvedRef,
        Unsupported, WrongKind,
    };
    let a = "/components/schemas/T/properties/a";
    let at = |keyword: &'static str| -> &'static str { format!("{a}/{keyword}").leak() };
    let of = |shows, code, keyword, says, text: &str| {
        schema(shows, code, at(keyword), says, &member(text))
    };
    let here = |shows, code, says, text: &str| schema(shows, code, a, says, &member(text));
    vec![
        here(
            "a schema that is a list",
            WrongKind,
            "expected a schema",
            "¦[]",
        ),
        of(
            "a type that is a number",
            WrongKind,
            "type",
            "expected",
            r#"{ "type": ¦7 }"#,
        ),
        of(
            "a type nobody knows",
            WrongKind,
            "type",
            "`int`",
            r#"{ "type": ¦"int" }"#,
        ),
        of(
            "a type nobody knows in a list",
            WrongKind,
            "type/1",
            "`nil`",
            r#"{ "type": ["string", ¦"nil"] }"#,
        ),
        of(
            "no type at all",
            WrongKind,
            "type",
            "at least one",
            r#"{ "type": ¦[] }"#,
        ),
        of(
            "a negative length",
            WrongKind,
            "maxLength",
            "from 0",
            r#"{ "type": "string", "maxLength": ¦-1 }"#,
        ),
        of(
            "half a length",
            WrongKind,
            "minLength",
            "whole",
            r#"{ "type": "string", "minLength": ¦1.5 }"#,
        ),
        of(
            "a limit that is a text",
            WrongKind,
            "minimum",
            "a number",
            r#"{ "type": "integer", "minimum": ¦"1" }"#,
        ),
        of(
            "a step of nothing",
            WrongKind,
            "multipleOf",
            "more than 0",
            r#"{ "type": "integer", "multipleOf": ¦0 }"#,
        ),
        of(
            "an empty anyOf",
            WrongKind,
            "anyOf",
            "at least one",
            r#"{ "anyOf": ¦[] }"#,
        ),
        of(
            "a keyword with a slip",
            UnknownKeyword,
            "maxLenght",
            "`maxLength`",
            r#"{ "type": "string", ¦"maxLenght": 1 }"#,
        ),
        of(
            "a keyword of OpenAPI 3.0",
            UnknownKeyword,
            "nullable",
            "not defined",
            r#"{ "type": "string", ¦"nullable": true }"#,
        ),
        schema(
            "a member required twice",
            DuplicateMember,
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
            "leaves",
            r#"{ "$ref": ¦"file:///etc/passwd" }"#,
        ),
        of(
            "a reference to the net",
            RemoteRef,
            "$ref",
            "leaves",
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
            TooLarge,
            "pattern",
            "compile",
            r#"{ "type": "string", "pattern": ¦"(a{1,1000}){1000}" }"#,
        ),
        of(
            "a look ahead",
            Unsupported,
            "pattern",
            "compile",
            r#"{ "type": "string", "pattern": ¦"(?=a)b" }"#,
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
            "an anchor",
            Unsupported,
            "$anchor",
            "`$anchor`",
            r#"{ "$anchor": ¦"here" }"#,
        ),
        here(
            "a list with a prefix",
            Unsupported,
            "prefixItems",
            r#"¦{ "type": "array", "prefixItems": [{ "type": "string" }] }"#,
        ),
        of(
            "a not",
            Unsupported,
            "not",
            "no code",
            r#"{ "type": "string", "not": ¦{ "const": "x" } }"#,
        ),
        of(
            "two branches that both take texts",
            Unsupported,
            "oneOf",
            "no code",
            r#"{ "oneOf": ¦[{ "type": "string" }, { "const": "x" }] }"#,
        ),
        here(
            "members without a type",
            Unsupported,
            "type",
            r#"¦{ "properties": { "b": {} } }"#,
        ),
        of(
            "a list that has something",
            Unsupported,
            "contains",
            "no code",
            r#"{ "type": "array", "contains": ¦{} }"#,
        ),
        schema(
            "names by a pattern",
            Unsupported,
            "/components/schemas/T/patternProperties",
            "no code",
            r#"{ "type": "object", "properties": { "a": {} }, "patternProperties": ¦{ "^x": {} } }"#,
        ),
    ]
}

#[expect(clippy::too_many_lines, reason = "a list, one mistake after the other")]
fn contradictions() -> Vec<Bad> {
    use Code::Contradiction;
    let a = "/components/schemas/T/properties/a";
    let of = |shows, keyword: &str, says, text: &str| {
        schema(
            shows,
            Contradiction,
            format!("{a}{keyword}").leak(),
            says,
            &member(text),
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
            "counts of members",
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
            "a required member that is refused",
            Contradiction,
            "/components/schemas/T/required",
            "`b`",
            r#"{ "type": "object", "properties": { "a": {} }, "required": ¦["b"], "additionalProperties": false }"#,
        ),
        schema(
            "more members than there are",
            Contradiction,
            "/components/schemas/T/minProperties",
            "1 members",
            r#"{ "type": "object", "properties": { "a": {} }, "minProperties": ¦2, "additionalProperties": false }"#,
        ),
    ]
}

#[expect(clippy::too_many_lines, reason = "a list, one mistake after the other")]
fn bad_names() -> Vec<Bad> {
    use Code::{NameCollision, Unnameable};
    let object = r#"{ "type": "object", "properties": { "x": { "type": "string" } } }"#;
    vec![
        schema(
            "two members that the spec itself gives one name",
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
            "a type of a member, and one called like it",
            NameCollision,
            "/components/schemas/Job/properties/kind",
            "the names of `/components/schemas/Job/properties/kind` and `/components/schemas/JobKind`",
            &format!(
                r#""Job": {{ "type": "object", "properties": {{ "kind": ¦{object} }} }}, "JobKind": {object}"#
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
            "two members of one name",
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
            "a type called like the spec's file among the tables of places",
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
            "a member whose setter another one has",
            NameCollision,
            "/components/schemas/T/properties/maybe_x",
            "`maybe_x`",
            r#"{ "type": "object", "properties": { "x": {}, "maybe_x": ¦{} } }"#,
        ),
        schema(
            "a member called like the end of a builder",
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
            "a member without a letter",
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

fn circles_and_bombs() -> Vec<Bad> {
    use Code::{CircularRef, TooLarge};
    let refers = |to: &str| format!(r##"{{ "$ref": "#/components/schemas/{to}" }}"##);
    let chain = |item: &dyn Fn(String) -> String| -> String {
        let links =
            (1..=40).map(|n| format!(r#""A{n}": {}"#, item(refers(&format!("A{}", n - 1)))));
        links.collect::<Vec<_>>().join(",\n")
    };
    let object = r#"{ "type": "object", "properties": { "x": { "type": "string" } } }"#;
    let bomb = chain(&|before| format!(r#"{{ "allOf": [{before}, {before}] }}"#));
    let condition = chain(&|before| format!(r#"{{ "not": {{ "anyOf": [{before}, {before}] }} }}"#));
    let lists = (1..=200).map(|n| {
        format!(
            r#""A{n}": {{ "type": "array", "items": {} }}"#,
            refers(&format!("A{}", n - 1))
        )
    });
    let lists = lists.collect::<Vec<_>>().join(",\n");
    vec![
        schemas(
            "a schema that is itself",
            CircularRef,
            "/components/schemas/T",
            "itself",
            r##""T": { "allOf": [{ "$ref": "#/components/schemas/T" }] }"##,
        )
        .marked_at(r#"{ "allOf""#),
        schemas(
            "an object in itself with more said of it",
            CircularRef,
            "/components/schemas/T/properties/t",
            "no end",
            r##""T": { "type": "object", "properties": { "t": ¦{ "$ref": "#/components/schemas/T", "minProperties": 1 } } }"##,
        ),
        schemas(
            "allOf of twins",
            TooLarge,
            "",
            "references",
            &format!(r#""A0": {object}, {bomb}"#),
        ),
        schemas(
            "conditions of twins",
            TooLarge,
            "",
            "",
            &format!(
                r#""A0": {{ "required": ["x"] }}, {condition}, "T": {{ "type": "object", "properties": {{ "x": {{}} }}, "if": {}, "then": false }}"#,
                refers("A40")
            ),
        ),
        schemas(
            "lists of lists",
            TooLarge,
            "",
            "deep",
            &format!(
                r#""A0": {{ "type": "string" }}, {lists}, "T": {}"#,
                member(&refers("A200"))
            ),
        ),
    ]
}

impl Bad {
    /// Puts the mark before a part of the text that stands there once.
    fn marked_at(mut self, part: &str) -> Self {
        assert_eq!(self.text.matches(part).count(), 1, "{}", self.shows);
        self.text = self.text.replace(part, &format!("{MARK}{part}"));
        self
    }

    fn input(&self) -> String {
        self.text.replace(MARK, "")
    }

    fn position(&self) -> Option<Position> {
        let before = &self.text[..self.text.find(MARK)?];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next()?.chars().count() + 1;
        Some(Position { line, column })
    }

    /// What is not as expected of the findings; nothing if all is well.
    fn differs(&self, found: &Diagnostics) -> Option<String> {
        let differs = |what: &str| Some(format!("{}: {what}\n{found}", self.shows));
        let Some(first) = found.iter().find(|finding| finding.code == self.code) else {
            return differs(&format!("no `{}`", self.code.as_str()));
        };
        let message = format!(
            "{} {}",
            first.message,
            first.help.as_deref().unwrap_or_default()
        );
        if !message.contains(self.says) {
            return differs("another message");
        }
        match self.position() {
            None => None,
            Some(_) if first.pointer != self.pointer => differs("another pointer"),
            position if first.position() != position => differs(&format!("not at {position:?}")),
            _ => None,
        }
    }
}

fn all() -> Vec<Bad> {
    [
        bad_documents(),
        bad_operations(),
        bad_schemas(),
        contradictions(),
        bad_names(),
        circles_and_bombs(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn findings(text: &str) -> Diagnostics {
    match generate("spec/t.json", text, "t") {
        Ok(emitted) => emitted.warnings,
        Err(found) => found,
    }
}

#[test]
fn each_mistake_is_found_where_it_stands() {
    let wrong: Vec<String> = all()
        .iter()
        .filter_map(|bad| bad.differs(&findings(&bad.input())))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        all().len(),
        wrong.join("\n")
    );
}

#[test]
fn one_mistake_is_one_finding() {
    let follow = [
        "a parameter in a cookie",
        "a parameter nowhere",
        "a place without a parameter",
    ];
    for bad in all().iter().filter(|bad| !follow.contains(&bad.shows)) {
        let found = findings(&bad.input());
        assert_eq!(found.len(), 1, "{}:\n{found}", bad.shows);
    }
}

/// What is not written yet is nobody's mistake, so that a way out is all that helps.
#[test]
fn what_is_unsupported_comes_with_a_way_out() {
    let mut without = Vec::new();
    for bad in all() {
        let found = findings(&bad.input());
        let unsupported = found.iter().filter(|it| it.code == Code::Unsupported);
        let without_help = unsupported.filter(|it| it.help.is_none());
        without.extend(without_help.map(|it| it.message.clone()));
    }
    assert!(without.is_empty(), "{}", without.join("\n"));
}

#[test]
fn every_code_is_shown() {
    let shown: BTreeSet<&str> = all().iter().map(|bad| bad.code.as_str()).collect();
    let elsewhere = [
        Code::Settings,
        Code::File,
        Code::UnknownOperation,
        Code::UnknownPointer,
    ]
    .map(Code::as_str);
    for code in Code::ALL {
        assert!(
            shown.contains(code.as_str()) || elsewhere.contains(&code.as_str()),
            "{}",
            code.as_str()
        );
    }
}

#[test]
fn all_mistakes_come_at_once() {
    let text = with_schemas(
        r##""T": { "type": "object", "properties": {
            "a": { "type": "strnig" },
            "b": { "$ref": "#/components/schemas/U" },
            "c": { "type": "string", "maxLen": 1 },
            "d": { "type": ["string", "integer"], "allOf": [{ "type": "boolean" }] } } }"##,
    );
    let codes: Vec<Code> = findings(&text).iter().map(|finding| finding.code).collect();
    assert_eq!(
        codes,
        [
            Code::WrongKind,
            Code::UnknownKeyword,
            Code::UnresolvedRef,
            Code::Contradiction
        ]
    );
}

#[test]
fn checks_come_at_once() {
    let text = with_schemas(
        r#""T": { "type": "object", "properties": {
            "a": { "type": "string", "minLength": 2, "maxLength": 1 },
            "b": { "type": "string", "pattern": "(" },
            "c": { "type": "string", "default": 1 } } }"#,
    );
    let codes: Vec<Code> = findings(&text).iter().map(|finding| finding.code).collect();
    assert_eq!(
        codes,
        [Code::Contradiction, Code::Pattern, Code::InvalidValue]
    );
}

#[test]
fn a_refused_default_is_not_repeated() {
    let text = with_schemas(
        r#""T": { "type": "object", "properties": { "a": { "type": "string", "format": "password", "maxLength": 3, "default": "hunter2" } } }"#,
    );
    let found = findings(&text);
    assert_eq!(found.len(), 1);
    assert!(!found.to_string().contains("hunter2"), "{found}");
}

#[test]
fn deep_nesting_is_refused_and_no_more() {
    for depth in [100, 200, 1_000, 100_000] {
        for (open, close) in [
            ("[", "]"),
            ("{\"not\":", "}"),
            ("{\"items\":", "}"),
            ("{\"allOf\":[", "]}"),
            ("{\"properties\":{\"a\":", "}}"),
        ] {
            let value = format!("{}true{}", open.repeat(depth), close.repeat(depth));
            let text = with_schemas(&format!(r#""T": {}"#, member(&value)));
            assert!(!findings(&text).is_empty(), "{depth} {open}");
        }
    }
}

#[test]
fn plain_nesting_is_taken() {
    let item = |inner: String| format!(r#"{{ "type": "array", "items": {inner} }}"#);
    let lists = (0..20).fold(r#"{ "type": "string" }"#.to_owned(), |inner, _| item(inner));
    let objects = (0..20).fold(r#"{ "type": "string" }"#.to_owned(), |inner, _| {
        member(&inner)
    });
    for inner in [lists, objects] {
        let found = findings(&with_schemas(&format!(r#""T": {}"#, member(&inner))));
        assert!(found.is_empty(), "{found}");
    }
}

#[test]
fn texts_that_are_code_stay_texts() {
    let hostile = r##"*/ } fn evil() {} /* \"# ]](x) \n```\nevil();\n\u0000\u202e'\\"##;
    let name = r#"a\"]/*b"#;
    let text = with_schemas(&format!(
        r#""T": {{ "type": "object", "title": "{hostile}", "description": "{hostile}", "properties": {{
            "{name}": {{ "type": "string", "description": "{hostile}", "default": "{hostile}", "enum": ["{hostile}", "b"] }},
            "p": {{ "type": "string", "const": "{hostile}", "examples": ["{hostile}"] }} }},
            "if": {{ "required": ["p"] }}, "then": {{ "required": ["{name}"] }} }}"#
    ));
    let Emitted { files, .. } =
        generate("spec/t.json", &text, "t").unwrap_or_else(|found| panic!("{found}"));
    let (code, schemas): (Vec<_>, Vec<_>) =
        files.iter().partition(|file| file.path.starts_with("src/"));
    for file in code {
        let parsed = syn::parse_file(&file.text)
            .unwrap_or_else(|error| panic!("{}: {error}\n{}", file.path, file.text));
        let evil = parsed
            .items
            .iter()
            .any(|item| matches!(item, syn::Item::Fn(function) if function.sig.ident == "evil"));
        assert!(!evil, "{}", file.text);
    }
    for file in schemas {
        serde_json::from_str::<serde_json::Value>(&file.text).unwrap();
    }
}

const TWIN_JSON: &str = r##"{
  "openapi": "3.1.0",
  "info": { "title": "Twin", "version": "1.0", "description": "Two lines:\nthe second." },
  "paths": { "/a/{id}": { "put": {
    "operationId": "PutIt",
    "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
    "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/T" } } } },
    "responses": { "200": { "description": "Fine." } } } } },
  "components": { "schemas": { "T": {
    "type": "object",
    "properties": {
      "yes": { "type": "string", "enum": ["yes", "1", "null", "no"], "default": "yes" },
      "count": { "type": ["integer", "null"], "minimum": -1, "maximum": 255, "enum": [1, 16, 255, null] },
      "ratio": { "type": "number", "multipleOf": 0.01, "exclusiveMaximum": 1e3 },
      "deep": { "type": "array", "items": { "type": "array", "items": { "type": "boolean", "const": true } } } },
    "required": ["yes"],
    "additionalProperties": false } } } }"##;

const TWIN_YAML: &str = r##"
openapi: 3.1.0
info:
  title: Twin
  version: "1.0"
  description: |-
    Two lines:
    the second.
paths:
  /a/{id}:
    put:
      operationId: PutIt
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/T" }
      responses:
        "200": { description: Fine. }
components:
  schemas:
    T:
      type: object
      properties:
        yes: { type: string, enum: [yes, "1", "null", no], default: yes }
        count:
          type: [integer, "null"]
          minimum: -1
          maximum: 0xff
          enum: [1, 0o20, 255, ~]
        ratio: { type: number, multipleOf: 0.01, exclusiveMaximum: 1e3 }
        deep: { type: array, items: { type: array, items: { type: boolean, const: true } } }
      required:
        - 'yes'
      additionalProperties: false # closed
"##;

#[test]
fn yaml_is_json_in_other_words() {
    let json = generate("spec/t.x", TWIN_JSON, "t").unwrap_or_else(|found| panic!("{found}"));
    for ending in ["yaml", "yml"] {
        let mut yaml = generate(&format!("spec/t.{ending}"), TWIN_YAML, "t")
            .unwrap_or_else(|found| panic!("{found}"));
        yaml.api.file.clone_from(&json.api.file);
        assert!(json.api == yaml.api, "{:#?}\n{:#?}", json.api, yaml.api);
        let renamed = |text: &str| text.replace(&format!("spec/t.{ending}"), "spec/t.x");
        assert_eq!(json.files.len(), yaml.files.len());
        for (file, twin) in json.files.iter().zip(&yaml.files) {
            assert_eq!(file.path, twin.path);
            assert_eq!(*file.text, renamed(&twin.text), "{}", file.path);
        }
    }
}

#[test]
fn what_only_yaml_can_say_is_refused() {
    for (shows, code, says, text) in [
        ("an alias", Code::Syntax, "alias", "a: &x 1\nb: ¦*x\n"),
        (
            "a bomb of aliases",
            Code::Syntax,
            "alias",
            "a: &a [1]\nb: &b [¦*a, *a]\nc: &c [*b, *b]\n",
        ),
        ("a tag", Code::Syntax, "tag", "a: ¦!!str 1\n"),
        ("a tag of a list", Code::Syntax, "tag", "a: ¦!!seq [1]\n"),
        (
            "a second document",
            Code::Syntax,
            "second document",
            "a: 1\n¦---\nb: 2\n",
        ),
        ("no document", Code::Syntax, "empty", "# nothing\n"),
        ("a list as a name", Code::Syntax, "name", "¦[1]: 2\n"),
        (
            "a number that is none",
            Code::Syntax,
            "number",
            "a: ¦.nan\n",
        ),
        (
            "a number without end",
            Code::Syntax,
            "number",
            "a: ¦-.inf\n",
        ),
        (
            "a number beyond doubles",
            Code::Syntax,
            "number",
            "a: ¦1e999\n",
        ),
        (
            "a whole number that doubles round",
            Code::Syntax,
            "number",
            "a: [18446744073709551615, ¦18446744073709551617]\n",
        ),
        ("an open quote", Code::Syntax, "not YAML", "a: \"x\n"),
        ("a tab", Code::Syntax, "not YAML", "a:\n\tb: 1\n"),
        (
            "a member twice",
            Code::DuplicateMember,
            "`a`",
            "a: 1\n¦a: 2\n",
        ),
        (
            "OpenAPI 3.0",
            Code::NotOpenApi,
            "3.0.3",
            "äöü: 1\nopenapi: ¦3.0.3\n",
        ),
        (
            "deep nesting",
            Code::Syntax,
            "limit",
            &format!("a: {}", "[".repeat(5_000)),
        ),
    ] {
        let bad = Bad {
            shows,
            code,
            pointer: "",
            says,
            text: text.to_owned(),
        };
        let found = generate("spec/t.yaml", &bad.input(), "t").unwrap_err();
        let first = found.iter().next().unwrap();
        assert_eq!(first.code, code, "{shows}: {found}");
        let message = format!(
            "{} {}",
            first.message,
            first.help.as_deref().unwrap_or_default()
        );
        assert!(message.contains(says), "{shows}: {found}");
        if let Some(position) = bad.position() {
            assert_eq!(first.position(), Some(position), "{shows}: {found}");
        }
    }
}
