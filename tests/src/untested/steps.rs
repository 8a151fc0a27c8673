//! The way to a schema in a schema, and to what it asserts.

use serde_json::Value;

use crate::agree::tree::escaped;
use crate::documents::patch;

/// Keywords that hold named schemas, or lists of names by name.
const MAPS: &[&str] = &[
    "$defs",
    "definitions",
    "dependencies",
    "dependentRequired",
    "dependentSchemas",
    "patternProperties",
    "properties",
];

/// Keywords that hold lists.
const LISTS: &[&str] = &[
    "allOf",
    "anyOf",
    "enum",
    "oneOf",
    "prefixItems",
    "required",
    "type",
];

/// A step from a schema to what is at one of its keywords.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The pointer of the schema.
    pub owner: String,
    /// The keyword.
    pub keyword: String,
    /// The name or the index behind it.
    pub name: Option<String>,
    /// The index in a list that has a name.
    pub item: Option<usize>,
}

impl Step {
    /// The index behind the keyword.
    pub fn index(&self) -> Option<usize> {
        self.name.as_ref()?.parse().ok()
    }

    /// Where it leads.
    fn end(&self) -> String {
        let mut end = format!("{}/{}", self.owner, escaped(&self.keyword));
        if let Some(name) = &self.name {
            end = format!("{end}/{}", escaped(name));
        }
        end
    }
}

/// The steps of a pointer.
pub fn steps(pointer: &str) -> Vec<Step> {
    let mut segments = segments(pointer).into_iter().peekable();
    let mut steps: Vec<Step> = Vec::new();
    while let Some(keyword) = segments.next() {
        let owner = steps.last().map(Step::end).unwrap_or_default();
        let is_map = MAPS.contains(&keyword.as_str());
        // Up to draft-07, a list of schemas is one of the first items.
        let is_index = |it: &String| it.parse::<usize>().is_ok();
        let is_first = keyword == "items" && segments.peek().is_some_and(is_index);
        let has_name = is_map || is_first || LISTS.contains(&keyword.as_str());
        let name = if has_name { segments.next() } else { None };
        let item = segments.peek().and_then(|it| it.parse().ok());
        let item = item.filter(|_| keyword.starts_with("dependen"));
        if item.is_some() {
            segments.next();
        }
        steps.push(Step {
            owner,
            keyword,
            name,
            item,
        });
    }
    steps
}

fn segments(pointer: &str) -> Vec<String> {
    let segments = pointer.split('/').skip(1);
    segments
        .map(|it| it.replace("~1", "/").replace("~0", "~"))
        .collect()
}

/// Where a schema refers to another one, as the pointers of those that do.
pub fn references(schema: &Value, target: &str) -> Vec<String> {
    let mut found = Vec::new();
    gather(schema, String::new(), &format!("#{target}"), &mut found);
    found
}

fn gather(schema: &Value, at: String, target: &str, found: &mut Vec<String>) {
    match schema {
        Value::Object(properties) => {
            for (name, inner) in properties {
                gather(inner, format!("{at}/{}", escaped(name)), target, found);
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                gather(inner, format!("{at}/{index}"), target, found);
            }
        }
        _ => {}
    }
    if schema["$ref"] == target {
        found.push(at);
    }
}

/// The schema with one assertion less.
pub fn without(schema: &Value, pointer: &str) -> Result<Value, String> {
    let mut changed = schema.clone();
    patch::remove(&mut changed, pointer)?;
    Ok(changed)
}
