//! Reading of lists.

use crate::{Decode, Path, Reader, Report, Stop};

impl<T: Decode> Decode for Vec<T> {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        let mut array = json.begin_array(at, report)?;
        let mut items = Self::new();
        let mut invalid = Vec::new();
        while json.next_item(&mut array, at, report)? {
            let index = items.len() + invalid.len();
            match T::decode(json, &at.item(index), report) {
                Ok(item) => items.push(item),
                Err(Stop::Invalid) => invalid.push(index),
                Err(Stop::Syntax) => return Err(Stop::Syntax),
            }
        }
        if invalid.is_empty() {
            return Ok(items);
        }
        if report.wants_rules() {
            check_left(&items, &invalid, at, report);
        }
        Err(Stop::Invalid)
    }
}

/// Checks the items that could be built, each at the index it had.
#[cold]
fn check_left<T: Decode>(items: &[T], invalid: &[usize], at: &Path<'_>, report: &mut Report) {
    let mut invalid = invalid.iter().peekable();
    let mut index = 0;
    for item in items {
        while invalid.next_if_eq(&&index).is_some() {
            index += 1;
        }
        item.check(&at.item(index), report);
        index += 1;
    }
}
