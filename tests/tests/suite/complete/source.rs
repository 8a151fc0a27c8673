//! What a document says, by a walk of its own: where the values of a schema can have properties.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;
use specwright_tests::agree::tree::escaped;

/// So deep into values; schemas can hold themselves.
pub(crate) const LEVELS: usize = 5;

const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// Keywords of values inside of others, and how these are called in paths.
const INSIDE: [(&str, &str); 3] = [
    ("/+", "additionalProperties"),
    ("/+", "unevaluatedProperties"),
    ("/*", "items"),
];

/// The properties of values, each as `/name`; an item is `/*`, and a value by any other name `/+`.
pub(crate) type Paths = BTreeSet<String>;

/// A document.
pub(crate) struct Source<'d> {
    document: &'d Value,
    known: HashMap<(*const Value, usize), Paths>,
}

/// An operation of a document.
pub(crate) struct Described<'d> {
    pub(crate) id: &'d str,
    /// JSON Pointer and the parameter, by location and name.
    pub(crate) parameters: BTreeMap<(String, String), String>,
    pub(crate) request: Option<&'d Value>,
    pub(crate) responses: Vec<DescribedResponse<'d>>,
}

/// A response of an operation.
pub(crate) struct DescribedResponse<'d> {
    pub(crate) statuses: &'d str,
    pub(crate) body: Option<&'d Value>,
    /// JSON Pointers of the headers, by name.
    pub(crate) headers: BTreeMap<String, String>,
}

/// The schema of a body.
fn content(node: &Value) -> Option<&Value> {
    node["content"]["application/json"].get("schema")
}

impl<'d> Source<'d> {
    pub(crate) fn new(document: &'d Value) -> Self {
        Self {
            document,
            known: HashMap::new(),
        }
    }

