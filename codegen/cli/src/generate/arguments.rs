//! What `specwright generate` can be told.

use std::path::{Path, PathBuf};

use clap::Args;
use specwright::SchemaFiles;
use specwright::files::InputSettings;

use crate::given_file;

/// Without SPEC, everything that the settings list; with it, one module of one document, for which no settings are needed.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct GenerateArguments {
    /// An OpenAPI document or a JSON Schema, in JSON or YAML, that no settings list; `-` is standard input.
    #[arg(requires = "out")]
    pub(crate) spec: Option<PathBuf>,
    /// The folder that becomes the module of SPEC, or its one file where it ends in `.rs`.
    #[arg(long, value_name = "FOLDER|FILE.rs", requires = "spec")]
    pub(crate) out: Option<PathBuf>,
    /// The folder for JSON Schemas of what SPEC describes, with which types answer, too; without it there are none.
    #[arg(long, value_name = "FOLDER", requires = "spec")]
    pub(crate) schemas: Option<PathBuf>,
    /// What the API is called in its schemas; without it, as FOLDER or FILE is.
    #[arg(long, value_name = "NAME", requires = "spec")]
    pub(crate) service: Option<String>,
    /// What settings could say beside `spec` or `schema`, such as `server=true`, `formats=["jiff"]` or `root=Job`.
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = setting, requires = "spec")]
    pub(crate) set: Vec<Setting>,
    /// Write nothing, and say which files are not as they would be written; exits with 1 if any is.
    #[arg(long)]
    pub(crate) check: bool,
    /// Go on, and generate anew whenever a document or the settings change, until the command is stopped. The folder of SPEC
    /// or of the settings is watched, with those below it.
    #[arg(long, conflicts_with = "check")]
    pub(crate) watch: bool,
}

const EXAMPLES: &str = "\
Examples:
  specwright generate                                      what specwright.toml or Cargo.toml lists
  specwright generate api.yaml --out src/api               a module of several files, for `mod api;`
  specwright generate api.yaml --out src/api.rs            the same in one file
  specwright generate job.schema.json --out src/job.rs     the types of a JSON Schema
  specwright generate api.yaml --out src/api --schemas schemas --set server=true
  specwright generate api.yaml --out src/api --check       in CI: exits with 1 if anything would change";

/// A setting as it was written, and as a line of TOML.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    written: String,
    line: String,
}

/// What is said of one spec on the command line.
#[derive(Clone, Copy)]
pub(crate) struct OneSpec<'a> {
    pub(super) spec: &'a Path,
    pub(super) out: &'a Path,
    arguments: &'a GenerateArguments,
}

impl GenerateArguments {
    /// Why it cannot be run.
    pub(crate) fn problem(&self) -> Option<&'static str> {
        let is_stdin = self.spec.as_deref().is_some_and(given_file::is_stdin);
        (self.watch && is_stdin)
            .then_some("standard input cannot be watched: name a file, or leave out `--watch`")
    }

    /// The spec that is given, if one is.
    pub(super) fn one_spec(&self) -> Option<OneSpec<'_>> {
        Some(OneSpec {
            spec: self.spec.as_deref()?,
            out: self.out.as_deref()?,
            arguments: self,
        })
    }
}

impl<'a> OneSpec<'a> {
    /// The folder for schemas.
    pub(super) fn schemas(self) -> Option<&'a Path> {
        self.arguments.schemas.as_deref()
    }

    /// What the API is called, if that is said.
    pub(super) fn service(self) -> Option<&'a str> {
        self.arguments.service.as_deref()
    }

    /// What `--set` says.
    pub(super) fn settings(self) -> Result<InputSettings, String> {
        let lines = self.arguments.set.iter();
        let lines: Vec<&str> = lines.map(|setting| setting.line.as_str()).collect();
        let settings: InputSettings =
            toml::from_str(&lines.join("\n")).map_err(|error| error.message().to_owned())?;
        // Which files they are is up to a setting; whether there are any is not.
        let says_whether = settings
            .schemas
            .is_some_and(|files| files == SchemaFiles::None || self.arguments.schemas.is_none());
        let said = [
            ("service", settings.service.is_some(), "--service"),
            ("spec", settings.spec.is_some(), "SPEC"),
            ("schema", settings.schema.is_some(), "SPEC"),
            ("output", settings.output.is_some(), "--out"),
            ("schemas", says_whether, "--schemas"),
        ];
        match said.into_iter().find(|(_, is_said, _)| *is_said) {
            Some((key, _, by)) => Err(format!("`{key}` is said by `{by}`")),
            None if !settings.files.is_empty() => {
                Err("`files` are for a catalog, which needs settings in a file".to_owned())
            }
            None => Ok(settings),
        }
    }

    /// The command line that does the same again.
    pub(super) fn command(self) -> String {
        let arguments = self.arguments;
        let mut words = vec!["specwright generate".to_owned(), quoted(&shown(self.spec))];
        let mut option = |name: &str, value: &str| {
            words.push(format!("{name} {}", quoted(value)));
        };
        option("--out", &shown(self.out));
        if let Some(folder) = &arguments.schemas {
            option("--schemas", &shown(folder));
        }
        if let Some(name) = &arguments.service {
            option("--service", name);
        }
        for setting in &arguments.set {
            option("--set", &setting.written);
        }
        words.join(" ")
    }
}

/// A path with `/` between folders.
pub(super) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// A word as a shell takes it for one.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./=:+,@%~".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// A key and a value with `=` between them: the value is TOML, or else a string.
fn setting(text: &str) -> Result<Setting, String> {
    let Some((key, value)) = text.split_once('=') else {
        return Err("expected one such as `server=true`".to_owned());
    };
    let (key, value) = (key.trim(), value.trim());
    let line = format!("{key} = {value}");
    let is_toml = toml::from_str::<toml::Table>(&line).is_ok_and(|table| table.len() == 1);
    let line = if is_toml {
        line
    } else {
        format!("{key} = {}", toml::Value::from(value))
    };
    match toml::from_str::<toml::Table>(&line) {
        Ok(table) if table.len() == 1 => Ok(Setting {
            written: text.to_owned(),
            line,
        }),
        _ => Err(format!("`{key}` is no key of settings")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_toml_or_strings() {
        for (text, line) in [
            ("server=true", "server = true"),
            ("format=assert", "format = \"assert\""),
            ("root = Job", "root = \"Job\""),
            ("formats=[\"jiff\"]", "formats = [\"jiff\"]"),
            ("types.Pet=crate::Pet", "types.Pet = \"crate::Pet\""),
        ] {
            assert_eq!(setting(text).unwrap().line, line);
        }
        for text in ["server", "=a", "a b=c"] {
            assert!(setting(text).is_err(), "{text}");
        }
    }

    #[test]
    fn words_are_quoted_where_a_shell_would_part_them() {
        assert_eq!(quoted("src/api.rs"), "src/api.rs");
        assert_eq!(quoted("a b"), "'a b'");
        assert_eq!(quoted("it's"), r"'it'\''s'");
    }
}
