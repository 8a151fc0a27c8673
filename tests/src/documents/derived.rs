//! The plain documents that follow from the walk: one property of the whole document is changed.

use std::fmt;

use serde_json::{Value, json};

use super::proof::EXACT;
use super::walk::{Freedom, Kind, Location, Rule, Walk};
use super::{Case, EVERYTHING, Expected, patch};

/// The rules that the document with everything meets by having every property.
const MET_BY_EVERYTHING: &[&str] = &[
    "additionalProperties",
    "null",
    "oneOf",
    "required",
    "type",
    "unevaluatedProperties",
];

/// A name that no object knows.
const UNKNOWN: &str = "zz_unknown";

/// The locations that the spec knows and the document with everything lacks, each without those in it.
pub fn lacking(walk: &Walk, everything: &Value) -> Vec<String> {
    let mut lacking: Vec<String> = Vec::new();
    for location in &walk.locations {
        let is_inside = lacking.iter().any(|outer| is_at(&location.pointer, outer));
        if !is_inside && everything.pointer(&location.pointer).is_none() {
            lacking.push(location.pointer.clone());
        }
    }
    lacking
}

/// Whether a location is another one or in it.
fn is_at(location: &str, other: &str) -> bool {
    let rest = location.strip_prefix(other);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Every case that follows, where the document with everything has something.
pub fn cases(walk: &Walk, everything: &Value, lacking: &[String]) -> Result<Vec<Case>, String> {
    let is_there = |location: &str| !lacking.iter().any(|outer| is_at(location, outer));
    let mut cases = vec![whole(walk, everything, &is_there)];
    for rule in walk.rules.iter().filter(|rule| is_there(&rule.location)) {
        for (name, change, expected) in breaking(walk, rule)? {
            cases.push(Case {
                violations: vec![expected],
                ..case(everything, &rule.id, &name, change)?
            });
        }
        for (name, change) in meeting(rule) {
            cases.push(case(everything, &rule.id, &name, change)?);
        }
    }
    for freedom in walk.freedoms.iter().filter(|it| is_there(&it.location)) {
        for change in using(freedom, everything) {
            let name = format!("free ({change})");
            cases.push(case(everything, &freedom.id, &name, change)?);
        }
    }
    Ok(cases)
}

/// A change to the document.
enum Change {
    Remove(String),
    Set(String, Value),
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Remove(_) => f.write_str("omitted"),
            Self::Set(_, Value::String(text)) if text.len() > 100 => f.write_str("a long text"),
            Self::Set(_, value) => write!(f, "{value}"),
        }
    }
}

fn case(everything: &Value, id: &str, name: &str, change: Change) -> Result<Case, String> {
    let mut document = everything.clone();
    match change {
        Change::Remove(pointer) => patch::remove(&mut document, &pointer)?,
        Change::Set(pointer, value) => patch::set(&mut document, &pointer, value)?,
    }
    Ok(Case {
        name: format!("{EVERYTHING}, {id}: {name}"),
        text: document.to_string(),
        violations: Vec::new(),
        covers: vec![id.to_owned()],
        ruling: None,
    })
}

fn whole(walk: &Walk, everything: &Value, is_there: &dyn Fn(&str) -> bool) -> Case {
    let covered = walk.rules.iter().filter(|rule| {
        MET_BY_EVERYTHING.contains(&rule.keyword.as_str()) && is_there(&rule.location)
    });
    Case {
        name: format!("{EVERYTHING} meets what asks for no special value"),
        text: everything.to_string(),
        violations: Vec::new(),
        covers: covered.map(|rule| rule.id.clone()).collect(),
        ruling: None,
    }
}

