//! Check: what the representation says, held against itself and against what the emitters can write.
//!
//! A flat list of `check_*` functions over the whole API; all of them run. Only the judge of whole bodies is not asked
//! while there are findings: it needs schemas in order.

mod bodies;
mod limits;
mod literals;
mod patterns;
mod rust;
mod size;
mod visit;

use crate::diagnostic::Diagnostics;
use crate::ir::Api;
use crate::load::Document;

/// Every finding about an API. `document` is where it came from, so that each has its place.
pub fn check(api: &Api, document: &Document) -> Diagnostics {
    let mut found = Diagnostics::default();
    limits::check_limits(api, &mut found);
    limits::check_types(api, &mut found);
    limits::check_steps(api, &mut found);
    let patterns = patterns::check_patterns(api, &mut found);
    literals::check_defaults_and_examples(api, &patterns, &mut found);
    literals::check_listed_values(api, &patterns, &mut found);
    rust::check_shapes(api, &mut found);
    rust::check_rules(api, &mut found);
    size::check_copies(api, &mut found);
    if !found.has_errors() {
        bodies::check_bodies(api, document, &mut found);
    }
    document.place(found)
}
