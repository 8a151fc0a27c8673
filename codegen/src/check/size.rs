//! What references multiply.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::references;
use crate::ir::{Api, DefinitionId};
use crate::location::Location;

/// How many definitions all schema files may hold together.
const MAX_COPIES: usize = 250_000;

/// Definitions that refer to so many others that their files, each of which is self-contained, would fill the disk.
pub(super) fn check_copies(api: &Api, found: &mut Diagnostics) {
    let references = all_references(api);
    let mut copies = 0;
    // One array for all starts, so that it need not be cleared for each: an entry names the start that reached it last.
    let mut reached_from = vec![usize::MAX; references.len()];
    for start in 0..references.len() {
        let mut open = references[start].clone();
        while let Some(DefinitionId(id)) = open.pop() {
            if std::mem::replace(&mut reached_from[id], start) == start {
                continue;
            }
            copies += 1;
            open.extend(&references[id]);
        }
        // Asked in between, since the number of copies can grow with the square of the definitions.
        if copies > MAX_COPIES {
            let origin = api.definitions[start].schema.origin.clone();
            return found.push(too_large(origin));
        }
    }
}

fn too_large(origin: Location) -> Diagnostic {
    let message = format!(
        "each schema file holds all that it refers to: up to here that is more than {MAX_COPIES} definitions"
    );
    let help = "let fewer schemas refer to one another";
    Diagnostic::new(Code::TooLarge, origin, message).help(help)
}

/// What each definition refers to.
fn all_references(api: &Api) -> Vec<Vec<DefinitionId>> {
    let definitions = api.definitions.iter().map(|definition| {
        let mut found = Vec::new();
        references(&definition.schema, &mut found);
        found
    });
    definitions.collect()
}
