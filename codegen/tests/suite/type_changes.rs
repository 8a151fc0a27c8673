//! What settings of single types change, and what they do not.

use specwright::ledger::{Role, explain};
use specwright::{Code, Location, Options, generate};

const SPEC: &str = r##"{ "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" },
    "paths": { "/pet": { "put": { "operationId": "PutPet",
        "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } },
        "responses": { "200": { "description": "", "content": { "application/json": { "schema": {
            "$ref": "#/components/schemas/Shop" } } } } } } } },
    "components": { "schemas": {
        "Pet": { "type": "object", "minProperties": 1, "not": { "required": ["b"] }, "properties": {
            "name": { "type": "string", "pattern": "^[a-z]+$" },
            "kin": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } },
            "if": { "required": ["name"] }, "then": { "required": ["kin"] } },
        "Shop": { "type": "object", "properties": {
            "pet": { "$ref": "#/components/schemas/Pet" },
            "kind": { "enum": ["big", "small"] },
            "either": { "oneOf": [{ "type": "integer" }, { "$ref": "#/components/schemas/Pet" }] } } } } } }"##;

fn options() -> Options {
    let mut options = Options::new("pets");
    let types = &mut options.types;
    types
        .by_hand
        .insert("Pet".to_owned(), "crate::Pet".parse().unwrap());
    types.derives.add("Default".parse().unwrap());
    types
        .derives
        .add_to("ShopKind", "strum::EnumIter".parse().unwrap());
    types.derives.add_to("ShopKind", "Hash".parse().unwrap());
    types.attributes.add_to(
        "ShopEither",
        "#[expect(clippy::large_enum_variant)]".parse().unwrap(),
    );
    options
}

fn text(options: Options, end: &str) -> String {
    let emitted = generate("pets.json", SPEC, options)
        .unwrap_or_else(|found| panic!("{}", found.render(false)));
    let mut files = emitted.files.iter();
    files
        .find(|file| file.path.ends_with(end))
        .map(|file| file.text.to_string())
        .unwrap_or_default()
}

#[test]
fn schemas_stay_as_they_are() {
    let schemas = |options: Options| -> Vec<(String, String)> {
        let emitted = generate("pets.json", SPEC, options).unwrap();
        let files = emitted.files.into_iter();
        let files = files.filter(|file| file.path.starts_with("schemas/"));
        files
            .map(|file| (file.path, file.text.to_string()))
            .collect()
    };
    let plain = schemas(Options::new("pets"));
    assert!(plain.len() > 3);
    assert_eq!(plain, schemas(options()));
}

#[test]
fn a_type_by_hand_takes_the_place_of_all_that_is_generated_of_it() {
    let models = text(options(), "models.rs");
    assert!(models.contains("pub type Pet = crate::Pet;"), "{models}");
    assert!(!models.contains("struct Pet"), "{models}");
    assert!(models.contains("pub pet: Option<Pet>,"), "{models}");
    for part in ["conditions.rs", "patterns.rs", "applied.rs", "drafts.rs"] {
        let (plain, own) = (text(Options::new("pets"), part), text(options(), part));
        assert!(
            !own.contains("Pet") && !own.contains("PET"),
            "{part}: {own}"
        );
        assert!(
            part == "drafts.rs" || !plain.is_empty(),
            "{part} is of interest"
        );
    }
    assert!(!text(options(), "schemas.rs").contains("super::Pet,"));
}

#[test]
fn derives_and_attributes_are_beside_a_types_own() {
    let models = text(options(), "models.rs");
    assert!(
        models.contains("#[derive(Clone, Debug, PartialEq, Model, Default)]"),
        "{models}"
    );
    let values = text(options(), "values.rs");
    let derives =
        "#[derive(Clone, Debug, PartialEq, Eq, Hash, OpenEnum, Default, strum::EnumIter)]";
    assert!(values.contains(derives), "{values}");
    let unions = text(options(), "unions.rs");
    assert!(
        unions.contains("#[expect(clippy::large_enum_variant)]\npub enum ShopEither"),
        "{unions}"
    );
}

#[test]
fn the_ledger_leaves_keywords_to_the_type() {
    let ledger = explain("pets.json", SPEC, options())
        .unwrap_or_else(|found| panic!("{}", found.render(false)))
        .ledger;
    let at = |pointer: &str| ledger.get(&Location::from(pointer)).unwrap();
    for keyword in [
        "/minProperties",
        "/not",
        "/properties/name/pattern",
        "/then/required",
    ] {
        let entry = at(&format!("/components/schemas/Pet{keyword}"));
        assert_eq!(entry.role, Role::Typed, "{keyword}");
        assert_eq!(
            entry.uses[0].how, "`crate::Pet`, which is written by hand",
            "{keyword}"
        );
    }
}

#[test]
fn names_that_no_type_has_are_told() {
    let mut options = options();
    options
        .types
        .by_hand
        .insert("Shpo".to_owned(), "crate::Shop".parse().unwrap());
    options
        .types
        .attributes
        .add_to("Elsewhere", "#[must_use]".parse().unwrap());
    let emitted = generate("pets.json", SPEC, options).unwrap();
    let told: Vec<_> = emitted
        .warnings
        .iter()
        .filter(|it| it.code == Code::NoEffect)
        .collect();
    let messages: Vec<_> = told
        .iter()
        .map(|it| (it.message.as_str(), it.help.as_deref().unwrap()))
        .collect();
    assert_eq!(
        messages,
        [
            (
                "`types` names `Shpo`, and no type is called so",
                "did you mean `Shop`?"
            ),
            (
                "`attributes` names `Elsewhere`, and no type is called so",
                "write the name that the type has in generated code"
            ),
        ]
    );
}
