//! Makes structs at random, and asks of many documents whether they and their schemas say the same.
//!
//! ```text
//! cargo run -p specwright-tests --bin derives -- --seeds 60 --seed 7 --documents 1000
//! ```

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use specwright_tests::{derives, helpers};

/// Makes structs with every attribute, and says of which documents they and the schemas do not say the same.
#[derive(Parser)]
struct Arguments {
    /// How many families of structs.
    #[arg(long, default_value_t = 60)]
    seeds: u64,
    /// The number of the first.
    #[arg(long, default_value_t = 1000)]
    seed: u64,
    /// How many documents each struct is asked.
    #[arg(long, default_value_t = 500)]
    documents: usize,
    /// Where the package is put; it stays there.
    #[arg(long)]
    folder: Option<PathBuf>,
}

fn main() -> ExitCode {
    let Arguments {
        seeds,
        seed,
        documents,
        folder,
    } = Arguments::parse();
    let folder = folder.unwrap_or_else(|| helpers::target().join("derives"));
    let outcome = derives::run(&folder, seed..seed + seeds, documents);
    println!(
        "{} structs, {} valid and {} invalid documents, {} wrong",
        outcome.structs,
        outcome.valid,
        outcome.invalid,
        outcome.wrong.len()
    );
    outcome.wrong.iter().for_each(|wrong| println!("{wrong}"));
    if outcome.wrong.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
