//! What the tables of patterns are called: each is compiled once, however many checks ask for it.

use std::collections::{HashMap, HashSet};

use heck::ToShoutySnakeCase;

use super::{OperationNames, TypeNames};
use crate::ir::{Api, Constraint, Rule, Rules, Schema, Shape, visit};

/// The patterns of values, each with the name that the first check of it gives, by the names of types and their parts, and
/// of operations and their parameters.
pub(super) fn names(
    api: &Api,
    types: &[TypeNames],
    operations: &[OperationNames],
) -> HashMap<String, String> {
    let mut checks = Checks::default();
    for (definition, names) in api.definitions.iter().zip(types) {
        checks.of_definition(&definition.schema, names);
    }
    for (operation, names) in api.operations.iter().zip(operations) {
        for (parameter, field) in operation.parameters.iter().zip(&names.parameters) {
            checks.of_schema(&parameter.schema, &names.name, field);
        }
    }
    // However the document is sorted.
    checks.list.sort_unstable();
    let mut tables = Tables::default();
    for (owner, part, pattern) in checks.list {
        tables.name(pattern, owner, part);
    }
    checks.in_conditions.sort_unstable();
    for (owner, pattern) in checks.in_conditions {
        tables.name(pattern, owner, "when");
    }
    tables.named
}

/// The checks of patterns: the type, its part, and the pattern.
#[derive(Default)]
struct Checks<'a> {
    list: Vec<(&'a str, &'a str, &'a str)>,
    /// Those in conditions: the type, and the pattern.
    in_conditions: Vec<(&'a str, &'a str)>,
}

impl<'a> Checks<'a> {
    fn of_definition(&mut self, schema: &'a Schema, names: &'a TypeNames) {
        let owner = names.name.as_str();
        match &schema.shape {
            Shape::Struct(object) => {
                for (property, field) in object.properties.iter().zip(&names.parts) {
                    self.of_schema(&property.schema, owner, field);
                }
                for matching in &object.matching {
                    self.of_names(&matching.patterns, owner);
                }
                for schema in object.unnamed() {
                    self.of_schema(schema, owner, "");
                }
                self.of_name_rules(&schema.rules, owner);
                self.of_conditions(&schema.rules, owner);
            }
            Shape::Tuple(tuple) => {
                // The names are borrowed: all items share the type's.
                tuple
                    .schemas()
                    .for_each(|item| self.of_schema(item, owner, "item"));
            }
            Shape::Union(union) => {
                self.of_rules(schema, owner, "");
                for (variant, name) in union.variants.iter().zip(&names.parts) {
                    self.of_schema(&variant.schema, owner, name);
                }
            }
            _ => self.of_schema(schema, owner, ""),
        }
    }

    fn of_schema(&mut self, schema: &'a Schema, owner: &'a str, part: &'a str) {
        self.of_rules(schema, owner, part);
        if let Shape::Array(inner) | Shape::Map(inner) = &schema.shape {
            self.of_schema(inner, owner, part);
        }
    }

    /// The patterns that rules between properties ask, named by the type alone: a check of one names it better.
    fn of_conditions(&mut self, rules: &'a Rules, owner: &'a str) {
        visit::rules(rules, &mut |rules| {
            let patterns = rules.iter().filter_map(pattern_of);
            self.in_conditions
                .extend(patterns.map(|pattern| (owner, pattern)));
        });
    }

    fn of_rules(&mut self, schema: &'a Schema, owner: &'a str, part: &'a str) {
        let patterns = schema.rules.iter().filter_map(pattern_of);
        self.list
            .extend(patterns.map(|pattern| (owner, part, pattern)));
        for rule in &schema.rules {
            let patterns = rule.constraint.known_names().unwrap_or_default();
            self.of_names(patterns, owner);
        }
        self.of_name_rules(&schema.rules, owner);
    }

    /// The patterns of names that rules of strings ask.
    fn of_name_rules(&mut self, rules: &'a Rules, owner: &'a str) {
        for rule in rules {
            if let Constraint::PropertyNames(rules) = &rule.constraint {
                let patterns = rules.iter().filter_map(pattern_of);
                self.list
                    .extend(patterns.map(|pattern| (owner, "names", pattern)));
            }
        }
    }

    fn of_names(&mut self, patterns: &'a [String], owner: &'a str) {
        let patterns = patterns.iter().map(String::as_str);
        self.list
            .extend(patterns.map(|pattern| (owner, "names", pattern)));
    }
}

fn pattern_of(rule: &Rule) -> Option<&str> {
    match &rule.constraint {
        Constraint::Pattern(pattern) => Some(pattern),
        _ => None,
    }
}

#[derive(Default)]
struct Tables {
    named: HashMap<String, String>,
    taken: HashSet<String>,
}

impl Tables {
    fn name(&mut self, pattern: &str, owner: &str, part: &str) {
        if self.named.contains_key(pattern) {
            return;
        }
        let name = format!("{owner}_{part}").to_shouty_snake_case();
        let mut free = name.clone();
        let mut number = 1;
        while !self.taken.insert(free.clone()) {
            number += 1;
            free = format!("{name}_{number}");
        }
        self.named.insert(pattern.to_owned(), free);
    }
}
