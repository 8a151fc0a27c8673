//! Who is measured against generated code. All types are frozen: they only change when the specs do.

pub mod by_hand;
pub mod garde;
pub mod jsonschema;
pub mod sonic;
mod texts;

use serde::{Deserialize, Deserializer};

/// A property that may be omitted, but not be null.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(value: D) -> Result<Option<T>, D::Error> {
    T::deserialize(value).map(Some)
}
