//! Rules that neither types nor straight checks say: the schema that has them is evaluated.

use std::collections::{BTreeSet, HashSet};

use indexmap::{IndexMap, IndexSet};

use crate::diagnostic::Diagnostics;
use crate::ir::{Keyword, Rule, Subschema, SubschemaId, Subschemas};
use crate::location::Location;
use crate::matcher::Matcher;
use crate::patterns::Patterns;

use super::value::Plain;

/// A rule that a schema says.
#[derive(Clone, Debug)]
pub(in crate::targets::rust) struct Evaluated<'a> {
    pub(in crate::targets::rust) rule: &'a Rule,
    /// What the static of it is called; given when all are known.
    pub(in crate::targets::rust) name: String,
    /// What that is; known when the schemas are.
    pub(in crate::targets::rust) form: EvaluatedForm,
    /// The keywords that its violations can name; known then, too.
    pub(in crate::targets::rust) conditions: Vec<Location>,
}

/// What evaluates a schema.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::targets::rust) enum EvaluatedForm {
    /// Functions, over the value itself.
    Code,
    /// Tables, over the value as JSON: where a schema applies itself, or where it is not known which ones it applies.
    #[default]
    Tables,
}

impl EvaluatedForm {
    /// The module of those statics.
    pub(in crate::targets::rust) const fn module(self) -> &'static str {
        match self {
            Self::Code => "applied",
            Self::Tables => "evaluated",
        }
    }
}

impl<'a> Evaluated<'a> {
    pub(super) fn of(rule: &'a Rule) -> Self {
        Self {
            rule,
            name: String::new(),
            form: EvaluatedForm::default(),
            conditions: Vec::new(),
        }
    }
}

/// What is evaluated in one form: schemas, and which of them each rule is.
#[derive(Debug, Default)]
pub(in crate::targets::rust) struct Evaluation {
    pub(in crate::targets::rust) subschemas: Subschemas,
    /// What the rules are called, in their order.
    pub(in crate::targets::rust) rules: Vec<(String, SubschemaId)>,
    /// The patterns of the schemas, each once.
    pub(in crate::targets::rust) patterns: IndexMap<String, Matcher>,
}

impl Evaluation {
    /// What a pattern is called.
    pub(in crate::targets::rust) fn pattern_name(&self, pattern: &str) -> String {
        let index = self.patterns.get_index_of(pattern);
        index.map_or_else(String::new, |index| format!("PATTERN_{}", index + 1))
    }

    /// The schemas that others or rules name, in their order: `false` is no schema where it closes an object.
    pub(in crate::targets::rust) fn named(&self) -> BTreeSet<SubschemaId> {
        let keywords = self.subschemas.list.iter().flat_map(Subschema::keywords);
        let applied = keywords.flat_map(|keyword| {
            let closing = match keyword {
                Keyword::Properties { others, .. } => *others,
                Keyword::UnevaluatedProperties(others) => Some(*others),
                _ => None,
            };
            let closing = closing.filter(|id| self.subschemas.is_never(*id));
            // It is the last one that such a keyword applies.
            let mut applied = keyword.applied();
            applied.truncate(applied.len() - closing.iter().count());
            applied
        });
        let rules = self.rules.iter().map(|(_, root)| *root);
        rules.chain(applied).collect()
    }

    /// Of schemas; what is said of those whose patterns are none, or have no tables. What rules ask too was told of.
    pub(super) fn of(
        subschemas: Subschemas,
        rules: Vec<(String, SubschemaId)>,
        told: &Patterns<'_>,
    ) -> (Self, Diagnostics) {
        let mut found = Diagnostics::default();
        let mut patterns = IndexMap::new();
        let mut seen = HashSet::new();
        for schema in &subschemas.list {
            let keywords = schema.keywords();
            let asked =
                keywords.flat_map(|it| it.patterns().into_iter().map(move |pattern| (it, pattern)));
            for (keyword, pattern) in asked {
                if !seen.insert(pattern) {
                    continue;
                }
                match Matcher::of(pattern) {
                    Ok(matcher) => {
                        let is_told = told.matcher(pattern).is_some();
                        let warning = matcher.warning(&location(schema, keyword, pattern));
                        if let Some(warning) = warning.filter(|_| !is_told) {
                            found.push(warning);
                        }
                        patterns.insert(pattern.to_owned(), matcher);
                    }
                    Err(fault) => found.push(fault.diagnostic(&schema.location)),
                }
            }
        }
        let evaluation = Self {
            subschemas,
            rules,
            patterns,
        };
        (evaluation, found)
    }
}

/// The keywords that violations of a schema can name, with those of the schemas that it applies.
pub(super) fn conditions(subschemas: &Subschemas, root: SubschemaId) -> Vec<Location> {
    let (mut open, mut seen) = (vec![root], HashSet::from([root]));
    let mut conditions = IndexSet::new();
    while let Some(schema) = open.pop().and_then(|id| subschemas.list.get(id)) {
        for said in &schema.keywords {
            if said.keyword.is_condition() {
                conditions.insert(said.location.clone());
            }
            let applied = said.keyword.reporting().into_iter();
            open.extend(applied.filter(|it| seen.insert(*it)));
        }
    }
    conditions.into_iter().collect()
}

impl Keyword {
    /// The schemas that it applies and whose violations are told; of others it counts whether they are met.
    fn reporting(&self) -> Vec<SubschemaId> {
        match self {
            Self::Not(_) | Self::Contains { .. } => Vec::new(),
            Self::If {
                then, otherwise, ..
            } => then.iter().chain(otherwise).copied().collect(),
            other => other.applied(),
        }
    }

    /// Whether violations name the keyword: none of their parameters says what it asks for.
    pub(in crate::targets::rust) fn is_condition(&self) -> bool {
        match self {
            Self::Enum(values) => Plain::all(values).is_none(),
            Self::Const(value) => Plain::of(value).is_none(),
            other => other.sentence().is_some(),
        }
    }
}

/// Where a keyword of a schema has a pattern.
fn location(schema: &Subschema, keyword: &Keyword, pattern: &str) -> Location {
    match keyword {
        Keyword::Pattern(_) => schema.location.property("pattern"),
        _ => {
            let patterns = schema.location.property("patternProperties");
            patterns.property(pattern)
        }
    }
}
