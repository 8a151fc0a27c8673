//! What a subschema asserts, in words: for rustdoc and for what editors show.

use std::collections::{HashMap, HashSet};

use super::secrets::holds_secret;
use super::words;
use crate::ir::contradiction::{self, Contradiction};
use crate::ir::{Api, Constraint, JsonType, Property, Rule, Rules, Schema, Shape};

/// Limits, default and the limits of items, a paragraph each.
pub(crate) fn of_schema(api: &Api, schema: &Schema) -> Vec<String> {
    let mut limits = limits(&schema.rules);
    // Limits of a schema are within its width, and say more.
    if limits.is_empty() {
        limits.extend(width(&schema.shape));
    }
    let default = schema.about.default.as_ref().map(|shown| &shown.value);
    let default = default.filter(|value| !holds_secret(api, schema, value));
    let default = default.map(|value| words::code(&words::literal(value)));
    let each = match &schema.shape {
        Shape::Array(item) | Shape::Map(item) => self::limits(&item.rules),
        _ => Vec::new(),
    };
    [
        never(schema),
        paragraph("Limits", &limits),
        paragraph("Default", default.as_slice()),
        paragraph("Each", &each),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// That a schema takes no value, and why, if it takes none.
pub(crate) fn never(schema: &Schema) -> Option<String> {
    let rules = &schema.rules;
    let is_never = |rule: &Rule| rule.constraint == Constraint::Never;
    let reason = if rules.iter().any(is_never) {
        String::new()
    } else {
        let reason = contradicted(schema).or_else(|| missing(&schema.shape));
        format!(": {}", reason?)
    };
    let but_null = if schema.nullable { " but `null`" } else { "" };
    Some(format!("No value{but_null} is valid{reason}."))
}

/// Why limits leave no value of the shape's type.
fn contradicted(schema: &Schema) -> Option<String> {
    let of_its_type = |it: &Contradiction<'_>| {
        let ty = it.rule.constraint.reach();
        ty.is_some_and(|ty| is_of_one_type(&schema.shape, ty))
    };
    let mut contradictions = contradiction::of_schema(schema).into_iter();
    Some(contradictions.find(of_its_type)?.reason)
}

/// Why no object can have all required properties.
fn missing(shape: &Shape) -> Option<String> {
    let Shape::Struct(object) = shape else {
        return None;
    };
    let mut required = object.properties.iter().filter(|it| it.is_required());
    let is_never = |it: &&Property| !it.schema.nullable && never(&it.schema).is_some();
    let name = words::code(&required.find(is_never)?.name);
    Some(format!("{name} is required, and no value of it is"))
}

/// Whether all values of a shape are of a type.
fn is_of_one_type(shape: &Shape, ty: JsonType) -> bool {
    !shape.types().is_empty()
        && shape.types().words().all(|it| match it {
            JsonType::Integer => ty == JsonType::Number,
            it => it == ty,
        })
}

/// The rules between the properties of an object, one sentence each.
pub(crate) fn conditions(rules: &Rules) -> Vec<String> {
    rules.iter().filter_map(words::condition).collect()
}

/// The same by the properties that they have to do with.
pub(crate) struct Conditions<'r> {
    sentences: Vec<String>,
    on: HashMap<&'r str, Vec<usize>>,
}

impl<'r> Conditions<'r> {
    pub(crate) fn of(rules: &'r Rules) -> Self {
        let mut conditions = Self {
            sentences: Vec::new(),
            on: HashMap::new(),
        };
        for rule in rules {
            if let Some(sentence) = words::condition(rule) {
                conditions.add(sentence, &rule.constraint);
            }
        }
        conditions
    }

    fn add(&mut self, sentence: String, constraint: &'r Constraint) {
        let index = self.sentences.len();
        self.sentences.push(sentence);
        // A sentence that names a property twice is shown at it once.
        let mut names = HashSet::new();
        mentioned(constraint, &mut names);
        for name in names {
            self.on.entry(name).or_default().push(index);
        }
    }

    /// Those that have to do with a property.
    pub(crate) fn on(&self, name: &str) -> impl Iterator<Item = &String> {
        let on = self.on.get(name).into_iter().flatten();
        on.map(|index| &self.sentences[*index])
    }
}

/// The properties that a constraint names.
fn mentioned<'r>(constraint: &'r Constraint, names: &mut HashSet<&'r str>) {
    let mut all = |rules: &'r Rules| {
        let rules = rules.iter();
        rules.for_each(|rule| mentioned(&rule.constraint, names));
    };
    match constraint {
        Constraint::AllOf(lists) | Constraint::AnyOf(lists) | Constraint::OneOf(lists) => {
            lists.iter().for_each(all);
        }
        Constraint::Not(rules) => all(rules),
        Constraint::If {
            condition,
            then,
            otherwise,
        } => [condition, then, otherwise].into_iter().for_each(all),
        Constraint::DependentSchemas(first, rules) => {
            all(rules);
            names.insert(first);
        }
        Constraint::Required(required) => names.extend(required.iter().map(String::as_str)),
        Constraint::DependentRequired(first, others) => {
            names.extend(others.iter().chain([first]).map(String::as_str));
        }
        Constraint::Properties(properties) => {
            names.extend(properties.iter().map(|(name, _)| name.as_str()));
        }
        _ => {}
    }
}

fn limits(rules: &Rules) -> Vec<String> {
    let limits = rules.iter().map(|rule| words::limit(&rule.constraint));
    limits.flatten().collect()
}

fn width(shape: &Shape) -> Option<String> {
    match shape {
        Shape::Integer(width) => width.words().map(str::to_owned),
        _ => None,
    }
}

fn paragraph(start: &str, facts: &[String]) -> Option<String> {
    (!facts.is_empty()).then(|| format!("{start}: {}.", facts.join("; ")))
}
