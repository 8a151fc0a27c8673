//! What emitted schemas say to editors: texts where the cursor is, nothing that misleads it, no secret.

use serde_json::{Value, json};
use specwright::{Emitted, generate};

/// A spec with these schemas, and a body of the first of them.
fn spec(schemas: &Value, examples: &Value) -> String {
    let content =
        json!({ "schema": { "$ref": "#/components/schemas/Body" }, "examples": examples });
    let spec = json!({
        "openapi": "3.1.0",
        "info": { "title": "T", "version": "1" },
        "paths": { "/body": { "put": {
            "operationId": "PutBody",
            "requestBody": { "content": { "application/json": content } },
            "responses": { "204": { "description": "Done." } },
        } } },
        "components": { "schemas": schemas },
    });
    spec.to_string()
}

/// The text of the body's schema.
fn text(schemas: &Value, examples: &Value, draft: &str) -> String {
    let Emitted { files, .. } = generate(
        "spec.json",
        &spec(schemas, examples),
        crate::self_contained("t"),
    )
    .unwrap_or_else(|found| panic!("{}", found.render(false)));
    let path = format!("schemas/{draft}/t/PutBody.request.schema.json");
    let file = files.into_iter().find(|file| file.path == path);
    file.unwrap().text.to_string()
}

fn schema_in(draft: &str, schemas: &Value) -> Value {
    serde_json::from_str(&text(schemas, &json!({}), draft)).unwrap()
}

fn schema(schemas: &Value) -> Value {
    schema_in("2020-12", schemas)
}

fn body(properties: &Value) -> Value {
    json!({ "Body": { "type": "object", "properties": properties } })
}

