//! Every judge at once, and what they disagree about.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::fault::{Fault, Kind};
use super::valid::MAX_DEPTH;
use crate::judge::{InTwoSteps, Judge, Verdict};

/// What is known of a document before it is judged.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'d> {
    /// What is wrong with it.
    pub fault: Option<&'d Fault>,
    /// How deep lists and objects nest.
    pub depth: usize,
}

/// What is wrong with what the judges say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Complaint {
    /// One accepts what another one rejects.
    Verdicts,
    /// To read the shape and to check it then is not the same as to do both at once.
    Steps,
    /// What `serde_json` reads is not what the strict reader reads.
    Serde,
    /// A valid document is rejected by all.
    Rejected,
    /// A fault is found by nobody.
    Accepted,
    /// The document is rejected, but not for what is wrong with it.
    Missed,
}

impl Complaint {
    /// Whether the judges disagree with each other, whatever is known of the document.
    pub const fn is_of_judges(self) -> bool {
        matches!(self, Self::Verdicts | Self::Steps | Self::Serde)
    }
}

/// What there is to complain of; nothing if the judges agree with each other and with what is known.
pub fn complaint(judge: &Judge, document: &[u8], known: Known<'_>) -> Option<Complaint> {
    let typed = judge.typed(document);
    if !judge.schemas_say(typed.valid, document) {
        return Some(Complaint::Verdicts);
    }
    let steps = judge.in_two_steps(document);
    if !is_same_in_steps(&typed, &steps) {
        return Some(Complaint::Steps);
    }
    if !is_beyond_serde(known) && !is_same_by_serde(&steps) {
        return Some(Complaint::Serde);
    }
    match known.fault {
        None => (!typed.valid).then_some(Complaint::Rejected),
        Some(_) if typed.valid => Some(Complaint::Accepted),
        Some(fault) => (!has(&typed, fault)).then_some(Complaint::Missed),
    }
}

/// Whether `serde_json` reads something else before any type is asked: it rounds numbers, and
/// stops one level before the strict reader does.
fn is_beyond_serde(known: Known<'_>) -> bool {
    let is_rounded = known.fault.is_some_and(|fault| fault.kind == Kind::Rounded);
    is_rounded || known.depth == MAX_DEPTH
}

/// A shape that reads has the rule violations of the whole document, and one that does not is
/// rejected for a part of what the whole document is rejected for.
fn is_same_in_steps(typed: &Verdict, steps: &InTwoSteps) -> bool {
    match &steps.strict {
        Ok(rules) => locations(rules) == locations(typed),
        Err(shape) => !typed.valid && !shape.valid && locations(shape).is_subset(&locations(typed)),
    }
}

fn is_same_by_serde(steps: &InTwoSteps) -> bool {
    match (&steps.serde, &steps.strict) {
        (Ok(serde), Ok(strict)) => serde == strict,
        (Err(_), Err(_)) => true,
        _ => false,
    }
}

fn locations(verdict: &Verdict) -> BTreeSet<(&str, Option<&str>)> {
    let faults = verdict.violations.iter();
    faults.map(|it| (it.pointer.as_str(), it.code)).collect()
}

fn has(typed: &Verdict, fault: &Fault) -> bool {
    typed.violations.iter().any(|found| {
        let is_there = fault.pointer.as_ref().is_none_or(|it| *it == found.pointer);
        is_there && found.code == Some(fault.code)
    })
}

/// What each judge says, for people.
pub fn report(judge: &Judge, document: &[u8]) -> String {
    let steps = judge.in_two_steps(document);
    let mut out = String::new();
    let lines = [
        ("typed", line(&judge.typed(document))),
        ("emitted", line(&judge.emitted(document))),
        ("draft-07", line(&judge.draft_07(document))),
        ("source", line(&judge.source(document))),
        ("in steps", either(&steps.strict, line)),
        ("by serde", either(&steps.serde, Clone::clone)),
    ];
    for (name, says) in lines {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "  {name:<9}{says}");
    }
    out
}

fn either<E>(result: &Result<Verdict, E>, error: impl Fn(&E) -> String) -> String {
    match result {
        Ok(rules) => format!("the shape reads; its rules: {}", line(rules)),
        Err(other) => format!("no shape: {}", error(other)),
    }
}

fn line(verdict: &Verdict) -> String {
    if verdict.valid {
        return "valid".to_owned();
    }
    let faults = verdict.violations.iter().map(|fault| {
        let code = fault.code.map(|code| format!(" [{code}]"));
        format!(
            "`{}` {}{}",
            fault.pointer,
            fault.message,
            code.unwrap_or_default()
        )
    });
    faults.collect::<Vec<_>>().join("; ")
}
