//! What a spec asserts of a body, read from the spec as it is.
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
    /// The locations a document may have.
    pub locations: Vec<Location>,
    /// What may be broken.
    pub rules: Vec<Rule>,
    /// What a stricter reading would reject.
    pub freedoms: Vec<Freedom>,
    /// The occurrences of keywords that the walk came by, as pointers into the spec.
    pub seen: BTreeSet<String>,
    /// The occurrences of keywords that can be reached from the body.
    pub reachable: BTreeSet<String>,
    /// The occurrences that no document can break alone: they allow something, or repeat what
    /// is elsewhere.
    pub unbreakable: BTreeSet<String>,
}

/// A location in a document, and what may be there whatever is elsewhere.
#[derive(Clone, Debug)]
pub struct Location {
    /// A pointer into the document; the first item represents every item.
    pub pointer: String,
    /// The types that are allowed.
    pub types: BTreeSet<String>,
    /// The listed values, if there is a list.
    pub values: Vec<String>,
    /// Whether other values are allowed too.
    pub is_open: bool,
    /// The names of the properties, of an object.
    pub properties: Vec<String>,
}

/// An assertion that a document can break.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The location and the keyword.
    pub id: String,
    /// The keyword, with its condition.
    pub keyword: String,
    /// The location that it speaks of.
    pub location: String,
    /// The schema in the spec that has a document rejected if it rejects everything.
    pub scope: String,
    /// What to take out of the spec to have the rule gone; of a limit, the limit.
    pub lifts: Vec<String>,
    /// The limit, of a rule that sets one in a whole number.
    pub limit: Option<i64>,
}

/// Something a document is free to do.
#[derive(Clone, Debug)]
pub struct Freedom {
    /// The location and the freedom.
    pub id: String,
    /// The location that it speaks of.
    pub location: String,
    /// What is free.
    pub kind: Kind,
}

/// What a document is free to do at a location.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Leave a property out.
    Absent,
    /// Have `null`.
    Null,
    /// Have this listed value.
    Value(String),
    /// Have a value that is not listed.
    Other(Vec<String>),
    /// Have a property of another name than these.
    Unknown(Vec<String>),
    /// Have an empty string, list or object.
    Empty,
    /// Have a string of any length and form.
    Text,
    /// Have a whole number that is written with a fraction.
    Whole,
    /// Do otherwise than a condition asks, which is not met; rejected with this out of the spec.
    Unless(String),
}

/// A schema that applies at a location, always or under a condition.
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
pub fn id(location: &str, keyword: &str) -> String {
    let location = if location.is_empty() {
        "body"
    } else {
        location
    };
    format!("{location} {keyword}")
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
    /// Whether a document makes use of the freedom at a location.
    pub fn is_used(&self, document: &Value, location: &str) -> bool {
        let found = document.pointer(location);
        let text = found.and_then(Value::as_str);
        match self {
            Self::Absent => is_left_out(document, location),
            Self::Null => found.is_some_and(Value::is_null),
            Self::Value(value) => text == Some(value),
            Self::Other(values) => text.is_some_and(|it| values.iter().all(|value| value != it)),
            Self::Unknown(names) => found
                .and_then(Value::as_object)
                .is_some_and(|it| it.keys().any(|name| !names.contains(name))),
            Self::Empty => match found {
                Some(Value::String(text)) => text.is_empty(),
                Some(Value::Array(items)) => items.is_empty(),
                Some(Value::Object(properties)) => properties.is_empty(),
                _ => false,
            },
            Self::Text => text.is_some_and(|it| it.chars().count() > 1000),
            Self::Whole => found.is_some_and(Value::is_f64),
            Self::Unless(_) => true,
        }
    }
}

/// Whether the object is there and the property is not.
fn is_left_out(document: &Value, pointer: &str) -> bool {
    patch::split(pointer).is_ok_and(|(parent, name)| {
        let object = document.pointer(parent).and_then(Value::as_object);
        object.is_some_and(|properties| !properties.contains_key(&name))
    })
}
