//! Specs of nasty names, generated, compiled together under `deny(warnings)`, and put to use.

mod package;
mod spec;
mod words;

pub use package::{Outcome, run};
pub use spec::Nasty;
