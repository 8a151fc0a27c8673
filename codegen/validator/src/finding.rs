//! What is wrong with a file, as people and programs are told.

use std::ops::Range;

use specwright::Position;
use specwright_runtime::{Excerpt, Finding as Printed};

use super::fix::Fix;

/// Something that is wrong with a document of a file. Nothing in it shows what the schema says is secret: the value of a
/// `password` or of what is `writeOnly`, and where a schema has such values, what is in properties that nobody knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What kind of finding, stable across versions: the code of a violation.
    pub code: &'static str,
    /// What is wrong and what was expected.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// Which document of the file it is in, from 1.
    pub document: usize,
    /// The JSON Pointer of the value, in its document. Names that are secret are `…` in it.
    pub pointer: String,
    /// Where it begins in the file.
    pub start: Position,
    /// The position behind its last character.
    pub end: Position,
    /// What puts it right, where exactly one thing does.
    pub fix: Option<Fix>,
    pub(crate) span: Range<usize>,
    pub(crate) excerpt: Excerpt,
}

/// So many characters of a JSON Pointer are printed.
const POINTER: usize = 200;

impl Finding {
    /// The finding with its line, as text, for a file that is called so; with colours, as escape sequences of terminals,
    /// if `styled`.
    pub fn render(&self, file: &str, styled: bool) -> String {
        let pointer = match self.pointer.char_indices().nth(POINTER) {
            Some((at, _)) => format!("{}…", self.pointer.get(..at).unwrap_or_default()),
            None => self.pointer.clone(),
        };
        let printed = Printed {
            code: self.code,
            message: self.message.clone(),
            pointer: specwright_runtime::Printable(&pointer).to_string(),
            line: self.start.line,
            column: self.start.column,
            excerpt: self.excerpt.clone(),
            help: self.help.clone(),
        };
        printed.render(file, styled)
    }

    /// The same so many lines further down in a file.
    #[must_use]
    pub fn moved_down(mut self, lines: usize) -> Self {
        self.start.line += lines;
        self.end.line += lines;
        self
    }

    /// The same behind so many bytes more.
    pub(crate) fn moved(mut self, bytes: usize) -> Self {
        let moved = |span: &Range<usize>| span.start + bytes..span.end + bytes;
        self.span = moved(&self.span);
        self.fix = self.fix.map(|fix| Fix {
            span: moved(&fix.span),
            ..fix
        });
        self
    }

    /// The bytes of the file that it is marked at.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Its line before and after its fix, as a difference shows them, if it has one.
    pub fn difference(&self) -> Option<String> {
        let fix = self.fix.as_ref()?;
        let (line, mark) = (self.excerpt.text(), self.excerpt.mark());
        let (before, behind) = (line.get(..mark.start)?, line.get(mark.end..)?);
        let text = specwright_runtime::Printable(&fix.text);
        Some(format!(
            "@@ line {} @@\n-{line}\n+{before}{text}{behind}\n",
            self.start.line
        ))
    }
}

/// What came of validating a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checked {
    /// How many documents were looked at.
    pub documents: usize,
    /// What is wrong with them, in the order of the file.
    pub findings: Vec<Finding>,
    /// How many findings there are, also those that were not kept.
    pub total: usize,
}

impl Checked {
    /// Whether all documents are valid.
    pub const fn is_valid(&self) -> bool {
        self.total == 0
    }
}
