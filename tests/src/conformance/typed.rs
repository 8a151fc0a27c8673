//! The suite before types: a module for each group, many in one package.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use specwright::internals::ir::Shape;
use specwright::types::{SchemaDocument, Types, TypesOptions, types};
use specwright::{Diagnostics, File, Severity};

use super::emitted::Emitted;
use super::score::{Score, Scores};
use super::suite::{Group, Suite, remotes};
use crate::package::{self, Module, Question, Said};

/// What types say of the suite.
#[derive(Clone, Debug)]
pub struct Typed {
    /// Of each case.
    pub scores: Scores,
    /// How many groups there are.
    pub groups: usize,
    /// How many of them have types.
    pub generated: usize,
    /// How many of these have a root that is more than a JSON value.
    pub shaped: usize,
    /// How many of them need no evaluation at run time.
    pub straight: usize,
    /// How many instances are invalid.
    pub invalid: usize,
    /// How many of them are found to be so.
    pub caught: usize,
    /// What the schemas say that are emitted for the types.
    pub emitted: [Emitted; 2],
}

/// What the root's type is called.
const ROOT: &str = "Root";

/// What types say of each case; the packages are compiled in a folder and stay there.
///
/// # Errors
///
/// Something else than the modules does not compile, or a program cannot be run.
pub fn typed(suite: &Suite, folder: &Path) -> Result<Typed, String> {
    let mut typed = Typed {
        scores: Scores::default(),
        groups: 0,
        generated: 0,
        shaped: 0,
        straight: 0,
        invalid: 0,
        caught: 0,
        emitted: Emitted::all(),
    };
    let mut modules = BTreeMap::new();
    let mut asked: Vec<(&String, &Group, String)> = Vec::new();
    let groups = suite.iter();
    let groups = groups.flat_map(|(keyword, groups)| groups.iter().map(move |it| (keyword, it)));
    for (index, (keyword, group)) in groups.enumerate() {
        typed.groups += 1;
        let invalid = group.tests.iter().filter(|case| !case.valid);
        typed.invalid += invalid.count();
        match of_group(group) {
            Ok(made) => {
                typed.shaped += usize::from(has_shape(&made));
                typed.straight += usize::from(made.features.is_empty());
                for emitted in &mut typed.emitted {
                    emitted.judge(keyword, group, &made);
                }
                let name = format!("s{index}");
                modules.insert(name.clone(), module(&name, made));
                asked.push((keyword, group, name));
            }
            Err(found) => typed.reject(keyword, group, &reason(&found)),
        }
    }
    let compiled = package::compile(folder, &modules)?;
    for (keyword, group, name) in asked {
        if let Some(error) = compiled.errors.get(&name) {
            let line = error.lines().next().unwrap_or_default();
            typed.reject(keyword, group, &format!("does not compile: {line}"));
            continue;
        }
        typed.generated += 1;
        let questions = group.tests.iter();
        let questions: Vec<Question> = questions
            .map(|case| Question::new(&name, ROOT, case.data.to_string()))
            .collect();
        let answers = compiled.answers(&questions)?;
        typed.judge(keyword, group, &answers);
    }
    Ok(typed)
}

/// The types of a group.
fn of_group(group: &Group) -> Result<Types, Diagnostics> {
    let schema = group.schema.to_string();
    let remotes = remotes();
    let document = SchemaDocument::new("schema.json", &schema).finding(&remotes);
    let document = document.root(ROOT);
    let document = match group.reading.draft {
        Some(draft) => document.draft(draft),
        None => document,
    };
    let options = TypesOptions {
        formats: group.reading.formats,
        ..TypesOptions::default()
    };
    types(&document, &options)
}

fn module(name: &str, types: Types) -> Module {
    Module {
        files: vec![File {
            path: format!("src/{name}.rs"),
            text: Arc::new(types.module),
        }],
        types: vec![types.root],
    }
}

/// Whether the root's type is more than a JSON value.
fn has_shape(types: &Types) -> bool {
    let definitions = &types.api.definitions;
    let root = types.api.root.as_ref();
    let mut shape = root.map(|root| definitions[root.definition.0].shape());
    while let Some(Shape::Named(id)) = shape {
        shape = Some(definitions[id.0].shape());
    }
    !matches!(shape, None | Some(Shape::Any))
}

/// The first finding.
fn reason(found: &Diagnostics) -> String {
    let mut errors = found.iter().filter(|it| it.severity == Severity::Error);
    let first = errors.next();
    first.map_or_else(String::new, |it| {
        let code = it.code.as_str();
        format!("`{}` {code}: {}", it.pointer(), it.message)
    })
}

impl Typed {
    fn score(&mut self, keyword: &str) -> &mut Score {
        self.scores.of.entry(keyword.to_owned()).or_default()
    }

    fn reject(&mut self, keyword: &str, group: &Group, reason: &str) {
        self.score(keyword).reject(group.tests.len());
        let wrong = format!("{keyword}, {}: {reason}", group.description);
        self.scores.wrong.push(wrong);
    }

    fn judge(&mut self, keyword: &str, group: &Group, answers: &[Option<Said>]) {
        for (case, said) in group.tests.iter().zip(answers) {
            let of = |problem: &str| {
                let (group, case) = (&group.description, &case.description);
                format!("{keyword}, {group}: {case}: {problem}")
            };
            let Some(said) = said else {
                self.score(keyword).reject(1);
                self.scores.wrong.push(of("the program ends by itself"));
                continue;
            };
            let is_valid = said.decode.is_empty();
            self.score(keyword).count(is_valid, case.valid);
            self.caught += usize::from(!is_valid && !case.valid);
            if is_valid != case.valid {
                let problem = if is_valid { "taken" } else { "not taken" };
                self.scores.wrong.push(of(problem));
            } else if is_valid != said.steps.is_empty() {
                self.scores
                    .wrong
                    .push(of("its shape and its rules say otherwise"));
            }
        }
    }
}
