//! What a spec says of secrets is in no finding: neither in an excerpt, nor in a message, nor in a pointer.
//!
//! Every document here is one line, with mistakes beside what is secret: the excerpts would show it.

use super::lowering::without_evaluation;
use specwright::{Diagnostics, generate};

/// Whatever begins like this is secret.
const SECRET: &str = "hunter";

/// Whatever begins like this is not.
const SHOWN: &str = "visible";

/// All that the findings of a document say.
#[track_caller]
fn said(name: &str, document: &str) -> String {
    let document = document.split_whitespace().collect::<Vec<_>>().join(" ");
    let found = findings(name, &document);
    assert!(!found.is_empty(), "{document}");
    format!("{}\n{found}\n{found:?}", found.render_each(false))
}

/// The findings of a document, of whatever severity.
fn findings(name: &str, document: &str) -> Diagnostics {
    match generate(name, document, without_evaluation("api")) {
        Ok(emitted) => emitted.warnings,
        Err(found) => found,
    }
}

/// The findings about schemas, one of them with a mistake, show what is secret nowhere and all else.
#[track_caller]
fn hides(schemas: &str) -> String {
    let document = format!(
        r#"{{"openapi": "3.1.0", "info": {{"title": "T", "version": "1"}},
        "components": {{"schemas": {{"Wrong": {{"mistake": 1}}, {schemas}}}}}}}"#
    );
    let said = said("spec.json", &document);
    keeps(&said, schemas);
    said
}

#[track_caller]
fn keeps(said: &str, written: &str) {
    for secret in [SECRET, "Hunter", "4711"] {
        assert!(!said.contains(secret), "{said}");
    }
    for (at, _) in written.match_indices(SHOWN) {
        let word: String = written[at..]
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        assert!(said.contains(&word), "{word} is not in:\n{said}");
    }
}

const KEYWORDS: [&str; 6] = [
    r#""default": "hunter1""#,
    r#""example": "hunter1""#,
    r#""examples": ["hunter1", "hunter2"]"#,
    r#""const": "hunter1""#,
    r#""enum": ["hunter1", "hunter2"]"#,
    r#""x-sample": {"hunter1": ["hunter2"]}"#,
];

#[test]
fn values_of_a_secret() {
    for keyword in KEYWORDS {
        hides(&format!(
            r#""S": {{"type": "string", "format": "password", {keyword}, "mistake": 1}},
            "T": {{"type": "string", "mistake": 1, "default": "visible1"}}"#
        ));
    }
}

/// A keyword that nobody defines could be one that holds a value; one that is nearly another means that one.
#[test]
fn values_of_unknown_keywords_of_a_secret() {
    for keyword in [
        r#""defualt": "hunter1""#,
        r#""defualt": 4711"#,
        r#""sample": {"hunter1": ["hunter2"]}"#,
        r#""Enum": ["hunter1"]"#,
        r#""value": "hunter1", "maxLenght": "visible1""#,
    ] {
        hides(&format!(
            r#""S": {{"type": "string", "format": "password", {keyword}}}"#
        ));
        hides(&format!(
            r##""P": {{"format": "password"}}, "S": {{"allOf": [{{"$ref": "#/components/schemas/P"}}], {keyword}}}"##
        ));
    }
}

#[test]
fn values_of_what_is_a_secret_by_another_schema() {
    let schemas = [
        r##""$ref": "#/components/schemas/P""##,
        r##""$ref": "#/components/schemas/%50""##,
        r##""allOf": [{"$ref": "#/components/schemas/P"}]"##,
        r##""allOf": [{"allOf": [{"$ref": "#/components/schemas/P"}]}, {"default": "hunter3"}]"##,
        r#""anyOf": [{"type": "string", "format": "password"}, {"type": "null"}]"#,
        r#""oneOf": [{"type": "null"}, {"type": "string", "format": "password", "enum": ["hunter3"]}]"#,
        r#""type": ["string", "null"], "format": "password""#,
        r#""if": {"const": "hunter3"}, "then": {"format": "password"}"#,
        r#""format": "password", "not": {"const": "hunter3"}"#,
    ];
    for schema in schemas {
        for keyword in KEYWORDS {
            hides(&format!(
                r#""P": {{"type": "string", "format": "password"}}, "S": {{{schema}, {keyword}, "mistake": 1}},
                "T": {{"type": "string", "mistake": 1, "default": "visible1"}}"#
            ));
        }
    }
}

