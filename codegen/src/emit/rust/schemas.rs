//! Each type answers with its schema: the emitted file, embedded where the runtime's feature `schemars` is on.
//!
//! The runtime knows its features; a crate that the code is copied into may have none of that name to ask for.

use super::ident::ident;
use super::{Item, Written};
use crate::emit::schema::{is_written, path_of};
use crate::ir::{Api, Definition, DefinitionId};

/// `JsonSchema` for every type that has a schema file.
pub(super) fn items(api: &Api) -> Vec<Item<'_>> {
    let definitions = api.definitions.iter().enumerate();
    let typed = definitions.filter(|(_, definition)| is_written(definition));
    let items = typed.map(|(index, definition)| -> Item<'_> {
        Box::new(move || embedded(api, definition, DefinitionId(index)))
    });
    items.collect()
}

fn embedded(api: &Api, definition: &Definition, id: DefinitionId) -> Written {
    let (rust, path) = (ident(&definition.rust), path_of(api, id));
    let (name, service) = (&definition.rust, &api.service);
    // The type by its path: without schemas an import would have no use.
    Written::alone(format!(
        "specwright_runtime::__private::schema_file!(super::{rust}, {name:?}, \"{service}::{name}\", \"../../{path}\");\n"
    ))
}
