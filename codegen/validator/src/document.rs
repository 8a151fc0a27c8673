//! A document of a file as JSON text, and where what is in that text is in the file.

use std::borrow::Cow;
use std::collections::HashSet;
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

    /// Those that are in the file only as what an alias stands for: where each begins in the JSON text.
    fn aliased(&self) -> HashSet<usize> {
        let (mut seen, mut last) = (HashSet::new(), 0);
        let mut aliased = HashSet::new();
        for (begins, span) in &self.list {
            if span.start < last || !seen.insert((span.start, span.end)) {
                aliased.insert(*begins);
            }
            last = last.max(span.start);
        }
        aliased
    }

    /// Where all is in a file that begins here or behind it, up to the end of the file.
    fn behind(&self, begins: usize, end: usize) -> Vec<Range<usize>> {
        let index = self.list.partition_point(|(at, _)| *at < begins);
        let behind = self.list.get(index..).unwrap_or_default();
        let first = behind.first().map_or(end, |(_, span)| span.start);
        let each = behind.iter().map(|(_, span)| span.clone());
        each.chain(std::iter::once(first..end)).collect()
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

    /// The names and values, by where they begin in the text, that are in the file only where their anchor is.
    pub(crate) fn aliased(&self) -> HashSet<usize> {
        self.spans.as_ref().map(Spans::aliased).unwrap_or_default()
    }

    /// What is not shown of a file that ends here, if this is not of the text, which makes sense up to the byte `stop`.
    pub(crate) fn blanks<'h>(
        &self,
        hidden: impl Iterator<Item = &'h Range<usize>>,
        (stop, end): (usize, usize),
    ) -> Vec<Range<usize>> {
        let mut blanks: Vec<_> = hidden.map(|it| self.in_file(it.clone())).collect();
        if let Some(spans) = &self.spans
            && !blanks.is_empty()
            && stop < self.json.len()
        {
            blanks.extend(spans.behind(stop, end));
        }
        blanks
    }

    /// Where a name or value of the text is in the file.
    pub(crate) fn in_file(&self, token: Range<usize>) -> Range<usize> {
        match &self.spans {
            None => token,
            Some(spans) => spans.at(token.start).unwrap_or_default(),
        }
    }
}
