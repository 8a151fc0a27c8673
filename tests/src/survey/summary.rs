//! What became of a document, for people.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::items::changes;
use super::surveyed::{Survey, Surveyed};

/// So much of what is wrong with one document is shown, and so much of each.
const SHOWN: usize = 10;

/// Reasons of values that a better union or merge would type.
const COMBINED: &[&str] = &["`allOf`", "`anyOf`", "`oneOf`"];

impl Survey {
    /// The documents as a table in Markdown.
    pub fn table(&self) -> String {
        let mut out = "| document | operations | types | lines | any value | of these by unions and merges | warnings | seconds | samples, valid and faulty |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n".to_owned();
        for it in &self.documents {
            out.push_str(&it.row());
        }
        out
    }

    /// The public items, a line each.
    pub fn listed(&self) -> String {
        self.items.iter().flat_map(|it| [it, "\n"]).collect()
    }

    /// The items that appeared or vanished since those of another run, a line each.
    pub fn changes(&self, before: &str) -> String {
        let before: BTreeSet<String> = before.lines().map(str::to_owned).collect();
        changes(&before, &self.items)
    }

    /// Whether nothing is wrong.
    pub fn is_right(&self) -> bool {
        self.documents.iter().all(|it| it.wrong.is_empty())
    }
}

impl Surveyed {
    fn row(&self) -> String {
        let Some(size) = &self.size else {
            return format!("| {} | not generated | | | | | | | |\n", self.name);
        };
        let combined = size.values.iter();
        let combined = combined.filter(|(reason, _)| COMBINED.iter().any(|it| reason.contains(it)));
        format!(
            "| {} | {} of {} | {} | {} | {} | {} | {} | {:.2} | {}, {} |\n",
            self.name,
            size.operations,
            self.operations,
            size.types,
            size.lines,
            sum(&size.values),
            combined.map(|(_, count)| count).sum::<usize>(),
            size.warnings.values().sum::<usize>(),
            size.took.as_secs_f64(),
            self.samples.valid,
            self.samples.faulty,
        )
    }
}

fn sum(counts: &BTreeMap<String, usize>) -> usize {
    counts.values().sum()
}

impl fmt::Display for Surveyed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.name)?;
        if let Some(size) = &self.size {
            for (reason, count) in &size.values {
                writeln!(f, "  {count:>5} any value: {reason}")?;
            }
            for (code, count) in &size.warnings {
                writeln!(f, "  {count:>5} warnings: {code}")?;
            }
            let (shown, samples) = (&self.shown, &self.samples);
            writeln!(
                f,
                "  {:>5} defaults and examples judged alike, {} invalid",
                shown.same, shown.invalid
            )?;
            writeln!(
                f,
                "  {:>5} types of components and bodies, {} valid samples, {} with a fault",
                samples.types, samples.valid, samples.faulty
            )?;
            listed(f, "without a valid sample", &samples.unmet)?;
            listed(f, "that no other can judge alone", &samples.local)?;
        }
        for wrong in self.wrong.iter().take(SHOWN) {
            writeln!(f, "  wrong: {}", wrong.replace('\n', "\n    "))?;
        }
        if let Some(more) = self.wrong.len().checked_sub(SHOWN + 1) {
            writeln!(f, "  and {} more", more + 1)?;
        }
        Ok(())
    }
}

fn listed(f: &mut fmt::Formatter<'_>, what: &str, pointers: &[String]) -> fmt::Result {
    if pointers.is_empty() {
        return Ok(());
    }
    let first: Vec<&str> = pointers.iter().take(SHOWN).map(String::as_str).collect();
    let more = if pointers.len() > SHOWN { ", …" } else { "" };
    writeln!(
        f,
        "  {:>5} {what}: {}{more}",
        pointers.len(),
        first.join(", ")
    )
}
