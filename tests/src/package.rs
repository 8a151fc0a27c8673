//! Many documents or schemas as modules of a few packages, compiled at once, and the program that judges values by their types.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{fs, io, thread};

use serde::Deserialize;
use serde_json::Value;
use specwright::File;

use crate::helpers;

/// A module to be compiled, and the types of it that judge.
#[derive(Debug)]
pub(crate) struct Module {
    /// Its files; what is not below `src` is not compiled.
    pub(crate) files: Vec<File>,
    /// Their names.
    pub(crate) types: Vec<String>,
}

/// What a type says of a value.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Said {
    /// Pointer and code of each violation of the checked decode.
    pub(crate) decode: BTreeSet<(String, String)>,
    /// Pointer and name of each property that the checked decode misses.
    pub(crate) missing: BTreeSet<(String, String)>,
    /// Whether there are more than are kept.
    pub(crate) is_cut: bool,
    /// Whether the shape reads.
    pub(crate) has_shape: bool,
    /// Pointer and code of each violation of the shape or, if that reads, of its rules.
    pub(crate) steps: BTreeSet<(String, String)>,
    /// What a valid value is written as.
    pub(crate) written: Option<Value>,
}

/// A value to be judged: the module, the type, and the JSON.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Question {
    pub(crate) module: String,
    pub(crate) rust: String,
    pub(crate) json: String,
}

impl Question {
    pub(crate) fn new(module: &str, rust: &str, json: String) -> Self {
        Self {
            module: module.to_owned(),
            rust: rust.to_owned(),
            json,
        }
    }
}

/// What was compiled.
pub(crate) struct Compiled {
    programs: BTreeMap<String, PathBuf>,
    /// The modules that do not compile, and what the compiler says.
    pub(crate) errors: BTreeMap<String, String>,
}

const LIBRARY: &str = "#![deny(warnings)]\n";

const MAIN: &str = r#"#![deny(warnings)]
use std::io::{BufRead, Write};
use serde_json::{Value, json};
use specwright_runtime::__private::serde::Serialize;
use specwright_runtime::{Decode, Problem, Validate, Violations, from_str, read_shape};

fn judge<T: Decode + Validate + Serialize>(json: &str) -> Value {
    let whole = from_str::<T>(json);
    let shape = read_shape::<T>(json.as_bytes());
    let rules = shape.as_ref().ok().map(Validate::validate);
    let steps = match (&shape, &rules) {
        (Err(found), _) | (_, Some(Err(found))) => listed(found),
        _ => Vec::new(),
    };
    json!({
        "decode": whole.as_ref().err().map(listed).unwrap_or_default(),
        "missing": whole.as_ref().err().map(missing).unwrap_or_default(),
        "is_cut": whole.as_ref().is_err_and(|found| found.total() > found.len()),
        "has_shape": shape.is_ok(),
        "steps": steps,
        "written": whole.ok().map(|value| serde_json::to_value(&*value).unwrap()),
    })
}

fn listed(found: &Violations) -> Vec<(&str, &str)> {
    found.iter().map(|it| (it.pointer(), it.code())).collect()
}

fn missing(found: &Violations) -> Vec<(&str, &str)> {
    let missing = found.iter().filter_map(|it| match it.problem() {
        Problem::Required { property } | Problem::DependentRequired { property, .. } => Some((it.pointer(), *property)),
        _ => None,
    });
    missing.collect()
}

fn main() {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let (name, json) = line.split_once(' ').unwrap();
        let judge = match name {
"#;

const MAIN_ENDS: &str = r#"            _ => panic!("{name}"),
        };
        writeln!(out, "{}", judge(json)).unwrap();
    }
}
"#;

/// Without what only people who look into a program need, a build takes half the time.
const PROFILE: &str = "\n[profile.dev]\ndebug = false\nincremental = false\n";

