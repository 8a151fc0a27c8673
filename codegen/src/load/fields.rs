//! Reads values of one type out of the document, and says so where they are of another.

use std::collections::HashSet;

use serde_json::Number;

use super::{Content, Node};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::location::Location;
use specwright_core::suggest::nearest;

/// So many mistakes are not typing errors, and guessing what is meant takes time.
const GUESSES: usize = 100;

/// Reads values, and hands in what it finds.
pub(crate) struct Fields {
    pub(crate) found: Sink,
    /// Whether what is read only informs: where it is of another type, it has no effect.
    informs: bool,
}

impl Fields {
    pub(crate) fn new(found: Sink) -> Self {
        let informs = false;
        Self { found, informs }
    }

    /// The same for annotations: a document is read without those that are of another type.
    pub(crate) fn of_annotations(&self) -> Self {
        let found = self.found.clone();
        let informs = true;
        Self { found, informs }
    }

    fn mistake(&self, at: &Location, message: &str) -> Diagnostic {
        if self.informs {
            let message = format!("{message}, and it has no effect");
            Diagnostic::warning(Code::InvalidValue, at, message)
        } else {
            Diagnostic::new(Code::WrongType, at, message)
        }
    }

    fn wrong_type<T>(&self, node: &Node, at: &Location, expected: &str) -> Option<T> {
        let message = format!("expected {expected}, found {}", node.type_with_article());
        self.found.push(self.mistake(at, &message));
        None
    }

    pub(crate) fn text(&self, node: &Node, at: &Location) -> Option<String> {
        match &node.content {
            Content::String(text) => Some(text.clone()),
            // In YAML, `1.0` and `no` are easily taken for strings.
            Content::Number(_) | Content::Bool(_) => {
                let message = format!("expected a string, found {}", node.type_with_article());
                let diagnostic = self.mistake(at, &message);
                self.found.push(diagnostic.help("put it in quotes"));
                None
            }
            _ => self.wrong_type(node, at, "a string"),
        }
    }

    pub(crate) fn flag(&self, node: &Node, at: &Location) -> Option<bool> {
        match node.content {
            Content::Bool(flag) => Some(flag),
            _ => self.wrong_type(node, at, "`true` or `false`"),
        }
    }

    pub(crate) fn number(&self, node: &Node, at: &Location) -> Option<Number> {
        match &node.content {
            Content::Number(number) => Some(number.clone()),
            _ => self.wrong_type(node, at, "a number"),
        }
    }

    /// A number of things: a whole number, zero or more (`3.0` is 3).
    pub(crate) fn count(&self, node: &Node, at: &Location) -> Option<u64> {
        let number = self.number(node, at)?;
        let count = number.as_u64().or_else(|| whole(number.as_f64()?));
        if count.is_none() {
            self.found.report(
                Code::WrongType,
                at,
                format!("expected a whole number from 0 on, found {number}"),
            );
        }
        count
    }

    pub(crate) fn items<'n>(&self, node: &'n Node, at: &Location) -> Vec<(Location, &'n Node)> {
        let Some(items) = node.items() else {
            return self.wrong_type(node, at, "an array").unwrap_or_default();
        };
        items
            .iter()
            .enumerate()
            .map(|(index, item)| (at.item(index), item))
            .collect()
    }

    /// Strings of which none is to be there twice.
    pub(crate) fn strings(&self, node: &Node, at: &Location) -> Vec<String> {
        let mut strings = Vec::new();
        let mut seen = HashSet::new();
        for (at, item) in self.items(node, at) {
            if let Some(text) = self.text(item, &at) {
                if seen.insert(text.clone()) {
                    strings.push(text);
                } else {
                    let message = format!("`{text}` is listed twice");
                    let diagnostic = Diagnostic::warning(Code::ListedTwice, at, message);
                    self.found.push(diagnostic.help("leave it out"));
                }
            }
        }
        strings
    }

    /// The properties of an object: name, location, value.
    pub(crate) fn properties<'n>(
        &self,
        node: &'n Node,
        at: &Location,
    ) -> Vec<(&'n str, Location, &'n Node)> {
        let Some(properties) = node.properties() else {
            return self.wrong_type(node, at, "an object").unwrap_or_default();
        };
        properties
            .iter()
            .map(|(name, entry)| (name.as_str(), at.property(name), &entry.node))
            .collect()
    }

    /// The property that must be there.
    pub(crate) fn required<'n>(
        &self,
        node: &'n Node,
        at: &Location,
        name: &str,
    ) -> Option<&'n Node> {
        let property = node.get(name);
        if property.is_none() {
            self.found
                .report(Code::Missing, at, format!("`{name}` is missing"));
        }
        property
    }

    /// Says of every property that is not `known` that nobody defines it; `x-` properties are free for annotations.
    pub(crate) fn reject_others(&self, node: &Node, at: &Location, known: &[&str]) {
        for (name, at, _) in self.properties(node, at) {
            if !known.contains(&name) && !name.starts_with("x-") {
                self.unknown(name, &at, known);
            }
        }
    }

    pub(crate) fn unknown(&self, name: &str, at: &Location, known: &[&str]) {
        let mut diagnostic = Diagnostic::warning(
            Code::UnknownKeyword,
            at,
            format!("`{name}` is not defined here"),
        )
        .on_name();
        if let Some(near) = self.meant(name, known) {
            diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
        }
        self.found.push(diagnostic);
    }

    /// The known name that an unknown one may be.
    pub(crate) fn meant<'k>(&self, name: &str, known: &[&'k str]) -> Option<&'k str> {
        let guess = self.found.len() < GUESSES;
        guess
            .then(|| nearest(name, known.iter().copied()))
            .flatten()
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be whole and in range"
)]
fn whole(value: f64) -> Option<u64> {
    // From 2^53 on, a double may be the rounded form of another whole number.
    (value.fract() == 0.0 && (0.0..9_007_199_254_740_992.0).contains(&value))
        .then_some(value as u64)
}
