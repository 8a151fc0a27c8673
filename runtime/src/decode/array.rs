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
struct Gaps {
    /// Those of which nothing was.
    invalid: Vec<usize>,
    /// Those that were built in part, and are among the items.
    partial: Vec<usize>,
}

impl Gaps {
    const fn is_empty(&self) -> bool {
        self.invalid.is_empty() && self.partial.is_empty()
    }

    // Apart, as it is rarely called: the loop of a valid list stays small.
    #[cold]
    fn note<T>(&mut self, index: usize, part: Option<T>, items: &mut Vec<T>) {
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
        for (index, item) in indices(&self.invalid).zip(items) {
            // They were noted in the order of the document.
            if self.partial.binary_search(&index).is_err() {
                item.check(&at.item(index), report);
            }
        }
    }
}
