//! Flattens a schema: follows its references, merges `allOf`, settles which `anyOf` and `oneOf` only say `null`, list
//! values or tell kinds apart. Whatever else asserts becomes a rule.

use std::collections::HashSet;
use std::rc::Rc;

use super::Lowering;
use super::flat::{Flat, Known, KnownText, Values, intersect};
use super::schema_object::{SchemaId, SchemaObject};
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Bound, Constraint, Kind, Kinds, Rule, Rules};
use crate::json_value::ValueSet;

impl Lowering<'_> {
    /// Everything known of values that meet all of `schemas`. Where there are none, `owner` is the schema that holds
    /// such values and says nothing of them.
    pub(super) fn flatten_all(&mut self, schemas: &[SchemaId], owner: &str) -> Flat {
        let mut flats = schemas
            .iter()
            .map(|id| self.flatten(*id))
            .collect::<Vec<_>>()
            .into_iter();
        let first = flats.next().unwrap_or_else(|| Flat::new(owner));
        flats.fold(first, Flat::and)
    }

    /// Everything known of values that meet the schema.
    pub(super) fn flatten(&mut self, id: SchemaId) -> Flat {
        if self.flattening.contains(&id) {
            self.report_circle(id);
            return Flat::new(&self.schemas.get(id).pointer);
        }
        if !self.may_follow(id) {
            return Flat::new(&self.schemas.get(id).pointer);
        }
        self.flattening.push(id);
        let flat = self.flatten_open(id);
        self.flattening.pop();
        self.merged(flat.properties.len());
        flat
    }

    pub(super) fn report_circle(&mut self, id: SchemaId) {
        let pointer = self.schemas.get(id).pointer.clone();
        let diagnostic = Diagnostic::new(
            Code::CircularRef,
            pointer,
            "this only leads back to itself and says nothing",
        )
        .help("let one of the schemas on the way say what the value is");
        self.fields.found.push(diagnostic);
    }

    fn flatten_open(&mut self, id: SchemaId) -> Flat {
        let schema = Rc::clone(self.schemas.get(id));
        let mut flat = own(&schema);
        if let Some(target) = self.target(&schema) {
            let referent = self.flatten_reference(target);
            flat = flat.and(referent);
        }
        for branch in &schema.all_of {
            let branch = self.flatten(*branch);
            flat = flat.and(branch);
        }
        for (keyword, branches) in [("anyOf", &schema.any_of), ("oneOf", &schema.one_of)] {
            if !branches.is_empty() {
                let choice = self.choice(keyword, &schema, branches);
                flat = flat.and(choice);
            }
        }
        let logic = self.logic(id, &schema);
        flat = flat.and(logic);
        if let Some(unevaluated) = schema.object.unevaluated_properties {
            self.close(&mut flat, id, &schema, unevaluated);
        }
        flat.narrowed().decided()
    }

    /// A definition with a Rust type of its own stays known by its name.
    fn flatten_reference(&mut self, target: SchemaId) -> Flat {
        let mut referent = self.flatten(target);
        if self.named.contains_key(&target) {
            referent.named.get_or_insert(target);
            let is_constant = referent.is_constant();
            if let Some(known) = referent.known.as_mut().filter(|_| !is_constant) {
                known.definition.get_or_insert(target);
            }
        }
        referent
    }

    /// The schema its `$ref` leads to.
    pub(super) fn target(&mut self, schema: &SchemaObject) -> Option<SchemaId> {
        let reference = schema.reference.as_deref()?;
        let at = schema.keyword("$ref");
        let target = self.resolve(reference, &at);
        self.followed.extend(target);
        target
    }

    /// `unevaluatedProperties` reaches every member that nothing merged so far evaluates. Where that is not the same for
    /// every object, the schema holds as it stands.
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
        if self.schemas.get(unevaluated).always == Some(true) {
            return;
        }
        flat.asserts = true;
        flat.named = None;
        if evaluates_by_case(flat) {
            let whole = self.whole(id, schema.keyword("unevaluatedProperties"));
            flat.add_rule(whole);
        } else {
            flat.additional.push(unevaluated);
        }
    }

    /// The schema as one rule, with nothing merged into it.
    fn whole(&mut self, id: SchemaId, origin: String) -> Rule {
        Rule {
            constraint: Constraint::AllOf(vec![self.open_rules(id)]),
            origin,
        }
    }

    /// `anyOf` and `oneOf`, by what they are used for.
    fn choice(&mut self, keyword: &str, schema: &SchemaObject, branches: &[SchemaId]) -> Flat {
        let origin = schema.keyword(keyword);
        let flats: Vec<Flat> = branches.iter().map(|id| self.flatten(*id)).collect();
        let null = self.null_of_choice(keyword, &flats, &origin);
        let others = flats.into_iter().map(Flat::without_null);
        let others: Vec<Flat> = others.filter(|flat| !flat.takes_nothing()).collect();
        let choice = match <[Flat; 1]>::try_from(others) {
            Ok([only]) if only_values(&only).is_none() => Some(only),
            Ok(only) => self.values_choice(keyword, &only, &origin),
            Err(others) => self
                .values_choice(keyword, &others, &origin)
                .or_else(|| open_list(keyword, &others, &origin))
                .or_else(|| alternatives(others, &origin)),
        };
        match choice {
            Some(choice) if null => choice.or_null(),
            Some(choice) => choice.without_null(),
            None => self.choice_rule(keyword, branches, &origin),
        }
    }

    /// Whether the choice takes `null`; `oneOf` does not where two branches take it.
    fn null_of_choice(&mut self, keyword: &str, flats: &[Flat], origin: &str) -> bool {
        let takers = flats.iter().filter(|flat| flat.takes_null()).count();
        if keyword == "anyOf" {
            return takers > 0;
        }
        if takers > 1 && flats.iter().any(only_null) {
            let message = "`oneOf` refuses `null` here: two branches take it";
            let diagnostic = Diagnostic::warning(Code::Contradiction, origin, message);
            let help = "use `anyOf`, or let one branch alone take `null`";
            self.fields.found.push(diagnostic.help(help));
        }
        takers == 1
    }

    /// All branches list values: the list is their sum, each value once.
    fn values_choice(&mut self, keyword: &str, others: &[Flat], origin: &str) -> Option<Flat> {
        let lists: Vec<&Values> = others.iter().map(only_values).collect::<Option<_>>()?;
        let mut flat = Flat::new(origin);
        let mut list = ValueSet::default();
        for value in lists.iter().flat_map(|values| &values.list) {
            if list.insert(value) {
                continue;
            }
            let diagnostic = if keyword == "oneOf" {
                let message = format!("`oneOf` refuses {value}: two branches take it");
                Diagnostic::new(Code::Contradiction, origin, message)
            } else {
                Diagnostic::warning(
                    Code::DuplicateMember,
                    origin,
                    format!("{value} is listed by two branches"),
                )
            };
            self.fields.found.push(diagnostic);
        }
        flat.asserts = true;
        flat.known = sum_of_known(others);
        flat.values = Some(Values {
            list: list.into_list(),
            origin: origin.to_owned(),
        });
        Some(flat)
    }

    fn choice_rule(&mut self, keyword: &str, branches: &[SchemaId], origin: &str) -> Flat {
        let rules: Vec<Rules> = branches.iter().map(|id| self.rules(*id)).collect();
        let constraint = if keyword == "anyOf" {
            Constraint::AnyOf(rules)
        } else {
            Constraint::OneOf(rules)
        };
        rule(origin, constraint)
    }

    /// `not`, `if`, and what only some members or items meet.
    fn logic(&mut self, id: SchemaId, schema: &SchemaObject) -> Flat {
        let mut flat = Flat::new(&schema.pointer);
        for rule in self.logic_rules(schema) {
            flat.add_rule(rule);
        }
        if let Some(rule) = self.rest_beside_patterns(schema) {
            flat.add_rule(rule);
        }
        if schema.array.unevaluated_items.is_some() {
            let whole = self.whole(id, schema.keyword("unevaluatedItems"));
            flat.add_rule(whole);
        }
        flat
    }

    /// What members meet that neither a name nor a pattern of this very schema reaches.
    fn rest_beside_patterns(&mut self, schema: &SchemaObject) -> Option<Rule> {
        let additional = schema.object.additional_properties?;
        let patterns = &schema.object.pattern_properties;
        if patterns.is_empty() {
            return None;
        }
        let origin = schema.keyword("additionalProperties");
        let reached = |named: &[(String, SchemaId)]| {
            let named = named.iter();
            named
                .map(|(name, _)| (name.clone(), Rules::new()))
                .collect()
        };
        let rest = self.additional_rule(schema, additional);
        let rules = [
            Constraint::Properties(reached(&schema.object.properties)),
            Constraint::PatternProperties(reached(patterns)),
            rest,
        ];
        let rules = rules.into_iter().map(|constraint| Rule {
            constraint,
            origin: origin.clone(),
        });
        Some(Rule {
            constraint: Constraint::AllOf(vec![rules.collect()]),
            origin: origin.clone(),
        })
    }
}

