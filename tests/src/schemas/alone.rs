//! Random schemas of their own, each made types of and put to every judge.
//!
//! `draw` makes schemas of every keyword, `prepared` types, schemas and an evaluator of each, `run` has instances judged by
//! all, and `smallest` finds the smallest schema and instance on which they disagree.

mod draw;
mod prepared;
mod run;
mod smallest;

pub use draw::schema;
pub use run::{Outcome, batch, tell};
