//! `specwright validate`: files against schemas.

mod arguments;
mod catalog;
mod files;
mod fixing;
mod junit;
mod kept;
mod outcome;
mod reporters;
mod rules;
mod schema;
mod stream;
mod tell;

pub(crate) use arguments::ValidateArguments;

use std::process::ExitCode;

use anstream::eprint;
use rayon::prelude::*;
use specwright::Diagnostics;

use crate::findings::Findings;
use crate::settings::Settings;
use files::File;
use outcome::{Outcome, Tally};
use reporters::Reporters;
use schema::Schemas;

/// Something is invalid.
const INVALID: u8 = 1;

/// A file or a schema cannot be read.
const NO_RESULT: u8 = 3;

/// So many files are held at once: those that were read and are not told of yet.
const AT_ONCE: usize = 128;

/// Validates the files that are asked for, and answers how that went.
pub(crate) fn run(
    arguments: &ValidateArguments,
    findings: &Findings,
    settings: impl Fn() -> Result<Option<Settings>, Diagnostics>,
) -> ExitCode {
    match validated(arguments, findings, &settings) {
        Ok(tally) if tally.unread > 0 => ExitCode::from(NO_RESULT),
        Ok(tally) if tally.invalid > 0 => ExitCode::from(INVALID),
        Ok(_) => ExitCode::SUCCESS,
        Err(found) => {
            eprint!("{}", found.render(true));
            ExitCode::from(NO_RESULT)
        }
    }
}

fn validated(
    arguments: &ValidateArguments,
    findings: &Findings,
    settings: &dyn Fn() -> Result<Option<Settings>, Diagnostics>,
) -> Result<Tally, Diagnostics> {
    let schemas = Schemas::of(arguments, findings.lints(), settings)?;
    let mut reporters = Reporters::open(findings.reports())?;
    let mut tally = Tally::default();
    for files in files::all(&arguments.files).chunks(AT_ONCE) {
        let (streams, whole): (Vec<&File>, Vec<&File>) =
            files.iter().partition(|file| arguments.is_stream(file));
        let outcomes: Vec<Option<Outcome>> = whole
            .par_iter()
            .map(|file| outcome_of(file, arguments, &schemas))
            .collect();
        for (file, outcome) in whole.iter().zip(outcomes) {
            let outcome =
                outcome.map(|outcome| put_right(file, arguments, outcome, &mut reporters));
            count(outcome.transpose()?, &mut tally, &mut reporters)?;
        }
        for file in streams {
            let outcome = stream::outcome(file, (arguments, &schemas), &mut |part| {
                reporters.part(part)
            })?;
            count(outcome, &mut tally, &mut reporters)?;
        }
    }
    reporters.end(&tally, findings.quiet)?;
    Ok(tally)
}

/// Shows what of a file is put right, and writes it.
fn put_right(
    file: &File,
    arguments: &ValidateArguments,
    outcome: Outcome,
    reporters: &mut Reporters,
) -> Result<Outcome, Diagnostics> {
    let Some(fixed) = &outcome.fixed else {
        return Ok(outcome);
    };
    reporters.show(&fixing::difference(&file.name, fixed))?;
    let written = if arguments.dry_run {
        Ok(())
    } else {
        fixing::write(&file.path, &fixed.text)
    };
    Ok(match written {
        Ok(()) => outcome,
        Err(error) => Outcome::unread(outcome.name, format!("it cannot be written: {error}")),
    })
}

/// Tells what came of a file, if a schema is for it.
fn count(
    outcome: Option<Outcome>,
    tally: &mut Tally,
    reporters: &mut Reporters,
) -> Result<(), Diagnostics> {
    let Some(outcome) = outcome else {
        tally.skipped += 1;
        return Ok(());
    };
    tally.add(&outcome);
    reporters.tell(&outcome)
}

/// What came of a file that is read as a whole; nothing where it need not have a schema, and none is for it.
fn outcome_of(file: &File, arguments: &ValidateArguments, schemas: &Schemas) -> Option<Outcome> {
    let name = file.name.clone();
    let bytes = match file.read() {
        Ok(bytes) => bytes,
        Err(reason) => return Some(Outcome::unread(name, reason)),
    };
    let syntax = arguments.syntax(file, &bytes);
    match schemas.of_file(file, &bytes, syntax) {
        Ok(Some(validator)) if arguments.fix => Some(fixing::outcome(
            file,
            arguments,
            &bytes,
            (validator, syntax),
        )),
        Ok(Some(validator)) => Some(Outcome::checked(name, validator.check(&bytes, syntax))),
        Ok(None) if arguments.may_skip(file) => None,
        Ok(None) => Some(Outcome::unread(name, schema::NONE.to_owned())),
        Err(reason) => Some(Outcome::unread(name, reason)),
    }
}
