//! A file as the documents in it.

use std::borrow::Cow;
use std::ops::Range;
use std::str::from_utf8;

use specwright::internals::{YamlFault, yaml_stream};
use specwright_core::codes;
use specwright_core::pointer::segments;
use specwright_runtime::{Excerpt, Problem, Violation};

use super::document::Document;
use super::position::Counter;
use super::{Checked, Finding, Syntax, Validator, check, jsonc, yaml};

/// Validates all documents of a file.
pub(crate) fn check(validator: &Validator, file: &[u8], syntax: Syntax) -> Checked {
    if syntax == Syntax::Lines {
        return of_lines(validator, file);
    }
    let text = match text_of(file, 1) {
        Ok(text) => text,
        Err(checked) => return checked,
    };
    match syntax {
        Syntax::Jsonc => {
            let document = Document::written(jsonc::without_comments(text));
            let counter = &mut Counter::new(text);
            one(validator, (text, &document, 1), Vec::new(), counter)
        }
        Syntax::Yaml => of_yaml(validator, text),
        Syntax::Json | Syntax::Lines => of_json(validator, text, 1),
    }
}

/// The text of a document, or that it is none.
fn text_of(bytes: &[u8], document: usize) -> Result<&str, Checked> {
    from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let text = from_utf8(valid).unwrap_or_default();
        let end = text.len()..text.len();
        unreadable(text, "expected UTF-8", end, document)
    })
}

/// Validates a JSON text.
fn of_json(validator: &Validator, text: &str, number: usize) -> Checked {
    let document = Document::written(Cow::Borrowed(text));
    let counter = &mut Counter::new(text);
    one(validator, (text, &document, number), Vec::new(), counter)
}

/// Validates a document, which is one of a file, and of which some is known to be wrong.
fn one(
    validator: &Validator,
    (file, document, number): (&str, &Document<'_>, usize),
    known: Vec<Violation>,
    counter: &mut Counter<'_>,
) -> Checked {
    let violations = validator.validate(&document.json);
    let (mut all, mut total) = (known, 0);
    total += all.len();
    if let Err(violations) = violations {
        total += violations.total();
        all.extend(violations);
    }
    if all.is_empty() {
        return Checked {
            documents: 1,
            ..Checked::default()
        };
    }
    let findings = check::findings((file, document, number), validator.secrets, &all, counter);
    Checked {
        documents: 1,
        findings,
        total,
    }
}

/// Validates each line that is not empty.
fn of_lines(validator: &Validator, file: &[u8]) -> Checked {
    let mut all = Checked::default();
    let mut start = 0;
    for (index, whole) in file.split_inclusive(|byte| *byte == b'\n').enumerate() {
        let line = whole.strip_suffix(b"\n").unwrap_or(whole);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if !line.trim_ascii().is_empty() {
            let number = all.documents + 1;
            // A line that is no text hides none of the others.
            let checked = match text_of(line, number) {
                Ok(line) => of_json(validator, line, number),
                Err(checked) => checked,
            };
            all.documents += 1;
            all.total += checked.total;
            let findings = checked.findings.into_iter();
            all.findings
                .extend(findings.map(|it| it.moved_down(index).moved(start)));
        }
        start += whole.len();
    }
    all
}

fn of_yaml(validator: &Validator, text: &str) -> Checked {
    let stream = yaml_stream(text);
    let (mut twice, unread): (Vec<_>, Vec<_>) =
        stream.faults.iter().partition(|it| it.is_duplicate);
    let mut all = Checked::default();
    let mut counter = Counter::new(text);
    twice.sort_by_key(|it| it.span.start);
    let mut twice = twice.into_iter().peekable();
    for root in &stream.documents {
        let its = std::iter::from_fn(|| twice.next_if(|it| it.span.start < root.span.end));
        let known = its.map(duplicate).collect();
        let document = (text, &yaml::document(root), all.documents + 1);
        all.add(one(validator, document, known, &mut counter));
    }
    for fault in &unread {
        all.add(unreadable(
            text,
            &fault.message,
            fault.span.clone(),
            all.documents + 1,
        ));
    }
    if stream.documents.is_empty() && unread.is_empty() {
        all.add(unreadable(
            text,
            "expected a document, found none",
            text.len()..text.len(),
            1,
        ));
    }
    all.findings.sort_by_key(|it| (it.document, it.span.start));
    all
}

impl Checked {
    fn add(&mut self, other: Self) {
        self.documents += other.documents;
        self.total += other.total;
        self.findings.extend(other.findings);
    }
}

fn duplicate(fault: &YamlFault) -> Violation {
    let name = segments(&fault.pointer)
        .last()
        .unwrap_or_default()
        .into_owned();
    Violation::new(fault.pointer.clone(), Problem::DuplicateProperty { name })
}

/// A document that cannot be read. Nobody knows what in its line is secret.
fn unreadable(text: &str, message: &str, span: Range<usize>, document: usize) -> Checked {
    let bytes = text.as_bytes();
    let shows = |byte: usize| matches!(bytes.get(byte), Some(b' ' | b'\t'));
    let first = text.get(span.clone()).and_then(|it| it.lines().next());
    let span = span.start..span.start + first.unwrap_or_default().trim_end().len();
    let mut counter = Counter::new(text);
    let finding = Finding {
        code: codes::SYNTAX,
        message: message.to_owned(),
        help: None,
        document,
        pointer: String::new(),
        start: counter.position(span.start),
        end: counter.position(span.end),
        fix: None,
        excerpt: Excerpt::new(text, &shows, span.clone()),
        span,
    };
    Checked {
        documents: 1,
        findings: vec![finding],
        total: 1,
    }
}
