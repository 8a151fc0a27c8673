//! Small specs that would become large, and large ones.

use crate::workspace::{MARK, Workspace, listed, property, schemas};

const OBJECT: &str = r#"{ "type": "object", "properties": { "x": { "type": "string" } } }"#;

fn refers(to: usize) -> String {
    format!(r##"{{ "$ref": "#/components/schemas/A{to}" }}"##)
}

/// A schema `A0`, and others, each made of the one before it.
fn chain(first: &str, links: usize, link: impl Fn(String) -> String) -> String {
    let links = listed(1..links, |number| {
        format!(r#""A{number}": {}"#, link(refers(number - 1)))
    });
    schemas(&format!(r#""A0": {first}, {links}"#))
}

/// The spec is rejected as too large, wherever it begins to be.
#[track_caller]
fn is_too_large(spec: &str, says: &str) {
    Workspace::new(spec).rejected_saying("too-large", says);
}

#[test]
fn all_of_two_of_all_of_two() {
    let spec = chain(OBJECT, 60, |it| format!(r#"{{ "allOf": [{it}, {it}] }}"#));
    is_too_large(&spec, "expanding the `$ref`s");
}

#[test]
fn any_of_two_of_any_of_two() {
    for keyword in ["anyOf", "oneOf"] {
        let spec = chain(r#"{ "type": "integer" }"#, 60, |it| {
            format!(r#"{{ "{keyword}": [{it}, {it}] }}"#)
        });
        is_too_large(&spec, "expanding the `$ref`s");
    }
}

#[test]
fn conditions_of_two_conditions() {
    let first = r#"{ "required": ["x"] }"#;
    let spec = chain(first, 60, |it| {
        format!(r#"{{ "not": {{ "anyOf": [{it}, {it}] }} }}"#)
    });
    is_too_large(&spec, "expanding the `$ref`s");
}

#[test]
fn many_schemas_that_take_over_many_properties() {
    let properties = listed(0..1000, |number| format!(r#""p{number}": {{}}"#));
    let first = format!(r#"{{ "type": "object", "properties": {{ {properties} }} }}"#);
    let others = listed(1..1000, |number| {
        format!(r#""A{number}": {{ "allOf": [{}] }}"#, refers(0))
    });
    let spec = schemas(&format!(r#""A0": {first}, {others}"#));
    is_too_large(&spec, "expanding the `$ref`s");
}

#[test]
fn files_that_each_hold_all_that_comes_after() {
    let spec = chain(OBJECT, 2000, |it| {
        format!(r#"{{ "type": "object", "properties": {{ "a": {it} }} }}"#)
    });
    is_too_large(&spec, "each schema file holds all that it refers to");
}

#[test]
fn a_long_way_to_a_schema() {
    is_too_large(&chain(OBJECT, 5000, |it| it), "levels deep");
}

#[test]
fn lists_of_lists() {
    let spec = chain(OBJECT, 200, |it| {
        format!(r#"{{ "type": "array", "items": {it} }}"#)
    });
    let used = format!(
        r#""T": {{ "type": "object", "properties": {{ "a": {} }} }}"#,
        refers(199)
    );
    is_too_large(
        &spec.replacen("\"A0\"", &format!("{used}, \"A0\""), 1),
        "levels deep",
    );
}

/// JSON that opens more than it may is rejected at some location of its depth.
#[track_caller]
fn is_too_deep(spec: &str) {
    for workspace in [Workspace::new(spec), Workspace::yaml(spec)] {
        workspace.rejected_saying("syntax", "");
    }
}

#[test]
fn lists_100_000_deep() {
    is_too_deep(&property(&format!(
        r#"{{ "default": {}{} }}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    )));
}

#[test]
fn schemas_100_000_deep() {
    is_too_deep(&property(&format!(
        "{}true{}",
        r#"{"not":"#.repeat(100_000),
        "}".repeat(100_000)
    )));
}

#[test]
fn lists_that_do_not_end() {
    is_too_deep(&"[".repeat(1_000_000));
    is_too_deep(&r#"{"a":"#.repeat(100_000));
}

#[test]
fn yaml_100_000_deep_in_blocks() {
    Workspace::yaml(&"- ".repeat(100_000)).rejected_saying("syntax", "deep");
    Workspace::yaml(&"? ".repeat(100_000)).rejected_saying("syntax", "");
}

#[test]
fn yaml_that_is_indented_ever_more() {
    let lines = (0..2000).map(|depth| format!("{}a:\n", " ".repeat(depth)));
    Workspace::yaml(&lines.collect::<String>()).rejected_saying("syntax", "deep");
}

#[test]
fn aliases_of_aliases() {
    let bomb = (1..40).map(|n| {
        // Together, those up to here are more than may be.
        let mark = if n == 9 { "¦" } else { "" };
        let before = n - 1;
        format!("a{n}: &a{n} [*a{before}, *a{before}, {mark}*a{before}]\n")
    });
    let spec = format!("a0: &a0 [ha, ha]\n{}", bomb.collect::<String>());
    Workspace::yaml(&spec).rejected("syntax");
}

#[test]
fn an_alias_of_itself() {
    Workspace::yaml("a: &a [¦*a]\n").rejected("syntax");
}

#[test]
fn properties_that_are_merged_in() {
    let spec =
        "openapi: 3.1.0\ninfo: &info { ¦title: Shop, version: '1' }\ncomponents:\n  <<: *info\n";
    Workspace::yaml(spec).warned("unknown-keyword");
    let spec = "openapi: 3.1.0\ninfo: { <<: ¦7, title: Shop, version: '1' }\n";
    Workspace::yaml(spec).rejected("syntax");
}

#[test]
fn one_open_enumed_50_000_times() {
    let values = listed(0..50_000, |_| r#""a""#.to_owned());
    let once = property(r#"{ "type": "string", "enum": ["a"] }"#);
    let often = property(&format!(r#"{{ "type": "string", "enum": [{values}] }}"#));
    let paths = |spec: &str| {
        Workspace::new(spec)
            .accepted()
            .into_keys()
            .collect::<Vec<_>>()
    };
    assert_eq!(paths(&often), paths(&once));
}

#[test]
fn one_property_required_50_000_times() {
    let names = listed(0..50_000, |_| r#""a""#.to_owned());
    let required = |names: &str| {
        schemas(&format!(
            r#""T": {{ "type": "object", "required": [{names}] }}"#
        ))
    };
    let once = Workspace::new(&required(r#""a""#)).accepted();
    assert!(Workspace::new(&required(&names)).accepted() == once);
}

#[test]
fn one_property_10_000_times() {
    let properties = listed(0..10_000, |_| r#""a": {}"#.to_owned());
    let spec = schemas(&format!(
        r#""T": {{ "type": "object", "properties": {{ {properties} }} }}"#
    ));
    Workspace::new(&spec).rejected_saying("duplicate-property", "`a`");
}

#[test]
fn properties_that_all_have_one_name_in_rust() {
    let properties = listed(1..500, |number| {
        format!(r#""a{}": {{}}"#, "-".repeat(number))
    });
    let spec = schemas(&format!(
        r#""T": {{ "type": "object", "properties": {{ {properties} }} }}"#
    ));
    let files = Workspace::new(&spec).accepted();
    syn::parse_file(&files["src/shop/models.rs"]).unwrap();
}

#[test]
fn so_many_mistakes_that_nobody_reads_them() {
    let properties = listed(0..20_000, |number| format!(r#""k{number}": 1"#));
    for spec in [properties.clone(), properties.replace('\n', " ")] {
        let run = Workspace::new(&schemas(&format!(r#""T": {{ {spec} }}"#))).run();
        assert!(run.said.contains("`k4` is not defined here"));
        assert!(run.said.contains("20000 warnings  20000 causes, 5 told"));
        assert!(run.said.contains("\n20001 warnings (`--all` tells each)\n"));
    }
}

#[test]
fn a_keyword_without_end() {
    let keyword = "minLength".repeat(20_000);
    let spec = property(&format!(r#"{{ {MARK}"{keyword}": 1 }}"#));
    Workspace::new(&spec).warned("unknown-keyword");
}
