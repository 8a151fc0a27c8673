//! The ledger, held against a walk of its own through documents: each keyword of each schema has one entry, and nothing
//! else has any.

#![allow(missing_docs, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use specwright::ledger::{Explained, Role, explain};
use specwright::{Location, Options, generate};
use specwright_core::pointer::join;

/// Keywords whose value is a schema.
const SCHEMA: &[&str] = &[
    "additionalProperties",
    "contains",
    "else",
    "if",
    "items",
    "not",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
];

/// Keywords whose value is an array of schemas.
const SCHEMAS: &[&str] = &["allOf", "anyOf", "oneOf", "prefixItems"];

/// Keywords whose value is an object of schemas.
const NAMED_SCHEMAS: &[&str] = &["dependentSchemas", "patternProperties", "properties"];

/// Every keyword of every schema of a document, by its JSON Pointer.
fn keywords(document: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let components = &document["components"];
    for (name, schema) in properties(&components["schemas"]) {
        of_schema(schema, &join("/components/schemas", name), &mut found);
    }
    for kind in ["parameters", "headers", "requestBodies", "responses"] {
        let at = join("/components", kind);
        for (name, part) in properties(&components[kind]) {
            of_part(part, &join(&at, name), &mut found);
        }
    }
    let items = ["paths", "webhooks"].into_iter().flat_map(|kind| {
        let at = format!("/{kind}");
        properties(&document[kind]).map(move |(name, item)| (join(&at, name), item))
    });
    for (at, item) in items {
        of_part(item, &at, &mut found);
        for (method, operation) in properties(item) {
            let at = join(&at, method);
            of_part(operation, &at, &mut found);
            of_part(
                &operation["requestBody"],
                &join(&at, "requestBody"),
                &mut found,
            );
            for (status, response) in properties(&operation["responses"]) {
                of_part(response, &join(&join(&at, "responses"), status), &mut found);
            }
        }
    }
    found
}

/// What is around schemas: the schema of a parameter or header, those of bodies, and what has such in it.
fn of_part(part: &Value, at: &str, found: &mut BTreeSet<String>) {
    if let Some(schema) = part.get("schema") {
        of_schema(schema, &join(at, "schema"), found);
    }
    for list in ["parameters", "content", "headers"] {
        let at = join(at, list);
        for (name, inner) in entries(&part[list]) {
            of_part(inner, &join(&at, &name), found);
        }
    }
}

fn of_schema(schema: &Value, at: &str, found: &mut BTreeSet<String>) {
    for (keyword, value) in properties(schema) {
        let at = join(at, keyword);
        if SCHEMA.contains(&keyword.as_str()) {
            of_schema(value, &at, found);
        }
        if SCHEMAS.contains(&keyword.as_str()) || NAMED_SCHEMAS.contains(&keyword.as_str()) {
            for (name, inner) in entries(value) {
                of_schema(inner, &join(&at, &name), found);
            }
        }
        found.insert(at);
    }
}

fn properties(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// The properties of an object or the items of an array, by name or index.
fn entries(value: &Value) -> Vec<(String, &Value)> {
    let items = value.as_array().into_iter().flatten().enumerate();
    let items = items.map(|(index, item)| (index.to_string(), item));
    let properties = properties(value).map(|(name, property)| (name.clone(), property));
    items.chain(properties).collect()
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The documents of the specs, the tests and the goldens.
fn documents() -> Vec<(String, String)> {
    let root = repository();
    let mut paths = Vec::new();
    for folder in ["spec", "tests/specs", "tests/goldens"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let path = if path.is_dir() {
                path.join("spec.json")
            } else {
                path
            };
            // A folder without a spec has JSON Schemas of their own.
            if path.extension().is_some_and(|it| it == "json") && path.is_file() {
                paths.push(path);
            }
        }
    }
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&root).unwrap().display().to_string();
        (name, fs::read_to_string(&path).unwrap())
    };
    paths.into_iter().map(read).collect()
}

/// Whatever has no check of its own is evaluated.
fn options() -> Options {
    let mut options = Options::new("api");
    options.evaluate = true;
    options
}

/// The ledger of a document, which is to have each of its keywords once.
fn held(name: &str, text: &str) -> Explained {
    let explained = explain(name, text, options());
    let explained = explained.unwrap_or_else(|found| panic!("{name}:\n{}", found.render(false)));
    let expected = keywords(&serde_json::from_str(text).unwrap());
    let entries: BTreeSet<String> = explained
        .ledger
        .iter()
        .map(|(at, _)| at.to_string())
        .collect();
    let is_told = |at: &&&String| {
        let mut told = explained.warnings.iter();
        told.any(|it| at.starts_with(&format!("{}/", it.pointer())))
    };
    let missing = expected.difference(&entries);
    let missing: Vec<&String> = missing.filter(|at| !is_told(&at)).collect();
    assert!(missing.is_empty(), "{name}: without an entry: {missing:#?}");
    let extra: Vec<&String> = entries.difference(&expected).collect();
    assert!(extra.is_empty(), "{name}: no keyword: {extra:#?}");
    explained
}

