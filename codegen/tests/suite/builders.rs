//! Which types have builders.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use specwright::{Builders, Options, generate};

/// The types that have builders.
fn built(builders: Builders, server: bool) -> BTreeSet<String> {
    let content = |name: &str| {
        let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
        json!({ "application/json": { "schema": schema } })
    };
    let operation = |sent: &str, answered: &str| {
        json!({
            "requestBody": { "required": true, "content": content(sent) },
            "responses": { "200": { "description": "", "content": content(answered) } },
        })
    };
    let object = |held: Option<&str>| {
        let held =
            held.map(|name| json!({ "held": { "$ref": format!("#/components/schemas/{name}") } }));
        json!({ "type": "object", "properties": held.unwrap_or_else(|| json!({ "a": { "type": "string" } })) })
    };
    let mut put = operation("Sent", "Answered");
    put["operationId"] = json!("Put");
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "T", "version": "1" },
        "paths": { "/a": { "put": put } },
        "webhooks": { "made": { "post": operation("Event", "Taken") } },
        "components": { "schemas": {
            "Sent": object(Some("InSent")), "InSent": object(None), "Answered": object(Some("InBoth")),
            "Event": object(Some("InBoth")), "Taken": object(Some("InBoth")), "InBoth": object(None),
            "Spare": object(None),
        } },
    });
    types(&document, builders, server)
}

fn types(document: &Value, builders: Builders, server: bool) -> BTreeSet<String> {
    let mut options = Options::new("t");
    (options.builders, options.server) = (builders, server);
    let emitted = generate("t.json", &document.to_string(), options);
    let emitted = emitted.unwrap_or_else(|found| panic!("{found}"));
    let files = emitted.files.iter();
    let files =
        files.filter(|it| it.path.ends_with("models.rs") || it.path.ends_with("operations.rs"));
    let items = files.flat_map(|file| file.text.split("\n\n"));
    let built = items.filter(|item| {
        let derive = item.lines().find(|line| line.starts_with("#[derive("));
        derive.is_some_and(|line| line.contains("Builder"))
    });
    let names = built.filter_map(|item| {
        let mut lines = item
            .lines()
            .filter_map(|line| line.strip_prefix("pub struct "));
        Some(lines.next()?.trim_end_matches([' ', '{', '}']).to_owned())
    });
    names.collect()
}

fn names<const N: usize>(names: [&str; N]) -> BTreeSet<String> {
    names.map(str::to_owned).into()
}

/// What a client sends, what it answers to a webhook, and what nothing uses.
#[test]
fn a_client_builds_what_it_sends() {
    assert_eq!(
        built(Builders::Sent, false),
        names(["InBoth", "InSent", "Put", "Sent", "Spare", "Taken"])
    );
}

#[test]
fn a_server_builds_what_it_answers_and_its_webhooks() {
    assert_eq!(built(Builders::Sent, true), built(Builders::All, true));
    assert_eq!(built(Builders::All, true), built(Builders::All, false));
}

#[test]
fn none_is_none() {
    assert_eq!(built(Builders::None, true), names([]));
}
