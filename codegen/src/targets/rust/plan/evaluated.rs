//! Rules that neither types nor straight checks say: the schema that has them is evaluated.

use std::collections::HashSet;

use indexmap::IndexMap;

use crate::diagnostic::Diagnostics;
use crate::ir::{Keyword, Rule, Subschema, SubschemaId, Subschemas};
use crate::location::Location;
use crate::matcher::Matcher;
use crate::patterns::Patterns;

/// A rule that is evaluated.
#[derive(Clone, Debug)]
pub(in crate::targets::rust) struct Evaluated<'a> {
    pub(in crate::targets::rust) rule: &'a Rule,
    /// What the table of it is called; given when all are known.
    pub(in crate::targets::rust) name: String,
}

impl<'a> Evaluated<'a> {
    pub(super) fn of(rule: &'a Rule) -> Self {
        Self {
            rule,
            name: String::new(),
        }
    }
}

/// What is evaluated: schemas, and where in them each rule is.
#[derive(Debug, Default)]
pub(in crate::targets::rust) struct Evaluation {
    pub(in crate::targets::rust) subschemas: Subschemas,
    /// Of each rule, in their order.
    pub(in crate::targets::rust) roots: Vec<SubschemaId>,
    /// The patterns of the schemas, each once.
    pub(in crate::targets::rust) patterns: IndexMap<String, Matcher>,
}

impl Evaluation {
    /// What a pattern is called.
    pub(in crate::targets::rust) fn pattern_name(&self, pattern: &str) -> String {
        let index = self.patterns.get_index_of(pattern);
        index.map_or_else(String::new, |index| format!("PATTERN_{}", index + 1))
    }

    /// Of schemas; what is said of those whose patterns are none, or have no tables. What rules ask too was told of.
    pub(super) fn of(
        (subschemas, roots): (Subschemas, Vec<SubschemaId>),
        told: &Patterns<'_>,
    ) -> (Self, Diagnostics) {
        let mut found = Diagnostics::default();
        let mut patterns = IndexMap::new();
        let mut seen = HashSet::new();
        for schema in &subschemas.list {
            let keywords = schema.keywords.iter();
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
            roots,
            patterns,
        };
        (evaluation, found)
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
