//! Files that would show what is secret, hide what is wrong, or take for ever.

use std::fmt::Write;

use specwright_validator::{Checked, Syntax, Validator};

const SECRET: &str = "123456";

/// What is wrong with a file, by a schema.
fn checked(schema: &str, file: impl AsRef<[u8]>, syntax: Syntax) -> Checked {
    let validator = Validator::of("s.json", schema).map_err(|found| found.render(false));
    validator
        .unwrap()
        .keeping(usize::MAX)
        .check(file.as_ref(), syntax)
}

fn pointers(checked: &Checked) -> Vec<&str> {
    checked.findings.iter().map(|it| &*it.pointer).collect()
}

fn shows_no_secret(checked: &Checked) {
    for finding in &checked.findings {
        let shown = finding.render("f.yaml", false);
        assert!(!shown.contains(SECRET), "{shown}");
        assert!(!format!("{finding:?}").contains(SECRET), "{finding:?}");
    }
}

#[test]
fn an_alias_of_a_secret_is_one() {
    let schema = r#"{ "properties": { "password": { "format": "password" }, "pin": { "type": "integer" } } }"#;
    let checked = checked(schema, "password: &p '123456'\npin: *p\n", Syntax::Yaml);
    assert_eq!(pointers(&checked), ["/pin"]);
    assert_eq!(checked.findings[0].fix, None);
    assert_eq!(checked.findings[0].help, None);
    shows_no_secret(&checked);
}

#[test]
fn what_an_alias_stands_for_is_put_right_at_its_anchor() {
    let schema = r#"{ "properties": { "text": {}, "size": { "type": "integer" } } }"#;
    let aliased = checked(schema, "text: &t '12'\nsize: *t\n", Syntax::Yaml);
    assert_eq!(pointers(&aliased), ["/size"]);
    assert_eq!(aliased.findings[0].fix, None);
    let anchored = checked(schema, "size: &t '12'\ntext: *t\n", Syntax::Yaml);
    assert_eq!(anchored.findings[0].fix.as_ref().unwrap().text, "12");
}

#[test]
fn nothing_is_shown_behind_the_deepest_level() {
    let schema = r##"{ "properties": { "password": { "format": "password" }, "a": { "$ref": "#" }, "b": {} } }"##;
    for levels in [127, 128, 129] {
        let (open, close) = ("{a: ".repeat(levels), "}".repeat(levels));
        let file = format!("{open}{{}}, password: {SECRET}{close}\n");
        let checked = checked(schema, file, Syntax::Yaml);
        assert_eq!(
            checked.findings.iter().any(|it| it.code == "depth"),
            levels > 127
        );
        shows_no_secret(&checked);
    }
}

#[test]
fn a_line_that_is_no_text_hides_no_other() {
    let file = b"\"a\"\n1\n\"\xff\"\n\n2\n";
    let checked = checked(r#"{ "type": "string" }"#, file, Syntax::Lines);
    let found = checked.findings.iter();
    let found: Vec<_> = found
        .map(|it| (it.code, it.document, it.start.line, it.start.column))
        .collect();
    assert_eq!(
        found,
        [("type", 2, 2, 1), ("syntax", 3, 3, 2), ("type", 4, 5, 1)]
    );
    assert_eq!(checked.documents, 4);
}

#[test]
fn commas_without_values_are_wrong_in_json_with_comments() {
    for (file, is_valid) in [
        ("[1,]", true),
        ("{\"a\":1,}", true),
        ("[,]", false),
        ("{,}", false),
    ] {
        assert_eq!(
            checked("true", file, Syntax::Jsonc).is_valid(),
            is_valid,
            "{file}"
        );
    }
}

/// Each of these takes minutes where what is known of a file is found out anew for each finding.
#[test]
fn many_findings_need_few_passes() {
    let closed = r#"{ "properties": { "colour": {}, "size": {} }, "additionalProperties": false }"#;
    let mut names = "{".to_owned();
    for number in 0..20_000 {
        write!(names, "\"colou{number}\":1,").unwrap();
    }
    names += "\"sise\":1}";
    let of_names = checked(closed, names, Syntax::Json);
    assert_eq!(of_names.total, 20_001);
    assert_eq!(
        of_names.findings[20_000].fix.as_ref().unwrap().text,
        "\"size\""
    );

    let documents = "---\nsize: 0\n".repeat(20_000);
    let schema = r#"{ "properties": { "size": { "minimum": 1 } } }"#;
    let of_documents = checked(schema, documents, Syntax::Yaml);
    assert_eq!(of_documents.findings[19_999].start.line, 40_000);
}
