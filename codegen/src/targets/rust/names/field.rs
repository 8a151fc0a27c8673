//! What fields are called, those of one struct together.

use super::given;
use super::settle::{Wish, settled, with_setters};
use crate::diagnostic::Diagnostics;
use crate::ir::Struct;

/// The names of a struct's fields.
pub(super) fn of_struct(object: &Struct, found: &mut Diagnostics) -> Vec<String> {
    let properties = object.properties.iter();
    let wishes = properties.map(|property| match given(property.given.as_deref(), found) {
        Some(own) => Wish::pinned_field(&property.name, &property.origin, own),
        None => Wish::field(&property.name, &property.origin),
    });
    let wishes: Vec<Wish> = wishes.collect();
    let own = [("build", "a method of every builder")];
    settled(&wishes, &own, found, with_setters)
}
