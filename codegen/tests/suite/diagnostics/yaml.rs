//! YAML is read as JSON is, and what only it can say is rejected.

use specwright::{Code, generate};

use super::bad::Bad;

const TWIN_JSON: &str = r##"{
  "openapi": "3.1.0",
  "info": { "title": "Twin", "version": "1.0", "description": "Two lines:\nthe second." },
  "paths": { "/a/{id}": { "put": {
    "operationId": "PutIt",
    "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
    "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/T" } } } },
    "responses": { "200": { "description": "Fine." } } } } },
  "components": { "schemas": { "T": {
    "type": "object",
    "properties": {
      "yes": { "type": "string", "enum": ["yes", "1", "null", "no"], "default": "yes" },
      "count": { "type": ["integer", "null"], "minimum": -1, "maximum": 255, "enum": [1, 16, 255, null] },
      "ratio": { "type": "number", "multipleOf": 0.01, "exclusiveMaximum": 1e3 },
      "deep": { "type": "array", "items": { "type": "array", "items": { "type": "boolean", "const": true } } } },
    "required": ["yes"],
    "additionalProperties": false } } } }"##;

const TWIN_YAML: &str = r##"
openapi: 3.1.0
info:
  title: Twin
  version: "1.0"
  description: |-
    Two lines:
    the second.
paths:
  /a/{id}:
    put:
      operationId: PutIt
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/T" }
      responses:
        "200": { description: Fine. }
components:
  schemas:
    T:
      type: object
      properties:
        yes: { type: string, enum: [yes, "1", "null", no], default: yes }
        count:
          type: [integer, "null"]
          minimum: -1
          maximum: 0xff
          enum: [1, 0o20, 255, ~]
        ratio: { type: number, multipleOf: 0.01, exclusiveMaximum: 1e3 }
        deep: { type: array, items: { type: array, items: { type: boolean, const: true } } }
      required:
        - 'yes'
      additionalProperties: false # closed
"##;

#[test]
fn yaml_is_json_in_other_words() {
    let json = generate("spec/t.x", TWIN_JSON, "t").unwrap_or_else(|found| panic!("{found}"));
    for ending in ["yaml", "yml"] {
        let mut yaml = generate(&format!("spec/t.{ending}"), TWIN_YAML, "t")
            .unwrap_or_else(|found| panic!("{found}"));
        yaml.api.file.clone_from(&json.api.file);
        assert!(json.api == yaml.api, "{:#?}\n{:#?}", json.api, yaml.api);
        let renamed = |text: &str| text.replace(&format!("spec/t.{ending}"), "spec/t.x");
        assert_eq!(json.files.len(), yaml.files.len());
        for (file, twin) in json.files.iter().zip(&yaml.files) {
            assert_eq!(file.path, twin.path);
            assert_eq!(*file.text, renamed(&twin.text), "{}", file.path);
        }
    }
}

#[test]
fn aliases_and_merge_keys_are_what_they_stand_for() {
    let schemas = |text: &str| {
        let start = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\ncomponents:\n  schemas:\n";
        let lines = text.lines().map(|line| format!("    {line}\n"));
        let text = start.to_owned() + &lines.collect::<String>();
        let emitted = generate("t.yaml", &text, "t").unwrap_or_else(|found| panic!("{found}"));
        let texts = emitted
            .files
            .into_iter()
            .filter(|it| it.path == "src/t/models.rs");
        texts.map(|it| it.text.to_string()).collect::<String>()
    };
    let whole = "
A: { type: object, properties: { a: { type: string, maxLength: 3 }, b: { type: string, maxLength: 3 } } }
B: { type: object, required: [c], properties: { c: { type: string, minLength: 1, maxLength: 2 } } }
C: { type: object, properties: { d: { type: string, minLength: 1, maxLength: 3 }, <<: { type: integer } } }
";
    let short = "
A: { type: object, properties: { a: &short { type: string, maxLength: 3 }, b: *short } }
B: { type: &object object, required: [c], properties: { c: { <<: *short, minLength: 1, maxLength: 2 } } }
C: { type: *object, properties: { d: { <<: [{ minLength: 1 }, *short, { maxLength: 9 }] }, '<<': { type: integer } } }
";
    assert_eq!(schemas(short), schemas(&whole.replace("<<", "'<<'")));
}

/// Each list is twice the one before.
#[test]
fn a_bomb_of_aliases_is_rejected() {
    let levels = (1..64).map(|it| format!("l{it}: &l{it} [*l{0}, *l{0}]\n", it - 1));
    let text = "l0: &l0 [1]\n".to_owned() + &levels.collect::<String>();
    let found = generate("t.yaml", &text, "t").unwrap_err().to_string();
    assert!(found.contains("100000 values"), "{found}");
}

#[test]
fn what_only_yaml_can_say_is_rejected() {
    for (shows, code, says, text) in [
        (
            "an alias of what it is in",
            Code::Syntax,
            "alias",
            "a: &x [¦*x]\n",
        ),
        ("an alias of nothing", Code::Syntax, "anchor", "a: ¦*x\n"),
        (
            "a merge of a number",
            Code::Syntax,
            "mapping",
            "a: { <<: ¦1 }\n",
        ),
        (
            "a merge of a list of numbers",
            Code::Syntax,
            "mapping",
            "a: { <<: [{ b: 1 }, ¦1] }\n",
        ),
        ("a tag", Code::Syntax, "tag", "a: ¦!!str 1\n"),
        ("a tag of a list", Code::Syntax, "tag", "a: ¦!!seq [1]\n"),
        (
            "a second document",
            Code::Syntax,
            "second document",
            "a: 1\n¦---\nb: 2\n",
        ),
        ("no document", Code::Syntax, "empty", "# nothing\n"),
        ("a list as a name", Code::Syntax, "name", "¦[1]: 2\n"),
        (
            "a number that is none",
            Code::Syntax,
            "number",
            "a: ¦.nan\n",
        ),
        (
            "a number without end",
            Code::Syntax,
            "number",
            "a: ¦-.inf\n",
        ),
        (
            "a number beyond doubles",
            Code::Syntax,
            "number",
            "a: ¦1e999\n",
        ),
        (
            "a whole number that doubles round",
            Code::Syntax,
            "number",
            "a: [18446744073709551615, ¦18446744073709551617]\n",
        ),
        ("an open quote", Code::Syntax, "not YAML", "a: \"x\n"),
        ("a tab", Code::Syntax, "not YAML", "a:\n\tb: 1\n"),
        (
            "a property twice",
            Code::DuplicateProperty,
            "`a`",
            "a: 1\n¦a: 2\n",
        ),
        (
            "OpenAPI 4",
            Code::NotOpenApi,
            "4.0.0",
            "äöü: 1\nopenapi: ¦4.0.0\n",
        ),
        (
            "deep nesting",
            Code::Syntax,
            "limit",
            &format!("a: {}", "[".repeat(5_000)),
        ),
    ] {
        let bad = Bad {
            shows,
            code,
            pointer: "",
            says,
            text: text.to_owned(),
        };
        let found = generate("spec/t.yaml", &bad.input(), "t").unwrap_err();
        let first = found.iter().next().unwrap();
        assert_eq!(first.code, code, "{shows}: {found}");
        let message = format!(
            "{} {}",
            first.message,
            first.help.as_deref().unwrap_or_default()
        );
        assert!(message.contains(says), "{shows}: {found}");
        if let Some(position) = bad.position() {
            assert_eq!(first.position(), Some(position), "{shows}: {found}");
        }
    }
}
