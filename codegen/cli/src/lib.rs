//! The command `specwright`: what the settings list, generated and held against what is on disk.

mod address;
mod api_settings;
mod arguments;
mod explain;
mod findings;
mod generate;
mod given_file;
mod init;
mod listed_file;
mod outcome;
mod overlaps;
mod progress;
mod run;
mod schema;
pub mod settings;
mod shell;
mod summary;
mod types;
mod validate;
pub mod workspace;

pub use run::{run, run_of_cargo, run_with};
