//! YAML 1.2 with the core schema, as far as it says what JSON can say.

use std::iter::Peekable;
use std::ops::Range;

use indexmap::IndexMap;
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span, StrInput};
use serde_json::Number;

use super::anchors::{Anchors, MERGE, merge};
use super::pointer::Pointer;
use super::{Content, Entry, MAX_DEPTH, Node, duplicate, is_exact, syntax};
use crate::diagnostic::Diagnostics;

/// Reads one YAML document; `None` where it is not one.
pub(super) fn parse(text: &str, found: &mut Diagnostics) -> Option<Node> {
    let mut tree = Tree::new(text, found);
    let root = tree.document()?;
    tree.end()?;
    Some(root)
}

/// Reads all documents of a source, up to the first one that cannot be read.
pub(super) fn documents(text: &str, found: &mut Diagnostics) -> Vec<Node> {
    let mut tree = Tree::new(text, found);
    std::iter::from_fn(|| tree.following()).collect()
}

/// YAML's marks count characters; spans count bytes.
struct Offsets {
    bytes: Vec<usize>,
}

impl Offsets {
    fn new(text: &str) -> Self {
        let bytes = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        Self { bytes }
    }

    fn range(&self, span: Span) -> Range<usize> {
        let start = self.byte(span.start.index());
        start..self.byte(span.end.index()).max(start)
    }

    fn byte(&self, character: usize) -> usize {
        let last = self.bytes.last().copied().unwrap_or_default();
        self.bytes.get(character).copied().unwrap_or(last)
    }
}

struct Tree<'a> {
    text: &'a str,
    events: Peekable<Parser<'a, StrInput<'a>>>,
    offsets: Offsets,
    anchors: Anchors,
    found: &'a mut Diagnostics,
}

impl<'a> Tree<'a> {
    fn new(text: &'a str, found: &'a mut Diagnostics) -> Self {
        Self {
            text,
            events: Parser::new_from_str(text).peekable(),
            offsets: Offsets::new(text),
            anchors: Anchors::default(),
            found,
        }
    }

    /// The next document; `None` behind the last one.
    fn following(&mut self) -> Option<Node> {
        loop {
            let (event, range) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentEnd => {}
                // An anchor is known in its own document.
                Event::DocumentStart(_) => self.anchors = Anchors::default(),
                Event::StreamEnd => return None,
                other => return self.node(other, range, &Pointer::ROOT),
            }
        }
    }

    fn document(&mut self) -> Option<Node> {
        loop {
            let (event, range) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(_) => {}
                Event::StreamEnd | Event::DocumentEnd => {
                    return self.reject("expected a value, found an empty document", range);
                }
                other => return self.node(other, range, &Pointer::ROOT),
            }
        }
    }

    fn end(&mut self) -> Option<()> {
        loop {
            let (event, range) = self.next()?;
            match event {
                Event::DocumentEnd => {}
                Event::StreamEnd => return Some(()),
                _ => return self.reject("a second document in one file", range),
            }
        }
    }

    fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        match self.events.next() {
            Some(Ok((event, span))) => {
                let range = self.offsets.range(span);
                let is_quoted =
                    |style| matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
                Some(match event {
                    Event::Scalar(_, style, ..) if is_quoted(style) => {
                        let end =
                            range.start + quoted(self.text.get(range.clone()).unwrap_or_default());
                        (event, range.start..end)
                    }
                    _ => (event, range),
                })
            }
            Some(Err(error)) => self.reject_scan(&error),
            None => self.reject("the text ends in the middle of a value", 0..0),
        }
    }

    fn node(
        &mut self,
        event: Event<'a>,
        range: Range<usize>,
        pointer: &Pointer<'_>,
    ) -> Option<Node> {
        if pointer.depth > MAX_DEPTH {
            return self.reject(&format!("nested more than {MAX_DEPTH} levels deep"), range);
        }
        let (anchor, node) = match event {
            // Tags come first: a scalar with a tag is no plain scalar.
            Event::Scalar(_, _, _, Some(_))
            | Event::SequenceStart(_, Some(_))
            | Event::MappingStart(_, Some(_)) => {
                return self.reject("YAML tags say what JSON cannot; leave the tag out", range);
            }
            Event::Alias(anchor) => {
                let copy = self.anchors.copy(anchor, pointer.depth);
                return copy.map_or_else(|message| self.reject(&message, range), Some);
            }
            Event::Scalar(text, style, anchor, None) => (anchor, self.scalar(&text, style, range)?),
            Event::SequenceStart(anchor, None) => (anchor, self.sequence(range, pointer)?),
            Event::MappingStart(anchor, None) => (anchor, self.mapping(range, pointer)?),
            _ => return self.reject("expected a value", range),
        };
        self.anchors.note(anchor, &node);
        Some(node)
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, span: Range<usize>) -> Option<Node> {
        // Only plain scalars have a type by their form: `"1"` in quotes is a string.
        let content = if style == ScalarStyle::Plain {
            plain(text)
        } else {
            Some(Content::String(text.to_owned()))
        };
        match content {
            Some(content) => Some(Node { content, span }),
            None => self.reject("this is not a number that JSON can hold", span),
        }
    }

    fn sequence(&mut self, start: Range<usize>, pointer: &Pointer<'_>) -> Option<Node> {
        let mut items = Vec::new();
        loop {
            let (event, range) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                return Some(Node {
                    content: Content::Array(items),
                    span: start.start..range.end,
                });
            }
            let pointer = pointer.item(items.len());
            items.push(self.node(event, range, &pointer)?);
        }
    }

    fn mapping(&mut self, start: Range<usize>, pointer: &Pointer<'_>) -> Option<Node> {
        let mut properties = IndexMap::new();
        let mut merged = None;
        loop {
            let (event, range) = self.next()?;
            let (name, is_plain) = match event {
                Event::MappingEnd => {
                    if let Some(Entry { node, .. }) = merged
                        && let Err((message, range)) = merge(&mut properties, node)
                    {
                        return self.reject(message, range);
                    }
                    return Some(Node {
                        content: Content::Object(properties),
                        span: start.start..range.end,
                    });
                }
                // Names are strings in JSON: the status code `200:` is the name `200`, in quotes or without.
                Event::Scalar(text, style, _, None) => {
                    (text.into_owned(), style == ScalarStyle::Plain)
                }
                _ => return self.reject("a property's name must be a plain text", range),
            };
            let (event, value_range) = self.next()?;
            let node = self.node(event, value_range, &pointer.property(&name))?;
            let entry = Entry {
                name_span: range.clone(),
                node,
            };
            let before = if is_plain && name == MERGE {
                merged.replace(entry)
            } else {
                properties.insert(name.clone(), entry)
            };
            if before.is_some() {
                self.found.push(duplicate(pointer, &name, range));
            }
        }
    }

    fn reject<T>(&mut self, message: &str, range: Range<usize>) -> Option<T> {
        self.found.push(syntax(message.to_owned(), range));
        None
    }

    fn reject_scan<T>(&mut self, error: &ScanError) -> Option<T> {
        let at = self.offsets.byte(error.marker().index());
        self.reject(&format!("not YAML: {}", error.info()), at..at)
    }
}

