//! The patterns of an API, each compiled once: what checks match with, and what Rust embeds.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Constraint, Matching, Shape, visit};
use crate::location::Location;
use crate::matcher::{Fault, Matcher, Reason};

/// How many entries the tables of all patterns may have together.
const MAX_ENTRIES: usize = 1 << 19;

/// What a pattern with too large tables counts for; it can have cost as much as one with many.
const ENTRIES_OF_NONE: usize = 1 << 17;

/// The patterns of an API, each compiled once.
#[derive(Debug, Default)]
pub(crate) struct Patterns<'a> {
    compiled: HashMap<&'a str, Result<Matcher, Fault>>,
    entries: usize,
}

impl<'a> Patterns<'a> {
    /// Every pattern of the API, wherever it is.
    pub(crate) fn compiled(api: &'a Api) -> Self {
        let mut patterns = Self::default();
        visit::rule_lists(api, &mut |rules| {
            let all = rules.iter().flat_map(|rule| patterns_of(&rule.constraint));
            all.for_each(|pattern| patterns.compile(pattern));
        });
        of_names(api, &mut |matching| {
            let all = matching.patterns.iter();
            all.for_each(|pattern| patterns.compile(pattern));
        });
        patterns
    }

    /// Whether a string matches; `None` where that is not known.
    pub(crate) fn matches(&self, pattern: &str, text: &str) -> Option<bool> {
        self.matcher(pattern)?.is_match(text)
    }

    /// What matches a pattern, if it is one.
    pub(crate) fn matcher(&self, pattern: &str) -> Option<&Matcher> {
        self.compiled.get(pattern)?.as_ref().ok()
    }

    /// Patterns that are none.
    pub(crate) fn check_syntax(&self, api: &Api, found: &mut Diagnostics) {
        self.check(api, found, |code| code == Code::Pattern);
    }

    /// Patterns that are too long to be read, and those that have no tables.
    pub(crate) fn check_limits(&self, api: &Api, found: &mut Diagnostics) {
        self.check(api, found, |code| code != Code::Pattern);
    }

    fn check(&self, api: &Api, found: &mut Diagnostics, is_asked: impl Fn(Code) -> bool) {
        let mut asked: Vec<(&str, &Location)> = Vec::new();
        visit::rule_lists(api, &mut |rules| {
            for rule in rules {
                let patterns = patterns_of(&rule.constraint).into_iter();
                asked.extend(patterns.map(|pattern| (pattern, &rule.origin)));
            }
        });
        of_names(api, &mut |matching| {
            let patterns = matching.patterns.iter();
            asked.extend(patterns.map(|pattern| (pattern.as_str(), &matching.origin)));
        });
        let mut warned = HashSet::new();
        for (pattern, origin) in asked {
            let has_tables = !matches!(
                self.compiled.get(pattern),
                Some(Ok(Matcher::Backtracking { .. }))
            );
            // Of a pattern without tables, one warning is enough.
            if has_tables || warned.insert(pattern) {
                let finding = self.finding(pattern, origin);
                let finding = finding.filter(|finding| is_asked(finding.code));
                finding.into_iter().for_each(|finding| found.push(finding));
            }
        }
    }

    fn finding(&self, pattern: &str, origin: &Location) -> Option<Diagnostic> {
        match self.compiled.get(pattern)? {
            Ok(matcher) => matcher.warning(origin),
            Err(fault) => Some(fault.diagnostic(origin)),
        }
    }

    /// Compiles a pattern, which has no tables any more once those of all together have become too large.
    fn compile(&mut self, pattern: &'a str) {
        if self.compiled.contains_key(pattern) {
            return;
        }
        let compiled = if self.entries > MAX_ENTRIES {
            Matcher::backtracking(pattern, Reason::Together)
        } else {
            Matcher::of(pattern)
        };
        self.entries += match &compiled {
            Ok(Matcher::Tables(program)) => program.table().len(),
            Ok(Matcher::Backtracking {
                reason: Reason::TooLarge(_),
                ..
            }) => ENTRIES_OF_NONE,
            Ok(Matcher::Backtracking { .. }) | Err(_) => 0,
        };
        self.compiled.insert(pattern, compiled);
    }
}

/// Calls `visit` for all properties whose names match patterns.
fn of_names<'a>(api: &'a Api, visit: &mut dyn FnMut(&'a Matching)) {
    visit::schemas(api, &mut |schema| {
        if let Shape::Struct(object) = &schema.shape {
            object.matching.iter().for_each(&mut *visit);
        }
    });
}

fn patterns_of(constraint: &Constraint) -> Vec<&str> {
    match constraint {
        Constraint::Pattern(pattern) => vec![pattern],
        Constraint::PatternProperties(properties) => properties
            .iter()
            .map(|(pattern, _)| pattern.as_str())
            .collect(),
        Constraint::AdditionalProperties { patterns, .. } => {
            patterns.iter().map(String::as_str).collect()
        }
        _ => Vec::new(),
    }
}
