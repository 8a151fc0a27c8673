//! Has documents without number judged, and says where the judges disagree.
//!
//! ```text
//! cargo run --release -p specwright-tests --bin agree -- --documents 1000000 --seed 7
//! ```

use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};
use specwright_tests::agree::run::{self, Outcome, Subject};

/// Makes documents by the source specs, and has every judge say what it thinks of each.
#[derive(Parser)]
struct Arguments {
    /// How many documents.
    #[arg(long, default_value_t = 1_000_000)]
    documents: u64,
    /// Other numbers make other documents.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Judge the one document of this number again, as a failure names it, and show it.
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["documents", "seed"])]
    only: Option<u64>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let judged = Subject::all().map(|subjects| match arguments.only {
        Some(number) => one(&subjects, number),
        None => many(&subjects, &arguments),
    });
    match judged {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

/// Whether the judges agree on one document.
fn one(subjects: &[Subject], number: u64) -> bool {
    let subject = run::subject(subjects, number);
    let document = subject.document(number);
    println!("{}", String::from_utf8_lossy(&document.text));
    println!(
        "{} {}: {:?}",
        subject.operation, subject.body, document.fault
    );
    let found = subject.check(&document, number);
    found.iter().for_each(|found| println!("{found}"));
    found.is_none()
}

/// Whether the judges agree on many documents.
fn many(subjects: &[Subject], arguments: &Arguments) -> bool {
    let bar = ProgressBar::new(arguments.documents).with_style(style());
    let start = Instant::now();
    let outcome = run::run(subjects, arguments.seed, arguments.documents, &|| {
        bar.inc(1);
    });
    let seconds = start.elapsed().as_secs_f64();
    bar.finish_and_clear();
    outcome.disagreements.iter().for_each(|it| println!("{it}"));
    print_counts(&outcome);
    println!(
        "{} documents of seed {} in {seconds:.1} s, {} disagreements",
        outcome.total(),
        arguments.seed,
        outcome.disagreements.len()
    );
    outcome.disagreements.is_empty()
}

fn style() -> ProgressStyle {
    ProgressStyle::with_template("{wide_bar} {human_pos} of {human_len} documents, {eta} left")
        .unwrap_or_else(|_| ProgressStyle::default_bar())
}

fn print_counts(outcome: &Outcome) {
    for ((operation, body, kind), count) in &outcome.counts {
        let kind = kind.map_or_else(|| "Valid".to_owned(), |kind| format!("{kind:?}"));
        println!("{count:>9}  {kind:<10} {operation} {body}");
    }
}
