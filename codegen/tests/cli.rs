//! The command, run on a workspace of its own: what it writes, what it says, and how it exits.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

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
const WRITTEN: &str = "generated/specwright.manifest.json";
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
    assert!(after.remove(WRITTEN).is_some());
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
        .prints(&[&format!("{SCHEMA} is missing: ")])
        .complains(&["1 file", "missing", "Loaf.schema.json"]);
    workspace.run(&["generate"]).succeeds();
    assert!(good == workspace.files());
}

#[test]
fn a_left_over_file_is_named_and_removed() {
    let workspace = Workspace::generated();
    workspace.replace("spec/bakery.json", "\"Loaf\": {", "\"Bread\": {");
    workspace.replace("spec/bakery.json", "schemas/Loaf", "schemas/Bread");
    let twin = SCHEMA.replace("2020-12", "draft-07");
    workspace
        .run(&["check"])
        .ends(1)
        .prints(&[&format!("--- {SCHEMA}"), "+++ /dev/null"])
        .complains(&[&format!("left over {SCHEMA}"), &format!("left over {twin}")]);
    let run = workspace.run(&["generate"]).succeeds();
    run.prints(&[&format!("- {SCHEMA}"), "changed, 2 removed:"]);
    assert!(!workspace.path(SCHEMA).exists() && !workspace.path(&twin).exists());
    workspace.run(&["check"]).succeeds();
}

/// What nothing proves to have been written by the command stays, whatever it looks like.
#[test]
fn what_only_looks_generated_stays_and_is_named() {
    let workspace = Workspace::generated();
    let copies = [
        ("generated/src/bakery/old/models.rs", MODELS),
        ("generated/schemas/2020-12/bakery/Old.schema.json", SCHEMA),
    ];
    for (copy, of) in copies {
        workspace.put(copy, &workspace.text(of));
    }
    let quotes = "// Files start with `// @generated by specwright from`.\n";
    for path in ["generated/src/notes.rs", "generated/src/.specwright-notes"] {
        workspace.put(path, quotes);
    }
    let before = workspace.files();
    for command in ["check", "generate"] {
        let run = workspace.run(&[command]).ends(0);
        assert_eq!(
            run.err.matches("warning[file]: not removed: ").count(),
            2,
            "{}",
            run.err
        );
        run.complains(&copies.map(|(path, _)| path));
        workspace.run(&[command, "--deny-warnings"]).ends(1);
    }
    assert!(before == workspace.files());
}

#[test]
fn a_left_over_file_that_was_edited_stays_and_is_named() {
    let workspace = Workspace::generated();
    workspace.replace("Cargo.toml", "service = \"mill\"", "service = \"grinder\"");
    let edited = "generated/src/mill/models.rs";
    workspace.replace(edited, "pub struct Sack", "/// By hand.\npub struct Sack");
    let text = workspace.text(edited);
    let check = workspace.run(&["check"]).ends(1);
    check.complains(&[
        &format!("not removed: `{edited}`"),
        "edited since it was written",
    ]);
    for _ in 0..2 {
        let run = workspace.run(&["generate"]).ends(0);
        run.complains(&[&format!("not removed: `{edited}`")]);
        assert_eq!(workspace.text(edited), text);
    }
    assert!(!workspace.path("generated/src/mill/mod.rs").exists());
}

#[test]
fn a_spec_among_the_generated_files_stays() {
    for path in [
        "generated/src/mill.yaml",
        "generated/schemas/2020-12/mill/mill.yaml",
    ] {
        let workspace = Workspace::new();
        let marked = format!("# @generated by specwright from a letter\n{MILL}");
        workspace.put(path, &marked);
        workspace.replace("Cargo.toml", "spec/mill.yaml", path);
        workspace.run(&["generate"]).succeeds();
        workspace.run(&["generate"]).succeeds();
        assert_eq!(workspace.text(path), marked);
    }
}

#[test]
fn a_file_by_hand_is_not_written_over() {
    for path in [MODELS, SCHEMA, WRITTEN] {
        let workspace = Workspace::new();
        workspace.put(path, "by hand: @generated by specwright\n");
        let before = workspace.files();
        for command in ["generate", "check"] {
            let run = workspace.run(&[command]).ends(1);
            run.complains(&[&format!("`{path}` was not written by specwright")]);
        }
        assert!(before == workspace.files());
    }
}

