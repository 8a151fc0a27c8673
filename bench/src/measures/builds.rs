//! Building from nothing.

use super::measure;
use crate::process::{self, Took};
use crate::report::{Measure, Row};
use crate::timer::median;
use crate::workspace;

/// How often each is built.
const ROUNDS: usize = 3;

/// All that is built.
const PACKAGES: [&str; 3] = ["bench-generated", "bench-plain", "bench-typify"];

pub(super) fn take() -> Vec<Measure> {
    let mut times = [const { Vec::new() }; PACKAGES.len()];
    for _ in 0..ROUNDS {
        for (package, times) in PACKAGES.iter().zip(&mut times) {
            times.push(build(package));
        }
    }
    let [ours, plain, typify] = &times;
    let mut by_plain = measure(
        "clean `cargo build` of generated / the same structs with serde's derive",
        1.2,
    );
    let mut by_typify = measure(
        "clean `cargo build` of generated / typify's output, conditionals taken out",
        0.8,
    );
    by_plain.rows = rows(ours, plain);
    by_typify.rows = rows(ours, typify);
    vec![by_plain, by_typify]
}

/// A build with all dependencies, into an empty folder.
fn build(package: &str) -> Took {
    let target = tempfile::tempdir().expect("a folder for the build");
    let mut command = process::cargo("build", workspace::bench());
    command.args(["--package", package, "--lib", "--target-dir"]);
    process::time(command.arg(target.path()))
}

fn rows(ours: &[Took], theirs: &[Took]) -> Vec<Row> {
    let row = |on: &str, pick: fn(&Took) -> f64| {
        let [ours, theirs] = [ours, theirs].map(|times| median(times.iter().map(pick)));
        Row {
            on: on.to_owned(),
            ours: format!("{ours:.1} s"),
            theirs: format!("{theirs:.1} s"),
            ratio: ours / theirs,
        }
    };
    vec![
        row("wall clock", |took| took.wall),
        row("all processors", |took| took.processor),
    ]
}