/// Compiles modules by name; those that do not compile are omitted and named.
pub(crate) fn compile(
    folder: &Path,
    modules: &BTreeMap<String, Module>,
) -> Result<Compiled, String> {
    let mut errors: BTreeMap<String, String> = BTreeMap::new();
    loop {
        let left: Vec<&String> = modules
            .keys()
            .filter(|name| !errors.contains_key(*name))
            .collect();
        let parts = in_parts(folder, &left);
        lay_out(folder, modules, &parts);
        let (programs, found) = build(folder)?;
        if found.is_empty() {
            let programs = parts.into_iter().flat_map(|(part, names)| {
                let program = programs.get(&part).cloned().unwrap_or_default();
                names
                    .into_iter()
                    .map(move |name| (name.to_owned(), program.clone()))
            });
            return Ok(Compiled {
                programs: programs.collect(),
                errors,
            });
        }
        errors.extend(found);
    }
}

/// As many packages as are compiled beside each other, called after the folder: packages of one name in several
/// folders would overwrite each other's programs.
fn in_parts<'n>(folder: &Path, names: &[&'n String]) -> BTreeMap<String, Vec<&'n str>> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let size = names.len().div_ceil(threads).max(1);
    let parts = names.chunks(size).enumerate();
    let folder = folder.file_name().unwrap_or_default().to_string_lossy();
    let folder = folder.replace(|it: char| !it.is_ascii_alphanumeric(), "_");
    parts
        .map(|(index, names)| {
            (
                format!("{folder}_{index}"),
                names.iter().map(|name| name.as_str()).collect(),
            )
        })
        .collect()
}

fn lay_out(folder: &Path, modules: &BTreeMap<String, Module>, parts: &BTreeMap<String, Vec<&str>>) {
    let members: Vec<&String> = parts.keys().collect();
    helpers::put(
        &folder.join("Cargo.toml"),
        format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n{PROFILE}").as_bytes(),
    );
    helpers::put_lock(folder);
    for (part, names) in parts {
        let root = folder.join(part);
        let _ = fs::remove_dir_all(&root);
        helpers::put(
            &root.join("Cargo.toml"),
            helpers::member_manifest(part, "[\"backtracking\", \"evaluate\", \"format-idn\", \"format-regex\", \"format-uri\"]").as_bytes(),
        );
        let mut library = LIBRARY.to_owned();
        let mut main = MAIN.to_owned();
        for name in names {
            library.extend(["pub mod ", name, ";\n"]);
            let Some(module) = modules.get(*name) else {
                continue;
            };
            for rust in &module.types {
                // Writing to a string cannot fail.
                let _ = writeln!(
                    main,
                    "            \"{name}/{rust}\" => judge::<{part}::{name}::r#{rust}>,"
                );
            }
            let sources = module.files.iter();
            for file in sources.filter(|file| file.path.starts_with("src/")) {
                helpers::put(&root.join(&file.path), file.text.as_bytes());
            }
        }
        helpers::put(&root.join("src/lib.rs"), library.as_bytes());
        helpers::put(&root.join("src/main.rs"), (main + MAIN_ENDS).as_bytes());
    }
}

type Built = (BTreeMap<String, PathBuf>, BTreeMap<String, String>);

/// The programs by package, and what the compiler says of modules.
fn build(folder: &Path) -> Result<Built, String> {
    let (succeeded, messages, said) = cargo(folder, "build")?;
    let mut programs = BTreeMap::new();
    let mut errors: BTreeMap<String, String> = BTreeMap::new();
    let mut others = String::new();
    for message in messages {
        if let (Some(name), Some(path)) = (
            message["target"]["name"].as_str(),
            message["executable"].as_str(),
        ) {
            programs.insert(name.to_owned(), PathBuf::from(path));
        }
        let Some(text) = message["message"]["rendered"]
            .as_str()
            .filter(|_| is_error(&message))
        else {
            continue;
        };
        match module_of(text) {
            Some(module) => errors.entry(module).or_default().push_str(text),
            None => others.push_str(text),
        }
    }
    if !succeeded && errors.is_empty() {
        return Err(format!("{others}\n{said}"));
    }
    Ok((programs, errors))
}

