//! Schemas as rules: one constraint a keyword, with nothing merged. Used where a schema decides or restricts and has
//! no type of its own.

use std::rc::Rc;

use super::flat::Flat;
use super::merge::Merger;
use super::own::limits;
use crate::diagnostic::Diagnostic;
use crate::ir::{Constraint, Rule, Rules};
use crate::location::Location;
use crate::schema::{SchemaId, SchemaObject};

/// The names and the patterns that a schema has schemas for.
pub(super) fn names_beside(schema: &SchemaObject) -> (Vec<String>, Vec<String>) {
    let names = |named: &[(String, SchemaId)]| {
        let named = named.iter();
        named.map(|(name, _)| name.clone()).collect()
    };
    let object = &schema.object;
    (names(&object.properties), names(&object.pattern_properties))
}

impl Merger<'_> {
    /// Every assertion of the schema.
    pub(super) fn rules(&mut self, id: SchemaId) -> Rules {
        if self.ends_rules(id) {
            return self.circular_rules(id);
        }
        if !self.may_follow(id) {
            return Vec::new();
        }
        self.flattening.push(id);
        let rules = self.open_rules(id);
        self.flattening.pop();
        rules
    }

    /// The same for a schema that is being read already.
    pub(super) fn open_rules(&mut self, id: SchemaId) -> Rules {
        let schema = Rc::clone(self.schemas.get(id));
        let mut rules = plain_rules(&schema);
        rules.extend(limits(&schema));
        rules.extend(self.property_rules(&schema));
        rules.extend(self.item_rules(&schema));
        rules.extend(self.combination_rules(&schema));
        rules.extend(self.logic_rules(&schema));
        rules.extend(self.unevaluated_rules(&schema));
        if let Some(target) = schema.target {
            let others = self.rules(target);
            if look_around(&rules) || look_around(&others) {
                rules.push(Rule {
                    constraint: Constraint::AllOf(vec![others]),
                    origin: schema.keyword("$ref"),
                });
            } else {
                rules.extend(others);
            }
        }
        rules
    }

    /// Whether a schema is on the way to itself, so that its rules cannot be written out. One without a name is followed once
    /// more where another one on that way has a name, by which the rules end.
    fn ends_rules(&self, id: SchemaId) -> bool {
        let last = self.flattening.iter().rposition(|other| *other == id);
        last.is_some_and(|last| {
            let mut way = self.flattening[last + 1..].iter();
            self.named.contains_key(&id) || !way.any(|it| self.named.contains_key(it))
        })
    }

    /// A schema that holds itself is only known by its name.
    fn circular_rules(&mut self, id: SchemaId) -> Rules {
        match self.named.get(&id) {
            Some(definition) => vec![Rule {
                constraint: Constraint::Ref(*definition),
                origin: self.recursive_keyword(id),
            }],
            None => {
                self.report_unnamed_recursion(id);
                Vec::new()
            }
        }
    }

    /// One that only resolves to itself says nothing. One that holds itself in a property or an item is fine where it
    /// has a name, and which schemas have one is not known from the start.
    fn report_unnamed_recursion(&mut self, id: SchemaId) {
        let start = self.flattening.iter().position(|other| *other == id);
        // A step into a property or an item was taken since this schema was entered: the recursion ends where the
        // instance does.
        let holds_itself = self.inside.last().copied() > start;
        if !holds_itself {
            self.report_cycle(id);
        } else if self.all_named {
            match self.untyped_step(id) {
                Some(keyword) => self.found.push(Diagnostic::holds_itself(&keyword)),
                None => {
                    let origin = self.schemas.get(id).location.clone();
                    self.report_endless(&origin);
                }
            }
        }
    }

    /// Why a schema that holds itself does so among rules; without a keyword of rules on the way, the schema.
    fn recursive_keyword(&self, id: SchemaId) -> Location {
        let keyword = self.untyped_step(id);
        keyword.unwrap_or_else(|| self.schemas.get(id).location.clone())
    }

    /// The rules of a value in the value.
    fn inner_rules(&mut self, id: SchemaId) -> Rules {
        self.inside.push(self.flattening.len());
        let rules = self.rules(id);
        self.inside.pop();
        rules
    }

    /// What a schema asserts by logic alone, or of properties and items that it does not name.
    pub(super) fn logic_rules(&mut self, schema: &SchemaObject) -> Rules {
        let mut rules = Vec::new();
        let mut add = |keyword: &str, constraint| {
            rules.push(Rule {
                constraint,
                origin: schema.keyword(keyword),
            });
        };
        if let Some(condition) = schema.condition {
            let then = schema.then.map(|id| self.rules(id)).unwrap_or_default();
            let otherwise = schema
                .otherwise
                .map(|id| self.rules(id))
                .unwrap_or_default();
            let condition = self.rules(condition);
            add(
                "if",
                Constraint::If {
                    condition,
                    then,
                    otherwise,
                },
            );
        }
        if let Some(not) = schema.not {
            add("not", Constraint::Not(self.rules(not)));
        }
        if let Some(contains) = schema.array.contains {
            let (min, max) = (
                schema.array.min_contains.unwrap_or(1),
                schema.array.max_contains,
            );
            add(
                "contains",
                Constraint::Contains {
                    rules: self.inner_rules(contains),
                    min,
                    max,
                },
            );
        }
        if let Some(names) = schema.object.property_names {
            add(
                "propertyNames",
                Constraint::PropertyNames(self.inner_rules(names)),
            );
        }
        if !schema.object.pattern_properties.is_empty() {
            let patterns = self.named_rules(&schema.object.pattern_properties);
            add("patternProperties", Constraint::PatternProperties(patterns));
        }
        for (name, dependent) in &schema.object.dependent_schemas {
            add(
                "dependentSchemas",
                Constraint::DependentSchemas(name.clone(), self.rules(*dependent)),
            );
        }
        rules
    }

    fn property_rules(&mut self, schema: &SchemaObject) -> Rules {
        let object = &schema.object;
        let mut rules = Vec::new();
        let mut add = |keyword: &str, constraint| {
            rules.push(Rule {
                constraint,
                origin: schema.keyword(keyword),
            });
        };
        if !object.required.is_empty() {
            add("required", Constraint::Required(object.required.clone()));
        }
        if !object.properties.is_empty() {
            add(
                "properties",
                Constraint::Properties(self.named_rules(&object.properties)),
            );
        }
        if let Some(additional) = object.additional_properties {
            let constraint = self.additional_rule(names_beside(schema), additional);
            add("additionalProperties", constraint);
        }
        rules
    }

    /// What properties meet that are of none of these names and patterns.
    pub(super) fn additional_rule(
        &mut self,
        (names, patterns): (Vec<String>, Vec<String>),
        additional: SchemaId,
    ) -> Constraint {
        Constraint::AdditionalProperties {
            names,
            patterns,
            rules: self.inner_rules(additional),
        }
    }

    fn unevaluated_rules(&mut self, schema: &SchemaObject) -> Rules {
        let mut rules = Vec::new();
        if let Some(unevaluated) = schema.array.unevaluated_items {
            rules.push(Rule {
                constraint: Constraint::UnevaluatedItems(self.inner_rules(unevaluated)),
                origin: schema.keyword("unevaluatedItems"),
            });
        }
        if let Some(unevaluated) = schema.object.unevaluated_properties {
            rules.push(Rule {
                constraint: Constraint::UnevaluatedProperties(self.inner_rules(unevaluated)),
                origin: schema.keyword("unevaluatedProperties"),
            });
        }
        rules
    }

    fn item_rules(&mut self, schema: &SchemaObject) -> Rules {
        let mut rules = Vec::new();
        if !schema.array.prefix_items.is_empty() {
            let prefix = schema
                .array
                .prefix_items
                .iter()
                .map(|id| self.inner_rules(*id))
                .collect();
            rules.push(Rule {
                constraint: Constraint::PrefixItems(prefix),
                origin: schema.keyword("prefixItems"),
            });
        }
        if let Some(items) = schema.array.items {
            rules.push(Rule {
                constraint: Constraint::Items(self.inner_rules(items)),
                origin: schema.keyword("items"),
            });
        }
        rules
    }

    fn combination_rules(&mut self, schema: &SchemaObject) -> Rules {
        let mut rules = Vec::new();
        for (keyword, branches, constraint) in [
            (
                "allOf",
                &schema.all_of,
                Constraint::AllOf as fn(Vec<Rules>) -> Constraint,
            ),
            ("anyOf", &schema.any_of, Constraint::AnyOf),
            ("oneOf", &schema.one_of, Constraint::OneOf),
        ] {
            if !branches.is_empty() {
                let branches = branches.iter().map(|id| self.rules(*id)).collect();
                rules.push(Rule {
                    constraint: constraint(branches),
                    origin: schema.keyword(keyword),
                });
            }
        }
        rules
    }

    /// What merged facts say of properties and items, as one rule, if they say anything.
    pub(super) fn rules_of_structure(&mut self, flat: &Flat) -> Option<Rule> {
        // What refers back to these schemas is a rule of their names.
        let before = self.flattening.len();
        self.flattening.extend(&flat.schemas);
        let mut rules = self.rules_of_properties(flat);
        rules.extend(self.rules_of_items(flat));
        self.flattening.truncate(before);
        (!rules.is_empty()).then(|| Rule {
            constraint: Constraint::AllOf(vec![rules]),
            origin: flat.origin.clone(),
        })
    }

    fn rules_of_properties(&mut self, flat: &Flat) -> Rules {
        let mut constraints = Vec::new();
        if !flat.required.is_empty() {
            let names = flat.required.keys().cloned().collect();
            constraints.push(("required", Constraint::Required(names)));
        }
        if !flat.properties.is_empty() {
            let properties = flat.properties.iter();
            let properties = properties.map(|(name, ids)| (name.clone(), self.rules_of_all(ids)));
            constraints.push(("properties", Constraint::Properties(properties.collect())));
        }
        if !flat.additional.is_empty() {
            let constraint = Constraint::AdditionalProperties {
                names: flat.properties.keys().cloned().collect(),
                patterns: Vec::new(),
                rules: self.rules_of_all(&flat.additional),
            };
            constraints.push(("additionalProperties", constraint));
        }
        said_by(&flat.origin, constraints)
    }

    fn rules_of_items(&mut self, flat: &Flat) -> Rules {
        let mut constraints = Vec::new();
        if !flat.prefix.is_empty() {
            let locations = flat.prefix.iter();
            let locations = locations.map(|ids| self.rules_of_all(ids)).collect();
            constraints.push(("prefixItems", Constraint::PrefixItems(locations)));
        }
        if !flat.items.is_empty() {
            let items = Constraint::Items(self.rules_of_all(&flat.items));
            constraints.push(("items", items));
        }
        said_by(&flat.origin, constraints)
    }

    /// The rules of a value in the value that meets all of the schemas. Those of each stay together.
    fn rules_of_all(&mut self, ids: &[SchemaId]) -> Rules {
        if let [id] = ids {
            return self.inner_rules(*id);
        }
        let all = ids.iter().map(|id| Rule {
            origin: self.schemas.get(*id).location.clone(),
            constraint: Constraint::AllOf(vec![self.inner_rules(*id)]),
        });
        all.collect()
    }

    fn named_rules(&mut self, named: &[(String, SchemaId)]) -> Vec<(String, Rules)> {
        named
            .iter()
            .map(|(name, id)| (name.clone(), self.inner_rules(*id)))
            .collect()
    }
}

