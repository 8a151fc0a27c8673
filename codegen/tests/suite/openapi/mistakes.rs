//! Documents with mistakes around operations: what is written all the same, and what is omitted.

use serde_json::{Value, json};
use specwright::{Code, Emitted, Options, generate};

use super::{document, found};

fn with_paths(paths: &Value) -> Value {
    json!({ "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": paths })
}

fn emitted(document: &Value) -> Emitted {
    generate("t.json", &document.to_string(), "t").unwrap_or_else(|found| panic!("{found}"))
}

fn types(emitted: &Emitted) -> Vec<&str> {
    let operations = emitted.names.operations.iter();
    operations.map(|it| it.name.as_str()).collect()
}

fn warnings(emitted: &Emitted) -> Vec<(Code, &str)> {
    let found = emitted.warnings.iter();
    found.map(|it| (it.code, it.pointer())).collect()
}

fn fine() -> Value {
    json!({ "responses": { "204": { "description": "" } } })
}

fn called(id: &str) -> Value {
    json!({ "operationId": id, "responses": { "204": { "description": "" } } })
}

#[test]
fn operations_without_an_id_are_called_by_method_and_path() {
    let id =
        json!([{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }]);
    let paths = json!({
        "/pets/{id}": { "parameters": id, "get": fine(), "delete": called("  ") },
        "/pets/id": { "get": fine() },
        "/": { "get": fine() },
        "x-note": 5,
    });
    let emitted = emitted(&with_paths(&paths));
    let ids = emitted.api.operations.iter().map(|it| it.name.id.as_str());
    assert_eq!(
        ids.collect::<Vec<_>>(),
        ["get", "getPetsId", "getPetsId", "deletePetsId"]
    );
    assert_eq!(
        types(&emitted),
        ["Get", "GetPetsId", "GetPetsIdOperation", "DeletePetsId"]
    );
    let missing = emitted
        .warnings
        .iter()
        .filter(|it| it.code == Code::MissingField);
    assert_eq!(missing.count(), 4);
}

/// The name of one does not depend on what else there is.
#[test]
fn made_names_stay_where_operations_are_added() {
    let alone = emitted(&with_paths(&json!({ "/b": { "get": fine() } })));
    let more = json!({ "/a": { "get": fine() }, "/b": { "get": fine(), "put": called("b") } });
    let more = emitted(&with_paths(&more));
    assert_eq!(types(&alone), ["GetB"]);
    assert_eq!(types(&more), ["GetA", "GetB", "B"]);
}

#[test]
fn operations_that_cannot_be_written_are_omitted_where_that_is_asked_for() {
    let broken = json!({ "operationId": "Broken", "requestBody": { "$ref": "#/none" }, "responses": { "204": { "description": "" } } });
    let document = with_paths(&json!({
        "/a": { "get": called("First"), "put": broken },
        "/b": { "get": called("Last") },
    }));
    let found = generate("t.json", &document.to_string(), "t").unwrap_err();
    assert!(
        found.iter().all(|it| it.code == Code::UnresolvedRef),
        "{found}"
    );
    let mut options = Options::new("t");
    options.keep_going = true;
    let emitted = generate("t.json", &document.to_string(), options.clone()).unwrap();
    assert_eq!(types(&emitted), ["First", "Last"]);
    assert_eq!(emitted.counts().omitted, 1);
    let all = emitted.warnings.iter();
    assert!(all.clone().count() > 0);
    for warning in all {
        assert_eq!(warning.code, Code::OmittedOperation);
        assert!(
            warning
                .message
                .starts_with("the operation `Broken` is omitted: ")
        );
    }
    // A mistake elsewhere is none of an operation.
    let mut document = document;
    document["info"] = json!({});
    assert!(generate("t.json", &document.to_string(), options).is_err());
}

#[test]
fn path_items_are_followed() {
    let mut document = with_paths(&json!({
        "/a": { "$ref": "#/components/pathItems/Shared" },
        "/b": { "$ref": "#/paths/~1a", "get": called("Unread") },
    }));
    let body = json!({ "content": { "application/json": { "schema":
        { "type": "object", "properties": { "x": { "type": "string" } } } } } });
    let mut put = called("Put");
    put["requestBody"] = body;
    document["components"] = json!({ "pathItems": { "Shared": { "put": put } } });
    let emitted = emitted(&document);
    let paths = emitted.api.operations.iter().map(|it| it.path.as_str());
    assert_eq!(paths.collect::<Vec<_>>(), ["/a", "/b"]);
    assert_eq!(types(&emitted), ["Put", "PutB"]);
    // Both are sent one type.
    let requests = emitted.api.operations.iter();
    let requests: Vec<_> = requests
        .map(|it| it.request.as_ref().unwrap().clone())
        .collect();
    assert_eq!(requests[0], requests[1]);
    assert!(warnings(&emitted).contains(&(Code::NoEffect, "/paths/~1b/get")));
}

