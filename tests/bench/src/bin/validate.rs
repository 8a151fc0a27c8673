//! Validators of files side by side; prints a table.
//!
//! ```text
//! cargo run --release --manifest-path tests/bench/Cargo.toml --bin validate
//! cargo run --release --manifest-path tests/bench/Cargo.toml --bin validate -- --sourcemeta FILE --jsonschema-cli FILE
//! ```

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use serde_json::Value;
use specwright_bench::{machine, process, workspace};

const USAGE: &str = "\
validate [options]

    --rounds N               how often each validates (5); the least counts
    --ours FILE              our program; else it is built in release mode
    --sourcemeta FILE        the program `jsonschema` of sourcemeta
    --check-jsonschema FILE  the program of that name, in Python
    --jsonschema-cli FILE    that of the crate `jsonschema`; who is not named is not measured";

/// The most of the fastest one's processor time that ours may take.
const BOUND: f64 = 0.5;

/// The documents of the stream.
const LINES: usize = 20_000;

/// The files of the folder.
const FILES: usize = 200;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(asked) = Asked::read(&arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let input = workspace::scratch();
    write(input.path());
    println!("{}\n", machine::description());
    println!("| files | who | processor | clock |\n|---|---|---:|---:|");
    let stream = input.path().join("jobs.jsonl");
    let is_met = [
        asked.compared(&format!("{LINES} lines"), &stream, false),
        asked.compared(&format!("{FILES} files"), &input.path().join("jobs"), true),
    ];
    if is_met == [true; 2] {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What the arguments ask for.
struct Asked {
    rounds: usize,
    ours: PathBuf,
    sourcemeta: Option<PathBuf>,
    check_jsonschema: Option<PathBuf>,
    jsonschema_cli: Option<PathBuf>,
}

impl Asked {
    fn read(arguments: &[String]) -> Option<Self> {
        let mut rounds = 5;
        let mut programs: [Option<PathBuf>; 4] = [None, None, None, None];
        for pair in arguments.chunks(2) {
            let [option, value] = pair else { return None };
            let path = || std::path::absolute(value).ok();
            match option.as_str() {
                "--rounds" => rounds = value.parse().ok().filter(|rounds| *rounds > 0)?,
                "--ours" => programs[0] = Some(path()?),
                "--sourcemeta" => programs[1] = Some(path()?),
                "--check-jsonschema" => programs[2] = Some(path()?),
                "--jsonschema-cli" => programs[3] = Some(path()?),
                _ => return None,
            }
        }
        let [ours, sourcemeta, check_jsonschema, jsonschema_cli] = programs;
        Some(Self {
            rounds,
            ours: ours.unwrap_or_else(|| process::built("specwright-cli", workspace::root())),
            sourcemeta,
            check_jsonschema,
            jsonschema_cli,
        })
    }

    /// Prints what each took, and says whether ours is within its bound.
    fn compared(&self, title: &str, input: &Path, is_folder: bool) -> bool {
        let schema = workspace::root()
            .join("generated/schemas/2020-12/eventgrid/UpdateEventRouterJob.request.schema.json");
        let mut ours = Command::new(&self.ours);
        ours.args(["validate", "--schema"]).arg(&schema).arg(input);
        let ours = self.row(title, "ours", ours);
        let others = self.others(&schema, input, is_folder).into_iter();
        let others = others.map(|(who, command)| self.row(title, who, command));
        let Some(fastest) = others.min_by(f64::total_cmp) else {
            return true;
        };
        let ratio = ours / fastest;
        let met = if ratio <= BOUND { "met" } else { "missed" };
        println!("| {title} | **ours by the fastest** | {ratio:.2} (at most {BOUND}: {met}) | |");
        ratio <= BOUND
    }

    /// The others, as they are asked for the same.
    fn others(&self, schema: &Path, input: &Path, is_folder: bool) -> Vec<(&'static str, Command)> {
        let mut others = Vec::new();
        if let Some(program) = &self.sourcemeta {
            for (who, option) in [("sourcemeta, fast", Some("--fast")), ("sourcemeta", None)] {
                let mut command = Command::new(program);
                command.arg("validate").args(option).arg(schema).arg(input);
                others.push((who, command));
            }
        }
        // The others know no lines.
        if !is_folder {
            return others;
        }
        if let Some(program) = &self.check_jsonschema {
            let mut command = Command::new(program);
            command.arg("--schemafile").arg(schema).args(files(input));
            others.push(("check-jsonschema", command));
        }
        if let Some(program) = &self.jsonschema_cli {
            let mut command = Command::new(program);
            command.arg("validate").arg(schema);
            files(input).iter().for_each(|file| {
                command.arg("--instance").arg(file);
            });
            others.push(("jsonschema-cli", command));
        }
        others
    }

    /// Prints the least that a program took, in milliseconds, and answers what that is on the processors.
    fn row(&self, title: &str, who: &str, mut command: Command) -> f64 {
        let rounds = (0..self.rounds).map(|_| process::time(&mut command));
        let took = rounds.min_by(|one, other| one.processor.total_cmp(&other.processor));
        let took = took.expect("there is a round at least");
        println!(
            "| {title} | {who} | {:.1} ms | {:.1} ms |",
            took.processor * 1e3,
            took.wall * 1e3
        );
        took.processor
    }
}

/// Writes the stream and the folder: requests as the spec shows them, each with a name of its own.
fn write(folder: &Path) {
    let spec = workspace::json("spec/eventgrid.json");
    let operations = spec["paths"].as_object().into_iter().flatten();
    let operations = operations.flat_map(|(_, path)| path.as_object().into_iter().flatten());
    let examples: Vec<Value> = operations
        .filter(|(_, it)| it["operationId"] == "UpdateEventRouterJob")
        .flat_map(|(_, it)| {
            let content = &it["requestBody"]["content"]["application/json"];
            content["examples"].as_object().into_iter().flatten()
        })
        .map(|(_, example)| example["value"].clone())
        .collect();
    assert!(!examples.is_empty(), "the spec shows requests");
    let request = |index: usize| {
        let mut request = examples[index % examples.len()].clone();
        request["name"] = format!("job-{index}").into();
        request
    };
    let lines = (0..LINES).map(|index| format!("{}\n", request(index)));
    put(&folder.join("jobs.jsonl"), &lines.collect::<String>());
    for index in 0..FILES {
        let file = folder.join(format!("jobs/{index:03}.json"));
        put(&file, &format!("{:#}\n", request(index)));
    }
}

fn put(file: &Path, text: &str) {
    let folder = file.parent().expect("it is in a folder");
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(file, text));
    written.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}

/// The files in a folder, by name.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("it was written");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("it can be read").path())
        .collect();
    files.sort();
    files
}
