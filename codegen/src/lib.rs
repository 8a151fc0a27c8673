//! Turns OpenAPI 3.1 documents into typed Rust models, validators and JSON Schemas that give one verdict.
//!
//! Data flows one way: [`load`] → [`lower`] → [`check`] → [`emit`] → [`mod@write`]; [`mod@generate`] is the whole way.

mod address;
pub mod check;
pub mod cli;
mod decimal;
pub mod diagnostic;
pub mod emit;
pub mod generate;
pub mod ir;
pub mod load;
pub mod lower;
mod printable;
mod regular_file;
mod schema_command;
mod scope;
pub mod settings;
mod summary;
pub mod write;
