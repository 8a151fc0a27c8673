//! Names of types that stand in no spec, since generated code makes them up.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use heck::ToShoutySnakeCase;

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

/// Types whose tables of places have one name. Another one is that of the file.
pub(super) fn check_places(api: &Api, found: &mut Diagnostics) {
    let mut known = HashMap::from([("SPEC_FILE".to_owned(), "the spec's file")]);
    for definition in &api.definitions {
        let name = definition.rust.to_shouty_snake_case();
        match known.entry(name) {
            Entry::Vacant(place) => {
                place.insert(&definition.rust);
            }
            // Two types of one name are found out before.
            Entry::Occupied(place) if *place.get() == definition.rust => {}
            Entry::Occupied(place) => {
                let (name, other) = (place.key(), place.get());
                let message = format!("a table named `{name}` is made up for {other} too");
                let origin = definition.schema.origin.clone();
                let diagnostic = Diagnostic::new(Code::NameCollision, origin, message);
                found.push(diagnostic.help("give one of them another name with `x-rust-name`"));
            }
        }
    }
}

/// Members whose setter has the name of another method of the builder.
pub(super) fn check_setters(api: &Api, found: &mut Diagnostics) {
    for definition in &api.definitions {
        let members = definition
            .as_struct()
            .map_or(&[][..], |object| &object.members);
        let members = members
            .iter()
            .map(|member| (member.rust.as_str(), member.schema.origin.as_str()));
        check_fields(&members.collect::<Vec<_>>(), found);
    }
    for operation in &api.operations {
        let parameters = operation.parameters.iter();
        let fields = parameters.map(|one| (one.rust.as_str(), one.schema.origin.as_str()));
        check_fields(&fields.collect::<Vec<_>>(), found);
    }
}

fn check_fields(fields: &[(&str, &str)], found: &mut Diagnostics) {
    let names: HashSet<&str> = fields.iter().map(|(rust, _)| *rust).collect();
    for (rust, origin) in fields {
        let second = rust
            .strip_prefix("maybe_")
            .is_some_and(|other| names.contains(other));
        if second || *rust == "build" {
            let message = format!("the builder has a method `{rust}` of its own");
            let diagnostic = Diagnostic::new(Code::NameCollision, *origin, message);
            found.push(diagnostic.help("give the member another name with `x-rust-name`"));
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
