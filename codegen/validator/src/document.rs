//! A document of a file as JSON text, and where what is in that text is in the file.

use std::borrow::Cow;
use std::ops::Range;

/// A document: JSON text, whatever the file is written in.
///
/// So one reader decides what is valid, whatever the syntax.
#[derive(Clone, Debug)]
pub(crate) struct Document<'t> {
    /// The text.
    pub(crate) json: Cow<'t, str>,
    /// Where names and values are in the file, by where they begin in the text; `None` where they are at the same bytes.
    pub(crate) spans: Option<Spans>,
}

/// Where names and values of a document are in its file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spans {
    /// By where each begins in the JSON text, in order.
    list: Vec<(usize, Range<usize>)>,
}

impl Spans {
    /// Notes the next one.
    pub(crate) fn push(&mut self, begins: usize, span: Range<usize>) {
        self.list.push((begins, span));
    }

    /// Where the name or value is that begins here.
    fn at(&self, begins: usize) -> Option<Range<usize>> {
        let index = self
            .list
            .binary_search_by_key(&begins, |(at, _)| *at)
            .ok()?;
        self.list.get(index).map(|(_, span)| span.clone())
    }
}

impl<'t> Document<'t> {
    /// A JSON text as it is in the file.
    pub(crate) const fn written(json: Cow<'t, str>) -> Self {
        Self { json, spans: None }
    }

    /// Where a name or value of the text is in the file.
    pub(crate) fn in_file(&self, token: Range<usize>) -> Range<usize> {
        match &self.spans {
            None => token,
            Some(spans) => spans.at(token.start).unwrap_or_default(),
        }
    }
}
