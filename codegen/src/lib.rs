//! Turns OpenAPI 3.1 documents into typed Rust models, validators and JSON Schemas that give one and the same result.
//!
//! Data flows one way: [`load`] → [`openapi`] and the schemas in it → [`ir`] → `check` → [`targets`] → [`output`];
//! [`mod@generate`] is the whole way.

mod check;
pub mod diagnostic;
mod dialect;
mod extension;
mod fragment;
pub mod generate;
pub mod ir;
mod json_value;
mod keyword;
mod literal;
pub mod load;
pub mod location;
mod lower;
pub mod openapi;
pub mod options;
pub mod output;
mod patterns;
mod prose;
mod reference;
mod regular_file;
mod schema;
mod shorten;
pub mod source;
pub mod targets;
