//! Every API that the settings list: generated in memory, compared with what is on disk, written.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use specwright::output::{
    Access, Comparison, Drift, Lock, Output, Reason, Unproven, apply, compare, way_out,
};
use specwright::{Code, Counts, Diagnostic, Diagnostics, File, Location, catalog};

use crate::listed_file;
use crate::settings::{ApiSettings, Settings};

/// What one API of a workspace turned into.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The name of its module.
    pub service: String,
    /// Its spec, below the workspace's root.
    pub spec: String,
    /// How much the spec holds.
    pub counts: Counts,
    /// The features of the runtime that its Rust needs.
    pub features: Vec<&'static str>,
    /// The output folder, below the workspace's root.
    pub output: String,
    /// Its files.
    pub files: Vec<File>,
    /// The bodies that people keep as files.
    pub kept: Vec<catalog::Entry>,
    /// The files that were read.
    pub read: Vec<PathBuf>,
    /// What was found in its spec and stops nothing.
    pub warnings: Diagnostics,
}

/// An output folder and what differs in it.
#[derive(Clone, Debug)]
pub struct Changes {
    /// The output folder, below the workspace's root.
    pub output: String,
    /// Where it is.
    pub root: PathBuf,
    /// How many files belong in it.
    pub files: usize,
    /// What differs.
    pub comparison: Comparison,
}

impl Changes {
    /// Whether every file is as it should be.
    pub fn is_empty(&self) -> bool {
        self.comparison.changes.is_empty()
    }

    /// A path below the output folder as one below the workspace's root, with `/` between folders.
    pub fn path(&self, path: impl std::fmt::Display) -> String {
        if self.output.is_empty() {
            return path.to_string();
        }
        format!("{}/{path}", self.output)
    }

    /// What looks generated and stays, since nothing proves that it is.
    pub fn not_removed(&self) -> Diagnostics {
        let mut found = Diagnostics::default();
        for Unproven { path, reason } in &self.comparison.unproven {
            let (why, help) = match reason {
                Reason::Edited => (
                    "nothing produces it any more, and it was edited since it was written",
                    "remove it if nobody needs what was edited",
                ),
                Reason::Marked => (
                    "it says that it is generated, but the manifest does not say that it was written here",
                    "remove it, or take out the comment that says so",
                ),
                Reason::Staged => (
                    "a stopped run may have left it, but nothing proves that",
                    "remove it",
                ),
            };
            let message = format!("not removed: `{}`: {why}", self.path(path.display()));
            found
                .push(Diagnostic::warning(Code::LeftOver, Location::default(), message).help(help));
        }
        found
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
    if found.has_errors() {
        generated
            .into_iter()
            .for_each(|one| found.append(one.warnings));
        return Err(found);
    }
    Ok(generated)
}

fn generate_one(settings: &Settings, api: &ApiSettings) -> Result<Generated, Diagnostics> {
    let file = listed_file::read(settings, api)?;
    let emitted = file.generate(settings.options(api))?;
    Ok(Generated {
        service: api.service.clone(),
        spec: api.spec.clone(),
        counts: emitted.counts(),
        features: emitted.features.clone(),
        output: api.output.clone(),
        kept: emitted.catalog_entries(&api.files)?,
        files: emitted.files,
        read: file.read(),
        warnings: emitted.warnings,
    })
}

/// Keeps other runs out of a workspace, from before its specs are read until all is written.
pub fn lock(root: &Path, access: Access, waits: impl FnOnce()) -> Result<Lock, Diagnostics> {
    Lock::take(root, access, waits).map_err(|error| {
        let message = format!("`{}` cannot be locked: {error}", root.display());
        Diagnostic::general(Code::File, message).into()
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
    let mut output = Output::new(
        &root,
        &settings.layout,
        files_of(settings, generated, folder),
    );
    output.elsewhere = of_others(settings, generated, folder);
    let shown = if folder.is_empty() { "." } else { folder };
    let unreadable = |error: io::Error| {
        let message = format!("`{shown}` cannot be read: {error}");
        Diagnostic::general(Code::File, message)
    };
    if let Some(link) = way_out(&settings.root, &output).map_err(unreadable)? {
        let link = link.strip_prefix(&settings.root).unwrap_or(&link).display();
        let message = format!("`{link}` leads out of the workspace, through a link");
        return Err(Diagnostic::general(Code::File, message).into());
    }
    let changes = Changes {
        output: folder.to_owned(),
        root,
        // The manifest is one of them.
        files: output.files.len() + 1,
        comparison: compare(&output).map_err(unreadable)?,
    };
    match foreign(&changes) {
        found if found.is_empty() => Ok(changes),
        found => Err(found),
    }
}

/// The files of an output folder, but for the manifest.
fn files_of<'a>(
    settings: &Settings,
    generated: &'a [Generated],
    folder: &'a str,
) -> impl Iterator<Item = File> + use<'a> {
    let apis = generated.iter().filter(move |one| one.output == folder);
    let files = apis.flat_map(|one| one.files.clone());
    files.chain(catalog_of(settings, generated, folder))
}

/// The files of other output folders that are below this one: its manifest lists them if they were its own once.
fn of_others(settings: &Settings, generated: &[Generated], folder: &str) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    let outputs: BTreeSet<&str> = generated.iter().map(|one| one.output.as_str()).collect();
    for other in outputs {
        let below = Path::new(other).strip_prefix(folder).ok();
        let Some(below) = below.and_then(Path::to_str).filter(|it| !it.is_empty()) else {
            continue;
        };
        let files = files_of(settings, generated, other);
        let files = files.map(|file| format!("{below}/{}", file.path));
        paths.extend(files);
    }
    paths
}

/// What is in the way of a file, and is not to be lost.
pub(crate) fn foreign(changes: &Changes) -> Diagnostics {
    let mut found = Diagnostics::default();
    let all = changes.comparison.changes.iter();
    for change in all.filter(|change| change.drift == Drift::Foreign) {
        let path = changes.path(&change.path);
        let message =
            format!("`{path}` was not written by specwright, and a file is to be written there");
        let diagnostic = Diagnostic::general(Code::File, message);
        found.push(
            diagnostic.help("move it away, or choose another `output`, `layout` or `service`"),
        );
    }
    found
}

/// The catalog of a folder, if people keep bodies of its APIs as files.
fn catalog_of(settings: &Settings, generated: &[Generated], folder: &str) -> Option<File> {
    let base = settings.schemas_url.as_deref()?;
    let apis = generated.iter().filter(|one| one.output == folder);
    let kept: Vec<&catalog::Entry> = apis.flat_map(|one| &one.kept).collect();
    (!kept.is_empty()).then(|| catalog::print(base, &settings.layout, kept))
}

/// Writes what differs.
pub fn write(folders: &[Changes]) -> Result<(), Diagnostics> {
    for folder in folders {
        apply(&folder.root, &folder.comparison).map_err(|error| {
            Diagnostic::general(
                Code::File,
                format!("`{}` cannot be written: {error}", folder.output),
            )
        })?;
    }
    Ok(())
}