/// What the schema itself says, its references and combinations aside.
fn own(schema: &SchemaObject) -> Flat {
    let mut flat = Flat::new(&schema.pointer);
    flat.about = schema.about.clone();
    flat.given.clone_from(&schema.given);
    if let Some(kinds) = schema.kinds {
        flat.asserts = true;
        flat.kinds = kinds;
    }
    own_values(&mut flat, schema);
    own_members(&mut flat, schema);
    flat.prefix = schema
        .array
        .prefix_items
        .iter()
        .map(|id| vec![*id])
        .collect();
    flat.items = schema.array.items.into_iter().collect();
    flat.rules = limits(schema).into();
    if schema.always == Some(false) {
        flat.kinds = Kinds::NONE;
        flat.never = true;
    }
    flat.asserts |= schema.always == Some(false)
        || !flat.prefix.is_empty()
        || !flat.items.is_empty()
        || !flat.rules.is_empty();
    flat
}

fn own_values(flat: &mut Flat, schema: &SchemaObject) {
    let listed = schema
        .values
        .clone()
        .map(|list| (list, schema.keyword("enum")));
    let constant = schema
        .constant
        .clone()
        .map(|value| (vec![value], schema.keyword("const")));
    for (list, origin) in listed.into_iter().chain(constant) {
        flat.asserts = true;
        let texts: Vec<KnownText> = list
            .iter()
            .filter_map(|value| Some(known_text(value.as_str()?, schema, &origin)))
            .collect();
        if !texts.is_empty() {
            flat.known = Some(Known {
                definition: None,
                texts,
            });
        }
        flat.values = intersect(flat.values.take(), Some(Values { list, origin }));
    }
}

