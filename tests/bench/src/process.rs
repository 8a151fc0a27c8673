//! Other programs.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use nix::sys::resource::{Usage, UsageWho, getrusage};
use nix::sys::time::TimeValLike;
use serde_json::Value;

use crate::workspace;

/// What the program prints; panics if it fails.
pub fn output(command: &mut Command) -> String {
    let output = command.output();
    let output = output.unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(
        output.status.success(),
        "{command:?} ends with {}:\n{}",
        output.status,
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What a program took, in seconds.
#[derive(Clone, Copy)]
pub struct Took {
    /// On the clock of the wall.
    pub wall: f64,
    /// On the processors, by itself and all that it started.
    pub processor: f64,
}

/// Runs a program to its end; panics if it fails.
pub fn time(command: &mut Command) -> Took {
    let (start, before) = (Instant::now(), processor_time());
    output(command);
    Took {
        wall: start.elapsed().as_secs_f64(),
        processor: processor_time() - before,
    }
}

/// Seconds that ended programs took on the processors so far.
fn processor_time() -> f64 {
    let usage: Usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("the system counts it");
    (usage.user_time().num_microseconds() + usage.system_time().num_microseconds()) as f64 / 1e6
}

/// The cargo that runs this, for a workspace.
pub fn cargo(command: &str, folder: impl AsRef<Path>) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut cargo = Command::new(cargo);
    cargo.arg(command).arg("--quiet").current_dir(folder);
    cargo
}

/// Builds a program in release mode, and answers where it is.
pub fn built(package: &str, folder: impl AsRef<Path>) -> PathBuf {
    let mut command = cargo("build", folder);
    command.args([
        "--release",
        "--message-format",
        "json",
        "--package",
        package,
    ]);
    let messages = output(&mut command);
    let messages = messages.lines().map(serde_json::from_str::<Value>);
    let executable = messages
        .filter_map(|message| Some(message.ok()?["executable"].as_str()?.to_owned()))
        .next_back();
    executable
        .unwrap_or_else(|| panic!("{package} has no program"))
        .into()
}

/// A program that is on the path, or else is installed below the target folder.
pub fn installed(name: &str, version: &str) -> PathBuf {
    let on_path = Command::new(name).arg("--version").output();
    if on_path.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains(version)) {
        return name.into();
    }
    let folder = workspace::bench().join("target/tools");
    let program = folder.join("bin").join(name);
    if !program.exists() {
        let mut command = cargo("install", workspace::bench());
        command.args([name, "--locked", "--version", version, "--root"]);
        output(command.arg(folder));
    }
    program
}
