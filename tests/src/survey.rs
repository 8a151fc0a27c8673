//! Any number of OpenAPI documents: what is generated of each, and whether all judges say the same of samples of its schemas.
//!
//! `document` reads them, `operations` counts what can be called by a walk of its own, and `made` says what is generated.
//! `bundle` makes a schema of the document one of its own, which `samples` draws valid values of and plants faults in;
//! `subjects` has types, emitted schemas and the document itself judge them. `shown` finds the defaults and examples of the
//! document. `items` lists what is public, so that two runs can
//! be compared, and `summary` writes what became of a document.

mod bundle;
mod document;
mod items;
mod made;
mod operations;
mod samples;
mod shown;
mod subjects;
mod summary;
mod surveyed;
mod views;

pub use document::{Document, documents};
pub use surveyed::{Survey, Surveyed, Wanted};
