//! What the codes of violations mean, for programs that show them apart.

use serde_json::{Value, json};
use specwright_core::codes;

/// What a file is told of that cannot be read.
pub(crate) const UNREAD: &str = "unread";

const MEANINGS: [(&str, &str); 34] = [
    (UNREAD, "A file of which no result could be had"),
    (codes::SYNTAX, "Text that cannot be read"),
    (codes::DEPTH, "Nested too deeply"),
    (codes::TYPE, "A value of another type"),
    (codes::REQUIRED, "A required property is missing"),
    (
        codes::REQUIRED_WHEN,
        "A property is missing that others make required",
    ),
    (
        codes::AT_LEAST_ONE_OF,
        "None of several properties is there",
    ),
    (
        codes::DEPENDENT_REQUIRED,
        "A property is missing that the presence of another asks for",
    ),
    (codes::UNKNOWN_PROPERTY, "A property that is not known"),
    (codes::ROUNDED, "A number that readers would round"),
    (codes::DUPLICATE_PROPERTY, "A second property of one name"),
    (codes::MIN_LENGTH, "Too few characters"),
    (codes::MAX_LENGTH, "Too many characters"),
    (codes::PATTERN, "The pattern does not match"),
    (codes::PARSE, "Not read as a value of the type"),
    (codes::FORMAT, "Not of the format"),
    (codes::MINIMUM, "Too small"),
    (codes::MAXIMUM, "Too large"),
    (codes::EXCLUSIVE_MINIMUM, "Not larger than the bound"),
    (codes::EXCLUSIVE_MAXIMUM, "Not smaller than the bound"),
    (codes::MULTIPLE_OF, "Not a multiple"),
    (codes::MIN_ITEMS, "Too few items"),
    (codes::MAX_ITEMS, "Too many items"),
    (codes::UNIQUE_ITEMS, "Two items are the same"),
    (codes::MIN_PROPERTIES, "Too few properties"),
    (codes::MAX_PROPERTIES, "Too many properties"),
    (codes::ENUM, "None of the allowed values"),
    (codes::CONST, "Not the one allowed value"),
    (codes::NEVER, "A value where none is allowed"),
    (codes::CONDITION, "A condition does not hold"),
    (codes::NO_VARIANT, "No variant of a union takes the value"),
    (codes::REJECTED, "A value that is rejected"),
    (codes::ENCODING, "What is encoded is no text"),
    (
        codes::MEDIA_TYPE,
        "A body in none of the documented media types",
    ),
];

/// The rules of SARIF for these codes.
pub(crate) fn of(codes: &std::collections::BTreeSet<&'static str>) -> Vec<Value> {
    let told = MEANINGS.iter().filter(|(code, _)| codes.contains(code));
    let rules =
        told.map(|(code, meaning)| json!({ "id": code, "shortDescription": { "text": meaning } }));
    rules.collect()
}
