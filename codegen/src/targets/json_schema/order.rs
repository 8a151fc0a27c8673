//! Keywords in the order in which a person would write them.

use crate::targets::json::Object;

/// The order of keywords: identity, annotations, type, applicators, assertions, what is for editors.
const ORDER: &[&str] = &[
    "$schema",
    "$comment",
    "title",
    "description",
    "markdownDescription",
    "deprecated",
    "deprecationMessage",
    "readOnly",
    "writeOnly",
    "doNotSuggest",
    "type",
    "format",
    "contentEncoding",
    "contentMediaType",
    "const",
    "enum",
    "enumDescriptions",
    "markdownEnumDescriptions",
    "minLength",
    "maxLength",
    "pattern",
    "patternErrorMessage",
    "minimum",
    "exclusiveMinimum",
    "maximum",
    "exclusiveMaximum",
    "multipleOf",
    "default",
    "examples",
    "required",
    "properties",
    "patternProperties",
    "additionalProperties",
    "unevaluatedProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "prefixItems",
    "items",
    "additionalItems",
    "unevaluatedItems",
    "contains",
    "minContains",
    "maxContains",
    "minItems",
    "maxItems",
    "uniqueItems",
    "$ref",
    "if",
    "then",
    "else",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "errorMessage",
    "defaultSnippets",
    "$defs",
    "definitions",
];

/// A schema with its keywords in order.
pub(super) fn arranged(mut schema: Object) -> Object {
    schema.sort_by_rank(rank);
    schema
}

/// Where a keyword is; one that is not listed is last.
fn rank(keyword: &str) -> usize {
    let location = ORDER.iter().position(|listed| *listed == keyword);
    location.unwrap_or(ORDER.len())
}
