//! Which schema of several was meant, where none is met.

use crate::report::{Problem, Report};

/// How far a value is from meeting a schema: the smaller, the sooner it was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Distance {
    /// Whether the value itself is of another type, or none of the listed values.
    is_other: bool,
    /// How many of its properties are other than listed: one that tells forms apart is such a list.
    other_properties: usize,
    problems: usize,
}

impl Distance {
    /// Whether the value could have been meant to meet the schema at all.
    pub(super) const fn is_close(self) -> bool {
        !self.is_other
    }
}

/// The distance that a report of a value says.
pub(super) fn distance(found: &Report, pointer: &str) -> Distance {
    let mut distance = Distance {
        is_other: false,
        other_properties: 0,
        problems: found.total(),
    };
    for violation in found.kept() {
        let listed = matches!(
            violation.problem(),
            Problem::Const { .. } | Problem::Enum { .. }
        );
        let is_type = matches!(violation.problem(), Problem::Type { .. });
        let below = violation.pointer().strip_prefix(pointer);
        match below.map(|below| below.matches('/').count()) {
            Some(0) => distance.is_other |= listed || is_type,
            Some(1) => distance.other_properties += usize::from(listed),
            _ => {}
        }
    }
    distance
}
