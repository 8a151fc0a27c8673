//! Rules: assertions, each with the location of the keyword that makes it.

use std::fmt;

use serde_json::{Number, Value};
use specwright_core::formats::Format;

use super::DefinitionId;
use crate::location::Location;

/// One of the JSON types, integers apart from other numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum JsonType {
    /// `null`
    Null,
    /// `true`, `false`
    Boolean,
    /// A number without a fraction (`5.0` is one).
    Integer,
    /// Any number.
    Number,
    /// A string.
    String,
    /// A list.
    Array,
    /// An object.
    Object,
}

impl JsonType {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Null,
        Self::Boolean,
        Self::Integer,
        Self::Number,
        Self::String,
        Self::Array,
        Self::Object,
    ];

    /// The word `type` uses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
        }
    }

    /// The type a word of `type` means.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ty| ty.as_str() == word)
    }

    /// The narrowest type of a value.
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Boolean,
            Value::Number(number) if is_integer(number) => Self::Integer,
            Value::Number(_) => Self::Number,
            Value::String(_) => Self::String,
            Value::Array(_) => Self::Array,
            Value::Object(_) => Self::Object,
        }
    }
}

fn is_integer(number: &Number) -> bool {
    number.is_i64() || number.is_u64() || number.as_f64().is_some_and(|value| value.fract() == 0.0)
}

/// A set of types. A set with `Number` takes integers too.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct JsonTypes(u8);

impl JsonTypes {
    /// Every type.
    pub const ALL: Self = Self(0b111_1111);
    /// No type.
    pub const NONE: Self = Self(0);

    /// The set with `type` added.
    #[must_use]
    pub const fn with(self, ty: JsonType) -> Self {
        let set = Self(self.0 | 1 << ty as u8);
        if matches!(ty, JsonType::Number) {
            Self(set.0 | 1 << JsonType::Integer as u8)
        } else {
            set
        }
    }

    /// The set without `type`.
    #[must_use]
    pub const fn without(self, ty: JsonType) -> Self {
        Self(self.0 & !(1 << ty as u8))
    }

    /// Whether values of that type are taken.
    pub const fn has(self, ty: JsonType) -> bool {
        self.0 & (1 << ty as u8) != 0
    }

    /// What both take.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What either takes.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether nothing is taken.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The words a `type` list needs, `null` last: `number` represents `integer` too.
    pub fn words(self) -> impl Iterator<Item = JsonType> {
        let (null, values) = (JsonType::ALL[0], &JsonType::ALL[1..]);
        values.iter().copied().chain([null]).filter(move |ty| {
            self.has(*ty) && !(*ty == JsonType::Integer && self.has(JsonType::Number))
        })
    }
}

impl FromIterator<JsonType> for JsonTypes {
    fn from_iter<I: IntoIterator<Item = JsonType>>(types: I) -> Self {
        types.into_iter().fold(Self::NONE, Self::with)
    }
}

impl fmt::Debug for JsonTypes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set()
            .entries(self.words().map(JsonType::as_str))
            .finish()
    }
}

/// Which side of a number range a limit closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// `minimum`
    Minimum,
    /// `maximum`
    Maximum,
    /// `exclusiveMinimum`
    ExclusiveMinimum,
    /// `exclusiveMaximum`
    ExclusiveMaximum,
}

impl Bound {
    /// The keyword.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Minimum => "minimum",
            Self::Maximum => "maximum",
            Self::ExclusiveMinimum => "exclusiveMinimum",
            Self::ExclusiveMaximum => "exclusiveMaximum",
        }
    }
}

/// An assertion and where the spec makes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rule {
    /// What must hold.
    pub constraint: Constraint,
    /// JSON pointer of the keyword.
    pub origin: Location,
}

/// Assertions that must all hold.
pub type Rules = Vec<Rule>;

