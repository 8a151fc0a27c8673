//! What of a document may be shown, noted while it is read.

use std::ops::Range;
use std::sync::Arc;

/// Notes where property names and plain values are.
///
/// Whatever is not noted is not shown: what was read over, what was concealed, what was never read.
/// A clone shares what was noted so far, so a look-ahead on a cloned reader costs nothing and leaves
/// no trace.
#[derive(Clone)]
pub(crate) struct Log {
    last: Option<Arc<Note>>,
    /// How many callers conceal what is being read.
    concealed: usize,
    /// For every array and object that is being read, whether its values are under a name that no
    /// type has.
    unnamed: Vec<bool>,
}

/// One noted range, and those before it.
struct Note {
    range: Range<usize>,
    before: Option<Arc<Note>>,
}

impl Log {
    /// Nothing so far.
    pub(crate) const fn new() -> Self {
        Self {
            last: None,
            concealed: 0,
            unnamed: Vec::new(),
        }
    }

    /// A property name was read, and its value comes next.
    #[cold]
    pub(crate) fn name(&mut self, start: usize, end: usize) {
        if let Some(unnamed) = self.unnamed.last_mut() {
            *unnamed = false;
        }
        if self.concealed == 0 {
            self.note(start..end);
        }
    }

    /// A string, number, boolean or null was read.
    #[cold]
    pub(crate) fn value(&mut self, start: usize, end: usize) {
        if self.concealed == 0 && !self.is_unnamed() {
            self.note(start..end);
        }
    }

    /// An array or object begins.
    #[cold]
    pub(crate) fn enter(&mut self) {
        self.unnamed.push(self.is_unnamed());
    }

    /// An array or object ends.
    #[cold]
    pub(crate) fn leave(&mut self) {
        self.unnamed.pop();
    }

    /// The property value that comes next appears under a name that no type has.
    #[cold]
    pub(crate) fn unnamed(&mut self) {
        if let Some(unnamed) = self.unnamed.last_mut() {
            *unnamed = true;
        }
    }

    /// Notes nothing until [`reveal`](Self::reveal).
    #[cold]
    pub(crate) const fn conceal(&mut self) {
        self.concealed += 1;
    }

    /// Ends a [`conceal`](Self::conceal).
    #[cold]
    pub(crate) const fn reveal(&mut self) {
        self.concealed = self.concealed.saturating_sub(1);
    }

    /// Everything that was noted, in no particular order.
    pub(crate) fn into_ranges(self) -> Vec<Range<usize>> {
        let mut ranges = Vec::new();
        let mut note = self.last.as_deref();
        while let Some(Note { range, before }) = note {
            ranges.push(range.clone());
            note = before.as_deref();
        }
        ranges
    }

    fn is_unnamed(&self) -> bool {
        self.unnamed.last().is_some_and(|&unnamed| unnamed)
    }

    fn note(&mut self, range: Range<usize>) {
        let before = self.last.take();
        self.last = Some(Arc::new(Note { range, before }));
    }
}

/// One by one: by itself the list would be dropped from the inside, by recursion.
impl Drop for Log {
    fn drop(&mut self) {
        let mut last = self.last.take();
        while let Some(mut note) = last.and_then(Arc::into_inner) {
            last = note.before.take();
        }
    }
}
