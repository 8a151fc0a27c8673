//! The command, run on a workspace of its own: what it writes, what it says, and how it exits.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

const MANIFEST: &str = r#"[workspace]

[[workspace.metadata.specwright.apis]]
service = "bakery"
spec = "spec/bakery.json"
output = "generated"

[[workspace.metadata.specwright.apis]]
service = "mill"
spec = "spec/mill.yaml"
output = "generated"
"#;

const BAKERY: &str = r##"{
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

const MILL: &str = "openapi: 3.1.0
info: { title: Mill, version: '1' }
components:
  schemas:
    Sack:
      type: object
      properties:
        flour: { type: string, enum: [rye, wheat] }
";

const MODELS: &str = "generated/src/bakery/models.rs";
const SCHEMA: &str = "generated/schemas/2020-12/bakery/Loaf.schema.json";

/// A workspace on disk.
struct Workspace {
    folder: TempDir,
}

impl Workspace {
    fn new() -> Self {
        let workspace = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        workspace.put("Cargo.toml", MANIFEST);
        workspace.put("spec/bakery.json", BAKERY);
        workspace.put("spec/mill.yaml", MILL);
        workspace
    }

    fn generated() -> Self {
        let workspace = Self::new();
        workspace.run(&["generate"]).succeeds();
        workspace
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    fn replace(&self, path: &str, part: &str, other: &str) {
        let text = self.text(path);
        assert!(text.contains(part), "{path} has no {part}");
        self.put(path, &text.replace(part, other));
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.run_in("", arguments)
    }

    fn run_in(&self, folder: &str, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_specwright"));
        command
            .args(arguments)
            .current_dir(self.path(folder))
            .env("NO_COLOR", "1");
        Run::of(&command.output().unwrap())
    }

    /// Every file and its text.
    fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        collect(self.folder.path(), "", &mut files);
        files
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) {
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
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Run {
    fn of(output: &Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    #[track_caller]
    fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}\n{}", self.out, self.err);
        self
    }

    #[track_caller]
    fn succeeds(self) -> Self {
        let run = self.ends(0);
        assert_eq!(run.err, "");
        run
    }

    #[track_caller]
    fn prints(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.out.contains(part), "`{part}` is not in:\n{}", self.out);
        }
        self
    }

    #[track_caller]
    fn complains(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.err.contains(part), "`{part}` is not in:\n{}", self.err);
        }
        self
    }
}

#[test]
fn generate_writes_what_the_specs_say() {
    let workspace = Workspace::new();
    workspace
        .run(&["generate"])
        .succeeds()
        .prints(&["bakery", "1 operation", "mill", "changed"]);
    assert!(workspace.text(MODELS).contains("pub struct Loaf"));
    assert!(
        workspace
            .text(MODELS)
            .starts_with("// @generated by specwright from spec/bakery.json")
    );
    assert!(workspace.text(SCHEMA).contains("\"maximum\": 5000"));
    assert!(
        workspace
            .text("generated/src/mill/models.rs")
            .contains("pub struct Sack")
    );
}

#[test]
fn generate_again_changes_nothing() {
    let workspace = Workspace::generated();
    let before = workspace.files();
    workspace
        .run(&["generate"])
        .succeeds()
        .prints(&["up to date"]);
    assert!(before == workspace.files());
    workspace
        .run(&["check"])
        .succeeds()
        .prints(&["as generated"]);
    assert!(before == workspace.files());
}

#[test]
fn generate_works_from_a_folder_below() {
    let workspace = Workspace::new();
    workspace.run_in("spec", &["generate"]).succeeds();
    assert!(workspace.path(MODELS).exists());
    workspace.run(&["check"]).succeeds();
}

#[test]
fn generate_leaves_no_other_files() {
    let workspace = Workspace::new();
    let before = workspace.files();
    workspace.run(&["generate"]).succeeds();
    let mut after = workspace.files();
    after.retain(|name, _| {
        !name.starts_with("generated/src/") && !name.starts_with("generated/schemas/")
    });
    assert_eq!(before, after);
}

#[test]
fn check_before_generate_names_every_file() {
    let workspace = Workspace::new();
    let before = workspace.files();
    workspace.run(&["check"]).ends(1).complains(&[
        "missing",
        "models.rs",
        "Loaf.schema.json",
        "generate",
    ]);
    assert_eq!(before, workspace.files());
}

