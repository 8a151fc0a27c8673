//! Properties whose names match patterns, as parts of a shape. No name may match the patterns of two parts, so that
//! each property is of one; where that is not certain, the rules hold as they are.

use indexmap::IndexMap;

use super::flat::Flat;
use super::merge::Merger;
use crate::ir::{Constraint, Rule};
use crate::location::Location;
use crate::schema::SchemaId;

/// So many patterns are compared with each other at most: each two of them are a product of automata.
const MOST: usize = 32;

/// A rule of facts that goes by patterns of names: `patternProperties`, or what is said of the rest beside it.
struct Part {
    patterns: Vec<Pattern>,
    rest: Option<Rest>,
    origin: Location,
}

struct Pattern {
    text: String,
    origin: Location,
    /// What its properties meet; nothing where it only keeps them from being of the rest.
    schema: Option<SchemaId>,
}

/// `additionalProperties` or `unevaluatedProperties`.
struct Rest {
    schema: SchemaId,
    /// The properties that are not of the rest.
    names: Vec<String>,
}

/// Properties whose names match patterns.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) patterns: Vec<String>,
    /// Where the first pattern is.
    pub(super) origin: Location,
    /// What each of the properties meets.
    pub(super) schemas: Vec<SchemaId>,
}

/// What facts say of each property, by its name alone.
pub(super) struct ByName {
    /// Of those that have a name.
    properties: IndexMap<String, Vec<SchemaId>>,
    pub(super) groups: Vec<Group>,
    /// Of all others.
    additional: Vec<SchemaId>,
    /// The keywords whose rules say the same.
    keywords: Vec<Location>,
}

impl Part {
    /// What it says of a property: whether a pattern matches its name, and whether `properties` beside it does.
    fn says_of(
        &self,
        is_match: &dyn Fn(&str) -> Option<bool>,
        is_named: &dyn Fn(&str) -> bool,
    ) -> Option<Vec<SchemaId>> {
        let (mut said, mut is_reached) = (Vec::new(), false);
        for it in &self.patterns {
            if is_match(&it.text)? {
                is_reached = true;
                said.extend(it.schema);
            }
        }
        if let Some(rest) = &self.rest {
            let is_rest = !is_reached && !rest.names.iter().any(|name| is_named(name));
            said.extend(is_rest.then_some(rest.schema));
        }
        Some(said)
    }

    fn has(&self, pattern: &str) -> bool {
        self.patterns.iter().any(|own| own.text == pattern)
    }
}

impl Merger<'_> {
    /// What facts say of each property by its name, where any goes by a pattern. `None` where that is nothing, or where
    /// rules have to say it.
    pub(super) fn by_name(&self, flat: &Flat) -> Option<ByName> {
        let parts: Vec<Part> = flat.rules.iter().filter_map(|it| self.part(it)).collect();
        if parts.is_empty() {
            return None;
        }
        let additional = said(&parts, &flat.additional, &|_| Some(false), &|_| false)?;
        let mut by_name = ByName {
            properties: flat.properties.clone(),
            groups: self.groups(&parts, flat, &additional)?,
            additional,
            keywords: parts.iter().map(|part| part.origin.clone()).collect(),
        };
        for name in flat.properties.keys().chain(flat.required.keys()) {
            let known = flat.properties.get(name).unwrap_or(&flat.additional);
            let is_match = |pattern: &str| self.matchers.is_match(pattern, name);
            let schemas = said(&parts, known, &is_match, &|it| it == name)?;
            let is_listed = flat.properties.contains_key(name);
            if is_listed || schemas != by_name.additional {
                by_name.properties.insert(name.clone(), schemas);
            }
        }
        Some(by_name)
    }

    /// The rule as one that goes by patterns of names, if it is.
    fn part(&self, rule: &Rule) -> Option<Part> {
        let origin = rule.origin.clone();
        let part = if let Constraint::PatternProperties(_) = &rule.constraint {
            let schema = self.schemas.known(&origin.parent()?)?;
            let patterns = self.schemas.get(schema).object.pattern_properties.iter();
            let patterns = patterns.map(|(pattern, id)| Pattern {
                text: pattern.clone(),
                origin: origin.property(pattern),
                schema: Some(*id),
            });
            Part {
                patterns: patterns.collect(),
                rest: None,
                origin,
            }
        } else {
            let (names, patterns) = rest_beside(&rule.constraint)?;
            let beside = origin.parent()?.property("patternProperties");
            let patterns = patterns.iter().map(|pattern| Pattern {
                text: pattern.clone(),
                origin: beside.property(pattern),
                schema: None,
            });
            let rest = Rest {
                schema: self.schemas.known(&origin)?,
                names: names.to_vec(),
            };
            Part {
                patterns: patterns.collect(),
                rest: Some(rest),
                origin,
            }
        };
        let mut patterns = part.patterns.iter();
        let has_tables = patterns.all(|it| self.matchers.has_tables(&it.text));
        has_tables.then_some(part)
    }

    /// The groups of properties that meet other schemas than all others do.
    fn groups(&self, parts: &[Part], flat: &Flat, additional: &[SchemaId]) -> Option<Vec<Group>> {
        let others = self.meaning(additional);
        let is_closed = self.never(additional).is_some();
        let mut groups: Vec<Group> = Vec::new();
        for (pattern, origin) in patterns(parts) {
            let is_match = |other: &str| Some(other == pattern);
            let schemas = said(parts, &flat.additional, &is_match, &|_| false)?;
            let alike = groups
                .iter_mut()
                .find(|group| self.meaning(&group.schemas) == self.meaning(&schemas));
            match alike {
                Some(group) => group.patterns.push(pattern.to_owned()),
                None => groups.push(Group {
                    patterns: vec![pattern.to_owned()],
                    origin: origin.clone(),
                    schemas,
                }),
            }
        }
        if !self.are_apart(parts, &groups) {
            return None;
        }
        // What meets nothing else than all others is one of them.
        groups.retain(|group| self.meaning(&group.schemas) != others);
        let mut rejected = groups.iter().map(|it| self.never(&it.schemas).is_some());
        if !is_closed && rejected.any(|it| it) {
            return None;
        }
        groups.retain(|group| self.never(&group.schemas).is_none());
        Some(groups)
    }

    /// Whether no name matches patterns of two groups, nor two of one group of which only one schema knows both.
    fn are_apart(&self, parts: &[Part], groups: &[Group]) -> bool {
        let all: usize = groups.iter().map(|group| group.patterns.len()).sum();
        if all > MOST {
            return false;
        }
        let all: Vec<(usize, &String)> = groups
            .iter()
            .enumerate()
            .flat_map(|(index, group)| group.patterns.iter().map(move |it| (index, it)))
            .collect();
        let is_known_alike = |left: &str, right: &str| {
            let mut parts = parts.iter();
            parts.all(|part| part.has(left) == part.has(right))
        };
        all.iter().enumerate().all(|(index, (group, left))| {
            all[index + 1..].iter().all(|(other, right)| {
                (group == other && is_known_alike(left, right))
                    || self.matchers.are_disjoint(left, right) == Some(true)
            })
        })
    }

    /// The schemas of which each says something, by what they say: a reference is what it resolves to.
    fn meaning(&self, schemas: &[SchemaId]) -> Vec<SchemaId> {
        let mut meaning: Vec<SchemaId> = schemas
            .iter()
            .filter(|id| !self.is_true(**id))
            .map(|id| {
                let schema = self.schemas.get(*id);
                let target = schema.target.filter(|_| schema.is_alias());
                target.unwrap_or(*id)
            })
            .collect();
        meaning.sort_unstable();
        meaning.dedup();
        meaning
    }

    /// Whether the facts, which are of an object, make a type that wants a name. An object that may have no property at
    /// all is a struct without fields and not a map.
    pub(super) fn is_struct(&self, flat: &Flat) -> bool {
        let has_names = !flat.properties.is_empty() || !flat.required.is_empty();
        match self.by_name(flat) {
            _ if has_names => true,
            Some(by_name) => by_name.is_struct(self),
            None => self.never(&flat.additional).is_some(),
        }
    }
}

