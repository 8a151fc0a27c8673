//! Checks JSON values against schemas for which there is no type: what neither types nor straight rules can say.
//!
//! Schemas are tables. A generated crate has those that its types leave open; a tool can make some of schemas that it
//! reads. All assertions are the [`rules`](crate::rules) that typed values are checked by, so that both give one result.
//!
//! ```
//! use specwright_runtime::evaluate::{Keyword, Others, PropertySchemas, Schemas, Subschema, read};
//! use specwright_runtime::{JsonType, Limit};
//!
//! static SCHEMAS: Schemas = Schemas {
//!     list: &[
//!         Subschema {
//!             resource: 0,
//!             keywords: &[
//!                 Keyword::Type(&[JsonType::Object]),
//!                 Keyword::EachProperty(PropertySchemas {
//!                     named: &[("size", 1)],
//!                     patterns: &[],
//!                     others: Others::Rejected(&["size"]),
//!                 }),
//!             ],
//!         },
//!         Subschema { resource: 0, keywords: &[Keyword::Minimum(Limit::Int(1))] },
//!     ],
//!     dynamic_anchors: &[],
//! };
//!
//! assert!(read(&SCHEMAS, 0, r#"{ "size": 2 }"#).is_ok());
//! let violations = read(&SCHEMAS, 0, r#"{ "sise": 2, "size": 0 }"#).unwrap_err();
//! let found: Vec<_> = violations.iter().map(|it| (it.pointer(), it.code())).collect();
//! assert_eq!(found, [("/sise", "unknown_property"), ("/size", "minimum")]);
//! ```

mod answers;
mod evaluator;
mod kept;
mod schema;
mod scope;
mod told;
mod tree;

pub use crate::apply::Constant;
pub use schema::{DynamicAnchor, Index, Keyword, Others, PropertySchemas, Schemas, Subschema};

use serde_core::Serialize;
use serde_json::Value;

use crate::apply::{Apply, Question};
use crate::decode::{Reader, Stop, read_text_checked};
use crate::report::{Path, Report, Violations};
use crate::view::{AsInstance, Described, Instance, Scalar};
use answers::Answers;
use evaluator::Evaluator;
use scope::{Scope, Scopes};

/// One schema of several: what a type or a property is evaluated against.
#[derive(Clone, Copy, Debug)]
pub struct Schema {
    /// All that it applies and refers to.
    pub schemas: &'static Schemas,
    /// Which one it is.
    pub index: Index,
}

impl Schema {
    /// Reports what it says against a value as it is written; nothing is said of one that is absent.
    pub fn check<T: Serialize + Described + ?Sized>(
        self,
        value: &T,
        at: &Path<'_>,
        report: &mut Report,
    ) {
        if value.scalar() == Scalar::Absent {
            return;
        }
        // What cannot be written is no JSON, and no schema says anything of it.
        if let Ok(value) = serde_json::to_value(value) {
            check(self.schemas, self.index, &value, at, report);
        }
    }
}

/// Reports what the schema at an index says against a value.
pub fn check(
    schemas: &'static Schemas,
    schema: Index,
    value: &Value,
    at: &Path<'_>,
    report: &mut Report,
) {
    check_instance(schemas, schema, value.as_instance(), at, report);
}

fn check_instance(
    schemas: &'static Schemas,
    schema: Index,
    value: Instance<'_>,
    at: &Path<'_>,
    report: &mut Report,
) {
    let (answers, scopes) = (Answers::default(), Scopes::of(schemas));
    let evaluator = Evaluator {
        schemas,
        scope: Scope::default(),
        scopes: &scopes,
        depth: 0,
        question: Question::Violations,
        answers: &answers,
    };
    evaluator.apply(schema, value, at, None, report);
}

/// Reads a document and checks it against the schema at an index.
///
/// # Errors
///
/// Everything that is wrong with the document, in its order: that it is no JSON, or what the schema says against it.
pub fn read(schemas: &'static Schemas, schema: Index, text: &str) -> Result<Value, Violations> {
    read_text_checked(text, Report::new(), |value, at, report| {
        check(schemas, schema, value, at, report);
    })
}

/// The same for whoever does not want the value, with as many violations as a report keeps.
///
/// # Errors
///
/// As those of [`read`].
pub fn validate(
    schemas: &'static Schemas,
    schema: Index,
    text: &str,
    report: Report,
) -> Result<(), Violations> {
    let mut report = report.of_text();
    let mut json = Reader::new(text);
    let tree = tree::read(&mut json, &Path::ROOT, &mut report);
    if let Ok(tree) = &tree {
        check_instance(
            schemas,
            schema,
            tree.as_instance(),
            &Path::ROOT,
            &mut report,
        );
    }
    if !matches!(tree, Err(Stop::Syntax)) {
        // What is behind a value is one more mistake, and has been reported.
        let _ = json.end(&mut report);
    }
    match report.into_violations_of(text) {
        Some(violations) => Err(violations),
        None => Ok(()),
    }
}