/// A listed text; only a constant's own schema says what it means.
fn known_text(value: &str, schema: &SchemaObject, origin: &str) -> KnownText {
    let says = schema.constant.as_ref().map(|_| schema);
    KnownText {
        value: value.to_owned(),
        about: says.map(|schema| schema.about.clone()).unwrap_or_default(),
        given: says.and_then(|schema| schema.given.clone()),
        origin: origin.to_owned(),
    }
}

fn own_members(flat: &mut Flat, schema: &SchemaObject) {
    let object = &schema.object;
    flat.properties = object
        .properties
        .iter()
        .map(|(name, id)| (name.clone(), vec![*id]))
        .collect();
    let required = schema.keyword("required");
    flat.required = object
        .required
        .iter()
        .map(|name| (name.clone(), required.clone()))
        .collect();
    // Beside patterns these are the members that no pattern reaches.
    let rest = object.additional_properties;
    let rest = rest.filter(|_| object.pattern_properties.is_empty());
    flat.additional = rest.into_iter().collect();
    flat.evaluates_all = object.additional_properties.is_some();
    flat.asserts |=
        !flat.properties.is_empty() || !flat.required.is_empty() || !flat.additional.is_empty();
}

/// The limits of one schema, as rules.
pub(super) fn limits(schema: &SchemaObject) -> Rules {
    let mut rules = Limits {
        schema,
        rules: Vec::new(),
    };
    let numbers = &schema.numbers;
    for (bound, limit) in [
        (Bound::Minimum, &numbers.minimum),
        (Bound::Maximum, &numbers.maximum),
        (Bound::ExclusiveMinimum, &numbers.exclusive_minimum),
        (Bound::ExclusiveMaximum, &numbers.exclusive_maximum),
    ] {
        rules.add(bound.keyword(), limit.clone(), |limit| {
            Constraint::Bound(bound, limit)
        });
    }
    rules.add(
        "multipleOf",
        numbers.multiple_of.clone(),
        Constraint::MultipleOf,
    );
    rules.add("minLength", schema.text.min_length, Constraint::MinLength);
    rules.add("maxLength", schema.text.max_length, Constraint::MaxLength);
    rules.add("pattern", schema.text.pattern.clone(), Constraint::Pattern);
    rules.add("minItems", schema.array.min_items, Constraint::MinItems);
    rules.add("maxItems", schema.array.max_items, Constraint::MaxItems);
    rules.add(
        "uniqueItems",
        schema.array.unique_items.then_some(()),
        |()| Constraint::UniqueItems,
    );
    rules.add(
        "minProperties",
        schema.object.min_properties,
        Constraint::MinProperties,
    );
    rules.add(
        "maxProperties",
        schema.object.max_properties,
        Constraint::MaxProperties,
    );
    for (name, others) in &schema.object.dependent_required {
        let others = needed_beside(name, others);
        if others.is_empty() {
            continue;
        }
        let constraint = Constraint::DependentRequired(name.clone(), others);
        rules.add("dependentRequired", Some(constraint), |constraint| {
            constraint
        });
    }
    rules.add(
        "$dynamicRef",
        schema.dynamic_reference.clone(),
        Constraint::DynamicRef,
    );
    rules.rules
}