#[test]
fn the_property_of_what_is_shown_of_an_object() {
    let properties = [
        r#""properties": {"p": {"type": "string", "format": "password"}, "q": {"type": "string"}}"#,
        r##""allOf": [{"$ref": "#/components/schemas/O"}]"##,
        r#""properties": {"q": {"type": "string"}}, "additionalProperties": {"format": "password"}"#,
        r#""if": {"properties": {"p": {"const": "hunter3"}}}, "then": {"properties": {"p": {"format": "password"}}}"#,
    ];
    let object = r#"{"p": "hunter1", "q": "visible1"}"#;
    for properties in properties {
        for held in [
            format!(r#""default": {object}"#),
            format!(r#""examples": [{object}]"#),
            format!(r#""enum": [{object}]"#),
        ] {
            hides(&format!(
                r#""O": {{"type": "object", "properties": {{"p": {{"type": "string", "format": "password"}}}}}},
                "S": {{"type": "object", {properties}, {held}, "mistake": 1}}"#
            ));
        }
    }
}

#[test]
fn items_and_objects_around() {
    hides(
        r#""S": {"type": "object", "example": {"list": [{"p": "hunter1"}, {"p": "hunter2"}], "map": {"a": ["hunter3"]}},
        "properties": {"list": {"type": "array", "items": {"properties": {"p": {"format": "password"}}}},
        "map": {"additionalProperties": {"type": "array", "prefixItems": [{"format": "password"}]}}}}"#,
    );
}

/// What is shown of a list or an object without being one holds the secret all the same.
#[test]
fn values_of_another_form_than_what_holds_the_secret() {
    for (schema, value) in [
        (r#""items": {"format": "password"}"#, r#""hunter1""#),
        (r#""items": {"format": "password"}"#, r#"{"p": "hunter1"}"#),
        (
            r#""items": {"properties": {"p": {"format": "password"}}}"#,
            r#"{"p": "hunter1", "q": "visible1"}"#,
        ),
        (
            r#""properties": {"p": {"format": "password"}}"#,
            r#""hunter1""#,
        ),
        (
            r#""properties": {"p": {"format": "password"}}"#,
            r#"["hunter1"]"#,
        ),
        (
            r#""properties": {"p": {"format": "password"}}"#,
            r#"[{"p": "hunter1", "q": "visible1"}]"#,
        ),
        (
            r##""additionalProperties": {"$ref": "#/components/schemas/P"}"##,
            r#"["hunter1"]"#,
        ),
        (r##""allOf": [{"$ref": "#/components/schemas/O"}]"##, "4711"),
        (
            r##""properties": {"o": {"$ref": "#/components/schemas/O"}}"##,
            r#"{"o": "hunter1", "q": "visible1"}"#,
        ),
    ] {
        for held in ["default", "example", "const"] {
            hides(&format!(
                r##""P": {{"format": "password"}}, "O": {{"properties": {{"p": {{"$ref": "#/components/schemas/P"}}}}}},
                "S": {{{schema}, "{held}": {value}, "mistake": 1}}"##
            ));
        }
    }
}

/// Names are not held against patterns: what may be secret is hidden.
#[test]
fn properties_by_a_pattern() {
    hides(
        r#""S": {"type": "object", "properties": {"p": {"format": "password"}}, "patternProperties": {"^p": {"const": "hunter1"}}, "mistake": 1}"#,
    );
    hides(
        r#""S": {"type": "object", "patternProperties": {"^p": {"format": "password"}}, "default": {"p": "hunter1"}, "mistake": 1}"#,
    );
}

/// A condition on a property that is a secret, two levels down.
#[test]
fn conditions_on_a_secret() {
    hides(
        r#""S": {"type": "object", "properties": {"a": {"type": "object", "properties": {"p": {"format": "password"}}}},
        "if": {"properties": {"a": {"properties": {"p": {"const": "hunter1"}}}}}, "then": {"required": ["visible1"]}}"#,
    );
}

#[test]
fn a_secret_that_holds_itself() {
    hides(
        r##""S": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/S"}, "p": {"format": "password"}},
        "default": {"next": {"next": {"p": "hunter1"}}, "p": "hunter2"}},
        "A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A", "format": "password", "default": "hunter3"}"##,
    );
}

#[test]
fn a_secret_that_is_no_string() {
    hides(
        r#""S": {"type": "object", "properties": {"p": {"type": "integer", "format": "password", "enum": [4711, 47111],
        "maximum": 5}}, "example": {"p": {"hunter1": {"hunter2": [4711]}}}}"#,
    );
}

/// Messages that name a value.
#[test]
fn values_in_messages() {
    let schemas = [
        r#""S": {"type": "string", "format": "password", "enum": ["hunter-1", "hunter_1"]}"#,
        r#""S": {"format": "password", "oneOf": [{"enum": ["hunter1"]}, {"enum": ["hunter1"]}]}"#,
        r#""S": {"type": "string", "format": "password", "enum": ["hunter1", "hunter1"], "maxLength": 2}"#,
        r#""S": {"type": "string", "format": "password", "default": "hunter1", "maxLength": 2}"#,
        r#""S": {"type": "string", "format": "password", "const": "hunter1", "minLength": "hunter2-is-no-number"}"#,
    ];
    for schema in &schemas[..4] {
        hides(schema);
    }
}

