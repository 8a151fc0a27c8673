//! The generators that are compared.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process;
use crate::workspace;

/// A generator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Generator {
    Ours,
    OpenapiToRust,
    Oas3Gen,
}

/// The programs, those that are there.
#[derive(Debug)]
pub struct Generators(Vec<(Generator, PathBuf)>);

impl Generators {
    /// Ours, built in release mode where no path is given, and the peers by their paths, or else as they are on the path
    /// or installed below the target folder.
    pub fn find(
        ours: Option<PathBuf>,
        openapi_to_rust: Option<PathBuf>,
        oas3_gen: Option<PathBuf>,
    ) -> Self {
        Self(vec![
            (
                Generator::Ours,
                ours.unwrap_or_else(|| process::built("specwright-cli", workspace::root())),
            ),
            (
                Generator::OpenapiToRust,
                openapi_to_rust.unwrap_or_else(|| process::installed("openapi-to-rust", "0.23.0")),
            ),
            (
                Generator::Oas3Gen,
                oas3_gen.unwrap_or_else(|| process::installed("oas3-gen", "0.29.0")),
            ),
        ])
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (Generator, &Path)> {
        self.0
            .iter()
            .map(|(generator, path)| (*generator, path.as_path()))
    }
}

impl Generator {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Ours => "specwright",
            Self::OpenapiToRust => "openapi-to-rust",
            Self::Oas3Gen => "oas3-gen",
        }
    }

    /// Writes the settings that it needs.
    pub(super) fn prepare(self, spec: &Path, output: &Path) {
        if self == Self::Ours {
            let name = spec
                .file_name()
                .map_or_else(Default::default, |it| it.to_string_lossy());
            let settings =
                format!("[[apis]]\nservice = \"api\"\nspec = {name:?}\noutput = \".\"\n");
            // A spec is below its settings.
            let copied = fs::copy(spec, output.join(&*name));
            let written = copied.and_then(|_| fs::write(output.join("specwright.toml"), settings));
            written.expect("files can be written there");
        }
    }

    /// The command line that generates types and a client.
    pub(super) fn command(self, program: &Path, spec: &Path, output: &Path) -> Vec<String> {
        let (spec, output) = (spec.to_string_lossy(), output.to_string_lossy());
        let arguments: &[&str] = match self {
            Self::Ours => &["generate", "--settings", "specwright.toml"],
            Self::OpenapiToRust => &[
                "generate",
                &spec,
                "--module-name",
                "api",
                "--output-dir",
                "src",
            ],
            Self::Oas3Gen => &[
                "generate",
                "client-mod",
                "-i",
                &spec,
                "-o",
                &output,
                "--workspace",
            ],
        };
        let program = program.to_string_lossy().into_owned();
        let arguments = arguments.iter().map(|it| (*it).to_owned());
        [program].into_iter().chain(arguments).collect()
    }

    /// The folder of the Rust that it wrote.
    pub(super) fn source(self, output: &Path) -> PathBuf {
        output.join("src")
    }

    /// The folder of the schemas that it wrote.
    pub(super) fn schemas(self, output: &Path) -> PathBuf {
        output.join("schemas")
    }
}
