//! The patterns of an API, each compiled once: what checks match with, and what Rust embeds as tables.

use std::collections::HashMap;

use specwright_pattern::{Error, ErrorKind, Program, compile};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Constraint, Rule, visit};

/// How many entries the tables of all patterns may have together.
const MAX_ENTRIES: usize = 1 << 19;

/// What a pattern without tables counts for; it can have cost as much as one with many.
const ENTRIES_OF_NONE: usize = 1 << 17;

/// The patterns of an API, each compiled once.
#[derive(Default)]
pub(crate) struct Patterns<'a> {
    compiled: HashMap<&'a str, Result<Program, Error>>,
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
        patterns
    }

    /// Whether a string matches; `None` where the pattern is none.
    pub(crate) fn matches(&self, pattern: &str, text: &str) -> Option<bool> {
        self.program(pattern).map(|program| program.is_match(text))
    }

    /// What a pattern compiles to, if it does.
    pub(crate) fn program(&self, pattern: &str) -> Option<&Program> {
        self.compiled.get(pattern)?.as_ref().ok()
    }

    /// Patterns that are none.
    pub(crate) fn check_syntax(&self, api: &Api, found: &mut Diagnostics) {
        self.check(api, found, |code| code == Code::Pattern);
    }

    /// Patterns that are too much for tables.
    pub(crate) fn check_limits(&self, api: &Api, found: &mut Diagnostics) {
        self.check(api, found, |code| code != Code::Pattern);
    }

    fn check(&self, api: &Api, found: &mut Diagnostics, is_asked: impl Fn(Code) -> bool) {
        visit::rule_lists(api, &mut |rules| {
            for rule in rules {
                let patterns = patterns_of(&rule.constraint).into_iter();
                let findings = patterns.filter_map(|pattern| self.finding(pattern, rule));
                findings
                    .filter(|finding| is_asked(finding.code))
                    .for_each(|finding| found.push(finding));
            }
        });
    }

    fn finding(&self, pattern: &str, rule: &Rule) -> Option<Diagnostic> {
        let diagnostic = |code, message| Some(Diagnostic::new(code, rule.origin.clone(), message));
        let Some(compiled) = self.compiled.get(pattern) else {
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
        let finding = diagnostic(code, message)?;
        Some(match code {
            Code::Unsupported => finding.help(
                "what is an expression of its own can be written as alternatives; the rest belongs into `description` and your own code",
            ),
            _ => finding,
        })
    }

    /// Compiles a pattern; none any more, once all together have become too large.
    fn compile(&mut self, pattern: &'a str) {
        if self.entries > MAX_ENTRIES || self.compiled.contains_key(pattern) {
            return;
        }
        let compiled = compile(pattern);
        self.entries += match &compiled {
            Ok(program) => program.table().len(),
            Err(error) if error.kind() == ErrorKind::TooLarge => ENTRIES_OF_NONE,
            Err(_) => 0,
        };
        self.compiled.insert(pattern, compiled);
    }
}

fn patterns_of(constraint: &Constraint) -> Vec<&str> {
    match constraint {
        Constraint::Pattern(pattern) => vec![pattern],
        Constraint::PatternProperties(properties) => properties
            .iter()
            .map(|(pattern, _)| pattern.as_str())
            .collect(),
        _ => Vec::new(),
    }
}
