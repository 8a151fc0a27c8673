//! Validates JSON against schemas that are read at run time: files for which there are no types.
//!
//! Schemas are read as the generator reads them, and evaluated by the rules of generated types, so that both give one
//! result.
//!
//! ```
//! use specwright_validator::Validator;
//!
//! let schema = r#"{ "type": "object", "properties": { "size": { "minimum": 1 } }, "additionalProperties": false }"#;
//! let validator = Validator::of("size.json", schema).map_err(|found| found.render(false)).unwrap();
//! assert!(validator.validate(r#"{ "size": 2 }"#).is_ok());
//! let violations = validator.validate(r#"{ "size": 0, "sise": 2 }"#).unwrap_err();
//! let found: Vec<_> = violations.iter().map(|it| (it.pointer(), it.code())).collect();
//! assert_eq!(found, [("/size", "minimum"), ("/sise", "unknown_property")]);
//! ```

mod pattern;
mod tables;

use specwright::internals::{Evaluable, evaluable};
use specwright::source::{Nothing, Retrieve};
use specwright::{Diagnostics, Reading};
use specwright_runtime::Violations;
use specwright_runtime::evaluate::{Schemas, read};

/// A schema that instances can be validated against.
///
/// It is kept for the rest of the process: violations refer to it, whoever holds them.
#[derive(Clone, Copy, Debug)]
pub struct Validator {
    schemas: &'static Schemas,
}

impl Validator {
    /// Reads a schema that refers to nothing outside of it; `name` is what messages call it.
    pub fn of(name: &str, schema: &str) -> Result<Self, Diagnostics> {
        Self::at(name, schema, None, &Nothing)
    }

    /// The same, where some of what the schema does not say itself is given.
    ///
    /// ```
    /// use specwright::{Formats, Reading};
    /// use specwright_validator::Validator;
    ///
    /// let (name, schema) = ("day.json", r#"{ "format": "date" }"#);
    /// let reading = Reading { formats: Formats::Assert, ..Reading::default() };
    /// let validator = Validator::reading(name, schema, None, &specwright::source::Nothing, reading).unwrap();
    /// let violations = validator.validate(r#""2023-02-29""#).unwrap_err();
    /// let message = violations.iter().next().unwrap().problem().to_string();
    /// assert_eq!(message, "must be of the format `date`, such as 2024-02-29");
    /// assert!(Validator::of(name, schema).unwrap().validate(r#""2023-02-29""#).is_ok());
    /// ```
    ///
    /// # Errors
    ///
    /// Everything that keeps it from being evaluated.
    pub fn reading(
        name: &str,
        schema: &str,
        uri: Option<&str>,
        retrieve: &dyn Retrieve,
        reading: Reading,
    ) -> Result<Self, Diagnostics> {
        let Evaluable { subschemas, .. } = evaluable(name, schema, uri, retrieve, reading)?;
        let schemas = tables::of(&subschemas)?;
        let schemas = Box::leak(Box::new(schemas));
        Ok(Self { schemas })
    }

    /// Reads a schema that is at a URI, and finds what it refers to.
    ///
    /// # Errors
    ///
    /// Everything that keeps it from being evaluated.
    pub fn at(
        name: &str,
        schema: &str,
        uri: Option<&str>,
        retrieve: &dyn Retrieve,
    ) -> Result<Self, Diagnostics> {
        Self::reading(name, schema, uri, retrieve, Reading::default())
    }

    /// Validates a JSON text.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, in its order.
    pub fn validate(&self, text: &str) -> Result<(), Violations> {
        read(self.schemas, 0, text).map(drop)
    }
}
