//! Answers Bowtie's commands on standard input, a line each, until it is told to stop.
//!
//! ```text
//! cargo run -p specwright-tests --bin bowtie
//! ```

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use specwright_tests::bowtie::Harness;

fn main() -> ExitCode {
    match respond() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn respond() -> Result<(), String> {
    let mut harness = Harness::default();
    let mut output = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line = line.map_err(|error| error.to_string())?;
        let Some(response) = harness.respond(&line)? else {
            break;
        };
        let written = writeln!(output, "{response}").and_then(|()| output.flush());
        written.map_err(|error| error.to_string())?;
    }
    Ok(())
}
