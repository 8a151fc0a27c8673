//! From JSON text to Rust values, with every problem reported.

mod list;
mod map;
pub(crate) mod number;
mod option;
mod others;
mod rest;
mod slot;
mod text;
mod value;

pub use others::Others;
pub use rest::Rest;
pub use slot::Slot;

use crate::{Path, Reader, Report, Validate};

/// Why a value could not be built. It has been reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The reader stands behind the value, and reading goes on. What was decoded inside the value
    /// has been checked.
    Invalid,
    /// The text cannot be read any further.
    Syntax,
}

/// A type that can be read from JSON.
///
/// `Ok` says that a value was built, not that nothing was reported; whoever gets it asks the
/// report, and sees to it that the value is checked.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from JSON by Specwright",
    note = "derive `Model` (or `ValueList`) for it"
)]
pub trait Decode: Validate + Sized {
    /// Reads a value.
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop>;

    /// Reads a value as a member of an object, where an `Option` takes no null.
    #[inline]
    fn decode_member(
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<Self, Stop> {
        Self::decode(json, at, report)
    }

    /// What stands for an absent member; `None` if the member is mandatory.
    #[inline]
    fn absent() -> Option<Self> {
        None
    }
}
