//! Defaults and examples where schemas are used: what the rest of a subschema rejects is not shown there.

use std::cell::RefCell;
use std::collections::HashMap;

use specwright_pattern::{Program, compile};

use super::flat::Flat;
use super::merge::Merger;
use crate::ir::{Hidden, JsonType, JsonTypes, Rule, Shown};
use crate::json_value::ValueSet;
use crate::literal;
use crate::location::Location;

/// The patterns of other schemas that shown values are held against, each compiled once.
#[derive(Default)]
pub(crate) struct Matchers(RefCell<HashMap<String, Option<Program>>>);

impl Matchers {
    fn is_match(&self, pattern: &str, text: &str) -> Option<bool> {
        let mut compiled = self.0.borrow_mut();
        if !compiled.contains_key(pattern) {
            compiled.insert(pattern.to_owned(), compile(pattern).ok());
        }
        let program = compiled.get(pattern)?.as_ref()?;
        Some(program.is_match(text))
    }
}

impl Merger<'_> {
    /// Takes the default and the examples from facts that reject them, and notes it.
    pub(super) fn hide_rejected(&mut self, flat: &mut Flat) {
        // Of what takes no value at all, that is what is said.
        let is_bare = flat.about.default.is_none() && flat.about.examples.is_empty();
        if is_bare || flat.takes_nothing() || flat.settled_types().is_empty() {
            return;
        }
        let default = flat.about.default.take();
        let examples = std::mem::take(&mut flat.about.examples);
        let judge = Judge::new(flat, &self.matchers);
        let mut hidden = Vec::new();
        let mut is_shown = |what, shown: &Shown| {
            let rejection = judge.rejection(shown);
            let is_shown = rejection.is_none();
            hidden.extend(rejection.map(|(rejected_by, reason)| Hidden {
                what,
                shown: shown.origin.clone(),
                location: judge.flat.origin.clone(),
                rejected_by,
                reason,
            }));
            is_shown
        };
        let default = default.filter(|shown| is_shown("default", shown));
        let examples = examples.into_iter();
        let examples = examples.filter(|shown| is_shown("example", shown));
        let examples = examples.collect();
        flat.about.default = default;
        flat.about.examples = examples;
        self.hidden.extend(hidden);
    }
}

/// What holds shown values against facts, any number of them.
struct Judge<'f> {
    flat: &'f Flat,
    types: JsonTypes,
    values: Option<(ValueSet<'f>, &'f Location)>,
    alternatives: Vec<Self>,
    matchers: &'f Matchers,
}

impl<'f> Judge<'f> {
    fn new(flat: &'f Flat, matchers: &'f Matchers) -> Self {
        let values = flat.values.as_ref();
        let alternatives = flat.alternatives.iter();
        Self {
            flat,
            types: flat.settled_types(),
            values: values.map(|values| (values.list.iter().collect(), &values.origin)),
            alternatives: alternatives.map(|it| Self::new(it, matchers)).collect(),
            matchers,
        }
    }

    /// What of the facts rejects a value, and why.
    fn rejection(&self, shown: &Shown) -> Option<(Location, String)> {
        let (value, ty) = (&shown.value, JsonType::of(&shown.value));
        if let Some((values, origin)) = &self.values
            && self.flat.types.has(ty)
            && !values.has(value)
        {
            let reason = "it is not among the listed values";
            return Some(((*origin).to_owned(), reason.to_owned()));
        }
        if !self.types.has(ty) {
            let expected: Vec<&str> = self.types.words().map(JsonType::as_str).collect();
            let (expected, found) = (expected.join(" or "), ty.as_str());
            let reason = format!("expected {expected}, found {found}");
            return Some((self.flat.origin.clone(), reason));
        }
        // Whether `null` meets the rules is said by the types.
        if value.is_null() {
            return None;
        }
        self.of_rules(shown).or_else(|| {
            let mut alternatives = self.alternatives.iter();
            alternatives.find(|it| it.types.has(ty))?.rejection(shown)
        })
    }

    fn of_rules(&self, shown: &Shown) -> Option<(Location, String)> {
        // What its own schema says of it is checked with all patterns of the document.
        let is_own = |rule: &&Rule| rule.origin.is_within(&shown.origin);
        let matches = |pattern: &str, text: &str| self.matchers.is_match(pattern, text);
        let mut others = self.flat.rules.iter().filter(|rule| !is_own(rule));
        others.find_map(|rule| {
            let reason = literal::rejection(rule, &shown.value, &matches)?;
            Some((rule.origin.clone(), reason))
        })
    }
}
