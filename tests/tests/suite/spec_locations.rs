//! Every violation says which keyword of the spec it comes from.

use serde_json::Value;
use specwright_runtime::{Decode, Validate, Violation, from_slice};
use specwright_tests::documents::Suite;
use specwright_tests::workspace;

fn violations<T: Decode + Validate>(text: &str) -> Vec<Violation> {
    from_slice::<T>(text.as_bytes())
        .err()
        .into_iter()
        .flatten()
        .collect()
}

fn typed(operation: &str, body: &str) -> fn(&str) -> Vec<Violation> {
    use huaweicloud_streams::{eventgrid, kafka};
    match (operation, body) {
        ("eventgrid/UpdateEventRouterJob", "request") => {
            violations::<eventgrid::UpdateEventRouterJobRequest>
        }
        ("eventgrid/UpdateEventRouterJob", _) => {
            violations::<eventgrid::UpdateEventRouterJobResponse>
        }
        (_, "request") => violations::<kafka::ModifyConnectorTaskRequest>,
        _ => violations::<kafka::ModifyConnectorTaskResponse>,
    }
}

/// Keywords that a violation of the code can come from; none where the whole schema says so.
fn keywords(code: &str) -> &'static [&'static str] {
    match code {
        "required" => &["required"],
        "unknown_property" => &["unevaluatedProperties"],
        "required_when" => &["if"],
        "at_least_one_of" => &["anyOf"],
        "enum" => &["oneOf"],
        "max_length" => &["maxLength"],
        "pattern" => &["pattern"],
        _ => &[],
    }
}

#[test]
fn each_rejecting_document_is_traced_to_its_keyword() {
    let mut traced = 0;
    for suite in Suite::all().unwrap() {
        let service = suite.operation.split('/').next().unwrap();
        let file = format!("spec/{service}.json");
        let spec = workspace::json(&file).unwrap();
        let typed = typed(suite.operation, suite.body);
        for case in suite.cases.iter().filter(|case| !case.is_valid()) {
            for violation in typed(&case.text) {
                let (named, pointer) = violation
                    .spec()
                    .unwrap_or_else(|| panic!("{}: {violation}", case.name));
                assert_eq!(named, file);
                check(&spec, &violation, pointer);
                traced += 1;
            }
        }
    }
    assert!(traced > 1000, "{traced}");
}

fn check(spec: &Value, violation: &Violation, pointer: &str) {
    let location = spec
        .pointer(pointer)
        .unwrap_or_else(|| panic!("{violation}: nothing at {pointer}"));
    let keywords = keywords(violation.code());
    let last = pointer.rsplit('/').next().unwrap_or_default();
    if keywords.is_empty() {
        assert!(location.is_object(), "{violation}: {pointer}");
    } else {
        assert!(keywords.contains(&last), "{violation}: {pointer}");
    }
}

#[test]
fn a_violation_serializes_with_its_location() {
    let json = r#"{"cluster_id":"c","name":"-","scene_type":"s"}"#;
    let found = violations::<huaweicloud_streams::eventgrid::UpdateEventRouterJobRequest>(json);
    let written = serde_json::to_value(&found).unwrap();
    assert_eq!(written[0]["pointer"], "/name");
    assert_eq!(written[0]["code"], "pattern");
    let location = written[0]["spec"].as_str().unwrap();
    assert!(
        location.starts_with("spec/eventgrid.json#/paths/")
            && location.ends_with("/properties/name/pattern"),
        "{location}"
    );
}
