//! Operations that cannot be written: errors, or omitted where that is asked for.

use std::ops::Range;

use super::Lowering;

impl Lowering<'_> {
    /// What was found in operations that cannot be written, by the numbers of the findings: warnings that name the operation
    /// where the others are to be generated without it.
    pub(super) fn excuse_omitted(&self, omitted: Vec<(String, Range<usize>)>) {
        // A schema that could not be read leaves ids without definitions, which others may refer to.
        if self.keep_going && self.shaper.definitions.is_complete() {
            for (name, findings) in omitted {
                self.fields.found.excuse(findings, &name);
            }
        }
    }
}
