//! `specwright generate` and `check`: what the settings list, or one spec that no settings list.

mod arguments;
mod compared;
mod one_spec;
mod paths;
pub(crate) mod watch;

pub(crate) use arguments::GenerateArguments;
use compared::Compared;

use std::collections::BTreeSet;
use std::time::Instant;

use specwright::Diagnostics;
use specwright::output::{Access, Lock};

use crate::findings::Findings;
use crate::outcome::Outcome;
use crate::progress::Progress;
use crate::settings::Settings;
use crate::summary;

/// Writes what is generated, or says with `--check` what differs.
pub(crate) fn run(
    arguments: &GenerateArguments,
    settings: impl FnOnce() -> Result<Settings, Diagnostics>,
    findings: &Findings,
) -> Result<Outcome, Diagnostics> {
    let started = Instant::now();
    let progress = Progress::of("generating");
    let access = if arguments.check {
        Access::Read
    } else {
        Access::Write
    };
    let (_lock, compared) = match arguments.one_spec() {
        Some(spec) => one_spec::compared(&spec, findings, access)?,
        None => compared::of_settings(&settings()?, access)?,
    };
    drop(progress);
    let details = if findings.is_verbose() {
        summary::details(&compared.generated, started.elapsed())
    } else {
        String::new()
    };
    let mut outcome = if arguments.check {
        compared.checked()
    } else {
        compared.written()
    };
    outcome.printed.push_str(&details);
    Ok(outcome)
}

/// What was written.
pub(crate) struct Written {
    pub(crate) outcome: Outcome,
    /// The features of the runtime that it needs.
    pub(crate) features: Vec<&'static str>,
}

/// What settings list, generated and compared, for as long as no other run is in the way.
pub(crate) struct Prepared {
    _lock: Lock,
    compared: Compared,
}

/// Generates what settings list, and writes nothing yet.
pub(crate) fn prepared(settings: &Settings) -> Result<Prepared, Diagnostics> {
    let (lock, compared) = compared::of_settings(settings, Access::Write)?;
    Ok(Prepared {
        _lock: lock,
        compared,
    })
}

impl Prepared {
    /// Writes it.
    pub(crate) fn written(self) -> Written {
        let features = self.compared.generated.iter();
        let features: BTreeSet<&'static str> = features
            .flat_map(|one| one.features.iter().copied())
            .collect();
        Written {
            outcome: self.compared.written(),
            features: features.into_iter().collect(),
        }
    }
}

/// Says what of the settings' files differs.
pub(crate) fn check(settings: &Settings) -> Result<Outcome, Diagnostics> {
    let (_lock, compared) = compared::of_settings(settings, Access::Read)?;
    Ok(compared.checked())
}
