//! `specwright types`: a schema as one module.

use std::path::Path;

use specwright::types::{Types, TypesOptions, types};
use specwright::{Diagnostics, Lints};

use crate::arguments::TypesArguments;
use crate::schema_file::{Mapped, SchemaFile};

/// The types of the schema that is asked for.
pub(crate) fn of_file(arguments: &TypesArguments, lints: Lints) -> Result<Types, Diagnostics> {
    let name = shown(&arguments.schema);
    let mapped = arguments.map.iter().map(|(prefix, folder)| Mapped {
        prefix,
        folder,
        shown: shown(folder),
    });
    let file = SchemaFile::read(&arguments.schema, &name, arguments.base.as_deref(), mapped)?;
    let options = TypesOptions {
        command: command(arguments, &name),
        lints,
        ..TypesOptions::default()
    };
    types(&file.document(arguments.root.as_deref()), &options)
}

/// The command line that does the same again.
fn command(arguments: &TypesArguments, name: &str) -> String {
    let mut words = vec!["specwright types".to_owned(), name.to_owned()];
    let options = [("--root", &arguments.root), ("--base", &arguments.base)];
    for (option, value) in options {
        words.extend(value.iter().map(|value| format!("{option} {value}")));
    }
    for (prefix, folder) in &arguments.map {
        words.push(format!("--map {prefix}={}", shown(folder)));
    }
    let output = arguments.output.iter();
    words.extend(output.map(|file| format!("--output {}", shown(file))));
    words.join(" ")
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
