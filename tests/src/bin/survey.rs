//! Has OpenAPI documents generated and compiled, and samples of all of their schemas put to every judge.
//!
//! ```text
//! cargo run --release -p specwright-tests --bin survey -- FOLDER --clippy --items items.txt
//! ```

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;
use specwright_tests::helpers;
use specwright_tests::survey::{Survey, Wanted, documents};

/// Generates each document, compiles all under `deny(warnings)`, and has types, their schemas and the documents judge samples.
///
/// The exit code is 1 where something is wrong: an operation without a type, a judge that differs from the others, another
/// result of a second run, a value that is lost.
#[derive(Parser)]
struct Arguments {
    /// Documents, and folders of them.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// So many valid values are drawn of each component and body, and as many with one fault.
    #[arg(long, default_value_t = 8)]
    samples: usize,
    /// Has clippy look at what is generated, too.
    #[arg(long)]
    clippy: bool,
    /// A file that lists the public items; those that appeared or vanished since it was written are told, and it is written
    /// anew.
    #[arg(long)]
    items: Option<PathBuf>,
}

fn main() -> ExitCode {
    match surveyed(&Arguments::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn surveyed(arguments: &Arguments) -> Result<bool, String> {
    let start = Instant::now();
    let documents = documents(&arguments.paths)?;
    let wanted = Wanted {
        samples: arguments.samples,
        clippy: arguments.clippy,
    };
    let survey = Survey::of(&documents, wanted, &helpers::target().join("survey"))?;
    survey.documents.iter().for_each(|it| print!("{it}"));
    print!("\n{}", survey.table());
    if let Some(file) = &arguments.items {
        if let Ok(before) = fs::read_to_string(file) {
            print!("\n{}", survey.changes(&before));
        }
        fs::write(file, survey.listed()).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    let seconds = start.elapsed().as_secs();
    println!("{} documents, {seconds} s", documents.len());
    Ok(survey.is_right())
}
