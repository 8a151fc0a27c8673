//! The code and its documents speak their field's language: a word that JSON Schema, OpenAPI or HTTP has a better one for
//! does not come back.

use std::fs;
use std::path::{Path, PathBuf};

use specwright_tests::workspace;

/// Words that are not said, and what is said instead.
const WORDS: &[(&str, &str)] = &[
    ("reply", "response"),
    ("replies", "responses"),
    ("mandatory", "required"),
    ("verdict", "result"),
    ("verdicts", "results"),
    ("by chance", "random"),
    ("small letters", "lowercase"),
    ("capital letters", "uppercase"),
    ("stands", "is, appears, represents"),
    ("stood", "was"),
    ("member", "property, or field of a Rust type"),
    ("members", "properties, or fields of a Rust type"),
    ("a place", "a location"),
    ("the place", "the location"),
    ("places", "locations"),
    ("refuse", "reject"),
    ("refused", "rejected, invalid"),
    ("refuses", "rejects"),
    ("refusal", "rejection"),
    ("referent", "target"),
    ("value list", "enum"),
    ("value lists", "enums"),
    ("a text", "a string, or the source"),
    ("left out", "omitted"),
    ("leaves out", "omits"),
    ("leads to", "resolves to, refers to"),
    ("lead to", "resolve to, refer to"),
    ("leads into", "resolves to, is in"),
    ("lead into", "resolve to, are in"),
    ("leads back", "refers to itself"),
    ("lead back", "refer to themselves"),
];

/// What users read, and the code behind it.
const READ: &[&str] = &[
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "codegen/src",
    "codegen/cli/src",
    "codegen/include/src",
    "generated/examples",
    "generated/src",
    "macros/src",
    "runtime/core/src",
    "runtime/format/src",
    "runtime/pattern/src",
    "runtime/src",
];

#[test]
fn the_words_are_those_of_the_field() {
    let mut wrong = Vec::new();
    for path in READ {
        for file in files(&workspace::root().join(path)) {
            let text = fs::read_to_string(&file).unwrap();
            for (number, line) in text.lines().enumerate() {
                for (word, instead) in said(line) {
                    let location = format!("{}:{}", file.display(), number + 1);
                    wrong.push(format!("{location}: `{word}`: say {instead}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_are_found_in_names_and_sentences_and_not_within_others() {
    let found = |line| said(line).map(|(word, _)| *word).collect::<Vec<&str>>();
    assert_eq!(found("fn read_reply(Reply: u8)"), ["reply"]);
    assert_eq!(
        found("what this leads to, by chance"),
        ["by chance", "leads to"]
    );
    assert_eq!(found("it is replying; it misleads to"), [""; 0]);
}

/// The words that a line has and should not.
fn said(line: &str) -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    let lower = line.to_lowercase();
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
    WORDS.iter().filter(move |(word, _)| {
        lower.match_indices(word).any(|(at, _)| {
            let before = lower[..at].chars().next_back();
            let after = lower[at + word.len()..].chars().next();
            !is_letter(before) && !is_letter(after)
        })
    })
}

/// A file, or every one in a folder.
fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let entries = fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    entries
        .flat_map(|entry| files(&entry.unwrap().path()))
        .collect()
}
