//! Documents, and what the typed decode, the emitted schema and the spec say of them.

use std::collections::BTreeMap;

use jsonschema::Validator;
use serde::Deserialize;
use serde_json::{Value, json};
use specwright_runtime::{Decode, Validate, Violation, from_slice};
use specwright_tests::judge::{DRAFTS, bound_widths, validator};
use specwright_tests::{goldens as golden, workspace};

use super::{FOLDER, features};

/// A type of a golden, with the two schemas that must say the same of a document.
pub(super) struct Judged {
    pub(super) feature: &'static str,
    /// The name of its schema file.
    pub(super) name: &'static str,
    /// Where its schema stands in the spec.
    source: String,
    pub(super) typed: fn(&[u8]) -> Vec<String>,
}

/// What the typed decode finds: pointer and code of each violation.
fn typed<T: Decode + Validate>(document: &[u8]) -> Vec<String> {
    let found = from_slice::<T>(document).err();
    let violations = found.iter().flat_map(|violations| violations.iter());
    violations
        .inspect(|violation| leads_to_its_keyword(violation))
        .map(|violation| format!("{} {}", violation.pointer(), violation.code()))
        .collect()
}

/// Limits are traced to the keyword that sets them, in the variant of a union too. Or else to a union that does not
/// tell which variant they are of, and for bounds to the type whose width they are.
fn leads_to_its_keyword(violation: &Violation) {
    let keywords: &[&str] = match violation.code() {
        "min_length" => &["minLength"],
        "max_length" => &["maxLength"],
        "pattern" => &["pattern"],
        "minimum" => &["minimum"],
        "maximum" => &["maximum"],
        "exclusive_minimum" => &["exclusiveMinimum"],
        "exclusive_maximum" => &["exclusiveMaximum"],
        "multiple_of" => &["multipleOf"],
        "min_items" => &["minItems"],
        "max_items" => &["maxItems", "items"],
        "unique_items" => &["uniqueItems"],
        "min_properties" => &["minProperties"],
        "max_properties" => &["maxProperties"],
        "required" => &["required", "if", "dependentSchemas"],
        "unknown_member" => &["additionalProperties", "unevaluatedProperties"],
        "enum" | "const" => &["enum", "const", "oneOf", "anyOf"],
        _ => return,
    };
    let (file, pointer) = violation.spec().unwrap();
    let last = pointer.rsplit('/').next().unwrap_or_default();
    let spec = workspace::json(file).unwrap();
    let named = &spec.pointer(pointer).unwrap();
    let by_case = ["format", "anyOf", "oneOf"].map(|keyword| named.get(keyword));
    let by_case = by_case.iter().any(Option::is_some) || named["type"].is_array();
    assert!(
        keywords.contains(&last) || by_case,
        "{violation} is of {pointer}"
    );
}

macro_rules! components {
    ($($feature:ident::$type:ident),* $(,)?) => {
        [$(Judged {
            feature: stringify!($feature),
            name: stringify!($type),
            source: concat!("/components/schemas/", stringify!($type)).to_owned(),
            typed: typed::<golden::$feature::$type>,
        }),*]
    };
}

fn components() -> Vec<Judged> {
    Vec::from(components![
        additional::Closed,
        additional::Maps,
        additional::Open,
        additional::Typed,
        all_of::Server,
        at_least_one_of::Subscription,
        if_then_else::Window,
        constants::Tag,
        decided::Decided,
        dependent_required::Card,
        hostile_texts::Trap,
        integer_enum::Choice,
        integers::Counts,
        keyword_names::Type,
        lists::Labels,
        nullable::Note,
        numbers::Measure,
        calls::ThingView,
        recursion::Node,
        required_when::Login,
        secrets::Credentials,
        servers::Thing,
        settled::Always,
        settled::Nested,
        settled::Never,
        settled::One,
        settled::OneBranch,
        settled::Otherwise,
        settled::Settled,
        settled::Trivial,
        settled::Listed,
        settled::Types,
        strings::Name,
        kinds::Setting,
        uses::MaybeLevel,
        uses::MaybeThing,
        uses::Thing,
        value_lists::Archive,
        variants::Variants,
    ])
}

/// The bodies of `PUT` operations: feature, name of the schema file, path of the operation, type.
macro_rules! bodies {
    ($($feature:ident, $name:literal, $path:literal => $type:ident;)*) => {
        vec![$(
            body(stringify!($feature), $name, $path, typed::<golden::$feature::$type>)
        ),*]
    };
}

fn body(
    feature: &'static str,
    name: &'static str,
    path: &str,
    typed: fn(&[u8]) -> Vec<String>,
) -> Judged {
    let side = if name.ends_with(".request") {
        "requestBody"
    } else {
        "responses/200"
    };
    let path = path.replace('/', "~1");
    Judged {
        feature,
        name,
        source: format!("/paths/{path}/put/{side}/content/application~1json/schema"),
        typed,
    }
}

