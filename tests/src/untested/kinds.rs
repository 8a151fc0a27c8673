//! Sets of kinds of values.

use std::ops::{BitAnd, BitOr, Not};

use serde_json::{Number, Value};

/// A set of kinds. Whole numbers are a kind, and those with a fraction another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kinds(u8);

impl Kinds {
    pub(super) const NONE: Self = Self(0);
    pub(super) const NULL: Self = Self(1);
    pub(super) const BOOLEAN: Self = Self(2);
    pub(super) const WHOLE: Self = Self(4);
    pub(super) const FRACTION: Self = Self(8);
    pub(super) const NUMBER: Self = Self(12);
    pub(super) const TEXT: Self = Self(16);
    pub(super) const LIST: Self = Self(32);
    pub(super) const OBJECT: Self = Self(64);
    pub(super) const ALL: Self = Self(127);

    /// Each of them.
    pub(super) fn each(self) -> impl Iterator<Item = Self> {
        let kinds = (0..7).map(|bit| Self(1 << bit));
        kinds.filter(move |kind| self & *kind != Self::NONE)
    }

    /// Whether there are no others than those.
    pub(super) fn is_within(self, others: Self) -> bool {
        self & !others == Self::NONE
    }

    /// What `type` says.
    pub(super) fn of_type(words: &Value) -> Self {
        match words {
            Value::String(word) => Self::of_word(word),
            Value::Array(words) => words
                .iter()
                .fold(Self::NONE, |all, word| all | Self::of_type(word)),
            _ => Self::ALL,
        }
    }

    fn of_word(word: &str) -> Self {
        match word {
            "null" => Self::NULL,
            "boolean" => Self::BOOLEAN,
            "integer" => Self::WHOLE,
            "number" => Self::NUMBER,
            "string" => Self::TEXT,
            "array" => Self::LIST,
            "object" => Self::OBJECT,
            _ => Self::ALL,
        }
    }

    /// What kind a value is of.
    pub(super) fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::NULL,
            Value::Bool(_) => Self::BOOLEAN,
            Value::Number(number) if is_whole(number) => Self::WHOLE,
            Value::Number(_) => Self::FRACTION,
            Value::String(_) => Self::TEXT,
            Value::Array(_) => Self::LIST,
            Value::Object(_) => Self::OBJECT,
        }
    }

    /// The kinds that a keyword says something of; it takes any value of others.
    pub(super) fn minded_by(keyword: &str) -> Self {
        match keyword {
            "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => {
                Self::NUMBER
            }
            "minLength" | "maxLength" | "pattern" => Self::TEXT,
            "items" | "prefixItems" | "additionalItems" | "minItems" | "maxItems"
            | "uniqueItems" => Self::LIST,
            "properties"
            | "patternProperties"
            | "additionalProperties"
            | "propertyNames"
            | "required"
            | "minProperties"
            | "maxProperties"
            | "dependentRequired"
            | "dependentSchemas"
            | "dependencies" => Self::OBJECT,
            _ => Self::ALL,
        }
    }
}

fn is_whole(number: &Number) -> bool {
    number.as_f64().is_none_or(|it| it.fract() == 0.0)
}

impl BitAnd for Kinds {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl BitOr for Kinds {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Not for Kinds {
    type Output = Self;

    fn not(self) -> Self {
        Self(!self.0 & Self::ALL.0)
    }
}
