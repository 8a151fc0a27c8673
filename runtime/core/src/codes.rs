//! The stable codes of violations, as programs compare them: the runtime reports them, and the generator's tables of
//! locations list rules by them.

/// The text is not JSON.
pub const SYNTAX: &str = "syntax";
/// Nested too deeply.
pub const DEPTH: &str = "depth";
/// A value of another type.
pub const TYPE: &str = "type";
/// A required property is missing.
pub const REQUIRED: &str = "required";
/// A property that other properties' values make required is missing.
pub const REQUIRED_WHEN: &str = "required_when";
/// None of several properties is there.
pub const AT_LEAST_ONE_OF: &str = "at_least_one_of";
/// A property that the presence of another asks for is missing.
pub const DEPENDENT_REQUIRED: &str = "dependent_required";
/// A property that is not known.
pub const UNKNOWN_PROPERTY: &str = "unknown_property";
/// A number that readers would round.
pub const ROUNDED: &str = "rounded";
/// A second property of one name.
pub const DUPLICATE_PROPERTY: &str = "duplicate_property";
/// Too few code points.
pub const MIN_LENGTH: &str = "min_length";
/// Too many code points.
pub const MAX_LENGTH: &str = "max_length";
/// The pattern does not match.
pub const PATTERN: &str = "pattern";
/// Not read as a value of the type.
pub const PARSE: &str = "parse";
/// Not of the format.
pub const FORMAT: &str = "format";
/// Too small.
pub const MINIMUM: &str = "minimum";
/// Too large.
pub const MAXIMUM: &str = "maximum";
/// Not larger than the bound.
pub const EXCLUSIVE_MINIMUM: &str = "exclusive_minimum";
/// Not smaller than the bound.
pub const EXCLUSIVE_MAXIMUM: &str = "exclusive_maximum";
/// Not a multiple.
pub const MULTIPLE_OF: &str = "multiple_of";
/// Too few items.
pub const MIN_ITEMS: &str = "min_items";
/// Too many items.
pub const MAX_ITEMS: &str = "max_items";
/// Two items are the same.
pub const UNIQUE_ITEMS: &str = "unique_items";
/// Too few properties.
pub const MIN_PROPERTIES: &str = "min_properties";
/// Too many properties.
pub const MAX_PROPERTIES: &str = "max_properties";
/// None of the allowed values.
pub const ENUM: &str = "enum";
/// Not the one allowed value.
pub const CONST: &str = "const";
/// A value where none is allowed.
pub const NEVER: &str = "never";
/// A condition between properties does not hold.
pub const CONDITION: &str = "condition";
/// No variant of a union takes the value.
pub const NO_VARIANT: &str = "no_variant";
/// A hand-written type rejected the value and did not say why.
pub const REJECTED: &str = "rejected";
/// A body in none of the documented media types.
pub const MEDIA_TYPE: &str = "media_type";
/// What is encoded is no text.
pub const ENCODING: &str = "encoding";
/// A parameter that is given more than once.
pub const REPEATED: &str = "repeated";
/// What authorizes a request is missing.
pub const CREDENTIALS: &str = "credentials";
