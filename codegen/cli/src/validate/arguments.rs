//! What `specwright validate` can be told.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use specwright::schemas::Role;
use specwright::{Draft, Formats, Reading};
use specwright_validator::Syntax;

use super::files::{File, Given};
use crate::arguments::{SUCCESS, response};
use crate::types::mapped;

/// The schema is the one that is named, or for each file what it says itself: `$schema` in it, a line
/// `# yaml-language-server: $schema=…` in YAML, a catalog, or the `files` of the settings. Nothing is ever fetched from a
/// network.
///
/// Every violation is told with its line. Values that the schema calls a `password` or `writeOnly` are shown nowhere.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(crate) struct ValidateArguments {
    /// Files, folders, and patterns such as `'jobs/**/*.yaml'`; `-` is standard input. Of folders and by patterns, files are
    /// read that end in `.json`, `.jsonc`, `.yaml`, `.yml`, `.ndjson` or `.jsonl`, and that no `.gitignore` names; links in them are not followed.
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub(crate) files: Vec<String>,
    /// The schema of all files, in JSON or YAML: a file, or a URI below one that `--map` names.
    #[arg(long, value_name = "FILE|URI", conflicts_with_all = ["operation", "catalog"])]
    pub(crate) schema: Option<String>,
    /// The operation of the settings' specs (or of `--spec`) whose request all files are, or the name of an object; with its
    /// service and `/` in front where two services have it.
    #[arg(long, value_name = "NAME")]
    pub(crate) operation: Option<String>,
    /// The files are what comes back of the operation: the success, or with `=404`, `=4XX` or `=default` that response.
    #[arg(long, value_name = "STATUS", num_args = 0..=1, require_equals = true, requires = "operation")]
    #[arg(default_missing_value = SUCCESS, value_parser = response)]
    pub(crate) response: Option<Role>,
    /// The spec of the operation, instead of those that the settings list.
    #[arg(long, value_name = "FILE", requires = "operation")]
    pub(crate) spec: Option<PathBuf>,
    /// A catalog, which says by `fileMatch` which schema is for which files. Schemas are found by the end of their addresses,
    /// beside and below it.
    #[arg(long, value_name = "FILE", conflicts_with = "operation")]
    pub(crate) catalog: Vec<PathBuf>,
    /// The folder of the schemas whose addresses begin so.
    #[arg(long, value_name = "URI-PREFIX=FOLDER", value_parser = mapped)]
    pub(crate) map: Vec<(String, PathBuf)>,
    /// The draft of schemas that have no `$schema`, or one that names no draft: `4`, `6`, `7`, `2019-09` or `2020-12`.
    #[arg(long)]
    pub(crate) draft: Option<Draft>,
    /// Check `format`, where it names one that can be checked.
    #[arg(long)]
    pub(crate) format_assertion: bool,
    /// Take files for JSON with comments and commas before closing brackets, unless their names say otherwise.
    #[arg(long, conflicts_with_all = ["yaml", "ndjson"])]
    pub(crate) jsonc: bool,
    /// Take files for YAML, unless their names say otherwise.
    #[arg(long, conflicts_with = "ndjson")]
    pub(crate) yaml: bool,
    /// Take files for JSON Lines, a document on each, unless their names say otherwise.
    #[arg(long)]
    pub(crate) ndjson: bool,
    /// Put right what exactly one thing does: a misspelt property with one near name, a number or boolean in quotes where only
    /// that type is allowed. What changes is shown first; comments and layout stay.
    #[arg(long)]
    pub(crate) fix: bool,
    /// Show what `--fix` would change, and write nothing.
    #[arg(long, requires = "fix")]
    pub(crate) dry_run: bool,
    /// Pass over files that no schema is for, as over those of folders and by patterns.
    #[arg(long)]
    pub(crate) skip_unknown: bool,
    /// Tell so many violations of a document, and count the others.
    #[arg(long, value_name = "COUNT", default_value_t = 100)]
    #[arg(value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..))]
    pub(crate) max_violations: usize,
}

const EXAMPLES: &str = "\
Examples:
  specwright validate --schema job.schema.json jobs/ extra.yaml
  specwright validate --operation eventgrid/UpdateEventRouterJob 'jobs/**/*.json'
  specwright validate --catalog schemas/catalog.json .
  specwright validate --schema log.schema.json --format human --format sarif=out.sarif events.ndjson
  specwright validate --operation UpdateEventRouterJob --fix --dry-run jobs/nightly.yaml
  curl -s https://example.org/job | specwright validate --schema job.schema.json -

Exit codes:
  0  all files are valid
  1  a file is not
  2  the command line is wrong
  3  a file or a schema could not be read; whatever else was asked for is told all the same";

impl ValidateArguments {
    /// How schemas are read.
    pub(crate) const fn reading(&self) -> Reading {
        Reading {
            draft: self.draft,
            formats: if self.format_assertion {
                Formats::Assert
            } else {
                Formats::Annotate
            },
        }
    }

    /// What a file is taken for whose name says nothing.
    const fn usual(&self) -> Option<Syntax> {
        if self.jsonc {
            Some(Syntax::Jsonc)
        } else if self.yaml {
            Some(Syntax::Yaml)
        } else if self.ndjson {
            Some(Syntax::Lines)
        } else {
            None
        }
    }

    /// Whether a file need not have a schema.
    pub(crate) fn may_skip(&self, file: &File) -> bool {
        self.skip_unknown || file.given == Given::Found
    }

    /// Whether a file is read line by line.
    pub(crate) fn is_stream(&self, file: &File) -> bool {
        // What is put right is written as a whole.
        !self.fix && self.named(file) == Some(Syntax::Lines)
    }

    /// How a file is written, as far as its name and the command line say.
    fn named(&self, file: &File) -> Option<Syntax> {
        // `--jsonc` is for files that are called `.json`, too.
        let of_name =
            Syntax::of(&file.name).filter(|it| file.given != Given::Input && *it != Syntax::Json);
        of_name.or_else(|| self.usual())
    }

    /// How a file is written. Where nothing says it, one that begins as a JSON object or array does is JSON; else files are
    /// JSON, and standard input is YAML.
    pub(crate) fn syntax(&self, file: &File, bytes: &[u8]) -> Syntax {
        self.named(file).unwrap_or_else(|| {
            let begins_as_json = matches!(
                bytes.trim_ascii_start().first(),
                Some(b'{' | b'[' | b'"') | None
            );
            if file.given == Given::Input && !begins_as_json {
                Syntax::Yaml
            } else {
                Syntax::Json
            }
        })
    }
}
