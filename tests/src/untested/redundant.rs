//! Proofs that an assertion makes no difference.

use std::borrow::Cow;

use serde_json::{Map, Value, json};

use super::context::{CONDITION, less, less_one, of_owner, with_any_property};
use super::kinds::Kinds;
use super::known::{DEPTHS, Known, each};
use super::steps::{Step, steps, without};
use crate::judge::is_of_files;

/// Why an assertion makes no difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// What comes there is rejected for something else.
    Never,
    /// A list of values says it.
    Listed,
    /// The types of the values say it.
    Kinds,
    /// It is said beside it or around it too.
    SaidElsewhere,
}

/// Why what is at a pointer can be taken out of a schema without a difference; nothing if that cannot be proved.
pub fn reason(schema: &Value, pointer: &str) -> Option<Reason> {
    let steps = steps(pointer);
    let last = steps.last()?;
    let owner = schema.pointer(&last.owner)?.as_object()?;
    let root = weaker(schema, last, pointer)?;
    DEPTHS.iter().find_map(|depth| {
        let start = start(&root, is_of_files(schema), *depth);
        let known = of_owner(&start, last);
        let reasons = known.iter().map(|known| of_removal(known, owner, last));
        let reasons: Option<Vec<Reason>> = reasons.collect();
        reasons?.into_iter().max()
    })
}

/// The schema that references lead into: before or after, whichever asks less, so that no assertion is proved by
/// itself.
fn weaker<'s>(schema: &'s Value, step: &Step, pointer: &str) -> Option<Cow<'s, Value>> {
    let lists = ["type", "enum", "anyOf", "oneOf"];
    if step.name.is_some() && lists.contains(&step.keyword.as_str()) {
        return Some(Cow::Borrowed(schema));
    }
    without(schema, pointer).ok().map(Cow::Owned)
}

/// What is known of a document: the reader drops the address of the schema that a file is checked with.
fn start(schema: &Value, is_of_files: bool, depth: u8) -> Known<'_> {
    let known = Known::nothing(schema, depth);
    if is_of_files {
        let address = json!({ "$schema": { "not": { "type": "string" } } });
        known.and(&json!({ "properties": address }))
    } else {
        known
    }
}

fn of_removal(known: &Known<'_>, owner: &Map<String, Value>, step: &Step) -> Option<Reason> {
    match (step.keyword.as_str(), &step.name) {
        ("if" | "then" | "else", _) => of_condition(known, owner, step),
        ("properties", Some(name)) => of_property(known, owner, name),
        ("type" | "enum", Some(_)) => of_value(known, owner, step),
        ("anyOf" | "oneOf", Some(_)) => of_branch(known, owner, step),
        ("required" | "allOf", Some(_)) => {
            let index = step.index()?;
            let gone = json!({ (&step.keyword): [owner[&step.keyword][index]] });
            because(&known.and(&less_one(owner, step)), &gone, &step.keyword)
        }
        ("dependentRequired" | "dependentSchemas" | "dependencies", Some(name)) => {
            let asked = &owner[&step.keyword][name];
            let asked = step
                .item
                .map_or_else(|| asked.clone(), |it| json!([asked[it]]));
            let gone = json!({ (&step.keyword): { name: asked } });
            because(&known.and(&rest_of(owner, step)), &gone, &step.keyword)
        }
        (keyword, _) => {
            let gone = Value::Object(owner.clone());
            because(&known.and(&less(owner, &[keyword])), &gone, keyword)
        }
    }
}

/// A schema without the entry, or without the item of an entry.
fn rest_of(owner: &Map<String, Value>, step: &Step) -> Value {
    let Some(item) = step.item else {
        return less_one(owner, step);
    };
    let mut rest = owner.clone();
    let name = step.name.as_deref().unwrap_or_default();
    if let Some(Value::Array(names)) = rest.get_mut(&step.keyword).and_then(|it| it.get_mut(name)) {
        names.remove(item);
    }
    Value::Object(rest)
}

/// Why something known says what a schema says with a keyword.
fn because(known: &Known<'_>, gone: &Value, keyword: &str) -> Option<Reason> {
    let gone = gone.as_object()?;
    let known = &known.settled();
    let minded = Kinds::minded_by(keyword);
    let is_of_kinds = || match keyword {
        "type" => known.kinds().is_within(Kinds::of_type(&gone[keyword])),
        _ => known.kinds() & minded == Kinds::NONE,
    };
    if is_of_kinds() {
        Some(Reason::Kinds)
    } else if known.says_of_values(gone, keyword) {
        Some(Reason::Listed)
    } else if !known.says(gone, keyword) {
        None
    } else if known.is_never() {
        Some(Reason::Never)
    } else {
        Some(Reason::SaidElsewhere)
    }
}

/// Without `if` the others say nothing, and without one of the others that case is free.
fn of_condition(known: &Known<'_>, owner: &Map<String, Value>, step: &Step) -> Option<Reason> {
    let gone = match step.keyword.as_str() {
        "then" => less(owner, &["else"]),
        "else" => less(owner, &["then"]),
        _ => Value::Object(owner.clone()),
    };
    because(&known.and(&less(owner, CONDITION)), &gone, "if")
}

/// A property that is no longer listed is one of the others.
fn of_property(known: &Known<'_>, owner: &Map<String, Value>, name: &str) -> Option<Reason> {
    let anything = Value::Bool(true);
    let others = owner.get("additionalProperties").unwrap_or(&anything);
    let own = &owner["properties"][name];
    let object = known.and(&with_any_property(owner, name)).settled();
    let property = object.property(name).within(&object);
    let follows = |one: &Value, other: &Value| {
        let known = property.and(one).settled();
        known.holds(other)
    };
    if property.is_never() {
        return Some(Reason::Never);
    }
    // Then it can be one whose name matches a pattern.
    if owner.contains_key("patternProperties") {
        return None;
    }
    (follows(own, others) && follows(others, own)).then_some(Reason::SaidElsewhere)
}

/// A value or a type that is no longer listed is rejected.
fn of_value(known: &Known<'_>, owner: &Map<String, Value>, step: &Step) -> Option<Reason> {
    let index = step.index()?;
    let list = &owner[&step.keyword];
    let gone = &list[index];
    let rest = known.and(&less(owner, &[&step.keyword]));
    let asked = if step.keyword == "type" {
        json!({ "type": gone })
    } else {
        json!({ "const": gone })
    };
    let rest = rest.and(&asked).settled();
    let left = less_one(owner, step);
    let is_left = rest.holds(&json!({ (&step.keyword): left[&step.keyword] }));
    if is_left && !rest.is_never() {
        return Some(Reason::SaidElsewhere);
    }
    rest.is_never().then_some(Reason::Never)
}

/// A branch that is no longer there takes nothing.
fn of_branch(known: &Known<'_>, owner: &Map<String, Value>, step: &Step) -> Option<Reason> {
    let index = step.index()?;
    let branches = &owner[&step.keyword];
    let rest = known.and(&less(owner, &[&step.keyword]));
    let rest = rest.and(&branches[index]).settled();
    if rest.is_never() {
        return Some(Reason::Never);
    }
    let others = each(branches).enumerate().filter(|(it, _)| *it != index);
    let others: Vec<&Value> = others.map(|(_, it)| it).collect();
    let is_any = step.keyword == "anyOf" && rest.holds(&json!({ "anyOf": others }));
    is_any.then_some(Reason::SaidElsewhere)
}
