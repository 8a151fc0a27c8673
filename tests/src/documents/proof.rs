//! Whether a document shows what it claims, by specs that were altered on purpose.
//!
//! - A document that breaks a rule alone is valid once the rule is out of the spec.
//! - A document that meets a rule is rejected once the schema with the rule rejects everything:
//!   the rule was looked at.
//! - A document that just meets a limit is rejected once the limit is one step narrower, and one
//!   that just breaks it is valid once the limit is one step wider.

use std::collections::HashMap;

use jsonschema::{Draft, Validator};
use serde_json::{Value, json};

use super::patch;
use super::walk::{Freedom, Kind, Rule, body_of};

/// Judges documents by altered specs.
pub struct Proof<'s> {
    spec: &'s Value,
    body: String,
    judges: HashMap<Change, Validator>,
}

/// A change to a spec.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Change {
    Without(Vec<String>),
    Rejecting(String),
    With(String, i64),
}

/// The limits that are numbers; which way is narrower.
const STEPS: &[(&str, i64)] = &[
    ("maxLength", -1),
    ("maximum", -1),
    ("minLength", 1),
    ("minimum", 1),
];

/// From here on doubles have gaps between whole numbers.
pub const EXACT: u64 = 1 << 53;

impl<'s> Proof<'s> {
    /// For a body of an operation.
    pub fn new(spec: &'s Value, operation: &str, body: &str) -> Result<Self, String> {
        Ok(Self {
            spec,
            body: body_of(spec, operation, body).ok_or("no such body")?,
            judges: HashMap::new(),
        })
    }

    /// Whether a document, which is valid, meets a rule.
    pub fn is_met(&mut self, rule: &Rule, document: &Value) -> Result<bool, String> {
        let has_location = document.pointer(&rule.location).is_some();
        Ok(has_location && !self.accepts(&Change::Rejecting(rule.scope.clone()), document)?)
    }

    /// Whether a document, which is rejected, breaks this rule and no other.
    pub fn is_broken_alone(&mut self, rule: &Rule, document: &Value) -> Result<bool, String> {
        self.accepts(&Change::Without(rule.lifts.clone()), document)
    }

    /// Whether a document, which is valid, is at the limit; always, if the rule is no limit.
    pub fn is_just_met(&mut self, rule: &Rule, document: &Value) -> Result<bool, String> {
        match narrower(rule) {
            Some((limit, step)) => Ok(!self.accepts(&with(rule, limit + step), document)?),
            None => Ok(true),
        }
    }

    /// Whether a document, which is rejected, is right behind the limit.
    pub fn is_just_broken(&mut self, rule: &Rule, document: &Value) -> Result<bool, String> {
        match narrower(rule) {
            Some((limit, step)) if limit.unsigned_abs() < EXACT => {
                self.accepts(&with(rule, limit - step), document)
            }
            _ => Ok(true),
        }
    }

    /// Whether a document, which is valid, makes use of a freedom.
    pub fn is_used(&mut self, freedom: &Freedom, document: &Value) -> Result<bool, String> {
        if let Kind::Unless(lift) = &freedom.kind {
            return Ok(!self.accepts(&Change::Without(vec![lift.clone()]), document)?);
        }
        Ok(freedom.kind.is_used(document, &freedom.location))
    }

    fn accepts(&mut self, change: &Change, document: &Value) -> Result<bool, String> {
        if !self.judges.contains_key(change) {
            let judge = self.judge(change)?;
            self.judges.insert(change.clone(), judge);
        }
        Ok(self.judges[change].is_valid(document))
    }

    fn judge(&self, change: &Change) -> Result<Validator, String> {
        let mut spec = self.spec.clone();
        match change {
            Change::Without(pointers) => {
                for pointer in pointers {
                    patch::remove(&mut spec, pointer)?;
                }
            }
            Change::Rejecting(pointer) => {
                patch::set(&mut spec, &format!("{pointer}/not"), json!({}))?;
            }
            Change::With(pointer, limit) => patch::set(&mut spec, pointer, json!(limit))?,
        }
        let mut schema = spec.pointer(&self.body).cloned().ok_or("no body")?;
        schema["components"] = spec["components"].take();
        jsonschema::options()
            .with_draft(Draft::Draft202012)
            .build(&schema)
            .map_err(|error| error.to_string())
    }
}

/// The limit, and the step to a narrower one.
fn narrower(rule: &Rule) -> Option<(i64, i64)> {
    let keyword = rule.keyword.rsplit(' ').next()?;
    let (_, step) = STEPS.iter().find(|(name, _)| *name == keyword)?;
    Some((rule.limit?, *step))
}

fn with(rule: &Rule, limit: i64) -> Change {
    Change::With(rule.lifts.concat(), limit)
}
