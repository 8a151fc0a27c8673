//! Documents with what is found in them, listed in a file: held against a type, and against both emitted drafts by the crate
//! `jsonschema`.

use jsonschema::Validator;
use serde::Serialize;
use serde_json::Value;
use specwright_runtime::{Decode, Validate, from_slice};
use specwright_tests::workspace;

/// The documents: those that are valid, and those that are not, each with what is found in it.
pub(crate) struct Listed {
    valid: Vec<Value>,
    invalid: Vec<(Value, Vec<String>)>,
}

impl Listed {
    /// Those of an API.
    pub(crate) fn of(service: &str) -> Self {
        let listed = workspace::json(&format!("tests/documents/{service}.json")).unwrap();
        let invalid = listed["invalid"].as_array().unwrap().iter().map(|case| {
            let found = case["found"].as_array().unwrap().iter();
            let found = found.map(|it| it.as_str().unwrap().to_owned());
            (case["document"].clone(), found.collect())
        });
        let invalid: Vec<_> = invalid.collect();
        let valid = listed["valid"].as_array().unwrap().clone();
        assert!(valid.len() > 2 && invalid.len() > 7);
        Self { valid, invalid }
    }

    /// A type finds what is listed, and what is valid comes out as it went in.
    pub(crate) fn assert_found_by<T: Decode + Validate + Serialize>(&self) {
        for document in &self.valid {
            assert_eq!(found::<T>(document), Vec::<String>::new(), "{document}");
            let value = from_slice::<T>(document.to_string().as_bytes()).unwrap();
            assert!(value.validate().is_ok(), "{document}");
            assert_eq!(serde_json::to_value(&*value).unwrap(), *document);
        }
        for (document, expected) in &self.invalid {
            assert_eq!(&found::<T>(document), expected, "{document}");
        }
    }

    /// Both drafts of a schema give the same results.
    pub(crate) fn assert_judged_alike_by(&self, schema: &str) {
        for draft in ["2020-12", "draft-07"] {
            let path = format!("tests/schemas/{draft}/{schema}.schema.json");
            let schema = jsonschema::validator_for(&workspace::json(&path).unwrap());
            self.assert_judged_by(&schema.unwrap());
        }
    }

    /// A schema gives the same results.
    pub(crate) fn assert_judged_by(&self, schema: &Validator) {
        for document in &self.valid {
            assert!(schema.is_valid(document), "{document}");
        }
        for (document, _) in &self.invalid {
            assert!(!schema.is_valid(document), "{document}");
        }
    }
}

fn found<T: Decode>(document: &Value) -> Vec<String> {
    let violations = from_slice::<T>(document.to_string().as_bytes()).err();
    let violations = violations.iter().flatten();
    let found = violations.map(|it| format!("{} {}", it.pointer(), it.code()));
    found.collect()
}
