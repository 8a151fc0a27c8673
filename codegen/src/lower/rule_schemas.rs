//! Rules as schemas that can be evaluated: those that a target has no check for.

use std::collections::HashSet;

use super::joined::joined;
use super::subschemas::Collecting;
use crate::ir::{
    Api, Constraint, DefinitionId, Keyword, Rule, Rules, Said, Subschema, SubschemaId, Subschemas,
};
use crate::location::Location;
use crate::schema::Schemas;

/// The schemas of what is evaluated, one for each in their order, and all that they apply and refer to.
pub(crate) fn rule_schemas(
    schemas: &mut Schemas<'_>,
    api: &Api,
    rules: &[&Rule],
) -> (Subschemas, Vec<SubschemaId>) {
    let mut converting = Converting {
        collecting: Collecting::new(schemas),
        api,
        anything: HashSet::new(),
    };
    let roots = rules.iter().map(|rule| converting.of([*rule]));
    let roots = roots.collect();
    (converting.collecting.done(), roots)
}

struct Converting<'c, 's, 'd> {
    collecting: Collecting<'s, 'd>,
    api: &'c Api,
    /// The schemas of no rules, for names that `additionalProperties` knows.
    anything: HashSet<SubschemaId>,
}

impl Converting<'_, '_, '_> {
    fn all(&mut self, rules: &Rules) -> SubschemaId {
        self.of(rules)
    }

    fn each(&mut self, lists: &[Rules]) -> Vec<SubschemaId> {
        lists.iter().map(|rules| self.all(rules)).collect()
    }

    fn named(&mut self, named: &[(String, Rules)]) -> Vec<(String, SubschemaId)> {
        let named = named.iter();
        named
            .map(|(name, rules)| (name.clone(), self.all(rules)))
            .collect()
    }

    /// A schema that says all of the rules.
    fn of<'r>(&mut self, rules: impl IntoIterator<Item = &'r Rule>) -> SubschemaId {
        let rules: Vec<&Rule> = rules.into_iter().collect();
        let location = rules.first().map(|rule| rule.origin.clone());
        let location = location.unwrap_or_default();
        let id = self.collecting.reserve();
        // `items` is about what is behind `prefixItems`, which is beside it wherever there is one.
        let prefix = rules.iter().find_map(|rule| match &rule.constraint {
            Constraint::PrefixItems(prefix) => Some((self.each(prefix), &rule.origin)),
            _ => None,
        });
        let first = prefix.as_ref().map_or(&[][..], |(first, _)| first);
        let mut keywords = Vec::new();
        for rule in &rules {
            let keyword = self.keyword(rule, first);
            keywords.extend(keyword.map(|it| said(it, &rule.origin)));
        }
        let is_of_rest = |it: &Said| matches!(it.keyword, Keyword::Items { .. });
        if let Some((prefix, origin)) = prefix
            && !keywords.iter().any(is_of_rest)
        {
            keywords.push(said(Keyword::Items { prefix, rest: None }, origin));
        }
        let mut keywords = joined(keywords, &self.anything);
        keywords.sort_by_key(|it| it.keyword.asks_for_evaluated());
        let schema = self.at(&location, keywords);
        self.collecting.set(id, schema);
        id
    }

    fn keyword(&mut self, rule: &Rule, prefix: &[SubschemaId]) -> Option<Keyword> {
        let constraint = &rule.constraint;
        Some(match constraint {
            Constraint::PrefixItems(_) => return None,
            Constraint::Items(rules) => Keyword::Items {
                prefix: prefix.to_vec(),
                rest: Some(self.all(rules)),
            },
            Constraint::Contains { rules, min, max } => Keyword::Contains {
                schema: self.all(rules),
                min: *min,
                max: *max,
                evaluates: self
                    .collecting
                    .schemas
                    .draft(&rule.origin)
                    .contains_evaluates(),
            },
            Constraint::UnevaluatedItems(rules) => Keyword::UnevaluatedItems(self.all(rules)),
            Constraint::DependentSchemas(name, rules) => {
                Keyword::DependentSchema(name.clone(), self.all(rules))
            }
            Constraint::Properties(_)
            | Constraint::PatternProperties(_)
            | Constraint::AdditionalProperties { .. } => self.properties(constraint),
            Constraint::UnevaluatedProperties(rules) => {
                Keyword::UnevaluatedProperties(self.all(rules))
            }
            Constraint::PropertyNames(rules) => Keyword::PropertyNames(self.all(rules)),
            Constraint::AllOf(branches) => Keyword::AllOf(self.each(branches)),
            Constraint::AnyOf(branches) => Keyword::AnyOf(self.each(branches)),
            Constraint::OneOf(branches) => Keyword::OneOf(self.each(branches)),
            Constraint::Not(rules) => Keyword::Not(self.all(rules)),
            Constraint::If {
                condition,
                then,
                otherwise,
            } => Keyword::If {
                condition: self.all(condition),
                then: Some(self.all(then)),
                otherwise: Some(self.all(otherwise)),
            },
            Constraint::Ref(id) => Keyword::Ref(self.definition(*id)?),
            plain => of_plain(plain)?,
        })
    }

    fn properties(&mut self, constraint: &Constraint) -> Keyword {
        let (mut named, mut patterns, mut others) = (Vec::new(), Vec::new(), None);
        match constraint {
            Constraint::Properties(properties) => named = self.named(properties),
            Constraint::PatternProperties(properties) => patterns = self.named(properties),
            Constraint::AdditionalProperties {
                names,
                patterns: matching,
                rules,
            } => {
                let anything = self.all(&Rules::new());
                self.anything.insert(anything);
                named = names.iter().map(|name| (name.clone(), anything)).collect();
                let matching = matching.iter();
                patterns = matching.map(|it| (it.clone(), anything)).collect();
                others = Some(self.all(rules));
            }
            _ => {}
        }
        Keyword::Properties {
            named,
            patterns,
            others,
        }
    }

    fn at(&self, location: &Location, keywords: Vec<Said>) -> Subschema {
        Subschema {
            location: location.clone(),
            resource: self.collecting.schemas.resource(location).0,
            is_secret: false,
            keywords,
        }
    }

    /// The schema of a definition, as it is written.
    fn definition(&mut self, id: DefinitionId) -> Option<SubschemaId> {
        let origin = &self.api.definitions.get(id.0)?.schema.origin;
        self.collecting.at(origin)
    }
}

