//! The order of a value, which has no source text.

use std::collections::HashMap;

use specwright_core::pointer;

use crate::report::{Path, Violation};

/// Puts the violations of a struct in the order of its fields: first its own, in the end those of additional properties.
pub(crate) fn by_properties(violations: &mut [Violation], at: &Path<'_>, properties: &[&str]) {
    let above = at.to_pointer().len();
    violations.sort_by_cached_key(|violation| {
        let inside = violation.pointer().get(above..).unwrap_or_default();
        let name = pointer::segments(inside).next()?;
        let declared = properties.iter().position(|property| *property == name);
        Some(declared.unwrap_or(properties.len()))
    });
}

/// Sorts violations that were found in the order of the fields, but not always all of one location at once.
#[cold]
pub(crate) fn by_fields(violations: &mut [Violation]) {
    if violations.len() < 2 {
        return;
    }
    let mut found = Location::default();
    for (index, violation) in violations.iter().enumerate() {
        found.add(violation.pointer().split('/').skip(1), index);
    }
    let mut positions = vec![0; violations.len()];
    found.number(&mut 0, &mut positions);
    for (violation, position) in violations.iter_mut().zip(positions) {
        violation.set_position(position);
    }
    violations.sort_by_key(Violation::position);
    // They are no positions in a source.
    violations.iter_mut().for_each(Violation::forget_position);
}

/// What was found at a location and inside of it.
#[derive(Default)]
struct Location<'v> {
    own: Vec<usize>,
    /// In the order in which something was first found there.
    inner: Vec<(&'v str, Self)>,
    by_name: HashMap<&'v str, usize>,
}

impl<'v> Location<'v> {
    fn add(&mut self, mut segments: impl Iterator<Item = &'v str>, violation: usize) {
        let mut here = self;
        for segment in segments.by_ref() {
            let next = here.inner.len();
            let index = *here.by_name.entry(segment).or_insert(next);
            if index == next {
                here.inner.push((segment, Self::default()));
            }
            let Some((_, inner)) = here.inner.get_mut(index) else {
                return;
            };
            here = inner;
        }
        here.own.push(violation);
    }

    /// Numbers the violations: those of the location itself, then those inside of it.
    fn number(mut self, next: &mut usize, positions: &mut [usize]) {
        for violation in self.own {
            if let Some(position) = positions.get_mut(violation) {
                *position = *next;
            }
            *next += 1;
        }
        let index = |(segment, _): &(&str, Self)| segment.parse::<usize>().ok();
        if self.inner.iter().all(|inner| index(inner).is_some()) {
            self.inner.sort_by_key(index);
        }
        for (_, inner) in self.inner {
            inner.number(next, positions);
        }
    }
}
