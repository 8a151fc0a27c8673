//! What the option for types of formats changes, and what it does not.

use specwright::ledger::{Role, explain};
use specwright::{FormatTypes, Location, Options, generate};

const SPEC: &str = r##"{ "openapi": "3.1.0", "info": { "title": "Days", "version": "1" },
    "paths": { "/day": { "put": { "operationId": "PutDay",
        "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Day" },
            "example": { "of": "2024-02-29" } } } },
        "responses": { "204": { "description": "" } } } } },
    "components": { "schemas": { "Day": { "type": "object",
        "properties": {
            "of": { "type": "string", "format": "date" },
            "part": { "type": "string", "format": "day-part" },
            "some": { "type": "integer", "format": "date" },
            "word": { "type": "string", "format": "password" },
            "listed": { "enum": ["2024-02-29"], "type": "string", "format": "date" } } } } } }"##;

fn options() -> Options {
    let mut options = Options::new("days");
    options.format_types = FormatTypes::of_crate("jiff").unwrap();
    let mut name =
        |format: &str, ty: &str| options.format_types.insert(format, ty.parse().unwrap());
    name("day-part", "crate::Part<u8>");
    name("password", "crate::Word");
    options
}

#[test]
fn schemas_stay_as_they_are() {
    let plain = generate("days.json", SPEC, "days").unwrap();
    let typed = generate("days.json", SPEC, options()).unwrap();
    let schemas = |files: &[specwright::File]| -> Vec<(String, String)> {
        let files = files
            .iter()
            .filter(|file| file.path.starts_with("schemas/"));
        files
            .map(|file| (file.path.clone(), file.text.to_string()))
            .collect()
    };
    assert!(!schemas(&plain.files).is_empty());
    assert_eq!(schemas(&plain.files), schemas(&typed.files));
    assert_eq!(plain.warnings.len(), 1, "nobody defines `day-part`");
    assert!(typed.warnings.is_empty());
}

#[test]
fn strings_alone_become_values() {
    let typed = generate("days.json", SPEC, options()).unwrap();
    let models = typed
        .files
        .iter()
        .find(|file| file.path.ends_with("models.rs"))
        .unwrap();
    for field in [
        "pub of: Option<specwright_runtime::Parsed<jiff::civil::Date>>,",
        "pub part: Option<specwright_runtime::Parsed<crate::Part<u8>>>,",
        "pub some: Option<Integer>,",
        "pub word: Option<Secret<String>>,",
        "pub listed: Option<DayListed>,",
    ] {
        assert!(models.text.contains(field), "{field} in {}", models.text);
    }
}

#[test]
fn the_ledger_names_the_type() {
    let format = |options: Options| {
        let ledger = explain("days.json", SPEC, options).unwrap().ledger;
        let entry = ledger
            .get(&Location::from(
                "/components/schemas/Day/properties/of/format",
            ))
            .unwrap();
        (entry.role, entry.uses[0].how.clone())
    };
    assert_eq!(
        format(Options::new("days")),
        (Role::Annotation, "informs".to_owned())
    );
    let declared = "Option<specwright_runtime::Parsed<jiff::civil::Date>>".to_owned();
    assert_eq!(format(options()), (Role::Typed, declared));
}
