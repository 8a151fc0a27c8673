//! Merges: everything that a schema, what it refers to and its `allOf` say of a value, as one list of facts. Whatever
//! else asserts is a rule.

use std::collections::HashMap;
use std::rc::Rc;

use super::budget::Budget;
use super::evaluated::evaluated_patterns;
use super::flat::Flat;
use super::matchers::Matchers;
use super::own::own;
use super::rules::names_beside;
use super::sources::Sources;
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::ir::{Constraint, DefinitionId, Hidden, JsonType, JsonTypes, Rule, Rules};
use crate::location::Location;
use crate::schema::{SchemaId, SchemaObject, Schemas};

/// Merges schemas.
pub(crate) struct Merger<'d> {
    pub(crate) schemas: Schemas<'d>,
    /// Schemas that are definitions of their own.
    pub(crate) named: HashMap<SchemaId, DefinitionId>,
    /// Whether every schema that is a definition of its own is known.
    pub(crate) all_named: bool,
    pub(crate) budget: Budget,
    pub(crate) found: Sink,
    /// What is not shown where it would be rejected.
    pub(crate) hidden: Vec<Hidden>,
    pub(super) matchers: Matchers,
    /// The schemas on the way to the one that is being merged.
    pub(crate) flattening: Vec<SchemaId>,
    /// How long that way is at each step from a value to one in it: a property, an item.
    pub(crate) inside: Vec<usize>,
    /// Whether it is noted which keywords say what.
    pub(crate) notes: bool,
}

impl<'d> Merger<'d> {
    pub(crate) fn new(schemas: Schemas<'d>, found: Sink) -> Self {
        Self {
            schemas,
            named: HashMap::new(),
            all_named: false,
            budget: Budget::default(),
            found,
            hidden: Vec::new(),
            matchers: Matchers::default(),
            flattening: Vec::new(),
            inside: Vec::new(),
            notes: false,
        }
    }

    /// Everything known of values that meet all of `schemas`. Where there are none, `owner` is the schema that holds
    /// such values and says nothing of them.
    pub(crate) fn flatten_all(&mut self, schemas: &[SchemaId], owner: &Location) -> Flat {
        let mut flats = schemas
            .iter()
            .map(|id| self.flatten(*id))
            .collect::<Vec<_>>()
            .into_iter();
        let first = flats.next().unwrap_or_else(|| Flat::new(owner));
        flats.fold(first, Flat::and)
    }

    /// Everything known of values that meet the schema.
    pub(crate) fn flatten(&mut self, id: SchemaId) -> Flat {
        if self.flattening.contains(&id) {
            self.report_cycle(id);
            return Flat::new(&self.schemas.get(id).location);
        }
        if !self.may_follow(id) {
            return Flat::new(&self.schemas.get(id).location);
        }
        self.flattening.push(id);
        let mut flat = self.flatten_open(id);
        // The schema as a whole represents what was merged into it: its parts would be judged twice.
        flat.schemas.clear();
        flat.schemas.push(id);
        self.flattening.pop();
        self.budget.merged(flat.properties.len());
        flat
    }

    /// Whether one more schema may be followed.
    pub(super) fn may_follow(&mut self, id: SchemaId) -> bool {
        let pointer = &self.schemas.get(id).location;
        self.budget
            .step(pointer, self.flattening.len(), self.schemas.len())
    }

    pub(crate) fn report_cycle(&mut self, id: SchemaId) {
        let location = &self.schemas.get(id).location;
        let diagnostic = Diagnostic::new(
            Code::CircularRef,
            location,
            "a cycle of `$ref`s: this schema resolves to itself without any other keyword",
        )
        .help("give one schema of the cycle a `type` or another keyword");
        self.found.push(diagnostic);
    }

