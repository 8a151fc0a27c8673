//! What is in `#[spec(…)]`, read without stopping at the first mistake.

pub(crate) mod condition;
pub(crate) mod container;
pub(crate) mod draft;
pub(crate) mod field;
pub(crate) mod format;
pub(crate) mod item;
pub(crate) mod literal;
pub(crate) mod pattern;
pub(crate) mod rules;
pub(crate) mod serde;
pub(crate) mod setting;
mod suggestion;
pub(crate) mod variant;

pub(crate) use suggestion::suggestion;
