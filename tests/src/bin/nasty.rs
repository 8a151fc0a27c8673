//! Has specs of nasty names generated, compiled and used, many in one package.
//!
//! ```text
//! cargo run -p specwright-tests --bin nasty -- --specs 60 --seed 7
//! ```

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use specwright_tests::{helpers, nasty};

/// Makes specs in which everything has a nasty name, and says which of them do not compile or do not work.
#[derive(Parser)]
struct Arguments {
    /// How many specs.
    #[arg(long, default_value_t = 60)]
    specs: u64,
    /// The number of the first.
    #[arg(long, default_value_t = 1000)]
    seed: u64,
    /// Where the package is put; it stays there.
    #[arg(long)]
    folder: Option<PathBuf>,
}

fn main() -> ExitCode {
    let Arguments {
        specs,
        seed,
        folder,
    } = Arguments::parse();
    let folder = folder.unwrap_or_else(|| helpers::target().join("nasty"));
    let outcome = nasty::run(&folder, seed..seed + specs);
    println!(
        "{specs} specs, {} types, {} warnings, {} wrong",
        outcome.types,
        outcome.warnings,
        outcome.wrong.len()
    );
    outcome.wrong.iter().for_each(|wrong| println!("{wrong}"));
    if outcome.wrong.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
