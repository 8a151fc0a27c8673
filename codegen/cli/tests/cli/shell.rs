//! What a person and their shell are told of the command itself, how much a run says, and `cargo specwright`.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::workspace::{Run, Workspace};

#[test]
fn shells_and_manuals_know_every_command() {
    let workspace = Workspace::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = workspace.run(&["completions", shell]).succeeds();
        script.prints(&["settings-schema", "generate", "validate"]);
    }
    let page = workspace.run(&["man"]).succeeds();
    page.prints(&[".TH specwright 1", "specwright\\-generate(1)", "Examples:"]);
    workspace.run(&["man", "--out", "man"]).succeeds();
    let pages = fs::read_dir(workspace.path("man")).unwrap().count();
    assert!(pages > 10, "{pages}");
    assert!(
        workspace
            .text("man/specwright-generate.1")
            .contains("\\-\\-watch")
    );
}

#[test]
fn help_shows_examples() {
    let workspace = Workspace::new();
    for command in [
        &["--help"][..],
        &["generate", "--help"],
        &["init", "--help"],
    ] {
        let help = workspace.run(command).succeeds();
        help.prints(&["Examples:\n  specwright "]);
    }
}

#[test]
fn a_run_says_as_much_as_is_asked() {
    let workspace = Workspace::new();
    workspace.replace(
        "spec/mill.yaml",
        "type: object",
        "type: object\n      maxLenght: 1",
    );
    let quiet = workspace.run(&["generate", "--quiet"]).succeeds();
    assert_eq!(quiet.out, "");
    let verbose = workspace.run(&["generate", "-v"]).ends(0);
    verbose.prints(&["files up to date", "read ", "spec/mill.yaml\n", " s\n"]);
    workspace.replace("spec/mill.yaml", "maxLenght: 1", "minProperties: x");
    let failed = workspace.run(&["generate", "-q"]).ends(1);
    failed.complains(&["spec/mill.yaml:7", "1 error; nothing was written"]);
    workspace.replace(
        "spec/mill.yaml",
        "minProperties: x",
        "minProperties: x\n      maxLenght: 1",
    );
    let failed = workspace.run(&["generate", "-q"]).ends(1);
    assert!(!failed.err.contains("maxLenght"), "{}", failed.err);
    workspace.run(&["check", "-q", "-v"]).ends(2);
    workspace.put("loaf.json", "{ \"grams\": 1 }");
    let validate = [
        "validate",
        "-q",
        "--schema",
        "generated/schemas/2020-12/bakery/Loaf.schema.json",
    ];
    let valid = workspace.run(&[&validate[..], &["loaf.json"]].concat());
    valid.succeeds();
}

/// Nothing that only a terminal understands is written elsewhere.
#[test]
fn colours_and_progress_are_for_terminals() {
    let workspace = Workspace::new();
    workspace.replace("spec/mill.yaml", "type: object", "type: text");
    let mut command = Command::new(env!("CARGO_BIN_EXE_specwright"));
    command.arg("generate").current_dir(workspace.path(""));
    command.env_remove("NO_COLOR");
    let run = Run::of(&command.output().unwrap()).ends(1);
    assert!(!run.err.contains('\u{1b}') && !run.out.contains('\u{1b}'));
    assert!(!run.err.contains('\r') && !run.err.contains("generating"));
}

#[test]
fn it_is_a_subcommand_of_cargo() {
    let workspace = Workspace::new();
    // As Cargo calls it, and by itself.
    for arguments in [&["specwright", "generate"][..], &["generate"]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-specwright"));
        command.args(arguments).current_dir(workspace.path(""));
        Run::of(&command.output().unwrap()).succeeds();
    }
    assert!(workspace.path("generated/src/mill/values.rs").exists());
}

#[test]
fn a_watched_document_is_generated_anew() {
    let workspace = Workspace::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_specwright"));
    command
        .args(["generate", "--watch", "--format", "json=report.json"])
        .current_dir(workspace.path(""));
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut until = |part: &str| {
        let lines = lines.by_ref().map(Result::unwrap);
        let mut before = Vec::new();
        for line in lines {
            if line.contains(part) {
                return before;
            }
            before.push(line);
        }
        panic!("`{part}` is not told: {before:?}");
    };
    until("generated/specwright.manifest.json");
    // What a run writes, reports among it, is no reason for another one.
    thread::sleep(Duration::from_millis(700));
    workspace.replace("spec/mill.yaml", "rye", "spelt");
    let between = until("~ generated/src/mill/values.rs");
    assert!(
        !between.iter().any(|it| it.contains("up to date")),
        "{between:?}"
    );
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn standard_input_is_not_watched() {
    let workspace = Workspace::new();
    let run = workspace.run(&["generate", "-", "--out", "src/api", "--watch"]);
    run.ends(2).complains(&["standard input cannot be watched"]);
}
