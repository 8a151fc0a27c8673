//! Values as defaults in random schemas: what the generator says of them is what the crate `jsonschema` says.

use std::fmt;
use std::ops::Range;

use serde_json::Value;
use specwright::{Code, Diagnostic, generate};

use super::case::Case;
use super::court::{has_dots, has_line_terminators, has_long};
use super::instance::Instances;
use super::rejections::rooted;
use crate::agree::tree::Style;
use crate::judge;

/// Keywords whose value is a schema.
const ONE: &[&str] = &[
    "additionalProperties",
    "else",
    "if",
    "items",
    "not",
    "then",
    "unevaluatedProperties",
];

/// Keywords whose value is a list of schemas.
const SEVERAL: &[&str] = &["allOf", "anyOf", "oneOf"];

/// Keywords whose value names schemas.
const NAMED: &[&str] = &["dependentSchemas", "properties"];

/// What became of the defaults of many documents.
#[derive(Debug, Default)]
pub struct Outcome {
    /// How many the generator takes, and the crate too.
    pub valid: usize,
    /// How many the generator rejects, and the crate too.
    pub invalid: usize,
    /// How many the crate rejects, and the generator does not know about.
    pub unknown: usize,
    /// Where the two contradict each other.
    pub differing: Vec<String>,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            valid,
            invalid,
            unknown,
            ..
        } = self;
        writeln!(f, "{valid} valid, {invalid} invalid, {unknown} unknown")?;
        self.differing.iter().try_for_each(|it| writeln!(f, "{it}"))
    }
}

/// Gives the schemas of the documents of some seeds defaults, and asks both.
pub fn judged(seeds: Range<u64>) -> Outcome {
    let mut outcome = Outcome::default();
    for seed in seeds {
        let case = Case::new(seed);
        if case.generated("shown").is_ok() {
            outcome.judge(case);
        }
    }
    outcome
}

impl Outcome {
    fn judge(&mut self, mut case: Case) {
        let pointers = give_defaults(&mut case);
        let document = case.document();
        let found = match generate("shown.json", &document.to_string(), "shown") {
            Ok(emitted) => emitted.warnings,
            Err(found) => found,
        };
        for pointer in pointers {
            let Some(value) = document.pointer(&pointer).map(|it| &it["default"]) else {
                continue;
            };
            // The generator takes a long number for the decimal that it is, the crate for a double.
            if has_long(value) || has_dots(&document) && has_line_terminators(value) {
                continue;
            }
            let is_told = found.iter().any(|it| {
                it.code == Code::InvalidValue
                    && it.pointer() == pointer
                    && it.message.starts_with("the default is rejected by its own")
            });
            // A schema that takes no value has a finding of its own.
            let takes_nothing =
                |it: &Diagnostic| it.code == Code::Contradiction && it.pointer() == pointer;
            if !is_told && found.iter().any(takes_nothing) {
                continue;
            }
            let judge = judge::validator(&rooted(&document, &pointer));
            let is_valid = judge.is_ok_and(|judge| judge.is_valid(value));
            self.add(&case, &pointer, (is_told, is_valid), &document);
        }
    }

    fn add(
        &mut self,
        case: &Case,
        pointer: &str,
        (is_told, is_valid): (bool, bool),
        document: &Value,
    ) {
        match (is_told, is_valid) {
            (false, true) => self.valid += 1,
            (true, false) => self.invalid += 1,
            // Which properties are evaluated can depend on branches of which the generator knows no more than that.
            (false, false) if document.to_string().contains("unevaluatedProperties") => {
                self.unknown += 1;
            }
            _ => {
                let seed = case.seed;
                let schema = document.pointer(pointer).unwrap_or(&Value::Null);
                let says = if is_told { "rejects" } else { "takes" };
                self.differing.push(format!(
                    "{seed} {pointer}: the generator {says} it: {schema}"
                ));
            }
        }
    }
}

/// Gives some of the schemas of a document a default, be it valid or not; where they are.
fn give_defaults(case: &mut Case) -> Vec<String> {
    let components = case.components();
    let mut instances = Instances::new(case.seed, &components);
    let mut pointers = Vec::new();
    for (name, schema) in &mut case.schemas {
        let root = match name.as_str() {
            "request" => "/paths/~1t/put/requestBody/content/application~1json/schema".to_owned(),
            "response" => {
                "/paths/~1t/put/responses/200/content/application~1json/schema".to_owned()
            }
            name => format!("/components/schemas/{name}"),
        };
        give(schema, &root, &mut instances, &mut pointers);
    }
    pointers
}

fn give(schema: &mut Value, at: &str, instances: &mut Instances<'_>, pointers: &mut Vec<String>) {
    let whole = schema.clone();
    let Value::Object(keywords) = schema else {
        return;
    };
    for keyword in ONE {
        if let Some(inner) = keywords.get_mut(*keyword) {
            give(inner, &format!("{at}/{keyword}"), instances, pointers);
        }
    }
    for keyword in SEVERAL {
        let branches = keywords.get_mut(*keyword).and_then(Value::as_array_mut);
        for (index, branch) in branches.into_iter().flatten().enumerate() {
            give(
                branch,
                &format!("{at}/{keyword}/{index}"),
                instances,
                pointers,
            );
        }
    }
    for keyword in NAMED {
        let named = keywords.get_mut(*keyword).and_then(Value::as_object_mut);
        for (name, inner) in named.into_iter().flatten() {
            give(
                inner,
                &format!("{at}/{keyword}/{name}"),
                instances,
                pointers,
            );
        }
    }
    let json = instances.any(&whole).written(&Style::PLAIN);
    if let Ok(value) = serde_json::from_str(&json) {
        keywords.insert("default".to_owned(), value);
        pointers.push(at.to_owned());
    }
}
