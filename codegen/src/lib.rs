//! Turns OpenAPI 3.1 documents into typed Rust models, validators and JSON Schemas that give one verdict.
//!
//! Data flows one way: [`load`] → [`lower`] → [`check`] → [`emit`] → [`write`].

pub mod check;
pub mod diagnostic;
pub mod emit;
pub mod ir;
pub mod load;
pub mod lower;
pub mod write;