    fn flatten_open(&mut self, id: SchemaId) -> Flat {
        let schema = Rc::clone(self.schemas.get(id));
        let mut flat = own(&schema);
        if self.notes {
            flat.sources = Sources::of(id);
        }
        // The order is that of descriptions: what is nearer to the schema comes first and wins. `unevaluatedProperties`
        // is last, since it reaches what nothing before it evaluates.
        if let Some(target) = schema.target {
            // What binds a generic schema is a type of its own, and no other name for one.
            let target = if schema.binds {
                self.flatten(target)
            } else {
                self.flatten_reference(target)
            };
            flat = flat.and(target);
            flat.note_excluding(|| schema.keyword("$ref"));
        }
        for branch in &schema.all_of {
            let branch = self.flatten(*branch);
            flat = flat.and(branch);
            flat.note_excluding(|| schema.keyword("allOf"));
        }
        for (keyword, branches) in [("anyOf", &schema.any_of), ("oneOf", &schema.one_of)] {
            if !branches.is_empty() {
                let choice = self.choice(keyword, &schema, branches);
                flat = flat.and(choice);
                flat.note_excluding(|| schema.keyword(keyword));
            }
        }
        let logic = self.logic(id, &schema);
        flat = flat.and(logic);
        if let Some(unevaluated) = schema.object.unevaluated_properties {
            self.close(&mut flat, id, &schema, unevaluated);
        }
        flat.sources.note_rules(&flat.rules);
        flat.narrowed().decided()
    }

    /// A definition stays known by its name.
    fn flatten_reference(&mut self, target: SchemaId) -> Flat {
        let mut flat = self.flatten(target);
        if self.named.contains_key(&target) {
            flat.named.get_or_insert(target);
            flat.sources.through(target);
            let is_constant = flat.is_constant();
            if let Some(known) = flat.known.as_mut().filter(|_| !is_constant) {
                known.definition.get_or_insert(target);
            }
        }
        flat
    }

    /// `unevaluatedProperties` reaches every property that nothing merged so far evaluates. Where that is not the same for
    /// every object, the schema holds as it is.
    fn close(
        &mut self,
        flat: &mut Flat,
        id: SchemaId,
        schema: &SchemaObject,
        unevaluated: SchemaId,
    ) {
        if std::mem::replace(&mut flat.evaluates_all, true) {
            return;
        }
        // `true` evaluates the rest and asks nothing of it.
        if self.schemas.get(unevaluated).always == Some(true) {
            return;
        }
        flat.asserts = true;
        flat.named = None;
        let origin = schema.keyword("unevaluatedProperties");
        match evaluated_patterns(flat) {
            None => {
                let whole = self.whole(id, origin);
                flat.add_rule(whole);
            }
            Some(patterns) if patterns.is_empty() => flat.additional.push(unevaluated),
            Some(patterns) => {
                let names = flat.properties.keys().cloned().collect();
                let rest = self.rest_beside((names, patterns), unevaluated, &origin);
                flat.add_rule(rest);
            }
        }
    }

    /// The schema as one rule, with nothing merged into it.
    fn whole(&mut self, id: SchemaId, origin: Location) -> Rule {
        Rule {
            constraint: Constraint::AllOf(vec![self.open_rules(id)]),
            origin,
        }
    }

    /// `not`, `if`, and what only some properties or items meet.
    fn logic(&mut self, id: SchemaId, schema: &SchemaObject) -> Flat {
        let mut flat = Flat::new(&schema.location);
        for rule in self.logic_rules(schema) {
            flat.add_rule(rule);
        }
        if let Some(rule) = self.rest_beside_patterns(schema) {
            flat.add_rule(rule);
        }
        // Which items are evaluated depends on the array (`contains` is one reason), so the schema is kept whole as a
        // rule.
        if schema.array.unevaluated_items.is_some() {
            let whole = self.whole(id, schema.keyword("unevaluatedItems"));
            flat.add_rule(whole);
        }
        flat
    }

    /// What properties meet that neither a name nor a pattern of this very schema reaches.
    fn rest_beside_patterns(&mut self, schema: &SchemaObject) -> Option<Rule> {
        let additional = schema.object.additional_properties?;
        if schema.object.pattern_properties.is_empty() {
            return None;
        }
        let origin = schema.keyword("additionalProperties");
        Some(self.rest_beside(names_beside(schema), additional, &origin))
    }

