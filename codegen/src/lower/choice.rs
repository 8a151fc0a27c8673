//! `anyOf` and `oneOf`: which of them only say `null`, list values or tell types apart. Every other one is a rule.

use std::rc::Rc;

use super::flat::{Choice, Flat, Known, KnownString, Open, Values};
use super::merge::Merger;
use super::sources::Sources;
use serde_json::Value;

use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Constraint, JsonType, JsonTypes, Rule, Rules};
use crate::json_value::ValueSet;
use crate::location::Location;
use crate::schema::{SchemaId, SchemaObject};

impl Merger<'_> {
    /// `anyOf` and `oneOf`, by what they are used for.
    pub(super) fn choice(
        &mut self,
        keyword: &'static str,
        schema: &SchemaObject,
        branches: &[SchemaId],
    ) -> Flat {
        let origin = schema.keyword(keyword);
        let flats: Vec<Flat> = branches.iter().map(|id| self.flatten(*id)).collect();
        // `null` is counted over all branches and then taken from each, so that `{"type": ["string", "null"]}` is as
        // plain a branch as one of strings.
        let null = self.null_of_choice(keyword, &flats, &origin);
        let others: Vec<Flat> = flats.into_iter().map(Flat::without_null).collect();
        if let Some(mut choice) = Choice::of_shapes(keyword, &origin, branches, &others) {
            choice.meant = self.meant(schema, branches);
            return of_shapes(choice, null);
        }
        let others = others.into_iter();
        let (only_null, others): (Vec<Flat>, Vec<Flat>) = others.partition(Flat::takes_nothing);
        let choice = match <[Flat; 1]>::try_from(others) {
            // `anyOf: [{"$ref": …}, {"type": "null"}]`, the usual way to let `null` be beside a reference: the type of
            // the reference is kept.
            Ok([only]) if only_values(&only).is_none() => Some(only),
            Ok(only) => self.values_choice(keyword, &only, &origin),
            // Without any branch left there is an empty list of values here, to which `or_null` adds its one.
            Err(others) => self
                .values_choice(keyword, &others, &origin)
                .or_else(|| open_list(keyword, &others, &origin))
                .or_else(|| alternatives(others, &origin)),
        };
        let Some(mut choice) = choice else {
            return self.choice_rule(keyword, branches, &origin);
        };
        only_null
            .into_iter()
            .for_each(|flat| choice.sources.merge(flat.sources));
        if null {
            choice.or_null()
        } else {
            choice.without_null()
        }
    }

    /// Whether the choice takes `null`; `oneOf` does not where two branches take it.
    fn null_of_choice(&mut self, keyword: &str, flats: &[Flat], origin: &Location) -> bool {
        let takers = flats.iter().filter(|flat| flat.takes_null()).count();
        if keyword == "anyOf" {
            return takers > 0;
        }
        // Two nullable references in a `oneOf` reject `null` by JSON Schema's rule too, but only a branch that is for
        // `null` alone shows that somebody wants it.
        if takers > 1 && flats.iter().any(only_null) {
            let message = "`oneOf` rejects `null` here: two branches take it";
            let diagnostic = Diagnostic::warning(Code::Contradiction, origin, message);
            let help = "use `anyOf`, or let one branch alone take `null`";
            self.found.push(diagnostic.help(help));
        }
        takers == 1
    }

    /// All branches list values: the list is their sum, each value once.
    fn values_choice(&mut self, keyword: &str, others: &[Flat], origin: &Location) -> Option<Flat> {
        let lists: Vec<&Values> = others.iter().map(only_values).collect::<Option<_>>()?;
        let mut flat = Flat::new(origin);
        let mut list = ValueSet::default();
        let mut twice = ValueSet::default();
        for value in lists.iter().flat_map(|values| &values.list) {
            if list.insert(value) || !twice.insert(value) {
                continue;
            }
            // A value of two branches is one that `oneOf` rejects; to `anyOf` it is a repetition.
            let diagnostic = if keyword == "oneOf" {
                let message = format!("`oneOf` rejects {value}: two branches take it");
                Diagnostic::warning(Code::Contradiction, origin, message)
            } else {
                let message = format!("{value} is listed by two branches");
                Diagnostic::warning(Code::ListedTwice, origin, message)
            };
            self.found.push(diagnostic);
        }
        let is_taken = |value: &Value| keyword == "anyOf" || !twice.has(value);
        flat.asserts = true;
        flat.sources = sources_of(others);
        flat.known = sum_of_known(others);
        flat.values = Some(Values {
            list: list.iter().filter(|it| is_taken(it)).cloned().collect(),
            is_constant: false,
            origin: origin.to_owned(),
        });
        Some(flat)
    }

    fn choice_rule(&mut self, keyword: &str, branches: &[SchemaId], origin: &Location) -> Flat {
        rule(origin, self.choice_constraint(keyword, branches))
    }

    /// What a choice asks of values, all of its branches together.
    pub(super) fn choice_constraint(&mut self, keyword: &str, branches: &[SchemaId]) -> Constraint {
        let rules: Vec<Rules> = branches.iter().map(|id| self.rules(*id)).collect();
        if keyword == "anyOf" {
            Constraint::AnyOf(rules)
        } else {
            Constraint::OneOf(rules)
        }
    }
}