/// How many bytes a scalar in quotes has, of a source that begins with it: the parser counts what is behind it, too, a comment
/// for one.
fn quoted(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        at += match (bytes[0], byte) {
            (b'"', b'\\') => 2,
            (b'\'', b'\'') if bytes.get(at + 1) == Some(&b'\'') => 2,
            (quote @ (b'"' | b'\''), byte) if *byte == quote => return at + 1,
            _ => 1,
        };
    }
    text.len()
}

/// A plain scalar by the core schema; `None` for numbers outside of JSON (`.inf`, `0x10` is read).
fn plain(text: &str) -> Option<Content> {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Some(Content::Null),
        "true" | "True" | "TRUE" => Some(Content::Bool(true)),
        "false" | "False" | "FALSE" => Some(Content::Bool(false)),
        ".nan" | ".NaN" | ".NAN" => None,
        _ if matches!(
            text.trim_start_matches(['+', '-']),
            ".inf" | ".Inf" | ".INF"
        ) =>
        {
            None
        }
        _ => match number(text) {
            Some(number) => is_exact(&number, text).then_some(Content::Number(number)),
            // `1e999` has the form of a number and is infinite as a double.
            None if is_numeric(text) && text.parse::<f64>().is_ok() => None,
            None => Some(Content::String(text.to_owned())),
        },
    }
}

fn is_numeric(text: &str) -> bool {
    let of_numbers = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
    text.bytes().all(of_numbers) && text.bytes().any(|byte| byte.is_ascii_digit())
}

fn number(text: &str) -> Option<Number> {
    // The core schema of YAML 1.2 has these two prefixes and no others; `010` is ten.
    for (prefix, radix) in [("0x", 16), ("0o", 8)] {
        if let Some(digits) = text.strip_prefix(prefix) {
            return u64::from_str_radix(digits, radix).ok().map(Number::from);
        }
    }
    // Rust's parser of floats would take `inf`, `nan` and `infinity`, which are strings in YAML.
    if !is_numeric(text) {
        return None;
    }
    // The double comes last: it would round whole numbers from 2^53 on.
    let positive = || text.parse::<u64>().map(Number::from).ok();
    let whole = text.parse::<i64>().map(Number::from).ok().or_else(positive);
    whole.or_else(|| text.parse::<f64>().ok().and_then(Number::from_f64))
}
