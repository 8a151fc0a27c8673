//! Whether the source finds what a type says is wrong between the properties of an object. Of a property that is invalid a
//! type does not know whether it meets a condition, and then says nothing.

use crate::package::Said;
use jsonschema::Validator;
use jsonschema::error::{ValidationError, ValidationErrorKind};
use serde_json::Value;

/// Keywords whose subschemas decide, or are chosen from.
const CONDITIONS: &[&str] = &[
    "anyOf",
    "dependentSchemas",
    "else",
    "if",
    "not",
    "oneOf",
    "then",
];

/// The first violation that the source knows nothing of.
pub(super) fn unfounded(source: &Validator, value: &Value, said: &Said) -> Option<String> {
    let errors = all(source.iter_errors(value));
    let is_missed = |(pointer, property): &&(String, String)| {
        !errors.iter().any(|it| it.misses(pointer, property))
    };
    if let Some((pointer, property)) = said.missing.iter().find(is_missed) {
        return Some(format!("`{pointer}` misses no `{property}`"));
    }
    let unfounded = |(pointer, code): &&(String, String)| {
        !errors.iter().any(|it| it.accounts_for(pointer, code))
    };
    let (pointer, code) = said.decode.iter().find(unfounded)?;
    Some(format!("`{pointer}` breaks no {code}"))
}

/// An error of the source, or of one of the branches between which it chooses.
struct Found {
    pointer: String,
    keyword: String,
    missing: Option<String>,
    is_of_condition: bool,
}

impl Found {
    fn of(error: &ValidationError<'_>) -> Self {
        let missing = match error.kind() {
            ValidationErrorKind::Required { property } => property.as_str().map(str::to_owned),
            _ => None,
        };
        let path = error.evaluation_path().as_str();
        // Where it is evaluated, `false` is a condition like others.
        let is_false = matches!(error.kind(), ValidationErrorKind::FalseSchema);
        Self {
            pointer: error.instance_path().as_str().to_owned(),
            keyword: error.kind().keyword().to_owned(),
            missing,
            is_of_condition: is_false || path.split('/').any(|it| CONDITIONS.contains(&it)),
        }
    }

    fn misses(&self, pointer: &str, property: &str) -> bool {
        let is_same = self.pointer == pointer && self.missing.as_deref() == Some(property);
        is_same || self.hides(pointer)
    }

    /// Whether the source says no more of what is in the object than that something is wrong with it.
    fn hides(&self, pointer: &str) -> bool {
        let inner = pointer.strip_prefix(&self.pointer);
        self.keyword == "unevaluatedProperties" && inner.is_some_and(|it| it.starts_with('/'))
    }

    /// Whether it says of the object around that a property may not be there.
    fn rejects_name(&self, pointer: &str) -> bool {
        let object = pointer.rsplit_once('/').map(|(object, _)| object);
        self.keyword == "additionalProperties" && object == Some(&self.pointer)
    }

    /// Whether it may be why a type reports this; of what is no rule between properties, it always may.
    fn accounts_for(&self, pointer: &str, code: &str) -> bool {
        let inner = self.pointer.strip_prefix(pointer);
        let is_within = inner.is_some_and(|it| it.is_empty() || it.starts_with('/'));
        match code {
            _ if self.hides(pointer) => true,
            "condition" | "required_when" | "at_least_one_of" => is_within && self.is_of_condition,
            "never" => self.pointer == pointer || self.rejects_name(pointer),
            "min_properties" => self.pointer == pointer && self.keyword == "minProperties",
            "max_properties" => self.pointer == pointer && self.keyword == "maxProperties",
            _ => true,
        }
    }
}

/// All errors, and those of all branches.
fn all<'e>(errors: impl Iterator<Item = ValidationError<'e>>) -> Vec<Found> {
    let mut found = Vec::new();
    for error in errors {
        gather(&error, &mut found);
    }
    found
}

fn gather(error: &ValidationError<'_>, found: &mut Vec<Found>) {
    found.push(Found::of(error));
    match error.kind() {
        ValidationErrorKind::AnyOf { context }
        | ValidationErrorKind::OneOfNotValid { context }
        | ValidationErrorKind::OneOfMultipleValid { context } => {
            context.iter().flatten().for_each(|it| gather(it, found));
        }
        _ => {}
    }
}
