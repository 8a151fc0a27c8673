//! Measures everything side by side; see the README.
//!
//! ```text
//! cargo bench --manifest-path tests/bench/Cargo.toml
//! cargo bench --manifest-path tests/bench/Cargo.toml -- --only decode
//! cargo bench --manifest-path tests/bench/Cargo.toml -- --readme 2026-11-22
//! ```

use std::process::ExitCode;

use specwright_bench::measures::GROUPS;
use specwright_bench::report::{self, Measure};
use specwright_bench::{agreement, bodies};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (only, date) = (value(&arguments, "--only"), value(&arguments, "--readme"));
    if let Some(message) = misuse(only, date) {
        eprintln!("{message}");
        return ExitCode::from(2);
    }
    let bodies = bodies::all();
    let documents = agreement::assert(&bodies);
    println!("one verdict on each of {documents} documents\n");
    if !arguments.iter().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let groups = GROUPS
        .iter()
        .filter(|group| only.is_none_or(|name| name == group.name));
    let measures: Vec<Measure> = groups.flat_map(|group| (group.take)(&bodies)).collect();
    print!("{}", report::table(&measures));
    if let Some(date) = date {
        report::write_readme(&measures, documents, date);
    }
    ExitCode::from(u8::from(!measures.iter().all(Measure::is_met)))
}

/// What follows an option.
fn value<'a>(arguments: &'a [String], option: &str) -> Option<&'a str> {
    let at = arguments.iter().position(|argument| argument == option)?;
    Some(arguments.get(at + 1).map_or("", String::as_str))
}

/// What is wrong with the options.
fn misuse(only: Option<&str>, date: Option<&str>) -> Option<String> {
    let names: Vec<&str> = GROUPS.iter().map(|group| group.name).collect();
    match (only, date) {
        (Some(_), Some(_)) => {
            Some("the README has all figures: no `--only` beside `--readme`".to_owned())
        }
        (Some(only), None) if !names.contains(&only) => {
            Some(format!("`--only` takes one of: {}", names.join(", ")))
        }
        (None, Some("")) => Some("`--readme` takes the date".to_owned()),
        _ => None,
    }
}
