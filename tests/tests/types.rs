//! The module of a schema in somebody's crate: as a file and by `include!`, with what it says it needs and nothing else.

#![allow(missing_docs, reason = "tests")]

use std::fs;
use std::process::Command;

use specwright::Formats;
use specwright::types::{SchemaDocument, TypesOptions, types};
use specwright_tests::{helpers, workspace};

/// Every kind of private part, and names that Rust writes otherwise.
const SCHEMA: &str = r##"{
    "type": "object",
    "x-rust-name": "some_root",
    "properties": {
        "kind": { "enum": ["road", "rail"] },
        "code": { "type": "string", "pattern": "^[A-Z]+$" },
        "size": { "type": ["integer", "string"], "minimum": 1 },
        "OddName": { "x-rust-name": "OddName", "type": "array", "items": { "$ref": "#" } }
    },
    "if": { "properties": { "kind": { "const": "rail" } }, "required": ["kind"] },
    "then": { "required": ["code"] }
}"##;

const LIBRARY: &str = "#![deny(warnings)]\n\
    pub mod as_file;\n\
    pub mod included {\n    include!(\"as_file.rs\");\n}\n";

/// Compiles the module of a schema.
fn compile(schema: &str, needs: &[&str]) {
    let document = SchemaDocument::new("some_root.json", schema);
    let options = TypesOptions {
        formats: Formats::Assert,
        ..TypesOptions::default()
    };
    let types = types(&document, &options);
    let types = types.map_err(|found| found.render(false)).unwrap();
    assert_eq!(types.features, needs);
    let folder = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &str| fs::write(folder.path().join(path), text).unwrap();
    fs::create_dir(folder.path().join("src")).unwrap();
    let name = format!("somebodys_{}", needs.join("_"));
    put(
        "Cargo.toml",
        &helpers::manifest(&name, &format!("{needs:?}")),
    );
    put("Cargo.lock", &workspace::text("Cargo.lock").unwrap());
    put("src/lib.rs", LIBRARY);
    put("src/as_file.rs", &types.module);
    let mut command = Command::new(env!("CARGO"));
    let command = command.args(["check", "--quiet", "--offline"]);
    let command = command.current_dir(folder.path());
    let output = command
        .env("CARGO_TARGET_DIR", helpers::target())
        .output()
        .unwrap();
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && !log.contains("warning"),
        "{log}\n{}",
        types.module
    );
}

#[test]
fn a_module_compiles_without_any_feature() {
    compile(SCHEMA, &[]);
}

#[test]
fn a_module_compiles_with_what_it_needs() {
    compile(
        &SCHEMA.replacen(
            "\"if\"",
            "\"not\": { \"required\": [\"a\", \"b\"] }, \"if\"",
            1,
        ),
        &[],
    );
    let pattern = "\"pattern\": ";
    compile(
        &SCHEMA.replacen(pattern, &format!("\"format\": \"uri\", {pattern}"), 1),
        &["format-uri"],
    );
    compile(
        r##"{ "type": "array", "contains": { "$ref": "#/$defs/a" }, "$defs": { "a": { "const": 1 } } }"##,
        &[],
    );
    // A schema that applies itself is no code.
    compile(
        r##"{ "type": "array", "contains": { "$ref": "#/$defs/a" }, "$defs": { "a": { "items": { "$ref": "#/$defs/a" } } } }"##,
        &["evaluate"],
    );
}
