//! The command line: arguments in, texts and an exit code out.

use std::path::PathBuf;
use std::process::ExitCode;

use anstream::{eprint, print, println};
use clap::{Args, Parser, Subcommand, ValueEnum};

use specwright::output::{Access, Lock, write_file};
use specwright::schemas::{self, Checked, Dialect, Role, Statuses, Wanted};
use specwright::{Diagnostics, catalog};

use crate::address;
use crate::explain;
use crate::findings::Findings;
use crate::schema;
use crate::settings::{self, Settings};
use crate::summary;
use crate::types::{self, TypesArguments};
use crate::workspace::{self, Changes, Generated, changes, generate_all, write};

/// Something is wrong with the input, or the files are not as they should be.
const FAILURE: u8 = 1;

/// Typed models, validators and JSON Schemas from OpenAPI 3.1, with one and the same result.
#[derive(Debug, Parser)]
#[command(name = "specwright", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// The file with the settings; without it, the nearest `specwright.toml` or `Cargo.toml` upwards that has some.
    #[arg(long, global = true, value_name = "FILE")]
    settings: Option<PathBuf>,
    #[command(flatten)]
    findings: Findings,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the code and schemas of every API that the settings list.
    Generate,
    /// Say which files are not as `generate` would write them; exits with 1 if any is.
    Check,
    /// Print the JSON Schema of what an operation is sent or answers with, or of an object.
    Schema(SchemaArguments),
    /// Print what enforces each keyword of the specs, and in which generated item.
    Explain(ExplainArguments),
    /// Print the types of a JSON Schema of its own, as one Rust module.
    Types(TypesArguments),
    /// Print the catalog of the schemas for files that people keep, with another address.
    Catalog(CatalogArguments),
}

#[derive(Debug, Args)]
struct SchemaArguments {
    /// An operationId or the name of an object; with its service and `/` in front where two services have it.
    name: String,
    /// The draft of JSON Schema.
    #[arg(long, value_enum, default_value_t = Draft::Draft202012)]
    draft: Draft,
    /// What comes back instead of what is sent: the success, or with `=404`, `=4XX` or `=default` that response.
    #[arg(long, value_name = "STATUS", num_args = 0..=1, require_equals = true)]
    #[arg(default_missing_value = SUCCESS, value_parser = response)]
    response: Option<Role>,
    /// A spec or a JSON Schema instead of those that the settings list; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Draft {
    #[value(name = "2020-12")]
    Draft202012,
    #[value(name = "7", alias = "draft-07", alias = "07")]
    Draft7,
}

impl From<Draft> for Dialect {
    fn from(draft: Draft) -> Self {
        match draft {
            Draft::Draft202012 => Self::Draft202012,
            Draft::Draft7 => Self::Draft7,
        }
    }
}

#[derive(Debug, Args)]
struct ExplainArguments {
    /// The JSON Pointer of a keyword, or of what has keywords below it; `SPEC#POINTER` in one of several specs.
    pointer: Option<String>,
    /// For whom it is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// A spec or a JSON Schema instead of those that the settings list; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs: an array with an object for each keyword.
    Json,
}

#[derive(Debug, Args)]
struct CatalogArguments {
    /// The address below which the folders `draft-07` and `2020-12` are to be had.
    #[arg(long, value_parser = address)]
    url: String,
}

/// An address that paths can be put behind.
fn address(text: &str) -> Result<String, String> {
    match address::problem(text) {
        None => Ok(text.to_owned()),
        Some(problem) => Err(format!("{problem}; it begins with `https://`")),
    }
}

/// The only success, whatever its status code.
const SUCCESS: &str = "success";

/// Which response is meant, by its status codes as a document writes them.
fn response(text: &str) -> Result<Role, String> {
    if text == SUCCESS {
        return Ok(Role::Success);
    }
    let statuses = Statuses::of_key(text).map(Role::Response);
    statuses.ok_or_else(|| "expected one such as `200`, `4XX` or `default`".to_owned())
}

/// Runs the command line. Exit codes: 0 done, 1 findings or drift, 2 wrong usage.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let writes = match &arguments.command {
        Command::Generate => true,
        Command::Types(arguments) => arguments.output.is_some(),
        _ => false,
    };
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
    let done = match &arguments.command {
        Command::Generate => settings().and_then(|it| run_generate(&it, findings)),
        Command::Check => settings().and_then(|it| run_check(&it, findings)),
        Command::Schema(arguments) => run_schema(settings, arguments, findings),
        Command::Explain(arguments) => run_explain(settings, arguments, findings),
        Command::Types(arguments) => run_types(arguments, findings),
        Command::Catalog(arguments) => settings().and_then(|it| run_catalog(&it, arguments)),
    };
    done.unwrap_or_else(|found| {
        let result = if writes { "; nothing was written" } else { "" };
        findings.tell(&found, result);
        ExitCode::from(FAILURE)
    })
}

