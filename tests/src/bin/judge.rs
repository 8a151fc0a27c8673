//! Judges documents, one a line, by the typed decode and by the emitted schema.
//!
//! ```text
//! cargo run -p specwright-tests --bin judge -- eventgrid/UpdateEventRouterJob request
//! ```

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use specwright_tests::judge::Judge;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [operation, body] = arguments.as_slice() else {
        return usage("expected two arguments");
    };
    match Judge::find(operation, body) {
        Ok(judge) => judge_lines(&judge),
        Err(message) => usage(&message),
    }
}

fn usage(message: &str) -> ExitCode {
    eprintln!("{message}");
    eprintln!(
        "usage: judge <service>/<operation> <body>, one JSON document a line on standard input"
    );
    for (operation, body) in Judge::known() {
        eprintln!("  judge {operation} {body}");
    }
    ExitCode::from(2)
}

/// A line that is not UTF-8 is a document like any other: not JSON.
fn judge_lines(judge: &Judge) -> ExitCode {
    let mut input = io::stdin().lock();
    let mut output = io::stdout().lock();
    let mut line = Vec::new();
    loop {
        line.clear();
        match input.read_until(b'\n', &mut line) {
            Ok(0) => return ExitCode::SUCCESS,
            Ok(_) => {}
            Err(error) => {
                eprintln!("standard input cannot be read: {error}");
                return ExitCode::FAILURE;
            }
        }
        let document = line.strip_suffix(b"\n").unwrap_or(&line);
        let document = document.strip_suffix(b"\r").unwrap_or(document);
        let verdict = judge.both(document);
        let written = serde_json::to_writer(&mut output, &verdict).map_err(io::Error::from);
        if written.and_then(|()| writeln!(output)).is_err() {
            // Whoever reads has heard enough.
            return ExitCode::SUCCESS;
        }
    }
}
