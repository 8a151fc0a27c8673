//! The generator as a library, on small documents. One program, since each would be linked with all of the generator;
//! what counts allocations is a program of its own.

mod agreement;
mod alike;
mod builders;
mod conditions;
mod diagnostics;
mod drafts;
mod editor_schemas;
mod formats;
mod hostile_schemas;
mod identifiers;
mod laws;
mod locations;
mod lowering;
mod many_values;
mod names;
mod openapi;
mod responses;
mod schema_document;
mod schema_only;
mod secrets;
mod sentences;
mod shown;
mod type_changes;
mod typed_formats;
mod unions;
mod ways_out;

/// Options with which each schema is a file of its own.
fn self_contained(service: &str) -> specwright::Options {
    let mut options = specwright::Options::new(service);
    options.schemas = specwright::SchemaFiles::SelfContained;
    options
}
