//! Alternatives of security: enums that operations share, whatever order these are in.

use serde_json::{Value, json};
use specwright::{Code, Emitted, Options, generate};

use super::found;

/// A document with an operation for each of these requirements.
fn document(requirements: &[Value]) -> Value {
    let mut paths = json!({});
    for (index, security) in requirements.iter().enumerate() {
        paths[format!("/{index}")] = json!({ "get": {
            "operationId": format!("Get{index}"),
            "security": security,
            "responses": { "204": { "description": "" } }
        } });
    }
    json!({
        "openapi": "3.1.0",
        "info": { "title": "T", "version": "1" },
        "paths": paths,
        "components": { "securitySchemes": {
            "bearer_auth": { "type": "http", "scheme": "bearer" },
            "query": { "type": "apiKey", "in": "query", "name": "query" },
            "sid": { "type": "apiKey", "in": "cookie", "name": "sid", "x-rust-name": "session" },
            "machine": { "type": "mutualTLS" },
            "user": { "type": "http", "scheme": "basic" }
        } }
    })
}

fn emitted(requirements: &[Value]) -> Emitted {
    generate("t.json", &document(requirements).to_string(), "t").unwrap()
}

fn operations(emitted: &Emitted) -> &str {
    let mut files = emitted.files.iter();
    let file = files.find(|it| it.path == "src/t/operations.rs").unwrap();
    &file.text
}

/// The lines of a file from the enum on.
fn enum_of<'t>(text: &'t str, name: &str) -> Vec<&'t str> {
    let lines = text
        .lines()
        .skip_while(|line| *line != format!("pub enum {name} {{"));
    let lines = lines.take_while(|line| *line != "}").map(str::trim);
    lines
        .filter(|line| !line.starts_with("///"))
        .skip(1)
        .collect()
}

#[test]
fn alternatives_are_shared_whatever_order_they_are_in() {
    let one = json!([{ "sid": [] }, { "query": [], "bearer_auth": [] }]);
    let other = json!([{ "bearer_auth": [], "query": [] }, { "sid": [] }, {}]);
    let more = json!([{ "sid": [] }, { "bearer_auth": [] }]);
    let forth = emitted(&[one.clone(), other.clone(), more.clone()]);
    let back = emitted(&[more, other, one]);
    for (emitted, uses) in [(&forth, [true, false]), (&back, [false, true])] {
        let text = operations(emitted);
        assert_eq!(text.matches("pub enum").count(), 2, "{text}");
        let name = "BearerAuthAndQueryOrSession";
        let variants = [
            "BearerAuthAndQuery {",
            "bearer_auth: Secret<String>,",
            "query: Secret<String>,",
            "},",
            "Session(Secret<String>),",
        ];
        assert_eq!(enum_of(text, name), variants);
        assert_eq!(
            enum_of(text, "BearerAuthOrSession"),
            ["BearerAuth(Secret<String>),", "Session(Secret<String>),"]
        );
        for (path, has) in ["Get0", "Get2"].into_iter().zip(uses) {
            let field = format!("pub struct {path} {{\n");
            let of_operation = text.split_once(&field).unwrap().1;
            let of_operation = of_operation.split_once('}').unwrap().0;
            assert_eq!(of_operation.contains(name), has, "{of_operation}");
        }
        assert!(text.contains(&format!("pub credentials: Option<{name}>,")));
    }
    // The part of the request is called as a field is.
    let text = operations(&forth);
    assert!(
        text.contains("query: query_,") || text.contains("query: query_ "),
        "{text}"
    );
}

#[test]
fn what_only_the_client_sends_is_a_variant_without_a_value() {
    let emitted = emitted(&[
        json!([{ "machine": [] }, { "user": [] }]),
        json!([{ "machine": [] }, {}]),
    ]);
    let codes = emitted.warnings.iter().map(|it| it.code);
    assert!(codes.clone().count() > 0 && codes.into_iter().all(|it| it == Code::NotGenerated));
    let text = operations(&emitted);
    assert_eq!(
        enum_of(text, "MachineOrUser"),
        ["Machine,", "User(operation::Basic),"]
    );
    assert_eq!(text.matches("pub credentials").count(), 1);
}

#[test]
fn the_same_schemes_are_one_alternative() {
    let scoped = emitted(&[json!([{ "user": ["a", "b"] }, { "user": ["c"] }])]);
    assert!(scoped.warnings.is_empty(), "{}", scoped.warnings);
    let text = operations(&scoped);
    assert!(text.contains("pub user: operation::Basic,"), "{text}");
    assert!(
        text.contains("Its scopes have to be `a`, `b`; or `c`."),
        "{text}"
    );

    let twice = emitted(&[json!([{ "user": [], "sid": [] }, { "sid": [], "user": [] }])]);
    let codes: Vec<Code> = twice.warnings.iter().map(|it| it.code).collect();
    assert_eq!(codes, [Code::ListedTwice], "{}", twice.warnings);
    let text = operations(&twice);
    assert!(text.contains("pub user: operation::Basic,") && !text.contains("pub enum"));
}

#[test]
fn an_alternative_that_cannot_be_sent_is_told_of() {
    let security = [json!([{ "bearer_auth": [], "user": [] }, { "sid": [] }])];
    let codes: Vec<Code> = found(&document(&security))
        .iter()
        .map(|it| it.code)
        .collect();
    assert_eq!(codes, [Code::NoEffect]);
    let unknown = [json!([{ "nobody": [] }, { "sid": [] }])];
    let codes: Vec<Code> = found(&document(&unknown))
        .iter()
        .map(|it| it.code)
        .collect();
    assert_eq!(codes, [Code::UnresolvedRef]);

    // Nothing is left of the alternatives of an operation that is omitted.
    let mut options = Options::new("t");
    options.keep_going = true;
    let fine = json!([{ "user": [] }, { "sid": [] }]);
    let both = document(&[unknown[0].clone(), fine]).to_string();
    let emitted = generate("t.json", &both, options).unwrap();
    assert_eq!(emitted.counts().omitted, 1);
    let text = operations(&emitted);
    assert_eq!(text.matches("pub enum").count(), 1);
    assert_eq!(
        enum_of(text, "SessionOrUser"),
        ["Session(Secret<String>),", "User(operation::Basic),"]
    );
}

/// A type of that name is the document's own.
#[test]
fn alternatives_give_way_to_types() {
    let mut document = document(&[json!([{ "user": [] }, { "sid": [] }])]);
    document["components"]["schemas"] = json!({ "SessionOrUser": { "type": "object", "properties": { "a": { "type": "string" } } } });
    let emitted = generate("t.json", &document.to_string(), "t").unwrap();
    let codes: Vec<Code> = emitted.warnings.iter().map(|it| it.code).collect();
    assert!(codes.contains(&Code::NameCollision), "{}", emitted.warnings);
    let text = operations(&emitted);
    assert!(
        text.contains("pub enum SessionOrUserCredentials {"),
        "{text}"
    );
}