fn said(keyword: Keyword, origin: &Location) -> Said {
    let location = origin.clone();
    Said { keyword, location }
}

/// A constraint that applies no schemas.
fn of_plain(constraint: &Constraint) -> Option<Keyword> {
    Some(match constraint {
        Constraint::Never => Keyword::Never,
        Constraint::Type(types) => Keyword::Type(*types),
        Constraint::Enum(values) => Keyword::Enum(values.clone()),
        Constraint::Bound(bound, limit) => Keyword::Bound(*bound, limit.clone()),
        Constraint::MultipleOf(divisor) => Keyword::MultipleOf(divisor.clone()),
        Constraint::MinLength(limit) => Keyword::MinLength(*limit),
        Constraint::MaxLength(limit) => Keyword::MaxLength(*limit),
        Constraint::Pattern(pattern) => Keyword::Pattern(pattern.clone()),
        Constraint::Format(format) => Keyword::Format(format),
        Constraint::MinItems(limit) => Keyword::MinItems(*limit),
        Constraint::MaxItems(limit) => Keyword::MaxItems(*limit),
        Constraint::UniqueItems => Keyword::UniqueItems,
        Constraint::MinProperties(limit) => Keyword::MinProperties(*limit),
        Constraint::MaxProperties(limit) => Keyword::MaxProperties(*limit),
        Constraint::Required(names) => Keyword::Required(names.clone()),
        Constraint::DependentRequired(name, others) => {
            Keyword::DependentRequired(name.clone(), others.clone())
        }
        _ => return None,
    })
}
