//! The commands: arguments in, texts and an exit code out.

use std::path::PathBuf;
use std::process::ExitCode;

use anstream::{eprint, print};
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};

use specwright::output::{Access, Lock, write_file};
use specwright::schemas::{self, Role, Wanted};
use specwright::{Diagnostics, catalog};

use crate::arguments::{Arguments, CatalogArguments, Command, ExplainArguments, SchemaArguments};
use crate::explain;
use crate::findings::Findings;
use crate::schema;
use crate::settings::{self, Settings};
use crate::summary;
use crate::types::{self, TypesArguments};
use crate::workspace::{self, Changes, Generated, changes, generate_all, write};

/// Something is wrong with the input, or the files are not as they should be.
const FAILURE: u8 = 1;

/// What came of a command that found no error.
#[derive(Default)]
struct Outcome {
    warnings: Diagnostics,
    /// Files that are not as generated: programs are told of them as of errors, people in `said`.
    drift: Diagnostics,
    /// What is asked for, or a summary of it.
    printed: String,
    /// What else a person should know.
    said: String,
    failed: bool,
}

impl Outcome {
    /// What is asked for, and what was found on the way.
    fn of(printed: String, warnings: Diagnostics) -> Self {
        Self {
            warnings,
            printed,
            ..Self::default()
        }
    }
}

/// Runs the command line. Exit codes: 0 done, 1 findings or drift, 2 wrong usage.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let findings = &arguments.findings;
    if let Some(problem) = findings.problem(arguments.command.prints()) {
        Arguments::command()
            .error(ErrorKind::ArgumentConflict, problem)
            .exit();
    }
    let told = match outcome(&arguments) {
        Ok(outcome) => told(&outcome, findings),
        Err(found) => {
            let writes = arguments.command.writes();
            let result = if writes { "; nothing was written" } else { "" };
            let told = findings.tell(&found, result);
            told.map(|()| ExitCode::from(FAILURE))
        }
    };
    told.unwrap_or_else(|found| {
        eprint!("{}", found.render(true));
        ExitCode::from(FAILURE)
    })
}

/// Tells what came of a command.
fn told(outcome: &Outcome, findings: &Findings) -> Result<ExitCode, Diagnostics> {
    findings.tell_with(&outcome.warnings, &outcome.drift)?;
    if findings.takes_output() {
        eprint!("{}", outcome.printed);
    } else {
        print!("{}", outcome.printed);
    }
    eprint!("{}", outcome.said);
    Ok(if outcome.failed {
        ExitCode::from(FAILURE)
    } else {
        ExitCode::SUCCESS
    })
}

fn outcome(arguments: &Arguments) -> Result<Outcome, Diagnostics> {
    let findings = &arguments.findings;
    let settings = || {
        let settings = match &arguments.settings {
            Some(file) => settings::read(file),
            None => settings::find(&here()),
        };
        let told = findings.lints();
        let keep_going = findings.keep_going;
        settings.map(|it| Settings {
            told,
            keep_going,
            ..it
        })
    };
    match &arguments.command {
        Command::Generate => run_generate(&settings()?),
        Command::Check => run_check(&settings()?),
        Command::Schema(arguments) => run_schema(settings, arguments, findings),
        Command::Explain(arguments) => run_explain(settings, arguments, findings),
        Command::Types(arguments) => run_types(arguments, findings),
        Command::Catalog(arguments) => run_catalog(&settings()?, arguments),
    }
}

/// Every API of a workspace against what is on disk.
struct Compared {
    generated: Vec<Generated>,
    folders: Vec<Changes>,
    warnings: Diagnostics,
}

fn compared(settings: &Settings) -> Result<Compared, Diagnostics> {
    let generated = generate_all(settings)?;
    let folders = changes(settings, &generated)?;
    let mut warnings = all(generated.iter().map(|one| &one.warnings));
    let lints = settings.lints.clone().overridden(&settings.told);
    folders
        .iter()
        .for_each(|folder| warnings.append(lints.apply(folder.not_removed())));
    if warnings.has_errors() {
        return Err(warnings);
    }
    Ok(Compared {
        generated,
        folders,
        warnings,
    })
}

