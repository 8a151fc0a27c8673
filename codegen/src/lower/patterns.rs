//! Names for patterns: each is compiled once, however many places ask for it.

use std::collections::{BTreeMap, HashSet};

use heck::ToShoutySnakeCase;

use crate::ir::{Additional, Constraint, Definition, Schema, Shape};

/// The patterns of values, each with the name that the first place of it gives.
pub(super) fn named(definitions: &[Definition]) -> BTreeMap<String, String> {
    let mut names = Names::default();
    for definition in definitions {
        names.of_definition(definition);
    }
    names.named
}

#[derive(Default)]
struct Names {
    named: BTreeMap<String, String>,
    taken: HashSet<String>,
}

impl Names {
    fn of_definition(&mut self, definition: &Definition) {
        let Shape::Struct(object) = &definition.schema.shape else {
            return self.of_schema(&definition.schema, definition, "");
        };
        for member in &object.members {
            self.of_schema(&member.schema, definition, &member.rust);
        }
        if let Additional::Kept(rest) = &object.additional {
            self.of_schema(rest, definition, "");
        }
    }

    fn of_schema(&mut self, schema: &Schema, owner: &Definition, member: &str) {
        for rule in &schema.rules {
            if let Constraint::Pattern(pattern) = &rule.constraint {
                self.name(pattern, owner, member);
            }
        }
        match &schema.shape {
            Shape::List(inner) | Shape::Map(inner) => self.of_schema(inner, owner, member),
            Shape::Union(variants) => {
                for variant in variants {
                    self.of_schema(&variant.schema, owner, &variant.rust);
                }
            }
            _ => {}
        }
    }

    fn name(&mut self, pattern: &str, owner: &Definition, member: &str) {
        if self.named.contains_key(pattern) {
            return;
        }
        let name = format!("{}_{member}", owner.rust).to_shouty_snake_case();
        let mut free = name.clone();
        let mut number = 1;
        while !self.taken.insert(free.clone()) {
            number += 1;
            free = format!("{name}_{number}");
        }
        self.named.insert(pattern.to_owned(), free);
    }
}
