//! Where the specs have secrets.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use specwright_tests::documents::{EVERYTHING, data, patch};
use specwright_tests::judge::Judge;
use specwright_tests::workspace;

use super::HERE;

/// Where a body has a secret.
pub(super) struct Position {
    pub(super) operation: &'static str,
    pub(super) body: &'static str,
    /// A pointer into the document.
    pub(super) pointer: String,
    /// The document with every property there is, and the placeholder for the secret.
    pub(super) document: Value,
}

impl Position {
    pub(super) fn parent(&self) -> &str {
        patch::split(&self.pointer).unwrap().0
    }

    pub(super) fn name(&self) -> String {
        patch::split(&self.pointer).unwrap().1
    }

    pub(super) fn with(&self, pointer: &str, value: Value) -> Value {
        let mut document = self.document.clone();
        patch::set(&mut document, pointer, value).unwrap();
        document
    }

    /// The document with other string for the secret and its name.
    pub(super) fn property(&self, text: &str) -> String {
        let placeholder = format!("{}:{}", json!(self.name()), json!(HERE));
        let whole = self.document.to_string();
        assert_eq!(whole.matches(&placeholder).count(), 1);
        whole.replace(&placeholder, text)
    }
}

/// Every location at which a spec says `format: password`, in the bodies of its operations.
pub(super) fn positions() -> Vec<Position> {
    let mut positions = Vec::new();
    let mut reached = BTreeSet::new();
    let mut present = BTreeSet::new();
    for (operation, body) in Judge::known() {
        let (service, id) = operation.split_once('/').unwrap();
        let spec = workspace::json(&format!("spec/{service}.json")).unwrap();
        occurrences(&spec, &format!("{service}#"), &mut present);
        let mut walk = Walk {
            spec: &spec,
            secrets: BTreeSet::new(),
            reached: BTreeSet::new(),
        };
        walk.visit(&schema_of(&spec, id, body), "", 0);
        let seen = walk.reached.iter().map(|at| format!("{service}#{at}"));
        reached.extend(seen);
        let bases = data::bases(service, body).unwrap();
        for pointer in walk.secrets {
            let mut document = bases[EVERYTHING].clone();
            patch::set(&mut document, &pointer, json!(HERE)).unwrap();
            positions.push(Position {
                operation,
                body,
                pointer,
                document,
            });
        }
    }
    // A secret that no body leads to would be one that nothing here tests.
    assert_eq!(reached, present);
    positions
}

pub(super) fn schema_of(spec: &Value, operation: &str, body: &str) -> String {
    for (path, item) in spec["paths"].as_object().unwrap() {
        for (method, node) in item.as_object().unwrap() {
            if node["operationId"] == operation {
                let path = path.replace('~', "~0").replace('/', "~1");
                let part = match body.strip_prefix("response-") {
                    Some(status) => format!("responses/{status}"),
                    None => "requestBody".to_owned(),
                };
                return format!("/paths/{path}/{method}/{part}/content/application~1json/schema");
            }
        }
    }
    panic!("no operation {operation}");
}

pub(super) fn occurrences(node: &Value, at: &str, found: &mut BTreeSet<String>) {
    match node {
        Value::Object(properties) => {
            if properties.get("format") == Some(&json!("password")) {
                found.insert(at.to_owned());
            }
            for (name, property) in properties {
                let name = name.replace('~', "~0").replace('/', "~1");
                occurrences(property, &format!("{at}/{name}"), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                occurrences(item, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

pub(super) struct Walk<'s> {
    pub(super) spec: &'s Value,
    pub(super) secrets: BTreeSet<String>,
    pub(super) reached: BTreeSet<String>,
}

impl Walk<'_> {
    pub(super) fn visit(&mut self, schema: &str, location: &str, depth: usize) {
        assert!(depth < 40, "{schema} leads to itself");
        let spec = self.spec;
        let Some(Value::Object(properties)) = spec.pointer(schema) else {
            return;
        };
        if properties.get("format") == Some(&json!("password")) {
            self.secrets.insert(location.to_owned());
            self.reached.insert(schema.to_owned());
        }
        for (keyword, value) in properties {
            let at = format!("{schema}/{keyword}");
            match (keyword.as_str(), value) {
                ("$ref", Value::String(target)) => {
                    let target = target.strip_prefix('#').unwrap();
                    self.visit(target, location, depth + 1);
                }
                ("properties", Value::Object(properties)) => {
                    for name in properties.keys() {
                        let step = name.replace('~', "~0").replace('/', "~1");
                        self.visit(
                            &format!("{at}/{step}"),
                            &format!("{location}/{step}"),
                            depth + 1,
                        );
                    }
                }
                ("allOf" | "anyOf" | "oneOf", Value::Array(branches)) => {
                    for index in 0..branches.len() {
                        self.visit(&format!("{at}/{index}"), location, depth + 1);
                    }
                }
                ("if" | "then" | "else" | "not", _) => self.visit(&at, location, depth + 1),
                ("items" | "contains", _) => self.visit(&at, &format!("{location}/0"), depth + 1),
                ("additionalProperties" | "unevaluatedProperties", _) => {
                    self.visit(&at, &format!("{location}/more"), depth + 1);
                }
                _ => {}
            }
        }
    }
}
