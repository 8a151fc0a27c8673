//! The runtime as a library. One program; what searches its own memory is a program of its own.

mod builders;
mod derive;
mod evaluate;
mod explain;
mod instances;
mod many_properties;
mod models;
mod names;
mod numbers;
mod operation;
mod options;
mod own_names;
mod parsed;
mod partial;
mod reader;
#[cfg(feature = "derive")]
mod receive;
mod rooms;
mod styles;
mod tuples;
mod types;
mod unions;
