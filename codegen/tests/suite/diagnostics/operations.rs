//! Mistakes in operations.

use specwright::Code;

use super::bad::{Bad, ID, document, operation};

#[expect(clippy::too_many_lines, reason = "a list, one mistake after the other")]
pub(super) fn bad_operations() -> Vec<Bad> {
    use Code::{
        CircularRef, DuplicateProperty, InvalidValue, ListedTwice, MissingField, NameCollision,
        NoEffect, NotGenerated, RemoteRef, UnknownKeyword, Unnameable, UnresolvedRef, WrongType,
    };
    let put = |rest: &str| format!("{ID}, {rest}");
    vec![
        document(
            "no operationId",
            MissingField,
            "/paths/~1a/put",
            "`operationId` is missing: the operation is called `putA`",
            r#"{ "openapi": "3.1.0", "info": { "title": "a", "version": "1" },
              "paths": { "/a": { ¦"put": { "responses": { "200": { "description": "" } } } } } }"#,
        ),
        operation(
            "a location without a parameter",
            MissingField,
            "/paths/~1a~1{id}/put",
            "{id}",
            r#""operationId": "Put", "responses": { "200": { "description": "" } }"#,
        )
        .marked_at(r#"{ "operationId""#),
        operation(
            "no success",
            MissingField,
            "/paths/~1a~1{id}/put/responses",
            "success",
            &ID.replace(r#""responses": { "200""#, r#"¦"responses": { "500""#),
        ),
        operation(
            "no responses",
            MissingField,
            "/paths/~1a~1{id}/put",
            "no status code is documented",
            &ID.replace(r#""responses": { "200": { "description": "Fine." } },"#, ""),
        ),
        operation(
            "a response without a description",
            MissingField,
            "/paths/~1a~1{id}/put/responses/200",
            "`description`",
            &ID.replace(r#""200": { "description": "Fine." }"#, r#"¦"200": {}"#),
        ),
        operation(
            "a status code in lowercase",
            InvalidValue,
            "/paths/~1a~1{id}/put/responses/4xx",
            "is read as `4XX`",
            &ID.replace(r#"{ "200""#, r#"{ ¦"4xx": { "description": "No." }, "200""#),
        ),
        operation(
            "no status code",
            InvalidValue,
            "/paths/~1a~1{id}/put/responses/OK",
            "omitted",
            &ID.replace(r#"{ "200""#, r#"{ ¦"OK": { "description": "No." }, "200""#),
        ),
        operation(
            "links",
            NotGenerated,
            "/paths/~1a~1{id}/put/responses/200/links",
            "`links` yet: the document has 1",
            &ID.replace(r#""Fine.""#, r#""Fine.", ¦"links": { "a": {} }"#),
        ),
        operation(
            "an optional path parameter",
            MissingField,
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
            "a parameter of no path",
            NoEffect,
            "/paths/~1a~1{id}/put/parameters/0",
            "`{other}`",
            &ID.replace(
                r#"[{ "name""#,
                r#"[¦{ "name": "other", "in": "path", "required": true, "schema": {} }, { "name""#,
            ),
        ),
        operation(
            "a style of other locations",
            NoEffect,
            "/paths/~1a~1{id}/put/parameters/0/style",
            "`simple`, `label`, `matrix`",
            &ID.replace(r#""in": "path""#, r#""in": "path", "style": ¦"form""#),
        ),
        operation(
            "a parameter that nothing is said of",
            MissingField,
            "/paths/~1a~1{id}/put/parameters/0",
            "no `schema`",
            &ID.replace(r#", "schema": { "type": "string" } }]"#, " }]")
                .replace(r#"[{ "name""#, r#"[¦{ "name""#),
        ),
        operation(
            "a parameter of two media types",
            NoEffect,
            "/paths/~1a~1{id}/put/parameters/0/content/text~1plain",
            "one media type",
            &ID.replace(
                r#""schema": { "type": "string" } }]"#,
                r#""content": { ¦"text/plain": {}, "application/json": { "schema": {} } } }]"#,
            ),
        ),
        operation(
            "a parameter twice",
            ListedTwice,
            "/paths/~1a~1{id}/put/parameters/1",
            "`id`",
            &ID.replace(
                r#"[{ "name""#,
                r#"[{ "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } }, ¦{ "name""#,
            ),
        ),
        operation(
            "a header twice",
            ListedTwice,
            "/paths/~1a~1{id}/put/parameters/1",
            "`x-a`",
            &ID.replace(
                r#"[{ "name""#,
                r#"[{ "name": "X-A", "in": "header", "schema": { "type": "integer" } },
                    ¦{ "name": "x-a", "in": "header", "schema": { "type": "string" } }, { "name""#,
            ),
        ),
        operation(
            "a response header twice",
            DuplicateProperty,
            "/paths/~1a~1{id}/put/responses/200/headers/x-a",
            "`x-a`",
            &ID.replace(
                r#""Fine.""#,
                r#""Fine.", "headers": { "X-A": { "schema": { "type": "string" } }, ¦"x-a": { "schema": { "type": "string" } } }"#,
            ),
        ),
        operation(
            "a parameter nowhere",
            WrongType,
            "/paths/~1a~1{id}/put/parameters/0/in",
            "`elsewhere`",
            &ID.replace(r#""in": "path""#, r#""in": ¦"elsewhere""#),
        ),
        operation(
            "a body in no media type",
            MissingField,
            "/paths/~1a~1{id}/put/requestBody",
            "no media type",
            &put(r#"¦"requestBody": { "content": {} }"#),
        ),
        operation(
            "a style that no form has",
            InvalidValue,
            "/paths/~1a~1{id}/put/requestBody/content/application~1x-www-form-urlencoded/encoding/a/style",
            "`matrix` is no style of a form",
            &put(
                r#""requestBody": { "content": { "application/x-www-form-urlencoded": {
                    "schema": { "type": "object", "properties": { "a": {} } },
                    "encoding": { "a": { "style": ¦"matrix" } } } } }"#,
            ),
        ),
        operation(
            "a header without a schema",
            MissingField,
            "/paths/~1a~1{id}/put/responses/200/headers/X-A",
            "any string",
            &ID.replace(r#""Fine.""#, r#""Fine.", "headers": { ¦"X-A": {} }"#),
        ),
        operation(
            "a body of a response that has none",
            NoEffect,
            "/paths/~1a~1{id}/put/responses/204/content",
            "has no body in HTTP",
            &ID.replace(r#""200": { "#, r#""204": { ¦"content": { "text/plain": {} }, "#),
        ),
        operation(
            "a body nobody defines",
            UnresolvedRef,
            "/paths/~1a~1{id}/put/requestBody/$ref",
            "there is nothing at",
            &put(r##""requestBody": { "$ref": ¦"#/components/requestBodies/None" }"##),
        ),
        operation(
            "a body of another file",
            RemoteRef,
            "/paths/~1a~1{id}/put/requestBody/$ref",
            "is in another document, which was not found",
            &put(r#""requestBody": { "$ref": ¦"../bodies.json#/Body" }"#),
        ),
        operation(
            "a parameter that is another's",
            CircularRef,
            "/paths/~1a~1{id}/put/requestBody/$ref",
            "only resolves to itself",
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
