//! The command line: arguments in, texts and an exit code out.

use std::process::ExitCode;

use anstream::{eprint, print, println};
use clap::{Parser, Subcommand};

use crate::diagnostic::Diagnostics;
use crate::generate::{Changes, changes, generate_all, write};
use crate::settings::find;
use crate::summary;

/// Something is wrong with the input, or the files are not as they should be.
const FAILURE: u8 = 1;

/// Typed models, validators and JSON Schemas from OpenAPI 3.1, with one verdict.
#[derive(Debug, Parser)]
#[command(name = "specwright", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the code and schemas of every API that the root Cargo.toml lists.
    Generate,
    /// Say which files are not as `generate` would write them; exits with 1 if any is.
    Check,
}

/// Runs the command line. Exit codes: 0 done, 1 findings or drift, 2 wrong usage.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Command::Generate => run_generate(),
        Command::Check => run_check(),
    };
    done.unwrap_or_else(|found| {
        eprint!("{}", found.render(true));
        let count = found.len();
        eprint!(
            "{count} {}; nothing was written\n",
            if count == 1 { "error" } else { "errors" }
        );
        ExitCode::from(FAILURE)
    })
}

fn run_generate() -> Result<ExitCode, Diagnostics> {
    let settings = find(&here())?;
    let generated = generate_all(&settings)?;
    let folders = changes(&settings, &generated)?;
    write(&folders)?;
    print!("{}", summary::generated(&generated, &folders));
    Ok(ExitCode::SUCCESS)
}

fn run_check() -> Result<ExitCode, Diagnostics> {
    let settings = find(&here())?;
    let generated = generate_all(&settings)?;
    let folders = changes(&settings, &generated)?;
    if folders.iter().all(|folder| folder.changes.is_empty()) {
        println!("{}", summary::fresh(&generated));
        return Ok(ExitCode::SUCCESS);
    }
    print_drift(&folders);
    Ok(ExitCode::from(FAILURE))
}

fn print_drift(folders: &[Changes]) {
    for folder in folders {
        for change in &folder.changes {
            print!("{}", change.diff());
        }
    }
    eprint!("{}", summary::drift(folders));
}

fn here() -> std::path::PathBuf {
    std::env::current_dir().unwrap_or_default()
}
