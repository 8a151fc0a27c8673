//! JSON values as JSON Schema compares them.

mod decimal;
mod equality;
mod set;

pub(crate) use decimal::decimal;
pub(crate) use equality::{compare, has_value};
pub(crate) use set::ValueSet;
