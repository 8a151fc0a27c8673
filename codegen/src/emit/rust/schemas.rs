//! Each type answers with its schema: the emitted file, embedded.

use super::ident::ident;
use super::imports::Mentioned;
use super::{Item, Written};
use crate::emit::schema::path_of;
use crate::ir::{Api, Definition, DefinitionId};

/// `JsonSchema` for every type that has a schema file.
pub(super) fn items(api: &Api) -> Vec<Item<'_>> {
    let definitions = api.definitions.iter().enumerate();
    let typed = definitions.filter(|(_, definition)| has_file(definition));
    let items = typed.map(|(index, definition)| -> Item<'_> {
        Box::new(move || embedded(api, definition, DefinitionId(index)))
    });
    items.collect()
}

fn has_file(definition: &Definition) -> bool {
    definition.as_struct().is_some() || definition.is_body
}

fn embedded(api: &Api, definition: &Definition, id: DefinitionId) -> Written {
    let (rust, path) = (ident(&definition.rust), path_of(api, id));
    let (name, service) = (&definition.rust, &api.service);
    let mut mentioned = Mentioned::default();
    mentioned.add(&rust.to_string());
    Written {
        text: format!(
            "specwright_runtime::schemars_bridge::schema_file!({rust}, {name:?}, \"{service}::{name}\", \"../../{path}\");\n"
        ),
        mentioned,
    }
}
