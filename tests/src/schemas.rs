//! Schemas without number, each generated, compiled and put to every judge.
//!
//! `draw` makes schemas of every keyword that is supported, `conditions` what they say of their properties,
//! `contradictions` some that no value meets, `case`
//! an OpenAPI document of a few of them, and `instance` values that nearly meet a schema. `package` (of the crate) compiles many
//! documents in one workspace under `deny(warnings)`, `court` asks the types, both emitted drafts and the source of
//! each value, `found` whether the source finds what a type reports, `shrink` finds the smallest schema that still fails, and `run` does so for any number of documents. `alone` does
//! the same with schemas that are in no document.

pub mod alone;
pub mod case;
mod conditions;
mod contradictions;
pub(crate) mod court;
mod draw;
mod found;
pub(crate) mod instance;
mod rejections;
pub mod run;
pub mod shown;
mod shrink;
pub mod toward;
mod vocabulary;
