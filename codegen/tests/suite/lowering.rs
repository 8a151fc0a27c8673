//! What schemas say together: what is generated all the same, and what findings say of the rest.

use specwright::{Code, Diagnostics, Options, Severity, generate};

fn document(schemas: &str) -> String {
    format!(
        r#"{{ "openapi": "3.1.0", "info": {{ "title": "t", "version": "1" }},
             "components": {{ "schemas": {{ {schemas} }} }} }}"#
    )
}

/// A closed object with one property.
pub(super) fn property(schema: &str) -> String {
    document(&format!(
        r#""T": {{ "type": "object", "properties": {{ "a": {schema} }}, "additionalProperties": false }}"#
    ))
}

/// With what takes evaluation as an error.
pub(super) fn without_evaluation(service: &str) -> Options {
    let mut options = Options::new(service);
    options.evaluate = false;
    options
}

pub(super) fn findings(text: &str) -> Diagnostics {
    match generate("t.json", text, without_evaluation("t")) {
        Ok(emitted) => emitted.warnings,
        Err(found) => found,
    }
}

/// The text of a file of what is generated.
#[track_caller]
fn file(text: &str, name: &str) -> String {
    let emitted = generate("t.json", text, crate::self_contained("t"));
    let emitted = emitted.unwrap_or_else(|found| panic!("{text}\n{found}"));
    let file = emitted.files.iter().find(|file| file.path.ends_with(name));
    file.unwrap_or_else(|| panic!("no {name}")).text.to_string()
}

#[track_caller]
fn is_accepted(text: &str) {
    let found = findings(text);
    assert!(found.is_empty(), "{text}\n{found}");
}

/// The only finding, which says all of `parts`.
#[track_caller]
fn finds(text: &str, severity: Severity, code: Code, pointer: &str, parts: &[&str]) {
    let found = findings(text);
    assert_eq!(found.len(), 1, "{text}\n{found}");
    let finding = found.iter().next().unwrap();
    assert_eq!(
        (finding.severity, finding.code),
        (severity, code),
        "{found}"
    );
    assert_eq!(finding.pointer(), pointer, "{found}");
    let said = format!(
        "{} {}",
        finding.message,
        finding.help.as_deref().unwrap_or_default()
    );
    for part in parts {
        assert!(said.contains(part), "`{part}` is not in `{said}`");
    }
}

#[track_caller]
fn is_unsupported(text: &str, pointer: &str, parts: &[&str]) {
    finds(text, Severity::Error, Code::Unsupported, pointer, parts);
}

#[test]
fn null_is_a_default_and_an_example_wherever_it_is_allowed() {
    for schema in [
        r#"{ "type": ["string", "null"], "enum": ["x", null], "default": null }"#,
        r#"{ "enum": ["x", null], "example": null }"#,
        r#"{ "type": ["object", "null"], "properties": { "b": {} }, "default": null, "examples": [null] }"#,
        r#"{ "type": ["string", "integer", "null"], "default": null }"#,
        r##"{ "anyOf": [{ "$ref": "#/components/schemas/T" }, { "type": "null" }], "default": null }"##,
        r#"{ "type": ["array", "null"], "default": null }"#,
    ] {
        is_accepted(&property(schema));
    }
}

