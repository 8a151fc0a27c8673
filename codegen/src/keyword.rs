//! The keywords of schemas.

use crate::extension;
use crate::ir::Fate;

/// Keywords that assert or inform, and what becomes of each.
pub(crate) const KEYWORDS: &[(&str, Fate)] = &[
    ("$ref", Fate::Typed),
    ("$dynamicRef", Fate::Refused),
    ("$comment", Fate::Annotation),
    ("type", Fate::Typed),
    ("enum", Fate::Checked),
    ("const", Fate::Checked),
    ("minimum", Fate::Checked),
    ("maximum", Fate::Checked),
    ("exclusiveMinimum", Fate::Checked),
    ("exclusiveMaximum", Fate::Checked),
    ("multipleOf", Fate::Checked),
    ("minLength", Fate::Checked),
    ("maxLength", Fate::Checked),
    ("pattern", Fate::Checked),
    ("prefixItems", Fate::Typed),
    ("items", Fate::Typed),
    ("contains", Fate::Checked),
    ("minContains", Fate::Checked),
    ("maxContains", Fate::Checked),
    ("minItems", Fate::Checked),
    ("maxItems", Fate::Checked),
    ("uniqueItems", Fate::Checked),
    ("unevaluatedItems", Fate::Checked),
    ("properties", Fate::Typed),
    ("patternProperties", Fate::Checked),
    ("additionalProperties", Fate::Typed),
    ("unevaluatedProperties", Fate::Typed),
    ("propertyNames", Fate::Checked),
    ("required", Fate::Typed),
    ("dependentRequired", Fate::Checked),
    ("dependentSchemas", Fate::Checked),
    ("minProperties", Fate::Checked),
    ("maxProperties", Fate::Checked),
    ("allOf", Fate::Typed),
    ("anyOf", Fate::Checked),
    ("oneOf", Fate::Checked),
    ("not", Fate::Checked),
    ("if", Fate::Checked),
    ("then", Fate::Checked),
    ("else", Fate::Checked),
    ("title", Fate::Annotation),
    ("description", Fate::Annotation),
    ("default", Fate::Annotation),
    ("examples", Fate::Annotation),
    ("example", Fate::Annotation),
    ("deprecated", Fate::Annotation),
    ("readOnly", Fate::Annotation),
    ("writeOnly", Fate::Annotation),
    ("format", Fate::Annotation),
    ("contentEncoding", Fate::Annotation),
    ("contentMediaType", Fate::Annotation),
    ("contentSchema", Fate::Annotation),
    ("externalDocs", Fate::Annotation),
    ("xml", Fate::Annotation),
    (extension::NAME, Fate::Typed),
];

/// Keywords that would move the base of references; they are known, and refused.
pub(crate) const IDENTIFIERS: &[&str] = &[
    "$id",
    "$schema",
    "$anchor",
    "$dynamicAnchor",
    "$vocabulary",
    "$defs",
    "discriminator",
];

/// The keywords that have a meaning in a schema.
pub(crate) fn keywords() -> impl Iterator<Item = &'static str> {
    let read = KEYWORDS.iter().map(|(keyword, _)| *keyword);
    read.chain(IDENTIFIERS.iter().copied())
}