/// Assertions, each with the type whose instances it is about.
const LIMITS: &[(&str, &str)] = &[
    ("maxItems", "array"),
    ("maxLength", "string"),
    ("maxProperties", "object"),
    ("minItems", "array"),
    ("minLength", "string"),
    ("minProperties", "object"),
    ("multipleOf", "integer"),
    ("pattern", "string"),
];

/// Whether a keyword limits the instances that its own schema is for, so that no type can be enough.
fn is_limit(document: &Value, pointer: &str) -> bool {
    let (schema, keyword) = pointer.rsplit_once('/').unwrap();
    let mut limits = LIMITS.iter();
    let kind = limits.find(|(limit, _)| *limit == keyword);
    let of_schema = document.pointer(schema).unwrap()["type"].as_str();
    kind.is_some_and(|(_, kind)| of_schema == Some(kind))
}

#[test]
fn what_limits_the_values_of_a_type_is_checked() {
    let mut limits = 0;
    for (name, text) in documents() {
        let document: Value = serde_json::from_str(&text).unwrap();
        for (at, entry) in held(&name, &text).ledger.iter() {
            if is_limit(&document, at.pointer()) {
                limits += 1;
                assert_eq!(entry.role, Role::Checked, "{name}{at}: {entry:#?}");
            }
        }
    }
    assert!(limits > 100, "{limits}");
}

/// The type of an item, and its field or variant, or the field of a variant.
fn parts(item: &str) -> (&str, Vec<&str>) {
    let path = item.trim_start_matches("api::");
    let end = path.find(['[', '{']).unwrap_or(path.len());
    let mut names = path[..end].split("::").flat_map(|it| it.split('.'));
    (names.next().unwrap(), names.collect())
}

/// Whether code declares a type, and fields and variants of such names in it.
fn declares(code: &str, item: &str) -> bool {
    let (name, parts) = parts(item);
    let is_name = |rest: &str| {
        let rest = rest.strip_prefix(name);
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    };
    let is_declared = |body: &str, part: &str| {
        // The item of a tuple: its fields have no names.
        if let Ok(index) = part.parse::<usize>() {
            return body.matches("    pub ").count() > index;
        }
        let part = part.trim_start_matches("r#");
        let mut written = [" ", " r#"].iter();
        written.any(|before| {
            let mut ends = [":", "(", " {"].iter();
            ends.any(|end| body.contains(&format!("{before}{part}{end}")))
        })
    };
    let types = ["pub struct ", "pub enum "];
    let mut types = types.iter().flat_map(|word| code.split(word).skip(1));
    types.any(|rest| {
        let end = ["\n}", "\n);"]
            .iter()
            .filter_map(|end| rest.find(end))
            .min();
        let body = &rest[..end.unwrap_or(rest.len())];
        is_name(rest) && parts.iter().all(|part| is_declared(body, part))
    })
}

