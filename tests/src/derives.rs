//! Structs made at random, of every type of field and with every attribute, compiled together and held against the schemas
//! that say the same: each document has to get one verdict of the typed decode, of `validate()` and of the crate
//! `jsonschema`, and what is written of a value has to be valid again.

mod documents;
mod package;
mod structs;
mod values;

pub use package::{Outcome, run};
