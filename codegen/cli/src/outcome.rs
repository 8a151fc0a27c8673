//! What came of a command.

use specwright::Diagnostics;

/// What came of a command that found no error.
#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) warnings: Diagnostics,
    /// Files that are not as generated: programs are told of them as of errors, people in `said`.
    pub(crate) drift: Diagnostics,
    /// What is asked for, or a summary of it.
    pub(crate) printed: String,
    /// What else a person should know.
    pub(crate) said: String,
    pub(crate) failed: bool,
}

impl Outcome {
    /// What is asked for, and what was found on the way.
    pub(crate) fn of(printed: String, warnings: Diagnostics) -> Self {
        Self {
            warnings,
            printed,
            ..Self::default()
        }
    }
}
