//! Media types: what a body in each of them is.

use crate::load::Node;

/// What is made of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Json,
    Text,
    Bytes,
    Form,
    Multipart,
    Events,
    Lines,
}

/// What a body is in a media type, whose schema that may be.
pub(super) fn kind(media_type: &str, schema: Option<&Node>) -> Kind {
    let essence = media_type.split(';').next().unwrap_or_default();
    let essence = essence.trim().to_ascii_lowercase();
    match &*essence {
        "application/json" | "text/json" => Kind::Json,
        "application/x-www-form-urlencoded" => Kind::Form,
        "multipart/form-data" => Kind::Multipart,
        "text/event-stream" => Kind::Events,
        "application/x-ndjson"
        | "application/ndjson"
        | "application/jsonl"
        | "application/jsonlines"
        | "application/x-jsonlines"
        | "application/x-jsonl" => Kind::Lines,
        // What can be in any media type is what its schema says.
        "*/*" | "application/*" => match schema {
            None => Kind::Bytes,
            Some(schema) if is_binary(schema) => Kind::Bytes,
            Some(schema) if is_plain_string(schema) => Kind::Text,
            Some(_) => Kind::Json,
        },
        _ if essence.ends_with("+json") => Kind::Json,
        _ if essence.starts_with("text/") => Kind::Text,
        _ => Kind::Bytes,
    }
}

/// Whether a schema written out in place says no more than that there is a string.
pub(super) fn is_plain_string(schema: &Node) -> bool {
    schema.get("type").and_then(Node::text) == Some("string")
}

/// Whether it says that there are bytes.
fn is_binary(schema: &Node) -> bool {
    let format = schema.get("format").and_then(Node::text);
    format == Some("binary") || schema.get("contentMediaType").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_those_of_the_essence() {
        for (media_type, expected) in [
            ("application/json; charset=utf-8", Kind::Json),
            ("application/vnd.github.v3+json", Kind::Json),
            ("application/*+json", Kind::Json),
            ("Text/Html", Kind::Text),
            ("text/*", Kind::Text),
            ("image/svg+xml", Kind::Bytes),
            ("application/xml", Kind::Bytes),
            ("multipart/mixed", Kind::Bytes),
            ("*/*", Kind::Bytes),
            ("application/x-ndjson", Kind::Lines),
        ] {
            assert_eq!(kind(media_type, None), expected, "{media_type}");
        }
    }
}
