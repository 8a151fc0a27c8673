//! How models are read through serde: whatever the format, by the one strict reader.

use std::fmt;

use serde_core::de::{Deserialize, Deserializer, Error};
use serde_json::Value;

use super::transcode::to_text;
use crate::decode::{Decode, read_slice};
use crate::json::MAX_DEPTH;
use crate::report::{Problem, Report, Violation, Violations};
use crate::validate::Valid;
use crate::value::{Integer, Properties};

/// Reads a value of its shape, without its rules, from any self-describing format.
///
/// The input is first written as JSON text with every property it has, so a property that appears twice
/// is rejected here too.
pub fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Decode,
    D: Deserializer<'de>,
{
    read_with(deserializer, Report::new().without_rules())
}

/// Reads a value and checks all its rules.
pub(crate) fn deserialize_valid<'de, T, D>(deserializer: D) -> Result<Valid<T>, D::Error>
where
    T: Decode,
    D: Deserializer<'de>,
{
    read_with(deserializer, Report::new()).map(Valid::checked)
}

fn read_with<'de, T, D>(deserializer: D, report: Report) -> Result<T, D::Error>
where
    T: Decode,
    D: Deserializer<'de>,
{
    let text = to_text(deserializer)?;
    read_slice(&text, report).map_err(|violations| D::Error::custom(Summary(&violations)))
}

/// Reads a document that is in memory as a value.
pub(crate) fn read_value<T: Decode>(value: &Value, report: Report) -> Result<T, Violations> {
    match to_text(value) {
        // The text is ours alone.
        Ok(text) => read_slice(&text, report).map_err(Violations::without_positions),
        // Whatever else a value in memory can be, JSON has a form for it.
        Err(_) => Err(too_deep()),
    }
}

fn too_deep() -> Violations {
    Violations::one(Violation::new(
        String::new(),
        Problem::Depth { max: MAX_DEPTH },
    ))
}

impl<'de> Deserialize<'de> for Integer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize(deserializer)
    }
}

impl<'de, V: Decode> Deserialize<'de> for Properties<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize(deserializer)
    }
}

/// Checks everything, as [`from_slice`](crate::from_slice) does.
impl<'de, T: Decode> Deserialize<'de> for Valid<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize_valid(deserializer)
    }
}

/// The first violation, and how many more there are.
struct Summary<'a>(&'a Violations);

impl fmt::Display for Summary<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(first) = self.0.first() {
            first.fmt(f)?;
        }
        // Without a violation there is nothing to sum up: there is one at least.
        match self.0.total() - 1 {
            0 => Ok(()),
            more => write!(f, " (and {more} more)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_name_the_first_problem() {
        let error = serde_json::from_str::<Valid<Vec<u8>>>("[true, 1, -1]")
            .map(drop)
            .unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("/0: expected an integer, found a boolean [type] (and 1 more)")
        );
    }
}
