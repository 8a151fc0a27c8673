//! Every row of every table of the two help pages has its location in the specs, with the type and the duty it states.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;
use specwright_tests::{judge, workspace};

/// A row of a page's table.
struct Row {
    table: u32,
    parameter: String,
    mandatory: String,
    kind: String,
    pointer: String,
}

fn rows(service: &str) -> Vec<Row> {
    let text = workspace::text(&format!("tests/pages/{service}.tsv")).unwrap();
    let mut lines = text.lines();
    assert_eq!(
        lines.next(),
        Some("table\tparameter\tmandatory\ttype\tpointer")
    );
    lines
        .map(|line| {
            let [table, parameter, mandatory, kind, pointer] =
                line.split('\t').collect::<Vec<_>>()[..]
            else {
                panic!("five columns: {line}");
            };
            Row {
                table: table.parse().unwrap(),
                parameter: parameter.to_owned(),
                mandatory: mandatory.to_owned(),
                kind: kind.to_owned(),
                pointer: pointer.to_owned(),
            }
        })
        .collect()
}

/// The schema itself, behind references and beside `null`.
fn settled<'s>(spec: &'s Value, schema: &'s Value) -> &'s Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return settled(
            spec,
            spec.pointer(reference.trim_start_matches('#')).unwrap(),
        );
    }
    let branches = schema["anyOf"]
        .as_array()
        .filter(|_| schema.get("type").is_none());
    match branches.and_then(|branches| branches.first()) {
        Some(branch) => settled(spec, branch),
        None => schema,
    }
}

fn has_type(schema: &Value, expected: &str) -> bool {
    match &schema["type"] {
        Value::String(word) => word == expected,
        Value::Array(words) => words.iter().all(|word| word == expected || word == "null"),
        _ => false,
    }
}

/// The last segment of the reference to an object.
fn object_name(schema: &Value) -> Option<&str> {
    let reference = schema["$ref"]
        .as_str()
        .or_else(|| schema["anyOf"][0]["$ref"].as_str())?;
    reference.rsplit('/').next()
}

fn check_type(spec: &Value, schema: &Value, row: &Row) {
    let says = |format: Option<&str>, word: &str| {
        let settled = settled(spec, schema);
        assert!(
            has_type(settled, word),
            "{} {}: {settled}",
            row.table,
            row.parameter
        );
        assert_eq!(
            settled["format"]
                .as_str()
                .filter(|format| *format != "password"),
            format,
            "{}",
            row.parameter
        );
    };
    let names = |schema: &Value, name: &str| {
        let found = object_name(schema).unwrap_or_default();
        let expected = if row.mandatory.is_empty() {
            format!("{name}View")
        } else {
            name.to_owned()
        };
        assert_eq!(found, expected, "{} {}", row.table, row.parameter);
    };
    match row.kind.as_str() {
        "String" => says(None, "string"),
        "Boolean" => says(None, "boolean"),
        "Integer" => says(Some("int32"), "integer"),
        "Long" => says(Some("int64"), "integer"),
        other => match other
            .strip_prefix("Array of ")
            .and_then(|rest| rest.strip_suffix(" objects"))
        {
            Some(name) => {
                assert!(has_type(schema, "array"), "{}", row.parameter);
                names(&schema["items"], name);
            }
            None => names(schema, other.strip_suffix(" object").unwrap()),
        },
    }
}

/// Whether the object a property is in requires it.
fn is_required(spec: &Value, pointer: &str) -> bool {
    let (properties, name) = pointer.rsplit_once('/').unwrap();
    let object = spec
        .pointer(properties.strip_suffix("/properties").unwrap())
        .unwrap();
    object["required"]
        .as_array()
        .is_some_and(|names| names.iter().any(|required| required == name))
}