/// Files of a version that kept no list of what it wrote.
#[test]
fn without_a_manifest_files_are_replaced_and_nothing_is_removed() {
    let workspace = Workspace::generated();
    let good = workspace.files();
    fs::remove_file(workspace.path(WRITTEN)).unwrap();
    workspace.replace(MODELS, "maximum = 5000", "maximum = 9999");
    let old = "generated/src/bakery/old.rs";
    workspace.put(old, &workspace.text(MODELS));
    let run = workspace.run(&["generate"]).ends(0);
    run.complains(&[&format!("not removed: `{old}`")]);
    let mut files = workspace.files();
    assert!(files.remove(old).is_some());
    assert!(good == files);
}

#[test]
fn a_manifest_names_no_files_elsewhere() {
    let workspace = Workspace::generated();
    let lists = |path: &str, text: &str| {
        let manifest: serde_json::Value = serde_json::from_str(&workspace.text(WRITTEN)).unwrap();
        let mut manifest = manifest;
        let hash = manifest["files"]["src/mill/mod.rs"].clone();
        manifest["files"][path] = hash;
        workspace.put(WRITTEN, &manifest.to_string());
        workspace.put(text, &workspace.text("generated/src/mill/mod.rs"));
    };
    lists("../theirs.rs", "theirs.rs");
    lists("src/../../theirs.rs", "theirs.rs");
    lists("Cargo.toml", "generated/Cargo.toml");
    workspace.run(&["generate"]).succeeds();
    assert!(
        workspace.path("theirs.rs").exists() && workspace.path("generated/Cargo.toml").exists()
    );
    workspace.run(&["check"]).succeeds();
}

#[test]
fn a_manifest_that_is_none_is_written_anew() {
    let workspace = Workspace::generated();
    let good = workspace.text(WRITTEN);
    let conflict = good.replace("\"files\": {", "\"files\": {\n<<<<<<< HEAD\n=======");
    workspace.put(WRITTEN, &conflict);
    workspace
        .run(&["check"])
        .ends(1)
        .complains(&[&format!("edited    {WRITTEN}")]);
    workspace.run(&["generate"]).succeeds();
    assert_eq!(workspace.text(WRITTEN), good);
}

#[test]
fn line_ends_of_a_checkout_are_no_change() {
    let workspace = Workspace::generated();
    for (path, text) in workspace.files() {
        workspace.put(&path, &text.replace('\n', "\r\n"));
    }
    let before = workspace.files();
    workspace.run(&["check"]).succeeds();
    workspace
        .run(&["generate"])
        .succeeds()
        .prints(&["up to date"]);
    assert!(before == workspace.files());
    workspace.replace("Cargo.toml", "service = \"mill\"", "service = \"grinder\"");
    workspace.run(&["generate"]).succeeds();
    assert!(!workspace.path("generated/src/mill").exists());
}

#[cfg(unix)]
#[test]
fn a_name_that_is_not_utf_8_is_named_and_check_stays_clean() {
    use std::os::unix::ffi::OsStrExt;
    let workspace = Workspace::generated();
    let name = std::ffi::OsStr::from_bytes(b"old-\xff.rs");
    let path = workspace.path("generated/src/bakery").join(name);
    fs::write(&path, workspace.text(MODELS)).unwrap();
    for command in ["generate", "check"] {
        let run = workspace.run(&[command]).ends(0);
        run.complains(&["not removed: `generated/src/bakery/old-"]);
    }
    assert!(path.exists());
}

/// Runs that write at the same time wait for each other; runs that look wait for those that write.
#[test]
fn runs_at_the_same_time_wait_for_each_other() {
    for _ in 0..8 {
        let workspace = Workspace::new();
        let spawn = |command: &str| {
            let mut run = Command::new(env!("CARGO_BIN_EXE_specwright"));
            run.arg(command)
                .current_dir(workspace.path(""))
                .env("NO_COLOR", "1");
            run.stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        };
        let runs = ["generate", "generate", "generate", "generate"].map(spawn);
        for run in runs {
            Run::of(&run.wait_with_output().unwrap()).ends(0);
        }
        let changes = [("generate", "5000", "6000"), ("check", "6000", "5000")];
        for (command, from, to) in changes {
            workspace.replace("spec/bakery.json", from, to);
            let runs = ["generate", command, "generate"].map(spawn);
            for run in runs {
                let run = Run::of(&run.wait_with_output().unwrap());
                assert!(!run.err.contains("No such file"), "{}", run.err);
            }
        }
        workspace.run(&["check"]).succeeds();
    }
}