#[test]
fn an_edited_file_is_named_and_shown() {
    let workspace = Workspace::generated();
    let good = workspace.files();
    workspace.replace(MODELS, "maximum = 5000", "maximum = 9999");
    let edited = workspace.files();
    workspace
        .run(&["check"])
        .ends(1)
        .prints(&[
            "-",
            "maximum = 9999",
            "+",
            "maximum = 5000",
            "@@",
            "src/bakery/models.rs",
        ])
        .complains(&["1 file", "edited", "src/bakery/models.rs"]);
    assert!(edited == workspace.files());
    workspace
        .run(&["generate"])
        .succeeds()
        .prints(&["src/bakery/models.rs"]);
    assert!(good == workspace.files());
}

#[test]
fn a_missing_file_is_named_and_written_again() {
    let workspace = Workspace::generated();
    let good = workspace.files();
    fs::remove_file(workspace.path(SCHEMA)).unwrap();
    workspace
        .run(&["check"])
        .ends(1)
        .complains(&["1 file", "missing", "Loaf.schema.json"]);
    workspace.run(&["generate"]).succeeds();
    assert!(good == workspace.files());
}

#[test]
fn a_left_over_file_is_named_and_removed() {
    let workspace = Workspace::generated();
    let good = workspace.files();
    let old = "generated/src/bakery/old/models.rs";
    workspace.put(old, &workspace.text(MODELS));
    workspace.put(
        "generated/schemas/2020-12/bakery/Old.schema.json",
        &workspace.text(SCHEMA),
    );
    workspace
        .run(&["check"])
        .ends(1)
        .prints(&["-pub struct Loaf"])
        .complains(&[
            "2 files",
            "left over",
            "src/bakery/old/models.rs",
            "Old.schema.json",
        ]);
    workspace.run(&["generate"]).succeeds();
    assert!(good == workspace.files());
    assert!(!workspace.path("generated/src/bakery/old").exists());
}

#[test]
fn what_a_service_leaves_behind_is_removed() {
    let workspace = Workspace::generated();
    workspace.replace("Cargo.toml", "service = \"mill\"", "service = \"grinder\"");
    workspace.run(&["check"]).ends(1).complains(&[
        "left over",
        "src/mill/models.rs",
        "missing",
        "src/grinder/models.rs",
    ]);
    workspace.run(&["generate"]).succeeds();
    assert!(!workspace.path("generated/src/mill").exists());
    workspace.run(&["check"]).succeeds();
}

#[test]
fn folders_that_alternate_are_each_written_once() {
    let workspace = Workspace::new();
    let third = "[[workspace.metadata.specwright.apis]]\nservice = \"third\"\nspec = \"spec/mill.yaml\"\noutput = \"./generated/\"\n";
    let manifest = MANIFEST.replacen("output = \"generated\"\n", "output = \"other\"\n", 2);
    let manifest = manifest.replacen("\"other\"", "\"generated\"", 1);
    workspace.put("Cargo.toml", &format!("{manifest}\n{third}"));
    workspace.run(&["generate"]).succeeds();
    for path in [
        MODELS,
        "other/src/mill/models.rs",
        "generated/src/third/models.rs",
    ] {
        assert!(workspace.path(path).exists(), "{path}");
    }
    workspace.put("generated/src/old.rs", &workspace.text(MODELS));
    workspace.run(&["generate"]).succeeds();
    workspace.run(&["check"]).succeeds();
    assert!(!workspace.path("generated/src/old.rs").exists());
}

#[test]
fn files_by_hand_stay() {
    let workspace = Workspace::generated();
    for path in [
        "generated/src/lib.rs",
        "generated/src/bakery/extra.rs",
        "generated/schemas/README.md",
        "generated/Cargo.toml",
    ] {
        workspace.put(path, "by hand\n");
    }
    let before = workspace.files();
    workspace.run(&["check"]).succeeds();
    workspace.run(&["generate"]).succeeds();
    assert!(before == workspace.files());
}

#[test]
fn a_changed_spec_is_drift() {
    let workspace = Workspace::generated();
    workspace.replace("spec/bakery.json", "5000", "6000");
    workspace
        .run(&["check"])
        .ends(1)
        .prints(&["+    #[spec(minimum = 1, maximum = 6000)]"]);
    workspace.run(&["generate"]).succeeds();
    workspace.run(&["check"]).succeeds();
    assert!(workspace.text(SCHEMA).contains("\"maximum\": 6000"));
}

