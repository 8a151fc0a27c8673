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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Members;
    use crate::rules::testing::reported;

    #[test]
    fn null_counts() {
        use Presence::{Absent, Empty, Given, Invalid, Missing, Null};
        let all = [Absent, Missing, Null, Empty, Given, Invalid];
        assert_eq!(count(&all), 4);
        assert_eq!(count_additional(&Members::from_iter([("a", 1)])), 1);
        assert!(reported(|_, _| ()).is_empty());
    }
}
