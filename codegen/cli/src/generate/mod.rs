//! `specwright generate` and `check`: what the settings list, or one spec that no settings list.

mod arguments;
mod compared;
mod one_spec;
mod paths;

pub(crate) use arguments::GenerateArguments;

use specwright::Diagnostics;
use specwright::output::Access;

use crate::findings::Findings;
use crate::outcome::Outcome;
use crate::settings::Settings;

/// Writes what is generated, or says with `--check` what differs.
pub(crate) fn run(
    arguments: &GenerateArguments,
    settings: impl FnOnce() -> Result<Settings, Diagnostics>,
    findings: &Findings,
) -> Result<Outcome, Diagnostics> {
    let access = if arguments.check {
        Access::Read
    } else {
        Access::Write
    };
    let (_lock, compared) = match arguments.one_spec() {
        Some(spec) => one_spec::compared(&spec, findings, access)?,
        None => compared::of_settings(&settings()?, access)?,
    };
    if arguments.check {
        return Ok(compared.checked());
    }
    Ok(compared.written())
}

/// Says what of the settings' files differs.
pub(crate) fn check(settings: &Settings) -> Result<Outcome, Diagnostics> {
    let (_lock, compared) = compared::of_settings(settings, Access::Read)?;
    Ok(compared.checked())
}
