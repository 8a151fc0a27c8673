//! How the generator is built, as far as its text tells: which stage may know which, and which words belong to whom.

#![allow(missing_docs, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The stages, each after those that it may know. What is not listed is known to all and knows nothing but its like.
const STAGES: [&str; 25] = [
    "ir",
    "literal",
    "diagnostic",
    "dialect",
    "options",
    "keyword",
    "matcher",
    "load",
    "source",
    "reference",
    "schema",
    "lower",
    "openapi",
    "schema_document",
    "patterns",
    "check",
    "prose",
    "targets",
    "output",
    "generate",
    "api_document",
    "types",
    "lookup",
    "files",
    "build_script",
];

/// The order within the Rust target.
const OF_RUST: [&str; 5] = ["names", "plan", "print", "layout", "ledger"];

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every file below a folder, by its path there, with its text.
fn files(folder: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap();
                let name = name.to_str().unwrap().replace('\\', "/");
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

/// The first step of a path: the folder, or the file without its ending.
fn room(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or(path);
    first.strip_suffix(".rs").unwrap_or(first)
}

/// What is behind each mention of a prefix, up to the end of the name.
fn mentioned<'t>(text: &'t str, prefix: &str) -> Vec<&'t str> {
    let behind = text.split(prefix).skip(1);
    let names = behind.map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        &rest[..end.unwrap_or(rest.len())]
    });
    names.collect()
}

fn stage(name: &str) -> usize {
    let location = STAGES.iter().position(|stage| *stage == name);
    location.map_or(0, |location| location + 1)
}

#[test]
fn no_stage_knows_a_later_one() {
    for (path, text) in files(&sources()) {
        let own = room(&path);
        if own == "lib" {
            continue;
        }
        for other in mentioned(&text, "crate::") {
            let is_known = other == own || stage(other) < stage(own) || stage(other) == 0;
            assert!(is_known, "{path} knows `{other}`");
        }
    }
}

#[test]
fn names_are_made_before_plans_and_plans_before_text() {
    let rust = sources().join("targets/rust");
    let later = |own: &str, other: &str| {
        let location = |name: &str| OF_RUST.iter().position(|it| *it == name);
        location(own) < location(other)
    };
    for (path, text) in files(&rust) {
        let own = room(&path);
        if !OF_RUST.contains(&own) {
            continue;
        }
        let below = mentioned(&text, "targets::rust::").into_iter();
        for other in below.chain(mentioned(&text, "super::super::")) {
            assert!(!later(own, other), "{path} knows `{other}`");
        }
    }
}

/// What a function that cannot fail does not call: what panics, and what takes something else instead.
const FALLIBLE: [&str; 11] = [
    "assert",
    "expect",
    "expect_err",
    "panic",
    "todo",
    "unimplemented",
    "unreachable",
    "unwrap",
    "unwrap_or",
    "unwrap_or_default",
    "unwrap_or_else",
];

/// What printing must not say, outside of the code that is printed: that a function returns an `Option` or a `Result`,
/// that something can fail, or what is taken where it does.
fn not_total(tokens: TokenStream, found: &mut Vec<String>) {
    let mut tokens = tokens.into_iter().peekable();
    let mut before = String::new();
    let mut returns = false;
    while let Some(token) = tokens.next() {
        let text = match &token {
            TokenTree::Ident(name) => name.to_string(),
            TokenTree::Punct(mark) => mark.to_string(),
            TokenTree::Group(_) | TokenTree::Literal(_) => String::new(),
        };
        let ends = matches!(&token, TokenTree::Group(it) if it.delimiter() == Delimiter::Brace);
        returns =
            !ends && text != ";" && text != "where" && (returns || before == "-" && text == ">");
        if returns && (text == "Option" || text == "Result") || FALLIBLE.contains(&text.as_str()) {
            found.push(text.clone());
        }
        match token {
            // What is printed, and the tests in the file.
            TokenTree::Ident(_) if text == "quote" || text == "tests" => {
                tokens.next();
                tokens.next_if(|it| matches!(it, TokenTree::Group(_)));
            }
            TokenTree::Group(group) => not_total(group.stream(), found),
            _ => {}
        }
        before = text;
    }
}

#[test]
fn printing_is_total() {
    for (path, text) in files(&sources().join("targets/rust/print")) {
        let mut found = Vec::new();
        not_total(text.parse().unwrap(), &mut found);
        assert!(found.is_empty(), "{path}: {found:?}");
    }
}

#[test]
fn what_is_not_total_is_found() {
    let found = |text: &str| {
        let mut found = Vec::new();
        not_total(text.parse().unwrap(), &mut found);
        found
    };
    assert_eq!(found("fn a() -> Vec<Option<u8>> { b() }"), ["Option"]);
    assert_eq!(
        found("fn a(b: Option<u8>) -> u8 { b.unwrap_or(1) }"),
        ["unwrap_or"]
    );
    assert_eq!(found("fn a(b: impl Fn() -> Result<u8, ()>) {}"), ["Result"]);
    assert_eq!(
        found("fn a() { match b { C => unreachable!() } }"),
        ["unreachable"]
    );
    let printed = "fn a(b: Option<u8>) -> u8 { let c: Option<u8> = b; quote!(fn d() -> Option<u8> { e.unwrap() }) }";
    assert!(found(printed).is_empty());
}

#[test]
fn what_is_not_of_rust_says_nothing_of_rust() {
    for stage in [
        "ir",
        "schema",
        "lower",
        "openapi",
        "schema_document",
        "check",
        "prose",
    ] {
        for (path, text) in files(&sources().join(stage)) {
            let found = text
                .to_lowercase()
                .lines()
                .enumerate()
                .find_map(|(line, text)| {
                    let is_said = text.contains("rust") && !text.contains("rustdoc");
                    is_said.then_some(line + 1)
                });
            assert_eq!(found, None, "{stage}/{path}");
        }
    }
}

