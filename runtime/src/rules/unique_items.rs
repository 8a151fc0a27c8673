//! `unique_items`

use std::collections::HashMap;

use super::traits::List;
use crate::{Identity, Path, Problem, Report};

/// Whether no two items of a list are the same JSON value.
pub fn holds<T: List<Item: Identity> + ?Sized>(value: &T) -> bool {
    value.list().is_none_or(|items| find(items).is_none())
}

/// Reports the first item that stood before.
pub fn check<T: List<Item: Identity> + ?Sized>(value: &T, at: &Path<'_>, report: &mut Report) {
    if let Some((first, second)) = value.list().and_then(find) {
        report.add(at, Problem::UniqueItems { first, second });
    }
}

fn find<T: Identity>(items: &[T]) -> Option<(usize, usize)> {
    if items.len() < 2 {
        return None;
    }
    let mut seen = HashMap::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        if let Some(first) = seen.insert(item.key(), index) {
            return Some((first, index));
        }
    }
    None
}
