//! What a run did, for a person to read.

use std::fmt::Write;

use crate::diagnostic::{Diagnostics, Severity};
use crate::generate::{Changes, Generated};
use crate::ir::{Additional, Api, Schema, Shape};
use crate::write::Drift;

/// Per API its operations, types and rules, then the files that changed.
pub(crate) fn generated(generated: &[Generated], folders: &[Changes]) -> String {
    let mut text = String::new();
    for one in generated {
        let api = &one.api;
        let _ = writeln!(
            text,
            "{:<12} {}, {}, {}  ({} -> {})",
            api.service,
            counted(api.operations.len(), "operation"),
            counted(api.definitions.len(), "type"),
            counted(rules(api), "rule"),
            api.file,
            one.output,
        );
    }
    let changed: usize = folders.iter().map(|folder| folder.changes.len()).sum();
    let files: usize = generated.iter().map(|one| one.files.len()).sum();
    if changed == 0 {
        let _ = writeln!(text, "{} up to date", counted(files, "file"));
    } else {
        let _ = writeln!(text, "{} of {files} changed:", counted(changed, "file"));
        text.push_str(&list(folders, ["+", "~", "-"]));
    }
    text
}

/// How many errors and warnings there are: `1 error, 2 warnings`.
pub(crate) fn findings(found: &Diagnostics) -> String {
    let counts = [Severity::Error, Severity::Warning].map(|severity| {
        let count = found.count(severity);
        (count > 0).then(|| counted(count, severity.as_str()))
    });
    counts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// That nothing differs.
pub(crate) fn fresh(generated: &[Generated]) -> String {
    let files: usize = generated.iter().map(|one| one.files.len()).sum();
    format!("{} as generated", counted(files, "file"))
}

/// Which files differ, and what to do.
pub(crate) fn drift(folders: &[Changes]) -> String {
    let changed: usize = folders.iter().map(|folder| folder.changes.len()).sum();
    let list = list(folders, ["missing  ", "edited   ", "left over"]);
    format!(
        "{} not as generated:\n{list}run `cargo run -- generate`\n",
        counted(changed, "file")
    )
}

fn list(folders: &[Changes], words: [&str; 3]) -> String {
    let mut text = String::new();
    for folder in folders {
        for change in &folder.changes {
            let word = match change.drift {
                Drift::Missing => words[0],
                Drift::Edited => words[1],
                Drift::LeftOver => words[2],
            };
            let _ = writeln!(text, "  {word} {}/{}", folder.output, change.path);
        }
    }
    text
}

fn rules(api: &Api) -> usize {
    api.definitions
        .iter()
        .map(|definition| rules_in(&definition.schema))
        .sum()
}

/// Rules at any depth, and what a shape asserts beside its type: members that must be there, names that may not.
fn rules_in(schema: &Schema) -> usize {
    let inner = match &schema.shape {
        Shape::Struct(object) => {
            let required = object
                .members
                .iter()
                .filter(|member| member.is_required())
                .count();
            let members: usize = object
                .members
                .iter()
                .map(|member| rules_in(&member.schema))
                .sum();
            let rest = match &object.additional {
                Additional::Refused(_) => 1,
                Additional::Kept(rest) => rules_in(rest),
            };
            required + members + rest
        }
        Shape::List(item) | Shape::Map(item) => rules_in(item),
        Shape::Union(variants) => variants
            .iter()
            .map(|variant| rules_in(&variant.schema))
            .sum(),
        _ => 0,
    };
    schema.rules.len() + inner
}

fn counted(count: usize, thing: &str) -> String {
    if count == 1 {
        format!("{count} {thing}")
    } else {
        format!("{count} {thing}s")
    }
}
