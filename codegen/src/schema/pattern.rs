//! Reads `pattern`.

use super::read::Reader;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::Node;
use crate::location::Location;
use crate::matcher::mended;

impl Reader<'_, '_> {
    /// The pattern in the grammar that JSON Schema asks for.
    pub(super) fn pattern(&self, node: &Node, at: &Location) -> Option<String> {
        let pattern = self.fields.text(node, at)?;
        let Some(mended) = mended(&pattern) else {
            return Some(pattern);
        };
        let message = format!(
            "the pattern is valid without the flag `u` of ECMA-262 alone: it is read as `{mended}`"
        );
        let help =
            "write it so: JSON Schema asks for the flag, and validators that set it reject this";
        let diagnostic = Diagnostic::warning(Code::InvalidValue, at.clone(), message);
        self.fields.found.push(diagnostic.help(help));
        Some(mended)
    }
}
