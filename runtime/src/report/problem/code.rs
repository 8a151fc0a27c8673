//! The stable code of each problem.

use super::Problem;
use specwright_core::codes;

impl Problem {
    /// The stable code: the variant's name in snake case, or the one a custom problem was given.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => codes::SYNTAX,
            Self::Depth { .. } => codes::DEPTH,
            Self::Type { .. } => codes::TYPE,
            Self::Required { .. } => codes::REQUIRED,
            Self::RequiredWhen { .. } => codes::REQUIRED_WHEN,
            Self::AtLeastOneOf { .. } => codes::AT_LEAST_ONE_OF,
            Self::DependentRequired { .. } => codes::DEPENDENT_REQUIRED,
            Self::UnknownProperty { .. } => codes::UNKNOWN_PROPERTY,
            Self::Rounded => codes::ROUNDED,
            Self::DuplicateProperty { .. } => codes::DUPLICATE_PROPERTY,
            Self::MinLength { .. } => codes::MIN_LENGTH,
            Self::MaxLength { .. } => codes::MAX_LENGTH,
            Self::Pattern { .. } => codes::PATTERN,
            Self::Parse { .. } => codes::PARSE,
            Self::Format { .. } => codes::FORMAT,
            Self::Minimum { .. } => codes::MINIMUM,
            Self::Maximum { .. } => codes::MAXIMUM,
            Self::ExclusiveMinimum { .. } => codes::EXCLUSIVE_MINIMUM,
            Self::ExclusiveMaximum { .. } => codes::EXCLUSIVE_MAXIMUM,
            Self::MultipleOf { .. } => codes::MULTIPLE_OF,
            Self::MinItems { .. } => codes::MIN_ITEMS,
            Self::MaxItems { .. } => codes::MAX_ITEMS,
            Self::UniqueItems { .. } => codes::UNIQUE_ITEMS,
            Self::MinProperties { .. } => codes::MIN_PROPERTIES,
            Self::MaxProperties { .. } => codes::MAX_PROPERTIES,
            Self::Enum { .. } => codes::ENUM,
            Self::Const { .. } => codes::CONST,
            Self::Never => codes::NEVER,
            Self::Condition { .. } => codes::CONDITION,
            Self::NoVariant { .. } => codes::NO_VARIANT,
            Self::Custom { code, .. } => code,
        }
    }
}
