//! How long a decode takes beside reading a `Value` and validating it with the crate `jsonschema`, in one program.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use super::folder::{Collected, ROOT};
use super::generated::generated;
use crate::helpers;

/// How long all valid instances of a schema take.
#[derive(Clone, Debug, Deserialize)]
pub struct Times {
    /// What the schema is called.
    pub name: String,
    /// How many valid instances it has.
    pub instances: usize,
    /// Nanoseconds of the typed decode.
    pub decode: f64,
    /// Nanoseconds of reading a `Value` and validating it.
    pub validator: f64,
}

const PACKAGE: &str = "collection_times";

/// The program. Both take turns of about a millisecond, and the least of each is what they need: whatever else the machine
/// does makes a turn longer.
const MAIN: &str = r#"#![deny(warnings)]
use std::hint::black_box;
use std::time::{Duration, Instant};
use serde_json::{Value, json};
use specwright_runtime::{Decode, Validate, from_str};

const ROUNDS: usize = 200;
const TURN: Duration = Duration::from_millis(1);

fn compare<T: Decode + Validate>(name: &str, schema: &str, instances: &str) {
    let schema: Value = serde_json::from_str(schema).unwrap();
    let validator = jsonschema::options().should_validate_formats(false).build(&schema).unwrap();
    let instances: Vec<&str> = instances.lines().collect();
    let decode = || instances.iter().for_each(|it| drop(black_box(from_str::<T>(black_box(it)).unwrap())));
    let validate = || {
        for instance in &instances {
            let value: Value = serde_json::from_str(black_box(instance)).unwrap();
            assert!(validator.is_valid(black_box(&value)), "{name}: {value}");
        }
    };
    let calls = [calls(&decode), calls(&validate)];
    let mut least = [f64::INFINITY; 2];
    for _ in 0..ROUNDS {
        least[0] = least[0].min(time(&decode, calls[0]));
        least[1] = least[1].min(time(&validate, calls[1]));
    }
    let [decode, validator] = least;
    println!("{}", json!({ "name": name, "instances": instances.len(), "decode": decode, "validator": validator }));
}

fn calls(work: &dyn Fn()) -> u32 {
    let mut calls = 1;
    while time(work, calls) * f64::from(calls) < TURN.as_nanos() as f64 {
        calls *= 2;
    }
    calls
}

fn time(work: &dyn Fn(), calls: u32) -> f64 {
    let start = Instant::now();
    (0..calls).for_each(|_| work());
    start.elapsed().as_nanos() as f64 / f64::from(calls)
}

fn main() {
"#;

/// Compares the times of each schema; what is compiled stays in a folder.
///
/// # Errors
///
/// A schema cannot be generated, what was generated does not compile, or a valid instance is rejected.
pub fn timed(all: &[Collected], folder: &Path) -> Result<Vec<Times>, String> {
    let mut library = String::new();
    let mut main = MAIN.to_owned();
    let mut valid = BTreeMap::new();
    for (index, collected) in all.iter().enumerate() {
        let valid: &mut String = valid.entry(index).or_default();
        let instances = collected.instances.iter().filter(|it| it.is_valid);
        instances.for_each(|it| valid.extend([it.text.as_str(), "\n"]));
        let (types, _) = generated(collected)?;
        let name = &collected.name;
        let put = |path: String, text: &str| helpers::put(&folder.join(path), text.as_bytes());
        put(format!("src/s{index}.rs"), &types.module);
        put(format!("src/s{index}.json"), &collected.schema);
        put(format!("src/s{index}.txt"), valid);
        // Writing to a string cannot fail.
        let _ = writeln!(library, "pub mod s{index};");
        let _ = writeln!(
            main,
            "    compare::<{PACKAGE}::s{index}::{ROOT}>({name:?}, include_str!(\"s{index}.json\"), include_str!(\"s{index}.txt\"));"
        );
    }
    main.push_str("}\n");
    helpers::put(&folder.join("src/lib.rs"), library.as_bytes());
    helpers::put(&folder.join("src/main.rs"), main.as_bytes());
    let lines = run(folder)?;
    let lines = lines.lines().map(serde_json::from_str);
    lines
        .collect::<Result<_, _>>()
        .map_err(|error| error.to_string())
}

/// Compiles the program as a user would for use, and has it run.
fn run(folder: &Path) -> Result<String, String> {
    let manifest = helpers::member_manifest(PACKAGE, "[\"backtracking\", \"evaluate\"]");
    let manifest = format!(
        "{manifest}jsonschema = {{ version = \"0.60\", default-features = false }}\n\n[workspace]\n"
    );
    helpers::put(&folder.join("Cargo.toml"), manifest.as_bytes());
    helpers::put_lock(folder);
    let output = Command::new(env!("CARGO"))
        .args(["run", "--release", "--quiet", "--offline"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", helpers::target())
        .output()
        .map_err(|error| error.to_string())?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

impl Times {
    /// What all take together.
    pub fn sum(all: &[Self]) -> Self {
        Self {
            name: "all".to_owned(),
            instances: all.iter().map(|it| it.instances).sum(),
            decode: all.iter().map(|it| it.decode).sum(),
            validator: all.iter().map(|it| it.validator).sum(),
        }
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let micros = |nanos: f64| nanos / 1_000.0;
        write!(
            f,
            "{:<26} {:>4} valid {:>9.1} µs {:>9.1} µs  {:.2}",
            self.name,
            self.instances,
            micros(self.decode),
            micros(self.validator),
            self.decode / self.validator
        )
    }
}