/// Branches with shapes of their own: what else is said decides whether they are variants.
fn of_shapes(choice: Choice, null: bool) -> Flat {
    let mut flat = Flat::new(&choice.origin);
    flat.asserts = true;
    flat.types = choice.types();
    let choice = Rc::new(choice);
    flat.choices.push(Open { choice, before: 0 });
    if null {
        flat.or_null()
    } else {
        flat.without_null()
    }
}

/// What all of the branches come from.
fn sources_of(branches: &[Flat]) -> Sources {
    let mut sources = Sources::default();
    for branch in branches {
        sources.merge(branch.sources.clone());
    }
    sources
}

fn rule(origin: &Location, constraint: Constraint) -> Flat {
    let mut flat = Flat::new(origin);
    flat.add_rule(Rule {
        constraint,
        origin: origin.to_owned(),
    });
    flat
}

fn only_null(flat: &Flat) -> bool {
    flat.types == JsonTypes::NONE.with(JsonType::Null)
        || flat
            .values
            .as_ref()
            .is_some_and(|values| values.list == [serde_json::Value::Null])
}

/// The values, if listing them is all the branch does (a `type` that fits them aside).
fn only_values(flat: &Flat) -> Option<&Values> {
    let values = flat.values.as_ref()?;
    let plain = flat.rules.is_empty()
        && flat.choices.is_empty()
        && flat.alternatives.is_empty()
        && flat.properties.is_empty()
        && flat.required.is_empty()
        && flat.items.is_empty();
    let fits = values
        .list
        .iter()
        .all(|value| flat.types.has(JsonType::of(value)));
    (plain && fits).then_some(values)
}

/// One branch takes every string, the others list some: the list is known and open.
fn open_list(keyword: &str, others: &[Flat], origin: &Location) -> Option<Flat> {
    // With `oneOf` the listed strings are those that two branches take, and so the only ones rejected.
    if keyword == "oneOf" {
        return None;
    }
    let (lists, plain): (Vec<Flat>, Vec<Flat>) = others
        .iter()
        .cloned()
        .partition(|flat| flat.known.is_some());
    let [plain] = plain.as_slice() else {
        return None;
    };
    let strings = plain.choices.is_empty()
        && plain.rules.is_empty()
        && plain.values.is_none()
        && plain.types.has(JsonType::String);
    let scalar = plain
        .types
        .and(
            JsonTypes::ALL
                .without(JsonType::String)
                .without(JsonType::Null),
        )
        .is_empty();
    let only_strings = lists
        .iter()
        .all(|flat| flat.rules.is_empty() && listed_or_texts(flat));
    if !(strings && scalar && only_strings && !lists.is_empty()) {
        return None;
    }
    let mut flat = Flat::new(origin);
    flat.asserts = true;
    flat.sources = sources_of(others);
    flat.types = plain.types;
    flat.known = sum_of_known(&lists);
    // A definition of the known strings says what they are for; a list written in place is described by the union.
    if let [list] = lists.as_slice()
        && list
            .known
            .as_ref()
            .is_some_and(|known| known.definition.is_some())
    {
        flat.about = list.about.clone();
    }
    Some(flat)
}

/// Whether a list says nothing but which strings there are.
fn listed_or_texts(flat: &Flat) -> bool {
    match &flat.values {
        Some(values) => values.list.iter().all(serde_json::Value::is_string),
        None => flat.types == JsonTypes::NONE.with(JsonType::String),
    }
}

fn sum_of_known(lists: &[Flat]) -> Option<Known> {
    let known: Vec<&Known> = lists
        .iter()
        .filter_map(|flat| flat.known.as_ref())
        .collect();
    // One definition is kept by its name; of several a new list is made.
    if let [only] = known.as_slice() {
        return Some((*only).clone());
    }
    let strings: Vec<KnownString> = known
        .iter()
        .flat_map(|known| known.strings.clone())
        .collect();
    (!strings.is_empty()).then_some(Known {
        definition: None,
        strings,
    })
}

/// Branches that no value can meet two of, since each takes other types.
fn alternatives(others: Vec<Flat>, origin: &Location) -> Option<Flat> {
    let mut types = JsonTypes::NONE;
    for flat in &others {
        let apart = flat.types.and(types).is_empty();
        // No type tells a branch that takes all of them from another one.
        if !apart || flat.types == JsonTypes::ALL.without(JsonType::Null) {
            return None;
        }
        types = types.or(flat.types);
    }
    let mut flat = Flat::new(origin);
    flat.asserts = true;
    flat.types = types;
    flat.alternatives = others;
    Some(flat)
}
