//! Members that the type does not name must not have the names that it does.

use super::traits::MapLike;
use crate::{Path, Problem, Report};

/// Whether no name is a known one.
pub fn holds<T: MapLike + ?Sized>(value: &T, known: &[&'static str]) -> bool {
    let mut all = true;
    value.each(&mut |name, _| all &= !known.contains(&name));
    all
}

/// Reports a name that would stand in the object twice.
pub fn check<T: MapLike + ?Sized>(
    value: &T,
    known: &[&'static str],
    at: &Path<'_>,
    report: &mut Report,
) {
    value.each(&mut |name, _| {
        if known.contains(&name) {
            report.add(
                &at.member(name),
                Problem::DuplicateMember {
                    name: name.to_owned(),
                },
            );
        }
    });
}