fn bodies() -> Vec<Judged> {
    bodies! {
        reply_to_request, "PutJob.request", "/jobs/{id}" => PutJobRequest;
        reply_to_request, "PutJob.response-200", "/jobs/{id}" => PutJobResponse;
        list_body, "PutTags.request", "/tags" => PutTagsRequest;
        list_body, "PutTags.response-200", "/tags" => PutTagsResponse;
        calls, "PutThing.request", "/v1/{project}/things/{thing_id}" => Thing;
        uses, "PutLevel.request", "/level" => PutLevelRequest;
        uses, "PutLevel.response-200", "/level" => PutLevelResponse;
        uses, "PutSize.request", "/size" => PutSizeRequest;
        uses, "PutSize.response-200", "/size" => PutSizeResponse;
        uses, "PutName.request", "/name" => PutNameRequest;
        uses, "PutName.response-200", "/name" => PutNameResponse;
        uses, "PutThing.request", "/thing" => PutThingRequest;
        uses, "PutThing.response-200", "/thing" => PutThingResponse;
        uses, "PutEither.request", "/either" => PutEitherRequest;
        uses, "PutEither.response-200", "/either" => PutEitherResponse;
        uses, "PutAny.request", "/any" => PutAnyRequest;
        uses, "PutAny.response-200", "/any" => PutAnyResponse;
        uses, "PutMap.request", "/map" => PutMapRequest;
        uses, "PutMap.response-200", "/map" => PutMapResponse;
        uses, "PutSome.request", "/some" => PutSomeRequest;
        uses, "PutSome.response-200", "/some" => PutSomeResponse;
    }
}

pub(super) fn judged() -> Vec<Judged> {
    components().into_iter().chain(bodies()).collect()
}

/// Documents of a type in a golden's `verdicts.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Verdicts {
    pub(super) valid: Vec<Value>,
    pub(super) invalid: Vec<Invalid>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Invalid {
    pub(super) document: Value,
    /// Pointer and code of each violation.
    found: Vec<String>,
}

pub(super) fn verdicts(feature: &str) -> BTreeMap<String, Verdicts> {
    let path = format!("{FOLDER}/{feature}/verdicts.json");
    serde_json::from_str(&workspace::text(&path).unwrap())
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The emitted schema, and the schema in the spec beside all that it refers to.
pub(super) fn schemas(judged: &Judged) -> [(&'static str, Validator); 3] {
    let Judged {
        feature,
        name,
        source,
        ..
    } = judged;
    let golden = format!("{FOLDER}/{feature}");
    let emitted = DRAFTS.map(|draft| {
        let file = format!("{golden}/schemas/{draft}/{feature}/{name}.schema.json");
        validator(&workspace::json(&file).unwrap()).unwrap()
    });
    let [canonical, draft_07] = emitted;
    let mut spec = workspace::json(&format!("{golden}/spec.json")).unwrap();
    assert!(spec.pointer(source).is_some(), "{golden} has no {source}");
    spec["$ref"] = json!(format!(
        "#{}",
        source.replace('{', "%7B").replace('}', "%7D")
    ));
    bound_widths(&mut spec);
    [
        ("emitted schema", canonical),
        ("emitted schema of draft-07", draft_07),
        ("schema in the spec", validator(&spec).unwrap()),
    ]
}

#[test]
fn typed_decode_and_schemas_agree() {
    let differing: Vec<String> = judged().iter().flat_map(differences).collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

/// Everything a judge says that `verdicts.json` does not.
fn differences(judged: &Judged) -> Vec<String> {
    let Judged { feature, name, .. } = judged;
    let schemas = schemas(judged);
    let verdicts = verdicts(feature)
        .remove(*name)
        .unwrap_or_else(|| panic!("{feature}: no verdicts for {name}"));
    let valid = verdicts.valid.into_iter().map(|document| Invalid {
        document,
        found: Vec::new(),
    });
    let mut differing = Vec::new();
    for Invalid { document, found } in valid.chain(verdicts.invalid) {
        let typed = (judged.typed)(&serde_json::to_vec(&document).unwrap());
        if typed != found {
            differing.push(format!(
                "{feature} {name}: the typed decode finds {typed:?} in {document}"
            ));
        }
        for (judge, schema) in &schemas {
            if schema.is_valid(&document) != found.is_empty() {
                differing.push(format!(
                    "{feature} {name}: the {judge} is of another opinion on {document}"
                ));
            }
        }
    }
    differing
}

#[test]
fn every_verdict_has_a_judge_and_every_golden_both_verdicts() {
    let judged = judged();
    for feature in features() {
        let verdicts = verdicts(&feature);
        for (name, verdicts) in &verdicts {
            let known = |judged: &Judged| judged.feature == feature && judged.name == name;
            assert!(judged.iter().any(known), "{feature}: nothing judges {name}");
            assert!(!verdicts.valid.is_empty(), "{feature} {name}");
            assert!(!verdicts.invalid.is_empty(), "{feature} {name}");
            assert!(
                verdicts
                    .invalid
                    .iter()
                    .all(|invalid| !invalid.found.is_empty())
            );
        }
        assert!(!verdicts.is_empty(), "{feature}");
    }
}
