//! Has schemas without number generated, compiled and put to every judge.
//!
//! ```text
//! cargo run --release -p specwright-tests --bin schemas -- --count 3000 --seed 1
//! cargo run --release -p specwright-tests --bin schemas -- --alone --count 2000 --seed 1
//! ```

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;
use specwright_tests::helpers;
use specwright_tests::schemas::alone;
use specwright_tests::schemas::case::Case;
use specwright_tests::schemas::run::{self, BATCH, Outcome};

/// Makes documents of random schemas, and has types, emitted schemas and sources judge values of each.
#[derive(Parser)]
struct Arguments {
    /// Schemas of their own instead, of every keyword, that are made types of.
    #[arg(long)]
    alone: bool,
    /// How many documents.
    #[arg(long, default_value_t = 3000)]
    count: u64,
    /// The number of the first.
    #[arg(long, default_value_t = 100_000)]
    seed: u64,
    /// So many failures are made as small as they go.
    #[arg(long, default_value_t = 3)]
    shrink: usize,
    /// Only prints the first document.
    #[arg(long)]
    print: bool,
    /// Where the packages are put; they stay there.
    #[arg(long)]
    folder: Option<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = if arguments.alone {
        judged_alone(&arguments)
    } else {
        judged(&arguments)
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn judged(arguments: &Arguments) -> Result<bool, String> {
    if arguments.print {
        println!("{:#}", Case::new(arguments.seed).document());
        return Ok(true);
    }
    let folder = arguments.folder.clone();
    let folder = folder.unwrap_or_else(|| helpers::target().join("schemas"));
    let end = arguments.seed + arguments.count;
    let start = Instant::now();
    let mut all = Outcome::default();
    let mut seed = arguments.seed;
    while seed < end {
        let next = end.min(seed + BATCH);
        all.add(run::batch(&folder, seed..next)?);
        seed = next;
        let seconds = start.elapsed().as_secs();
        eprintln!(
            "{} of {}, {} failures, {seconds} s",
            seed - arguments.seed,
            arguments.count,
            all.failures.len()
        );
    }
    print!("{all}");
    run::tell(&folder, &all, arguments.shrink, &mut |text| {
        println!("{text}");
    });
    println!(
        "seeds {} to {}: {} failures in {} s",
        arguments.seed,
        end - 1,
        all.failures.len(),
        start.elapsed().as_secs()
    );
    Ok(all.failures.is_empty())
}

fn judged_alone(arguments: &Arguments) -> Result<bool, String> {
    if arguments.print {
        println!("{:#}", alone::schema(arguments.seed));
        return Ok(true);
    }
    let folder = arguments.folder.clone();
    let folder = folder.unwrap_or_else(|| helpers::target().join("schemas-alone"));
    let end = arguments.seed + arguments.count;
    let start = Instant::now();
    let mut all = alone::Outcome::default();
    let mut seed = arguments.seed;
    while seed < end {
        let next = end.min(seed + BATCH);
        all.add(alone::batch(&folder, seed..next)?);
        seed = next;
        let seconds = start.elapsed().as_secs();
        let failures = all.failures.len();
        let done = seed - arguments.seed;
        eprintln!(
            "{done} of {}, {failures} failures, {seconds} s",
            arguments.count
        );
    }
    print!("{all}");
    alone::tell(&folder, &all, arguments.shrink, &mut |text| {
        println!("{text}");
    });
    println!(
        "seeds {} to {}: {} s",
        arguments.seed,
        end - 1,
        start.elapsed().as_secs()
    );
    Ok(all.failures.is_empty())
}
