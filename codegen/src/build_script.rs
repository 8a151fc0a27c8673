//! For build scripts: a document becomes one file of Rust in `OUT_DIR`.

use std::env;
use std::fmt::{self, Write};
use std::path::{Path, PathBuf};

use specwright_core::printable::Printable;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::files::{SpecFile, SpecText, module_name};
use crate::generate::Emitted;
use crate::options::{Layout, Options, SchemaFiles, SchemaOptions};
use crate::regular_file::write_if_other;

/// Generates the module of an OpenAPI document or a JSON Schema in a build script.
///
/// ```no_run
/// // build.rs
/// fn main() -> Result<(), specwright::BuildError> {
///     specwright::Builder::new("spec/api.yaml").generate()?;
///     Ok(())
/// }
/// ```
///
/// The file is called as the document is, with `.rs`, and is for a module:
///
/// ```ignore
/// pub mod api {
///     include!(concat!(env!("OUT_DIR"), "/api.rs"));
/// }
/// ```
///
/// It needs the crates `specwright-runtime` and `specwright-macros`. Cargo is told which files were read, so that it runs the
/// script anew where one of them changes; and each warning. JSON Schemas are not generated unless `options` say so; then
/// they are in `OUT_DIR`, too. Without the feature `judge` they offer no whole bodies to start from.
///
/// The crate is a light dependency without its features by default:
///
/// ```toml
/// [build-dependencies]
/// specwright = { version = "0.1", default-features = false }
/// ```
#[derive(Clone, Debug)]
pub struct Builder {
    spec: PathBuf,
    file: Option<String>,
    folder: Option<PathBuf>,
    options: Options,
    schema: SchemaOptions,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Built {
    /// The file to include.
    pub file: PathBuf,
    /// The files that were read.
    pub read: Vec<PathBuf>,
    /// The features of the runtime that the module needs.
    pub features: Vec<&'static str>,
    /// What was found and stops nothing.
    pub warnings: Diagnostics,
}

/// Why nothing was generated. It is written alike for `{}` and `{:?}`, since a build script that returns it from `main`
/// prints the latter: each finding in a line, with file, line and column.
#[derive(Clone)]
pub struct BuildError(Diagnostics);

impl BuildError {
    /// What was found.
    pub fn diagnostics(&self) -> &Diagnostics {
        &self.0
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing was generated\n")?;
        for diagnostic in self.0.errors_first() {
            writeln!(f, "{diagnostic}")?;
            if let Some(help) = &diagnostic.help {
                writeln!(f, "  help: {}", Printable(help))?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for BuildError {}

impl From<Diagnostics> for BuildError {
    fn from(found: Diagnostics) -> Self {
        Self(found)
    }
}

impl Builder {
    /// The module of a document, whose path is relative to the folder of the package.
    pub fn new(spec: impl Into<PathBuf>) -> Self {
        let spec = spec.into();
        let mut options = Options::new(module_name(&spec)).regenerate("cargo build");
        options.schemas = SchemaFiles::None;
        Self {
            file: None,
            folder: None,
            options,
            schema: SchemaOptions::default(),
            spec,
        }
    }

    /// The same with other options: all that settings can say of a document.
    ///
    /// ```no_run
    /// use specwright::{Builder, FormatTypes};
    ///
    /// let builder = Builder::new("spec/api.yaml").options(|options| {
    ///     options.server = true;
    ///     options.format_types = FormatTypes::of_crate("jiff").unwrap();
    /// });
    /// builder.generate()?;
    /// # Ok::<(), specwright::BuildError>(())
    /// ```
    #[must_use]
    pub fn options(mut self, change: impl FnOnce(&mut Options)) -> Self {
        change(&mut self.options);
        self
    }

    /// The same with what there is to say of a JSON Schema of its own: the name of its root, its address, where others are
    /// found, its draft.
    #[must_use]
    pub fn schema(mut self, change: impl FnOnce(&mut SchemaOptions)) -> Self {
        change(&mut self.schema);
        self
    }

    /// The same with another name for the file: `jobs.rs`.
    #[must_use]
    pub fn file(mut self, name: impl Into<String>) -> Self {
        self.file = Some(name.into());
        self
    }

    /// The same in another folder than `OUT_DIR`.
    #[must_use]
    pub fn folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// Generates the file, and tells Cargo what was read and what to warn of, on standard output.
    ///
    /// # Errors
    ///
    /// All that keeps the module from being generated; nothing is written then.
    pub fn generate(self) -> Result<Built, BuildError> {
        let (said, built) = self.built();
        print!("{said}");
        built
    }

    /// What Cargo is told, and what came of it.
    fn built(&self) -> (String, Result<Built, BuildError>) {
        let mut read = Vec::new();
        let built = self.made(&mut read);
        let mut said = String::new();
        for path in &read {
            let path = path.display().to_string();
            told(&mut said, "rerun-if-changed", &path);
        }
        let built = built.map(|built| Built { read, ..built });
        if let Ok(built) = &built {
            said.push_str(&warnings(&built.warnings));
        }
        (said, built.map_err(BuildError))
    }

    fn made(&self, read: &mut Vec<PathBuf>) -> Result<Built, Diagnostics> {
        let folder = self.output_folder()?;
        let file = self.file_name();
        let options = self.one_file(&file)?;
        let name = self.spec.to_string_lossy().replace('\\', "/");
        let text = SpecText::read(&self.spec, &name)?;
        read.push(self.spec.clone());
        let spec = SpecFile::saying(text, &self.schema, Path::new(""))?;
        let emitted = spec.generate(options);
        *read = spec.read();
        write(emitted?, &folder, &file)
    }

    fn output_folder(&self) -> Result<PathBuf, Diagnostics> {
        let folder = self.folder.clone();
        let folder = folder.or_else(|| env::var_os("OUT_DIR").map(PathBuf::from));
        folder.ok_or_else(|| {
            let message = "`OUT_DIR` is not set, which Cargo does for build scripts";
            let diagnostic = Diagnostic::general(Code::Settings, message);
            let help = "elsewhere, say by `.folder(…)` where the file is to be";
            diagnostic.help(help).into()
        })
    }

    fn file_name(&self) -> String {
        let of_spec = || format!("{}.rs", module_name(&self.spec));
        self.file.clone().unwrap_or_else(of_spec)
    }

    /// The options for a module in one file.
    fn one_file(&self, file: &str) -> Result<Options, Diagnostics> {
        let layout = Layout::of_one_module(file, "schemas").map_err(|problem| problem.to_string());
        let layout = layout.and_then(|layout| {
            let is_file = layout.is_one_file() && !file.contains(['/', '\\']);
            let problem = || format!("`{file}` is no name of a file that ends in `.rs`");
            is_file.then_some(layout).ok_or_else(problem)
        });
        let layout = layout.map_err(|problem| Diagnostic::general(Code::Settings, problem))?;
        Ok(Options {
            layout,
            ..self.options.clone()
        })
    }
}

/// Writes what is not on disk already: what includes a file is compiled anew where that is written.
fn write(emitted: Emitted, folder: &Path, file: &str) -> Result<Built, Diagnostics> {
    for made in &emitted.files {
        let path = folder.join(&made.path);
        write_if_other(&path, made.text.as_bytes()).map_err(|error| {
            let message = format!("`{}` cannot be written: {error}", path.display());
            Diagnostic::general(Code::File, message)
        })?;
    }
    Ok(Built {
        file: folder.join(file),
        read: Vec::new(),
        features: emitted.features,
        warnings: emitted.warnings,
    })
}

/// Tells Cargo something, in one line: what a document has in its names and texts must not become a line of its own, which
/// Cargo would obey.
fn told(said: &mut String, key: &str, value: &str) {
    let _ = writeln!(said, "cargo::{key}={}", Printable(value));
}

/// Warnings as Cargo shows them, one for all that say the same.
fn warnings(found: &Diagnostics) -> String {
    let mut text = String::new();
    for cause in found.by_cause() {
        let [first, others @ ..] = &cause[..] else {
            continue;
        };
        let mut warning = first.to_string();
        if !others.is_empty() {
            let _ = write!(warning, " (and {} more such)", others.len());
        }
        if let Some(help) = &first.help {
            let _ = write!(warning, "; help: {help}");
        }
        told(&mut text, "warning", &warning);
    }
    text
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A folder with a spec that gives warnings, and what is built of it.
    fn folder(spec: &str) -> (tempfile::TempDir, Builder) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Mill-api.yaml");
        fs::write(&path, spec).unwrap();
        fs::write(
            folder.path().join("flour.yaml"),
            "type: string\nmaxLength: 9\n",
        )
        .unwrap();
        let builder = Builder::new(&path).folder(folder.path().join("out"));
        (folder, builder)
    }

    const SPEC: &str = "openapi: 3.1.0\ninfo: { title: Mill, version: '1' }\ncomponents:\n  schemas:\n    Sack:\n      maxLenght: 1\n      properties:\n        flour: { $ref: flour.yaml }\n      type: object\n";

    #[test]
    fn cargo_is_told_what_was_read_and_what_to_warn_of() {
        let (folder, builder) = folder(SPEC);
        let (said, built) = builder.built();
        let [spec, flour] = ["Mill-api.yaml", "flour.yaml"].map(|name| folder.path().join(name));
        let [spec, flour] = [spec.display(), flour.display()];
        let expected = format!(
            "cargo::rerun-if-changed={spec}\ncargo::rerun-if-changed={flour}\n\
             cargo::warning={spec}:6:7: warning[unknown-keyword]: `maxLenght` is not defined here"
        );
        assert!(said.starts_with(&expected), "{said}");
        assert_eq!(said.lines().count(), 3, "{said}");
        let built = built.unwrap();
        assert!(built.file.ends_with("out/mill_api.rs"));
        let text = fs::read_to_string(&built.file).unwrap();
        assert!(text.contains("pub struct Sack"), "{text}");
        assert!(!text.contains("#!["), "{text}");
    }

    /// Cargo obeys each line that begins with `cargo:`.
    #[test]
    fn a_document_cannot_tell_cargo_anything() {
        let hostile = "'./a%0Acargo::rustc-link-arg=-Wl,x.yaml'";
        let spec = SPEC.replace("flour.yaml", hostile);
        let (folder, builder) = folder(&spec);
        let sown = folder.path().join("a\ncargo::rustc-link-arg=-Wl,x.yaml");
        if cfg!(unix) {
            fs::write(&sown, "type: string\nmaxLenght: 9\n").unwrap();
        }
        let only = |said: &str, keys: [&str; 2]| {
            let is_known = |line: &str| keys.iter().any(|key| line.starts_with(key));
            assert!(said.lines().all(is_known), "{said}");
        };
        let keys = ["cargo::rerun-if-changed=", "cargo::warning="];
        let (said, built) = builder.built();
        only(&said, keys);
        assert_eq!(said.lines().count(), 1, "{said}");
        let told = built.unwrap_err().to_string();
        assert!(told.contains("which was not found"), "{told}");
        if cfg!(unix) {
            // A document whose own name says it: it is there, and has warnings.
            fs::write(&sown, SPEC).unwrap();
            let named = Builder::new(&sown).folder(folder.path().join("out"));
            let (said, built) = named.file("sown.rs").built();
            only(&said, keys);
            assert!(built.is_ok() && said.contains("a\\u{a}cargo::"), "{said}");
        }
    }

    /// A file that is not there would let Cargo run the script at each build.
    #[test]
    fn cargo_is_told_of_no_file_that_is_not_there() {
        let (folder, builder) = folder(&SPEC.replace("flour.yaml", "rye.yaml"));
        let (said, built) = builder.built();
        assert!(!said.contains("rye.yaml"), "{said}");
        assert!(built.is_err());
        let missing = Builder::new(folder.path().join("no.yaml")).folder(folder.path());
        assert_eq!(missing.built().0, "");
    }

    #[test]
    fn what_is_there_already_is_not_written_again() {
        let (_folder, builder) = folder(SPEC);
        let file = builder.built().1.unwrap().file;
        let written = || fs::metadata(&file).unwrap().modified().unwrap();
        let before = written();
        builder.built().1.unwrap();
        assert_eq!(written(), before);
        let schemas = builder.options(|options| options.schemas = SchemaFiles::Bundled);
        schemas.built().1.unwrap();
        let schema = file.with_file_name("schemas/2020-12/mill_api/bundle.json");
        assert!(schema.exists());
    }

    #[test]
    fn all_that_is_wrong_is_told_and_nothing_written() {
        let wrong = SPEC.replace("maxLenght: 1", "minProperties: x\n      maxProperties: y");
        let (folder, builder) = folder(&wrong);
        let (said, built) = builder.built();
        assert_eq!(said.matches("rerun-if-changed").count(), 2, "{said}");
        let told = format!("{:?}", built.unwrap_err());
        for part in ["nothing was generated\n", ":6:22: error[", ":7:22: error["] {
            assert!(told.contains(part), "{told}");
        }
        assert!(!folder.path().join("out").exists());
        let named = Builder::new("a.yaml").file("../a.rs").folder(".").built().1;
        assert!(
            named
                .unwrap_err()
                .to_string()
                .contains("leaves the output folder")
        );
        let schema = builder.schema(|schema| schema.root = Some("Job".to_owned()));
        let told = schema.built().1.unwrap_err().to_string();
        assert!(told.contains("are of a `schema`"), "{told}");
    }
}