/// Keywords that no instance can fail, and schemas of which nothing is generated.
const WITHOUT_EFFECT: &str = r##"{
  "openapi": "3.1.0",
  "info": { "title": "t", "version": "1" },
  "paths": { "/a/{id}": {
    "parameters": [
      { "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "format": "int64" } },
      { "name": "Accept", "in": "header", "schema": { "type": "string" } }
    ],
    "put": {
      "operationId": "Put",
      "parameters": [
        { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }
      ],
      "responses": { "204": { "description": "Done" } } } } },
  "components": { "schemas": {
    "Alias": { "$ref": "#/components/schemas/Object" },
    "Scalar": { "type": "string", "maxLength": 5 },
    "Object": {
      "type": "object",
      "properties": {
        "narrow": {
          "type": "string",
          "anyOf": [
            { "type": "string", "maxLength": 3 },
            { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/Map" } } }
          ]
        },
        "text": { "type": "string", "minimum": 3, "items": { "type": "string" }, "then": { "minLength": 2 } },
        "one": { "type": "array", "items": { "type": "string" }, "maxContains": 2, "uniqueItems": false },
        "wide": { "type": "integer", "format": "uint8", "minimum": 0, "maximum": 300 },
        "never": { "not": {}, "description": "not any more" },
        "never_null": { "type": ["string", "null"], "not": { "type": "null" } }
      },
      "required": [],
      "additionalProperties": { "not": {}, "title": "none" }
    },
    "Map": { "type": "object", "additionalProperties": { "type": "integer", "maximum": 2 } }
  } }
}"##;

#[test]
fn what_has_no_effect_has_an_entry_too() {
    let ledger = held("spec.json", WITHOUT_EFFECT).ledger;
    let at = |pointer: &str| Location::from(pointer);
    let role = |pointer: &str| ledger.get(&at(pointer)).map(|entry| entry.role);
    let of = |name: &str, keyword: &str| {
        role(&format!(
            "/components/schemas/Object/properties/{name}/{keyword}"
        ))
    };
    for (name, keyword) in [
        ("narrow", "anyOf/1/properties/a/$ref"),
        ("text", "minimum"),
        ("text", "items/type"),
        ("text", "then/minLength"),
        ("one", "maxContains"),
        ("one", "uniqueItems"),
        ("wide", "minimum"),
        ("wide", "maximum"),
        ("never", "not"),
        ("never_null", "not/type"),
    ] {
        assert_eq!(of(name, keyword), Some(Role::Typed), "{name}/{keyword}");
    }
    assert_eq!(of("narrow", "anyOf/0/maxLength"), Some(Role::Checked));
    let closed = "/components/schemas/Object/additionalProperties/not";
    assert_eq!(role(closed), Some(Role::Typed));
    for unused in [
        "/components/schemas/Alias/$ref",
        "/components/schemas/Scalar/maxLength",
        "/components/schemas/Map/additionalProperties/maximum",
        "/paths/~1a~1{id}/parameters/0/schema/type",
    ] {
        assert_eq!(role(unused), Some(Role::Unused), "{unused}");
    }
    let ignored = "/paths/~1a~1{id}/parameters/1/schema/type";
    assert_eq!(role(ignored), None);
}

/// Headers of a response, with rules.
const HEADERS: &str = r#"{
  "openapi": "3.1.0", "info": { "title": "Headers", "version": "1" },
  "paths": { "/a": { "get": { "operationId": "getA", "responses": { "200": {
    "description": "Found",
    "headers": {
      "X-Short": { "schema": { "type": "string", "maxLength": 3 } },
      "X-One": { "schema": { "type": "string", "const": "one" } },
      "X-Few": { "schema": { "type": "string", "enum": ["one", "two"] } },
      "X-Counts": { "schema": {
        "type": "array", "maxItems": 2, "items": { "type": "integer", "minimum": 3 } } } } } } } } }
}"#;

#[test]
fn headers_of_responses_are_read_by_their_types_alone() {
    let ledger = held("spec.json", HEADERS).ledger;
    let role = |header: &str| {
        let at = format!("/paths/~1a/get/responses/200/headers/{header}");
        ledger.get(&Location::from(at.as_str())).map(|it| it.role)
    };
    assert_eq!(role("X-Short/schema/type"), Some(Role::Typed));
    assert_eq!(role("X-Counts/schema/items/type"), Some(Role::Typed));
    for rule in ["X-Short/schema/maxLength", "X-Counts/schema/items/minimum"] {
        assert_eq!(role(rule), Some(Role::Annotation), "{rule}");
    }
}

#[test]
fn items_and_locations_are_in_what_is_generated() {
    for (name, text) in documents() {
        let generated = generate(&name, &text, options()).unwrap();
        let files = generated.files.iter();
        let files: BTreeMap<&str, &str> = files
            .map(|file| (file.path.as_str(), file.text.as_str()))
            .collect();
        let mut schemas: BTreeMap<&str, Value> = BTreeMap::new();
        for (pointer, entry) in held(&name, &text).ledger.iter() {
            assert!(!entry.uses.is_empty(), "{name}{pointer}");
            for it in &entry.uses {
                assert!(
                    declares(files[it.file.as_str()], &it.item),
                    "{name}: {it:#?}"
                );
                let Some((file, at)) = it.schema.as_deref().and_then(|it| it.split_once('#'))
                else {
                    // Lists of values are written out where they are used, and what is no body has no file.
                    let without = ["src/api/operations.rs", "src/api/values.rs"];
                    let is_of_parameter = it.item.contains("Parameter");
                    assert!(
                        is_of_parameter || without.contains(&it.file.as_str()),
                        "{name}: {it:#?}"
                    );
                    continue;
                };
                let path = files
                    .get_key_value(file)
                    .unwrap_or_else(|| panic!("{name}: {it:#?}"));
                let schema = schemas
                    .entry(path.0)
                    .or_insert_with(|| serde_json::from_str(path.1).unwrap());
                assert!(schema.pointer(at).is_some(), "{name}: {it:#?}");
            }
        }
    }
}

#[test]
fn every_keyword_of_every_document_has_one_entry() {
    let mut roles = BTreeMap::new();
    for (name, text) in documents() {
        for (_, entry) in held(&name, &text).ledger.iter() {
            *roles.entry(entry.role).or_insert(0) += 1;
        }
    }
    println!("{roles:?}");
    for role in [Role::Annotation, Role::Typed, Role::Checked] {
        assert!(
            roles.get(&role).is_some_and(|count| *count > 100),
            "{roles:?}"
        );
    }
}
