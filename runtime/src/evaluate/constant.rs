//! JSON values that are in a schema.

use serde_json::Value;

use crate::report::{Path, Report};
use crate::rules::equals::same_at;
use crate::value::Literal;
use crate::view::Described;

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
    pub(super) fn is(self, value: &Value, at: &Path<'_>, report: &Report) -> bool {
        match (self, value) {
            (Self::PlainValue(literal), _) => same_at(value.scalar(), &literal, at, report),
            (Self::Array(constants), Value::Array(items)) => {
                let mut pairs = constants.iter().zip(items).enumerate();
                constants.len() == items.len()
                    && pairs.all(|(index, (it, item))| it.is(item, &at.item(index), report))
            }
            (Self::Object(constants), Value::Object(properties)) => {
                constants.len() == properties.len()
                    && constants.iter().all(|(name, it)| {
                        let property = properties.get(*name);
                        property.is_some_and(|value| it.is(value, &at.property(name), report))
                    })
            }
            (Self::Array(_) | Self::Object(_), _) => false,
        }
    }
}
