//! What a service sends: webhooks and callbacks.

use serde_json::{Value, json};
use specwright::{Emitted, Options, generate};

fn emitted(document: &Value, server: bool) -> Emitted {
    let mut options = Options::new("t");
    options.server = server;
    let emitted = generate("t.json", &document.to_string(), options);
    emitted.unwrap_or_else(|found| panic!("{found}"))
}

fn operations_of(emitted: &Emitted) -> &str {
    let file = emitted.files.iter();
    let mut file = file.filter(|file| file.path == "src/t/operations.rs");
    &file.next().unwrap().text
}

fn document() -> Value {
    let event = json!({
        "requestBody": { "required": true, "content": { "application/json": {
            "schema": { "type": "object", "required": ["id"], "properties": { "id": { "type": "integer" } } }
        } } },
        "responses": { "204": { "description": "Taken." } }
    });
    let subscribe = |id: &str| {
        json!({
            "operationId": id,
            "callbacks": { "onChange": { "$ref": "#/components/callbacks/Changed" } },
            "responses": { "204": { "description": "Subscribed." } }
        })
    };
    json!({
        "openapi": "3.1.0",
        "info": { "title": "T", "version": "1" },
        "servers": [{ "url": "https://t.example" }],
        "security": [{ "Key": [] }],
        "paths": { "/a": { "post": subscribe("One"), "put": subscribe("Two") } },
        "webhooks": {
            "thing made": { "post": event },
            "shared": { "$ref": "#/components/pathItems/Shared" }
        },
        "components": {
            "securitySchemes": { "Key": { "type": "apiKey", "in": "header", "name": "X-Key" } },
            "pathItems": { "Shared": { "put": { "operationId": "SharedHook", "security": [{ "Key": [] }],
                "responses": { "200": { "description": "" } } } } },
            "callbacks": { "Changed": {
                "{$request.query.url}?x=1": { "post": {
                    "operationId": "Changed", "responses": { "2XX": { "description": "Fine." } },
                    "callbacks": { "again": { "$ref": "#/components/callbacks/Changed" } }
                } }
            } }
        }
    })
}

#[test]
fn webhooks_and_callbacks_are_operations_that_are_received() {
    let emitted = emitted(&document(), false);
    let operations = emitted.api.operations.iter();
    let found: Vec<_> = operations
        .map(|it| {
            (
                it.name.id.as_str(),
                it.place(),
                it.kind.is_of_service(),
                it.credentials.len(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("Two", "/a", false, 1),
            ("One", "/a", false, 1),
            ("SharedHook", "shared", true, 1),
            ("postThingMade", "thing made", true, 0),
            // Operations share it, and it refers to itself.
            ("Changed", "onChange", true, 0),
        ]
    );
    let changed = &emitted.api.operations[4];
    assert_eq!(
        format!("{:?}", changed.kind),
        r#"Callback { name: "onChange", expression: "{$request.query.url}?x=1" }"#
    );
    assert!(changed.path.is_empty() && changed.servers.is_empty());
    let warnings: Vec<_> = emitted
        .warnings
        .iter()
        .map(|it| it.message.as_str())
        .collect();
    assert_eq!(
        warnings,
        ["`operationId` is missing: the operation is called `postThingMade`, by method and name"]
    );
    let text = operations_of(&emitted);
    let received = ["PostThingMade", "SharedHook", "Changed"];
    for name in received {
        assert!(
            text.contains(&format!("impl operation::Receive for {name} {{")),
            "{name}"
        );
    }
    assert_eq!(
        text.matches("impl operation::Receive").count(),
        received.len()
    );
    assert!(
        text.contains("The callback `onChange`, sent with `POST` to `{$request.query.url}?x=1`.")
    );
}

#[test]
fn a_server_receives_every_operation() {
    let emitted = emitted(&document(), true);
    let text = operations_of(&emitted);
    assert_eq!(text.matches("impl operation::Receive").count(), 5);
    assert_eq!(text.matches("impl operation::Respond").count(), 5);
}

#[test]
fn a_mistake_in_a_webhook_is_told_where_it_is() {
    let mut document = document();
    document["webhooks"]["thing made"]["post"]["requestBody"] = json!(5);
    let found = generate("t.json", &document.to_string(), "t").unwrap_err();
    let errors: Vec<_> = found.iter().map(|it| it.pointer().to_owned()).collect();
    assert!(
        errors.contains(&"/webhooks/thing made/post/requestBody".to_owned()),
        "{errors:?}"
    );
}
