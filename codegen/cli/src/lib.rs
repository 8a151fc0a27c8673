//! The command `specwright`: what the settings list, generated and held against what is on disk.

mod address;
mod arguments;
mod explain;
mod overlaps;
mod schema;
pub mod settings;
mod summary;
pub mod workspace;

pub use arguments::run;
