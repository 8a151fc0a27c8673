//! What is measured.

mod allocations;
mod builds;
mod checks;
mod code_size;
mod decode;
mod generation;
mod violations;
mod wide;

pub use allocations::Counts;

use crate::bodies::Body;
use crate::process::Took;
use crate::report::{Measure, Row};
use crate::timer::{Times, median};

/// A group of measures that are taken together.
pub struct Group {
    /// What `--only` calls it.
    pub name: &'static str,
    /// Takes them.
    pub take: fn(&[Body]) -> Vec<Measure>,
}

/// Everything that is measured.
pub const GROUPS: &[Group] = &[
    Group {
        name: "decode",
        take: decode::take,
    },
    Group {
        name: "checks",
        take: checks::take,
    },
    Group {
        name: "violations",
        take: violations::take,
    },
    Group {
        name: "allocations",
        take: |_| allocations::take(),
    },
    Group {
        name: "builds",
        take: |_| builds::take(),
    },
    Group {
        name: "wide",
        take: |_| wide::take(),
    },
    Group {
        name: "code-size",
        take: |_| code_size::take(),
    },
    Group {
        name: "generation",
        take: |_| generation::take(),
    },
];

const fn measure(name: &'static str, bound: f64) -> Measure {
    Measure {
        name,
        bound,
        rows: Vec::new(),
    }
}

fn row(on: &str, ours: &Times, theirs: &Times) -> Row {
    Row {
        on: on.to_owned(),
        ours: nanoseconds(ours.median()),
        theirs: nanoseconds(theirs.median()),
        ratio: ours.ratio(theirs),
    }
}

/// How programs compare on the clock of the wall.
fn took(on: &str, ours: &[Took], theirs: &[Took]) -> Row {
    Row {
        on: on.to_owned(),
        ours: seconds(ours),
        theirs: seconds(theirs),
        ratio: wall(ours) / wall(theirs),
    }
}

fn wall(times: &[Took]) -> f64 {
    median(times.iter().map(|took| took.wall))
}

fn seconds(times: &[Took]) -> String {
    let processor = median(times.iter().map(|took| took.processor));
    format!("{:.2} s, {processor:.2} s of processor", wall(times))
}

fn nanoseconds(time: f64) -> String {
    if time < 10_000.0 {
        format!("{time:.0} ns")
    } else {
        format!("{:.0} µs", time / 1000.0)
    }
}
