//! What generated code depends on, by `cargo add`.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use specwright::source;

/// The crates that generated code names.
const CRATES: [&str; 2] = ["specwright-macros", "specwright-runtime"];

/// Adds what is not there yet. What could not be added is said, with the command that does it.
pub(super) fn added(package: &Path, features: &[&str]) -> String {
    let mut said = String::new();
    for name in CRATES {
        let features = match name {
            "specwright-runtime" => features,
            _ => &[],
        };
        if has(package, name, features) {
            continue;
        }
        let mut arguments = vec!["add".to_owned(), name.to_owned()];
        if !features.is_empty() {
            arguments.extend(["--features".to_owned(), features.join(",")]);
        }
        let _ = match add(package, &arguments) {
            Ok(()) => writeln!(said, "added {name} to Cargo.toml"),
            Err(reason) => writeln!(
                said,
                "{name} could not be added: {reason}\n  run `cargo {}`, or with `--path FOLDER` of a copy",
                arguments.join(" ")
            ),
        };
    }
    said
}

/// Whether a package depends on a crate with these features.
fn has(package: &Path, name: &str, features: &[&str]) -> bool {
    let text = source::read(&package.join("Cargo.toml"), "Cargo.toml").unwrap_or_default();
    let manifest: toml::Table = text.parse().unwrap_or_default();
    let dependencies = manifest.get("dependencies").and_then(toml::Value::as_table);
    let Some(dependency) = dependencies.and_then(|all| all.get(name)) else {
        return false;
    };
    let own = dependency.get("features").and_then(toml::Value::as_array);
    let own: Vec<&str> = own
        .into_iter()
        .flatten()
        .filter_map(toml::Value::as_str)
        .collect();
    features.iter().all(|feature| own.contains(feature))
}

fn add(package: &Path, arguments: &[String]) -> Result<(), String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(arguments)
        .current_dir(package)
        .output();
    let output = output.map_err(|error| format!("`cargo` does not run: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let error = said.lines().find_map(|line| line.strip_prefix("error: "));
    Err(error.unwrap_or("`cargo add` failed").to_owned())
}