/// What clippy says of modules that compile.
pub(crate) fn lints(folder: &Path) -> Result<BTreeMap<String, Vec<String>>, String> {
    let (_, messages, said) = cargo(folder, "clippy")?;
    let mut lints: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for message in &messages {
        let rendered = message["message"]["rendered"].as_str();
        let module = rendered.and_then(module_of);
        if let (Some(text), Some(module)) = (rendered, module) {
            lints.entry(module).or_default().push(text.to_owned());
        }
    }
    if messages.is_empty() {
        return Err(said);
    }
    Ok(lints)
}

/// Whether a command of cargo succeeds, its messages, and what else it says.
fn cargo(folder: &Path, command: &str) -> Result<(bool, Vec<Value>, String), String> {
    let arguments = [
        "--workspace",
        "--keep-going",
        "--quiet",
        "--message-format=json",
        "--offline",
    ];
    let output = Command::new(env!("CARGO"))
        .arg(command)
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", helpers::target())
        .output()
        .map_err(|error| error.to_string())?;
    let lines = output.stdout.split(|byte| *byte == b'\n');
    let messages = lines.filter_map(|line| serde_json::from_slice(line).ok());
    Ok((
        output.status.success(),
        messages.collect(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    ))
}

fn is_error(message: &Value) -> bool {
    message["message"]["level"] == "error"
}

/// The module that a message of the compiler speaks of.
fn module_of(text: &str) -> Option<String> {
    let after = ["/src/s", "::s"]
        .iter()
        .filter_map(|mark| text.split_once(mark))
        .map(|(_, after)| after);
    let mut numbers = after.map(|text| {
        text.chars()
            .take_while(char::is_ascii_digit)
            .collect::<String>()
    });
    numbers
        .find(|number| !number.is_empty())
        .map(|number| format!("s{number}"))
}

impl Compiled {
    /// What the types say of values, in the order of the questions; nothing where a program ends by itself.
    pub(crate) fn answers(&self, questions: &[Question]) -> Result<Vec<Option<Said>>, String> {
        let mut answers = vec![None; questions.len()];
        let programs: BTreeSet<&PathBuf> = self.programs.values().collect();
        for program in programs {
            let own = questions.iter().enumerate();
            let is_own = |question: &Question| self.programs.get(&question.module) == Some(program);
            let own: Vec<_> = own.filter(|(_, question)| is_own(question)).collect();
            let mut left = own.as_slice();
            while !left.is_empty() {
                let said = ask(program, left)?;
                let answered = said.len();
                for ((index, _), said) in left.iter().zip(said) {
                    answers[*index] = Some(said);
                }
                left = left.get(answered + 1..).unwrap_or_default();
            }
        }
        Ok(answers)
    }
}

/// What a program says, as far as it gets.
fn ask(program: &Path, questions: &[(usize, &Question)]) -> Result<Vec<Said>, String> {
    let lines = questions
        .iter()
        .map(|(_, it)| format!("{}/{} {}\n", it.module, it.rust, it.json));
    let out = run(program, &lines.collect::<String>());
    let out = out.map_err(|error| format!("{}: {error}", program.display()))?;
    let lines = out.lines().map(serde_json::from_str::<Said>);
    lines
        .collect::<Result<_, _>>()
        .map_err(|error| format!("{}: {error}", program.display()))
}

/// What a program prints that is given some lines.
fn run(program: &Path, lines: &str) -> io::Result<String> {
    // A file, since a pipe would fill up while nobody reads from the other one.
    let mut input = tempfile()?;
    input.write_all(lines.as_bytes())?;
    input.rewind()?;
    let mut child = Command::new(program)
        .stdin(input)
        .stdout(Stdio::piped())
        .spawn()?;
    let mut out = String::new();
    if let Some(stdout) = &mut child.stdout {
        stdout.read_to_string(&mut out)?;
    }
    child.wait()?;
    Ok(out)
}

/// A file that nobody else sees.
fn tempfile() -> io::Result<fs::File> {
    let path = helpers::target().join(format!("questions-{}", std::process::id()));
    let file = fs::OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(true)
        .open(&path)?;
    fs::remove_file(path)?;
    Ok(file)
}