#[test]
fn output_in_the_root_itself() {
    let workspace = Workspace::new();
    workspace.replace("Cargo.toml", "output = \"generated\"", "output = \".\"");
    let run = workspace.run(&["generate"]).succeeds();
    run.prints(&["-> .)", "\n  + src/bakery/models.rs\n"]);
    workspace.replace("src/bakery/models.rs", "5000", "9999");
    let check = workspace.run(&["check"]).ends(1);
    check
        .prints(&["--- src/bakery/models.rs\n"])
        .complains(&["edited    src/bakery/models.rs\n"]);
}

/// What `check` prints is a patch for the folder of the settings.
#[test]
fn the_difference_applies_at_the_root() {
    let workspace = Workspace::new();
    workspace.replace(
        "Cargo.toml",
        "spec/mill.yaml\"\noutput = \"generated\"",
        "spec/mill.yaml\"\noutput = \"other\"",
    );
    workspace.run(&["generate"]).succeeds();
    let good = workspace.files();
    workspace.replace(MODELS, "5000", "9999");
    let mill = "other/src/mill/models.rs";
    workspace.replace(mill, "pub struct Sack", "pub struct Bag");
    let check = workspace.run_in("spec", &["check"]).ends(1);
    let heads = [MODELS, mill].map(|path| format!("--- {path}\n+++ {path}\n@@ "));
    let check = check.prints(&[&heads[0], &heads[1]]);
    let mut patch = Command::new("patch");
    patch
        .args(["-p0", "--quiet"])
        .current_dir(workspace.path(""))
        .stdin(Stdio::piped());
    let Ok(mut patch) = patch.spawn() else {
        // Not every machine has it.
        return;
    };
    std::io::Write::write_all(&mut patch.stdin.take().unwrap(), check.out.as_bytes()).unwrap();
    assert!(patch.wait().unwrap().success());
    assert!(good == workspace.files());
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
    let run = workspace.run(&["generate"]).succeeds();
    // What is removed is none of the files that there are.
    let line = run
        .out
        .lines()
        .find(|line| line.contains(" changed, "))
        .unwrap();
    let numbers = line
        .split(|it: char| !it.is_ascii_digit())
        .filter_map(|it| it.parse().ok());
    let [changed, files, removed]: [usize; 3] = numbers.collect::<Vec<_>>().try_into().unwrap();
    assert!(changed < files && removed == changed - 1, "{line}");
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
    workspace.replace("Cargo.toml", "\"third\"", "\"fourth\"");
    workspace.run(&["generate"]).succeeds();
    workspace.run(&["check"]).succeeds();
    assert!(!workspace.path("generated/src/third").exists());
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

/// Other spellings of the same tables.
#[test]
fn settings_are_read_in_any_spelling() {
    let apis = "{ service = \"bakery\", spec = \"spec/bakery.json\", output = \"generated\" }";
    for manifest in [
        format!("[workspace.metadata]\nspecwright = {{ apis = [{apis}] }}\n"),
        format!("workspace.metadata.specwright.apis = [{apis}]\n"),
        format!("[workspace.\"metadata\".'specwright']\napis = [{apis}]\n"),
        format!("[package]\nname = \"a\"\n[package.metadata.specwright]\napis = [{apis}]\n"),
        "[[package.metadata.specwright.apis]]\nservice = \"bakery\"\nspec = \"spec/bakery.json\"\noutput = \"generated\"\n".to_owned(),
    ] {
        let workspace = Workspace::new();
        workspace.put("Cargo.toml", &manifest);
        workspace.run(&["generate"]).succeeds();
        assert!(workspace.path(MODELS).exists(), "{manifest}");
    }
}

#[test]
fn what_only_mentions_the_settings_has_none() {
    let workspace = Workspace::new();
    for member in [
        "[package]\nname = \"a\"\n# for metadata.specwright see the root\n",
        "[package]\nname = \"a\"\ndescription = \"metadata.specwright\"\n",
        "[package.metadata.other]\nspecwright = 1\n",
    ] {
        workspace.put("member/Cargo.toml", member);
        workspace.run_in("member", &["generate"]).succeeds();
        assert!(workspace.path(MODELS).exists(), "{member}");
        fs::remove_dir_all(workspace.path("generated")).unwrap();
    }
}

#[test]
fn settings_on_the_way_up_that_cannot_be_read_are_named() {
    for broken in [
        "[package\n",
        "workspace = 3\n",
        "[package]\nname = 'a'\nname = 'b'\n",
    ] {
        let workspace = Workspace::new();
        workspace.put("member/Cargo.toml", broken);
        fs::create_dir_all(workspace.path("member/src")).unwrap();
        let run = workspace.run_in("member/src", &["generate"]).ends(1);
        run.complains(&["error[settings]", "../Cargo.toml:"]);
        assert!(!workspace.path("generated").exists());
    }
    let workspace = Workspace::new();
    fs::create_dir_all(workspace.path("member")).unwrap();
    fs::write(workspace.path("member/Cargo.toml"), b"# \xff").unwrap();
    let run = workspace.run_in("member", &["check"]).ends(1);
    run.complains(&["`Cargo.toml` is not UTF-8"]);
}

#[test]
fn settings_are_those_of_the_workspace_or_of_the_package() {
    let workspace = Workspace::new();
    let twice = format!("{MANIFEST}\n[package.metadata.specwright]\napis = []\n");
    workspace.put("Cargo.toml", &twice);
    workspace
        .run(&["generate"])
        .ends(1)
        .complains(&["keep one of the two"]);
}

#[test]
fn an_address_of_schemas_is_absolute() {
    let workspace = with_files();
    for bad in [
        "nope",
        "",
        "/schemas",
        "ftp://a.example",
        "https://",
        "https://a.example/?b",
    ] {
        let usage = workspace.run(&["catalog", "--url", bad]).ends(2);
        assert_eq!(usage.out, "");
        usage.complains(&["--url", "https://"]);
        let workspace = with_files();
        workspace.replace("Cargo.toml", "https://bakery.example/", bad);
        let refused = workspace.run(&["generate"]).ends(1);
        refused.complains(&[&format!("`schemas-url = \"{bad}\"`")]);
        assert!(!workspace.path("generated").exists());
    }
}

#[test]
fn only_what_writes_says_that_nothing_was_written() {
    let workspace = Workspace::new();
    workspace.replace("spec/mill.yaml", "type: string", "type: strnig");
    let commands: [&[&str]; 4] = [
        &["generate"],
        &["check"],
        &["schema", "BakeLoaf"],
        &["catalog", "--url", "https://a.example"],
    ];
    for command in commands {
        let run = workspace.run(command).ends(1).complains(&["1 error"]);
        assert_eq!(
            run.err.contains("nothing was written"),
            command[0] == "generate"
        );
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
    workspace.run(&["generate"]).ends(0);
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
    // Nothing is kept of it, and where it lies is nobody's business.
    printed.prints(&["\"$comment\": \"@generated by specwright from spec.json\","]);
    let path = workspace.path("elsewhere/spec.json");
    let arguments = ["schema", "BakeLoaf", "--spec", path.to_str().unwrap()];
    let printed = workspace.run(&arguments).succeeds();
    printed.prints(&["\"$comment\": \"@generated by specwright from spec.json\","]);
}

#[test]
fn a_schema_of_an_object_is_printed() {
    let workspace = Workspace::generated();
    let printed = workspace.run(&["schema", "Loaf"]).succeeds();
    assert_eq!(printed.out, workspace.text(SCHEMA));
    let printed = workspace
        .run(&["schema", "mill/Sack", "--draft", "7"])
        .succeeds();
    let twin = "generated/schemas/draft-07/mill/Sack.schema.json";
    assert_eq!(printed.out, workspace.text(twin));
    let reply = workspace.run(&["schema", "Loaf", "--reply"]).ends(1);
    reply.complains(&["`Loaf` is an object"]);
    // By its name in the spec.
    workspace.replace("spec/mill.yaml", "Sack:", "flour-sack:");
    workspace
        .run(&["schema", "flour-sack"])
        .succeeds()
        .prints(&["rye"]);
}

#[test]
fn an_operation_or_body_that_is_not_there_is_named() {
    let workspace = Workspace::new();
    let unknown = workspace.run(&["schema", "BakeLoaves"]).ends(1);
    assert_eq!(unknown.out, "");
    unknown.complains(&[
        "unknown-operation",
        "`BakeLoaves`",
        "did you mean `BakeLoaf`? there are `BakeLoaf`, `Loaf`, `Sack`",
    ]);
    let far = workspace.run(&["schema", "Everything"]).ends(1);
    assert!(
        !far.complains(&["there are `BakeLoaf`"])
            .err
            .contains("did you mean")
    );
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
