//! A package of many such structs, and what it says of documents.

use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Map, Value, json};

use super::{documents, structs};
use crate::agree::random::Random;
use crate::helpers;

/// How many structs know each other.
const FAMILY: usize = 4;

/// What became of many structs.
#[derive(Debug, Default)]
pub struct Outcome {
    /// How many structs there are.
    pub structs: usize,
    /// How many documents were valid.
    pub valid: usize,
    /// How many were not.
    pub invalid: usize,
    /// What is wrong.
    pub wrong: Vec<String>,
}

/// Makes structs of these seeds, a few of each, and asks of each of them so many documents; `folder` is where they are put.
pub fn run(folder: &Path, seeds: Range<u64>, documents: usize) -> Outcome {
    let families: Vec<Family> = seeds.map(Family::new).collect();
    write(folder, &families);
    let mut outcome = Outcome::default();
    let asked: Vec<Asked> = families.iter().flat_map(|it| it.asked(documents)).collect();
    outcome.structs = families.len() * FAMILY;
    match answers(folder, &asked) {
        Err(error) => outcome.wrong.push(error),
        Ok(answers) => {
            for (asked, answer) in asked.iter().zip(&answers) {
                if asked.valid {
                    outcome.valid += 1;
                } else {
                    outcome.invalid += 1;
                }
                outcome.wrong.extend(asked.differs(answer));
            }
            if answers.len() != asked.len() {
                outcome
                    .wrong
                    .push(format!("{} answers of {}", answers.len(), asked.len()));
            }
        }
    }
    outcome
}

/// Structs of one seed, of which the later ones have fields of the earlier ones.
struct Family {
    seed: u64,
    rust: String,
    definitions: Value,
}

impl Family {
    fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let (mut known, mut rust, mut definitions) = (Vec::new(), String::new(), Map::new());
        for index in 0..FAMILY {
            let made = structs::any(&format!("T{seed}x{index}"), &known, &mut random);
            rust.push_str(&made.rust);
            known.push(made.name.clone());
            definitions.insert(made.name, made.schema);
        }
        Self {
            seed,
            rust,
            definitions: Value::Object(definitions),
        }
    }

    fn asked(&self, count: usize) -> Vec<Asked> {
        let mut random = Random::new(!self.seed);
        let mut asked = Vec::new();
        for (name, schema) in self.definitions.as_object().into_iter().flatten() {
            let whole = json!({ "$ref": format!("#/$defs/{name}"), "$defs": &self.definitions });
            let validator = jsonschema::draft202012::new(&whole).expect("the schema is one");
            for _ in 0..count {
                let document = documents::of(schema, &self.definitions, &mut random);
                asked.push(Asked {
                    name: name.clone(),
                    valid: validator.is_valid(&document),
                    document,
                    validator: validator.clone(),
                });
            }
        }
        asked
    }
}

/// A document of a type.
struct Asked {
    name: String,
    document: Value,
    valid: bool,
    validator: jsonschema::Validator,
}

impl Asked {
    /// What is wrong with the answer: who says what of the document.
    fn differs(&self, answer: &Value) -> Option<String> {
        let [typed, rules, bridge] = ["typed", "rules", "serde"].map(|who| answer[who].as_bool());
        let said = [typed, rules, bridge].map(|it| it.unwrap_or(false));
        let written = answer.get("written").filter(|it| !it.is_null());
        let is_valid_again = written.is_none_or(|it| self.validator.is_valid(it));
        if said == [self.valid; 3] && is_valid_again {
            return None;
        }
        Some(format!(
            "{} {}\nschema: {}, answer: {answer}",
            self.name, self.document, self.valid
        ))
    }
}

fn write(folder: &Path, families: &[Family]) {
    let mut main = MAIN.to_owned();
    let mut arms = String::new();
    for family in families {
        main.push_str(&family.rust);
        for name in family
            .definitions
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, _)| name)
        {
            let _ = writeln!(arms, "        {name:?} => answer::<{name}>(json),");
        }
    }
    let _ = write!(
        main,
        "fn ask(name: &str, json: &str) -> Value {{\n    match name {{\n{arms}        _ => unreachable!(),\n    }}\n}}\n"
    );
    helpers::put(&folder.join("src/main.rs"), main.as_bytes());
    helpers::put(
        &folder.join("Cargo.toml"),
        helpers::manifest(&helpers::name("derives", [&main]), "[\"derive\"]").as_bytes(),
    );
    helpers::put_lock(folder);
}

/// What the program says of each document.
fn answers(folder: &Path, asked: &[Asked]) -> Result<Vec<Value>, String> {
    let lines: Vec<String> = asked
        .iter()
        .map(|it| format!("{} {}", it.name, it.document))
        .collect();
    let path = folder.join("asked.txt");
    fs::write(&path, lines.join("\n")).map_err(|error| error.to_string())?;
    let input = fs::File::open(path).map_err(|error| error.to_string())?;
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", helpers::target())
        .stdin(Stdio::from(input))
        .output()
        .map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() || !said.is_empty() {
        return Err(said.into_owned());
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let lines = text.lines().map(serde_json::from_str);
    lines
        .collect::<Result<_, _>>()
        .map_err(|error| error.to_string())
}

const MAIN: &str = r#"//! Structs made at random.
#![deny(warnings)]

use std::collections::{BTreeMap, HashMap};

use specwright_runtime::{
    Builder, Decode, Integer, Maybe, Properties, Model, Number, Secret, Unknown, Validate, Value, OpenEnum, from_str,
    read_shape,
};

/// All that a family may name.
pub type All = (BTreeMap<u8, u8>, HashMap<u8, u8>, Integer, Maybe<u8>, Properties<u8>, Number, Secret<u8>);

#[derive(Clone, Debug, PartialEq, Eq, Hash, OpenEnum)]
pub enum Codec {
    #[spec(value = "a")]
    A,
    #[spec(value = "gzip")]
    Gzip,
    #[spec(unknown)]
    Unknown(Unknown<Codec>),
}

fn answer<T>(json: &str) -> Value
where
    T: Decode + Validate + serde::Serialize + serde::de::DeserializeOwned,
{
    let typed = from_str::<T>(json);
    let written = typed.as_ref().ok().map(|it| serde_json::to_value(&**it).expect("it is JSON"));
    let rules = read_shape::<T>(json.as_bytes()).is_ok_and(|it| it.validate().is_ok());
    let bridge = serde_json::from_str::<T>(json).is_ok_and(|it| it.validate().is_ok());
    let found = typed.as_ref().err().map(ToString::to_string);
    serde_json::json!({ "typed": typed.is_ok(), "rules": rules, "serde": bridge, "written": written, "found": found })
}

fn main() {
    for line in std::io::stdin().lines() {
        let line = line.expect("there is a line");
        let (name, json) = line.split_once(' ').expect("a name and a document");
        println!("{}", ask(name, json));
    }
}

"#;