fn check(service: &str, expected_rows: usize) {
    let spec = workspace::json(&format!("spec/{service}.json")).unwrap();
    let rows = rows(service);
    let counted = "rows of tests/pages; after a change of a page, count them anew in tests/tests/suite/pages.rs";
    assert_eq!(rows.len(), expected_rows, "{counted}");
    for row in &rows {
        let location = spec
            .pointer(&row.pointer)
            .unwrap_or_else(|| panic!("{}: nothing at {}", row.parameter, row.pointer));
        if row.pointer.starts_with("/components/securitySchemes/") {
            assert_eq!(
                (&location["name"], &location["in"]),
                (&row.parameter.as_str().into(), &"header".into())
            );
            assert!(
                spec["paths"]
                    .as_object()
                    .unwrap()
                    .values()
                    .all(|item| item["put"]["security"].is_array())
            );
            continue;
        }
        if let Some(schema) = location.get("schema") {
            let named = location["name"] == row.parameter
                || row
                    .pointer
                    .ends_with(&format!("/headers/{}", row.parameter));
            assert!(named, "{}", row.parameter);
            assert_eq!(
                location["required"] == true,
                row.mandatory == "Yes",
                "{}",
                row.parameter
            );
            check_type(&spec, schema, row);
            continue;
        }
        assert!(
            row.pointer
                .ends_with(&format!("/properties/{}", row.parameter)),
            "{}",
            row.pointer
        );
        assert_eq!(
            is_required(&spec, &row.pointer),
            row.mandatory == "Yes",
            "{} {}",
            row.table,
            row.parameter
        );
        check_type(&spec, location, row);
    }
    let mut pointers: Vec<&str> = rows.iter().map(|row| row.pointer.as_str()).collect();
    pointers.sort_unstable();
    pointers.dedup();
    assert_eq!(
        pointers.len(),
        expected_rows,
        "each row has a location of its own"
    );
}

#[test]
fn eventgrid_has_every_row() {
    check("eventgrid", 148);
}

#[test]
fn kafka_has_every_row() {
    check("kafka", 87);
}

/// The objects of the tables: the names of their schema files, and their properties as the page lists them.
fn objects(service: &str) -> Vec<(String, Vec<String>)> {
    let mut objects: Vec<(String, Vec<String>)> = Vec::new();
    for row in rows(service) {
        let Some((object, property)) = row.pointer.rsplit_once("/properties/") else {
            continue;
        };
        let file = file_of(service, object);
        match objects.iter_mut().find(|(known, _)| *known == file) {
            Some((_, properties)) => properties.push(property.to_owned()),
            None => objects.push((file, vec![property.to_owned()])),
        }
    }
    objects
}

fn file_of(service: &str, object: &str) -> String {
    let operation = if service == "kafka" {
        "ModifyConnectorTask"
    } else {
        "UpdateEventRouterJob"
    };
    match object.strip_prefix("/components/schemas/") {
        Some(name) => name.to_owned(),
        None if object.contains("/requestBody/") => format!("{operation}.request"),
        None => format!("{operation}.response-200"),
    }
}

/// A schema, its properties in the order of the file.
#[derive(Deserialize)]
struct Document {
    properties: IndexMap<String, IgnoredAny>,
}

/// The properties of an emitted schema in the order of the file.
fn properties_of_file(path: &str) -> Vec<String> {
    let text = workspace::text(path).unwrap();
    let document: Document = serde_json::from_str(&text).unwrap();
    let names = document.properties.into_keys();
    names.filter(|name| *name != "$schema").collect()
}

#[test]
fn properties_of_schemas_stand_in_the_order_of_the_page() {
    let mut compared = 0;
    let mut lacking = BTreeSet::new();
    for service in ["eventgrid", "kafka"] {
        for (file, properties) in objects(service) {
            for draft in judge::DRAFTS {
                let path = format!("generated/schemas/{draft}/{service}/{file}.schema.json");
                let found = properties_of_file(&path);
                for name in found.iter().filter(|name| !properties.contains(name)) {
                    lacking.insert(format!(
                        "`{name}` of {file}: put a row into tests/pages/{service}.tsv"
                    ));
                }
                let in_order = found.iter().filter(|name| properties.contains(name));
                if !in_order.eq(&properties) {
                    lacking.insert(format!(
                        "{file}: properties in another order than in tests/pages/{service}.tsv"
                    ));
                }
                compared += 1;
            }
        }
    }
    let list: Vec<String> = lacking.into_iter().collect();
    assert!(
        list.is_empty(),
        "schemas are not as the pages are:\n  {}",
        list.join("\n  ")
    );
    assert_eq!(compared, 56, "schemas of objects; count them anew here");
}
