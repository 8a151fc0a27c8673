//! What a pattern may cost. Everything is checked before it is spent.

use crate::error::Error;

/// Bytes of pattern text.
pub(crate) const TEXT: usize = 8 * 1024;
/// Groups within groups: the parser and the builder of the automaton recurse.
pub(crate) const DEPTH: usize = 128;
/// The highest count in `{n,m}`.
pub(crate) const REPEAT: usize = 8 * 1024;
/// States of the automaton before it is made deterministic.
pub(crate) const NFA_STATES: usize = 32 * 1024;
/// Columns of the final table beside those of the classes: what else there is to know of a state.
pub(crate) const OTHER_COLUMNS: u8 = 2;
/// Classes of code points: the number of all columns, and so of each of them, fits one byte.
pub(crate) const CLASSES: usize = 255 - OTHER_COLUMNS as usize;
/// Entries of the transition table before minimisation.
pub(crate) const DFA_ENTRIES: usize = 128 * 1024;
/// Entries of the final table: two bytes each, and two bytes hold the location of each.
pub(crate) const PROGRAM_ENTRIES: usize = 64 * 1024;
/// Elementary steps from the automaton to the tables.
const STEPS: usize = 2_000_000;

/// The limit that a pattern passes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Excess {
    NfaStates,
    Classes,
    Entries,
    Steps,
}

impl Excess {
    pub(crate) fn into_error(self, pattern: &str) -> Error {
        let reason = match self {
            Self::NfaStates => "its repeats unfold to too many states",
            Self::Classes => &format!("it tells apart more than {CLASSES} classes"),
            Self::Entries => "its tables would have too many entries",
            Self::Steps => "its tables would take too long to build",
        };
        let message = format!("the pattern is too large: {reason}");
        Error::too_large(message, 0..pattern.len())
    }
}

/// Counts elementary steps down.
pub(crate) struct Budget {
    left: usize,
}

impl Budget {
    pub(crate) fn new() -> Self {
        Self { left: STEPS }
    }

    pub(crate) fn spend(&mut self, steps: usize) -> Result<(), Excess> {
        self.left = self.left.checked_sub(steps).ok_or(Excess::Steps)?;
        Ok(())
    }
}
