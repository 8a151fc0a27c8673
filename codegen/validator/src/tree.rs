//! JSON text as a tree of where its names and values are, for documents in which something is wrong.

use std::borrow::Cow;
use std::ops::Range;

use specwright_core::pointer::segments;

/// A value of a text that was read before.
#[derive(Debug)]
pub(crate) struct Node {
    /// The bytes that it is at, as far as the text goes.
    pub(crate) span: Range<usize>,
    pub(crate) content: Content,
}

/// What is in a value.
#[derive(Debug)]
pub(crate) enum Content {
    /// It is neither an array nor an object.
    Plain,
    Array(Vec<Node>),
    /// In the order of the text; a name can be there twice.
    Object(Vec<Property>),
}

/// A property of an object.
#[derive(Debug)]
pub(crate) struct Property {
    pub(crate) name: String,
    /// The bytes of the name, with its quotes.
    pub(crate) name_span: Range<usize>,
    pub(crate) value: Node,
}

/// A step of a JSON Pointer.
pub(crate) struct Step<'n> {
    /// What the pointer says.
    pub(crate) segment: Cow<'n, str>,
    /// The value that it is at, if the text has one.
    pub(crate) node: Option<&'n Node>,
    /// The bytes of its name, where it is the value of a property.
    pub(crate) name: Option<&'n Range<usize>>,
}

/// What is in an object or an array nests no deeper than any reader goes.
const DEEPEST: usize = 256;

impl Node {
    /// The tree of a text up to the byte at which it makes no sense any more.
    pub(crate) fn of(text: &str, stop: usize) -> Self {
        let mut reading = Reading {
            text: text.get(..stop).unwrap_or(text),
            at: 0,
        };
        reading.value(0)
    }

    /// The steps of a JSON Pointer. Of properties of one name, the last one is meant that begins at a byte or before it.
    pub(crate) fn steps<'n>(&'n self, pointer: &'n str, before: Option<usize>) -> Vec<Step<'n>> {
        let mut here = Some(self);
        let mut steps = Vec::new();
        for segment in segments(pointer) {
            let (node, name) = match here.map(|node| &node.content) {
                Some(Content::Array(items)) => {
                    let index: Option<usize> = segment.parse().ok();
                    (index.and_then(|index| items.get(index)), None)
                }
                Some(Content::Object(properties)) => {
                    let property = named(properties, &segment, before);
                    (
                        property.map(|it| &it.value),
                        property.map(|it| &it.name_span),
                    )
                }
                Some(Content::Plain) | None => (None, None),
            };
            here = node;
            steps.push(Step {
                segment,
                node,
                name,
            });
        }
        steps
    }
}

/// The property of a name.
fn named<'n>(
    properties: &'n [Property],
    name: &str,
    before: Option<usize>,
) -> Option<&'n Property> {
    let mut named = properties.iter().filter(|it| it.name == name);
    let first = named.next()?;
    let is_before = |it: &&Property| before.is_some_and(|byte| it.name_span.start <= byte);
    named.take_while(is_before).last().or(Some(first))
}

/// Reads on, whatever is there: what is wrong was told already.
struct Reading<'t> {
    text: &'t str,
    at: usize,
}

impl Reading<'_> {
    fn value(&mut self, depth: usize) -> Node {
        let start = self.blanks();
        let content = match self.byte() {
            Some(b'{') if depth < DEEPEST => self.object(depth),
            Some(b'[') if depth < DEEPEST => self.array(depth),
            _ => {
                self.plain();
                Content::Plain
            }
        };
        Node {
            span: start..self.at,
            content,
        }
    }

    fn array(&mut self, depth: usize) -> Content {
        self.at += 1;
        let mut items = Vec::new();
        while !self.ends(b']') {
            let before = self.at;
            items.push(self.value(depth + 1));
            self.pass(b',');
            if self.at == before {
                break;
            }
        }
        Content::Array(items)
    }

    fn object(&mut self, depth: usize) -> Content {
        self.at += 1;
        let mut properties = Vec::new();
        while !self.ends(b'}') {
            let start = self.at;
            self.plain();
            let name_span = start..self.at;
            self.pass(b':');
            let value = self.value(depth + 1);
            self.pass(b',');
            if self.at == start {
                break;
            }
            let name = self.text.get(name_span.clone()).unwrap_or_default();
            properties.push(Property {
                name: string(name).into_owned(),
                name_span,
                value,
            });
        }
        Content::Object(properties)
    }

    /// Passes over the bracket, and over blanks before it; at the end of the text there is none to come.
    fn ends(&mut self, bracket: u8) -> bool {
        self.blanks();
        let ends = self.byte().is_none_or(|byte| byte == bracket);
        if ends && self.at < self.text.len() {
            self.at += 1;
        }
        ends
    }

    /// Passes over a string, or over what is neither a string nor punctuation.
    fn plain(&mut self) {
        if self.byte() == Some(b'"') {
            self.at += 1;
            while let Some(byte) = self.byte() {
                self.at += if byte == b'\\' { 2 } else { 1 };
                if byte == b'"' {
                    break;
                }
            }
            self.at = self.at.min(self.text.len());
            return;
        }
        while self
            .byte()
            .is_some_and(|byte| !b" \t\r\n,:{}[]\"".contains(&byte))
        {
            self.at += 1;
        }
    }

    fn pass(&mut self, token: u8) {
        self.blanks();
        self.at += usize::from(self.byte() == Some(token));
    }

    fn blanks(&mut self) -> usize {
        while matches!(self.byte(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
        self.at
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

/// What a string with quotes says; itself where it is none.
pub(crate) fn string(quoted: &str) -> Cow<'_, str> {
    let inner = quoted.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    match inner {
        Some(inner) if !inner.contains('\\') => Cow::Borrowed(inner),
        Some(_) => serde_json::from_str(quoted).map_or(Cow::Borrowed(quoted), Cow::Owned),
        None => Cow::Borrowed(quoted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_where_they_are_written() {
        let text = r#" {"a": [1, {"b\u0021": "x,}"}], "a": null, "c" : {} } "#;
        let root = Node::of(text, text.len());
        let shown = |pointer: &'static str, before: Option<usize>| {
            let last = root.steps(pointer, before).pop().unwrap();
            last.node.map(|node| &text[node.span.clone()])
        };
        assert_eq!(shown("/a/1/b!", None), Some(r#""x,}""#));
        assert_eq!(shown("/a", Some(text.len())), Some("null"));
        assert_eq!(shown("/c/d/e", None), None);
        assert_eq!(&text[root.span.clone()], text.trim());
        let name = root
            .steps("/a/1/b!", None)
            .pop()
            .unwrap()
            .name
            .unwrap()
            .clone();
        assert_eq!(&text[name], r#""b\u0021""#);
    }

    #[test]
    fn any_text_has_a_tree() {
        for text in [
            "",
            "{",
            "[1",
            "{\"a\"",
            "{\"a\":",
            "[[[",
            "}",
            "[}",
            "{]]",
            "\"\\",
            "{:,",
            "[,,]",
            "{\"a\":1 2}",
        ] {
            for stop in 0..=text.len() {
                let root = Node::of(text, stop);
                assert!(root.span.end <= stop, "{text}");
            }
        }
        let deep = "[".repeat(100_000);
        assert!(Node::of(&deep, deep.len()).span.end > 0);
    }
}
