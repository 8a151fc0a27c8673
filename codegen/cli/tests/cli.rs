//! The command, run on a workspace of its own: what it writes, what it says, and how it exits.

#[path = "cli/explain.rs"]
mod explain;
#[path = "cli/files.rs"]
mod files;
#[path = "cli/formats.rs"]
mod formats;
#[path = "cli/init.rs"]
mod init;
#[path = "cli/layout.rs"]
mod layout;
#[path = "cli/left_over.rs"]
mod left_over;
#[path = "cli/lints.rs"]
mod lints;
#[path = "cli/one_spec.rs"]
mod one_spec;
#[path = "cli/schemas.rs"]
mod schemas;
#[path = "cli/settings.rs"]
mod settings;
#[path = "cli/several_files.rs"]
mod several_files;
#[path = "cli/shell.rs"]
mod shell;
#[path = "cli/types.rs"]
mod types;
#[path = "cli/workspace.rs"]
mod workspace;
#[path = "cli/wrong_input.rs"]
mod wrong_input;
