//! The Rust types of values.

use crate::ir::{DefinitionId, Integer, Number, Schema, Shape, Text};

/// The type of a value that is there and not null.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::targets::rust) enum ValueType {
    Bool,
    Integer(Integer),
    Number(Number),
    String(Text),
    List(Box<ItemType>),
    Properties(Box<ItemType>),
    Named(DefinitionId),
    /// Only null.
    Null,
    /// Any JSON value.
    Any,
}

/// The type of an item or a map's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::targets::rust) struct ItemType {
    pub(in crate::targets::rust) value: ValueType,
    /// Whether null is `None`.
    pub(in crate::targets::rust) is_option: bool,
}

impl ValueType {
    pub(in crate::targets::rust) fn of(shape: &Shape) -> Self {
        match shape {
            Shape::Boolean => Self::Bool,
            Shape::Integer(width) => Self::Integer(*width),
            Shape::Number(number) => Self::Number(*number),
            Shape::String(text) => Self::String(*text),
            Shape::OpenEnum(_) => Self::String(Text::Plain),
            Shape::Array(item) => Self::List(Box::new(ItemType::of(item))),
            Shape::Map(value) => Self::Properties(Box::new(ItemType::of(value))),
            Shape::Named(id) => Self::Named(*id),
            Shape::Null => Self::Null,
            Shape::Any | Shape::Tuple(_) | Shape::Struct(_) | Shape::Union(_) => Self::Any,
        }
    }
}

impl ItemType {
    pub(in crate::targets::rust) fn of(schema: &Schema) -> Self {
        Self {
            value: ValueType::of(&schema.shape),
            is_option: schema.allows_null_besides(),
        }
    }
}
