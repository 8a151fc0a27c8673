//! Building from nothing.

use super::{measure, took};
use crate::process::{self, Took};
use crate::report::Measure;
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
    by_plain.rows.push(took("library", ours, plain));
    by_typify.rows.push(took("library", ours, typify));
    vec![by_plain, by_typify]
}

/// A build with all dependencies, into an empty folder.
fn build(package: &str) -> Took {
    let target = workspace::scratch();
    let mut command = process::cargo("build", workspace::bench());
    command.args(["--package", package, "--lib", "--target-dir"]);
    process::time(command.arg(target.path()))
}
