//! Findings of a document: violations of its JSON text, each where it is in the file.

use std::cell::RefCell;
use std::collections::HashSet;
use std::ops::Range;

use specwright_runtime::{Excerpt, Problem, Violation};

use super::document::Document;
use super::finding::Finding;
use super::fix::{self, At, Meanings};
use super::position::Counter;
use super::secrets::{Hidden, Secrets};
use super::tree::{Content, Node, Step};

/// A document in which something is wrong.
struct Wrong<'w> {
    /// The text of its file.
    file: &'w str,
    document: &'w Document<'w>,
    /// Which document of its file it is, from 1.
    number: usize,
    root: Node,
    /// What of its JSON text is not shown.
    hidden: Hidden,
    /// What of the file is not shown, in order and apart from each other.
    blanks: Vec<Range<usize>>,
    /// Where what begins in its JSON text that an alias stands for: in the file, it is where the anchor is.
    aliased: HashSet<usize>,
    meanings: RefCell<Meanings>,
    /// Whether nothing else than what is marked is shown of it.
    is_blind: bool,
}

/// So many characters of a name are shown in a message.
const NAME: usize = 60;

/// What represents what is not shown in a message.
const CUT: char = '…';

/// The findings of a document, in the order of its text.
pub(crate) fn findings(
    (file, document, number): (&str, &Document<'_>, usize),
    secrets: &Secrets,
    violations: &[Violation],
    counter: &mut Counter<'_>,
) -> Vec<Finding> {
    let json = &*document.json;
    let stop = violations.iter().find_map(stop).unwrap_or(json.len());
    let root = Node::of(json, stop);
    let hidden = secrets.hidden(&root, (stop, json.len()));
    let blanks = apart(document.blanks(hidden.iter(), (stop, file.len())));
    // Of two properties of a name, YAML's reader keeps one: where the other one is, nobody knows.
    let is_twice = |it: &Violation| matches!(it.problem(), Problem::DuplicateProperty { .. });
    let is_partial = document.spans.is_some() && violations.iter().any(is_twice);
    let wrong = Wrong {
        file,
        document,
        number,
        root,
        hidden,
        blanks,
        aliased: document.aliased(),
        meanings: RefCell::default(),
        is_blind: is_partial && secrets.are_any(),
    };
    violations
        .iter()
        .map(|it| wrong.finding(it, counter))
        .collect()
}

/// The byte from which on a text makes no sense, if this is what a violation says.
fn stop(violation: &Violation) -> Option<usize> {
    match violation.problem() {
        Problem::Syntax { .. } | Problem::Depth { .. } => violation.position(),
        _ => None,
    }
}

/// Ranges in order, with those that overlap made one.
fn apart(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|it| (it.start, it.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

impl Wrong<'_> {
    fn finding(&self, violation: &Violation, counter: &mut Counter<'_>) -> Finding {
        let problem = violation.problem();
        let steps = self.root.steps(violation.pointer(), violation.position());
        let at = self.at(&steps);
        let marked = match stop(violation) {
            Some(byte) => byte..byte,
            None => self.marked(problem, &steps),
        };
        let span = self.in_file(&marked);
        let written = at.node.filter(|node| !self.hides(&node.span));
        let written = written.and_then(|node| self.document.json.get(node.span.clone()));
        let indent = indent(self.file, span.start);
        let shows = |byte: usize| self.shows(byte, &span, &indent);
        let start = counter.position(span.start);
        Finding {
            code: violation.code(),
            message: self.message(problem, &steps),
            help: fix::help(problem, written),
            document: self.number,
            pointer: self.pointer(&steps),
            start,
            // The next finding may begin before this end.
            end: counter.clone().position(span.end),
            fix: self.fix(problem, &at),
            excerpt: Excerpt::new(self.file, &shows, span.clone()),
            span,
        }
    }

    fn at<'n>(&'n self, steps: &[Step<'n>]) -> At<'n> {
        match steps {
            [] => At {
                node: Some(&self.root),
                name: None,
                around: None,
            },
            [.., around, last] => At {
                node: last.node,
                name: last.name,
                around: around.node,
            },
            [last] => At {
                node: last.node,
                name: last.name,
                around: Some(&self.root),
            },
        }
    }

    fn fix(&self, problem: &Problem, at: &At<'_>) -> Option<fix::Fix> {
        let meanings = &mut self.meanings.borrow_mut();
        let (token, change) = fix::of(problem, &self.document.json, at, meanings)?;
        // Of an alias, the change would be one of its anchor.
        if self.hides(&token) || self.aliased.contains(&token.start) {
            return None;
        }
        let span = self.document.in_file(token);
        let text = change.text(self.file.get(span.clone())?)?;
        Some(fix::Fix { span, text })
    }

    /// Whether something of a name or value is not shown, here or where it is in the file: an alias is where its anchor is.
    fn hides(&self, token: &Range<usize>) -> bool {
        let span = self.document.in_file(token.clone());
        let index = self.blanks.partition_point(|it| it.end <= span.start);
        let is_blank = self.blanks.get(index).is_some_and(|it| it.start < span.end);
        is_blank || self.hidden.touches(token)
    }

    /// What of the JSON text a problem is marked at: a name, the second of two items, or a value. What is not there is at
    /// the innermost value around it.
    fn marked(&self, problem: &Problem, steps: &[Step<'_>]) -> Range<usize> {
        let last = steps.last();
        if let (Problem::UnknownProperty { .. } | Problem::DuplicateProperty { .. }, Some(name)) =
            (problem, last.and_then(|step| step.name))
        {
            return name.clone();
        }
        let innermost = steps
            .iter()
            .rev()
            .find_map(|step| Some((step.node?, step.name)));
        let (node, name) = innermost.unwrap_or((&self.root, None));
        match (&node.content, problem) {
            (Content::Array(items), Problem::UniqueItems { second, .. })
                if items.len() > *second =>
            {
                items[*second].span.clone()
            }
            (Content::Plain, _) => node.span.clone(),
            // In YAML, nothing shows where an object or array begins but its name.
            _ if self.document.spans.is_some() => name.unwrap_or(&node.span).clone(),
            _ => node.span.start..node.span.start + 1,
        }
    }

    /// Where what is marked in the JSON text is in the file, and not more than a line of it.
    fn in_file(&self, marked: &Range<usize>) -> Range<usize> {
        let span = self.document.in_file(marked.clone());
        let shown = self.file.get(span.clone()).unwrap_or_default();
        let line = shown.lines().next().unwrap_or_default();
        span.start..span.start + line.trim_end().len()
    }

    /// What a problem says, without names that are not shown, and with the beginning of long ones.
    fn message(&self, problem: &Problem, steps: &[Step<'_>]) -> String {
        let is_shown = steps.last().is_none_or(|step| self.is_shown(step));
        let shortened = match problem {
            _ if !is_shown => problem.clone().without_names(),
            Problem::UnknownProperty { name, known } => Problem::UnknownProperty {
                name: shortened(name),
                known,
            },
            Problem::DuplicateProperty { name } => Problem::DuplicateProperty {
                name: shortened(name),
            },
            Problem::Syntax { expected, .. } => return format!("expected {expected}"),
            other => return other.to_string(),
        };
        shortened.to_string()
    }

    /// Whether a step of a JSON Pointer may be shown. What has a secret name has no location of its own.
    fn is_shown(&self, step: &Step<'_>) -> bool {
        match (step.node, step.name) {
            (Some(_), Some(name)) => !self.hides(name),
            (Some(_), None) => true,
            (None, _) => self.blanks.is_empty(),
        }
    }

    fn pointer(&self, steps: &[Step<'_>]) -> String {
        steps.iter().fold(String::new(), |mut pointer, step| {
            pointer.push('/');
            if self.is_shown(step) {
                pointer.push_str(&specwright_core::pointer::escaped(&step.segment));
            } else {
                pointer.push(CUT);
            }
            pointer
        })
    }

    /// Whether a byte of the file may be shown: of what is hidden its quotes, and the blanks that a line begins with.
    fn shows(&self, byte: usize, marked: &Range<usize>, indent: &Range<usize>) -> bool {
        let index = self.blanks.partition_point(|it| it.end <= byte);
        let Some(blank) = self.blanks.get(index).filter(|it| it.start <= byte) else {
            let is_blank = matches!(self.file.as_bytes().get(byte), Some(b' ' | b'\t'));
            return !self.is_blind || marked.contains(&byte) || is_blank;
        };
        let bytes = self.file.as_bytes();
        let is_quote = |byte: usize| matches!(bytes.get(byte), Some(b'"' | b'\''));
        let is_end = byte == blank.start || byte + 1 == blank.end;
        let is_long = blank.len() > 1;
        is_end && is_long && is_quote(byte) || indent.contains(&byte)
    }
}

/// The blanks that the line of a byte begins with.
fn indent(file: &str, byte: usize) -> Range<usize> {
    let (before, _) = file.split_at_checked(byte).unwrap_or((file, ""));
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = file.get(start..).unwrap_or_default();
    start..start + line.len() - line.trim_start_matches([' ', '\t']).len()
}

fn shortened(name: &str) -> String {
    match name.char_indices().nth(NAME) {
        Some((at, _)) => format!("{}{CUT}", name.get(..at).unwrap_or_default()),
        None => name.to_owned(),
    }
}
