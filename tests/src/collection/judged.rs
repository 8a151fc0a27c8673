//! Every instance before all judges.

use std::collections::BTreeMap;
use std::path::Path;

use jsonschema::Validator;
use specwright::schemas::Dialect;
use specwright::types::Types;

use super::folder::{Collected, ROOT};
use super::generated::{Size, generated, module};
use crate::judge;
use crate::package::{self, Question, Said};

/// What became of a schema.
#[derive(Clone, Debug)]
pub struct Judged {
    /// What it is called.
    pub name: String,
    /// How many instances there are.
    pub instances: usize,
    /// Each result that is not the stated one, and what keeps the schema from being generated or compiled.
    pub wrong: Vec<String>,
    pub(super) size: Option<Size>,
    /// The drafts that have no words for some of it.
    pub(super) unsaid: Vec<&'static str>,
}

/// A schema that was generated, and what judges its instances.
struct Prepared<'c> {
    collected: &'c Collected,
    module: String,
    emitted: Vec<(&'static str, Validator)>,
    judged: Judged,
}

const DIALECTS: [(&str, Dialect); 2] = [
    ("2020-12", Dialect::Draft202012),
    ("draft-07", Dialect::Draft7),
];

/// What becomes of schemas; what is compiled stays in a folder.
///
/// # Errors
///
/// Something else than the modules does not compile, or a program cannot be run.
pub fn judged(all: &[Collected], folder: &Path) -> Result<Vec<Judged>, String> {
    let mut modules = BTreeMap::new();
    let mut prepared = Vec::new();
    for (index, collected) in all.iter().enumerate() {
        let mut one = Prepared::new(collected, format!("s{index}"));
        match generated(collected) {
            Ok((types, size)) => {
                modules.insert(one.module.clone(), module(&one.module, &types));
                one.judged.size = Some(size);
                one.emit(&types);
            }
            Err(found) => one.judged.wrong.push(found),
        }
        prepared.push(one);
    }
    let compiled = package::compile(folder, &modules)?;
    for one in &mut prepared {
        if let Some(error) = compiled.errors.get(&one.module) {
            let line = error.lines().next().unwrap_or_default();
            one.judged.wrong.push(format!("does not compile: {line}"));
        } else if one.judged.size.is_some() {
            let instances = one.collected.instances.iter();
            let questions: Vec<Question> = instances
                .map(|it| Question::new(&one.module, ROOT, it.text.clone()))
                .collect();
            one.judge(&compiled.answers(&questions)?)?;
        }
    }
    Ok(prepared.into_iter().map(|it| it.judged).collect())
}

impl<'c> Prepared<'c> {
    fn new(collected: &'c Collected, module: String) -> Self {
        Self {
            collected,
            module,
            emitted: Vec::new(),
            judged: Judged {
                name: collected.name.clone(),
                instances: collected.instances.len(),
                wrong: Vec::new(),
                size: None,
                unsaid: Vec::new(),
            },
        }
    }

    /// Reads the schemas that are emitted for the types.
    fn emit(&mut self, types: &Types) {
        for (draft, dialect) in DIALECTS {
            let Some(text) = types.schema(dialect) else {
                self.judged.unsaid.push(draft);
                continue;
            };
            let schema = serde_json::from_str(&text).map_err(|error| error.to_string());
            match schema.and_then(|schema| judge::validator(&schema)) {
                Ok(validator) => self.emitted.push((draft, validator)),
                Err(problem) => {
                    let wrong = format!("the schema of {draft}: {problem}");
                    self.judged.wrong.push(wrong);
                }
            }
        }
    }

    /// Notes each judge that does not say of an instance what is stated.
    fn judge(&mut self, answers: &[Option<Said>]) -> Result<(), String> {
        let instances = self.collected.instances.iter().zip(answers);
        for (index, (instance, said)) in instances.enumerate() {
            let mut results = Vec::new();
            if let Some(said) = said {
                results.push(("the typed decode", said.decode.is_empty()));
                let in_steps = said.has_shape && said.steps.is_empty();
                results.push(("`validate()` of the shape", in_steps));
            } else {
                let wrong = format!("instance {index}: the program ends by itself");
                self.judged.wrong.push(wrong);
            }
            let value = instance.json()?;
            let emitted = self.emitted.iter();
            results.extend(emitted.map(|(draft, it)| (*draft, it.is_valid(&value))));
            for (judge, is_valid) in results {
                if is_valid != instance.is_valid {
                    let says = if is_valid { "valid" } else { "invalid" };
                    let wrong = format!("instance {index} is {says} by {judge}");
                    self.judged.wrong.push(wrong);
                }
            }
        }
        Ok(())
    }
}
