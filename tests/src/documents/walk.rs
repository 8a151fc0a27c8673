//! What a spec asserts of a body, read from the spec as it stands.
//!
//! The walk knows the few ways in which the specs say things (`spec/README.md` lists them) and
//! fails at any other, so nothing is passed over.

mod read;
mod visit;

use std::collections::BTreeSet;

use serde_json::Value;

use super::patch;
use crate::agree::tree::escaped;

/// Every type of JSON Schema.
const TYPES: &[&str] = &[
    "array", "boolean", "integer", "null", "number", "object", "string",
];

/// What a spec asserts of a body, and what it leaves free.
#[derive(Debug, Default)]
pub struct Walk {
    /// The places a document may have.
    pub places: Vec<Place>,
    /// What may be broken.
    pub rules: Vec<Rule>,
    /// What a stricter reading would refuse.
    pub freedoms: Vec<Freedom>,
    /// The occurrences of keywords that the walk came by, as pointers into the spec.
    pub seen: BTreeSet<String>,
    /// The occurrences of keywords that can be reached from the body.
    pub reachable: BTreeSet<String>,
    /// The occurrences that no document can break alone: they allow something, or repeat what
    /// stands elsewhere.
    pub unbreakable: BTreeSet<String>,
}

/// A place in a document, and what may stand there whatever stands elsewhere.
#[derive(Clone, Debug)]
pub struct Place {
    /// A pointer into the document; the first item stands for every item.
    pub pointer: String,
    /// The types that are allowed.
    pub types: BTreeSet<String>,
    /// The listed values, if there is a list.
    pub values: Vec<String>,
    /// Whether other values are allowed too.
    pub is_open: bool,
    /// The names of the members, of an object.
    pub members: Vec<String>,
}

/// An assertion that a document can break.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The place and the keyword.
    pub id: String,
    /// The keyword, with its condition.
    pub keyword: String,
    /// The place that it speaks of.
    pub place: String,
    /// The schema in the spec that has a document refused if it refuses everything.
    pub scope: String,
    /// What to take out of the spec to have the rule gone; of a limit, the limit.
    pub lifts: Vec<String>,
    /// The limit, of a rule that sets one in a whole number.
    pub limit: Option<i64>,
}

/// Something a document is free to do.
#[derive(Clone, Debug)]
pub struct Freedom {
    /// The place and the freedom.
    pub id: String,
    /// The place that it speaks of.
    pub place: String,
    /// What is free.
    pub kind: Kind,
}

/// What a document is free to do at a place.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Leave a member out.
    Absent,
    /// Have `null`.
    Null,
    /// Have this listed value.
    Value(String),
    /// Have a value that is not listed.
    Other(Vec<String>),
    /// Have a member of another name than these.
    Unknown(Vec<String>),
    /// Have an empty text, list or object.
    Empty,
    /// Have a text of any length and form.
    Text,
    /// Have a whole number that is written with a fraction.
    Whole,
    /// Do otherwise than a condition asks, which is not met; refused with this out of the spec.
    Unless(String),
}

/// A schema that applies at a place, always or under a condition.
#[derive(Clone)]
struct Node {
    pointer: String,
    condition: Option<String>,
}

/// What an `anyOf` or `oneOf` says.
enum Choice {
    List { values: Vec<String>, is_open: bool },
    Nullable,
    AtLeastOne,
}

struct Walker<'s> {
    spec: &'s Value,
    walk: Walk,
}

impl Walk {
    /// What a spec asserts of a body of an operation.
    pub fn of(spec: &Value, operation: &str, body: &str) -> Result<Self, String> {
        let pointer = body_of(spec, operation, body).ok_or("no such body")?;
        let mut walker = Walker {
            spec,
            walk: Self::default(),
        };
        walker.reach(&pointer)?;
        walker.visit("", &[Node::always(pointer)])?;
        Ok(walker.walk)
    }

    /// What the rules and freedoms take out of the spec.
    pub fn lifts(&self) -> impl Iterator<Item = &str> {
        let rules = self.rules.iter().flat_map(|rule| &rule.lifts);
        let freedoms = self.freedoms.iter().filter_map(|it| match &it.kind {
            Kind::Unless(lift) => Some(lift),
            _ => None,
        });
        rules.chain(freedoms).map(String::as_str)
    }

    /// Every id.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let rules = self.rules.iter().map(|rule| rule.id.as_str());
        rules.chain(self.freedoms.iter().map(|freedom| freedom.id.as_str()))
    }
}

/// The id of an assertion.
pub fn id(place: &str, keyword: &str) -> String {
    let place = if place.is_empty() { "body" } else { place };
    format!("{place} {keyword}")
}

/// Where a spec has the schema of a body.
pub fn body_of(spec: &Value, operation: &str, body: &str) -> Option<String> {
    let inside = match body.strip_prefix("response-") {
        Some(status) => format!("responses/{status}"),
        None => "requestBody".to_owned(),
    };
    spec["paths"].as_object()?.iter().find_map(|(path, item)| {
        let (method, _) = item
            .as_object()?
            .iter()
            .find(|(_, node)| node["operationId"] == operation)?;
        let path = escaped(path);
        Some(format!(
            "/paths/{path}/{method}/{inside}/content/application~1json/schema"
        ))
    })
}

impl Node {
    fn always(pointer: String) -> Self {
        Self {
            pointer,
            condition: None,
        }
    }

    fn inside(&self, path: &str) -> Self {
        Self {
            pointer: format!("{}/{path}", self.pointer),
            condition: self.condition.clone(),
        }
    }

    fn given(&self, path: &str, condition: String) -> Self {
        Self {
            condition: Some(condition),
            ..self.inside(path)
        }
    }

    /// A keyword with the condition before it.
    fn under(&self, keyword: &str) -> String {
        match &self.condition {
            Some(condition) => format!("{condition} {keyword}"),
            None => keyword.to_owned(),
        }
    }
}

impl Kind {
    /// Whether a document makes use of the freedom at a place.
    pub fn is_used(&self, document: &Value, place: &str) -> bool {
        let found = document.pointer(place);
        let text = found.and_then(Value::as_str);
        match self {
            Self::Absent => is_left_out(document, place),
            Self::Null => found.is_some_and(Value::is_null),
            Self::Value(value) => text == Some(value),
            Self::Other(values) => text.is_some_and(|it| values.iter().all(|value| value != it)),
            Self::Unknown(names) => found
                .and_then(Value::as_object)
                .is_some_and(|it| it.keys().any(|name| !names.contains(name))),
            Self::Empty => match found {
                Some(Value::String(text)) => text.is_empty(),
                Some(Value::Array(items)) => items.is_empty(),
                Some(Value::Object(members)) => members.is_empty(),
                _ => false,
            },
            Self::Text => text.is_some_and(|it| it.chars().count() > 1000),
            Self::Whole => found.is_some_and(Value::is_f64),
            Self::Unless(_) => true,
        }
    }
}

/// Whether the object is there and the member is not.
fn is_left_out(document: &Value, pointer: &str) -> bool {
    patch::split(pointer).is_ok_and(|(parent, name)| {
        let object = document.pointer(parent).and_then(Value::as_object);
        object.is_some_and(|members| !members.contains_key(&name))
    })
}
