//! Value lists as enums.

use proc_macro2::TokenStream;
use quote::quote;
use rayon::prelude::*;

use super::docs::{about, doc, prose};
use super::ident::ident;
use super::{Written, layout};
use crate::emit::words::code;
use crate::ir::{Definition, Listed, ValueList};

/// So many variants are laid out at a time: a list can have a hundred thousand.
const AT_A_TIME: usize = 1_000;

/// One enum, with a variant for texts that it does not know.
pub(super) fn item(definition: &Definition, list: &ValueList) -> Written {
    if list.values.len() <= AT_A_TIME {
        return Written::of(declaration(definition, &list.values));
    }
    in_parts(definition, list, AT_A_TIME)
}

/// The same, with the variants laid out many at a time beside one another. They need no name of another file.
fn in_parts(definition: &Definition, list: &ValueList, at_a_time: usize) -> Written {
    let mut written = Written::of(declaration(definition, &[]));
    let start = format!("pub enum {} {{\n", ident(&definition.rust));
    let start = written.text.find(&start).map(|at| at + start.len());
    let parts = list.values.par_chunks(at_a_time).map(variants);
    let parts: Vec<String> = parts.collect();
    written
        .text
        .insert_str(start.unwrap_or_default(), &parts.concat());
    written
}

/// The lines of some variants.
fn variants(listed: &[Listed]) -> String {
    let variants = listed.iter().map(variant);
    let text = layout::text(&quote!(enum Part { #(#variants)* }));
    let within = text.strip_prefix("enum Part {\n");
    let within = within.and_then(|text| text.strip_suffix("}\n"));
    within.unwrap_or_default().to_owned()
}

fn declaration(definition: &Definition, listed: &[Listed]) -> TokenStream {
    let name = ident(&definition.rust);
    let doc = doc(&about(
        &definition.schema.about,
        &format!("One of the texts known as {}.", code(&definition.rust)),
    ));
    let variants = listed.iter().map(variant);
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

#[cfg(test)]
mod tests {
    use super::{declaration, in_parts};
    use crate::emit::rust::Written;
    use crate::ir::{About, Definition, Listed, Schema, Shape, ValueList};

    fn listed(index: usize) -> Listed {
        Listed {
            value: format!("value \"{index}\""),
            rust: format!("Value{index}"),
            description: index
                .is_multiple_of(3)
                .then(|| format!("Number {index}.\n\n- one\n- two")),
            deprecated: index.is_multiple_of(2),
        }
    }

    #[test]
    fn parts_are_laid_out_like_the_whole() {
        let list = ValueList {
            values: (0..10).map(listed).collect(),
        };
        let definition = Definition {
            rust: "Type".to_owned(),
            schema: Schema {
                shape: Shape::ValueList(list.clone()),
                nullable: false,
                rules: Vec::new(),
                about: About::default(),
                origin: String::new(),
            },
            in_request: true,
            in_reply: true,
            is_body: false,
        };
        let whole = Written::of(declaration(&definition, &list.values)).text;
        assert!(whole.contains("Value9,"), "{whole}");
        assert_eq!(in_parts(&definition, &list, 3).text, whole);
    }
}
