//! Check: what the representation says, held against itself.
//!
//! Flat lists of `check_*` functions over the whole API; all of them run. Only the judge of whole bodies is not asked
//! while there are findings: it needs schemas in order. What one output cannot say is no fault of another.

mod bodies;
mod dialect;
mod limits;
mod literals;
mod patterns;
mod recursion;
mod size;

use crate::diagnostic::Diagnostics;
use crate::ir::Api;
use crate::load::Document;
pub use dialect::check_dialect;
use patterns::Patterns;

/// What is made of an API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// Schemas alone, each on its own: what only Rust cannot say is no fault of theirs.
    Schemas,
    /// Rust, and the files of a whole service.
    Rust,
}

/// Every finding about an API of which that is made. `document` is where it came from, so that each has its place.
pub fn check(api: &Api, document: &Document, output: Output) -> Diagnostics {
    let mut found = Diagnostics::default();
    limits::check_limits(api, &mut found);
    limits::check_types(api, &mut found);
    limits::check_steps(api, &mut found);
    let patterns = Patterns::compiled(api);
    patterns.check_syntax(api, &mut found);
    literals::check_defaults_and_examples(api, &patterns, &mut found);
    literals::check_listed_values(api, &patterns, &mut found);
    recursion::check_recursion(api, &mut found);
    if !found.has_errors() {
        bodies::check_bodies(api, document, &mut found);
    }
    if output == Output::Rust {
        patterns.check_limits(api, &mut found);
        size::check_copies(api, &mut found);
    }
    document.place(found)
}
