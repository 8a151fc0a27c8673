//! The commands: arguments in, texts and an exit code out.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstream::{eprint, print};
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};

use specwright::output::write_file;
use specwright::schemas::{self, Role, Wanted};
use specwright::{Diagnostics, catalog};

use crate::arguments::{Arguments, CatalogArguments, Command, ExplainArguments, SchemaArguments};
use crate::explain;
use crate::findings::Findings;
use crate::generate::watch::Watched;
use crate::generate::{self, GenerateArguments};
use crate::init;
use crate::outcome::Outcome;
use crate::schema;
use crate::settings::{self, Settings};
use crate::shell;
use crate::types::{self, TypesArguments};
use crate::validate;
use crate::workspace::generate_all;

/// Something is wrong with the input, or the files are not as they should be.
const FAILURE: u8 = 1;

/// Runs the command line. Exit codes: 0 done, 1 findings or drift, 2 wrong usage, and 3 of `validate` where a file or a
/// schema cannot be read.
pub fn run() -> ExitCode {
    run_with(std::env::args_os())
}

/// The same as `cargo specwright …`, where Cargo adds the name of its subcommand.
pub fn run_of_cargo() -> ExitCode {
    let mut arguments: Vec<OsString> = std::env::args_os().collect();
    if arguments.get(1).is_some_and(|it| it == "specwright") {
        arguments.remove(1);
    }
    run_with(arguments)
}

/// The same with these arguments, of which the first is what the command is called.
pub fn run_with(arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> ExitCode {
    let arguments = Arguments::parse_from(arguments);
    let findings = &arguments.findings;
    let validates = matches!(arguments.command, Command::Validate(_));
    let problem = findings.problem(arguments.command.prints(), validates);
    if let Some(problem) = problem.or_else(|| arguments.command.problem()) {
        Arguments::command()
            .error(ErrorKind::ArgumentConflict, problem)
            .exit();
    }
    if let Command::Validate(asked) = &arguments.command {
        return validate::run(asked, findings, || settings_of(&arguments));
    }
    let run = || run_once(&arguments);
    match &arguments.command {
        Command::Generate(asked) if asked.watch => watch(&watched(&arguments, asked), run),
        _ => run(),
    }
}

/// What is watched: the folder of the document or of the settings, and those below. What a document refers to elsewhere, or
/// is mapped to by settings, is read and not watched. Reports are written by each run.
fn watched(arguments: &Arguments, asked: &GenerateArguments) -> Watched {
    let folder = match &asked.spec {
        Some(spec) => spec.parent().map(Path::to_owned),
        None => settings_of(arguments).ok().flatten().map(|it| it.root),
    };
    let folder = folder
        .filter(|it| !it.as_os_str().is_empty())
        .unwrap_or_else(here);
    let reports = arguments.findings.reports().iter();
    Watched::new(folder, reports.filter_map(|report| report.file.as_deref()))
}

/// Runs again and again.
fn watch(watched: &Watched, run: impl Fn() -> ExitCode) -> ExitCode {
    let found = watched.forever(|| {
        run();
    });
    eprint!("{}", found.render(true));
    ExitCode::from(FAILURE)
}

fn run_once(arguments: &Arguments) -> ExitCode {
    let findings = &arguments.findings;
    let told = match outcome(arguments) {
        Ok(outcome) => told(&outcome, &arguments.command, findings),
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
fn told(
    outcome: &Outcome,
    command: &Command,
    findings: &Findings,
) -> Result<ExitCode, Diagnostics> {
    findings.tell_with(&outcome.warnings, &outcome.drift)?;
    if findings.quiet && !command.prints() && !outcome.failed {
        // Nothing but errors is told, and there are none.
    } else if findings.takes_output() {
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

/// The settings that the command line names, or the nearest; `None` where there are none.
fn settings_of(arguments: &Arguments) -> Result<Option<Settings>, Diagnostics> {
    let findings = &arguments.findings;
    let settings = match &arguments.settings {
        Some(file) => Some(settings::read(file)?),
        None => settings::find_if_there(&here())?,
    };
    Ok(settings.map(|it| Settings {
        told: findings.lints(),
        keep_going: findings.keep_going,
        ..it
    }))
}

fn outcome(arguments: &Arguments) -> Result<Outcome, Diagnostics> {
    let findings = &arguments.findings;
    let settings = || settings_of(arguments)?.ok_or_else(settings::none);
    let command = Arguments::command;
    match &arguments.command {
        Command::Init(arguments) => init::run(arguments, findings, &here()),
        Command::SettingsSchema => Ok(printed(init::settings_schema())),
        Command::Completions(arguments) => Ok(printed(shell::completions(arguments, command()))),
        Command::Man(arguments) => Ok(printed(shell::man(arguments, command())?)),
        Command::Generate(arguments) => generate::run(arguments, settings, findings),
        Command::Check => generate::check(&settings()?),
        Command::Schema(arguments) => run_schema(settings, arguments, findings),
        Command::Explain(arguments) => run_explain(settings, arguments, findings),
        Command::Types(arguments) => run_types(arguments, findings),
        Command::Catalog(arguments) => run_catalog(&settings()?, arguments),
        // It has results of its own kind, and was run before.
        Command::Validate(_) => Ok(Outcome::default()),
    }
}

/// What is asked for, of which nothing can be found.
fn printed(text: String) -> Outcome {
    Outcome::of(text, Diagnostics::default())
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
