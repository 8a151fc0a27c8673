//! What a document says and nothing is generated of yet: told once a kind, with how many there are.

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::load::Node;
use crate::location::Location;

/// What was met, by its field: where it is first, and how often it is.
#[derive(Default)]
pub(super) struct Unmade(Vec<(&'static str, Location, usize)>);

impl Unmade {
    /// Notes each entry of a field.
    pub(super) fn note_each(&mut self, node: &Node, at: &Location, field: &'static str) {
        let entries = node.get(field).and_then(Node::properties);
        let entries = entries.into_iter().flatten();
        let number = entries.filter(|(name, _)| !name.starts_with("x-")).count();
        if number == 0 {
            return;
        }
        match self.0.iter_mut().find(|(known, ..)| *known == field) {
            Some((.., count)) => *count += number,
            None => self.0.push((field, at.property(field), number)),
        }
    }

    /// Says what was noted.
    pub(super) fn tell(&self, found: &Sink) {
        for (field, at, count) in &self.0 {
            let message =
                format!("nothing is generated of `{field}` yet: the document has {count}");
            let diagnostic = Diagnostic::warning(Code::NotGenerated, at, message);
            found.push(diagnostic.on_name());
        }
    }
}
