//! Texts that are Markdown: in the documentation they neither run, nor link, nor are markup.
//!
//! Rustdoc itself is asked, with every doc of the generated code above an item of its own.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::tempdir;

use crate::outline::docs;
use crate::texts::everywhere;
use crate::workspace::Workspace;

/// The docs as pages, and the examples in them that would be run as tests.
struct Documented {
    pages: String,
    tests: String,
}

impl Documented {
    fn with(text: &str) -> Self {
        let folder = tempdir().unwrap();
        let source = folder.path().join("shop.rs");
        fs::write(&source, source_with(text)).unwrap();
        let tests = rustdoc(&source, &["--test", "--test-args=--list"]);
        rustdoc(&source, &["--out-dir", "pages"]);
        let pages = fs::read_dir(folder.path().join("pages/shop")).unwrap();
        let pages = pages.map(|page| fs::read_to_string(page.unwrap().path()).unwrap());
        Self {
            pages: pages.map(|page| main_part(&page).to_owned()).collect(),
            tests,
        }
    }
}

fn source_with(text: &str) -> String {
    let files = Workspace::new(&everywhere(text)).accepted();
    let code = files.iter().filter(|(path, _)| path.starts_with("src/"));
    let mut source = String::new();
    for (number, doc) in code.flat_map(|(_, code)| docs(code)).enumerate() {
        writeln!(source, "#[doc = {doc:?}]\npub fn item{number}() {{}}").unwrap();
    }
    source
}

fn rustdoc(source: &Path, arguments: &[&str]) -> String {
    let program = std::env::var_os("RUSTDOC").unwrap_or_else(|| "rustdoc".into());
    let mut command = Command::new(program);
    command
        .args(["--edition", "2024"])
        .args(arguments)
        .arg(source);
    command.current_dir(source.parent().unwrap());
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout).unwrap()
}

/// What is on a page beside rustdoc's own scripts.
fn main_part(page: &str) -> &str {
    page.split_once("<main>").map_or("", |(_, main)| main)
}

/// Nothing in the text is an example, and none of these parts is on a page.
#[track_caller]
fn is_harmless(text: &str, never: &[&str]) {
    let documented = Documented::with(text);
    assert!(documented.pages.contains("evil"), "the text is gone");
    let tests = documented
        .tests
        .lines()
        .find(|line| line.contains(" tests"));
    assert!(
        tests.is_some_and(|line| line.starts_with("0 tests")),
        "{}",
        documented.tests
    );
    for part in never {
        assert!(!documented.pages.contains(part), "{part}");
    }
}

#[test]
fn a_script_in_a_text() {
    is_harmless("<script>evil()</script>", &["<script>evil"]);
}

#[test]
fn an_image_with_a_script_behind_a_backslash() {
    is_harmless(r"\<img src=x onerror=evil()//>", &["<img src=x"]);
}

#[test]
fn an_image_with_a_script_behind_backticks() {
    let text = "`` <img src=x onerror=evil()> `` ``` <img src=x onerror=evil()> ` <img src=x onerror=evil()>";
    is_harmless(text, &["<img src=x"]);
}

#[test]
fn backticks_that_pair_up_across_lines() {
    is_harmless(
        "a ``` b `` c\n`` <img src=x onerror=evil()> `` `\n` <img src=x onerror=evil()> `",
        &["<img src=x"],
    );
}

#[test]
fn a_link_that_is_a_script() {
    is_harmless(
        "[click](javascript:evil()) <javascript:evil()>",
        &["href=\"javascript"],
    );
}

#[test]
fn a_link_that_is_a_script_behind_backslashes() {
    is_harmless(r"\[click\](javascript:evil())", &["href=\"javascript"]);
}

#[test]
fn a_link_that_is_defined_elsewhere() {
    is_harmless(
        "[click]\n\n[click]: javascript:evil()",
        &["href=\"javascript"],
    );
}

#[test]
fn a_comment_that_hides_what_comes_behind() {
    is_harmless("<!-- evil", &["<!-- evil"]);
}

#[test]
fn code_between_fences() {
    is_harmless(
        "```\nevil();\n```\n~~~rust\nevil();\n~~~\n- ```\n  evil();\n",
        &["example-wrap"],
    );
}

#[test]
fn code_that_is_indented() {
    is_harmless("one\n\n    evil();\n\n\tevil();\n", &["example-wrap"]);
}

#[test]
fn code_that_is_indented_behind_a_bullet() {
    is_harmless(
        "-      evil();\n\n1.      evil();\n\n- - -      evil();\n\n>      evil();",
        &["example-wrap"],
    );
}