/// The members that one needs beside itself, each once.
fn needed_beside(name: &String, others: &[String]) -> Vec<String> {
    let mut seen = HashSet::from([name]);
    let needed = others.iter().filter(|other| seen.insert(other));
    needed.cloned().collect()
}

struct Limits<'s> {
    schema: &'s SchemaObject,
    rules: Rules,
}

impl Limits<'_> {
    fn add<T>(
        &mut self,
        keyword: &str,
        limit: Option<T>,
        constraint: impl FnOnce(T) -> Constraint,
    ) {
        if let Some(limit) = limit {
            self.rules.push(Rule {
                constraint: constraint(limit),
                origin: self.schema.keyword(keyword),
            });
        }
    }
}

/// Whether it depends on the object which of its members anything evaluates.
fn evaluates_by_case(flat: &Flat) -> bool {
    let named = || conditional_names(&flat.rules).into_iter();
    !flat.alternatives.is_empty()
        || evaluates_rest(&flat.rules)
        || named().any(|name| !flat.properties.contains_key(&name))
}

fn evaluates_rest(rules: &Rules) -> bool {
    let mut evaluated = rules.iter().map(|rule| &rule.constraint);
    let rest = evaluated.any(|constraint| {
        matches!(
            constraint,
            Constraint::AdditionalProperties { .. }
                | Constraint::UnevaluatedProperties(_)
                | Constraint::PatternProperties(_)
        )
    });
    rest || rules
        .iter()
        .any(|rule| branches(&rule.constraint).into_iter().any(evaluates_rest))
}

