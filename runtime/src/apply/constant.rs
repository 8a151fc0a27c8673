//! JSON values that are in a schema.

use crate::report::{Path, Report};
use crate::rules::equals::same_at;
use crate::value::Literal;
use crate::view::{Described, Instance};

/// A JSON value that is in a schema.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Constant {
    /// A plain one.
    PlainValue(Literal),
    /// An array.
    Array(&'static [Constant]),
    /// An object; no name twice.
    Object(&'static [(&'static str, Constant)]),
}

impl Constant {
    /// Whether a value is this one: numbers by what was written, properties in any order.
    pub(crate) fn is(self, value: Instance<'_>, at: &Path<'_>, report: &Report) -> bool {
        match self {
            Self::PlainValue(literal) => same_at(value.scalar(), &literal, at, report),
            Self::Array(constants) => value.items().is_some_and(|items| {
                let is_at = |(index, it): (usize, &Self)| {
                    let item = items.item(index);
                    item.is_some_and(|item| it.is(item, &at.item(index), report))
                };
                constants.len() == items.count() && constants.iter().enumerate().all(is_at)
            }),
            Self::Object(constants) => value.properties().is_some_and(|properties| {
                let is_at = |(name, it): &(&'static str, Self)| {
                    let property = properties.property(name);
                    property.is_some_and(|value| it.is(value, &at.property(name), report))
                };
                constants.len() == properties.count() && constants.iter().all(is_at)
            }),
        }
    }
}
