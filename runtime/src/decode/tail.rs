//! The items of an array behind those that have types of their own.

use super::array::Gaps;
use super::{Decode, Reader, Stop};
use crate::report::{Path, Report};
use crate::view::{Identity, Key, indices};

/// Further items while their array is being decoded.
pub struct Tail<T> {
    /// How many items are in front of them.
    first: usize,
    items: Vec<T>,
    /// Those that were not built, counted from the first of these.
    gaps: Gaps,
}

impl<T: Decode> Tail<T> {
    /// None so far, behind so many items.
    pub fn behind(first: usize) -> Self {
        Self {
            first,
            items: Vec::new(),
            gaps: Gaps::default(),
        }
    }

    /// Reads the next item.
    pub fn read(
        &mut self,
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<(), Stop> {
        let mut part = None;
        let keep = &mut |item: T, _: &Path<'_>, _: &mut Report| part = Some(item);
        match T::decode_left(json, at, report, false, keep) {
            Ok(item) => self.items.push(item),
            Err(Stop::Invalid) => {
                let index = self.items.len() + self.gaps.invalid.len();
                self.gaps.note(index, part.take(), &mut self.items);
            }
            Err(Stop::Syntax) => return Err(Stop::Syntax),
        }
        Ok(())
    }

    /// Whether all of them were built.
    pub const fn is_whole(&self) -> bool {
        self.gaps.is_empty()
    }

    /// All of them, if they were built.
    pub fn take(self) -> Result<Vec<T>, Stop> {
        if self.gaps.is_empty() {
            Ok(self.items)
        } else {
            Err(Stop::Invalid)
        }
    }

    /// Checks what was built, each item at its own location: its own rules where it is whole, and those of the array.
    #[cold]
    pub fn check_left(
        &self,
        at: &Path<'_>,
        report: &mut Report,
        rules: impl Fn(&T, &Path<'_>, &mut Report),
    ) {
        // Those built in part have been checked.
        for (index, item) in self.gaps.whole(&self.items) {
            item.check(&at.item(self.first + index), report);
        }
        for (index, item) in indices(&self.gaps.invalid).zip(&self.items) {
            rules(item, &at.item(self.first + index), report);
        }
    }

    /// What `unique_items` compares them by; `None` for those that were not built.
    pub fn keys(&self) -> impl Iterator<Item = Option<Key<'_>>>
    where
        T: Identity,
    {
        let mut built = indices(&self.gaps.invalid).zip(&self.items).peekable();
        let all = self.items.len() + self.gaps.invalid.len();
        (0..all).map(move |index| {
            let (_, item) = built.next_if(|(at, _)| *at == index)?;
            Some(item.key())
        })
    }
}
