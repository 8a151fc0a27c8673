//! The table of figures.

use std::fmt::Write;

use super::Outcome;
use super::generators::Generator;
use super::measured::Measured;

/// The head of the table.
pub const HEAD: &str = "\
| document | generator | processor | clock | memory | lines | schemas | check: processor | check: memory |
|---|---|---:|---:|---:|---:|---:|---:|---:|
";

/// The rows of a document: a generator each, and ours in parts of the best of the others.
pub(super) fn rows(name: &str, size: usize, outcomes: &[Outcome]) -> String {
    let mut rows = String::new();
    for outcome in outcomes {
        _ = writeln!(
            rows,
            "| {name} | {} | {} |",
            outcome.generator.name(),
            figures(outcome, size)
        );
    }
    _ = writeln!(
        rows,
        "| {name} | **ours by the best** | {} |",
        ratios(outcomes)
    );
    rows
}

fn figures(outcome: &Outcome, size: usize) -> String {
    if let Some(failed) = &outcome.failed {
        let first = failed.lines().find(|line| !line.trim().is_empty());
        let first: String = first.unwrap_or("fails").chars().take(60).collect();
        return format!("{} | | | | | |", first.replace('|', "\\|"));
    }
    let Measured {
        wall,
        processor,
        peak,
        ..
    } = outcome.least;
    let schemas = match outcome.schemas {
        0 => String::new(),
        bytes => format!("{:.2} of the document", bytes as f64 / size as f64),
    };
    let (checked, memory) = match &outcome.check {
        None => (String::new(), String::new()),
        Some((check, errors)) => {
            let errors = match errors {
                0 => String::new(),
                errors => format!(", {errors} errors"),
            };
            (
                format!("{:.1} s{errors}", check.processor),
                megabytes(check.peak),
            )
        }
    };
    format!(
        "{processor:.2} s | {wall:.2} s | {} | {} | {schemas} | {checked} | {memory}",
        megabytes(peak),
        outcome.lines,
    )
}

fn megabytes(kib: i64) -> String {
    format!("{} MB", kib * 1024 / 1_000_000)
}

/// Ours divided by the least of the others that did it.
fn ratios(outcomes: &[Outcome]) -> String {
    let ratio = |figure: fn(&Outcome) -> Option<f64>| -> String {
        let of = |is_ours: bool| {
            let outcomes = outcomes.iter().filter(move |it| {
                it.failed.is_none() && (it.generator == Generator::Ours) == is_ours
            });
            outcomes.filter_map(figure).min_by(f64::total_cmp)
        };
        match (of(true), of(false)) {
            (Some(ours), Some(theirs)) => format!("**{:.2}**", ours / theirs),
            _ => String::new(),
        }
    };
    [
        ratio(|it| Some(it.least.processor)),
        ratio(|it| Some(it.least.wall)),
        ratio(|it| Some(it.least.peak as f64)),
        ratio(|it| Some(it.lines as f64)),
        String::new(),
        ratio(|it| it.compiled().map(|it| it.processor)),
        ratio(|it| it.compiled().map(|it| it.peak as f64)),
    ]
    .join(" | ")
}
