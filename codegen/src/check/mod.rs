//! Check: what the representation says, held against itself.
//!
//! Flat lists of `check_*` functions over the whole API; all of them run. Only the judge of whole bodies is not asked
//! where schemas are not in order. What one output cannot say is no fault of another.

mod bodies;
mod formats;
#[cfg(feature = "judge")]
mod judge;
mod limits;
mod literals;
mod recursion;
mod size;
mod unused;

use crate::diagnostic::Diagnostics;
use crate::ir::Api;
use crate::load::Documents;
use crate::patterns::Patterns;
pub(crate) use bodies::withdraw_bodies;
pub(crate) use formats::check_format_types;
pub(crate) use unused::check_unused;

/// What is made of an API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Output {
    /// Schemas alone, each on its own.
    Schemas,
    /// The files of a whole service; what no check says is evaluated, or not.
    Files {
        /// Whether it is.
        evaluates: bool,
    },
}

/// Every finding about an API of which that is made. `documents` are where it came from, so that each has its position.
pub(crate) fn check(
    api: &Api,
    patterns: &Patterns<'_>,
    documents: &Documents,
    output: Output,
) -> Diagnostics {
    let mut found = Diagnostics::default();
    limits::check_limits(api, &mut found);
    limits::check_steps(api, &mut found);
    patterns.check_syntax(api, &mut found);
    literals::check_defaults_and_examples(api, &mut found);
    literals::check_listed_values(api, patterns, &mut found);
    // Schemas refer to what they hold, and what is evaluated does.
    if output == (Output::Files { evaluates: false }) {
        recursion::check_recursion(api, &mut found);
    }
    if output != Output::Schemas {
        size::check_copies(api, &mut found);
    }
    documents.positioned(found)
}
