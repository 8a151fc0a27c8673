//! The stable code of each problem.

use super::Problem;

impl Problem {
    /// The stable code: the variant's name in snake case, or the one a custom problem was given.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "syntax",
            Self::Depth { .. } => "depth",
            Self::Type { .. } => "type",
            Self::Required { .. } => "required",
            Self::RequiredWhen { .. } => "required_when",
            Self::AtLeastOneOf { .. } => "at_least_one_of",
            Self::DependentRequired { .. } => "dependent_required",
            Self::UnknownProperty { .. } => "unknown_property",
            Self::Rounded => "rounded",
            Self::DuplicateProperty { .. } => "duplicate_property",
            Self::MinLength { .. } => "min_length",
            Self::MaxLength { .. } => "max_length",
            Self::Pattern { .. } => "pattern",
            Self::Minimum { .. } => "minimum",
            Self::Maximum { .. } => "maximum",
            Self::ExclusiveMinimum { .. } => "exclusive_minimum",
            Self::ExclusiveMaximum { .. } => "exclusive_maximum",
            Self::MultipleOf { .. } => "multiple_of",
            Self::MinItems { .. } => "min_items",
            Self::MaxItems { .. } => "max_items",
            Self::UniqueItems { .. } => "unique_items",
            Self::MinProperties { .. } => "min_properties",
            Self::MaxProperties { .. } => "max_properties",
            Self::Enum { .. } => "enum",
            Self::Const { .. } => "const",
            Self::Condition { .. } => "condition",
            Self::Custom { code, .. } => code,
        }
    }
}
