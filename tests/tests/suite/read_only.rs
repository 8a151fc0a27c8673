//! What is required of one side alone: `readOnly` properties are not asked of clients, `writeOnly` ones not of the service.

use serde_json::{Value, json};
use specwright_runtime::{Decode, Validate, from_value, read_shape};
use specwright_tests::goldens::read_only::{Adoption, Home, OwnerRequest, Pet, PetRequest, Toy};
use specwright_tests::{judge, workspace};

fn pet() -> Value {
    json!({ "id": 1, "name": "Rex", "key": "k-1", "owner": { "number": 7, "name": "Ann" } })
}

fn without(mut value: Value, pointer: &str, name: &str) -> Value {
    let object = value.pointer_mut(pointer).and_then(Value::as_object_mut);
    object.unwrap().remove(name).unwrap();
    value
}

/// What the type and both emitted schemas say, which is the same.
fn verdict<T: Decode + Validate>(schema: &str, value: &Value) -> Vec<String> {
    let found = from_value::<T>(value).err();
    let found = found.iter().flat_map(|it| it.iter());
    let found: Vec<_> = found
        .map(|it| format!("{} {}", it.pointer(), it.code()))
        .collect();
    for draft in judge::DRAFTS {
        let file =
            format!("tests/goldens/read_only/schemas/{draft}/read_only/{schema}.schema.json");
        let judge = judge::validator(&workspace::json(&file).unwrap()).unwrap();
        assert_eq!(
            judge.is_valid(value),
            found.is_empty(),
            "{draft} {schema}: {value}"
        );
    }
    found
}

#[test]
fn each_side_is_asked_for_what_is_its_own() {
    type Case = (
        &'static str,
        &'static str,
        &'static [&'static str],
        &'static [&'static str],
    );
    // By pointer and name of what is missing: what is said of a request, and of a response.
    let cases: [Case; 6] = [
        ("", "id", &[], &[" required"]),
        ("", "key", &[" required"], &[]),
        ("", "name", &[" required"], &[" required"]),
        ("", "owner", &[" required"], &[" required"]),
        // Asked by one branch of an `allOf`, and `readOnly` behind the `$ref` of another.
        ("/owner", "number", &[], &["/owner required"]),
        ("/owner", "name", &[], &[]),
    ];
    for (pointer, name, in_request, in_response) in cases {
        let value = without(pet(), pointer, name);
        let request = verdict::<PetRequest>("PetRequest", &value);
        assert_eq!(request, in_request, "request without {pointer}/{name}");
        let response = verdict::<Pet>("Pet", &value);
        assert_eq!(response, in_response, "response without {pointer}/{name}");
        // A friend is a pet of the same side.
        let mut nested = pet();
        nested["friends"] = json!([value]);
        assert_eq!(
            verdict::<PetRequest>("PetRequest", &nested).is_empty(),
            in_request.is_empty()
        );
        assert_eq!(
            verdict::<Pet>("Pet", &nested).is_empty(),
            in_response.is_empty()
        );
    }
}

#[test]
fn what_is_sent_all_the_same_is_still_checked() {
    let mut value = pet();
    value["id"] = json!("one");
    assert_eq!(verdict::<PetRequest>("PetRequest", &value), ["/id type"]);
    let mut value = pet();
    value["key"] = json!("k");
    assert_eq!(
        verdict::<PetRequest>("PetRequest", &value),
        ["/key min_length"]
    );
}

#[test]
fn what_only_clients_send_has_one_type() {
    assert_eq!(verdict::<Toy>("Toy", &json!({ "kind": "ball" })), [""; 0]);
    assert_eq!(verdict::<Toy>("Toy", &json!({ "id": 1 })), [" required"]);
}

#[test]
fn a_webhook_is_what_the_service_sends() {
    assert_eq!(verdict::<Adoption>("Adoption", &json!({})), [" required"]);
}

#[test]
fn what_is_the_same_for_both_sides_is_one_type() {
    let home = Home::builder().street("Long Lane").build();
    let owner = OwnerRequest::builder().build();
    let pet = PetRequest::builder().name("Rex").key("k-1").owner(owner);
    assert_eq!(pet.home(home.clone()).build().home, Some(home));
}

#[test]
fn a_draft_leaves_behind_what_is_the_services() {
    let response = serde_json::to_vec(&without(pet(), "", "key")).unwrap();
    let (draft, carried) = read_shape::<Pet>(&response).unwrap().to_draft();
    assert_eq!((draft.id, draft.name.as_deref()), (None, Some("Rex")));
    assert_eq!(carried.missing(), ["/key"]);
    assert_eq!(carried.left_behind(), ["/id", "/owner/number"]);
}
