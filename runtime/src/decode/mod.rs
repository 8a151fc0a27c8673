//! From JSON text to Rust values, with every problem reported.

mod array;
#[cfg(feature = "explain")]
mod log;
#[cfg(not(feature = "explain"))]
#[path = "no_log.rs"]
mod log;
mod map;
mod null;
mod number;
#[doc(hidden)]
pub mod open_enum;
mod option;
mod others;
mod parsed;
mod reader;
mod rest;
mod slot;
mod string;
mod tail;
mod text;
mod unfit;
mod union;
mod value;

#[cfg(feature = "evaluate")]
pub(crate) use number::kept_number;
pub use others::Others;
pub use reader::{Array, Object, Reader};
pub use rest::Rest;
pub use slot::Slot;
pub use tail::Tail;
#[cfg(feature = "evaluate")]
pub(crate) use text::read_text_checked;
pub(crate) use text::{read_slice, read_text};
pub use union::{Candidate, Check, unknown_tag};

use crate::report::{Path, Report};
use crate::validate::Validate;

/// Why a value could not be built. It has been reported.
// A whole word: beside a single byte, the compiler moves a `Result<Option<String>, Stop>` as that byte and fifteen others, in
// loads that overlap what has just been stored, for each of which the processor waits. A response took 1.4 times as long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Stop {
    /// The reader is behind the value, and reading goes on. What was decoded inside the value
    /// has been checked.
    Invalid,
    /// The text cannot be read any further, or need not be: a variant that is tried does not take the value.
    Syntax,
}

/// Takes what could be built of a list or map; the report knows what is omitted at its location.
pub type Left<'l, T> = &'l mut dyn FnMut(T, &Path<'_>, &mut Report);

/// A type that can be read from JSON.
///
/// `Ok` says that a value was built, not that nothing was reported; whoever gets it asks the
/// report, and sees to it that the value is checked.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from JSON by Specwright",
    note = "derive `Model` (or `OpenEnum`) for it"
)]
pub trait Decode: Validate + Sized {
    /// Reads a value.
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop>;

    /// Reads a value as a property of an object, where an `Option` takes no null.
    #[inline]
    fn decode_property(
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<Self, Stop> {
        Self::decode(json, at, report)
    }

    /// Reads a value, as a property or not. A list or map that could be built in part only is handed to `left` before it
    /// is given up, for the rules that are put on it from outside; what is inside of it has been checked then.
    #[doc(hidden)]
    #[inline]
    fn decode_left(
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
        is_property: bool,
        _left: Left<'_, Self>,
    ) -> Result<Self, Stop> {
        if is_property {
            Self::decode_property(json, at, report)
        } else {
            Self::decode(json, at, report)
        }
    }

    /// What represents an absent property; `None` if the property is required.
    #[inline]
    fn absent() -> Option<Self> {
        None
    }
}
