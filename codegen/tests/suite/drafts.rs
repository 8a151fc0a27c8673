//! Which responses become drafts of which requests.

use specwright::generate;

/// A thing that is read, and written by operations with these bodies and responses.
fn drafts(writers: &str) -> String {
    let spec = format!(
        r##"{{ "openapi": "3.1.0", "info": {{ "title": "Things", "version": "1" }},
        "paths": {{ "/thing": {{
            "get": {{ "operationId": "GetThing", "responses": {{ "200": {{ "description": "", "content": {{
                "application/json": {{ "schema": {{ "$ref": "#/components/schemas/Thing" }} }} }} }} }} }},
            {writers} }} }},
        "components": {{ "schemas": {{
            "Thing": {{ "type": "object", "properties": {{ "id": {{ "type": "integer" }}, "name": {{ "type": "string" }} }} }},
            "Written": {{ "type": "object", "properties": {{ "name": {{ "type": "string" }} }} }},
            "Patched": {{ "type": "object", "properties": {{ "name": {{ "type": "string" }} }} }},
            "Answer": {{ "type": "object", "properties": {{ "name": {{ "type": "string" }} }} }} }} }} }}"##
    );
    let emitted = generate("things.json", &spec, "things").map_err(|found| found.render(false));
    let emitted = emitted.unwrap_or_else(|found| panic!("{found}"));
    let mut files = emitted.files.iter();
    let drafts = files.find(|file| file.path.ends_with("drafts.rs"));
    drafts.map(|file| file.text.to_string()).unwrap_or_default()
}

fn writer(method: &str, body: &str, response: &str) -> String {
    format!(
        r##""{method}": {{ "operationId": "Do{method}", "requestBody": {{ "content": {{ "application/json": {{
            "schema": {{ "$ref": "#/components/schemas/{body}" }} }} }} }}, "responses": {{ {response} }} }}"##
    )
}

const NOTHING: &str = r#""204": { "description": "" }"#;

const ANSWER: &str = r##""200": { "description": "", "content": { "application/json": {
    "schema": { "$ref": "#/components/schemas/Answer" } } } }"##;

const TEXT: &str = r#""200": { "description": "", "content": { "application/json": { "schema": { "type": "string" } } } }"#;

fn has(drafts: &str, request: &str, response: &str) -> bool {
    drafts.contains(&format!("request = {request}, response = {response},"))
}

#[test]
fn what_is_read_becomes_what_is_written_where_nothing_is_answered() {
    for response in [NOTHING, TEXT] {
        let drafts = drafts(&writer("put", "Written", response));
        assert!(has(&drafts, "Written", "Thing"), "{drafts}");
        assert!(drafts.contains("left_behind(id)"), "{drafts}");
    }
}

#[test]
fn an_answer_of_its_own_goes_first() {
    let drafts = drafts(&writer("put", "Written", ANSWER));
    assert!(
        has(&drafts, "Written", "Answer") && !has(&drafts, "Written", "Thing"),
        "{drafts}"
    );
}

#[test]
fn one_object_becomes_one_draft_and_put_goes_first() {
    let [put, patch] = [
        writer("put", "Written", NOTHING),
        writer("patch", "Patched", NOTHING),
    ];
    for both in [format!("{put}, {patch}"), format!("{patch}, {put}")] {
        let drafts = drafts(&both);
        assert!(
            has(&drafts, "Written", "Thing") && !has(&drafts, "Patched", "Thing"),
            "{drafts}"
        );
    }
}
