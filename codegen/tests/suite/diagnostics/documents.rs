//! Documents that are no JSON, or no OpenAPI.

use specwright::Code;

use super::bad::{Bad, document};

pub(super) fn bad_documents() -> Vec<Bad> {
    use Code::{DuplicateProperty, Missing, NotOpenApi, Syntax, Unsupported, Upgraded, WrongType};
    vec![
        document("an empty file", Syntax, "", "empty", "¦"),
        document(
            "a string that is no JSON",
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
        document("a list", NotOpenApi, "", "no `openapi` property", "¦[]"),
        document(
            "Swagger 2",
            NotOpenApi,
            "",
            "3.1",
            r#"¦{ "swagger": "2.0" }"#,
        ),
        document(
            "OpenAPI 3.0",
            Upgraded,
            "/openapi",
            "read as 3.1",
            r#"{ "openapi": ¦"3.0.3", "info": { "title": "a", "version": "1" } }"#,
        ),
        document(
            "OpenAPI 3.10",
            NotOpenApi,
            "/openapi",
            "3.10",
            r#"{ "openapi": ¦"3.10.0" }"#,
        ),
        document(
            "a version that is no string",
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
            "the same property twice",
            DuplicateProperty,
            "/info/title",
            "`title`",
            r#"{ "openapi": "3.1.0", "info": { "title": "a", "version": "1", ¦"title": "b" } }"#,
        ),
        document(
            "a string where an object belongs",
            WrongType,
            "/components",
            "expected an object",
            r#"{ "openapi": "3.1.0", "info": { "title": "a", "version": "1" }, "components": ¦"none" }"#,
        ),
    ]
}
