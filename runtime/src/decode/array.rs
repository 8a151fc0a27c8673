//! Reading of lists.

use super::{Decode, Left, Reader, Stop};
use crate::report::{Path, Report};
use crate::view::indices;

impl<T: Decode> Decode for Vec<T> {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        Self::decode_left(json, at, report, false, &mut |_, _, _| ())
    }

    fn decode_left(
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
        _is_property: bool,
        left: Left<'_, Self>,
    ) -> Result<Self, Stop> {
        let mut array = json.begin_array(at, report)?;
        let mut items = Self::new();
        let mut gaps = Gaps::default();
        let mut part = None;
        while json.next_item(&mut array, at, report)? {
            let index = items.len() + gaps.invalid.len();
            // An item that is a list or map itself may be there in part: the rules on this list count and check what is
            // left of it.
            let keep = &mut |item: T, _: &Path<'_>, _: &mut Report| part = Some(item);
            match T::decode_left(json, &at.item(index), report, false, keep) {
                Ok(item) => items.push(item),
                Err(Stop::Invalid) => gaps.note(index, part.take(), &mut items),
                Err(Stop::Syntax) => return Err(Stop::Syntax),
            }
        }
        if gaps.is_empty() {
            return Ok(items);
        }
        if report.wants_rules() {
            gaps.check_left(&items, at, report);
            report.keep_invalid(at, gaps.invalid);
            left(items, at, report);
        }
        Err(Stop::Invalid)
    }
}

/// The items that were not built.
#[derive(Default)]
pub(super) struct Gaps {
    /// Those of which nothing was.
    pub(super) invalid: Vec<usize>,
    /// Those that were built in part, and are among the items.
    partial: Vec<usize>,
}

impl Gaps {
    pub(super) const fn is_empty(&self) -> bool {
        self.invalid.is_empty() && self.partial.is_empty()
    }

    // Apart, as it is rarely called: the loop of a valid list stays small.
    #[cold]
    pub(super) fn note<T>(&mut self, index: usize, part: Option<T>, items: &mut Vec<T>) {
        match part {
            Some(part) => {
                items.push(part);
                self.partial.push(index);
            }
            None => self.invalid.push(index),
        }
    }

    /// Checks the items that were built, each at the index it had; those built in part have been checked.
    #[cold]
    fn check_left<T: Decode>(&self, items: &[T], at: &Path<'_>, report: &mut Report) {
        for (index, item) in self.whole(items) {
            item.check(&at.item(index), report);
        }
    }

    /// The items that were built as a whole, each with the index it had.
    pub(super) fn whole<'i, T>(&'i self, items: &'i [T]) -> impl Iterator<Item = (usize, &'i T)> {
        // They were noted in the order of the document.
        let is_whole = |(index, _): &(usize, &T)| self.partial.binary_search(index).is_err();
        indices(&self.invalid).zip(items).filter(is_whole)
    }
}
