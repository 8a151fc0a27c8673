//! Each type answers with its schema: the emitted file, embedded where the runtime's feature `schemars` is on.
//!
//! The runtime knows its features; a crate that the code is copied into may have none of that name to ask for.

use super::ident::ident;
use super::{Item, Written};
use crate::emit::schema::{Paths, is_written};
use crate::ir::{Api, Definition, DefinitionId};

/// `JsonSchema` for every type that has a schema file.
pub(super) fn items(api: &Api) -> Vec<Item<'_>> {
    let definitions = api.definitions.iter().enumerate();
    let typed = definitions.filter(|(_, definition)| is_written(definition));
    let paths = Paths::of(api);
    let items = typed.map(|(index, definition)| -> Item<'_> {
        let path = paths.path(DefinitionId(index));
        Box::new(move || embedded(api, definition, &path))
    });
    items.collect()
}

fn embedded(api: &Api, definition: &Definition, path: &str) -> Written {
    let rust = ident(&definition.rust);
    let (name, service) = (&definition.rust, &api.service);
    // The type by its path: without schemas an import would have no use.
    Written::alone(format!(
        "specwright_runtime::__private::schema_file!(super::{rust}, {name:?}, \"{service}::{name}\", \"../../{path}\");\n"
    ))
}