/// The rules of which a constraint applies some to the very value.
fn branches(constraint: &Constraint) -> Vec<&Rules> {
    match constraint {
        Constraint::AllOf(branches) | Constraint::AnyOf(branches) | Constraint::OneOf(branches) => {
            branches.iter().collect()
        }
        Constraint::If {
            condition,
            then,
            otherwise,
        } => vec![condition, then, otherwise],
        Constraint::DependentSchemas(_, rules) => vec![rules],
        _ => Vec::new(),
    }
}

/// Names that rules give to members of this very object.
fn conditional_names(rules: &Rules) -> Vec<String> {
    let mut names = Vec::new();
    for rule in rules {
        if let Constraint::Properties(members) = &rule.constraint {
            names.extend(members.iter().map(|(name, _)| name.clone()));
        }
        names.extend(
            branches(&rule.constraint)
                .into_iter()
                .flat_map(conditional_names),
        );
    }
    names
}

fn rule(origin: &str, constraint: Constraint) -> Flat {
    let mut flat = Flat::new(origin);
    flat.add_rule(Rule {
        constraint,
        origin: origin.to_owned(),
    });
    flat
}

fn only_null(flat: &Flat) -> bool {
    flat.kinds == Kinds::NONE.with(Kind::Null)
        || flat
            .values
            .as_ref()
            .is_some_and(|values| values.list == [serde_json::Value::Null])
}

/// The values, if listing them is all the branch does (a `type` that fits them aside).
fn only_values(flat: &Flat) -> Option<&Values> {
    let values = flat.values.as_ref()?;
    let plain = flat.rules.is_empty()
        && flat.alternatives.is_empty()
        && flat.properties.is_empty()
        && flat.required.is_empty()
        && flat.items.is_empty();
    let fits = values
        .list
        .iter()
        .all(|value| flat.kinds.has(Kind::of(value)));
    (plain && fits).then_some(values)
}

/// One branch takes every text, the others list some: the list is known and open.
fn open_list(keyword: &str, others: &[Flat], origin: &str) -> Option<Flat> {
    // With `oneOf` the listed texts are those that two branches take, and so the only ones refused.
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
    let texts = plain.rules.is_empty() && plain.values.is_none() && plain.kinds.has(Kind::String);
    let scalar = plain
        .kinds
        .and(Kinds::ALL.without(Kind::String).without(Kind::Null))
        .is_empty();
    let only_texts = lists
        .iter()
        .all(|flat| flat.rules.is_empty() && listed_or_texts(flat));
    if !(texts && scalar && only_texts && !lists.is_empty()) {
        return None;
    }
    let mut flat = Flat::new(origin);
    flat.asserts = true;
    flat.kinds = plain.kinds;
    flat.known = sum_of_known(&lists);
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

/// Whether a list says nothing but which texts there are.
fn listed_or_texts(flat: &Flat) -> bool {
    match &flat.values {
        Some(values) => values.list.iter().all(serde_json::Value::is_string),
        None => flat.kinds == Kinds::NONE.with(Kind::String),
    }
}

fn sum_of_known(lists: &[Flat]) -> Option<Known> {
    let known: Vec<&Known> = lists
        .iter()
        .filter_map(|flat| flat.known.as_ref())
        .collect();
    if let [only] = known.as_slice() {
        return Some((*only).clone());
    }
    let texts: Vec<KnownText> = known.iter().flat_map(|known| known.texts.clone()).collect();
    (!texts.is_empty()).then_some(Known {
        definition: None,
        texts,
    })
}

/// Branches that no value can meet two of, since each takes other kinds.
fn alternatives(others: Vec<Flat>, origin: &str) -> Option<Flat> {
    let mut kinds = Kinds::NONE;
    for flat in &others {
        let apart = flat.kinds.and(kinds).is_empty();
        if !apart || flat.kinds == Kinds::ALL.without(Kind::Null) {
            return None;
        }
        kinds = kinds.or(flat.kinds);
    }
    let mut flat = Flat::new(origin);
    flat.asserts = true;
    flat.kinds = kinds;
    flat.alternatives = others;
    Some(flat)
}
