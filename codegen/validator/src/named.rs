//! The schema that a file names.

use std::str::from_utf8;

use specwright::internals::yaml_stream;

use super::tree::{Content, Node, string};
use super::{Syntax, jsonc};

/// What a comment begins with that names the schema of a YAML file.
const MODELINE: &str = "yaml-language-server:";

/// The property that names the schema of a file.
const SCHEMA: &str = "$schema";

/// The schema that a file names, as it is written there: by its property `$schema`, or in YAML by a line
/// `# yaml-language-server: $schema=…`, which counts before it. Of several documents the first one counts, and of JSON Lines
/// none.
///
/// ```
/// use specwright_validator::{Syntax, named_schema};
///
/// let named = named_schema(br#"{ "$schema": "../job.schema.json", "size": 1 }"#, Syntax::Json);
/// assert_eq!(named.as_deref(), Some("../job.schema.json"));
/// let named = named_schema(b"# yaml-language-server: $schema=job.schema.json\nsize: 1\n", Syntax::Yaml);
/// assert_eq!(named.as_deref(), Some("job.schema.json"));
/// ```
pub fn named_schema(file: &[u8], syntax: Syntax) -> Option<String> {
    let text = match from_utf8(file) {
        Ok(text) => text,
        Err(error) => from_utf8(file.get(..error.valid_up_to())?).ok()?,
    };
    match syntax {
        Syntax::Json => in_json(text),
        Syntax::Jsonc => in_json(&jsonc::without_comments(text)),
        Syntax::Yaml => modeline(text).map(str::to_owned).or_else(|| in_yaml(text)),
        Syntax::Lines => None,
    }
}

/// The property of the outermost object, even if what follows is no JSON.
fn in_json(text: &str) -> Option<String> {
    // Most files have none, and are not looked at any closer.
    if !text.contains(SCHEMA) {
        return None;
    }
    let Content::Object(properties) = Node::of(text, text.len()).content else {
        return None;
    };
    let named = properties.iter().find(|property| property.name == SCHEMA)?;
    let written = text.get(named.value.span.clone())?;
    written
        .starts_with('"')
        .then(|| string(written).into_owned())
}

fn in_yaml(text: &str) -> Option<String> {
    if !text.contains(SCHEMA) {
        return None;
    }
    let documents = yaml_stream(text).documents;
    let specwright::internals::Content::Object(properties) = &documents.first()?.content else {
        return None;
    };
    match &properties.get(SCHEMA)?.node.content {
        specwright::internals::Content::String(named) => Some(named.clone()),
        _ => None,
    }
}

fn modeline(text: &str) -> Option<&str> {
    text.lines().find_map(|line| {
        let comment = line.trim_start().strip_prefix('#')?;
        let said = comment.trim_start().strip_prefix(MODELINE)?;
        let named = said.trim().strip_prefix("$schema=")?;
        named.split_whitespace().next()
    })
}
