//! Where is told what came of files, in each format that is asked for.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, BufWriter, Write};

use anstream::eprint;
use specwright::{Code, Diagnostic, Diagnostics};

use super::outcome::{Outcome, Part, Tally};
use super::tell::Teller;
use crate::findings::{Format, Report};

/// All formats that are asked for.
pub(crate) struct Reporters {
    list: Vec<Reporter>,
}

struct Reporter {
    teller: Teller,
    output: Output,
    /// What messages call the output.
    name: String,
}

enum Output {
    /// Standard error, whose colours depend on what it is.
    Terminal,
    Stream(Box<dyn Write>),
}

impl Reporters {
    /// Opens the files of the formats, and begins each.
    pub(crate) fn open(reports: &[Report]) -> Result<Self, Diagnostics> {
        let mut list = Vec::new();
        for report in reports {
            let name = report.file.as_ref().map_or_else(
                || "standard output".to_owned(),
                |file| file.display().to_string(),
            );
            let output = match (&report.file, report.format) {
                (None, Format::Human) => Output::Terminal,
                (None, _) => Output::Stream(Box::new(BufWriter::new(io::stdout()))),
                (Some(file), _) => {
                    let file = fs::File::create(file).map_err(|error| unwritten(&name, &error))?;
                    Output::Stream(Box::new(BufWriter::new(file)))
                }
            };
            let styled = matches!(output, Output::Terminal);
            let teller = Teller::of(report.format, styled);
            let mut reporter = Reporter {
                teller,
                output,
                name,
            };
            reporter.write(&reporter.teller.start())?;
            list.push(reporter);
        }
        Ok(Self { list })
    }

    /// Shows something to people.
    pub(crate) fn show(&mut self, text: &str) -> Result<(), Diagnostics> {
        let mut human = self.list.iter_mut().filter(|it| it.teller.is_human());
        human.try_for_each(|reporter| reporter.write(text))
    }

    /// Tells some findings of a file, of which more may come.
    pub(crate) fn part(&mut self, part: &Part<'_>) -> Result<(), Diagnostics> {
        for reporter in &mut self.list {
            let text = reporter.teller.part(part);
            reporter.write(&text)?;
        }
        Ok(())
    }

    /// Tells what came of a file, with the findings that were not told yet.
    pub(crate) fn tell(&mut self, outcome: &Outcome) -> Result<(), Diagnostics> {
        if let Ok(checked) = &outcome.result {
            let findings = &checked.findings;
            self.part(&Part {
                name: &outcome.name,
                findings,
            })?;
        }
        for reporter in &mut self.list {
            let text = reporter.teller.end_of_file(outcome);
            reporter.write(&text)?;
        }
        Ok(())
    }

    /// Ends all, and tells a person how many files are what: a quiet run only if one is not valid.
    pub(crate) fn end(mut self, tally: &Tally, quiet: bool) -> Result<(), Diagnostics> {
        for reporter in &mut self.list {
            reporter.write(&reporter.teller.end(tally))?;
            if let Output::Stream(stream) = &mut reporter.output {
                stream
                    .flush()
                    .map_err(|error| unwritten(&reporter.name, &error))?;
            }
        }
        if !quiet || tally.invalid > 0 || tally.unread > 0 {
            eprint!("{}\n", summary(tally));
        }
        Ok(())
    }
}

impl Reporter {
    fn write(&mut self, text: &str) -> Result<(), Diagnostics> {
        match &mut self.output {
            Output::Terminal => eprint!("{text}"),
            Output::Stream(stream) => {
                let written = stream.write_all(text.as_bytes());
                written.map_err(|error| unwritten(&self.name, &error))?;
            }
        }
        Ok(())
    }
}

fn unwritten(name: &str, error: &io::Error) -> Diagnostics {
    let message = format!("`{name}` cannot be written: {error}");
    Diagnostic::general(Code::File, message).into()
}

/// `3 files: 1 valid, 1 invalid (4 violations), 1 without a result`.
fn summary(tally: &Tally) -> String {
    let counted = |count: usize, one: &str, many: &str| {
        format!("{count} {}", if count == 1 { one } else { many })
    };
    let mut text = counted(tally.files(), "file", "files");
    if tally.documents > tally.valid + tally.invalid {
        let _ = write!(text, " with {} documents", tally.documents);
    }
    let invalid = || {
        let violations = counted(tally.violations, "violation", "violations");
        format!("{} invalid ({violations})", tally.invalid)
    };
    let parts = [
        (tally.valid > 0).then(|| format!("{} valid", tally.valid)),
        (tally.invalid > 0).then(invalid),
        (tally.unread > 0).then(|| format!("{} without a result", tally.unread)),
        (tally.skipped > 0).then(|| format!("no schema is for {} others", tally.skipped)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        return "no files".to_owned();
    }
    let fixes = match (tally.fixed, tally.fixable) {
        (0, 0) => String::new(),
        (0, fixable) => format!("; `--fix` puts {fixable} right"),
        (fixed, _) => format!("; {} put right", counted(fixed, "violation", "violations")),
    };
    format!("{text}: {}{fixes}", parts.join(", "))
}
