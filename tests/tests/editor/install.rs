//! What the engines need on this machine.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::{env, fs};

use specwright_tests::workspace;

/// The oldest Node that all engines run on.
const OLDEST_NODE: u32 = 20;

/// The names that Chromium goes by.
const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome"];

/// Whether Node and the engines are there; if not, that is said once.
pub(crate) fn node_is_there() -> bool {
    static IS_THERE: LazyLock<bool> = LazyLock::new(|| is_there(engines()));
    *IS_THERE
}

/// Chromium, if it is there; if not, that is said once.
pub(crate) fn chromium() -> Option<&'static Path> {
    static FOUND: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
        let found = CHROMIUM.iter().find_map(|name| on_path(name));
        let missing = format!("none of {} is on PATH", CHROMIUM.join(", "));
        is_there(found.as_ref().map(|_| ()).ok_or(missing));
        found
    });
    FOUND.as_deref()
}

/// The folder of the engines.
pub(crate) fn folder() -> PathBuf {
    workspace::root().join("tests/editor")
}

/// Under CI, what is missing is a failure.
fn is_there(found: Result<(), String>) -> bool {
    let Err(missing) = found else {
        return true;
    };
    let says = format!("editor tests are omitted: {missing}");
    assert!(env::var("CI").as_deref() != Ok("true"), "{says}");
    // Past the capture of the test harness, which hides what a passing test prints.
    let _ = writeln!(io::stderr(), "{says}");
    false
}

fn on_path(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

fn engines() -> Result<(), String> {
    for name in ["node", "npm"] {
        on_path(name).ok_or_else(|| format!("{name} is not on PATH"))?;
    }
    if node_version() < Some(OLDEST_NODE) {
        return Err(format!("node is older than {OLDEST_NODE}"));
    }
    if is_installed() { Ok(()) } else { install() }
}

fn node_version() -> Option<u32> {
    let output = Command::new("node").arg("--version").output().ok()?;
    let version = String::from_utf8(output.stdout).ok()?;
    let (major, _) = version.strip_prefix('v')?.split_once('.')?;
    major.parse().ok()
}

/// Whether the engines of the lock file are there; npm writes its note of what it has installed last.
fn is_installed() -> bool {
    let changed = |file: &str| fs::metadata(folder().join(file))?.modified();
    let installed = changed("node_modules/.package-lock.json");
    match (installed, changed("package-lock.json")) {
        (Ok(installed), Ok(locked)) => installed >= locked,
        _ => false,
    }
}

fn install() -> Result<(), String> {
    let output = Command::new("npm")
        .args(["ci", "--prefer-offline", "--no-audit", "--no-fund"])
        .current_dir(folder())
        .output()
        .map_err(|error| format!("npm does not start: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let log = String::from_utf8_lossy(&output.stderr);
    Err(format!("`npm ci` fails in tests/editor:\n{log}"))
}