/// Every API of the workspace against what is on disk; on the terminal what a person should look at.
fn compared(
    settings: &Settings,
    findings: &Findings,
) -> Result<(Vec<Generated>, Vec<Changes>), Diagnostics> {
    let generated = generate_all(settings)?;
    let folders = changes(settings, &generated)?;
    let mut warnings = Diagnostics::default();
    generated
        .iter()
        .for_each(|one| warnings.append(one.warnings.clone()));
    let lints = settings.lints.clone().overridden(&settings.told);
    folders
        .iter()
        .for_each(|folder| warnings.append(lints.apply(folder.not_removed())));
    if warnings.has_errors() {
        return Err(warnings);
    }
    findings.warn(&warnings);
    Ok((generated, folders))
}

/// Waits for other runs in the workspace.
fn lock(settings: &Settings, access: Access) -> Result<Lock, Diagnostics> {
    workspace::lock(settings, access, || {
        eprint!("waiting for another run in this workspace\n");
    })
}

fn run_generate(settings: &Settings, findings: &Findings) -> Result<ExitCode, Diagnostics> {
    let _lock = lock(settings, Access::Write)?;
    let (generated, folders) = compared(settings, findings)?;
    if let Err(found) = write(&folders) {
        eprint!("{}", found.render(true));
        eprint!("stopped half-way; every file is whole, and the next `generate` completes them\n");
        return Ok(ExitCode::from(FAILURE));
    }
    print!("{}", summary::generated(&generated, &folders));
    Ok(ExitCode::SUCCESS)
}

fn run_check(settings: &Settings, findings: &Findings) -> Result<ExitCode, Diagnostics> {
    let _lock = lock(settings, Access::Read)?;
    let (_, folders) = compared(settings, findings)?;
    if folders.iter().all(Changes::is_empty) {
        println!("{}", summary::fresh(&folders));
        return Ok(ExitCode::SUCCESS);
    }
    print!("{}", summary::differences(&folders));
    eprint!("{}", summary::drift(&folders, &settings.regenerate));
    Ok(ExitCode::from(FAILURE))
}

fn run_schema(
    settings: impl FnOnce() -> Result<Settings, Diagnostics>,
    arguments: &SchemaArguments,
    findings: &Findings,
) -> Result<ExitCode, Diagnostics> {
    let (apis, regenerate) = match &arguments.spec {
        Some(spec) => (schema::of_file(spec, findings.lints())?, None),
        None => {
            let settings = settings()?;
            (schema::listed(&settings)?, Some(settings.regenerate))
        }
    };
    apis.iter().for_each(|api| findings.warn(&api.warnings));
    print_schema(&apis, regenerate.as_deref(), arguments)
}

fn print_schema(
    apis: &[Checked],
    regenerate: Option<&str>,
    arguments: &SchemaArguments,
) -> Result<ExitCode, Diagnostics> {
    let wanted = Wanted {
        name: &arguments.name,
        role: arguments.response.unwrap_or(Role::Request),
        dialect: arguments.draft.into(),
        regenerate,
    };
    print!("{}", schemas::text(apis, wanted)?);
    Ok(ExitCode::SUCCESS)
}

fn run_explain(
    settings: impl FnOnce() -> Result<Settings, Diagnostics>,
    arguments: &ExplainArguments,
    findings: &Findings,
) -> Result<ExitCode, Diagnostics> {
    let specs = match &arguments.spec {
        Some(spec) => explain::of_file(spec, findings.lints())?,
        None => explain::listed(&settings()?)?,
    };
    specs
        .iter()
        .for_each(|spec| findings.warn(&spec.explained.warnings));
    let pointer = arguments.pointer.as_deref();
    let text = match arguments.format {
        Format::Text => explain::text(&specs, pointer)?,
        Format::Json => explain::json(&specs, pointer)?,
    };
    print!("{text}");
    Ok(ExitCode::SUCCESS)
}

fn run_types(arguments: &TypesArguments, findings: &Findings) -> Result<ExitCode, Diagnostics> {
    let types = types::of_file(arguments, findings.lints())?;
    findings.warn(&types.warnings);
    match &arguments.output {
        Some(file) => write_file(file, &types.module)?,
        None => print!("{}", types.module),
    }
    Ok(ExitCode::SUCCESS)
}

fn run_catalog(settings: &Settings, arguments: &CatalogArguments) -> Result<ExitCode, Diagnostics> {
    let generated = generate_all(settings)?;
    let kept = generated.iter().flat_map(|one| &one.kept);
    print!(
        "{}",
        catalog::print(&arguments.url, &settings.layout, kept).text
    );
    Ok(ExitCode::SUCCESS)
}

fn here() -> PathBuf {
    std::env::current_dir().unwrap_or_default()
}
