//! How many properties an object has.

use super::traits::MapLike;
use crate::view::Presence;

/// How many of these properties are there.
pub fn count(properties: &[Presence]) -> usize {
    properties
        .iter()
        .filter(|presence| presence.is_present())
        .count()
}

/// How many properties there are that the type does not name.
pub fn count_additional<T: MapLike + ?Sized>(properties: &T) -> usize {
    properties.size().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::value::Properties;

    #[test]
    fn null_counts() {
        use Presence::{Absent, Empty, Given, Invalid, Missing, Null};
        let all = [Absent, Missing, Null, Empty, Given, Invalid];
        assert_eq!(count(&all), 4);
        assert_eq!(count_additional(&Properties::from_iter([("a", 1)])), 1);
        assert!(reported(|_, _| ()).is_empty());
    }
}