impl ByName {
    /// The same, where no property has a name.
    fn is_struct(&self, merger: &Merger<'_>) -> bool {
        let is_closed = merger.never(&self.additional).is_some();
        match self.groups.len() {
            0 => is_closed,
            1 => !is_closed,
            _ => true,
        }
    }
}

impl Flat {
    /// Says of each property by its name what rules said, which are dropped. The groups are left.
    pub(super) fn divide(&mut self, by_name: ByName) -> Vec<Group> {
        self.properties = by_name.properties;
        self.additional = by_name.additional;
        let keywords = by_name.keywords;
        self.rules
            .retain(|rule| !(is_by_pattern(&rule.constraint) && keywords.contains(&rule.origin)));
        let schemas = by_name.groups.iter().flat_map(|group| &group.schemas);
        self.sources.note_by_name(keywords, schemas);
        by_name.groups
    }

    /// Takes the properties of the only group for all there are: others are rejected by the keyword.
    pub(super) fn only(&mut self, group: Group, closing: Location) {
        self.additional = group.schemas;
        self.rules.push(Rule {
            constraint: Constraint::AdditionalProperties {
                names: Vec::new(),
                patterns: group.patterns,
                rules: vec![Rule {
                    constraint: Constraint::Never,
                    origin: closing.clone(),
                }],
            },
            origin: closing,
        });
    }
}

/// The schemas that hold, and those that the parts add.
fn said(
    parts: &[Part],
    known: &[SchemaId],
    is_match: &dyn Fn(&str) -> Option<bool>,
    is_named: &dyn Fn(&str) -> bool,
) -> Option<Vec<SchemaId>> {
    let mut said = known.to_vec();
    for part in parts {
        for id in part.says_of(is_match, is_named)? {
            if !said.contains(&id) {
                said.push(id);
            }
        }
    }
    Some(said)
}

/// The patterns of all parts, each once, with where it is: there are schemas of its own, if it has any.
fn patterns(parts: &[Part]) -> IndexMap<&str, &Location> {
    let mut patterns = IndexMap::new();
    let mut parts: Vec<&Part> = parts.iter().collect();
    parts.sort_by_key(|part| part.rest.is_some());
    for it in parts.iter().flat_map(|part| &part.patterns) {
        patterns.entry(it.text.as_str()).or_insert(&it.origin);
    }
    patterns
}

fn is_by_pattern(constraint: &Constraint) -> bool {
    matches!(constraint, Constraint::PatternProperties(_)) || rest_beside(constraint).is_some()
}

/// The names and patterns beside what is said of the rest, if it is that.
fn rest_beside(constraint: &Constraint) -> Option<(&[String], &[String])> {
    let Constraint::AllOf(branches) = constraint else {
        return None;
    };
    let [rules] = &branches[..] else {
        return None;
    };
    let constraints: Vec<_> = rules.iter().map(|rule| &rule.constraint).collect();
    match constraints[..] {
        [
            Constraint::Properties(_),
            Constraint::PatternProperties(_),
            Constraint::AdditionalProperties {
                names, patterns, ..
            },
        ] => Some((names, patterns)),
        _ => None,
    }
}
