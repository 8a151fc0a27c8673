//! The suite as files, in every syntax.

use specwright_validator::{Syntax, Validator};

use super::suite::{Group, Suite, remotes};

/// The cases that are not judged in some syntax as the suite says; and how many files there were.
pub fn in_files(suite: &Suite) -> (Vec<String>, usize) {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for group in suite.values().flatten() {
        judge(group, &mut wrong, &mut count);
    }
    (wrong, count)
}

fn judge(group: &Group, wrong: &mut Vec<String>, count: &mut usize) {
    let schema = group.schema.to_string();
    let validator = Validator::reading("schema.json", &schema, None, &remotes(), group.reading);
    // Rejected schemas are counted elsewhere.
    let Ok(validator) = validator else { return };
    for case in &group.tests {
        for (syntax, text) in written(&case.data) {
            *count += 1;
            let checked = validator.check(text.as_bytes(), syntax);
            if checked.is_valid() == case.valid && checked.documents == 1 {
                continue;
            }
            let messages = checked.findings.iter().map(|it| it.render("file", false));
            let messages = messages.collect::<Vec<_>>().join("\n");
            let (group, case) = (&group.description, &case.description);
            wrong.push(format!("{group}: {case}: {syntax:?}: {text}\n{messages}"));
        }
    }
}

/// A document in every syntax.
fn written(data: &serde_json::Value) -> [(Syntax, String); 5] {
    let plain = data.to_string();
    let pretty = format!("{data:#}");
    [
        (Syntax::Json, pretty.clone()),
        (Syntax::Jsonc, format!("// one\n{pretty} /* two */")),
        (Syntax::Lines, format!("\n{plain}\r\n\n")),
        (Syntax::Yaml, format!("# one\n---\n{plain}\n...\n")),
        (Syntax::Yaml, block(data, 0)),
    ]
}

/// A document in YAML's own style.
fn block(data: &serde_json::Value, depth: usize) -> String {
    let indented = |head: &str, value: &serde_json::Value| {
        format!("\n{}{head} {}", "  ".repeat(depth), block(value, depth + 1))
    };
    match data {
        serde_json::Value::Array(items) if !items.is_empty() => {
            items.iter().map(|item| indented("-", item)).collect()
        }
        serde_json::Value::Object(properties) if !properties.is_empty() => {
            let properties = properties.iter();
            properties
                .map(|(name, value)| indented(&format!("{}:", quoted(name)), value))
                .collect()
        }
        serde_json::Value::String(string) => quoted(string),
        plain => plain.to_string(),
    }
}

fn quoted(string: &str) -> String {
    serde_json::Value::from(string).to_string()
}
