//! Validates files against schemas that are read at run time: files for which there are no types.
//!
//! Schemas are read as the generator reads them, and evaluated by the rules of generated types, so that both give one
//! result.
//!
//! ```
//! use specwright_validator::{Syntax, Validator};
//!
//! let schema = r#"{ "type": "object", "properties": { "size": { "minimum": 1 } }, "additionalProperties": false }"#;
//! let validator = Validator::of("size.json", schema).map_err(|found| found.render(false)).unwrap();
//! assert!(validator.validate(r#"{ "size": 2 }"#).is_ok());
//! let violations = validator.validate(r#"{ "size": 0, "sise": 2 }"#).unwrap_err();
//! let found: Vec<_> = violations.iter().map(|it| (it.pointer(), it.code())).collect();
//! assert_eq!(found, [("/size", "minimum"), ("/sise", "unknown_property")]);
//!
//! // A file, as it is written, and where in it something is wrong.
//! let checked = validator.check(b"# in metres\nsize: 0\n", Syntax::Yaml);
//! let text = checked.findings[0].render("size.yaml", false);
//! assert!(text.starts_with("error[minimum]: must be at least 1\n --> size.yaml:2:7\n"), "{text}");
//! ```
//!
//! # Limits
//!
//! Documents nest at most 128 levels. Of a document, 100 findings are kept unless [`Validator::keeping`] says otherwise.
//! Nothing is ever fetched from a network.

mod check;
mod document;
mod finding;
mod fix;
mod fixed;
mod jsonc;
mod named;
mod pattern;
mod position;
mod secrets;
mod source;
mod syntax;
mod tables;
mod tree;
mod yaml;

use specwright::internals::{Evaluable, evaluable};
use specwright::source::{Nothing, Retrieve};
use specwright::{Diagnostics, Reading};
use specwright_runtime::evaluate::{Schemas, validate};
use specwright_runtime::{Report, Violations};

pub use finding::{Checked, Finding};
pub use fix::Fix;
pub use fixed::Fixed;
pub use named::named_schema;
pub use syntax::Syntax;

use secrets::Secrets;

/// So many violations of a document are kept where nobody says otherwise.
const KEPT: usize = 100;

/// A schema that instances can be validated against.
///
/// It is kept for the rest of the process: violations refer to it, whoever holds them.
#[derive(Clone, Copy, Debug)]
pub struct Validator {
    schemas: &'static Schemas,
    secrets: &'static Secrets,
    kept: usize,
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
        let Evaluable { subschemas } = evaluable(name, schema, uri, retrieve, reading)?;
        let schemas = tables::of(&subschemas)?;
        Ok(Self {
            schemas: Box::leak(Box::new(schemas)),
            secrets: Box::leak(Box::new(Secrets::of(subschemas))),
            kept: KEPT,
        })
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

    /// The same where so many violations of a document are kept, and the others are only counted.
    #[must_use]
    pub const fn keeping(self, kept: usize) -> Self {
        Self { kept, ..self }
    }

    /// Validates a JSON text.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, in its order.
    pub fn validate(&self, text: &str) -> Result<(), Violations> {
        let report = Report::with_limit(self.kept);
        validate(self.schemas, 0, text, report)
    }

    /// Validates a file: what is in it, and how that is written.
    ///
    /// A valid JSON document costs what [`validate`](Self::validate) does; lines and columns are counted where something
    /// is wrong.
    ///
    /// ```
    /// use specwright_validator::{Syntax, Validator};
    ///
    /// let schema = r#"{ "properties": { "region": {}, "key": { "format": "password", "minLength": 8 } },
    ///     "additionalProperties": false }"#;
    /// let validator = Validator::of("login.json", schema).unwrap();
    /// let checked = validator.check(br#"{ "key": "hunter2", "reigon": "x" }"#, Syntax::Json);
    /// let [key, region] = &checked.findings[..] else { panic!() };
    /// assert_eq!((key.start.column, region.start.column), (10, 21));
    /// assert_eq!(region.fix.as_ref().unwrap().text, "\"region\"");
    /// assert!(!key.render("login.json", false).contains("hunter2"));
    /// ```
    pub fn check(&self, file: &[u8], syntax: Syntax) -> Checked {
        source::check(self, file, syntax)
    }

    /// Puts right what exactly one thing does: a misspelt property with one near name, a number or boolean in quotes where
    /// only that type is allowed. Only those bytes are changed; `None` where nothing can be put right.
    ///
    /// A change is made only if it puts right what it is for, and if no more is wrong afterwards than before.
    ///
    /// ```
    /// use specwright_validator::{Syntax, Validator};
    ///
    /// let schema = r#"{ "properties": { "size": { "type": "integer" } }, "additionalProperties": false }"#;
    /// let validator = Validator::of("size.json", schema).unwrap();
    /// let fixed = validator.fixed(b"sise:   '12' # in metres\n", Syntax::Yaml).unwrap();
    /// assert_eq!(fixed.text, "size:   12 # in metres\n");
    /// assert!(fixed.left.is_valid());
    /// assert_eq!(fixed.findings[0].difference().unwrap(), "@@ line 1 @@\n-sise:   '12' # in metres\n+size:   '12' # in metres\n");
    /// ```
    pub fn fixed(&self, file: &[u8], syntax: Syntax) -> Option<Fixed> {
        fixed::fixed(self, file, syntax)
    }
}
