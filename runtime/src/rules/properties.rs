//! How many members an object has.

use super::traits::MapLike;
use crate::Presence;

/// How many of these members are there.
pub fn count(members: &[Presence]) -> usize {
    members
        .iter()
        .filter(|presence| presence.is_present())
        .count()
}

/// How many members there are that the type does not name.
pub fn count_additional<T: MapLike + ?Sized>(members: &T) -> usize {
    members.size().unwrap_or(0)
}
