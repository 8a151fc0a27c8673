//! Defaults and examples, by a walk of its own through the document, before the crate `jsonschema`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use specwright::{Code, Diagnostics};

use super::bundle::{NAMED, ONE, SEVERAL, bundle};
use super::document::resolved;
use crate::agree::tree::escaped;
use crate::judge;

/// The values that a document shows, by the schema that they are of.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// What schemas show themselves: the pointer of the schema, and the keyword.
    pub(super) by_schemas: BTreeMap<String, Vec<(&'static str, Value)>>,
    /// What bodies of JSON show: the pointer of the schema.
    pub(super) by_bodies: BTreeMap<String, Vec<Value>>,
}

/// What was compared with what the generator tells.
#[derive(Clone, Debug, Default)]
pub(super) struct Compared {
    /// How many values both say the same of.
    pub(super) same: usize,
    /// How many of them are invalid.
    pub(super) invalid: usize,
    /// The others.
    pub(super) different: Vec<String>,
}

impl Shown {
    /// Everything that a document shows.
    pub(super) fn of(document: &Value) -> Self {
        let mut shown = Self::default();
        let mut walk = Walk {
            document,
            seen: BTreeSet::new(),
            shown: &mut shown,
        };
        walk.anything(document, "");
        shown
    }

    /// All that is shown of the schema at a pointer.
    pub(super) fn values(&self, pointer: &str) -> Vec<Value> {
        let by_schema = self.by_schemas.get(pointer).into_iter().flatten();
        let by_bodies = self.by_bodies.get(pointer).into_iter().flatten();
        by_schema
            .map(|(_, it)| it)
            .chain(by_bodies)
            .cloned()
            .collect()
    }

    /// Compares what the crate `jsonschema` says of what schemas show with what the generator tells.
    pub(super) fn compared(&self, document: &Value, told: &Diagnostics) -> Compared {
        let mut compared = Compared::default();
        for (pointer, values) in &self.by_schemas {
            let judge = bundle(document, pointer).map(|mut schema| {
                judge::bound_widths(&mut schema);
                judge::validator(&schema)
            });
            let Some(Ok(judge)) = judge else {
                continue;
            };
            for keyword in ["default", "example", "examples"] {
                let own = values.iter().filter(|(it, _)| *it == keyword);
                let own: Vec<&Value> = own.map(|(_, value)| value).collect();
                if own.is_empty() {
                    continue;
                }
                let is_invalid = own.iter().any(|value| !judge.is_valid(value));
                if is_invalid == is_told(told, pointer, keyword) {
                    compared.same += 1;
                    compared.invalid += usize::from(is_invalid);
                } else {
                    let says = if is_invalid { "rejected" } else { "taken" };
                    let line =
                        format!("the {keyword} at {pointer} is {says} by `jsonschema` alone");
                    compared.different.push(line);
                }
            }
        }
        compared
    }
}

/// Whether the generator tells that the schema at a pointer rejects what it shows, or that it takes nothing.
fn is_told(told: &Diagnostics, pointer: &str, keyword: &str) -> bool {
    let what = keyword.trim_end_matches('s');
    told.iter().any(|it| {
        let is_invalid = it.code == Code::InvalidValue && it.message.contains(what);
        it.pointer() == pointer && (is_invalid || it.code == Code::Contradiction)
    })
}

struct Walk<'d> {
    document: &'d Value,
    seen: BTreeSet<String>,
    shown: &'d mut Shown,
}

impl Walk<'_> {
    /// Finds schemas wherever OpenAPI has them.
    fn anything(&mut self, value: &Value, at: &str) {
        match value {
            Value::Object(fields) => {
                for (name, inner) in fields {
                    let below = format!("{at}/{}", escaped(name));
                    match name.as_str() {
                        "example" | "examples" | "default" | "value" => {}
                        "schema" => {
                            self.schema(inner, &below);
                            self.body(value, at);
                        }
                        "schemas" if at == "/components" => self.named(inner, &below),
                        _ => self.anything(inner, &below),
                    }
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.anything(item, &format!("{at}/{index}"));
                }
            }
            _ => {}
        }
    }

    fn named(&mut self, schemas: &Value, at: &str) {
        for (name, schema) in schemas.as_object().into_iter().flatten() {
            self.schema(schema, &format!("{at}/{}", escaped(name)));
        }
    }

    fn schema(&mut self, schema: &Value, at: &str) {
        let Some(keywords) = schema
            .as_object()
            .filter(|_| self.seen.insert(at.to_owned()))
        else {
            return;
        };
        let mut show = |keyword, values: &[Value]| {
            let values = values.iter().map(|it| (keyword, it.clone()));
            let known = self.shown.by_schemas.entry(at.to_owned()).or_default();
            known.extend(values);
        };
        for keyword in ["default", "example"] {
            if let Some(value) = keywords.get(keyword) {
                show(keyword, std::slice::from_ref(value));
            }
        }
        if let Some(Value::Array(values)) = keywords.get("examples") {
            show("examples", values);
        }
        for (keyword, value) in keywords {
            let below = format!("{at}/{keyword}");
            match value {
                _ if ONE.contains(&keyword.as_str()) => self.schema(value, &below),
                Value::Array(schemas) if SEVERAL.contains(&keyword.as_str()) => {
                    for (index, schema) in schemas.iter().enumerate() {
                        self.schema(schema, &format!("{below}/{index}"));
                    }
                }
                _ if NAMED.contains(&keyword.as_str()) => self.named(value, &below),
                _ => {}
            }
        }
    }

    /// The examples of a body of JSON.
    fn body(&mut self, media_type: &Value, at: &str) {
        if !at.rsplit('/').next().is_some_and(|it| it.contains("json")) {
            return;
        }
        let schema = &media_type["schema"];
        let target = schema["$ref"].as_str().and_then(|it| it.strip_prefix('#'));
        let pointer = target.map_or_else(|| format!("{at}/schema"), str::to_owned);
        let listed = media_type["examples"].as_object().into_iter().flatten();
        let listed = listed.filter_map(|(_, it)| resolved(self.document, it).get("value"));
        let values = media_type.get("example").into_iter().chain(listed);
        let values: Vec<Value> = values.cloned().collect();
        self.shown
            .by_bodies
            .entry(pointer)
            .or_default()
            .extend(values);
    }
}
