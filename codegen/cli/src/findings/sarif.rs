//! Findings in SARIF 2.1.0, the Static Analysis Results Interchange Format.

use fluent_uri::pct_enc::encoder::Path;
use fluent_uri::pct_enc::{EStr, EString};
use serde_json::{Value, json};
use specwright::{Code, Diagnostic, Diagnostics, Position};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// One run of the tool, with every finding.
pub(super) fn text(found: &Diagnostics) -> String {
    let results: Vec<Value> = found.iter().map(result).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "specwright",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules(found),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
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

fn result(diagnostic: &Diagnostic) -> Value {
    let Diagnostic { message, help, .. } = diagnostic;
    let help = help.iter().map(|help| format!("\n{help}"));
    let text = message.clone() + &help.collect::<String>();
    let mut location = json!({});
    if !diagnostic.pointer().is_empty() {
        let pointer = json!({ "fullyQualifiedName": diagnostic.pointer() });
        location["logicalLocations"] = json!([pointer]);
    }
    if let Some(file) = diagnostic.file() {
        let mut physical = json!({ "artifactLocation": { "uri": uri(file) } });
        if let Some(region) = region(diagnostic) {
            physical["region"] = region;
        }
        location["physicalLocation"] = physical;
    }
    json!({
        "ruleId": diagnostic.code.as_str(),
        "level": diagnostic.severity.as_str(),
        "message": { "text": text },
        "locations": [location],
    })
}

fn region(diagnostic: &Diagnostic) -> Option<Value> {
    let Position { line, column } = diagnostic.position()?;
    let mut region = json!({ "startLine": line, "startColumn": column });
    if let Some(end) = diagnostic.end() {
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
