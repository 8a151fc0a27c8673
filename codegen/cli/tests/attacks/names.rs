//! Names that are code or paths. A name on the wire can be any string, and Rust's name for it is made of its letters; a
//! name that the spec gives in Rust has to be one.

use std::collections::BTreeMap;

use serde_json::json;

use crate::outline::is_like;
use crate::workspace::{MARK, Workspace, operation, property, schemas};

/// A string as JSON.
fn quoted(text: &str) -> String {
    json!(text).to_string()
}

/// An object that is called so on the wire.
fn called(name: &str) -> String {
    schemas(&format!(
        r#"{}: {{ "type": "object", "properties": {{ "a": {{ "type": "string" }} }} }}"#,
        quoted(name)
    ))
}

/// An object with a property that is called so on the wire.
fn with_property(name: &str) -> String {
    schemas(&format!(
        r#""T": {{ "type": "object", "properties": {{ {}: {{ "type": "string" }} }} }}"#,
        quoted(name)
    ))
}

/// A list of a value.
fn with_value(value: &str) -> String {
    property(&format!(
        r#"{{ "type": "string", "enum": [{}] }}"#,
        quoted(value)
    ))
}

/// An operation with this id.
fn with_id(id: &str) -> String {
    let id = quoted(id);
    operation(&format!(
        r#""operationId": ¦{id}, "responses": {{ "204": {{ "description": "Fine." }} }}"#
    ))
}

/// An object that the spec gives a name in Rust.
fn renamed(name: &str) -> String {
    schemas(&format!(
        r#""T": {{ "type": "object", "properties": {{ "a": {{}} }}, "x-rust-name": ¦{} }}"#,
        quoted(name)
    ))
}

