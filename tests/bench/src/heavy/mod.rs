//! Generators side by side on large documents: time, memory, what they write, and what checking that takes.

mod crates;
mod generators;
mod measured;
mod table;

use std::fs;
use std::path::{Path, PathBuf};

pub use generators::Generators;
pub use measured::{MEASURE, measure};
pub use table::HEAD;

use crate::{scripted_spec, workspace};
use generators::Generator;
use measured::Measured;

/// What is compared, and how.
#[derive(Debug)]
pub struct Comparison {
    /// The programs.
    pub generators: Generators,
    /// How often each generates.
    pub rounds: usize,
    /// Whether what they write is checked by the compiler.
    pub checks: bool,
}

/// What came of one generator and one document.
#[derive(Debug)]
struct Outcome {
    generator: Generator,
    /// Why it wrote nothing.
    failed: Option<String>,
    /// The round in which it took the least of a processor.
    least: Measured,
    lines: usize,
    schemas: u64,
    /// What `cargo check` took, its dependencies being checked already, and how many errors it found.
    check: Option<(Measured, usize)>,
}

impl Outcome {
    /// What checking took, if it compiles: what does not is not compared.
    fn compiled(&self) -> Option<&Measured> {
        let (check, _) = self.check.as_ref()?;
        check.is_ok().then_some(check)
    }
}

/// A document to generate from.
#[derive(Debug)]
pub struct Document {
    name: String,
    text: Vec<u8>,
}

impl Document {
    /// The largest documents of a folder, the largest first.
    pub fn largest(folder: &Path, count: usize) -> Vec<Self> {
        let entries = fs::read_dir(folder);
        let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let documents = paths.filter(|path| {
            let extension = path.extension().and_then(|it| it.to_str());
            matches!(extension, Some("json" | "yaml" | "yml"))
        });
        let mut documents: Vec<Self> = documents.map(|path| Self::read(&path)).collect();
        documents.sort_by(|a, b| (b.text.len(), &a.name).cmp(&(a.text.len(), &b.name)));
        documents.truncate(count);
        documents
    }

    /// A scripted document of so many schemas.
    pub fn scripted(count: usize) -> Self {
        Self {
            name: format!("{count}-schemas.json"),
            text: scripted_spec::with_schemas(count).to_string().into_bytes(),
        }
    }

    fn read(path: &Path) -> Self {
        let text = fs::read(path);
        Self {
            name: path
                .file_name()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
            text: text.unwrap_or_else(|error| panic!("{}: {error}", path.display())),
        }
    }
}

impl Comparison {
    /// Compares on a document, and answers rows of the table.
    pub fn rows(&self, document: &Document) -> String {
        let folder = workspace::scratch();
        let spec = folder.path().join(&document.name);
        fs::write(&spec, &document.text).expect("files can be written there");
        let outcomes = self.generators.all().map(|(generator, program)| {
            let output = folder.path().join(generator.name());
            self.outcome(generator, program, &spec, &output)
        });
        let outcomes: Vec<Outcome> = outcomes.collect();
        table::rows(&document.name, document.text.len(), &outcomes)
    }

    fn outcome(&self, generator: Generator, program: &Path, spec: &Path, output: &Path) -> Outcome {
        let mut least: Option<Measured> = None;
        for _ in 0..self.rounds {
            // What is there already would be compared and not written.
            _ = fs::remove_dir_all(output);
            fs::create_dir_all(output).expect("folders can be made there");
            generator.prepare(spec, output);
            let measured = measured::run(&generator.command(program, spec, output), output);
            if measured.is_ok() {
                least = Some(least.map_or_else(|| measured.clone(), |it| it.least(&measured)));
            } else {
                least = Some(measured);
                break;
            }
        }
        let least = least.expect("there is a round");
        let source = generator.source(output);
        let check = (self.checks && least.is_ok()).then(|| crates::check(generator, output));
        Outcome {
            generator,
            failed: least.failed.clone(),
            lines: lines(&source),
            schemas: bytes(&generator.schemas(output)),
            least,
            check,
        }
    }
}

/// The lines of all Rust files in a folder.
fn lines(folder: &Path) -> usize {
    let files = files(folder).into_iter();
    let sources = files.filter(|path| path.extension().is_some_and(|it| it == "rs"));
    sources
        .map(|path| fs::read_to_string(path).map_or(0, |text| text.lines().count()))
        .sum()
}

/// The bytes of all files in a folder.
fn bytes(folder: &Path) -> u64 {
    let files = files(folder).into_iter();
    files
        .map(|path| fs::metadata(path).map_or(0, |it| it.len()))
        .sum()
}

/// All files in a folder at any depth; none where there is no folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found
}
