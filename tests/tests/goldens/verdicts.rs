//! Documents, and what the typed decode, the emitted schema and the spec say of them.

use specwright_runtime::Violation;
use specwright_tests::judged::{self, Invalid, Judged, verdicts};
use specwright_tests::workspace;

use super::features;

/// What the typed decode finds: pointer and code of each violation.
pub(super) fn findings(judged: &Judged, document: &[u8]) -> Vec<String> {
    let found = (judged.typed)(document);
    let violations = found.iter().flat_map(|violations| violations.iter());
    violations
        .inspect(|violation| leads_to_its_keyword(violation))
        .map(|violation| format!("{} {}", violation.pointer(), violation.code()))
        .collect()
}

/// Limits are traced to the keyword that sets them, in the variant of a union too. Or else to a union that does not
/// tell which variant they are of, and for bounds to the width, or to the type whose width they are.
fn leads_to_its_keyword(violation: &Violation) {
    let keywords: &[&str] = match violation.code() {
        "min_length" => &["minLength"],
        "max_length" => &["maxLength"],
        "pattern" => &["pattern"],
        "minimum" => &["minimum", "format"],
        "maximum" => &["maximum", "format"],
        "exclusive_minimum" => &["exclusiveMinimum"],
        "exclusive_maximum" => &["exclusiveMaximum"],
        "multiple_of" => &["multipleOf", "format"],
        "min_items" => &["minItems"],
        "max_items" => &["maxItems", "items"],
        "unique_items" => &["uniqueItems"],
        "min_properties" => &["minProperties"],
        "max_properties" => &["maxProperties"],
        "required" => &["required", "if", "dependentSchemas"],
        "unknown_property" => &["additionalProperties", "unevaluatedProperties"],
        "never" => &["allOf", "enum", "rejected", "additionalProperties"],
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

#[test]
fn typed_decode_and_schemas_agree() {
    let differing: Vec<String> = judged::all().iter().flat_map(differences).collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

/// Everything a judge says that `verdicts.json` does not.
fn differences(judged: &Judged) -> Vec<String> {
    let Judged { feature, name, .. } = judged;
    let schemas = judged.schemas().unwrap();
    let verdicts = judged.verdicts().unwrap();
    let valid = verdicts.valid.into_iter().map(|document| Invalid {
        document,
        found: Vec::new(),
    });
    let mut differing = Vec::new();
    for Invalid { document, found } in valid.chain(verdicts.invalid) {
        let typed = findings(judged, &serde_json::to_vec(&document).unwrap());
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
    let judged = judged::all();
    for feature in features() {
        let verdicts = verdicts(&feature).unwrap();
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
