//! A finding as programs are told of it, whatever it is about.

use serde::Serialize;
use specwright::{Diagnostic, Position};

/// One finding; lines and columns count from 1, columns count characters, the end is behind the last one.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entry<'f> {
    pub(crate) severity: &'static str,
    pub(crate) code: &'static str,
    pub(crate) message: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) help: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) file: Option<&'f str>,
    /// Which document of the file, from 1, where files can have several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) document: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) end_column: Option<usize>,
    pub(crate) pointer: &'f str,
}

impl Entry<'_> {
    /// Where it begins and ends, as far as that is known.
    pub(crate) fn region(&self) -> (Option<Position>, Option<Position>) {
        let of = |line: Option<usize>, column: Option<usize>| {
            let (line, column) = line.zip(column)?;
            Some(Position { line, column })
        };
        (
            of(self.line, self.column),
            of(self.end_line, self.end_column),
        )
    }
}

impl<'d> From<&'d Diagnostic> for Entry<'d> {
    fn from(diagnostic: &'d Diagnostic) -> Self {
        let (start, end) = (diagnostic.position(), diagnostic.end());
        Self {
            severity: diagnostic.severity.as_str(),
            code: diagnostic.code.as_str(),
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
            file: diagnostic.file(),
            document: None,
            line: start.map(|it| it.line),
            column: start.map(|it| it.column),
            end_line: end.map(|it| it.line),
            end_column: end.map(|it| it.column),
            pointer: diagnostic.pointer(),
        }
    }
}
