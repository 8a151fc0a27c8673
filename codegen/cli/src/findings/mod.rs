//! What becomes of findings on the command line: which are errors, and how they are told.

mod entry;
pub(crate) mod github;
mod json;
mod report;
pub(crate) mod sarif;

use anstream::eprint;
use clap::Args;
pub(crate) use entry::Entry;
pub(crate) use report::{Format, Report};
use specwright::{Diagnostics, Level, Lint, Lints, Severity, Tally};

use crate::summary;

/// What every command is told of findings.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(crate) struct Findings {
    /// Take the warnings of a lint for errors; `warnings` is every lint of which nothing else is said. Of several
    /// levels of one lint the strictest counts, and it beats the settings.
    #[arg(short = 'D', long, global = true, value_name = "LINT")]
    deny: Vec<Lint>,
    /// Tell the warnings of a lint, whatever the settings say.
    #[arg(short = 'W', long, global = true, value_name = "LINT")]
    warn: Vec<Lint>,
    /// Do not tell the warnings of a lint.
    #[arg(short = 'A', long, global = true, value_name = "LINT")]
    allow: Vec<Lint>,
    /// The same as `--deny warnings`.
    #[arg(long, global = true)]
    deny_warnings: bool,
    /// Omit the operations that cannot be written, with warnings, and generate the rest.
    #[arg(long, global = true)]
    pub(crate) keep_going: bool,
    /// Tell nothing but errors.
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    /// Tell more: of what is generated, which files were read and how long it took.
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    verbose: bool,
    /// Tell each finding, and not one for all that say the same, nor the first causes of a code alone.
    #[arg(long, global = true)]
    all: bool,
    /// How findings are told: `human` (the default, on standard error), or for programs `json`, `sarif`, `github` or, of
    /// files that are validated, `junit` (on standard output); with `=FILE` in a file. It can be given several times.
    #[arg(long = "format", global = true, value_name = "FORMAT[=FILE]")]
    reports: Vec<Report>,
}

impl Findings {
    /// Whether more is to be told than usual.
    pub(crate) fn is_verbose(&self) -> bool {
        self.verbose
    }

    /// The levels of the lints that are named.
    pub(crate) fn lints(&self) -> Lints {
        let mut lints = Lints::default();
        let levels = [
            (&self.allow, Level::Allow),
            (&self.warn, Level::Warn),
            (&self.deny, Level::Deny),
        ];
        for (named, level) in levels {
            named.iter().for_each(|lint| lints.set(*lint, level));
        }
        if self.deny_warnings {
            lints.set(Lint::Warnings, Level::Deny);
        }
        lints
    }

    /// How findings are told, one way after the other.
    pub(crate) fn reports(&self) -> &[Report] {
        const USUAL: &[Report] = &[Report::USUAL];
        if self.reports.is_empty() {
            USUAL
        } else {
            &self.reports
        }
    }

    /// Why findings cannot be told as they are asked for, of a command that prints what is asked of it or does not, and
    /// that validates files or does not.
    pub(crate) fn problem(&self, prints: bool, validates: bool) -> Option<String> {
        if !validates && self.reports.iter().any(|it| it.format == Format::Junit) {
            return Some(
                "`--format junit` tells which files are valid: it is of `validate` alone"
                    .to_owned(),
            );
        }
        let asked = self.reports.iter().filter(|it| it.takes_output());
        match asked.collect::<Vec<_>>()[..] {
            [one] if prints => Some(format!(
                "what this command prints is on standard output: give the findings a file, `--format {}=FILE`",
                one.format.as_str()
            )),
            [] | [_] => None,
            [_, other, ..] => Some(format!(
                "findings can be on standard output once: give others a file, `--format {}=FILE`",
                other.format.as_str()
            )),
        }
    }

    /// Whether standard output is for findings.
    pub(crate) fn takes_output(&self) -> bool {
        self.reports.iter().any(Report::takes_output)
    }

    /// Tells findings, how many there are, and what came of the run.
    pub(crate) fn tell(&self, found: &Diagnostics, result: &str) -> Result<(), Diagnostics> {
        self.report((found, found), result)
    }

    /// Tells findings that stopped nothing, and programs of more than that.
    pub(crate) fn tell_with(
        &self,
        found: &Diagnostics,
        for_programs: &Diagnostics,
    ) -> Result<(), Diagnostics> {
        let mut all = found.clone();
        all.append(for_programs.clone());
        self.report((found, &all), "")
    }

    fn report(
        &self,
        (for_people, for_programs): (&Diagnostics, &Diagnostics),
        result: &str,
    ) -> Result<(), Diagnostics> {
        let mut is_told = for_people.is_empty();
        for report in self.reports() {
            match (report.format, &report.file) {
                (Format::Human, None) => {
                    is_told = true;
                    eprint!("{}", self.human(for_people, result, true));
                }
                (Format::Human, Some(_)) => report.write(&self.human(for_people, result, false))?,
                (Format::Json, _) => report.write(&json::text(for_programs))?,
                (Format::Sarif, _) => report.write(&sarif::text(for_programs))?,
                (Format::Github, _) => report.write(&github::text(for_programs))?,
                // Asked for of no command that comes here.
                (Format::Junit, _) => {}
            }
        }
        if !is_told && !self.quiet {
            eprint!("{}{result}\n", summary::findings(for_people));
        }
        Ok(())
    }

    /// Findings as a person reads them: none is no text.
    fn human(&self, found: &Diagnostics, result: &str, styled: bool) -> String {
        let errors = self.quiet.then(|| errors(found));
        let found = errors.as_ref().unwrap_or(found);
        if found.is_empty() {
            return String::new();
        }
        let counts = summary::findings(found);
        if self.all {
            return format!("{}{counts}{result}\n", found.render_each(styled));
        }
        let tally = found.tally();
        let told = tally.iter().map(Tally::told).sum::<usize>();
        let each = if told == found.len() {
            ""
        } else {
            " (`--all` tells each)"
        };
        let table = summary::table(&tally);
        format!("{}{table}{counts}{each}{result}\n", found.render(styled))
    }
}

/// The findings that stop a run.
fn errors(found: &Diagnostics) -> Diagnostics {
    let mut errors = Diagnostics::default();
    let of_all = found.iter().filter(|it| it.severity == Severity::Error);
    of_all.for_each(|it| errors.push(it.clone()));
    errors
}