/// Waits for other runs in the workspace.
fn lock(settings: &Settings, access: Access) -> Result<Lock, Diagnostics> {
    workspace::lock(settings, access, || {
        eprint!("waiting for another run in this workspace\n");
    })
}

fn run_generate(settings: &Settings) -> Result<Outcome, Diagnostics> {
    let _lock = lock(settings, Access::Write)?;
    let Compared {
        generated,
        folders,
        warnings,
    } = compared(settings)?;
    if let Err(found) = write(&folders) {
        let mut all = warnings;
        all.append(found);
        return Ok(Outcome {
            warnings: all,
            said: "stopped half-way; every file is whole, and the next `generate` completes them\n"
                .to_owned(),
            failed: true,
            ..Outcome::default()
        });
    }
    Ok(Outcome::of(
        summary::generated(&generated, &folders),
        warnings,
    ))
}

fn run_check(settings: &Settings) -> Result<Outcome, Diagnostics> {
    let _lock = lock(settings, Access::Read)?;
    let Compared {
        folders, warnings, ..
    } = compared(settings)?;
    if folders.iter().all(Changes::is_empty) {
        return Ok(Outcome::of(summary::fresh(&folders), warnings));
    }
    Ok(Outcome {
        warnings,
        drift: summary::drifted(&folders, &settings.regenerate),
        printed: summary::differences(&folders),
        said: summary::drift(&folders, &settings.regenerate),
        failed: true,
    })
}

fn run_schema(
    settings: impl FnOnce() -> Result<Settings, Diagnostics>,
    arguments: &SchemaArguments,
    findings: &Findings,
) -> Result<Outcome, Diagnostics> {
    let (apis, regenerate) = match &arguments.spec {
        Some(spec) => (schema::of_file(spec, findings.lints())?, None),
        None => {
            let settings = settings()?;
            (schema::listed(&settings)?, Some(settings.regenerate))
        }
    };
    let wanted = Wanted {
        name: &arguments.name,
        role: arguments.response.unwrap_or(Role::Request),
        dialect: arguments.draft.into(),
        regenerate: regenerate.as_deref(),
    };
    let printed = schemas::text(&apis, wanted)?;
    let warnings = all(apis.iter().map(|api| &api.warnings));
    Ok(Outcome::of(printed, warnings))
}

fn run_explain(
    settings: impl FnOnce() -> Result<Settings, Diagnostics>,
    arguments: &ExplainArguments,
    findings: &Findings,
) -> Result<Outcome, Diagnostics> {
    let specs = match &arguments.spec {
        Some(spec) => explain::of_file(spec, findings.lints())?,
        None => explain::listed(&settings()?)?,
    };
    let pointer = arguments.pointer.as_deref();
    let printed = if arguments.json {
        explain::json(&specs, pointer)?
    } else {
        explain::text(&specs, pointer)?
    };
    let warnings = all(specs.iter().map(|spec| &spec.explained.warnings));
    Ok(Outcome::of(printed, warnings))
}

fn run_types(arguments: &TypesArguments, findings: &Findings) -> Result<Outcome, Diagnostics> {
    let types = types::of_file(arguments, findings.lints())?;
    let Some(file) = &arguments.output else {
        return Ok(Outcome::of(types.module, types.warnings));
    };
    write_file(file, &types.module)?;
    Ok(Outcome::of(String::new(), types.warnings))
}

fn run_catalog(settings: &Settings, arguments: &CatalogArguments) -> Result<Outcome, Diagnostics> {
    let generated = generate_all(settings)?;
    let kept = generated.iter().flat_map(|one| &one.kept);
    let catalog = catalog::print(&arguments.url, &settings.layout, kept);
    Ok(Outcome::of(
        catalog.text.to_string(),
        Diagnostics::default(),
    ))
}

/// The findings of several lists in one.
fn all<'d>(lists: impl Iterator<Item = &'d Diagnostics>) -> Diagnostics {
    let mut all = Diagnostics::default();
    lists.for_each(|list| all.append(list.clone()));
    all
}

fn here() -> PathBuf {
    std::env::current_dir().unwrap_or_default()
}