#[test]
fn json_schema_knows_nothing_of_openapi() {
    for stage in ["schema", "lower", "schema_document"] {
        for (path, text) in files(&sources().join(stage)) {
            assert!(!text.contains("Operation"), "{stage}/{path}");
        }
    }
}

/// What a location is in, and what it is called, are asked of its type.
#[test]
fn no_decision_looks_inside_a_json_pointer() {
    let may_read_pointers = [
        "location.rs",
        "load/node.rs",
        "targets/json_schema/locations.rs",
    ];
    for (path, text) in files(&sources()) {
        if may_read_pointers.contains(&path.as_str()) {
            continue;
        }
        assert!(!text.contains("specwright_core::pointer"), "{path}");
        for behind in text.split(".pointer()").skip(1) {
            let looked_into = behind.starts_with('.') && !behind.starts_with(".to_owned()");
            assert!(
                !looked_into,
                "{path}: .pointer(){}",
                &behind[..20.min(behind.len())]
            );
        }
    }
}

/// What the command can do, any user of the library can.
#[test]
fn the_command_has_no_way_of_its_own() {
    let command = sources().join("../cli");
    for folder in ["src", "tests"] {
        for (file, text) in files(&command.join(folder)) {
            assert!(!text.contains("specwright::internals"), "{folder}/{file}");
        }
    }
}

/// Names of attributes and codes of violations are in the crate that runtime, derives and generator share.
#[test]
fn no_name_of_an_attribute_is_written_a_second_time() {
    use specwright_core::attributes::{CONTAINER, OF_DRAFT, OF_DRAFT_FIELD, RULES};

    let targets = files(&sources().join("targets/rust"));
    let macros = files(&sources().join("../../macros/src"));
    for (file, text) in targets.iter().chain(&macros) {
        if file.starts_with("tests") {
            continue;
        }
        // Those of one word are words of other things, too.
        let names = [RULES, CONTAINER, OF_DRAFT, OF_DRAFT_FIELD];
        let names = names.into_iter().flatten();
        for name in names.filter(|name| name.contains('_')) {
            assert!(!text.contains(&format!("{name:?}")), "{file}: {name:?}");
            assert!(!text.contains(&format!("!({name})")), "{file}: {name}");
            let code = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            let spelt = format!("spec({name}");
            assert!(
                code.into_iter().all(|it| !it.contains(&spelt)),
                "{file}: {spelt}"
            );
        }
    }
}

/// The most lines of a file, and of a function in it.
const FILE: usize = 500;
const FUNCTION: usize = 60;

/// Folders of what tests, where a function can be a table of any length.
const TESTS: [&str; 8] = [
    "codegen/tests",
    "codegen/cli/tests",
    "runtime/pattern/tests",
    "runtime/tests",
    "tests/src",
    "tests/tests",
    "tests/bench/src",
    "tests/fuzz/fuzz_targets",
];

/// The sources of the product, by their paths in the workspace.
fn workspace() -> Vec<(String, String)> {
    sources_below(&[
        "codegen/src",
        "codegen/cli/src",
        "codegen/include/src",
        "macros/src",
        "runtime/core/src",
        "runtime/format/src",
        "runtime/pattern/src",
        "runtime/src",
    ])
}

fn sources_below(folders: &[&str]) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let all = folders.iter().flat_map(|folder| {
        let files = files(&root.join(folder)).into_iter();
        files.map(move |(path, text)| (format!("{folder}/{path}"), text))
    });
    all.filter(|(path, _)| Path::new(path).extension().is_some_and(|it| it == "rs"))
        .collect()
}

#[test]
fn no_file_is_longer_than_it_reads() {
    let written = |text: &str| !text.starts_with("// @generated");
    let tests = sources_below(&TESTS).into_iter();
    let tests = tests.filter(|(_, text)| written(text));
    for (path, text) in workspace().into_iter().chain(tests) {
        let lines = text.lines().count();
        assert!(lines <= FILE, "{path} has {lines} lines");
    }
}

/// The functions of a file that is formatted, each with its first line and how many it has.
fn functions(text: &str) -> Vec<(&str, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let is_before = |word: &&str| {
        let is_visibility = word.starts_with("pub") || word.ends_with(')') && !word.contains('(');
        is_visibility || matches!(*word, "const" | "async")
    };
    let starts = lines.iter().enumerate().filter(|(_, line)| {
        let mut words = line.split_whitespace().skip_while(is_before);
        words.next() == Some("fn")
    });
    let functions = starts.map(|(at, line)| {
        let indent = line.len() - line.trim_start().len();
        let end = format!("{}}}", " ".repeat(indent));
        let is_open = line.ends_with(['{', '(']);
        let mut rest = lines[at..].iter();
        let length = rest.position(|line| is_open && *line == end);
        (line.trim(), length.map_or(1, |length| length + 1))
    });
    functions.collect()
}

#[test]
fn no_function_is_longer_than_it_reads() {
    for (path, text) in workspace() {
        for (start, lines) in functions(&text) {
            assert!(lines <= FUNCTION, "{path}: `{start}` has {lines} lines");
        }
    }
}

#[test]
fn functions_are_counted() {
    let text = "impl A {\n    pub(in crate::a) fn b(\n        c: u8,\n    ) {\n    }\n}\nfn d() {}\n\nconst fn e() {\n}\n";
    let found: Vec<usize> = functions(text)
        .into_iter()
        .map(|(_, lines)| lines)
        .collect();
    assert_eq!(found, [4, 1, 2]);
}
