//! What the command line can say.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use specwright::schemas::{Dialect, Role, Statuses};

use crate::address;
use crate::findings::Findings;
use crate::generate::GenerateArguments;
use crate::init::InitArguments;
use crate::shell::{CompletionsArguments, ManArguments};
use crate::types::TypesArguments;
use crate::validate::ValidateArguments;

/// Typed models, validators and JSON Schemas from OpenAPI 3.1, with one and the same result.
#[derive(Debug, Parser)]
#[command(name = "specwright", version, after_help = EXAMPLES)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// The file with the settings; without it, the nearest `specwright.toml` or `Cargo.toml` upwards that has some.
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) settings: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) findings: Findings,
}

const EXAMPLES: &str = "\
Examples:
  specwright init                                    set up the package in this folder
  specwright generate api.yaml --out src/api         one document as a module, without settings
  specwright check                                   in CI: is all as it would be generated?
  specwright validate --schema job.schema.json jobs/ are files valid?
  specwright schema PlaceOrder --spec api.yaml       the schema of what is sent";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Set a package up: settings of the documents that it has, dependencies, and what is generated of them.
    Init(InitArguments),
    /// Write the code and schemas of every API that the settings list, or of one that none list.
    Generate(GenerateArguments),
    /// Say which files are not as `generate` would write them; exits with 1 if any is.
    Check,
    /// Print the JSON Schema of what an operation is sent or answers with, or of an object.
    Schema(SchemaArguments),
    /// Print what enforces each keyword of the specs, and in which generated item.
    Explain(ExplainArguments),
    /// Print the types of a JSON Schema of its own, as one Rust module.
    Types(TypesArguments),
    /// Validate files against a schema: JSON, YAML, or JSON Lines. Exits with 0 where all are valid, 1 where one is not, and 3
    /// where a file or a schema cannot be read.
    Validate(ValidateArguments),
    /// Print the catalog of the schemas for files that people keep, with another address.
    Catalog(CatalogArguments),
    /// Print the JSON Schema of the settings, for editors.
    SettingsSchema,
    /// Print what completes this command in a shell.
    Completions(CompletionsArguments),
    /// Print the manual page of this command, or write those of all commands to a folder.
    Man(ManArguments),
}

impl Command {
    /// Whether what it prints is what was asked for, and no summary of it.
    pub(crate) fn prints(&self) -> bool {
        match self {
            // Of what is validated nothing is to be told but findings.
            Self::Init(_) | Self::Generate(_) | Self::Check | Self::Validate(_) => false,
            Self::Types(arguments) => arguments.output.is_none(),
            Self::Schema(_)
            | Self::Explain(_)
            | Self::Catalog(_)
            | Self::SettingsSchema
            | Self::Completions(_)
            | Self::Man(_) => true,
        }
    }

    /// Why it cannot be run as it is asked for.
    pub(crate) fn problem(&self) -> Option<String> {
        match self {
            Self::Generate(arguments) => arguments.problem().map(str::to_owned),
            _ => None,
        }
    }

    /// Whether it writes files.
    pub(crate) fn writes(&self) -> bool {
        match self {
            Self::Init(_) => true,
            Self::Generate(arguments) => !arguments.check,
            Self::Man(arguments) => arguments.out.is_some(),
            Self::Types(arguments) => arguments.output.is_some(),
            Self::Check
            | Self::Schema(_)
            | Self::Explain(_)
            | Self::Catalog(_)
            | Self::SettingsSchema
            | Self::Completions(_)
            | Self::Validate(_) => false,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct SchemaArguments {
    /// An operationId or the name of an object; with its service and `/` in front where two services have it.
    pub(crate) name: String,
    /// The draft of JSON Schema.
    #[arg(long, value_enum, default_value_t = Draft::Draft202012)]
    pub(crate) draft: Draft,
    /// What comes back instead of what is sent: the success, or with `=404`, `=4XX` or `=default` that response.
    #[arg(long, value_name = "STATUS", num_args = 0..=1, require_equals = true)]
    #[arg(default_missing_value = SUCCESS, value_parser = response)]
    pub(crate) response: Option<Role>,
    /// A spec or a JSON Schema instead of those that the settings list; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    pub(crate) spec: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Draft {
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
pub(crate) struct ExplainArguments {
    /// The JSON Pointer of a keyword, or of what has keywords below it; `SPEC#POINTER` in one of several specs.
    pub(crate) pointer: Option<String>,
    /// Print it for programs: an array with an object for each keyword.
    #[arg(long)]
    pub(crate) json: bool,
    /// A spec or a JSON Schema instead of those that the settings list; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    pub(crate) spec: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct CatalogArguments {
    /// The address below which the folders `draft-07` and `2020-12` are to be had.
    #[arg(long, value_parser = address)]
    pub(crate) url: String,
}

/// An address that paths can be put behind.
fn address(text: &str) -> Result<String, String> {
    match address::problem(text) {
        None => Ok(text.to_owned()),
        Some(problem) => Err(format!("{problem}; it begins with `https://`")),
    }
}

/// The only success, whatever its status code.
pub(crate) const SUCCESS: &str = "success";

/// Which response is meant, by its status codes as a document writes them.
pub(crate) fn response(text: &str) -> Result<Role, String> {
    if text == SUCCESS {
        return Ok(Role::Success);
    }
    let statuses = Statuses::of_key(text).map(Role::Response);
    statuses.ok_or_else(|| "expected one such as `200`, `4XX` or `default`".to_owned())
}