/// Bodies, judged by another validator.
#[test]
fn values_in_bodies() {
    let media = [
        r#""example": {"p": "hunter1", "q": 1}"#,
        r#""examples": {"a": {"value": {"p": "hunter1", "q": 1}}}"#,
        r##""examples": {"a": {"$ref": "#/components/examples/E"}}"##,
    ];
    let secrets = [
        r#"{"type": "string", "format": "password", "minLength": 20}"#,
        r#"{"type": "string", "format": "password", "enum": ["hunter7", "hunter8"]}"#,
        r#"{"type": "string", "format": "password", "pattern": "^x"}"#,
        r#"{"type": ["string", "null"], "format": "password"}"#,
    ];
    for media in media {
        for secret in secrets {
            let document = format!(
                r#"{{"openapi": "3.1.0", "info": {{"title": "T", "version": "1"}}, "paths": {{"/a": {{"post": {{
                "operationId": "A", "requestBody": {{"content": {{"application/json": {{ {media}, "schema":
                {{"type": "object", "properties": {{"p": {secret}, "q": {{"type": "string"}}}}}}
                }}}}}}, "responses": {{"204": {{"description": "d"}}}}}}}}}},
                "components": {{"examples": {{"E": {{"value": {{"p": "hunter1", "q": 1}}}}}}}}}}"#
            );
            keeps(&said("spec.json", &document), "");
        }
    }
}

#[test]
fn examples_of_parameters() {
    let document = r#"{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {"/a": {"get": {
        "operationId": "A", "parameters": [{"name": "X-P", "in": "header", "mistake": 1, "example": "hunter1",
        "examples": {"a": {"value": "hunter2"}}, "schema": {"type": "string", "format": "password"}}],
        "responses": {"204": {"mistake": 1, "description": "visible1"}}}}}}"#;
    keeps(&said("spec.json", document), document);
}

/// Where a source cannot be read, nobody knows which part of it is secret: its location is said, and no line is shown.
#[test]
fn a_text_that_cannot_be_read() {
    let bad = [
        r#"{"format": "password", "default": "hunter1",, }"#,
        r#"{"format": "password", "default": hunter1}"#,
        r#"{"format": "password", "default": "hunter1", "default": "hunter2"}"#,
        r#"{"format": "password", "default": 471147114711471147114711}"#,
        r#"{"format": "pass\u0077ord", "default": "hunter1" "#,
    ];
    for text in bad {
        let said = said("spec.json", text);
        keeps(&said, "");
        assert!(said.contains("spec.json:1:"), "{said}");
    }
    for text in [
        "format: password\ndefault: 'hunter1\n",
        "format: password\ndefault: *hunter1\n",
    ] {
        let found = generate("spec.yaml", text, "api").unwrap_err();
        let said = format!("{}\n{found}", found.render(false));
        keeps(&said, "");
        assert!(said.contains("spec.yaml:"), "{said}");
    }
    let said = said("spec.json", r#"{"title": "visible1",, }"#);
    assert!(said.contains("visible1"), "{said}");
}

#[test]
fn yaml_on_several_lines() {
    let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents:\n  schemas:\n    S:\n      type: string\n      \
        format: password\n      maxLength: 3\n      default: |\n        hunter1\n        hunter2\n      examples:\n      - \
        hunter3\n      - >-\n        hunter4\n      maxLenght: visible1\n";
    let found = findings("spec.yaml", text);
    keeps(&format!("{}\n{found}", found.render_each(false)), text);
    for (at, _) in text.match_indices('\n') {
        // A mistake at each line.
        let (before, behind) = text.split_at(at);
        let text = format!("{before} : : }}{behind}");
        if let Err(found) = generate("spec.yaml", &text, "api") {
            keeps(&format!("{}\n{found}", found.render(false)), "");
        }
    }
}

/// Which part of a line is marked does not depend on what is blanked before it.
#[test]
fn what_is_marked_stays_marked() {
    let said = hides(
        r#""S": {"type": "string", "format": "password", "maxLength": 5, "default": "hunter1-äöü-€", "maxLengt": 3}"#,
    );
    let line = said
        .lines()
        .find(|line| line.contains("\"maxLengt\": 3"))
        .unwrap();
    let column = |line: &str, part: &str| line[..line.find(part).unwrap()].chars().count();
    let name = column(line, "\"maxLengt\"");
    let marks = said.lines().filter(|line| line.contains("^^^^^^^^^^"));
    assert!(
        marks.clone().any(|marks| column(marks, "^") == name),
        "{said}"
    );
}
