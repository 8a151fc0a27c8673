//! How often a decode asks for memory.

use serde::{Deserialize, Serialize};

use super::measure;
use crate::process;
use crate::report::{Measure, Row};
use crate::workspace;

/// What the program `allocations` counts, on each document.
#[derive(Deserialize, Serialize)]
pub struct Counts {
    /// What the document is.
    pub on: String,
    /// `from_slice`
    pub ours: usize,
    /// `serde_json` into serde-derived types.
    pub plain: usize,
}

/// Counted by a program of its own: an allocator that counts takes time.
pub(super) fn take() -> Vec<Measure> {
    let mut all = measure(
        "allocations of a decode / those of serde's derive on the same structs",
        1.0,
    );
    let mut command = process::cargo("run", workspace::bench());
    let lines = process::output(command.args(["--release", "--bin", "allocations"]));
    all.rows = lines.lines().map(row).collect();
    vec![all]
}

fn row(line: &str) -> Row {
    let Counts { on, ours, plain } = serde_json::from_str(line).expect("the program writes them");
    Row {
        on,
        ours: ours.to_string(),
        theirs: plain.to_string(),
        ratio: ours as f64 / plain as f64,
    }
}