#[test]
fn findings_of_all_specs_come_at_once_and_nothing_is_written() {
    let workspace = Workspace::generated();
    workspace.replace("spec/bakery.json", "\"maximum\"", "\"maximun\"");
    workspace.replace("spec/mill.yaml", "type: string", "type: strnig");
    let before = workspace.files();
    for command in ["generate", "check"] {
        workspace.run(&[command]).ends(1).complains(&[
            "spec/bakery.json:13:65",
            "unknown-keyword",
            "`maximum`",
            "spec/mill.yaml:8:24",
            "wrong-kind",
            "strnig",
            "2 errors",
        ]);
        assert!(before == workspace.files());
    }
}

#[test]
fn a_bad_spec_keeps_the_good_one_from_being_written() {
    let workspace = Workspace::new();
    workspace.put("spec/mill.yaml", "openapi: 3.0.3\n");
    workspace.run(&["generate"]).ends(1).complains(&[
        "not-openapi-3.1",
        "3.0.3",
        "nothing was written",
    ]);
    assert!(!workspace.path("generated").exists());
}

#[test]
fn a_spec_that_is_not_there_is_named() {
    let workspace = Workspace::new();
    fs::remove_file(workspace.path("spec/bakery.json")).unwrap();
    workspace
        .run(&["generate"])
        .ends(1)
        .complains(&["spec/bakery.json", "cannot be read"]);
    assert!(!workspace.path("generated").exists());
}

#[test]
fn wrong_usage_is_told_apart() {
    let workspace = Workspace::new();
    for arguments in [
        &["genrate"][..],
        &["generate", "--force"],
        &["check", "extra"],
        &[],
    ] {
        workspace.run(arguments).ends(2).complains(&["Usage"]);
    }
    workspace
        .run(&["--help"])
        .succeeds()
        .prints(&["generate", "check"]);
    workspace
        .run(&["--version"])
        .succeeds()
        .prints(&["specwright"]);
    assert!(!workspace.path("generated").exists());
}

#[test]
fn without_settings_it_says_what_to_write() {
    let workspace = Workspace::new();
    workspace.put("Cargo.toml", "[workspace]\n");
    for command in ["generate", "check"] {
        workspace.run(&[command]).ends(1).complains(&[
            "settings",
            "workspace.metadata.specwright.apis",
            "output",
        ]);
    }
}

#[test]
fn settings_of_another_form_are_shown_where_they_stand() {
    let workspace = Workspace::new();
    workspace.replace("Cargo.toml", "service = \"mill\"", "servise = \"mill\"");
    workspace
        .run(&["generate"])
        .ends(1)
        .complains(&["settings", "Cargo.toml:9:", "servise"]);
    assert!(!workspace.path("generated").exists());
}

