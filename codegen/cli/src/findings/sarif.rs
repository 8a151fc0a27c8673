//! Findings in SARIF 2.1.0, the Static Analysis Results Interchange Format.

use fluent_uri::pct_enc::encoder::Path;
use fluent_uri::pct_enc::{EStr, EString};
use serde_json::{Value, json};
use specwright::{Code, Diagnostics};

use super::Entry;

pub(crate) const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// One run of the tool, with every finding.
pub(super) fn text(found: &Diagnostics) -> String {
    let results = found.iter().map(|it| result(&Entry::from(it)));
    let results: Vec<Value> = results.collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": tool(&rules(found)),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// What found it, and what the codes of the findings are about.
pub(crate) fn tool(rules: &[Value]) -> Value {
    json!({ "driver": {
        "name": "specwright",
        "version": env!("CARGO_PKG_VERSION"),
        "rules": rules,
    } })
}

/// What the codes of the findings are about.
fn rules(found: &Diagnostics) -> Vec<Value> {
    let tally = found.tally();
    let of_codes = Code::ALL
        .iter()
        .filter(|code| tally.iter().any(|it| it.code == **code));
    let rules = of_codes
        .map(|code| json!({ "id": code.as_str(), "shortDescription": { "text": code.meaning() } }));
    rules.collect()
}

pub(crate) fn result(entry: &Entry<'_>) -> Value {
    let help = entry.help.iter().map(|help| format!("\n{help}"));
    let text = entry.message.to_owned() + &help.collect::<String>();
    let mut location = json!({});
    if !entry.pointer.is_empty() {
        let pointer = json!({ "fullyQualifiedName": entry.pointer });
        location["logicalLocations"] = json!([pointer]);
    }
    if let Some(file) = entry.file {
        let mut physical = json!({ "artifactLocation": { "uri": uri(file) } });
        if let Some(region) = region(entry) {
            physical["region"] = region;
        }
        location["physicalLocation"] = physical;
    }
    json!({
        "ruleId": entry.code,
        "level": entry.severity,
        "message": { "text": text },
        "locations": [location],
    })
}

fn region(entry: &Entry<'_>) -> Option<Value> {
    let (start, end) = entry.region();
    let start = start?;
    let mut region = json!({ "startLine": start.line, "startColumn": start.column });
    if let Some(end) = end {
        region["endLine"] = end.line.into();
        region["endColumn"] = end.column.into();
    }
    Some(region)
}

/// A path as a reference: what cannot be in one is encoded.
fn uri(path: &str) -> String {
    let mut uri = EString::<Path>::new();
    for (index, folder) in path.split('/').enumerate() {
        if index > 0 {
            uri.push_estr(EStr::new_or_panic("/"));
        }
        uri.encode_str::<Path>(folder);
    }
    uri.to_string()
}
