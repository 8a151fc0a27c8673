//! Schemas applied to values, whatever the values are held by and the schemas are written as.
//!
//! Generated code has schemas as functions, for what neither a type nor a straight rule says:
//!
//! ```
//! use specwright_runtime::apply::{Check, Checking};
//! use specwright_runtime::rules::Condition;
//! use specwright_runtime::{JsonType, Literal, Path, Report};
//!
//! /// A list that contains "x".
//! static LIST: Check = Check(list);
//!
//! fn list(it: &mut Checking<'_, '_>) {
//!     let condition = Condition { keyword: "/contains", sentence: "must contain \"x\"" };
//!     it.contains(item, (1, None), true, condition);
//! }
//!
//! fn item(it: &mut Checking<'_, '_>) {
//!     it.types(&[JsonType::String]);
//!     it.constant(Literal::Text("x"));
//! }
//!
//! let mut report = Report::new();
//! LIST.check(&vec!["x"], &Path::ROOT, &mut report);
//! assert!(report.is_empty());
//! LIST.check(&vec!["y"], &Path::ROOT, &mut report);
//! let violations = report.into_violations().unwrap();
//! assert_eq!(violations.iter().next().unwrap().problem().to_string(), "must contain \"x\"");
//! ```

#[expect(
    clippy::module_inception,
    reason = "what applies schemas is the room's own concept"
)]
mod apply;
mod array;
mod assertions;
mod checking;
mod code;
mod constant;
mod evaluated;
mod in_place;
mod object;

#[cfg(feature = "evaluate")]
pub(crate) use apply::{Apply, Question, Seen};
pub(crate) use evaluated::Evaluated;

pub use checking::Checking;
pub use code::{Check, Code};
pub use constant::Constant;
pub use object::{Others, PropertySchemas};
