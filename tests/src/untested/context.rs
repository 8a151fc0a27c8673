//! What is known of the values that come to a schema in a schema, wherever they come from.
//!
//! All that is asked of the same value beside the way may be taken for true: where it is not, what is on the way
//! decides nothing. So an assertion that follows from it makes no difference, whether it asks or is a condition.

use serde_json::{Map, Value, json};

use super::kinds::Kinds;
use super::known::{Known, each};
use super::steps::{Step, references, steps};

/// What is known of the values that come to a schema, once a way.
pub(super) fn contexts<'s>(start: &Known<'s>, pointer: &str) -> Vec<Known<'s>> {
    ways(start, &steps(pointer), &mut Vec::new())
}

/// The same for the way to what a step leads from, without what that schema says itself.
pub(super) fn of_owner<'s>(start: &Known<'s>, last: &Step) -> Vec<Known<'s>> {
    contexts(start, &last.owner)
}

fn ways<'s>(start: &Known<'s>, steps: &[Step], seen: &mut Vec<String>) -> Vec<Known<'s>> {
    let is_definition = |step: &Step| ["$defs", "definitions"].contains(&step.keyword.as_str());
    let (known, rest) = match steps {
        [first, rest @ ..] if is_definition(first) => (uses(start, first, seen), rest),
        all => (vec![start.clone()], all),
    };
    let along = |known: Known<'s>| rest.iter().fold(known, |known, step| after(&known, step));
    known.into_iter().map(along).collect()
}

/// What is known where a definition is referred to.
fn uses<'s>(start: &Known<'s>, definition: &Step, seen: &mut Vec<String>) -> Vec<Known<'s>> {
    let name = definition.name.clone().unwrap_or_default();
    if seen.contains(&name) {
        return vec![start.afresh()];
    }
    seen.push(name.clone());
    let target = format!("/{}/{}", definition.keyword, name);
    let mut known = Vec::new();
    for location in references(start.root, &target) {
        let owner = schema_at(start.root, &location);
        let rest = less(&owner, &["$ref"]);
        let found = ways(start, &steps(&location), seen);
        known.extend(found.into_iter().map(|it| it.and(&rest)));
    }
    seen.pop();
    known
}

fn schema_at(root: &Value, pointer: &str) -> Map<String, Value> {
    let schema = root.pointer(pointer).and_then(Value::as_object);
    schema.cloned().unwrap_or_default()
}

/// A schema without some of its keywords.
pub(super) fn less(schema: &Map<String, Value>, keywords: &[&str]) -> Value {
    let mut rest = schema.clone();
    keywords.iter().for_each(|it| drop(rest.remove(*it)));
    Value::Object(rest)
}

/// A schema without one of the entries of a keyword.
pub(super) fn less_one(schema: &Map<String, Value>, step: &Step) -> Value {
    let mut rest = schema.clone();
    match (rest.get_mut(&step.keyword), &step.name) {
        (Some(Value::Array(items)), Some(_)) => {
            if let Some(index) = step.index().filter(|it| *it < items.len()) {
                items.remove(index);
            }
        }
        (Some(Value::Object(properties)), Some(name)) => drop(properties.remove(name)),
        _ => drop(rest.remove(&step.keyword)),
    }
    Value::Object(rest)
}

/// What is known after one more step.
fn after<'s>(known: &Known<'s>, step: &Step) -> Known<'s> {
    let owner = schema_at(known.root, &step.owner);
    let name = step.name.as_deref().unwrap_or_default();
    match step.keyword.as_str() {
        "properties" => {
            let object = known.and(&with_any_property(&owner, name)).settled();
            object.property(name).within(&object)
        }
        // Which other schemas say something of such a property is not known.
        "patternProperties" => {
            let object = known.and(&less_one(&owner, step)).settled();
            known.afresh().within(&object)
        }
        "propertyNames" => {
            let object = known.and(&less(&owner, &["propertyNames"])).settled();
            known.afresh().of_kinds(Kinds::TEXT).within(&object)
        }
        // What other schemas say of an item of that index is not known.
        keyword @ ("prefixItems" | "additionalItems" | "items")
            if keyword != "items" || step.name.is_some() =>
        {
            let list = known.and(&less(&owner, &[keyword])).settled();
            known.afresh().within(&list)
        }
        "items" => {
            let list = known.and(&less(&owner, &["items"])).settled();
            list.item().within(&list)
        }
        "additionalProperties" => {
            let own = owner.get("properties").and_then(Value::as_object);
            let names: Vec<&str> = own
                .into_iter()
                .flatten()
                .map(|(it, _)| it.as_str())
                .collect();
            let rest = less(&owner, &["additionalProperties"]);
            let object = known.and(&rest).settled();
            object.others(&names).within(&object)
        }
        "anyOf" => {
            let branches = owner.get("anyOf").into_iter().flat_map(each).enumerate();
            let others = branches.filter(|(index, _)| Some(*index) != step.index());
            let rest = known.and(&less(&owner, &["anyOf"]));
            others.fold(rest, |known, (_, it)| known.and(&json!({ "not": it })))
        }
        "if" => known.and(&less(&owner, CONDITION)).and(&decided(&owner)),
        "then" | "else" => {
            let known = known.and(&less(&owner, CONDITION));
            match owner.get("if") {
                Some(condition) if step.keyword == "then" => known.and(condition),
                Some(condition) => known.and(&json!({ "not": condition })),
                // The assertion that is taken out is the condition, and the way leads back to it.
                None => known,
            }
        }
        "dependentSchemas" | "dependencies" => {
            let with = json!({ "required": [name] });
            known.and(&less_one(&owner, step)).and(&with)
        }
        _ if step.name.is_some() && step.keyword == "allOf" => known.and(&less_one(&owner, step)),
        keyword => known.and(&less(&owner, &[keyword])),
    }
}

/// The keywords of a condition.
pub(super) const CONDITION: &[&str] = &["if", "then", "else"];

/// That a condition decides something: where what it asks holds in either case, it does not matter.
fn decided(owner: &Map<String, Value>) -> Value {
    let asked = ["then", "else"].iter().filter_map(|it| owner.get(*it));
    let asked: Vec<&Value> = asked.collect();
    json!({ "not": { "allOf": asked } })
}

/// An object's schema that takes any value for one of its properties.
pub(super) fn with_any_property(owner: &Map<String, Value>, name: &str) -> Value {
    let mut rest = owner.clone();
    if let Some(location) = rest.get_mut("properties").and_then(|it| it.get_mut(name)) {
        *location = Value::Bool(true);
    }
    Value::Object(rest)
}
