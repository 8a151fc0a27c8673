//! Schemas without names that say the same are one type.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use specwright::{Emitted, Options, generate};

/// The names of the types that are made of these component schemas.
fn types(schemas: &Value) -> BTreeSet<String> {
    let file = "src/t/models.rs";
    let emitted = emitted(&json!({}), schemas);
    let mut models = emitted.files.iter().filter(|it| it.path == file);
    let lines = models.next().unwrap().text.lines();
    let names = lines.filter_map(|line| line.strip_prefix("pub struct "));
    names
        .map(|name| name.trim_end_matches(" {").to_owned())
        .collect()
}

fn emitted(paths: &Value, schemas: &Value) -> Emitted {
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "T", "version": "1" },
        "paths": paths, "components": { "schemas": schemas },
    });
    let emitted = generate("t.json", &document.to_string(), Options::new("t"));
    emitted.unwrap_or_else(|found| panic!("{found}"))
}

fn names<const N: usize>(names: [&str; N]) -> BTreeSet<String> {
    names.map(str::to_owned).into()
}

fn owner() -> Value {
    json!({ "type": "object", "required": ["login"], "properties": {
        "login": { "type": "string", "maxLength": 9 },
        "plan": { "type": "object", "properties": { "name": { "type": "string" } } },
    } })
}

fn of(properties: &Value) -> Value {
    json!({ "type": "object", "properties": properties })
}

/// With all that they hold, however deep.
#[test]
fn the_first_of_the_shortest_names_stays() {
    let schemas = json!({
        "Issue": of(&json!({ "owner": owner(), "repository": of(&json!({ "owner": owner() })) })),
        "Merge": of(&json!({ "list": { "type": "array", "items": owner() } })),
    });
    assert_eq!(
        types(&schemas),
        names([
            "Issue",
            "IssueOwner",
            "IssueOwnerPlan",
            "IssueRepository",
            "Merge"
        ])
    );
}

/// A name in the document is worth more than the first location.
#[test]
fn a_component_that_says_the_same_gives_the_name() {
    let schemas = json!({
        "Issue": of(&json!({ "owner": owner() })),
        "User": owner(),
        "Member": owner(),
    });
    // Which of two components an object is, it does not matter; both of them stay.
    assert_eq!(
        types(&schemas),
        names(["Issue", "Member", "MemberPlan", "User"])
    );
}

/// A limit, a text, a property more: each of them is another type.
#[test]
fn what_differs_in_anything_stays() {
    let with = |change: fn(&mut Value)| {
        let mut owner = owner();
        change(&mut owner);
        types(&json!({ "A": of(&json!({ "a": self::owner(), "b": owner })) })).len()
    };
    assert_eq!(with(|_| {}), 3);
    for (number, change) in [
        (|it| it["properties"]["login"]["maxLength"] = json!(8)) as fn(&mut Value),
        |it| it["description"] = json!("Who has it."),
        |it| it["properties"]["plan"]["deprecated"] = json!(true),
        |it| it["properties"]["plan"]["properties"]["name"]["default"] = json!("free"),
        |it| it["required"] = json!([]),
        |it| it["properties"]["since"] = json!({ "type": "integer" }),
        |it| it["additionalProperties"] = json!(false),
    ]
    .into_iter()
    .enumerate()
    {
        assert!(with(change) > 3, "change {number}");
    }
}

/// What a request holds is as strict as no response is.
#[test]
fn requests_and_responses_have_types_of_their_own() {
    let content = |schema: Value| json!({ "application/json": { "schema": schema } });
    let body = |owner: Value| of(&json!({ "owner": owner, "also": owner }));
    let paths = json!({ "/a": { "put": {
        "operationId": "Put",
        "requestBody": { "required": true, "content": content(body(owner())) },
        "responses": { "200": { "description": "", "content": content(body(owner())) } },
    } } });
    let emitted = emitted(&paths, &json!({}));
    let definitions = emitted.api.definitions.iter();
    let roles: Vec<_> = definitions
        .map(|it| (it.in_request, it.in_response))
        .collect();
    assert_eq!(roles.iter().filter(|it| **it == (true, false)).count(), 3);
    assert_eq!(roles.iter().filter(|it| **it == (false, true)).count(), 3);
}