#[test]
fn references_to_references_are_followed_and_circles_are_errors() {
    let mut document = with_paths(&json!({ "/a": { "get": {
        "operationId": "Get", "responses": { "200": { "$ref": "#/components/responses/One" } }
    } } }));
    document["components"] = json!({ "responses": {
        "One": { "$ref": "#/components/responses/Two" },
        "Two": { "description": "Of two." }
    } });
    let fine = emitted(&document);
    assert_eq!(fine.api.operations[0].responses[0].description, "Of two.");
    assert!(fine.warnings.is_empty(), "{}", fine.warnings);
    document["components"]["responses"]["Two"] = json!({ "$ref": "#/components/responses/One" });
    let found = generate("t.json", &document.to_string(), "t").unwrap_err();
    let circular: Vec<_> = found.iter().map(|it| (it.code, it.pointer())).collect();
    assert_eq!(
        circular,
        [(Code::CircularRef, "/components/responses/Two/$ref")]
    );
}

#[test]
fn what_is_not_generated_yet_is_told_once() {
    let with = |id: &str| {
        let mut operation = called(id);
        operation["responses"]["204"]["links"] = json!({ "A": {}, "B": {} });
        operation
    };
    let mut document = with_paths(&json!({ "/a": { "get": with("One"), "put": with("Two") } }));
    document["components"] =
        json!({ "callbacks": { "C": {} }, "links": { "L": {} }, "pathItems": { "P": {} } });
    let emitted = emitted(&document);
    let found = emitted.warnings.iter();
    let found: Vec<_> = found
        .map(|it| (it.code, it.pointer(), it.message.as_str()))
        .collect();
    assert_eq!(
        found,
        [(
            Code::NotGenerated,
            "/paths/~1a/get/responses/204/links",
            "nothing is generated of `links` yet: the document has 4"
        ),]
    );
}

/// With an `$id` around it, `#` is that schema: whoever means the document is told, and understood.
#[test]
fn references_out_of_a_schema_with_an_id() {
    let mut document = document();
    document["components"]["schemas"] = json!({
        "Page": {
            "$id": "page.json",
            "type": "object",
            "properties": {
                "planet": { "$ref": "#/components/schemas/Planet" },
                "own": { "$ref": "#/$defs/own" },
                "nothing": { "$ref": "#/components/schemas/Nothing" }
            },
            "$defs": { "own": { "type": "integer" } }
        },
        "Planet": { "type": "object", "properties": { "mass": { "type": "number" } } }
    });
    let media =
        &mut document["paths"]["/a/{id}"]["put"]["requestBody"]["content"]["application/json"];
    *media = json!({ "schema": { "$ref": "#/components/schemas/Page" } });
    let all = found(&document);
    let located = |code: Code| -> Vec<String> {
        let of_code = all.iter().filter(|it| it.code == code);
        of_code
            .map(|it| it.location.pointer().rsplit('/').nth(1).unwrap().to_owned())
            .collect()
    };
    assert_eq!(located(Code::OutsideResource), ["planet"]);
    assert_eq!(located(Code::UnresolvedRef), ["nothing"]);
    let page = &mut document["components"]["schemas"]["Page"];
    page["properties"]
        .as_object_mut()
        .unwrap()
        .remove("nothing");
    let emitted = generate("t.json", &document.to_string(), "t").unwrap();
    let models = emitted
        .files
        .iter()
        .find(|it| it.path.ends_with("models.rs"));
    assert!(models.unwrap().text.contains("pub planet: Option<Planet>"));
}

#[test]
fn a_path_without_its_slash_is_sent_with_it() {
    let mut document = document();
    let item = document["paths"]["/a/{id}"].take();
    document["paths"] = json!({ "a/{id}": item });
    let emitted = generate("t.json", &document.to_string(), "t").unwrap();
    let warnings = emitted.warnings.iter();
    let warnings: Vec<_> = warnings.map(|it| (it.code, it.pointer())).collect();
    assert_eq!(warnings, [(Code::InvalidValue, "/paths/a~1{id}/put")]);
    let mut files = emitted.files.iter();
    let operations = files.find(|it| it.path.ends_with("operations.rs")).unwrap();
    assert!(
        operations.text.contains(r#""/a/{id}""#),
        "{}",
        operations.text
    );
}
