//! The whole way for every API of a workspace.

use std::fs;
use std::path::PathBuf;

use crate::check::check;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::emit::{File, emit};
use crate::ir::Api;
use crate::load::load;
use crate::lower::lower;
use crate::settings::{ApiSettings, Settings};
use crate::write::{Change, Output, apply, compare};

/// What one API turned into.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The API.
    pub api: Api,
    /// The output folder, below the workspace's root.
    pub output: String,
    /// Its files.
    pub files: Vec<File>,
}

/// An output folder and what differs in it.
#[derive(Clone, Debug)]
pub struct Changes {
    /// The output folder, below the workspace's root.
    pub output: String,
    /// Where it is.
    pub root: PathBuf,
    /// The files that differ.
    pub changes: Vec<Change>,
}

/// Turns one spec into files, in memory.
pub fn generate(name: &str, text: &str, service: &str) -> Result<(Api, Vec<File>), Diagnostics> {
    let document = load(name, text)?;
    let (api, mut found) = lower(&document, service);
    if let Some(api) = &api {
        found.append(check(api, &document));
    }
    match api {
        Some(api) if found.is_empty() => {
            let files = emit(&api);
            Ok((api, files))
        }
        _ => Err(found),
    }
}

/// Turns every spec of a workspace into files, in memory. All findings of all specs come at once.
pub fn generate_all(settings: &Settings) -> Result<Vec<Generated>, Diagnostics> {
    let mut found = Diagnostics::default();
    let mut generated = Vec::new();
    for api in &settings.apis {
        match generate_one(settings, api) {
            Ok(one) => generated.push(one),
            Err(diagnostics) => found.append(diagnostics),
        }
    }
    found.barrier(generated)
}

fn generate_one(settings: &Settings, api: &ApiSettings) -> Result<Generated, Diagnostics> {
    let text = fs::read(settings.root.join(&api.spec)).map_err(|error| {
        Diagnostic::new(
            Code::File,
            "",
            format!("`{}` cannot be read: {error}", api.spec),
        )
    })?;
    let text = String::from_utf8(text)
        .map_err(|_| Diagnostic::new(Code::Syntax, "", format!("`{}` is not UTF-8", api.spec)))?;
    let (lowered, files) = generate(&api.spec, &text, &api.service)?;
    Ok(Generated {
        api: lowered,
        output: api.output.clone(),
        files,
    })
}

/// What is on disk against what was generated, an output folder at a time.
pub fn changes(settings: &Settings, generated: &[Generated]) -> Result<Vec<Changes>, Diagnostics> {
    let mut folders: Vec<&str> = generated.iter().map(|one| one.output.as_str()).collect();
    folders.sort_unstable();
    folders.dedup();
    folders
        .iter()
        .map(|folder| changes_in(settings, generated, folder))
        .collect()
}

fn changes_in(
    settings: &Settings,
    generated: &[Generated],
    folder: &str,
) -> Result<Changes, Diagnostics> {
    let root = settings.root.join(folder);
    let files = generated
        .iter()
        .filter(|one| one.output == folder)
        .flat_map(|one| one.files.clone());
    let output = Output::new(&root, files);
    let changes = compare(&output).map_err(|error| {
        Diagnostic::new(
            Code::File,
            "",
            format!("`{folder}` cannot be read: {error}"),
        )
    })?;
    Ok(Changes {
        output: folder.to_owned(),
        root,
        changes,
    })
}

/// Writes what differs.
pub fn write(folders: &[Changes]) -> Result<(), Diagnostics> {
    for folder in folders {
        apply(&folder.root, &folder.changes).map_err(|error| {
            Diagnostic::new(
                Code::File,
                "",
                format!("`{}` cannot be written: {error}", folder.output),
            )
        })?;
    }
    Ok(())
}
