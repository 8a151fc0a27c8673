//! `format`, where it asserts.

use specwright::ledger::{Role, explain};
use specwright::types::{SchemaDocument, TypesOptions, types};
use specwright::{Draft, Formats, Location, Options, generate};

const SPEC: &str = r##"{
  "openapi": "3.1.0",
  "info": { "title": "Days", "version": "1" },
  "paths": { "/day": { "put": {
    "operationId": "PutDay",
    "requestBody": { "content": { "application/json": {
      "schema": { "$ref": "#/components/schemas/Day" },
      "examples": {
        "leap": { "value": { "on": "2024-02-29" } },
        "none": { "value": { "on": "2023-02-29" } }
      }
    } } },
    "responses": { "204": { "description": "Done." } }
  } } },
  "components": { "schemas": { "Day": {
    "type": "object",
    "properties": {
      "on": { "type": "string", "format": "date", "examples": ["never"] },
      "key": { "type": ["string", "null"], "format": "uuid", "pattern": "^2" },
      "from": { "type": "string" },
      "owner": { "$ref": "#/components/schemas/Mail" }
    },
    "if": { "properties": { "from": { "format": "ipv4" } }, "required": ["from"] },
    "then": { "required": ["owner"] }
  }, "Mail": { "type": "string", "format": "email" } } }
}"##;

fn options(formats: Formats) -> Options {
    let mut options = crate::self_contained("days");
    options.formats = formats;
    options
}

#[test]
fn formats_are_checks_where_they_assert() {
    let emitted = generate("days.json", SPEC, options(Formats::Assert)).unwrap();
    assert_eq!(emitted.features, ["format", "format-idn"]);
    let text = |end: &str| {
        let mut files = emitted.files.iter();
        let file = files.find(|file| file.path.ends_with(end)).unwrap();
        file.text.to_string()
    };
    let models = text("models.rs");
    for line in [
        "Limits: of the format `date`, such as `2024-02-29`.",
        "#[spec(format = \"date\")]",
        "#[spec(format = \"email\")]",
        "#[spec(pattern = super::patterns::DAY_KEY, format = \"uuid\")]",
    ] {
        assert!(models.contains(line), "{line}\n{models}");
    }
    let condition = "rules::format::holds(&parts.from, &rules::format::IPV4)";
    assert!(text("conditions.rs").contains(condition));
    let schema = text("2020-12/days/PutDay.request.schema.json");
    assert!(schema.contains("\"format\": \"date\""));
    assert!(!schema.contains("Format: "), "it is a limit");
    // What no draft-07 defines is said by a pattern, beside the one that is there.
    let twin = text("draft-07/days/PutDay.request.schema.json");
    assert!(
        twin.contains("\"format\": \"date\"") && twin.contains("[0-9A-Fa-f]{8}"),
        "{twin}"
    );
}

#[test]
fn what_is_shown_is_held_against_formats_that_assert() {
    let told = |formats| {
        let warnings = generate("days.json", SPEC, options(formats))
            .unwrap()
            .warnings;
        warnings.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(told(Formats::Annotate), [""; 0]);
    let told = told(Formats::Assert);
    let [body, example] = &told[..] else {
        panic!("{told:#?}");
    };
    assert!(
        example
            .contains("the example is rejected by its own schema: it is not of the format `date`")
    );
    assert!(
        body.contains("the example is rejected by its own schema") && body.contains("\"date\""),
        "{body}"
    );
}

#[test]
fn formats_inform_by_default() {
    let emitted = generate("days.json", SPEC, "days").unwrap();
    assert_eq!(emitted.features, [""; 0]);
    assert!(
        emitted
            .files
            .iter()
            .all(|file| !file.text.to_string().contains("(format"))
    );
}

#[test]
fn the_ledger_says_what_checks_a_format() {
    let at = Location::from("/components/schemas/Day/properties/on/format");
    for (formats, role) in [
        (Formats::Assert, Role::Checked),
        (Formats::Annotate, Role::Annotation),
    ] {
        let ledger = explain("days.json", SPEC, options(formats)).unwrap().ledger;
        assert_eq!(ledger.get(&at).unwrap().role, role);
    }
}

#[test]
fn two_formats_of_a_string_are_code_or_told_of() {
    let schema = r#"{ "type": "string", "format": "uri", "allOf": [{ "format": "email" }] }"#;
    let document = SchemaDocument::new("both.json", schema);
    let options = TypesOptions {
        formats: Formats::Assert,
        ..TypesOptions::default()
    };
    let made = types(&document, &options).unwrap();
    assert_eq!(made.features, ["format-idn", "format-uri"]);
    assert!(made.module.contains("it.format(&rules::format::EMAIL)"));
    let spec = SPEC.replace(r#"{ "type": "string", "format": "email" }"#, schema);
    let mut options = self::options(Formats::Assert);
    options.evaluate = false;
    let found = generate("days.json", &spec, options).unwrap_err();
    assert!(found.render(false).contains("one format of a string works"));
}

#[test]
fn siblings_of_a_reference_have_no_effect_in_older_drafts() {
    let schema = r##"{ "$ref": "#/definitions/a", "format": "date", "definitions": { "a": { "type": "string" } } }"##;
    let document = SchemaDocument::new("a.json", schema).draft(Draft::Draft7);
    let options = TypesOptions {
        formats: Formats::Assert,
        ..TypesOptions::default()
    };
    assert!(types(&document, &options).unwrap().features.is_empty());
}
