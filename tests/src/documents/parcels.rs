//! Documents of the parcels: one a file, or values in all locations where a schema is used.

use serde::Deserialize;
use serde_json::Value;

use crate::workspace;

const FOLDER: &str = "tests/documents/parcels";

/// A document and what is to be said of it.
#[derive(Clone, Debug)]
pub struct Case {
    /// The body that it is one of, by the name of its schema file.
    pub body: String,
    /// What the document shows.
    pub name: String,
    /// The document.
    pub text: String,
    /// Whether it is valid.
    pub is_valid: bool,
    /// Pointer and code of violations that it has.
    pub found: Vec<String>,
    /// Whether it has no other violations.
    pub is_all: bool,
}

/// A line of `cases.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    body: String,
    document: String,
    valid: bool,
    pointer: Option<String>,
    code: Option<String>,
}

/// Values of a schema, and the locations where it is used.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Used {
    of: String,
    locations: Vec<Location>,
    valid: Vec<Value>,
    invalid: Vec<Invalid>,
}

/// A location in a body, and a document that has something there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Location {
    body: String,
    #[serde(default)]
    pointer: String,
    #[serde(default)]
    document: Value,
}

/// A value, and pointer and code of each violation in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Invalid {
    value: Value,
    found: Vec<String>,
}

/// All documents.
pub fn cases() -> Result<Vec<Case>, String> {
    let mut cases = listed()?;
    let used: Vec<Used> = read("uses.json")?;
    for used in &used {
        for location in &used.locations {
            let cases_there = used.cases(location)?;
            cases.extend(cases_there);
        }
    }
    Ok(cases)
}

/// Every value in a document, and the document itself.
pub fn values(document: &Value) -> Vec<&Value> {
    let inside = match document {
        Value::Object(properties) => properties.values().flat_map(values).collect(),
        Value::Array(items) => items.iter().flat_map(values).collect(),
        _ => Vec::new(),
    };
    [vec![document], inside].concat()
}

fn listed() -> Result<Vec<Case>, String> {
    let listed: Vec<Listed> = read("cases.json")?;
    let cases = listed.into_iter().map(|it| {
        let found = it.pointer.iter().zip(&it.code);
        Ok(Case {
            body: it.body,
            text: workspace::text(&format!("{FOLDER}/{}", it.document))?,
            name: it.document,
            is_valid: it.valid,
            found: found.map(|(at, code)| format!("{at} {code}")).collect(),
            is_all: false,
        })
    });
    cases.collect()
}

fn read<T: for<'de> Deserialize<'de>>(name: &str) -> Result<T, String> {
    let text = workspace::text(&format!("{FOLDER}/{name}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{name}: {error}"))
}

impl Used {
    fn cases(&self, location: &Location) -> Result<Vec<Case>, String> {
        let valid = self.valid.iter().map(|value| (value, &[][..]));
        let invalid = self.invalid.iter().map(|it| (&it.value, &it.found[..]));
        let cases = valid.chain(invalid);
        cases
            .map(|(value, found)| self.case(location, value, found))
            .collect()
    }

    fn case(&self, location: &Location, value: &Value, found: &[String]) -> Result<Case, String> {
        let (body, at) = (&location.body, &location.pointer);
        let mut document = location.document.clone();
        let there = document.pointer_mut(at);
        *there.ok_or_else(|| format!("{body} has nothing at `{at}`"))? = value.clone();
        Ok(Case {
            body: body.clone(),
            name: format!("{} at `{at}` of {body}: {value}", self.of),
            text: document.to_string(),
            is_valid: found.is_empty(),
            found: found.iter().map(|it| format!("{at}{it}")).collect(),
            is_all: true,
        })
    }
}