/// What must hold of a value. Each says nothing of values of other types, as in JSON Schema.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Constraint {
    /// No value at all (the schema `false`).
    Never,
    /// `type`
    Type(JsonTypes),
    /// `enum`, `const` and `oneOf` of constants: one of these values.
    Enum(Vec<Value>),
    /// A limit of a number.
    Bound(Bound, Number),
    /// `multipleOf`
    MultipleOf(Number),
    /// `minLength`, in code points.
    MinLength(u64),
    /// `maxLength`, in code points.
    MaxLength(u64),
    /// `pattern`
    Pattern(String),
    /// `format`, where it asserts.
    Format(&'static Format),
    /// `minItems`
    MinItems(u64),
    /// `maxItems`
    MaxItems(u64),
    /// `uniqueItems: true`
    UniqueItems,
    /// `prefixItems`
    PrefixItems(Vec<Rules>),
    /// `items`: every item behind the prefix.
    Items(Rules),
    /// `contains` with `minContains` and `maxContains`.
    Contains {
        /// What the counted items meet.
        rules: Rules,
        /// How many at least.
        min: u64,
        /// How many at most.
        max: Option<u64>,
    },
    /// `unevaluatedItems`
    UnevaluatedItems(Rules),
    /// `minProperties`
    MinProperties(u64),
    /// `maxProperties`
    MaxProperties(u64),
    /// `required`
    Required(Vec<String>),
    /// `dependentRequired`: if the first is there, so are the others.
    DependentRequired(String, Vec<String>),
    /// `dependentSchemas`: if the property is there, the object meets the rules.
    DependentSchemas(String, Rules),
    /// `properties`
    Properties(Vec<(String, Rules)>),
    /// `patternProperties`
    PatternProperties(Vec<(String, Rules)>),
    /// `additionalProperties`, beside the names and patterns that it does not reach.
    AdditionalProperties {
        /// Names `properties` lists.
        names: Vec<String>,
        /// Patterns `patternProperties` lists.
        patterns: Vec<String>,
        /// What every other property meets.
        rules: Rules,
    },
    /// `unevaluatedProperties`
    UnevaluatedProperties(Rules),
    /// `propertyNames`
    PropertyNames(Rules),
    /// `allOf`
    AllOf(Vec<Rules>),
    /// `anyOf`
    AnyOf(Vec<Rules>),
    /// `oneOf`
    OneOf(Vec<Rules>),
    /// `not`
    Not(Rules),
    /// `if`, `then`, `else`
    If {
        /// What decides.
        condition: Rules,
        /// What holds if it does.
        then: Rules,
        /// What holds if it does not.
        otherwise: Rules,
    },
    /// `$ref` to a definition that refers back here. As a rule of that very definition: all that its schema says in the
    /// dynamic scope that begins with it.
    Ref(DefinitionId),
}

impl Constraint {
    /// The patterns of which each name matches one, if it says no more than that.
    pub(crate) fn known_names(&self) -> Option<&[String]> {
        match self {
            Self::AdditionalProperties {
                names,
                patterns,
                rules,
            } if names.is_empty() && !patterns.is_empty() => {
                let never = |rule: &Rule| rule.constraint == Self::Never;
                rules.iter().any(never).then_some(patterns.as_slice())
            }
            _ => None,
        }
    }

    /// The type a constraint speaks of, if it is only one.
    pub(crate) fn reach(&self) -> Option<JsonType> {
        Some(match self {
            Self::Bound(..) | Self::MultipleOf(_) => JsonType::Number,
            Self::MinLength(_) | Self::MaxLength(_) | Self::Pattern(_) | Self::Format(_) => {
                JsonType::String
            }
            Self::MinItems(_)
            | Self::MaxItems(_)
            | Self::UniqueItems
            | Self::PrefixItems(_)
            | Self::Items(_)
            | Self::Contains { .. }
            | Self::UnevaluatedItems(_) => JsonType::Array,
            Self::MinProperties(_)
            | Self::MaxProperties(_)
            | Self::Required(_)
            | Self::DependentRequired(..)
            | Self::DependentSchemas(..)
            | Self::Properties(_)
            | Self::PatternProperties(_)
            | Self::AdditionalProperties { .. }
            | Self::UnevaluatedProperties(_)
            | Self::PropertyNames(_) => JsonType::Object,
            _ => return None,
        })
    }
}
