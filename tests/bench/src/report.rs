//! What was measured, beside what it may be.

use std::fmt::Write as _;
use std::fs;

use crate::{machine, workspace};

const BEGIN: &str = "<!-- figures: begin -->\n";
const END: &str = "<!-- figures: end -->\n";

/// A ratio that has a bound.
pub struct Measure {
    /// What is compared with what.
    pub name: &'static str,
    /// What the ratio may be at most.
    pub bound: f64,
    /// The ratio, on each thing that it was measured on.
    pub rows: Vec<Row>,
}

/// One ratio.
pub struct Row {
    /// What it was measured on.
    pub on: String,
    /// What ours takes, with its unit.
    pub ours: String,
    /// What theirs takes, with its unit.
    pub theirs: String,
    /// How they compare.
    pub ratio: f64,
}

impl Measure {
    /// The highest ratio.
    pub fn worst(&self) -> f64 {
        let ratios = self.rows.iter().map(|row| row.ratio);
        ratios.fold(f64::NEG_INFINITY, f64::max)
    }

    /// Whether every ratio is within the bound.
    pub fn is_met(&self) -> bool {
        self.worst() <= self.bound
    }

    fn verdict(&self) -> &'static str {
        if self.is_met() { "met" } else { "**missed**" }
    }
}

/// All measures beside their bounds, and each of them in full.
pub fn table(measures: &[Measure]) -> String {
    let mut text = String::from("| measure | at most | measured | |\n|---|---:|---:|---|\n");
    for measure in measures {
        let Measure { name, bound, .. } = measure;
        let (worst, verdict) = (measure.worst(), measure.verdict());
        push(
            &mut text,
            format_args!("| {name} | {bound} | {worst:.2} | {verdict} |\n"),
        );
    }
    measures
        .iter()
        .for_each(|measure| push_rows(&mut text, measure));
    text
}

fn push_rows(text: &mut String, measure: &Measure) {
    push(
        text,
        format_args!("\n**{}**: at most {}\n\n", measure.name, measure.bound),
    );
    text.push_str("| on | ours | theirs | ratio |\n|---|---:|---:|---:|\n");
    for row in &measure.rows {
        let Row {
            on,
            ours,
            theirs,
            ratio,
        } = row;
        push(
            text,
            format_args!("| {on} | {ours} | {theirs} | {ratio:.2} |\n"),
        );
    }
}

fn push(text: &mut String, line: std::fmt::Arguments<'_>) {
    text.write_fmt(line).expect("a string takes all");
}

/// Writes the figures into the README.
pub fn write_readme(measures: &[Measure], documents: usize, date: &str) {
    let path = workspace::bench().join("README.md");
    let text = fs::read_to_string(&path).expect("the README is there");
    let (before, rest) = text.split_once(BEGIN).expect("figures begin somewhere");
    let (_, after) = rest.split_once(END).expect("figures end somewhere");
    let (machine, table) = (machine::description(), table(measures));
    let text = format!(
        "{before}{BEGIN}{date}, {machine}; one verdict on each of {documents} documents.\n\n{table}{END}{after}"
    );
    fs::write(path, text).expect("the README can be written");
}
