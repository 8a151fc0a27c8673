//! What came of files in a format, as it becomes known: nothing is held back.

use std::collections::BTreeSet;

use serde_json::json;
use specwright_validator::Finding;

use super::junit::Suite;
use super::outcome::{Outcome, Part, Tally};
use super::rules;
use crate::findings::{Entry, Format, github, sarif};

/// A format, and what it has to remember.
pub(crate) enum Teller {
    Human {
        styled: bool,
    },
    Json {
        any: bool,
    },
    Sarif {
        any: bool,
        codes: BTreeSet<&'static str>,
    },
    Github,
    Junit(Suite),
}

impl Teller {
    pub(crate) fn of(format: Format, styled: bool) -> Self {
        match format {
            Format::Human => Self::Human { styled },
            Format::Json => Self::Json { any: false },
            Format::Sarif => Self::Sarif {
                any: false,
                codes: BTreeSet::new(),
            },
            Format::Github => Self::Github,
            Format::Junit => Self::Junit(Suite::default()),
        }
    }

    /// Whether it is for people.
    pub(crate) const fn is_human(&self) -> bool {
        matches!(self, Self::Human { .. })
    }

    /// What comes first.
    pub(crate) fn start(&self) -> String {
        match self {
            Self::Human { .. } | Self::Github => String::new(),
            Self::Json { .. } => "{\n  \"findings\": [".to_owned(),
            Self::Sarif { .. } => format!(
                "{{\n\"$schema\": {:?},\n\"version\": \"2.1.0\",\n\"runs\": [{{\n\"columnKind\": \"unicodeCodePoints\",\n\"results\": [",
                sarif::SCHEMA
            ),
            Self::Junit(_) => Suite::start(),
        }
    }

    /// Findings of a file.
    pub(crate) fn part(&mut self, part: &Part<'_>) -> String {
        if let Self::Junit(suite) = self {
            suite.add(part.findings);
            return String::new();
        }
        let each = part.findings.iter();
        each.map(|it| self.finding(part.name, it)).collect()
    }

    fn finding(&mut self, file: &str, finding: &Finding) -> String {
        match self {
            Self::Human { styled } => finding.render(file, *styled) + "\n\n",
            _ => self.entry(&entry(file, finding), finding.code),
        }
    }

    /// That all of a file was told.
    pub(crate) fn end_of_file(&mut self, outcome: &Outcome) -> String {
        if let Self::Junit(suite) = self {
            return suite.case(outcome);
        }
        let Some(fault) = outcome.fault() else {
            return String::new();
        };
        match self {
            Self::Human { .. } => {
                let printable = specwright_core::printable::Printable;
                let (name, fault) = (
                    printable(&outcome.name).to_string(),
                    printable(&fault).to_string(),
                );
                format!("error[{}]: {fault}\n --> {name}\n\n", rules::UNREAD)
            }
            _ => self.entry(&unread(&outcome.name, &fault), rules::UNREAD),
        }
    }

    fn entry(&mut self, entry: &Entry<'_>, code: &'static str) -> String {
        let separator = |any: &mut bool| {
            if std::mem::replace(any, true) {
                ",\n"
            } else {
                "\n"
            }
        };
        match self {
            // Strings and numbers can always be written.
            Self::Json { any } => {
                separator(any).to_owned()
                    + "    "
                    + &serde_json::to_string(entry).unwrap_or_default()
            }
            Self::Sarif { any, codes } => {
                codes.insert(code);
                separator(any).to_owned() + &sarif::result(entry).to_string()
            }
            Self::Github => github::command(entry, 0),
            Self::Human { .. } | Self::Junit(_) => String::new(),
        }
    }

    /// What comes last.
    pub(crate) fn end(&self, tally: &Tally) -> String {
        match self {
            Self::Human { .. } | Self::Github => String::new(),
            Self::Json { any } => {
                let summary = json!({
                    "files": tally.files(),
                    "documents": tally.documents,
                    "valid": tally.valid,
                    "invalid": tally.invalid,
                    "unread": tally.unread,
                    "skipped": tally.skipped,
                    "violations": tally.violations,
                    "fixable": tally.fixable,
                    "fixed": tally.fixed,
                });
                let line = if *any { "\n  " } else { "" };
                format!("{line}],\n  \"summary\": {summary}\n}}\n")
            }
            Self::Sarif { codes, .. } => {
                format!(
                    "\n],\n\"tool\": {}\n}}]\n}}\n",
                    sarif::tool(&rules::of(codes))
                )
            }
            Self::Junit(_) => Suite::end(),
        }
    }
}

fn entry<'f>(file: &'f str, finding: &'f Finding) -> Entry<'f> {
    Entry {
        severity: "error",
        code: finding.code,
        message: &finding.message,
        help: finding.help.as_deref(),
        file: Some(file),
        document: Some(finding.document),
        line: Some(finding.start.line),
        column: Some(finding.start.column),
        end_line: Some(finding.end.line),
        end_column: Some(finding.end.column),
        pointer: &finding.pointer,
    }
}

fn unread<'f>(file: &'f str, fault: &'f str) -> Entry<'f> {
    Entry {
        severity: "error",
        code: rules::UNREAD,
        message: fault,
        help: None,
        file: Some(file),
        document: None,
        line: None,
        column: None,
        end_line: None,
        end_column: None,
        pointer: "",
    }
}
