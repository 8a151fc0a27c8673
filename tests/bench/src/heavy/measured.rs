//! What one run of a program takes, its memory too.
//!
//! The system counts the peak of memory over all children of a process: so each run is the only child of a process of
//! its own, which is this program again.

use std::io::Write;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;
use serde::{Deserialize, Serialize};

/// The first argument of this program where it runs another one to measure it.
pub const MEASURE: &str = "--measure";

/// What a run took.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Measured {
    /// Seconds on the clock of the wall.
    pub(super) wall: f64,
    /// Seconds on the processors, by itself and all that it started.
    pub(super) processor: f64,
    /// The most memory that one of its processes had, in KiB.
    pub(super) peak: i64,
    /// What it said where it failed.
    pub(super) failed: Option<String>,
}

impl Measured {
    pub(super) fn is_ok(&self) -> bool {
        self.failed.is_none()
    }

    /// The one that took less of a processor, with the lower peak.
    pub(super) fn least(self, other: &Self) -> Self {
        let peak = self.peak.min(other.peak);
        let first = if other.processor < self.processor {
            other.clone()
        } else {
            self
        };
        Self { peak, ..first }
    }
}

/// Runs a command line in a folder.
pub(super) fn run(line: &[String], folder: &Path) -> Measured {
    let own = std::env::current_exe().expect("this program has a path");
    let mut command = Command::new(own);
    command.arg(MEASURE).args(line).current_dir(folder);
    let output = command.output().expect("this program runs");
    let text = String::from_utf8_lossy(&output.stdout);
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{line:?}: {error}: {text}"))
}

/// Runs a command line as the only child of this process, and prints what that took.
pub fn measure(line: &[String]) -> ExitCode {
    let Some((program, arguments)) = line.split_first() else {
        eprintln!("{MEASURE} takes a command line");
        return ExitCode::from(2);
    };
    let start = Instant::now();
    let mut command = Command::new(program);
    let output = command.args(arguments).stdin(Stdio::null()).output();
    let wall = start.elapsed().as_secs_f64();
    let failed = match output {
        Ok(output) if output.status.success() => None,
        Ok(output) => Some(String::from_utf8_lossy(&output.stderr).into_owned()),
        Err(error) => Some(format!("{program}: {error}")),
    };
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("the system counts it");
    let microseconds =
        usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    let measured = Measured {
        wall,
        processor: microseconds as f64 / 1e6,
        peak: usage.max_rss(),
        failed,
    };
    let text = serde_json::to_string(&measured).expect("it is an object");
    let written = writeln!(std::io::stdout(), "{text}");
    ExitCode::from(u8::from(written.is_err()))
}
