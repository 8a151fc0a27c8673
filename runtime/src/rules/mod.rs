//! The rules, one file each.
//!
//! A rule comes in two shapes: `holds` answers whether it does, `check` reports if it does not. Of a property that is
//! invalid every rule holds.

pub mod additional;
pub mod at_least_one_of;
pub mod closed;
mod compare;
pub mod condition;
pub mod constant;
pub mod dependent_required;
pub mod equals;
pub mod exclusive_maximum;
pub mod exclusive_minimum;
#[cfg(feature = "format")]
pub mod format;
pub mod items;
pub mod matching;
pub mod max_items;
pub mod max_length;
pub mod max_properties;
pub mod maximum;
pub mod min_items;
pub mod min_length;
pub mod min_properties;
pub mod minimum;
pub mod multiple_of;
pub mod names;
pub mod nested;
pub mod never;
pub mod one_of;
pub mod pattern;
pub mod properties;
pub mod required_when;
#[cfg(test)]
mod testing;
mod truth;
pub mod tuple;
pub mod types;
pub mod unique_items;
pub mod values;

pub use crate::report::When;
pub use crate::view::traits;
pub use condition::Condition;
pub use truth::Truth;
