//! Value lists as enums.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{about, doc, prose};
use super::ident::ident;
use crate::emit::words::code;
use crate::ir::{Definition, Listed, ValueList};

/// One enum, with a variant for texts that it does not know.
pub(super) fn item(definition: &Definition, list: &ValueList) -> TokenStream {
    let name = ident(&definition.rust);
    let doc = doc(&about(
        &definition.schema.about,
        &format!("One of the texts known as {}.", code(&definition.rust)),
    ));
    let variants = list.values.iter().map(variant);
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Eq, Hash, ValueList)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// A value this version does not know.
            #[spec(unknown)]
            Unknown(Unknown<#name>),
        }
    }
}

fn variant(listed: &Listed) -> TokenStream {
    let name = ident(&listed.rust);
    let value = &listed.value;
    let mut text = listed
        .description
        .as_deref()
        .map_or_else(|| code(value), prose);
    if listed.deprecated {
        text.push_str("\n\nDeprecated.");
    }
    let doc = doc(&text);
    quote! {
        #doc
        #[spec(value = #value)]
        #name,
    }
}
