//! The official suite of JSON Schema: what comes of each of its cases, held against what it says.
//!
//! `suite` reads it, `evaluator` puts it to the evaluator and `typed` to types, `score` counts.

mod evaluator;
mod score;
mod suite;
mod typed;

pub use evaluator::evaluated;
pub use score::{Score, Scores, page};
pub use suite::{Case, Group, Suite, folder, suite};
pub use typed::{Typed, typed};
