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

use specwright::Diagnostics;
use specwright::internals::{Evaluable, evaluable};
use specwright::source::{Nothing, Retrieve};
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
        let Evaluable { subschemas, .. } = evaluable(name, schema, uri, retrieve)?;
        let schemas = tables::of(&subschemas)?;
        let schemas = Box::leak(Box::new(schemas));
        Ok(Self { schemas })
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
