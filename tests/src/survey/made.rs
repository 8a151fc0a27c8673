//! What is generated of a document, and how much there is in it.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use rayon::ThreadPoolBuilder;
use specwright::{Diagnostics, Emitted, File, Options, SchemaFiles};

use super::document::Document;
use crate::any_values::any_values;

/// How much there is in what is generated.
#[derive(Clone, Debug)]
pub(super) struct Size {
    /// How many operations are typed.
    pub(super) operations: usize,
    /// How many types.
    pub(super) types: usize,
    /// How many lines.
    pub(super) lines: usize,
    /// How many parts of types hold any JSON value, by the reason.
    pub(super) values: BTreeMap<String, usize>,
    /// How many warnings there are, by their code.
    pub(super) warnings: BTreeMap<&'static str, usize>,
    /// How long it took.
    pub(super) took: Duration,
}

impl Size {
    pub(super) fn of(emitted: &Emitted, document: &Document, took: Duration) -> Self {
        let lines: Vec<&str> = rust(emitted).flat_map(|it| it.text.lines()).collect();
        // A long name is on a line of its own.
        let is_operation =
            |it: &&&str| it.starts_with("impl Operation for ") || **it == "impl Operation";
        let mut warnings = BTreeMap::new();
        for warning in &emitted.warnings {
            *warnings.entry(warning.code.as_str()).or_default() += 1;
        }
        Self {
            operations: lines.iter().filter(is_operation).count(),
            types: emitted.counts().types,
            lines: lines.len(),
            values: any_values(&emitted.api, &document.json),
            warnings,
            took,
        }
    }
}

/// The files that are Rust.
pub(super) fn rust(emitted: &Emitted) -> impl Iterator<Item = &File> {
    let is_rust = |it: &&File| it.path.starts_with("src/");
    emitted.files.iter().filter(is_rust)
}

/// What is generated as a module of this name, and how long it takes.
pub(super) fn made(document: &Document, module: &str) -> Result<(Emitted, Duration), Diagnostics> {
    let mut options = Options::new(module);
    // Each schema is judged on its own.
    options.schemas = SchemaFiles::SelfContained;
    let start = Instant::now();
    let emitted = document.with_api(|api| api.generate(options.clone()))?;
    Ok((emitted, start.elapsed()))
}

/// Whether the same comes of the document once more, in one thread.
pub(super) fn is_repeatable(document: &Document, module: &str, emitted: &Emitted) -> bool {
    let Ok(threads) = ThreadPoolBuilder::new().num_threads(1).build() else {
        return false;
    };
    let again = threads.install(|| made(document, module));
    again.is_ok_and(|(again, _)| again.files == emitted.files)
}
