//! Which schema of several was meant, where none is met.

use super::{Problem, Report};

/// How far a value is from meeting a schema: the smaller, the sooner it was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Distance {
    /// Whether the value itself is of another type, or none of the listed values.
    is_other: bool,
    /// How many of its properties are other than listed, missing or unknown: by such forms are told apart.
    other_properties: usize,
    /// How many of its items or properties are of another type.
    other_types: usize,
    problems: usize,
}

impl Distance {
    /// Whether the value could have been meant to meet the schema at all.
    pub(crate) const fn is_close(self) -> bool {
        !self.is_other
    }
}

/// The distance that a report of a value says.
pub(crate) fn distance(found: &Report, pointer: &str) -> Distance {
    let mut distance = Distance {
        is_other: false,
        other_properties: 0,
        other_types: 0,
        problems: found.total(),
    };
    for violation in found.kept() {
        let problem = violation.problem();
        let listed = matches!(problem, Problem::Const { .. } | Problem::Enum { .. });
        let is_type = matches!(problem, Problem::Type { .. });
        let is_missing = matches!(problem, Problem::Required { .. });
        let is_unknown = matches!(problem, Problem::UnknownProperty { .. });
        let below = violation.pointer().strip_prefix(pointer);
        match below.map(|below| below.matches('/').count()) {
            Some(0) => {
                distance.is_other |= listed || is_type;
                distance.other_properties += usize::from(is_missing);
            }
            Some(1) => {
                distance.other_properties += usize::from(listed || is_unknown);
                distance.other_types += usize::from(is_type);
            }
            _ => {}
        }
    }
    distance
}
