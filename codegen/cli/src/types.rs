//! `specwright types`: a schema as one module.

use std::path::{Path, PathBuf};

use clap::Args;
use specwright::files::{InputFile, Mapped};
use specwright::types::{Types, TypesOptions, types};
use specwright::{Diagnostics, Draft, FormatTypes, Formats, Lints, RustTypeError};

use crate::given_file;

/// The folder of SCHEMA is found at the folder of its address. Nothing is ever fetched from a network.
#[derive(Debug, Args)]
pub(crate) struct TypesArguments {
    /// The schema, in JSON or YAML; `-` is standard input.
    pub(crate) schema: PathBuf,
    /// What the type of the root is called; without it, by the schema's title of at most four words or by its file.
    #[arg(long)]
    pub(crate) root: Option<String>,
    /// The address that references are relative to where the schema has no `$id`; without it, that of its file.
    #[arg(long, value_name = "URI")]
    pub(crate) base: Option<String>,
    /// The folder of the documents whose addresses begin so.
    #[arg(long, value_name = "URI-PREFIX=FOLDER", value_parser = mapped)]
    pub(crate) map: Vec<(String, PathBuf)>,
    /// The draft of schemas that have no `$schema`, or one that names no draft: `4`, `6`, `7`, `2019-09` or `2020-12`.
    #[arg(long)]
    pub(crate) draft: Option<Draft>,
    /// Check `format`, where it names one that can be checked.
    #[arg(long)]
    pub(crate) format_assertion: bool,
    /// What strings of some formats are in Rust: a crate (`bytes`, `chrono`, `jiff`, `time`, `url`, `uuid`), or a format and its
    /// type.
    #[arg(long, value_name = "CRATE|FORMAT=TYPE", value_parser = typed)]
    pub(crate) formats: Vec<(String, FormatTypes)>,
    /// The file to write, which may be there only if it was written so before; without it, the module is printed.
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

impl TypesArguments {
    fn assertion(&self) -> Formats {
        if self.format_assertion {
            Formats::Assert
        } else {
            Formats::Annotate
        }
    }
}

/// The types of a crate, or one of a format, as it was written.
fn typed(text: &str) -> Result<(String, FormatTypes), String> {
    let types = match text.split_once('=') {
        None => FormatTypes::of_crate(text).map_err(|error| error.to_string())?,
        Some((format, ty)) => {
            let mut types = FormatTypes::default();
            types.insert(
                format,
                ty.parse()
                    .map_err(|error: RustTypeError| error.to_string())?,
            );
            types
        }
    };
    Ok((text.to_owned(), types))
}

/// An address and a folder with `=` between them.
pub(crate) fn mapped(text: &str) -> Result<(String, PathBuf), String> {
    match text.split_once('=') {
        Some((prefix, folder)) if !prefix.is_empty() && !folder.is_empty() => {
            Ok((prefix.to_owned(), PathBuf::from(folder)))
        }
        _ => Err("expected one such as `https://example.org/schemas/=schemas`".to_owned()),
    }
}

/// The types of the schema that is asked for.
pub(crate) fn of_file(arguments: &TypesArguments, lints: Lints) -> Result<Types, Diagnostics> {
    let file = given_file::read(&arguments.schema)?;
    let mapped = arguments.map.iter().map(|(prefix, folder)| Mapped {
        prefix,
        folder,
        shown: shown(folder),
    });
    let file = InputFile::of(file, arguments.base.as_deref(), mapped)?;
    let mut format_types = FormatTypes::default();
    for (_, types) in &arguments.formats {
        format_types.extend(types.clone());
    }
    let options = TypesOptions {
        command: command(arguments),
        formats: arguments.assertion(),
        format_types,
        lints,
        ..TypesOptions::default()
    };
    let naming = (arguments.root.as_deref(), arguments.draft);
    types(&file.schema(naming), &options)
}

/// The command line that does the same again.
fn command(arguments: &TypesArguments) -> String {
    let mut words = vec!["specwright types".to_owned(), shown(&arguments.schema)];
    let options = [("--root", &arguments.root), ("--base", &arguments.base)];
    for (option, value) in options {
        words.extend(value.iter().map(|value| format!("{option} {value}")));
    }
    for (prefix, folder) in &arguments.map {
        words.push(format!("--map {prefix}={}", shown(folder)));
    }
    let draft = arguments.draft.iter();
    words.extend(draft.map(|draft| format!("--draft {draft}")));
    if arguments.format_assertion {
        words.push("--format-assertion".to_owned());
    }
    // Quoted, since a type can have `<` in it.
    words.extend(
        arguments
            .formats
            .iter()
            .map(|(text, _)| format!("--formats '{text}'")),
    );
    let output = arguments.output.iter();
    words.extend(output.map(|file| format!("--output {}", shown(file))));
    words.join(" ")
}

pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
