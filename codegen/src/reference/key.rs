//! What schemas are called in a document of schemas, or by where they are.

use std::borrow::Cow;

use super::Resolver;
use crate::keyword::{self, Form};
use crate::load::{Documents, Node};
use crate::location::Location;

/// A title of more words is a sentence and no name.
const WORDS: usize = 4;

/// Whether a title can be a name.
pub(crate) fn is_short(title: &str) -> bool {
    (1..=WORDS).contains(&title.split_whitespace().count())
}

/// The name of a file or URI without its folders and what it ends in: `job` of `schemas/job.schema.json`.
pub(crate) fn of_file(name: &str) -> String {
    let name = name.split(['?', '#']).next().unwrap_or_default();
    let name = name.trim_end_matches(['/', '\\']);
    let name = name.rsplit(['/', '\\', ':']).next().unwrap_or_default();
    let stem = [".json", ".yaml", ".yml"].iter();
    let stem = stem.fold(name, |name, end| name.strip_suffix(end).unwrap_or(name));
    stem.strip_suffix(".schema").unwrap_or(stem).to_owned()
}

/// What a schema is called that a reference resolves to: by the key that it has in its document, by its anchor, its `$id`
/// or its document.
pub(crate) fn of_target(resolver: Resolver<'_>, documents: &Documents, at: &Location) -> String {
    let way = Way::of(at);
    if way.is_key {
        return way.words.concat();
    }
    let node = resolver.at(at);
    let text = |keyword: &str| node?.get(keyword).and_then(Node::text);
    if let Some(anchor) = text("$anchor").or_else(|| text("$dynamicAnchor")) {
        return anchor.to_owned();
    }
    let id = text("$id").map(of_file).filter(|name| !name.is_empty());
    if let Some(name) = id {
        return name;
    }
    if at.is_root() {
        let document = documents.get(at.document());
        return document.map_or_else(String::new, |it| of_file(&it.name));
    }
    way.words.join(" ")
}

/// The words of a location: the last name that a schema has on the way there, and the keywords behind it.
struct Way<'l> {
    words: Vec<Cow<'l, str>>,
    /// Whether it is a name alone.
    is_key: bool,
}

impl<'l> Way<'l> {
    fn of(at: &'l Location) -> Self {
        let mut way = Self {
            words: Vec::new(),
            is_key: false,
        };
        // How the value of the keyword before holds schemas.
        let mut before = None;
        for segment in at.segments() {
            let form = match before {
                Some(Form::Map | Form::MapBesideArrays) => None,
                _ => keyword::find(&segment).map(|keyword| keyword.form),
            };
            let is_index = matches!(before, Some(Form::List | Form::SchemaOrList))
                && segment.bytes().all(|byte| byte.is_ascii_digit());
            match form {
                Some(Form::Map | Form::MapBesideArrays) => {}
                Some(Form::Schema | Form::List | Form::SchemaOrList) => way.step(segment),
                _ if is_index => way.step(segment),
                _ => {
                    way.words = vec![segment];
                    way.is_key = true;
                }
            }
            before = form;
        }
        way
    }

    fn step(&mut self, segment: Cow<'l, str>) {
        self.words.push(segment);
        self.is_key = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_called_without_what_they_end_in() {
        for (file, name) in [
            ("job.json", "job"),
            ("a/b.schema.json", "b"),
            ("c:\\schemas\\d.yaml", "d"),
            ("https://example.org/e.json#/x", "e"),
            ("https://json-schema.org/draft/2020-12/schema", "schema"),
            ("urn:example:f", "f"),
            ("-", "-"),
        ] {
            assert_eq!(of_file(file), name, "{file}");
        }
    }

    #[test]
    fn schemas_are_called_by_the_last_name_on_the_way_to_them() {
        for (pointer, name) in [
            ("/$defs/size", "size"),
            ("/$defs/items", "items"),
            ("/properties/sizes/items", "sizes items"),
            ("/properties/sizes/prefixItems/1", "sizes prefixItems 1"),
            ("/items", "items"),
            ("/components/schemas/Size", "Size"),
            ("/$defs/a/allOf/0/properties/b", "b"),
        ] {
            let at = Location::from(pointer);
            assert_eq!(Way::of(&at).words.join(" "), name, "{pointer}");
        }
    }
}
