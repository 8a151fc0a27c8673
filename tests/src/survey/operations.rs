//! What can be called, by a walk of its own through the document.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::document::resolved;

/// The methods that OpenAPI has fields for.
const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// The operations of a document, each as its method and what lists it: a path, or the name of a webhook or callback.
///
/// A callback can be reached in several ways, by reference; it is one.
pub(super) fn operations(document: &Value) -> BTreeSet<String> {
    let mut walk = Walk {
        document,
        found: BTreeSet::new(),
    };
    walk.items(&document["paths"]);
    walk.items(&document["webhooks"]);
    walk.found
}

struct Walk<'d> {
    document: &'d Value,
    found: BTreeSet<String>,
}

impl<'d> Walk<'d> {
    fn items(&mut self, items: &'d Value) {
        for (name, item) in items.as_object().into_iter().flatten() {
            self.item(name, item);
        }
    }

    fn item(&mut self, name: &str, item: &'d Value) {
        let item = resolved(self.document, item);
        for method in METHODS {
            let Some(operation) = item.get(method) else {
                continue;
            };
            let is_new = self
                .found
                .insert(format!("{} {name}", method.to_uppercase()));
            let callbacks = operation["callbacks"].as_object().filter(|_| is_new);
            for (name, callback) in callbacks.into_iter().flatten() {
                let callback = resolved(self.document, callback);
                let items = callback.as_object().into_iter().flat_map(Map::values);
                items.for_each(|item| self.item(name, item));
            }
        }
    }
}
