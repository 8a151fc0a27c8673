//! Generators side by side on the largest documents of a folder; prints a table.
//!
//! ```text
//! cargo run --release --manifest-path tests/bench/Cargo.toml --bin heavy -- FOLDER
//! cargo run --release --manifest-path tests/bench/Cargo.toml --bin heavy -- FOLDER --check --largest 3 --scripted 10000
//! ```

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use specwright_bench::heavy::{Comparison, Document, Generators, HEAD, MEASURE, measure};
use specwright_bench::machine;

const USAGE: &str = "\
heavy FOLDER [options]

    --largest N             how many of the largest documents (4)
    --scripted N            one more document, of N schemas that a script makes
    --rounds N              how often each generates (3); the least counts
    --check                 also what `cargo check` takes of the output, without its dependencies
    --ours FILE             our program; else it is built in release mode
    --openapi-to-rust FILE  its program; else that of the path, or it is installed
    --oas3-gen FILE         its program; else that of the path, or it is installed";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [first, line @ ..] = arguments.as_slice()
        && first == MEASURE
    {
        return measure(line);
    }
    let Some(asked) = Asked::read(&arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let mut documents = Document::largest(Path::new(&asked.folder), asked.largest);
    documents.extend(asked.scripted.map(Document::scripted));
    println!("{}\n\n{}", machine::description(), HEAD.trim_end());
    for document in documents {
        print!("{}", asked.comparison.rows(&document));
    }
    ExitCode::SUCCESS
}

/// What the arguments ask for.
struct Asked {
    folder: String,
    largest: usize,
    scripted: Option<usize>,
    comparison: Comparison,
}

impl Asked {
    fn read(arguments: &[String]) -> Option<Self> {
        let mut arguments = arguments.iter();
        let (mut folder, mut largest, mut scripted) = (None, 4, None);
        let (mut rounds, mut checks) = (3, false);
        let mut programs: [Option<PathBuf>; 3] = [None, None, None];
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--largest" => largest = arguments.next()?.parse().ok()?,
                "--scripted" => scripted = Some(arguments.next()?.parse().ok()?),
                "--rounds" => rounds = arguments.next()?.parse().ok().filter(|it| *it > 0)?,
                "--check" => checks = true,
                "--ours" => programs[0] = Some(path(arguments.next()?)?),
                "--openapi-to-rust" => programs[1] = Some(path(arguments.next()?)?),
                "--oas3-gen" => programs[2] = Some(path(arguments.next()?)?),
                option if option.starts_with('-') => return None,
                _ => folder = Some(argument.clone()),
            }
        }
        let [ours, openapi_to_rust, oas3_gen] = programs;
        Some(Self {
            folder: folder?,
            largest,
            scripted,
            comparison: Comparison {
                generators: Generators::find(ours, openapi_to_rust, oas3_gen),
                rounds,
                checks,
            },
        })
    }
}

/// The path from anywhere: programs run in folders of their own.
fn path(argument: &str) -> Option<PathBuf> {
    std::path::absolute(argument).ok()
}
