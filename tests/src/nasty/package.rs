//! A package of many such specs, which compiles without a warning and reads and writes a value of each type.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use specwright::{Diagnostics, Emitted, Location, Severity, generate};

use super::Nasty;
use crate::helpers::{self, manifest, put, put_lock};

/// What became of many specs.
#[derive(Debug, Default)]
pub struct Outcome {
    /// How many types there are.
    pub types: usize,
    /// How many names were told apart or made up, each with a warning.
    pub warnings: usize,
    /// What is wrong.
    pub wrong: Vec<String>,
}

/// Generates, compiles and runs the specs of these seeds; `folder` is where they are put.
pub fn run(folder: &Path, seeds: std::ops::Range<u64>) -> Outcome {
    let mut outcome = Outcome::default();
    let mut library = LINTS.to_owned();
    let mut main = String::new();
    let mut texts = Vec::new();
    for seed in seeds {
        let nasty = Nasty::new(seed);
        let service = format!("s{seed}");
        match generated(&nasty.document, &service) {
            Err(found) => outcome
                .wrong
                .push(format!("seed {seed}:\n{}", errors(&found))),
            Ok(emitted) => {
                outcome.types += emitted.api.definitions.len();
                outcome.warnings += emitted.warnings.len();
                outcome.wrong.extend(order_matters(&nasty, &emitted, seed));
                for file in &emitted.files {
                    put(&folder.join(&file.path), file.text.as_bytes());
                }
                texts.extend(emitted.files.iter().map(|file| file.text.clone()));
                library.extend(["pub mod ", &service, ";\n"]);
                main.push_str(&uses(&nasty, &emitted));
            }
        }
    }
    let texts = texts.iter().map(|text| &**text);
    let name = helpers::name("nasty", texts.chain([&main]));
    let main = format!("{LINTS}use {name} as all;\n{MAIN}{main}}}\n");
    put(&folder.join("src/lib.rs"), library.as_bytes());
    put(&folder.join("src/main.rs"), main.as_bytes());
    put(&folder.join("Cargo.toml"), manifest(&name, "[]").as_bytes());
    put_lock(folder);
    outcome.wrong.extend(built_and_run(folder));
    outcome
}

/// Which letters of which scripts names are made of is the spec's choice; these lints can be told only so by a crate.
const LINTS: &str = "#![deny(warnings)]\n\
    #![allow(uncommon_codepoints, confusable_idents, mixed_script_confusables)]\n";

const MAIN: &str = "fn round<T: specwright_runtime::Decode + specwright_runtime::Validate + specwright_runtime::__private::serde::Serialize>(json: &str) {\n\
    \x20   let value = specwright_runtime::from_str::<T>(json).unwrap_or_else(|found| panic!(\"{json}\\n{found}\"));\n\
    \x20   let written = serde_json::to_value(&*value).unwrap();\n\
    \x20   assert_eq!(written, serde_json::from_str::<serde_json::Value>(json).unwrap());\n\
    }\n\
    fn main() {\n";

fn generated(document: &Value, service: &str) -> Result<Emitted, Diagnostics> {
    generate("nasty.json", &document.to_string(), service)
}

/// The errors among what was found.
fn errors(found: &Diagnostics) -> String {
    let errors = found.iter().filter(|it| it.severity == Severity::Error);
    let lines = errors.map(|it| format!("{}: {}", it.pointer(), it.message));
    lines.collect::<Vec<_>>().join("\n")
}

/// Names that are others when the document is sorted otherwise.
fn order_matters(nasty: &Nasty, mine: &Emitted, seed: u64) -> Option<String> {
    let other = generated(&nasty.shuffled(seed), &mine.api.service);
    let other = match other {
        Ok(other) => other,
        Err(found) => {
            return Some(format!(
                "seed {seed}, in another order:\n{}",
                errors(&found)
            ));
        }
    };
    let (mine, other) = (names(mine), names(&other));
    let differs = |(origin, name): (&String, &String)| {
        let other = other.get(origin);
        (other != Some(name)).then(|| format!("seed {seed}: {origin} is {name} or {other:?}"))
    };
    mine.iter().find_map(differs)
}

/// What each type, field and operation is called, by its location.
fn names(emitted: &Emitted) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    let (api, rust) = (&emitted.api, &emitted.names);
    for (definition, called) in api.definitions.iter().zip(&rust.types) {
        let origin = &definition.schema.origin;
        names.insert(origin.to_string(), called.name.clone());
        let properties = definition.as_struct().into_iter();
        let properties = properties.flat_map(|it| &it.properties).zip(&called.parts);
        names
            .extend(properties.map(|(it, name)| (format!("{origin} . {}", it.name), name.clone())));
        let values = definition.as_open_enum().into_iter();
        let values = values.flat_map(|it| &it.values).zip(&called.parts);
        names.extend(values.map(|(it, name)| (format!("{origin} = {}", it.value), name.clone())));
    }
    let files = api.operations.iter().zip(&emitted.schemas.operations);
    names.extend(files.map(|(it, file)| (format!("{} file", it.origin), file.clone())));
    for (operation, called) in api.operations.iter().zip(&rust.operations) {
        names.insert(operation.origin.to_string(), called.name.clone());
        let parameters = operation.parameters.iter().zip(&called.parameters);
        names.extend(parameters.map(|(it, name)| {
            let key = format!("{} {:?} {}", operation.origin, it.location, it.name);
            (key, name.clone())
        }));
    }
    names
}

/// Calls that read and write a value of each component.
fn uses(nasty: &Nasty, emitted: &Emitted) -> String {
    let (api, service) = (&emitted.api, &emitted.api.service);
    let instances = nasty.instances.iter();
    let calls = instances.filter_map(|(name, value)| {
        let origin = ["components", "schemas", name]
            .iter()
            .fold(Location::default(), |at, name| at.property(name));
        let mut definitions = api.definitions.iter();
        let index = definitions.position(|it| it.schema.origin == origin)?;
        let (rust, json) = (&emitted.names.types[index].name, value.to_string());
        Some(format!(
            "    round::<all::{service}::r#{rust}>({json:?});\n"
        ))
    });
    calls.collect()
}

/// What the compiler or the program says, if one of them is not content.
fn built_and_run(folder: &Path) -> Option<String> {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", helpers::target())
        .output();
    match output {
        Ok(output) if output.status.success() && output.stderr.is_empty() => None,
        Ok(output) => Some(String::from_utf8_lossy(&output.stderr).into_owned()),
        Err(error) => Some(error.to_string()),
    }
}