    /// What properties meet that are of none of these names and patterns.
    fn rest_beside(
        &mut self,
        (names, patterns): (Vec<String>, Vec<String>),
        rest: SchemaId,
        origin: &Location,
    ) -> Rule {
        // The names and patterns are there to be evaluated, so that `additionalProperties` beside them reaches what it
        // reaches in the schema.
        let reached = |names: &[String]| {
            let names = names.iter();
            names.map(|name| (name.clone(), Rules::new())).collect()
        };
        let rules = [
            Constraint::Properties(reached(&names)),
            Constraint::PatternProperties(reached(&patterns)),
            self.additional_rule((names, patterns), rest),
        ];
        let rules = rules.into_iter().map(|constraint| Rule {
            constraint,
            origin: origin.clone(),
        });
        Rule {
            constraint: Constraint::AllOf(vec![rules.collect()]),
            origin: origin.clone(),
        }
    }

    /// The first of the schemas that is `false`, or as good as that.
    pub(crate) fn never(&self, schemas: &[SchemaId]) -> Option<Location> {
        let mut schemas = schemas.iter();
        let id = schemas.find(|id| self.is_never(**id))?;
        Some(self.schemas.get(*id).excluding_location())
    }

    /// Whether the schema or one that its `$ref`s resolve to says that no value will do.
    fn is_never(&self, id: SchemaId) -> bool {
        let mut seen = Vec::new();
        let mut next = Some(id);
        // A cycle of references alone ends here; `flatten` reports it.
        while let Some(id) = next.filter(|id| !seen.contains(id)) {
            seen.push(id);
            let schema = Rc::clone(self.schemas.get(id));
            if schema.always == Some(false) || schema.not.is_some_and(|not| self.is_true(not)) {
                return true;
            }
            next = schema.target;
        }
        false
    }

    pub(super) fn is_true(&self, id: SchemaId) -> bool {
        let schema = self.schemas.get(id);
        schema.always == Some(true) || (schema.reference.is_none() && schema.asserts_nothing())
    }

    /// The definition that says everything of these facts, if one does, and its schema.
    pub(super) fn definition_of(&self, flat: &Flat) -> Option<(DefinitionId, SchemaId)> {
        let named = flat.named?;
        Some((*self.named.get(&named)?, named))
    }

    /// Whether the facts are those of a type that has a name, be it that they say more.
    pub(crate) fn holds_named(&self, flat: &Flat) -> bool {
        let known = flat.known.as_ref().and_then(|known| known.definition);
        let mut names = flat.named.into_iter().chain(known);
        names.any(|named| self.named.contains_key(&named))
    }

    /// Whether the facts make a type that wants a name.
    pub(crate) fn wants_name(&self, flat: &Flat) -> bool {
        let types = flat.settled_types().without(JsonType::Null);
        if self.chosen(flat).is_some() {
            return true;
        }
        if types == JsonTypes::NONE.with(JsonType::Object) {
            return self.is_struct(flat);
        }
        if types == JsonTypes::NONE.with(JsonType::String) {
            return flat.known.is_some();
        }
        if types == JsonTypes::NONE.with(JsonType::Array) {
            return self.is_tuple(flat);
        }
        !flat.alternatives.is_empty()
            || !self.shaped_types(flat).is_empty()
            || (types.words().count() > 1 && types != JsonTypes::ALL.without(JsonType::Null))
    }

    pub(crate) fn report_endless(&mut self, origin: &Location) {
        let message = "this schema holds itself beside other keywords than `$ref`: its type would have no end";
        let diagnostic = Diagnostic::new(Code::CircularRef, origin, message)
            .help("give it a name under `components/schemas` or `$defs`, and refer to it by a `$ref` alone");
        self.found.push(diagnostic);
    }
}
