//! Patterns that do not compile.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use specwright_pattern::{Error, ErrorKind, Program, compile};

use super::visit;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Constraint, Rule};

/// How many entries the tables of all patterns may have together.
const MAX_ENTRIES: usize = 1 << 19;

/// What a pattern without tables counts for; it can have cost as much as one with many.
const ENTRIES_OF_NONE: usize = 1 << 17;

/// The patterns of an API, each compiled once.
#[derive(Default)]
pub(super) struct Patterns<'a> {
    compiled: HashMap<&'a str, Result<Program, Error>>,
    entries: usize,
}

/// Every pattern, wherever it stands.
pub(super) fn check_patterns<'a>(api: &'a Api, found: &mut Diagnostics) -> Patterns<'a> {
    let mut patterns = Patterns::default();
    visit::rule_lists(api, &mut |rules| {
        for rule in rules {
            for pattern in patterns_of(&rule.constraint) {
                if let Some(diagnostic) = patterns.finding(pattern, rule) {
                    found.push(diagnostic);
                }
            }
        }
    });
    patterns
}

impl<'a> Patterns<'a> {
    /// Whether a text does not match, as far as the pattern is one.
    pub(super) fn refuses(&self, pattern: &str, text: &str) -> bool {
        let program = self.compiled.get(pattern);
        program.is_some_and(|it| it.as_ref().is_ok_and(|program| !program.is_match(text)))
    }

    fn finding(&mut self, pattern: &'a str, rule: &Rule) -> Option<Diagnostic> {
        let diagnostic = |code, message| Some(Diagnostic::new(code, rule.origin.clone(), message));
        let Some(compiled) = self.compile(pattern) else {
            let message = "the patterns of this document have too large tables together";
            return diagnostic(Code::TooLarge, message.to_owned());
        };
        let error = compiled.as_ref().err()?;
        let code = match error.kind() {
            ErrorKind::Invalid => Code::Pattern,
            ErrorKind::TooLarge => Code::TooLarge,
            _ => Code::Unsupported,
        };
        let part = pattern.get(error.at()).unwrap_or_default();
        let message = format!(
            "the pattern does not compile: {} (at `{part}`)",
            error.message()
        );
        diagnostic(code, message)
    }

    /// What becomes of a pattern; nothing any more, once all together have become too large.
    fn compile(&mut self, pattern: &'a str) -> Option<&Result<Program, Error>> {
        let place = match self.compiled.entry(pattern) {
            Entry::Occupied(known) => return Some(known.into_mut()),
            Entry::Vacant(place) => place,
        };
        if self.entries > MAX_ENTRIES {
            return None;
        }
        let compiled = compile(pattern);
        self.entries += match &compiled {
            Ok(program) => program.table().len(),
            Err(error) if error.kind() == ErrorKind::TooLarge => ENTRIES_OF_NONE,
            Err(_) => 0,
        };
        Some(place.insert(compiled))
    }
}

fn patterns_of(constraint: &Constraint) -> Vec<&str> {
    match constraint {
        Constraint::Pattern(pattern) => vec![pattern],
        Constraint::PatternProperties(members) => members
            .iter()
            .map(|(pattern, _)| pattern.as_str())
            .collect(),
        _ => Vec::new(),
    }
}
