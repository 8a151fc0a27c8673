//! Types written by hand in the place of generated ones: what is around them is generated, and agrees with the schemas.

use serde_json::{Value, json};
use specwright_runtime::operation::{Operation, Received};
use specwright_runtime::{Valid, Violations, from_value};
use specwright_tests::by_hand::{Pet, Size};
use specwright_tests::judge::validator;
use specwright_tests::kennels::{Guest, Kennel, KennelEdit, ListKennels, PutKennel, Toy};
use specwright_tests::workspace;

fn edits() -> Vec<Value> {
    let owner = json!({ "phone": "1" });
    let with = |more: Value| {
        let mut edit = json!({ "owner": owner });
        edit.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        edit
    };
    vec![
        with(json!({})),
        with(json!({ "pets": [{ "name": "a" }, { "name": "b", "size": "small" }] })),
        with(json!({ "first": { "name": "a", "friend": { "name": "b" } }, "size": "large" })),
        json!({}),
        with(json!({ "pets": [{ "name": "longer" }] })),
        with(json!({ "pets": [{ "nam": "a" }] })),
        with(json!({ "pets": [{ "name": "a", "size": "tiny" }] })),
        with(json!({ "pets": [{ "name": "a", "friend": { "name": 1 } }] })),
        with(json!({ "pets": [{ "name": "a" }, { "name": "a" }] })),
        with(json!({ "pets": [{ "name": "a" }, { "name": "b" }, { "name": "c" }] })),
        with(json!({ "first": { "name": "a" } })),
        with(json!({ "first": { "name": "a", "friend": { "name": "longer" } } })),
        with(json!({ "size": "tiny" })),
    ]
}

#[test]
fn what_holds_them_takes_what_the_schemas_take() {
    let judges = ["2020-12", "draft-07"].map(|draft| {
        let path = format!("tests/schemas/{draft}/kennels/PutKennel.request.schema.json");
        validator(&workspace::json(&path).unwrap()).unwrap()
    });
    let mut valid = 0;
    for edit in edits() {
        let read: Result<Valid<KennelEdit>, Violations> = from_value(&edit);
        for judge in &judges {
            assert_eq!(judge.is_valid(&edit), read.is_ok(), "{edit}: {read:?}");
        }
        if let Ok(read) = read {
            valid += 1;
            assert_eq!(serde_json::to_value(&read).unwrap(), edit);
        }
    }
    assert_eq!(valid, 3);
}

#[test]
fn fields_items_and_variants_are_of_these_types() {
    let body = json!({ "id": 1, "owner": { "phone": "1" }, "size": "vast", "guest": { "name": "c" },
        "pets": [{ "name": "a", "friend": { "name": "b", "size": "small" } }] });
    let body = body.to_string();
    let kennel = PutKennel::response(Received::new(200, &[("", ""); 0], body.as_bytes())).unwrap();
    let pets: &Vec<Pet> = kennel.body.pets.as_ref().unwrap();
    assert_eq!(pets[0].pack(), 2);
    assert!(matches!(&kennel.body.guest, Some(Guest::Pet(pet)) if pet.pack() == 1));
    assert!(matches!(kennel.body.size, Some(Size::Unknown(_))));
    let list = ListKennels::builder().size(Size::Large).build();
    let request = list.to_http("https://kennels.example").unwrap();
    assert_eq!(request.uri().query(), Some("size=large"));
}

#[test]
fn drafts_carry_them() {
    let kennel = json!({ "id": 1, "owner": { "phone": "1" }, "pets": [{ "name": "a" }] });
    let kennel: Kennel = serde_json::from_value(kennel).unwrap();
    let (draft, _) = kennel.to_draft();
    assert_eq!(draft.pets.unwrap()[0].pack(), 1);
}

#[test]
fn types_have_the_derives_of_the_settings() {
    fn ordered<T: Ord>(one: &T, other: &T) -> bool {
        one < other
    }
    let [light, heavy] = [1, 2].map(|weight| Toy::builder().weight(weight).build());
    assert!(ordered(&light, &heavy));
}