/// A name in Rust is told of, wherever it may be given, and does nothing.
#[track_caller]
fn is_no_name(name: &str) {
    let property_called = property(&format!(r#"{{ "x-rust-name": ¦{} }}"#, quoted(name)));
    let value_called = property(&format!(
        r#"{{ "type": "string", "oneOf": [{{ "const": "a", "x-rust-name": ¦{} }}] }}"#,
        quoted(name)
    ));
    for spec in [renamed(name), property_called, value_called] {
        let without = spec.replace("x-rust-name", "x-other").replace(MARK, "");
        let files = Workspace::new(&spec).warned("unnameable");
        let expected = Workspace::new(&without).accepted();
        assert!(files == expected, "{name:?}");
    }
}

/// The mark before the innermost schema.
fn marked_at_type(spec: &str) -> String {
    let (before, behind) = spec.rsplit_once("{ \"type\"").unwrap();
    format!("{before}{MARK}{{ \"type\"{behind}")
}

#[test]
fn a_name_in_rust_that_is_a_keyword() {
    let files = Workspace::new(&renamed("type").replace(MARK, "")).accepted();
    for (path, text) in files.iter().filter(|(path, _)| path.starts_with("src/")) {
        assert!(syn::parse_file(text).is_ok(), "{path}\n{text}");
    }
    assert!(files["src/shop/models.rs"].contains("pub struct r#type"));
    assert!(files["src/shop/schemas.rs"].contains("super::r#type,"));
}

#[test]
fn a_schema_whose_name_is_code() {
    is_like(
        &called("A {} pub fn evil() {} struct B"),
        &called("A____pub_fn_evil______struct_B"),
    );
}

#[test]
fn a_schema_whose_name_is_a_path() {
    let files = is_like(&called("../../../evil"), &called("evil"));
    assert!(
        files.contains_key("schemas/2020-12/shop/evil.schema.json"),
        "{:?}",
        files.keys()
    );
}

#[test]
fn a_schema_whose_name_is_an_absolute_path() {
    is_like(&called("/etc/evil"), &called("etc_evil"));
}

#[test]
fn a_schema_whose_name_turns_the_line_around() {
    is_like(&called("a\u{202e}b\u{2066}"), &called("a b"));
}

#[test]
fn a_schema_whose_name_is_too_long_for_a_file() {
    let spec = called(&"n".repeat(300)).replacen("{ \"type\"", "¦{ \"type\"", 1);
    has_short_names(&Workspace::new(&spec).warned("unnameable"));
}

/// No file has a name that a system would not take.
fn has_short_names(files: &BTreeMap<String, String>) {
    for path in files.keys() {
        let names = path.split('/');
        assert!(names.map(str::len).max() < Some(160), "{path}");
    }
}

#[test]
fn a_type_whose_owners_make_its_name_too_long_for_a_file() {
    let name = "n".repeat(50);
    let inner = r#"{ "type": "object", "properties": { "a": {} } }"#;
    let middle = format!(r#"{{ "type": "object", "properties": {{ "{name}": ¦{inner} }} }}"#);
    let outer = format!(r#"{{ "type": "object", "properties": {{ "{name}": {middle} }} }}"#);
    let spec = schemas(&format!(r#""{name}": {outer}"#));
    has_short_names(&Workspace::new(&spec).warned("unnameable"));
}

#[test]
fn a_property_whose_name_is_code() {
    is_like(
        &with_property("a: u8 } pub fn evil() {} struct B { pub c"),
        &with_property("a-u8-pub-fn-evil-struct-b-pub-c"),
    );
}

#[test]
fn a_property_whose_name_is_an_attribute() {
    is_like(&with_property("#[evil] a"), &with_property("#evil a"));
}

#[test]
fn a_property_whose_name_is_a_keyword() {
    for keyword in [
        "fn", "unsafe", "self", "Self", "crate", "super", "r#fn", "async",
    ] {
        let files = Workspace::new(&with_property(keyword)).accepted();
        syn::parse_file(&files["src/shop/models.rs"]).unwrap();
    }
}

#[test]
fn a_property_without_a_letter() {
    for name in ["_", "}", "\"); //", "\u{202e}"] {
        let files = Workspace::new(&marked_at_type(&with_property(name))).warned("unnameable");
        syn::parse_file(&files["src/shop/models.rs"]).unwrap();
    }
}

#[test]
fn a_property_without_end() {
    let spec = with_property(&"ä-".repeat(500_000));
    let files = Workspace::new(&marked_at_type(&spec)).warned("unnameable");
    syn::parse_file(&files["src/shop/models.rs"]).unwrap();
}

#[test]
fn a_value_whose_name_is_code() {
    is_like(
        &with_value("Red } pub fn evil() {} enum B { C"),
        &with_value("red pub fn evil enum b c"),
    );
}

#[test]
fn a_value_without_a_letter() {
    let spec = property(r#"{ "type": "string", "enum": ¦["\"); ("] }"#);
    let files = Workspace::new(&spec).warned("unnameable");
    syn::parse_file(&files["src/shop/values.rs"]).unwrap();
}

#[test]
fn an_operation_whose_id_is_code() {
    let files = Workspace::new(&with_id("Get; pub fn evil() {}")).warned("unnameable");
    assert!(files["src/shop/operations.rs"].contains("pub struct GetPubFnEvil {"));
}

#[test]
fn an_operation_whose_id_is_a_path() {
    for id in [
        "../../evil",
        "/etc/evil",
        "a/../../evil",
        r"..\evil",
        "..",
        ".evil",
        "a\u{0}b",
    ] {
        let files = Workspace::new(&with_id(id)).warned("unnameable");
        syn::parse_file(&files["src/shop/operations.rs"]).unwrap();
    }
    // One that is none is made of method and path.
    let files = Workspace::new(&with_id("")).warned("missing-field");
    assert!(files["src/shop/operations.rs"].contains("pub struct GetItems {"));
}

#[test]
fn an_operation_whose_id_is_too_long_for_a_file() {
    has_short_names(&Workspace::new(&with_id(&"a".repeat(300))).warned("unnameable"));
}

#[test]
fn operations_whose_ids_are_one_file_on_other_systems() {
    let responses = r#""responses": { "204": { "description": "Fine." } }"#;
    let spec = operation(&format!(
        r#""operationId": "GetA", {responses} }}, "post": {{ "operationId": ¦"geta", {responses}"#
    ));
    Workspace::new(&spec).warned("name-collision");
}

#[test]
fn a_name_in_rust_that_is_code() {
    is_no_name("T; pub fn evil() {} struct U");
}

#[test]
fn a_name_in_rust_that_is_a_path() {
    is_no_name("../../T");
}

#[test]
fn a_name_in_rust_with_a_path_in_a_comment() {
    is_no_name("T/*/../../../../../../evil*/");
}

#[test]
fn a_name_in_rust_with_a_comment_behind_it() {
    is_no_name("T // evil");
}

#[test]
fn a_name_in_rust_among_blanks() {
    is_no_name(" T");
    is_no_name("T\n");
}

#[test]
fn a_name_in_rust_that_is_a_type() {
    is_no_name("T<U>");
    is_no_name("std::process::Command");
}

#[test]
fn a_name_in_rust_that_no_name_can_be() {
    for name in [
        "self", "Self", "super", "crate", "_", "r#fn", "r#self", "'a", "1", "",
    ] {
        is_no_name(name);
    }
}

#[test]
fn a_name_in_rust_that_turns_the_line_around() {
    is_no_name("T\u{202e}");
}

#[test]
fn a_name_in_rust_that_generated_code_relies_on() {
    for name in ["Option", "Result", "Secret", "i64", "str"] {
        let spec = renamed(name).replace(MARK, "");
        let spec = spec.replacen("{ \"type\"", "¦{ \"type\"", 1);
        Workspace::new(&spec).warned("name-collision");
    }
}

#[test]
fn a_path_that_is_code() {
    let spec = |path: &str| {
        let responses = r#""responses": { "204": { "description": "Fine." } }"#;
        let spec = operation(&format!(r#""operationId": "Get", {responses}"#));
        spec.replace("\"/items\"", &quoted(path))
    };
    is_like(&spec("/a\"); evil(); (\"*/`\n#[evil]"), &spec("/a"));
}

#[test]
fn a_header_whose_name_is_code() {
    let spec = |name: &str| {
        let name = quoted(name);
        operation(&format!(
            r#""operationId": "Get",
            "parameters": [{{ "name": {name}, "in": "header", "x-rust-name": "sent", "schema": {{ "type": "string" }} }}],
            "responses": {{ "204": {{ "description": "Fine." }} }}"#
        ))
    };
    is_like(&spec("X-A\"); evil(); (\""), &spec("X-A"));
}
