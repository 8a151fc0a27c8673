//! A workspace on disk, and the command run in it.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

pub(crate) const MANIFEST: &str = r#"[workspace]

[[workspace.metadata.specwright.apis]]
service = "bakery"
spec = "spec/bakery.json"
output = "generated"
schemas = "self-contained"

[[workspace.metadata.specwright.apis]]
service = "mill"
spec = "spec/mill.yaml"
output = "generated"
schemas = "self-contained"
"#;

pub(crate) const BAKERY: &str = r##"{
  "openapi": "3.1.0",
  "info": { "title": "Bakery", "version": "1" },
  "paths": { "/loaves": { "post": {
    "operationId": "BakeLoaf",
    "requestBody": {
      "required": true,
      "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Loaf" } } }
    },
    "responses": { "204": { "description": "It bakes." } } } } },
  "components": { "schemas": { "Loaf": {
    "type": "object",
    "properties": { "grams": { "type": "integer", "minimum": 1, "maximum": 5000 } },
    "required": ["grams"],
    "additionalProperties": false } } }
}
"##;

pub(crate) const MILL: &str = "openapi: 3.1.0
info: { title: Mill, version: '1' }
components:
  schemas:
    Sack:
      type: object
      properties:
        flour: { type: string, enum: [rye, wheat] }
";

pub(crate) const MODELS: &str = "generated/src/bakery/models.rs";
pub(crate) const WRITTEN: &str = "generated/specwright.manifest.json";
pub(crate) const SCHEMA: &str = "generated/schemas/2020-12/bakery/Loaf.schema.json";

/// A workspace on disk.
pub(crate) struct Workspace {
    folder: TempDir,
}

impl Workspace {
    pub(crate) fn new() -> Self {
        let workspace = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        workspace.put("Cargo.toml", MANIFEST);
        workspace.put("spec/bakery.json", BAKERY);
        workspace.put("spec/mill.yaml", MILL);
        workspace
    }

    pub(crate) fn generated() -> Self {
        let workspace = Self::new();
        workspace.run(&["generate"]).succeeds();
        workspace
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn put(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn text(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    pub(crate) fn replace(&self, path: &str, part: &str, other: &str) {
        let text = self.text(path);
        assert!(text.contains(part), "{path} has no {part}");
        self.put(path, &text.replace(part, other));
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.run_in("", arguments)
    }

    pub(crate) fn run_in(&self, folder: &str, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_specwright"));
        command
            .args(arguments)
            .current_dir(self.path(folder))
            .env("NO_COLOR", "1");
        Run::of(&command.output().unwrap())
    }

    /// The same where the arguments take standard input, which is this text.
    pub(crate) fn run_on(&self, input: &str, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_specwright"));
        let command = command.args(arguments).current_dir(self.path(""));
        let command = command.env("NO_COLOR", "1").stdin(Stdio::piped());
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(input.as_bytes()).unwrap();
        drop(stdin);
        Run::of(&child.wait_with_output().unwrap())
    }

    /// Every file and its text.
    pub(crate) fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        collect(self.folder.path(), "", &mut files);
        files
    }
}

pub(crate) fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read_to_string(entry.path()).unwrap());
        }
    }
}

/// What a run said and how it ended.
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    pub(crate) fn of(output: &Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    #[track_caller]
    pub(crate) fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}\n{}", self.out, self.err);
        self
    }

    #[track_caller]
    pub(crate) fn succeeds(self) -> Self {
        let run = self.ends(0);
        assert_eq!(run.err, "");
        run
    }

    #[track_caller]
    pub(crate) fn prints(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.out.contains(part), "`{part}` is not in:\n{}", self.out);
        }
        self
    }

    #[track_caller]
    pub(crate) fn complains(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.err.contains(part), "`{part}` is not in:\n{}", self.err);
        }
        self
    }
}

/// A workspace that keeps loaves as files.
pub(crate) fn with_files() -> Workspace {
    let workspace = Workspace::new();
    let spec = "spec = \"spec/bakery.json\"";
    let files = format!("{spec}\nfiles = {{ BakeLoaf = \"loaf\" }}");
    workspace.replace("Cargo.toml", spec, &files);
    let base = "[workspace.metadata.specwright]\nschemas-url = \"https://bakery.example/\"";
    workspace.replace("Cargo.toml", "[workspace]", base);
    workspace
}
