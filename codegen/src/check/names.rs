//! Names of types that stand in no spec, since generated code makes them up.

use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::Api;

/// What a struct brings along under a name of its own.
const OF_STRUCT: &[&str] = &["Builder", "Draft", "Parts"];

/// What an operation does.
const OF_OPERATION: &[&str] = &["Builder", "Reply"];

/// Types that have the name of what another one brings along.
pub(super) fn check_hidden_names(api: &Api, found: &mut Diagnostics) {
    let hidden = hidden_names(api);
    for (rust, origin) in names(api) {
        if let Some(owner) = hidden.get(rust) {
            let message = format!("`{rust}` is made up for `{owner}` in Rust");
            let diagnostic = Diagnostic::new(Code::NameCollision, origin, message);
            found.push(diagnostic.help("give one of them another name with `x-rust-name`"));
        }
    }
}

fn names(api: &Api) -> impl Iterator<Item = (&str, &str)> {
    let definitions = api.definitions.iter();
    let definitions = definitions.map(|one| (one.rust.as_str(), one.schema.origin.as_str()));
    let operations = api.operations.iter();
    definitions.chain(operations.map(|one| (one.rust.as_str(), one.origin.as_str())))
}

fn hidden_names(api: &Api) -> HashMap<String, &str> {
    let structs = api
        .definitions
        .iter()
        .filter(|one| one.as_struct().is_some());
    let structs = structs.map(|one| (one.rust.as_str(), OF_STRUCT));
    let operations = api
        .operations
        .iter()
        .map(|one| (one.rust.as_str(), OF_OPERATION));
    let owners = structs.chain(operations);
    owners
        .flat_map(|(owner, ends)| ends.iter().map(move |end| (format!("{owner}{end}"), owner)))
        .collect()
}
