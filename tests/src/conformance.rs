//! The official suite of JSON Schema: what comes of each of its cases, held against what it says.
//!
//! `suite` reads it, `evaluator` puts it to the evaluator, `typed` to types and `emitted` to their schemas, `score` counts.

mod emitted;
mod evaluator;
mod files;
mod score;
mod suite;
mod typed;

pub use emitted::Emitted;
pub use evaluator::evaluated;
pub use files::in_files;
pub use score::{Outcome, Score, Scores, page, sentence};
pub use suite::{Case, Group, Suite, folder, formats, suite};
pub use typed::{Typed, typed};
