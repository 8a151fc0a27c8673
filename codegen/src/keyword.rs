//! The keywords of schemas.

use crate::extension;

/// Keywords that assert something of instances, apply subschemas or refer to a schema.
const ASSERTIONS: &[&str] = &[
    "$ref",
    "$dynamicRef",
    "type",
    "enum",
    "const",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "prefixItems",
    "items",
    "contains",
    "minContains",
    "maxContains",
    "minItems",
    "maxItems",
    "uniqueItems",
    "unevaluatedItems",
    "properties",
    "patternProperties",
    "additionalProperties",
    "unevaluatedProperties",
    "propertyNames",
    "required",
    "dependentRequired",
    "dependentSchemas",
    "minProperties",
    "maxProperties",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "if",
    "then",
    "else",
];

/// Keywords that inform; `format` asserts too where it is a width.
const ANNOTATIONS: &[&str] = &[
    "$comment",
    "title",
    "description",
    "default",
    "examples",
    "example",
    "deprecated",
    "readOnly",
    "writeOnly",
    "format",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "externalDocs",
    "xml",
    extension::NAME,
];

/// Keywords that would move the base of references; they are known, and rejected.
pub(crate) const IDENTIFIERS: &[&str] = &[
    "$id",
    "$schema",
    "$anchor",
    "$dynamicAnchor",
    "$vocabulary",
    "$defs",
    "discriminator",
];

/// The keywords that schemas may have.
pub(crate) fn known() -> impl Iterator<Item = &'static str> {
    ASSERTIONS.iter().chain(ANNOTATIONS).copied()
}

/// The keywords that have a meaning in a schema.
pub(crate) fn keywords() -> impl Iterator<Item = &'static str> {
    known().chain(IDENTIFIERS.iter().copied())
}

/// Whether a keyword of a schema that was read asserts nothing, be it one that is not defined (`x-…`).
pub(crate) fn informs(keyword: &str) -> bool {
    !ASSERTIONS.contains(&keyword)
}
