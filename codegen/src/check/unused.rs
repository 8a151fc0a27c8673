//! Schemas that nothing is generated of: what has no type of its own is written out where it is used.

use std::collections::HashSet;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::ir::Api;
use crate::load::Documents;
use crate::location::Location;

/// What nothing is generated of. What is rejected by any stage has its finding already.
pub(crate) fn check_unused(api: &Api, documents: &Documents, found: &Diagnostics) -> Diagnostics {
    let mut unused = Diagnostics::default();
    let rejected = found.iter().filter(|it| it.severity == Severity::Error);
    // A mistake anywhere in a schema counts as one of the schema.
    let rejected: HashSet<Location> = rejected.flat_map(|it| it.location.ancestors()).collect();
    for schema in &api.unused {
        if rejected.contains(&schema.origin) {
            continue;
        }
        let message = format!(
            "nothing uses `{}`, which has no type of its own: nothing is generated for it",
            schema.name
        );
        let diagnostic = Diagnostic::warning(Code::Unused, &schema.origin, message);
        let help = "refer to it where it is meant, or leave it out";
        unused.push(diagnostic.help(help).on_name());
    }
    documents.positioned(unused)
}
