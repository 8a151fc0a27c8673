//! The tables of where a spec says what: by the codes that violations have.

use serde_json::{Value, json};
use specwright::generate;

/// The table of an object with this property.
fn table(property: &Value) -> String {
    let spec = json!({
        "openapi": "3.1.0",
        "info": { "title": "t", "version": "1" },
        "paths": { "/t": { "put": {
            "operationId": "Put",
            "requestBody": { "content": { "application/json": { "schema": {
                "type": "object",
                "properties": { "value": property }
            } } } },
            "responses": { "204": { "description": "d" } }
        } } }
    });
    let emitted = generate("t.json", &spec.to_string(), "t");
    let emitted = emitted.unwrap_or_else(|found| panic!("{}", found.render(false)));
    let mut files = emitted.files.iter();
    let file = files
        .find(|file| file.path == "src/t/locations.rs")
        .unwrap();
    file.text.to_string()
}

#[test]
fn a_constant_that_may_be_null_is_one_of_two_values() {
    let plain = table(&json!({ "type": "integer", "enum": [5] }));
    assert!(plain.contains("SpecRule::new(\"const\""), "{plain}");
    let nullable = table(&json!({ "type": ["integer", "null"], "enum": [5, null] }));
    assert!(nullable.contains("SpecRule::new(\"enum\""), "{nullable}");
    assert!(!nullable.contains("\"const\""), "{nullable}");
}
