//! What becomes of findings on the command line: which are errors, and how they are told.

use anstream::eprint;
use clap::Args;
use specwright::{Diagnostics, Level, Lint, Lints};

use crate::summary;

/// What every command is told of findings.
#[derive(Debug, Args)]
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
    /// Tell each finding, and not one for all that say the same.
    #[arg(long, global = true)]
    all: bool,
}

impl Findings {
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

    /// Warnings, if there are any.
    pub(crate) fn warn(&self, warnings: &Diagnostics) {
        if !warnings.is_empty() {
            self.tell(warnings, "");
        }
    }

    /// Findings, how many there are, and what came of the run.
    pub(crate) fn tell(&self, found: &Diagnostics, result: &str) {
        let text = if self.all {
            found.render_each(true)
        } else {
            found.render(true)
        };
        let each = if self.all || found.causes() == found.len() {
            ""
        } else {
            " (`--all` tells each)"
        };
        eprint!("{text}{}{each}{result}\n", summary::findings(found));
    }
}