/// Constraints that the keywords of one schema make.
fn said_by(schema: &Location, constraints: Vec<(&str, Constraint)>) -> Rules {
    let rules = constraints.into_iter().map(|(keyword, constraint)| Rule {
        constraint,
        origin: schema.property(keyword),
    });
    rules.collect()
}

/// Whether a rule reaches what the keywords beside it leave over: rules of two schemas are not to be mixed then.
fn look_around(rules: &Rules) -> bool {
    rules.iter().any(|rule| {
        matches!(
            rule.constraint,
            Constraint::AdditionalProperties { .. }
                | Constraint::UnevaluatedProperties(_)
                | Constraint::Items(_)
                | Constraint::UnevaluatedItems(_)
        )
    })
}

fn plain_rules(schema: &SchemaObject) -> Rules {
    let mut rules = Vec::new();
    let mut add = |keyword: &str, constraint| {
        rules.push(Rule {
            constraint,
            origin: schema.keyword(keyword),
        });
    };
    if schema.always == Some(false) {
        rules.push(Rule {
            constraint: Constraint::Never,
            origin: schema.excluding_location(),
        });
        return rules;
    }
    if let Some(types) = schema.types {
        add("type", Constraint::Type(types));
    }
    if let Some(values) = &schema.values {
        add("enum", Constraint::Enum(values.clone()));
    }
    if let Some(value) = &schema.constant {
        add("const", Constraint::Enum(vec![value.clone()]));
    }
    rules
}
