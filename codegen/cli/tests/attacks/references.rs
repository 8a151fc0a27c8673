//! References that leave the document, and references that lead in a circle.

use crate::workspace::{Workspace, operation, property, schemas};

#[track_caller]
fn refers(to: &str, code: &str) {
    let schema = format!(r#"{{ "$ref": ¦"{to}" }}"#);
    Workspace::new(&property(&schema)).rejected(code);
}

/// Nothing is looked for where nothing of this document is.
#[track_caller]
fn leaves(to: &str) {
    refers(to, "remote-ref");
    let object = format!(r#"{{ "$ref": ¦"{to}" }}"#);
    let responses = r#""responses": { "204": { "description": "Fine." } }"#;
    for part in [
        format!(r#""parameters": [{object}], {responses}"#),
        format!(r#""requestBody": {object}, {responses}"#),
        format!(r#""responses": {{ "204": {object} }}"#),
    ] {
        let spec = operation(&format!(r#""operationId": "Get", {part}"#));
        Workspace::new(&spec).rejected("remote-ref");
    }
}

#[test]
fn a_reference_to_a_file() {
    leaves("other.json#/components/schemas/A");
    // The document itself, by its file.
    let spec = property(r#"{ "$ref": "shop.json#/components/schemas/T" }"#);
    Workspace::new(&spec).accepted();
}

#[test]
fn a_reference_to_a_file_above() {
    leaves("../../other.json");
}

#[test]
fn a_reference_to_a_file_from_the_root() {
    leaves("/etc/passwd");
}

#[test]
fn a_reference_to_a_file_by_its_address() {
    leaves("file:///etc/passwd");
}

#[test]
fn a_reference_to_the_network() {
    leaves("http://127.0.0.1:9/a.json");
    leaves("https://127.0.0.1:9/a.json#/a");
    leaves("//127.0.0.1/a.json");
}

#[test]
fn a_reference_that_is_the_document() {
    leaves("data:application/json,%7B%7D");
    refers("data:application/json,{}", "unresolved-ref");
}

#[test]
fn a_reference_to_the_whole_document() {
    refers("", "unresolved-ref");
    refers("#", "unresolved-ref");
}

#[test]
fn a_reference_whose_way_out_is_encoded() {
    leaves("%2e%2e/other.json");
    leaves("%2Fetc%2Fpasswd");
    leaves("%23/components/schemas/T");
}

#[test]
fn a_pointer_that_goes_up() {
    refers("#/components/schemas/../../T", "unresolved-ref");
    refers("#/components/schemas/%2e%2e", "unresolved-ref");
    refers("#/../../../etc/passwd", "unresolved-ref");
}

#[test]
fn a_pointer_with_what_no_text_can_hold() {
    refers("#/%00", "unresolved-ref");
    refers("#/%ff%fe", "unresolved-ref");
    refers("#/%", "unresolved-ref");
}

#[test]
fn a_pointer_to_an_item_without_end() {
    refers(
        "#/components/schemas/T/99999999999999999999999",
        "unresolved-ref",
    );
}

#[test]
fn a_pointer_to_what_is_no_schema() {
    let spec = schemas(
        r##""T": { "type": "object", "title": ¦"t", "properties": { "a": { "$ref": "#/components/schemas/T/title" } } }"##,
    );
    Workspace::new(&spec).rejected("wrong-type");
}

#[test]
fn a_base_that_is_elsewhere() {
    let address = "http://127.0.0.1:9/a.json";
    let named = |keyword, rest| property(&format!(r#"{{ "{keyword}": ¦"{address}"{rest} }}"#));
    Workspace::new(&named("$schema", "")).rejected("unsupported");
    for keyword in ["$anchor", "$dynamicAnchor"] {
        Workspace::new(&named(keyword, "")).rejected("wrong-type");
    }
    // Only a name, which nobody asks for at that address.
    Workspace::new(&named("$id", "").replace('¦', "")).accepted();
    let elsewhere = property(r#"{ "$id": "http://127.0.0.1:9/", "items": { "$ref": ¦"b.json" } }"#);
    Workspace::new(&elsewhere).rejected("remote-ref");
}

#[test]
fn a_dialect_that_is_elsewhere() {
    let dialect = r#""jsonSchemaDialect": ¦"http://127.0.0.1:9/a.json", "info""#;
    let spec = property("{}").replacen("\"info\"", dialect, 1);
    Workspace::new(&spec).rejected("unsupported");
}

/// Schemas that end in a circle, which begins at the mark.
#[track_caller]
fn circles(text: &str) {
    Workspace::new(&schemas(text)).rejected("circular-ref");
}

#[test]
fn a_schema_that_is_itself() {
    circles(r##""A": ¦{ "$ref": "#/components/schemas/A" }"##);
}

#[test]
fn schemas_that_are_each_other() {
    circles(
        r##""A": ¦{ "$ref": "#/components/schemas/B" },
        "B": { "$ref": "#/components/schemas/C" },
        "C": { "$ref": "#/components/schemas/A" }"##,
    );
}

#[test]
fn a_schema_that_is_part_of_itself() {
    for keyword in ["allOf", "anyOf", "oneOf"] {
        circles(&format!(
            r##""A": ¦{{ "{keyword}": [{{ "$ref": "#/components/schemas/A" }}] }}"##
        ));
    }
}

#[test]
fn schemas_that_are_part_of_each_other() {
    circles(
        r##""A": ¦{ "allOf": [{ "$ref": "#/components/schemas/B" }, { "type": "object" }] },
        "B": { "allOf": [{ "type": "object" }, { "$ref": "#/components/schemas/A" }] }"##,
    );
}

#[test]
fn a_schema_that_is_not_itself() {
    circles(r##""A": ¦{ "not": { "$ref": "#/components/schemas/A" } }"##);
}

#[test]
fn a_schema_that_is_its_own_condition() {
    circles(
        r##""A": ¦{ "type": "object", "if": { "$ref": "#/components/schemas/A" }, "then": false }"##,
    );
}

#[test]
fn an_object_that_holds_more_than_itself() {
    circles(
        r##""A": { "type": "object", "properties": { "a": ¦{ "$ref": "#/components/schemas/A", "minProperties": 1 } } }"##,
    );
}

#[test]
fn a_parameter_that_is_itself() {
    let spec = operation(
        r##""operationId": "Get", "parameters": [{ "$ref": ¦"#/paths/~1items/get/parameters/0" }],
        "responses": { "204": { "description": "Fine." } }"##,
    );
    Workspace::new(&spec).rejected("circular-ref");
}

#[test]
fn a_response_that_is_itself() {
    let spec = operation(
        r##""operationId": "Get", "responses": { "204": { "$ref": ¦"#/paths/~1items/get/responses/204" } }"##,
    );
    Workspace::new(&spec).rejected("circular-ref");
}
