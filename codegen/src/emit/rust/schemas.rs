//! Each type answers with its schema: the emitted file, embedded.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident::ident;
use super::{Item, item};
use crate::emit::schema::path_of;
use crate::ir::{Api, Definition, DefinitionId};

/// `JsonSchema` for every type that has a schema file.
pub(super) fn items(api: &Api) -> Vec<Item<'_>> {
    let definitions = api.definitions.iter().enumerate();
    let typed = definitions.filter(|(_, definition)| has_file(definition));
    let items =
        typed.map(|(index, definition)| item(move || bridge(api, definition, DefinitionId(index))));
    items.collect()
}

fn has_file(definition: &Definition) -> bool {
    definition.as_struct().is_some() || definition.is_body
}

fn bridge(api: &Api, definition: &Definition, id: DefinitionId) -> TokenStream {
    let name = ident(&definition.rust);
    let text = &definition.rust;
    let identity = format!("{}::{}", api.service, definition.rust);
    let path = format!("../../{}", path_of(api, id));
    quote! {
        impl JsonSchema for super::#name {
            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed(#text)
            }

            fn schema_id() -> Cow<'static, str> {
                Cow::Borrowed(#identity)
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                schemars_bridge::embed(generator, #text, include_str!(#path))
            }
        }
    }
}
