//! Has a folder of schemas generated and compiled, and every instance put to every judge.
//!
//! ```text
//! cargo run --release -p specwright-tests --bin collection -- FOLDER --time
//! ```

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;
use specwright_tests::collection::{Judged, Times, collected, judged, timed};
use specwright_tests::helpers;

/// Makes types of each schema of a folder, and has them, their schemas and `validate()` judge its instances.
///
/// A schema is a folder with `schema.json` and `instances.jsonl`, of which each line is an object with `instance` and `valid`.
#[derive(Parser)]
struct Arguments {
    /// The folder.
    folder: PathBuf,
    /// Compares the time of a decode with that of a `Value` and the crate `jsonschema`.
    #[arg(long)]
    time: bool,
}

fn main() -> ExitCode {
    match all(&Arguments::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn all(arguments: &Arguments) -> Result<bool, String> {
    let start = Instant::now();
    let all = collected(&arguments.folder)?;
    let judged = judged(&all, &helpers::target().join("collection"))?;
    println!("{}", Judged::HEAD);
    judged.iter().for_each(|it| print!("{it}"));
    let instances: usize = judged.iter().map(|it| it.instances).sum();
    let wrong: usize = judged.iter().map(|it| it.wrong.len()).sum();
    println!(
        "{} schemas, {instances} instances, {wrong} wrong, {} s",
        judged.len(),
        start.elapsed().as_secs()
    );
    if arguments.time && wrong == 0 {
        println!("\nvalid instances                     decode   `Value`, jsonschema  ratio");
        let times = timed(&all, &helpers::target().join("collection-times"))?;
        times.iter().for_each(|it| println!("{it}"));
        println!("{}", Times::sum(&times));
    }
    Ok(wrong == 0)
}