/// The changes that break a rule, and what the typed decode says of them.
fn breaking(walk: &Walk, rule: &Rule) -> Result<Vec<(String, Change, Expected)>, String> {
    let location = walk
        .locations
        .iter()
        .find(|location| location.pointer == rule.location);
    let location = location.ok_or_else(|| format!("{}: no such location", rule.id))?;
    let at = &rule.location;
    let set = |value: Value, code: &str| {
        let change = Change::Set(at.clone(), value.clone());
        (format!("{value}"), change, expected(at, code, ""))
    };
    Ok(match rule.keyword.as_str() {
        "type" => wrong_types(location).map(|it| set(it, "type")).collect(),
        "null" => vec![set(Value::Null, "type")],
        "oneOf" => near_misses(&location.values)
            .into_iter()
            .map(|it| set(it.into(), "enum"))
            .collect(),
        "minimum" => exact(rule)
            .map(|limit| set(json!(limit - 1), "minimum"))
            .collect(),
        "maximum" => exact(rule)
            .map(|limit| set(json!(limit + 1), "maximum"))
            .collect(),
        "required" => {
            let (parent, name) = patch::split(at)?;
            let says = expected(parent, "required", &format!("`{name}`"));
            vec![("omitted".to_owned(), Change::Remove(at.clone()), says)]
        }
        "additionalProperties" | "unevaluatedProperties" => {
            let property = format!("{at}/{UNKNOWN}");
            let says = expected(&property, "unknown_property", UNKNOWN);
            let change = Change::Set(property, json!("x"));
            vec![("an unknown property".to_owned(), change, says)]
        }
        _ => Vec::new(),
    })
}

/// The changes that just meet a bound.
fn meeting(rule: &Rule) -> Vec<(String, Change)> {
    if !["minimum", "maximum"].contains(&rule.keyword.as_str()) {
        return Vec::new();
    }
    let change = |limit: i64| Change::Set(rule.location.clone(), json!(limit));
    exact(rule)
        .map(|limit| (limit.to_string(), change(limit)))
        .collect()
}

/// The limit, if a double can tell it from its neighbours.
fn exact(rule: &Rule) -> impl Iterator<Item = i64> {
    rule.limit
        .filter(|limit| limit.unsigned_abs() < EXACT)
        .into_iter()
}

fn expected(pointer: &str, code: &str, says: &str) -> Expected {
    Expected {
        pointer: pointer.to_owned(),
        code: code.to_owned(),
        says: says.to_owned(),
    }
}

/// A value of each type that is not allowed; `null` is a rule of its own.
fn wrong_types(location: &Location) -> impl Iterator<Item = Value> {
    let samples = [
        ("boolean", json!(true)),
        ("integer", json!(5)),
        ("number", json!(5.5)),
        ("string", json!("5")),
        ("array", json!([])),
        ("object", json!({})),
    ];
    samples
        .into_iter()
        .filter(|(name, _)| !location.types.contains(*name))
        .map(|(_, value)| value)
}

/// Texts that are close to listed ones, and are none of them.
fn near_misses(values: &[String]) -> Vec<String> {
    let mut texts = vec![String::new(), "no such value".to_owned()];
    for value in values {
        texts.extend([
            format!("{value} "),
            format!(" {value}"),
            format!("{value}\n"),
            format!("{value}x"),
            value.to_uppercase(),
            value.to_lowercase(),
            value.chars().skip(1).collect(),
        ]);
    }
    texts.retain(|text| !values.contains(text));
    texts.sort_unstable();
    texts.dedup();
    texts
}

/// The changes that make use of a freedom.
fn using(freedom: &Freedom, everything: &Value) -> Vec<Change> {
    let at = freedom.location.clone();
    let set = |value: Value| Change::Set(at.clone(), value);
    match &freedom.kind {
        Kind::Absent => vec![Change::Remove(at)],
        Kind::Unknown(_) => vec![Change::Set(format!("{at}/{UNKNOWN}"), odd_object())],
        Kind::Unless(_) => Vec::new(),
        Kind::Null => vec![set(Value::Null)],
        Kind::Value(value) => vec![set(json!(value))],
        Kind::Other(values) => near_misses(values)
            .into_iter()
            .map(|text| set(text.into()))
            .collect(),
        Kind::Empty => vec![set(empty(everything.pointer(&at)))],
        Kind::Text => vec![set(json!(odd_text()))],
        Kind::Whole => vec![set(json!(5.0))],
    }
}

fn empty(value: Option<&Value>) -> Value {
    match value {
        Some(Value::Array(_)) => json!([]),
        Some(Value::Object(_)) => json!({}),
        _ => json!(""),
    }
}

/// Long, and with whatever a string may have.
fn odd_text() -> String {
    "\u{0} \n\t\"\\/{}é\u{301}\u{10FFFF}𝄞 *,:".repeat(100)
}

fn odd_object() -> Value {
    json!({ "": [null, { "x": [1.5, "𝄞", false] }] })
}
