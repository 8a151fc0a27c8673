//! What a run did, for a person to read.

use std::fmt::Write;
use std::time::Duration;

use specwright::output::Drift;
use specwright::{Code, Diagnostic, Diagnostics, Severity, Tally};

use crate::workspace::{Changes, Generated};

/// Per API its operations, types and rules, then the files that changed.
pub(crate) fn generated(generated: &[Generated], folders: &[Changes]) -> String {
    let mut text = String::new();
    for one in generated {
        let _ = writeln!(
            text,
            "{:<12} {}{}, {}, {}  ({} -> {})",
            one.service,
            counted(one.counts.operations, "operation"),
            omitted(one.counts.omitted),
            counted(one.counts.types, "type"),
            counted(one.counts.rules, "rule"),
            one.spec,
            if one.output.is_empty() {
                "."
            } else {
                &one.output
            },
        );
        if !one.features.is_empty() {
            let features = one.features.join(", ");
            let _ = writeln!(text, "{:<12} needs of specwright-runtime: {features}", "");
        }
    }
    let files: usize = folders.iter().map(|folder| folder.files).sum();
    let all = || folders.iter().flat_map(|folder| &folder.comparison.changes);
    let removed = all()
        .filter(|change| change.drift == Drift::LeftOver)
        .count();
    let changed = all().count() - removed;
    match (changed, removed) {
        (0, 0) => {
            let _ = writeln!(text, "{} up to date", counted(files, "file"));
            return text;
        }
        (_, 0) => {
            let _ = writeln!(text, "{changed} of {} changed:", counted(files, "file"));
        }
        _ => {
            let files = counted(files, "file");
            let _ = writeln!(text, "{changed} of {files} changed, {removed} removed:");
        }
    }
    text.push_str(&list(folders, ["+", "~", "-"]));
    text
}

/// What was read for each API, and how long all took.
pub(crate) fn details(generated: &[Generated], took: Duration) -> String {
    let mut text = String::new();
    for one in generated {
        for path in &one.read {
            let _ = writeln!(text, "{:<12} read {}", one.service, path.display());
        }
    }
    let _ = writeln!(text, "{:.2} s", took.as_secs_f64());
    text
}

/// That operations are omitted, if any are.
fn omitted(count: usize) -> String {
    if count == 0 {
        String::new()
    } else {
        format!(" ({count} omitted)")
    }
}

/// How many errors and warnings there are: `1 error, 2 warnings`.
pub(crate) fn findings(found: &Diagnostics) -> String {
    let counts = [Severity::Error, Severity::Warning].map(|severity| {
        let count = found.count(severity);
        (count > 0).then(|| counted(count, severity.as_str()))
    });
    counts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// How many findings of each kind there are: nothing where all are of one kind and are told.
pub(crate) fn table(tally: &[Tally]) -> String {
    if tally.len() < 2 && tally.iter().all(|it| it.told() == it.causes) {
        return String::new();
    }
    let rows = tally.iter().map(|it| {
        let mut causes = counted(it.causes, "cause");
        if it.told() < it.causes {
            let _ = write!(causes, ", {} told", it.told());
        }
        let findings = counted(it.findings, it.severity.as_str());
        (it.code.as_str(), findings, causes)
    });
    let rows: Vec<_> = rows.collect();
    let code = rows.iter().map(|row| row.0.len()).max().unwrap_or(0);
    let findings = rows.iter().map(|row| row.1.len()).max().unwrap_or(0);
    let lines = rows.iter().map(|row| {
        let (name, count, causes) = row;
        format!("{name:code$}  {count:>findings$}  {causes}\n")
    });
    lines.collect()
}

/// That nothing differs.
pub(crate) fn fresh(folders: &[Changes]) -> String {
    let files: usize = folders.iter().map(|folder| folder.files).sum();
    format!("{} as generated\n", counted(files, "file"))
}

/// Each file that differs: a diff that applies at the workspace's root, or that it is missing.
pub(crate) fn differences(folders: &[Changes]) -> String {
    let mut text = String::new();
    for folder in folders {
        for change in &folder.comparison.changes {
            let path = folder.path(&change.path);
            if change.drift == Drift::Missing {
                let lines = counted(change.new.lines().count(), "line");
                let _ = writeln!(text, "{path} is missing: {lines}");
            } else {
                text.push_str(&change.diff(&path));
            }
        }
    }
    text
}

/// Which files differ, and what to do.
pub(crate) fn drift(folders: &[Changes], command: &str) -> String {
    let all = folders.iter().map(|folder| folder.comparison.changes.len());
    let changed: usize = all.sum();
    let list = list(folders, ["missing  ", "edited   ", "left over"]);
    format!(
        "{} not as generated:\n{list}run `{command}`\n",
        counted(changed, "file")
    )
}

/// The same as findings.
pub(crate) fn drifted(folders: &[Changes], command: &str) -> Diagnostics {
    let mut found = Diagnostics::default();
    for folder in folders {
        for change in &folder.comparison.changes {
            let what = match change.drift {
                Drift::Missing => "it is missing",
                Drift::Edited | Drift::Foreign => "it, or what it is made of, was edited",
                Drift::LeftOver => "nothing produces it any more",
            };
            let message = format!("not as generated: {what}");
            let one = Diagnostic::general(Code::Drift, message).help(format!("run `{command}`"));
            found.append(Diagnostics::from(one).in_file(&folder.path(&change.path), ""));
        }
    }
    found
}

fn list(folders: &[Changes], words: [&str; 3]) -> String {
    let mut text = String::new();
    for folder in folders {
        for change in &folder.comparison.changes {
            let word = match change.drift {
                Drift::Missing => words[0],
                Drift::Edited | Drift::Foreign => words[1],
                Drift::LeftOver => words[2],
            };
            let _ = writeln!(text, "  {word} {}", folder.path(&change.path));
        }
    }
    text
}

fn counted(count: usize, thing: &str) -> String {
    if count == 1 {
        format!("{count} {thing}")
    } else {
        format!("{count} {thing}s")
    }
}