#[test]
fn an_annotation_is_judged_by_the_schema_that_has_it() {
    for constant in [
        r##"{ "allOf": [{ "$ref": "#/components/schemas/Base" }, { "const": true }] }"##,
        r##"{ "$ref": "#/components/schemas/Base", "const": true }"##,
    ] {
        let base = r#""Base": { "type": "boolean", "default": false }"#;
        finds(
            &document(&format!(
                r#"{base}, "T": {{ "type": "object", "properties": {{ "a": {constant} }} }}"#
            )),
            Severity::Warning,
            Code::InvalidValue,
            "/components/schemas/T/properties/a",
            &["`/components/schemas/Base`", "const` rejects it"],
        );
    }
    finds(
        &property(r#"{ "allOf": [{ "type": "string", "default": 1 }], "maxLength": 3 }"#),
        Severity::Warning,
        Code::InvalidValue,
        "/components/schemas/T/properties/a/allOf/0",
        &["default", "expected string"],
    );
    finds(
        &document(r#""T": { "type": "string", "enum": ["a"], "default": "b" }"#),
        Severity::Warning,
        Code::InvalidValue,
        "/components/schemas/T",
        &["not among the listed values"],
    );
}

#[test]
fn a_value_that_is_listed_twice_is_one_variant() {
    let at = "/components/schemas/T/properties/a";
    for (schema, location) in [
        (r#"{ "enum": ["wall", "box", "wall"] }"#, "/enum/2"),
        (r#"{ "enum": [1, 2, 1.0] }"#, "/enum/2"),
        (
            r#"{ "type": ["string", "null"], "enum": ["a", null, "a"] }"#,
            "/enum/2",
        ),
        (
            r#"{ "anyOf": [{ "enum": ["a", "b"] }, { "enum": ["b", "c"] }] }"#,
            "/anyOf",
        ),
    ] {
        let text = property(schema);
        let pointer = format!("{at}{location}");
        finds(
            &text,
            Severity::Warning,
            Code::ListedTwice,
            &pointer,
            &["list"],
        );
        let models = file(&text, "models.rs");
        assert!(
            !models.contains(r#""b", "b""#) && !models.contains("1, 1"),
            "{models}"
        );
    }
    let shared = document(
        r##""E": { "type": "string", "enum": ["a", "b", "a"] },
            "T": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/E" } } }"##,
    );
    let pointer = "/components/schemas/E/enum/2";
    finds(&shared, Severity::Warning, Code::ListedTwice, pointer, &[]);
    assert!(file(&shared, "models.rs").contains("#[spec(closed)]"));
}

#[test]
fn every_component_is_generated_or_rejected() {
    let object = r#"{ "type": "object", "properties": { "b": {} } }"#;
    is_unsupported(
        &document(&format!(r#""U": {{ "oneOf": [{object}, {object}] }}"#)),
        "/components/schemas/U/oneOf",
        &["`oneOf`", "`properties`"],
    );
    let tuple = document(r#""U": { "type": "array", "prefixItems": [{ "type": "string" }] }"#);
    assert!(file(&tuple, "models.rs").contains("pub struct U("));
    is_unsupported(
        &document(r#""U": { "type": "string", "not": { "maxLength": 3 } }"#),
        "/components/schemas/U/not",
        &["`not`", "`enum`"],
    );
    let list = document(&format!(
        r#""Things": {{ "type": "array", "items": {object} }}"#
    ));
    assert!(file(&list, "models.rs").contains("pub struct ThingsItem"));
    for schema in [
        r#"{ "enum": ["a"] }"#,
        r#"{ "oneOf": [{ "const": "a" }, { "const": "b" }] }"#,
    ] {
        let list = document(&format!(r#""Mode": {schema}"#));
        assert!(file(&list, "values.rs").contains("pub enum Mode"));
    }
}

#[test]
fn what_operations_share_and_none_uses_is_told_of() {
    for (kind, value) in [
        (
            "parameters",
            r#"{ "name": "p", "in": "header", "schema": { "type": "string" } }"#,
        ),
        ("headers", r#"{ "schema": { "type": "string" } }"#),
        ("responses", r#"{ "description": "d" }"#),
        (
            "requestBodies",
            r#"{ "content": { "application/json": { "schema": {} } } }"#,
        ),
    ] {
        let text = format!(
            r#"{{ "openapi": "3.1.0", "info": {{ "title": "t", "version": "1" }},
                 "components": {{ "{kind}": {{ "One": {value} }} }} }}"#
        );
        let pointer = format!("/components/{kind}/One");
        finds(
            &text,
            Severity::Warning,
            Code::Unused,
            &pointer,
            &["no operation uses `One`"],
        );
    }
}

/// What has no type of its own is written out where it is used, so that nothing is left of it where it is not.
#[test]
fn schemas_without_a_type_that_nothing_uses_are_told_of() {
    for schema in [
        r##"{ "$ref": "#/components/schemas/T" }"##,
        r##"{ "$ref": "#/components/schemas/T", "description": "d" }"##,
        r#"{ "type": "string", "maxLength": 3 }"#,
        r#"{ "type": "array", "items": { "type": "string" } }"#,
        r#"{ "type": "object", "additionalProperties": { "type": "string" } }"#,
        "{}",
    ] {
        let t = r#""T": { "type": "object", "properties": { "a": { "type": "string" } } }"#;
        let unused = document(&format!(r#"{t}, "One": {schema}"#));
        is_told_of(&unused, "One", true);
        // Nor does it help that what uses it is not used.
        let unused = document(&format!(
            r##"{t}, "One": {schema}, "Other": {{ "$ref": "#/components/schemas/One" }}"##
        ));
        is_told_of(&unused, "One", true);
        is_told_of(&unused, "Other", true);
        let used = document(&format!(
            r##"{t}, "One": {schema}, "Other": {{ "$ref": "#/components/schemas/One" }},
                "U": {{ "type": "object", "properties": {{ "a": {{ "$ref": "#/components/schemas/Other" }} }} }}"##
        ));
        is_told_of(&used, "One", false);
        is_told_of(&used, "Other", false);
    }
}

fn is_told_of(text: &str, component: &str, expected: bool) {
    let pointer = format!("/components/schemas/{component}");
    let found = generate("t.json", text, "t").unwrap().warnings;
    let mut found = found.iter().filter(|it| it.pointer() == pointer);
    let is_told = found.any(|it| it.message.contains(&format!("nothing uses `{component}`")));
    assert_eq!(is_told, expected, "{text}");
}

#[test]
fn recursion_through_a_union_is_no_cycle_of_references() {
    let text = document(
        r##""Expr": { "oneOf": [
            { "type": "object", "properties": { "left": { "$ref": "#/components/schemas/Expr" } } },
            { "type": "object", "properties": { "not": { "$ref": "#/components/schemas/Expr" } } } ] }"##,
    );
    is_unsupported(
        &text,
        "/components/schemas/Expr/oneOf",
        &["holds itself", "`oneOf`"],
    );
    let filter = r##"{ "oneOf": [{ "$ref": "#/components/schemas/And" }, { "type": "object", "properties": { "is": {} } }] }"##;
    let and = r##""And": { "type": "object", "properties": { "and": { "type": "array", "items": { "$ref": "#/components/schemas/Filter" } } } }"##;
    let holder = r##""T": { "type": "object", "properties": { "f": { "$ref": "#/components/schemas/Filter" } } }"##;
    for (order, schemas) in [
        format!(r#""Filter": {filter}, {and}"#),
        format!(r#"{and}, {holder}, "Filter": {filter}"#),
        format!(r#"{holder}, "Filter": {filter}, {and}"#),
    ]
    .iter()
    .enumerate()
    {
        let found = findings(&document(schemas));
        assert!(!found.is_empty(), "{order}");
        for finding in &found {
            assert_eq!(
                finding.pointer(),
                "/components/schemas/Filter/oneOf",
                "{found}"
            );
            assert!(finding.message.contains("`oneOf`"), "{found}");
        }
        assert_eq!(found.len(), 1, "{order}: {found}");
    }
    is_unsupported(
        &document(
            r##""T": { "type": "object", "properties": { "a": {} }, "not": { "properties": { "a": { "$ref": "#/components/schemas/T" } } } }"##,
        ),
        "/components/schemas/T/not",
        &["holds itself", "`not`"],
    );
    let text = document(r##""A": { "anyOf": [{ "$ref": "#/components/schemas/A" }] }"##);
    let found = findings(&text);
    assert!(
        found.iter().all(|it| it.code == Code::CircularRef) && !found.is_empty(),
        "{found}"
    );
}

#[test]
fn what_only_nothing_meets_is_met_where_nothing_has_to() {
    for schema in [
        r#"{ "type": "array", "items": false }"#,
        r#"{ "type": "array", "items": { "not": {} } }"#,
        r#"{ "type": "array", "items": false, "maxItems": 0 }"#,
        r#"{ "type": "array", "prefixItems": [false] }"#,
        r#"{ "type": "array", "prefixItems": [{}, false], "items": { "type": "string" } }"#,
        r#"{ "type": "object", "additionalProperties": false }"#,
        r#"{ "type": "object", "properties": { "x": false }, "additionalProperties": false }"#,
        r#"{ "type": "object", "properties": { "x": { "not": {} } }, "additionalProperties": { "not": {} } }"#,
    ] {
        is_accepted(&property(schema));
    }
    let models = file(
        &property(r#"{ "type": "array", "items": false }"#),
        "models.rs",
    );
    assert!(models.contains("max_items = 0"), "{models}");
    let at = "/components/schemas/T/properties/a";
    for schema in [
        r#"{ "type": "string", "allOf": [false] }"#,
        "false",
        r#"{ "not": {} }"#,
    ] {
        let text = document(&format!(
            r#""T": {{ "type": "object", "required": ["b"], "properties": {{ "b": {{ "type": "array", "items": {{ "anyOf": [{schema}, {schema}] }} }} }} }}"#
        ));
        assert!(!findings(&text).is_empty(), "{schema}");
    }
    let text = property(r#"{ "type": "string", "allOf": [false] }"#);
    is_accepted(&text);
    assert!(file(&text, "models.rs").contains("#[spec(never)]"));
    is_unsupported(
        &property(r#"{ "type": "array", "contains": false }"#),
        &format!("{at}/contains"),
        &["`contains`"],
    );

    is_accepted(&property(
        r#"{ "type": "object", "properties": { "x": false } }"#,
    ));
}

#[test]
fn limits_that_can_be_met_are_no_contradiction() {
    is_accepted(&property(
        r#"{ "type": "object", "minProperties": 1, "patternProperties": { "^x": {} }, "additionalProperties": false }"#,
    ));
    let found = findings(&property(
        r#"{ "type": "array", "allOf": [{ "contains": { "const": 1 }, "minContains": 3 }, { "contains": { "const": 2 }, "maxContains": 2 }] }"#,
    ));
    assert!(
        found.iter().all(|it| it.code == Code::Unsupported),
        "{found}"
    );
}

#[test]
fn evaluated_properties_are_left_alone_by_unevaluated_properties() {
    let closed = |schema: &str| {
        let text = document(&format!(r#""T": {schema}"#));
        file(&text, "models.rs").contains("deny_unknown")
    };
    let foo = r#""type": "object", "properties": { "foo": { "type": "string" } }"#;
    for (open, branch) in [
        (true, r#""unevaluatedProperties": true"#),
        (true, r#""additionalProperties": true"#),
        (true, r#""additionalProperties": { "type": "string" }"#),
        (true, r#""unevaluatedProperties": { "type": "string" }"#),
        (true, r#""allOf": [{ "unevaluatedProperties": true }]"#),
        (false, r#""properties": { "bar": {} }"#),
        (false, r#""maxProperties": 2"#),
    ] {
        let end = r#""unevaluatedProperties": false"#;
        let schema = format!("{{ {foo}, \"allOf\": [{{ {branch} }}], {end} }}");
        assert_eq!(closed(&schema), !open, "{schema}");
    }
    // A cousin's properties are not its own.
    let cousin = format!(r#"{{ {foo}, "allOf": [{{ "unevaluatedProperties": false }}] }}"#);
    assert!(!findings(&document(&format!(r#""T": {cousin}"#))).has_errors());
    // What a condition evaluates is not known beforehand.
    let by_case = format!(
        r#""T": {{ {foo}, "if": {{ "required": ["foo"] }}, "then": {{ "additionalProperties": true }}, "unevaluatedProperties": false }}"#
    );
    let found = findings(&document(&by_case));
    let pointer = "/components/schemas/T/unevaluatedProperties";
    assert!(found.iter().any(|it| it.pointer() == pointer), "{found}");
}

#[test]
fn limits_beside_a_list_of_a_component_hold_where_it_is_used() {
    finds(
        &document(
            r##""E": { "type": "string", "enum": ["a", "bb"], "minLength": 2 },
                "T": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/E" } } }"##,
        ),
        Severity::Warning,
        Code::InvalidValue,
        "/components/schemas/E/enum",
        &["shorter"],
    );
}

#[test]
fn a_constant_with_a_name_is_checked_once() {
    let text = document(
        r##""C": { "type": "string", "const": "a" },
            "T": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/C" } } }"##,
    );
    let models = file(&text, "models.rs");
    assert_eq!(models.matches("constant = \"a\"").count(), 1, "{models}");
    assert!(models.contains("pub a: Option<C>"), "{models}");
}

#[test]
fn values_without_a_name_can_be_given_one() {
    let at = "/components/schemas/T/properties/a/enum";
    for (values, code) in [
        (r#"["a-b", "a_b"]"#, Code::NameCollision),
        (r#"["ok", "-"]"#, Code::Unnameable),
    ] {
        let text = property(&format!(r#"{{ "enum": {values} }}"#));
        finds(
            &text,
            Severity::Warning,
            code,
            at,
            &["`oneOf`", "x-rust-name"],
        );
    }
    is_accepted(&property(
        r#"{ "oneOf": [{ "const": "a-b", "x-rust-name": "Up" }, { "const": "a_b", "x-rust-name": "Down" }] }"#,
    ));
}

/// A width is an assertion, although it is told by an annotation.
#[test]
fn a_width_is_no_annotation() {
    let required = r#""T": { "type": "object", "required": ["a"], "properties": { "a": { "not": { "format": "int32" } } } }"#;
    is_unsupported(
        &document(required),
        "/components/schemas/T/properties/a/not",
        &["`not`"],
    );
    let text = document(
        r##""Count": { "type": "integer" }, "Small": { "$ref": "#/components/schemas/Count", "format": "int32" },
            "T": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/Small" } } }"##,
    );
    let models = file(&text, "models.rs");
    assert!(models.contains("pub a: Option<i32>"), "{models}");
    let text = document(
        r##""Kind": { "type": "string", "enum": ["a"] }, "Alias": { "$ref": "#/components/schemas/Kind", "format": "kind" },
            "T": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/Alias" } } }"##,
    );
    let models = file(&text, "models.rs");
    assert!(models.contains("pub a: Option<Kind>"), "{models}");
}

/// Examples are all shown, whichever keyword comes first.
#[test]
fn one_example_and_several_are_all_examples() {
    for examples in [
        r#""example": "one", "examples": ["two", "three"]"#,
        r#""examples": ["two", "three"], "example": "one""#,
    ] {
        let text = property(&format!(r#"{{ "type": "string", {examples} }}"#));
        let schema = file(&text, "2020-12/t/T.schema.json");
        for example in ["one", "two", "three"] {
            assert!(schema.contains(&format!("\"{example}\"")), "{schema}");
        }
    }
}

#[test]
fn patterns_of_the_grammar_without_the_flag_are_read_as_they_are_meant() {
    let text = property(r#"{ "type": "string", "pattern": "^\\-{a}$" }"#);
    let at = "/components/schemas/T/properties/a/pattern";
    let said = [r"read as `^-\{a\}$`", "JSON Schema asks for the flag"];
    finds(&text, Severity::Warning, Code::InvalidValue, at, &said);
    let schema = file(&text, "2020-12/t/T.schema.json");
    assert!(schema.contains(r#""pattern": "^-\\{a\\}$""#), "{schema}");
    // What no grammar takes stays an error.
    let text = property(r#"{ "type": "string", "pattern": "^(a" }"#);
    finds(
        &text,
        Severity::Error,
        Code::Pattern,
        at,
        &["does not compile"],
    );
}