    pub(crate) fn components(&self) -> impl Iterator<Item = (&'d String, &'d Value)> + use<'d> {
        let schemas = self.document["components"]["schemas"].as_object();
        schemas.into_iter().flatten()
    }

    pub(crate) fn operations(&self) -> Vec<Described<'d>> {
        let paths = self.document["paths"].as_object().into_iter().flatten();
        let all = paths.flat_map(|(path, item)| {
            let at = format!("/paths/{}", escaped(path));
            METHODS.iter().filter_map(move |method| {
                let operation = item.get(method)?;
                Some(self.operation((item, &at), (operation, &format!("{at}/{method}"))))
            })
        });
        all.collect()
    }

    fn operation(
        &self,
        (item, item_at): (&'d Value, &str),
        (operation, at): (&'d Value, &str),
    ) -> Described<'d> {
        let mut parameters = BTreeMap::new();
        for (owner, at) in [(item, item_at), (operation, at)] {
            let list = owner["parameters"].as_array().into_iter().flatten();
            for (index, parameter) in list.enumerate() {
                let (node, at) = self.target(parameter, format!("{at}/parameters/{index}"));
                let text = |name: &str| node[name].as_str().unwrap_or_default().to_owned();
                parameters.insert((text("in"), text("name")), at);
            }
        }
        let responses = operation["responses"].as_object().into_iter().flatten();
        let responses = responses.filter(|(statuses, _)| !statuses.starts_with("x-"));
        let responses = responses.map(|(statuses, node)| {
            let (node, at) = self.target(node, format!("{at}/responses/{statuses}"));
            let headers = node["headers"].as_object().into_iter().flatten();
            let headers = headers.map(|(name, _)| {
                let at = format!("{at}/headers/{}", escaped(name));
                (name.clone(), at)
            });
            DescribedResponse {
                statuses,
                body: content(node),
                headers: headers.collect(),
            }
        });
        let request = operation.get("requestBody");
        Described {
            id: operation["operationId"].as_str().unwrap_or_default(),
            parameters,
            request: request.and_then(|it| content(self.target(it, String::new()).0)),
            responses: responses.collect(),
        }
    }

    /// What a `$ref` resolves to, and where it is.
    fn target(&self, node: &'d Value, at: String) -> (&'d Value, String) {
        match node["$ref"].as_str().and_then(|it| it.strip_prefix('#')) {
            Some(pointer) => {
                let target = self.document.pointer(&unescaped(pointer));
                (target.unwrap_or(&Value::Null), unescaped(pointer))
            }
            None => (node, at),
        }
    }

    /// The names of components that are used: by operations, by what `is_generated`, and by what these use.
    pub(crate) fn used(&self, is_generated: impl Fn(&str) -> bool) -> BTreeSet<String> {
        let mut open = Vec::new();
        let mut outside = self.document.clone();
        outside["components"]["schemas"] = Value::Null;
        references(&outside, &mut open);
        for (_, schema) in self.components().filter(|(name, _)| is_generated(name)) {
            references(schema, &mut open);
        }
        let mut used = BTreeSet::new();
        while let Some(reference) = open.pop() {
            let name = reference.strip_prefix("#/components/schemas/");
            let Some(name) = name
                .map(unescaped)
                .map(|it| it.replace("~1", "/").replace("~0", "~"))
            else {
                continue;
            };
            let schema = &self.document["components"]["schemas"][&name];
            if used.insert(name) {
                references(schema, &mut open);
            }
        }
        used
    }

    /// The properties that values of a schema can have.
    pub(crate) fn paths(&mut self, schema: &'d Value, levels: usize) -> Paths {
        let key = (std::ptr::from_ref(schema), levels);
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        // Of one that leads back to itself there is nothing more to say.
        self.known.insert(key, Paths::new());
        let paths = self.paths_of(schema, levels);
        self.known.insert(key, paths.clone());
        paths
    }

    fn paths_of(&mut self, schema: &'d Value, levels: usize) -> Paths {
        let mut paths = Paths::new();
        if schema.get("$ref").is_some() {
            let (target, _) = self.target(schema, String::new());
            paths.extend(self.paths(target, levels));
        }
        for keyword in ["allOf", "anyOf", "oneOf"] {
            for branch in schema[keyword].as_array().into_iter().flatten() {
                paths.extend(self.paths(branch, levels));
            }
        }
        if levels > 0 {
            self.own_paths(schema, levels - 1, &mut paths);
        }
        let (object, array) = (
            self.takes(schema, "object", levels),
            self.takes(schema, "array", levels),
        );
        let is_item = |path: &String| path.starts_with("/*");
        paths.retain(|path| if is_item(path) { array } else { object });
        paths
    }

    /// Whether a schema lets values be objects, or arrays. Where conditions can decide that too, nobody counts on it.
    fn takes(&self, schema: &'d Value, kind: &str, levels: usize) -> bool {
        let is_one = schema["type"]
            .as_array()
            .is_none_or(|kinds| kinds.len() == 1);
        takes(schema, kind) && (is_one || !self.decides(schema, levels)) && {
            let mut parts = self.parts(schema);
            parts.all(|part| levels == 0 || self.takes(part, kind, levels - 1))
        }
    }

    fn decides(&self, schema: &'d Value, levels: usize) -> bool {
        let own = ["not", "if", "anyOf", "oneOf"];
        let mut parts = self.parts(schema);
        own.iter().any(|keyword| schema.get(keyword).is_some())
            || parts.any(|part| levels > 0 && self.decides(part, levels - 1))
    }

    /// What values of a schema meet beside itself.
    fn parts(&self, schema: &'d Value) -> impl Iterator<Item = &'d Value> {
        let target = schema
            .get("$ref")
            .map(|_| self.target(schema, String::new()).0);
        let all = schema["allOf"].as_array().into_iter().flatten();
        target.into_iter().chain(all)
    }

    fn own_paths(&mut self, schema: &'d Value, levels: usize, paths: &mut Paths) {
        let properties = schema["properties"].as_object().into_iter().flatten();
        for (name, property) in properties.filter(|(_, it)| !is_never(it)) {
            let at = format!("/{}", escaped(name));
            paths.insert(at.clone());
            paths.extend(below(&at, self.paths(property, levels)));
        }
        let alone = self.parts(schema).next().is_none();
        // What is evaluated by a part is none of the rest.
        let inside = INSIDE
            .iter()
            .filter(|(_, keyword)| alone || *keyword != "unevaluatedProperties");
        let inside =
            inside.filter(|(_, keyword)| *keyword != "items" || !ends_before_items(schema));
        for (at, keyword) in inside {
            paths.extend(below(at, self.paths(&schema[*keyword], levels)));
        }
    }
}

/// Whether an array ends with its first items, or among them.
fn ends_before_items(schema: &Value) -> bool {
    let first = schema["prefixItems"].as_array();
    first.is_some_and(|first| {
        let most = schema["maxItems"].as_u64();
        let is_full = most.is_some_and(|most| most <= first.len() as u64);
        is_full || first.contains(&Value::Bool(false))
    })
}

/// Every `$ref` of a schema.
fn references(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(properties) => {
            found.extend(
                properties
                    .get("$ref")
                    .and_then(Value::as_str)
                    .map(str::to_owned),
            );
            properties.values().for_each(|it| references(it, found));
        }
        Value::Array(items) => items.iter().for_each(|it| references(it, found)),
        _ => {}
    }
}

pub(crate) fn below(at: &str, paths: Paths) -> Paths {
    paths
        .into_iter()
        .map(|path| format!("{at}{path}"))
        .collect()
}

/// Whether a schema itself lets values be objects, or arrays.
fn takes(schema: &Value, kind: &str) -> bool {
    let is_of_kind = |value: &Value| match kind {
        "object" => value.is_object(),
        _ => value.is_array(),
    };
    let is_listed = match (&schema["enum"], schema.get("const")) {
        (Value::Array(values), _) => values.iter().any(is_of_kind),
        (_, Some(value)) => is_of_kind(value),
        _ => true,
    };
    is_listed
        && match &schema["type"] {
            Value::String(own) => own == kind,
            Value::Array(kinds) => kinds.iter().any(|own| own == kind),
            _ => true,
        }
}

fn is_never(schema: &Value) -> bool {
    *schema == Value::Bool(false) || schema["not"] == serde_json::json!({}) || schema["not"] == true
}

/// A pointer in a `$ref` is part of an address.
fn unescaped(pointer: &str) -> String {
    let mut parts = pointer.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).unwrap());
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).unwrap()
}
