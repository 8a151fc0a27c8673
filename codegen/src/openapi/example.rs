//! Whole bodies that a document shows.

use super::Lowering;
use crate::ir::Example;
use crate::load::Node;
use crate::location::Location;

const EXAMPLE: &[&str] = &[
    "summary",
    "description",
    "value",
    "externalValue",
    "dataValue",
    "serializedValue",
];

impl<'d> Lowering<'d> {
    /// The bodies that are shown. One that is elsewhere (`externalValue`) is not read.
    pub(super) fn examples(&mut self, media: &'d Node, at: &Location) -> Vec<Example> {
        let mut shown = Vec::new();
        if let Some(value) = media.get("example") {
            shown.push(Example {
                name: "example".to_owned(),
                summary: None,
                description: None,
                value: value.to_value(),
                origin: at.property("example"),
            });
        }
        let Some(examples) = media.get("examples") else {
            return shown;
        };
        for (name, at, node) in self.fields.properties(examples, &at.property("examples")) {
            let Some((node, at)) = self.target(node, at) else {
                continue;
            };
            self.fields.reject_others(node, &at, EXAMPLE);
            if let Some(value) = node.get("value").or_else(|| node.get("dataValue")) {
                shown.push(Example {
                    name: name.to_owned(),
                    summary: self.words_of(node, &at, "summary"),
                    description: self.words_of(node, &at, "description"),
                    value: value.to_value(),
                    origin: at.property("value"),
                });
            }
        }
        shown
    }
}
