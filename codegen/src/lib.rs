//! Turns OpenAPI 3.1 documents into typed Rust models, validators and JSON Schemas that give one verdict.
//!
//! Data flows one way: [`load`] → [`lower`] → `check` → [`emit`] → [`mod@write`]; [`mod@generate`] is the whole way.

mod check;
pub mod diagnostic;
pub mod emit;
mod extension;
mod fragment;
pub mod generate;
pub mod ir;
mod json_value;
mod keyword;
pub mod load;
pub mod lower;
pub mod options;
mod patterns;
mod regular_file;
mod schema;
mod shorten;
pub mod source;
pub mod write;
