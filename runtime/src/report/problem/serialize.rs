//! Problems as data: their parameters, beside code and message.

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use super::display::{Conditions, JsonTypes};
use super::{Allowed, Problem};

impl Problem {
    /// Writes the parameters as further properties of a violation.
    pub(crate) fn serialize_parameters<M: SerializeMap>(
        &self,
        map: &mut M,
    ) -> Result<(), M::Error> {
        match self {
            Self::Syntax {
                line,
                column,
                expected,
            } => {
                map.serialize_entry("line", line)?;
                map.serialize_entry("column", column)?;
                map.serialize_entry("expected", expected)
            }
            Self::Type { expected, found } => {
                map.serialize_entry("expected", &JsonTypes(expected))?;
                map.serialize_entry("found", found.name())
            }
            Self::Depth { max } => map.serialize_entry("maximum", max),
            Self::Required { .. }
            | Self::RequiredWhen { .. }
            | Self::AtLeastOneOf { .. }
            | Self::DependentRequired { .. }
            | Self::UnknownProperty { .. }
            | Self::DuplicateProperty { .. } => self.serialize_names(map),
            Self::UniqueItems { first, second } => {
                map.serialize_entry("first", first)?;
                map.serialize_entry("second", second)
            }
            Self::Pattern { pattern } => map.serialize_entry("pattern", pattern),
            Self::Parse { expected } => map.serialize_entry("expected", expected),
            Self::Format { format, example } => {
                map.serialize_entry("format", format)?;
                map.serialize_entry("example", example)
            }
            Self::Enum { allowed } => map.serialize_entry("allowed", allowed),
            Self::Const { expected } => map.serialize_entry("expected", expected),
            Self::Condition { condition, .. } => map.serialize_entry("condition", condition),
            Self::NoVariant { closest } => map.serialize_entry("closest", closest),
            Self::Never | Self::Custom { .. } => Ok(()),
            _ => self.serialize_bounds(map),
        }
    }

    fn serialize_names<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Required { property } => map.serialize_entry("property", property),
            Self::RequiredWhen { property, when } => {
                map.serialize_entry("property", property)?;
                map.serialize_entry("when", &Conditions(when))
            }
            Self::AtLeastOneOf { properties } => map.serialize_entry("properties", properties),
            Self::DependentRequired {
                property,
                because_of,
            } => {
                map.serialize_entry("property", property)?;
                map.serialize_entry("because_of", because_of)
            }
            Self::UnknownProperty { name, .. } => {
                map.serialize_entry("name", name)?;
                let mut nearest = self.nearest().into_iter();
                nearest.try_for_each(|nearest| map.serialize_entry("nearest", nearest))
            }
            Self::DuplicateProperty { name } => map.serialize_entry("name", name),
            _ => Ok(()),
        }
    }

    fn serialize_bounds<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::MinLength { min, actual }
            | Self::MinItems { min, actual }
            | Self::MinProperties { min, actual } => {
                map.serialize_entry("minimum", min)?;
                map.serialize_entry("actual", actual)
            }
            Self::MaxLength { max, actual }
            | Self::MaxItems { max, actual }
            | Self::MaxProperties { max, actual } => {
                map.serialize_entry("maximum", max)?;
                map.serialize_entry("actual", actual)
            }
            Self::Minimum { min } | Self::ExclusiveMinimum { min } => {
                map.serialize_entry("minimum", min)
            }
            Self::Maximum { max } | Self::ExclusiveMaximum { max } => {
                map.serialize_entry("maximum", max)
            }
            Self::MultipleOf { divisor } => map.serialize_entry("divisor", divisor),
            _ => Ok(()),
        }
    }
}

impl Serialize for Allowed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Strings(strings) => strings.serialize(serializer),
            Self::Literals(literals) => literals.serialize(serializer),
        }
    }
}

impl Serialize for JsonTypes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|ty| ty.name()))
    }
}

impl Serialize for Conditions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}