#[test]
fn keywords_stand_as_a_person_would_write_them() {
    let schemas = json!({ "Body": {
        "properties": { "a": { "maxLength": 5, "type": "string", "description": "A." }, "b": {} },
        "required": ["a"],
        "additionalProperties": false,
        "type": "object",
        "description": "Body.",
        "title": "The body",
    } });
    let text = text(&schemas, &json!({}), "2020-12");
    let order = [
        "\"$schema\": \"https",
        "\"$comment\": \"@generated",
        "\"title\": \"The body\"",
        "\"description\": \"Body.\"",
        "\"markdownDescription\": \"Body.\"",
        "\"type\": \"object\"",
        "\"required\": [",
        "\"properties\": {",
        "\"a\": {",
        "\"description\": \"A.\"",
        "\"markdownDescription\": \"A.",
        "\"type\": \"string\"",
        "\"maxLength\": 5",
        "\"b\": {",
        "\"additionalProperties\": false",
    ];
    let mut rest = text.as_str();
    for part in order {
        let at = rest.find(part);
        let at = at.unwrap_or_else(|| panic!("`{part}` does not follow in:\n{text}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn hovering_tells_all_that_is_asked_of_a_property() {
    let mut schemas = body(&json!({
        "kind": { "type": "string", "description": "Kind." },
        "name": { "type": "string", "maxLength": 9, "default": "x", "description": "Name." },
    }));
    schemas["Body"]["required"] = json!(["kind"]);
    schemas["Body"]["allOf"] = json!([{
        "if": { "required": ["kind"], "properties": { "kind": { "const": "named" } } },
        "then": { "required": ["name"], "properties": { "name": { "minLength": 1 } } },
    }]);
    let schema = schema(&schemas);
    let rule = "When `kind` is `named`: `name` is present and not empty.";
    let name = &schema["properties"]["name"]["markdownDescription"];
    let expected = format!("Name.\n\n{rule}\n\nLimits: at most 9 characters.\n\nDefault: `x`.");
    assert_eq!(*name, expected);
    let kind = &schema["properties"]["kind"]["markdownDescription"];
    assert_eq!(*kind, format!("Kind.\n\nRequired.\n\n{rule}"));
    let whole = &schema["markdownDescription"];
    assert_eq!(*whole, format!("Rules:\n\n- {rule}"));
}

#[test]
fn a_condition_gives_its_reason_and_stays_out_of_completion() {
    let mut schemas = body(&json!({
        "mode": { "type": "string" },
        "secret": { "type": ["string", "null"] },
        "user": { "type": "string" },
    }));
    schemas["Body"]["allOf"] = json!([{
        "if": { "required": ["mode"], "properties": { "mode": { "const": "login" } } },
        "then": {
            "required": ["user", "secret"],
            "properties": {
                "user": { "type": "string", "minLength": 1 },
                "secret": { "type": "string", "minLength": 1 },
            },
        },
    }]);
    let schema = schema(&schemas);
    let rule = &schema["allOf"][0];
    let reason = "When \"mode\" is \"login\": \"secret\" is present, not null and not empty, and \
        \"user\" is present, not null and not empty.";
    assert_eq!(rule["if"]["properties"]["mode"]["doNotSuggest"], true);
    assert_eq!(rule["then"]["errorMessage"], reason);
    let properties = &rule["then"]["properties"];
    // The property itself says that it is a string; said twice, it would be marked twice.
    assert_eq!(
        properties["user"],
        json!({ "doNotSuggest": true, "minLength": 1 })
    );
    let secret = json!({
        "doNotSuggest": true, "type": "string", "minLength": 1, "errorMessage": reason
    });
    assert_eq!(properties["secret"], secret);
}

#[test]
fn a_choice_gives_the_same_reason_in_each_branch() {
    let mut schemas = body(&json!({ "a": { "type": "string" }, "b": { "type": "string" } }));
    let branch =
        |name: &str| json!({ "required": [name], "properties": { name: { "minLength": 1 } } });
    schemas["Body"]["anyOf"] = json!([branch("a"), branch("b")]);
    let schema = schema(&schemas);
    let branches = schema["allOf"][0]["anyOf"].as_array().unwrap();
    let reasons: Vec<_> = branches
        .iter()
        .map(|branch| &branch["errorMessage"])
        .collect();
    assert!(
        reasons[0].is_string() && reasons[0] == reasons[1],
        "{reasons:?}"
    );
    assert_eq!(branches[1]["properties"]["b"]["doNotSuggest"], true);
}

#[test]
fn only_descriptions_are_beside_a_reference() {
    let mut schemas = body(&json!({
        "plain": { "$ref": "#/components/schemas/Part", "description": "Plain." },
        "silent": { "$ref": "#/components/schemas/Part" },
        "nullable": { "anyOf": [{ "$ref": "#/components/schemas/Part" }, { "type": "null" }] },
        "old": { "$ref": "#/components/schemas/Part", "deprecated": true },
    }));
    schemas["Part"] = json!({
        "type": "object", "description": "Part.", "properties": { "x": { "type": "boolean" } }
    });
    for (draft, location) in [("2020-12", "$defs"), ("draft-07", "definitions")] {
        let schema = schema_in(draft, &schemas);
        let target = format!("#/{location}/Part");
        let properties = &schema["properties"];
        let described = |text: &str| json!({ "description": text, "markdownDescription": text, "$ref": target });
        assert_eq!(properties["plain"], described("Plain."));
        assert_eq!(properties["silent"], described("Part."));
        assert_eq!(properties["nullable"]["type"], json!(["object", "null"]));
        assert_eq!(properties["nullable"]["if"], json!({ "type": "object" }));
        assert_eq!(properties["nullable"]["then"], json!({ "$ref": target }));
        assert_eq!(properties["old"]["then"], json!({ "$ref": target }));
        assert_eq!(properties["old"]["deprecationMessage"], "Deprecated. Part.");
        // Its descriptions are where it is used.
        let part = &schema[location]["Part"];
        assert_eq!(part["title"], "Part");
        assert_eq!(part.get("description"), None);
    }
}

/// A reference is an address, in which letters beyond ASCII are as bytes.
#[test]
fn a_reference_leads_to_a_type_of_any_letters() {
    let schemas = json!({
        "Body": { "type": "object", "properties": { "é": { "type": "object", "properties": { "a": { "type": "string" } } } } }
    });
    for (draft, location) in [("2020-12", "$defs"), ("draft-07", "definitions")] {
        let schema = schema_in(draft, &schemas);
        let reference = &schema["properties"]["é"]["$ref"];
        assert_eq!(*reference, format!("#/{location}/Body%C3%89"));
        let judge = jsonschema::options().build(&schema).unwrap();
        assert!(judge.is_valid(&json!({ "é": { "a": "x" } })));
        assert!(!judge.is_valid(&json!({ "é": { "a": 1 } })));
    }
}

#[test]
fn lists_describe_their_values() {
    let known = json!([
        { "const": "a", "description": "The `first`." },
        { "const": "b", "description": "The second.", "deprecated": true },
    ]);
    let mut open = known.as_array().unwrap().clone();
    open.push(json!({ "type": "string" }));
    let schema = schema(&body(&json!({
        "closed": { "type": "string", "oneOf": known },
        "one": { "type": "string", "oneOf": [known[0]] },
        "open": { "type": "string", "anyOf": open },
    })));
    let properties = &schema["properties"];
    let marked = json!(["The `first`.", "The second. Deprecated."]);
    let plain = json!(["The \"first\".", "The second. Deprecated."]);
    assert_eq!(properties["closed"]["markdownEnumDescriptions"], marked);
    assert_eq!(properties["closed"]["enumDescriptions"], plain);
    assert_eq!(properties["one"]["enum"], json!(["a"]));
    let branches = &properties["open"]["anyOf"];
    assert_eq!(branches[0], json!({ "type": "string" }));
    assert_eq!(branches[1]["markdownEnumDescriptions"], marked);
    let hover = properties["open"]["markdownDescription"].as_str().unwrap();
    assert!(hover.contains("Known values: `a`, `b`."), "{hover}");
}

#[test]
fn a_pattern_is_told_in_words() {
    let schema = schema(&body(&json!({
        "name": { "type": "string", "pattern": "^[a-z]+$", "description": "Small `letters`." }
    })));
    let message = &schema["properties"]["name"]["patternErrorMessage"];
    assert_eq!(*message, "Small \"letters\". Pattern: ^[a-z]+$");
}

#[test]
fn a_request_says_which_schema_it_follows_unless_its_spec_does() {
    let mut closed = body(&json!({ "a": {} }));
    closed["Body"]["additionalProperties"] = json!(false);
    let address = &schema(&closed)["properties"]["$schema"];
    assert_eq!(address["type"], "string");
    let own = &schema(&body(&json!({ "$schema": { "type": "integer" } })))["properties"]["$schema"];
    assert_eq!(own["type"], "integer");
}

/// It is one of the other properties there, for the types too, and may be what those may be.
#[test]
fn an_open_request_has_its_schema_among_the_other_properties() {
    for others in [json!(true), json!({ "type": "integer" })] {
        for properties in [json!({}), json!({ "a": {} })] {
            let mut open = body(&properties);
            open["Body"]["additionalProperties"] = others.clone();
            assert_eq!(schema(&open)["properties"]["$schema"], Value::Null);
        }
    }
}

#[test]
fn a_draft_says_the_same_in_its_own_words() {
    let mut schemas = body(&json!({
        "a": { "type": "string" },
        "b": { "type": "string" },
        "day": { "type": "string", "format": "date" },
        "count": { "type": "integer", "format": "int32" },
    }));
    schemas["Body"]["dependentRequired"] = json!({ "a": ["b"] });
    let (new, old) = (
        schema_in("2020-12", &schemas),
        schema_in("draft-07", &schemas),
    );
    assert_eq!(new["dependentRequired"], json!({ "a": ["b"] }));
    assert_eq!(old["dependencies"], json!({ "a": ["b"] }));
    assert_eq!(old.get("dependentRequired"), None);
    // Validators of draft-07 would assert it, those of 2020-12 do not.
    assert_eq!(new["properties"]["day"]["format"], "date");
    assert_eq!(old["properties"]["day"].get("format"), None);
    assert_eq!(old["properties"]["count"]["format"], "int32");
    let hover = old["properties"]["day"]["markdownDescription"]
        .as_str()
        .unwrap();
    assert!(hover.contains("Format: `date`."), "{hover}");
}

const HIDDEN: &str = "hunter2";

/// A login with a secret, at several depths.
fn logins() -> Value {
    let login = json!({ "user": "me", "password": HIDDEN });
    let part = json!({ "$ref": "#/components/schemas/Login" });
    let mut schemas = body(&json!({
        "login": { "$ref": "#/components/schemas/Login", "default": login, "examples": [login] },
        "list": { "type": "array", "items": part, "default": [login] },
        "map": { "type": "object", "additionalProperties": part, "examples": [{ "x": login }] },
        "password": { "type": "string", "format": "password", "default": HIDDEN, "examples": [HIDDEN] },
    }));
    schemas["Login"] = json!({ "type": "object", "properties": {
        "user": { "type": "string" },
        "password": { "type": ["string", "null"], "format": "password" },
    } });
    schemas
}

#[test]
fn no_secret_is_shown_in_any_file() {
    let login = json!({ "user": "me", "password": HIDDEN });
    let whole =
        json!({ "login": login, "list": [login], "map": { "x": login }, "password": HIDDEN });
    let spec = spec(&logins(), &json!({ "all": { "value": whole } }));
    let Emitted { files, .. } = generate("spec.json", &spec, crate::self_contained("t")).unwrap();
    assert!(files.len() > 8);
    for file in files {
        assert!(!file.text.contains(HIDDEN), "{}:\n{}", file.path, file.text);
    }
}

#[test]
fn snippets_leave_a_gap_for_a_secret() {
    let value = json!({ "login": { "user": "me", "password": HIDDEN }, "password": HIDDEN });
    let examples = json!({ "all": { "summary": "All of it", "value": value } });
    let text = text(&logins(), &examples, "draft-07");
    let schema: Value = serde_json::from_str(&text).unwrap();
    let snippet = &schema["defaultSnippets"][0];
    assert_eq!(snippet["label"], "All of it");
    let body = json!({
        "login": { "password": "^\"$1\"", "user": "^\"${2:me}\"" },
        "password": "^\"$3\"",
    });
    assert_eq!(snippet["body"], body);
}

#[test]
fn snippets_escape_what_means_something_in_them() {
    let schemas = body(&json!({
        "text": { "type": "string" },
        "kind": { "type": "string", "enum": ["a$b", "c"] },
        "empty": { "type": "array", "items": { "type": "string" } },
        "count": { "type": "integer" },
        "nothing": { "type": ["string", "null"] },
    }));
    let value = json!({
        "text": "a\"b\\c$d}e\n", "kind": "a$b", "empty": [], "count": 3, "nothing": null
    });
    let text = text(&schemas, &json!({ "all": { "value": value } }), "2020-12");
    let schema: Value = serde_json::from_str(&text).unwrap();
    let snippet = &schema["defaultSnippets"][0];
    assert_eq!(snippet["label"], "all");
    let body = json!({
        "text": "^\"${1:a\\\\\"b\\\\\\\\c\\$d\\}e\\\\n}\"",
        "kind": "^\"a\\$b\"",
        "empty": "^[]",
        "count": 3,
        "nothing": "^null",
    });
    assert_eq!(snippet["body"], body);
}

#[test]
fn what_a_spec_shows_of_a_body_is_valid() {
    let schemas = body(&json!({ "name": { "type": "string", "maxLength": 3 } }));
    let examples = json!({ "long": { "value": { "name": "hunter2" } } });
    let emitted = generate("spec.json", &spec(&schemas, &examples), "t").unwrap();
    let mut files = emitted.files.iter();
    assert!(files.all(|file| !file.text.contains("hunter2")));
    let said = emitted.warnings.render(false);
    let location =
        "/paths/~1body/put/requestBody/content/application~1json/examples/long/value/name";
    assert!(
        said.contains("invalid-value") && said.contains(location),
        "{said}"
    );
    let words = said.lines().next().unwrap();
    assert!(
        !words.contains("hunter2") && words.contains("3 characters"),
        "{said}"
    );
}

#[test]
fn what_would_deceive_a_reader_is_escaped() {
    let description = "left\u{202e}right\u{2028}\u{7}";
    let schemas = body(&json!({ "a": { "type": "string", "description": description } }));
    let text = text(&schemas, &json!({}), "2020-12");
    assert!(!text.contains(['\u{202e}', '\u{2028}', '\u{7}']));
    let schema: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(schema["properties"]["a"]["description"], description);
}
