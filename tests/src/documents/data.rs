//! The documents of `tests/documents`: whole ones, and cases that change them a little.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Case, Expected, patch, walk};
use crate::workspace;

/// The cases of one body, as the file has them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    cases: Vec<Entry>,
}

/// A case as the file has it: a document and changes to it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    base: String,
    /// Where the pointers of this case start; the case represents one at each.
    #[serde(default = "root")]
    at: Vec<String>,
    #[serde(default)]
    remove: Vec<String>,
    #[serde(default)]
    set: BTreeMap<String, Value>,
    /// A string, and how often it is in a row.
    #[serde(default)]
    repeat: BTreeMap<String, (String, usize)>,
    /// JSON to be taken letter by letter, for numbers.
    #[serde(default)]
    raw: BTreeMap<String, String>,
    /// Values, each of which makes a document of its own.
    #[serde(default)]
    each: BTreeMap<String, Vec<Value>>,
    expect: Expect,
    #[serde(default)]
    covers: Vec<String>,
    ruling: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Expect {
    Word(Valid),
    Violations(Vec<Expected>),
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Valid {
    Valid,
}

fn root() -> Vec<String> {
    vec![String::new()]
}

/// The whole documents of a body, by name.
pub fn bases(service: &str, body: &str) -> Result<Map<String, Value>, String> {
    let folder = format!("tests/documents/{service}/{body}");
    let entries = fs::read_dir(workspace::root().join(&folder));
    let entries = entries.map_err(|error| format!("{folder}: {error}"))?;
    let mut bases = Map::new();
    for entry in entries {
        let name = entry.map_err(|error| error.to_string())?.file_name();
        let name = name.to_string_lossy();
        let stem = name
            .strip_suffix(".json")
            .ok_or_else(|| format!("{folder}/{name}"))?;
        bases.insert(
            stem.to_owned(),
            workspace::json(&format!("{folder}/{name}"))?,
        );
    }
    Ok(bases)
}

/// The cases of a body.
pub fn cases(service: &str, body: &str, bases: &Map<String, Value>) -> Result<Vec<Case>, String> {
    let path = format!("tests/documents/{service}/{body}.json");
    let file: File = serde_json::from_str(&workspace::text(&path)?)
        .map_err(|error| format!("{path}: {error}"))?;
    let mut cases: Vec<Case> = bases.iter().map(whole).collect();
    for entry in &file.cases {
        let expanded = entry.expand(bases);
        cases.extend(expanded.map_err(|error| format!("{path}: {}: {error}", entry.name))?);
    }
    Ok(cases)
}

/// A whole document is a case itself.
fn whole((name, base): (&String, &Value)) -> Case {
    Case {
        name: format!("the document `{name}`"),
        text: base.to_string(),
        violations: Vec::new(),
        covers: Vec::new(),
        ruling: None,
    }
}

impl Entry {
    fn expand(&self, bases: &Map<String, Value>) -> Result<Vec<Case>, String> {
        let base = bases
            .get(&self.base)
            .ok_or_else(|| format!("no document `{}`", self.base))?;
        let mut cases = Vec::new();
        for at in &self.at {
            for choice in self.choices() {
                cases.push(self.case(base, at, choice)?);
            }
        }
        Ok(cases)
    }

    /// One value of `each` at a time; once with none if there is no `each`.
    fn choices(&self) -> Vec<Option<(&str, &Value)>> {
        let pairs = self.each.iter().flat_map(|(pointer, values)| {
            values.iter().map(|value| Some((pointer.as_str(), value)))
        });
        let choices: Vec<_> = pairs.collect();
        if choices.is_empty() {
            vec![None]
        } else {
            choices
        }
    }

    fn case(&self, base: &Value, at: &str, choice: Option<(&str, &Value)>) -> Result<Case, String> {
        let violations = match &self.expect {
            Expect::Word(Valid::Valid) => Vec::new(),
            Expect::Violations(list) => list.iter().map(|expected| moved(expected, at)).collect(),
        };
        Ok(Case {
            name: self.title(at, choice),
            text: self.document(base, at, choice)?,
            violations,
            covers: self.covers.iter().map(|id| id_at(at, id)).collect(),
            ruling: self.ruling.clone(),
        })
    }

    fn title(&self, at: &str, choice: Option<(&str, &Value)>) -> String {
        let mut parts = vec![self.name.clone()];
        if !at.is_empty() {
            parts.push(format!("at {at}"));
        }
        if let Some((_, value)) = choice {
            parts.push(value.to_string());
        }
        parts.join(", ")
    }

    fn document(
        &self,
        base: &Value,
        at: &str,
        choice: Option<(&str, &Value)>,
    ) -> Result<String, String> {
        let mut document = base.clone();
        for pointer in &self.remove {
            patch::remove(&mut document, &format!("{at}{pointer}"))?;
        }
        let plain = self.set.iter().map(|(at, value)| (at.as_str(), value));
        for (pointer, value) in plain.chain(choice) {
            patch::set(&mut document, &format!("{at}{pointer}"), value.clone())?;
        }
        for (pointer, (text, times)) in &self.repeat {
            let value = text.repeat(*times).into();
            patch::set(&mut document, &format!("{at}{pointer}"), value)?;
        }
        written(document, at, &self.raw)
    }
}

/// The text of a document, with some values as they are given.
fn written(
    mut document: Value,
    at: &str,
    raw: &BTreeMap<String, String>,
) -> Result<String, String> {
    let mark = |index: usize| format!("\u{1}{index}\u{1}");
    for (index, pointer) in raw.keys().enumerate() {
        patch::set(&mut document, &format!("{at}{pointer}"), mark(index).into())?;
    }
    let mut text = document.to_string();
    for (index, json) in raw.values().enumerate() {
        text = text.replace(&Value::from(mark(index)).to_string(), json);
    }
    Ok(text)
}

/// The id of an assertion; `@` represents the location where the case starts.
fn id_at(at: &str, id: &str) -> String {
    match id.strip_prefix("@ ") {
        Some(keyword) => walk::id(at, keyword),
        None => format!("{at}{id}"),
    }
}

fn moved(expected: &Expected, at: &str) -> Expected {
    Expected {
        pointer: format!("{at}{}", expected.pointer),
        ..expected.clone()
    }
}
