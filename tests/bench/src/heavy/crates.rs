//! Crates of what generators write, and what the compiler takes to check them.

use std::fs;
use std::path::Path;

use super::generators::Generator;
use super::measured::{self, Measured};
use crate::workspace;

/// What `cargo check` of the output takes, with all dependencies checked before, and how many errors it finds.
pub(super) fn check(generator: Generator, output: &Path) -> (Measured, usize) {
    let written = match generator {
        Generator::Ours => write_crate(output, "pub mod api;\n", &our_dependencies()),
        Generator::OpenapiToRust => {
            let needed = fs::read_to_string(output.join("src/REQUIRED_DEPS.toml"));
            needed.and_then(|needed| {
                fs::rename(output.join("src"), output.join("api"))?;
                fs::create_dir(output.join("src"))?;
                fs::rename(output.join("api"), output.join("src/api"))?;
                write_crate(output, "pub mod api;\n", &needed)
            })
        }
        // It writes a crate.
        Generator::Oas3Gen => Ok(()),
    };
    written.expect("files can be written there");
    // The first run checks the dependencies, too.
    let root = output.join("src/lib.rs");
    let text = fs::read(&root).expect("the crate has a root");
    fs::write(&root, "").expect("files can be written there");
    cargo_check(output);
    fs::write(&root, text).expect("files can be written there");
    let measured = cargo_check(output);
    let errors = measured.failed.iter().flat_map(|said| said.lines());
    let errors = errors.filter(|line| line.starts_with("error[") || line.starts_with("error:"));
    let errors = errors.count();
    (measured, errors)
}

fn cargo_check(folder: &Path) -> Measured {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let line = [
        "env",
        "CARGO_INCREMENTAL=0",
        &cargo,
        "check",
        "--quiet",
        "--jobs",
        "1",
    ];
    measured::run(&line.map(str::to_owned), folder)
}

/// What our output depends on, with all features that it can need.
fn our_dependencies() -> String {
    let root = workspace::root().canonicalize();
    let root = root.expect("the repository is there");
    format!(
        "[dependencies]\nspecwright-runtime = {{ path = {:?}, features = [\"derive\", \"evaluate\", \"backtracking\", \"format\"] }}\nspecwright-macros = {{ path = {:?} }}\n",
        root.join("runtime"),
        root.join("macros")
    )
}

fn write_crate(folder: &Path, root: &str, dependencies: &str) -> std::io::Result<()> {
    let dependencies = if dependencies.contains("[dependencies]") {
        dependencies.to_owned()
    } else {
        format!("[dependencies]\n{dependencies}")
    };
    let manifest = format!(
        "[package]\nname = \"heavy\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n{dependencies}"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::write(folder.join("src/lib.rs"), root)
}
