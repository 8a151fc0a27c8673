//! Documents that meet or break the rules of the specs, and the proof that no rule is omitted.
//!
//! [`walk`] lists what a spec asserts of a body. [`data`] reads the documents of `tests/documents`,
//! [`derived`] adds the plain ones that follow from the walk, and [`proof`] checks by altered specs
//! that a document shows what it claims to show. [`parcels`] reads those of the made-up parcel service.

pub mod data;
pub mod derived;
pub mod parcels;
pub mod patch;
pub mod proof;
pub mod walk;

use serde_json::{Map, Value};

use crate::judge::{Fault, Judge};
use walk::Walk;

/// The name of the document that has every property, and in which no condition holds.
pub const EVERYTHING: &str = "everything";

/// A document and what is expected of it.
#[derive(Clone, Debug)]
pub struct Case {
    /// What the document shows.
    pub name: String,
    /// The document.
    pub text: String,
    /// What the typed decode shall say; nothing of a valid document.
    pub violations: Vec<Expected>,
    /// The assertions that the document meets, or the one that it breaks alone.
    pub covers: Vec<String>,
    /// The ruling that the document shows.
    pub ruling: Option<String>,
}

/// A violation that the typed decode shall report.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// Where.
    pub pointer: String,
    /// Which rule.
    pub code: String,
    /// A part of the message.
    #[serde(default)]
    pub says: String,
}

impl Expected {
    fn is(&self, fault: &Fault) -> bool {
        fault.pointer == self.pointer
            && fault.code == Some(self.code.as_str())
            && fault.message.contains(&self.says)
    }
}

impl Case {
    /// Whether the document is expected to be valid.
    pub fn is_valid(&self) -> bool {
        self.violations.is_empty()
    }

    /// What the judges say otherwise than expected; nothing if all is well.
    pub fn disagreements(&self, judge: &Judge) -> Vec<String> {
        let document = self.text.as_bytes();
        let typed = judge.typed(document).violations;
        let mut found = Vec::new();
        if !self.is_met_by(&typed) {
            found.push(format!("{}: typed says {typed:?}", self.name));
        }
        let expected = self.is_valid();
        let others = [
            ("emitted", judge.emitted(document)),
            ("draft-07", judge.draft_07(document)),
            ("source", judge.source(document)),
        ];
        for (name, verdict) in others {
            if verdict.valid != expected {
                found.push(format!("{}: {name} says {verdict:?}", self.name));
            }
        }
        found
    }

    fn is_met_by(&self, faults: &[Fault]) -> bool {
        let each_is = |expected: &Expected| faults.iter().any(|fault| expected.is(fault));
        faults.len() == self.violations.len() && self.violations.iter().all(each_is)
    }
}

/// All there is about one body.
pub struct Suite {
    /// The operation, such as `kafka/ModifyConnectorTask`.
    pub operation: &'static str,
    /// The body, such as `request`.
    pub body: &'static str,
    /// The spec.
    pub spec: Value,
    /// What the spec asserts.
    pub walk: Walk,
    /// The documents.
    pub cases: Vec<Case>,
    /// The locations that the document with everything lacks; nothing is derived for them.
    pub lacking: Vec<String>,
}

impl Suite {
    /// What there is about a body.
    pub fn load(operation: &'static str, body: &'static str) -> Result<Self, String> {
        let (service, id) = operation.split_once('/').ok_or("no service")?;
        let spec = crate::workspace::json(&format!("spec/{service}.json"))?;
        let walk = Walk::of(&spec, id, body)?;
        let bases = data::bases(service, body)?;
        let mut cases = data::cases(service, body, &bases)?;
        let everything = everything(&bases)?;
        let lacking = derived::lacking(&walk, everything);
        cases.extend(derived::cases(&walk, everything, &lacking)?);
        Ok(Self {
            operation,
            body,
            spec,
            walk,
            cases,
            lacking,
        })
    }

    /// The file with the cases, below the workspace's root; the whole documents are in the folder beside it.
    pub fn path(&self) -> String {
        let service = self.operation.split('/').next().unwrap_or_default();
        format!("tests/documents/{service}/{}", self.body)
    }

    /// What there is about every body.
    pub fn all() -> Result<Vec<Self>, String> {
        Judge::known()
            .map(|(operation, body)| Self::load(operation, body))
            .collect()
    }
}

fn everything(bases: &Map<String, Value>) -> Result<&Value, String> {
    bases
        .get(EVERYTHING)
        .ok_or_else(|| format!("there is no document `{EVERYTHING}`"))
}
