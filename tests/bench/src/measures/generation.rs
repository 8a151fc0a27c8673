//! The generator as a whole, on documents of many schemas.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

use super::{measure, took, wall};
use crate::process::{self, Took};
use crate::report::{Measure, Row};
use crate::{scripted_spec, workspace};

/// How many schemas the documents have.
const COUNTS: [usize; 3] = [100, 1_000, 10_000];
/// How often each runs on each of them.
const ROUNDS: usize = 5;

/// What the generator is told.
const SETTINGS: &str = "[[workspace.metadata.specwright.apis]]
service = \"jobs\"
spec = \"spec.json\"
output = \"ours\"
";

pub(super) fn take() -> Vec<Measure> {
    let programs = Programs::find();
    let times = COUNTS.map(|count| programs.take_turns(count));
    let [.., [ours, whole, types]] = &times;
    let mut by_rival = measure(
        "`generate` of 10,000 schemas / openapi-to-rust 0.23 on the same document",
        1.0,
    );
    by_rival.rows = vec![
        took("types and client", ours, whole),
        took("types only", ours, types),
    ];
    let mut growth = measure(
        "exponent of generation time from 100 to 10,000 schemas",
        1.1,
    );
    growth.rows = vec![exponent(
        "generate",
        times.each_ref().map(|[ours, ..]| wall(ours)),
    )];
    vec![by_rival, growth]
}

/// The programs that generate.
struct Programs {
    ours: PathBuf,
    rival: PathBuf,
}

impl Programs {
    fn find() -> Self {
        Self {
            ours: process::built("specwright-cli", workspace::root()),
            rival: process::installed("openapi-to-rust", "0.23.0"),
        }
    }

    /// What each of them takes with so many schemas: ours, the rival's types with a client, its types alone.
    fn take_turns(&self, count: usize) -> [Vec<Took>; 3] {
        let mut times = [const { Vec::new() }; 3];
        for _ in 0..ROUNDS {
            let folder = folder(count);
            let runs = [
                self.ours(&folder),
                self.rival(&folder, &[]),
                self.rival(&folder, &["--types-only"]),
            ];
            for (mut run, times) in runs.into_iter().zip(&mut times) {
                times.push(process::time(&mut run));
            }
        }
        times
    }

    fn ours(&self, folder: &TempDir) -> Command {
        let mut command = Command::new(&self.ours);
        command.arg("generate").current_dir(folder);
        command
    }

    fn rival(&self, folder: &TempDir, options: &[&str]) -> Command {
        let mut command = Command::new(&self.rival);
        let output = format!("theirs{}", options.concat());
        command.args([
            "generate",
            "spec.json",
            "--module-name",
            "jobs",
            "--output-dir",
            &output,
        ]);
        command.args(options).current_dir(folder);
        command
    }
}

/// A workspace with a document of so many schemas, and nothing generated yet.
fn folder(count: usize) -> TempDir {
    let folder = workspace::scratch();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text);
    let spec = scripted_spec::with_schemas(count).to_string();
    let written = write("spec.json", &spec).and_then(|()| write("Cargo.toml", SETTINGS));
    written.expect("files can be written there");
    folder
}

/// The slope of the line through the logarithms of counts and times.
fn exponent(on: &str, times: [f64; COUNTS.len()]) -> Row {
    let points = COUNTS
        .iter()
        .zip(times)
        .map(|(count, time)| ((*count as f64).ln(), time.ln()));
    let points: Vec<(f64, f64)> = points.collect();
    let mean =
        |pick: fn(&(f64, f64)) -> f64| points.iter().map(pick).sum::<f64>() / points.len() as f64;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let rise: f64 = points
        .iter()
        .map(|point| (point.0 - x) * (point.1 - y))
        .sum();
    let run: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
    let [first, .., last] = times;
    Row {
        on: on.to_owned(),
        ours: format!("{first:.3} s to {last:.3} s"),
        theirs: String::new(),
        ratio: rise / run,
    }
}