#[test]
fn an_output_folder_that_is_a_file() {
    let workspace = Workspace::new();
    workspace.put("generated", "in the way\n");
    workspace
        .run(&["generate"])
        .ends(1)
        .complains(&["generated"]);
    assert_eq!(workspace.text("generated"), "in the way\n");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed_for_removal() {
    let workspace = Workspace::generated();
    let outside = tempfile::tempdir().unwrap();
    let victim = outside.path().join("models.rs");
    fs::write(&victim, workspace.text(MODELS)).unwrap();
    std::os::unix::fs::symlink(outside.path(), workspace.path("generated/src/linked")).unwrap();
    workspace.run(&["generate"]).succeeds();
    assert!(victim.exists());
}

#[test]
fn a_schema_is_printed_in_either_draft() {
    let workspace = Workspace::new();
    let canonical = workspace.run(&["schema", "BakeLoaf"]).succeeds();
    assert!(canonical.out.contains("draft/2020-12/schema"));
    assert!(canonical.out.contains("\"maximum\": 5000"));
    let twin = workspace.run(&["schema", "bakery/BakeLoaf", "--draft", "7"]);
    assert!(twin.succeeds().out.contains("draft-07/schema#"));
    workspace.run(&["generate"]).succeeds();
    let path = "generated/schemas/2020-12/bakery/BakeLoaf.request.schema.json";
    assert_eq!(canonical.out, workspace.text(path));
}

#[test]
fn a_schema_of_any_spec_is_printed() {
    let workspace = Workspace::new();
    workspace.put("elsewhere/Cargo.toml", "");
    workspace.put("elsewhere/spec.json", BAKERY);
    let arguments = ["schema", "BakeLoaf", "--spec", "spec.json"];
    let printed = workspace.run_in("elsewhere", &arguments).succeeds();
    assert!(printed.out.contains("from spec.json"));
}

#[test]
fn an_operation_or_body_that_is_not_there_is_named() {
    let workspace = Workspace::new();
    let unknown = workspace.run(&["schema", "BakeLoaves"]).ends(1);
    assert_eq!(unknown.out, "");
    unknown.complains(&["unknown-operation", "`BakeLoaves`", "there are `BakeLoaf`"]);
    let reply = workspace.run(&["schema", "BakeLoaf", "--reply"]).ends(1);
    reply.complains(&["unknown-operation", "replies with no body"]);
}

#[test]
fn an_operation_of_two_services_wants_its_service() {
    let workspace = Workspace::new();
    workspace.replace("Cargo.toml", "spec/mill.yaml", "spec/bakery.json");
    let unclear = workspace.run(&["schema", "BakeLoaf"]).ends(1);
    unclear.complains(&["`bakery/BakeLoaf`, `mill/BakeLoaf`"]);
    workspace.run(&["schema", "mill/BakeLoaf"]).succeeds();
}

const CATALOG: &str = "generated/schemas/catalog.json";

/// A workspace that keeps loaves as files.
fn with_files() -> Workspace {
    let workspace = Workspace::new();
    let spec = "spec = \"spec/bakery.json\"";
    let files = format!("{spec}\nfiles = {{ BakeLoaf = \"loaf\" }}");
    workspace.replace("Cargo.toml", spec, &files);
    let base = "[workspace.metadata.specwright]\nschemas-url = \"https://bakery.example/\"";
    workspace.replace("Cargo.toml", "[workspace]", base);
    workspace
}

#[test]
fn files_that_people_keep_are_in_the_catalog() {
    let workspace = with_files();
    workspace.run(&["generate"]).succeeds();
    let catalog: serde_json::Value = serde_json::from_str(&workspace.text(CATALOG)).unwrap();
    let entry = &catalog["schemas"][0];
    assert_eq!(entry["fileMatch"][0], "*.loaf.json");
    assert_eq!(entry["fileMatch"][1], "*.loaf.yaml");
    let path = "bakery/BakeLoaf.request.schema.json";
    for draft in ["draft-07", "2020-12"] {
        let address = format!("https://bakery.example/{draft}/{path}");
        assert_eq!(entry["versions"][draft], address);
        assert!(
            workspace
                .path(&format!("generated/schemas/{draft}/{path}"))
                .exists()
        );
    }
    assert_eq!(entry["url"], entry["versions"]["draft-07"]);
    let elsewhere = ["catalog", "--url", "http://localhost:1"];
    let printed = workspace.run(&elsewhere).succeeds();
    assert!(
        printed
            .out
            .contains("\"http://localhost:1/draft-07/bakery/")
    );
}

#[test]
fn a_catalog_that_nothing_needs_any_more_is_removed() {
    let workspace = with_files();
    workspace.run(&["generate"]).succeeds();
    workspace.put("Cargo.toml", MANIFEST);
    let drift = workspace.run(&["check"]).ends(1);
    drift.complains(&["left over generated/schemas/catalog.json"]);
    workspace.run(&["generate"]).succeeds();
    assert!(!workspace.path(CATALOG).exists());
}

#[test]
fn files_are_of_operations_that_there_are_and_have_an_address() {
    let workspace = with_files();
    workspace.replace("Cargo.toml", "BakeLoaf =", "BakeBread =");
    let unknown = workspace.run(&["generate"]).ends(1);
    unknown.complains(&["files.BakeBread", "no such operation"]);
    let workspace = with_files();
    workspace.replace("Cargo.toml", "\"loaf\"", "\"../loaf\"");
    workspace.replace("Cargo.toml", "schemas-url", "# schemas-url");
    let refused = workspace.run(&["generate"]).ends(1);
    refused.complains(&["`files.BakeLoaf = \"../loaf\"`", "needs `schemas-url`"]);
}
