//! The module's own file: what it is, and everything in it by one path.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::docs::{inner_doc, prose};
use crate::ir::Api;

/// `mod.rs` for the parts of that name.
pub(super) fn items(api: &Api, parts: &[&'static str]) -> TokenStream {
    let description = api
        .description
        .as_deref()
        .map(|text| format!("\n\n{}", prose(text)))
        .unwrap_or_default();
    let doc = inner_doc(&format!("{}{description}", prose(&api.title)));
    let declared = parts.iter().map(|part| {
        let name = format_ident!("{part}");
        let gate = match *part {
            "conditions" => Some(quote! {
                #[allow(
                    clippy::collapsible_else_if,
                    clippy::collapsible_if,
                    clippy::match_same_arms,
                    clippy::too_many_lines,
                    reason = "one check a rule, as the spec has them"
                )]
            }),
            "drafts" => Some(quote! {
                #[allow(clippy::unnecessary_wraps, reason = "any draft may lack something")]
            }),
            _ => None,
        };
        quote!(#gate mod #name;)
    });
    let exported = parts
        .iter()
        .filter(|part| !matches!(**part, "conditions" | "patterns" | "places" | "schemas"))
        .map(|part| {
            let name = format_ident!("{part}");
            quote!(pub use #name::*;)
        });
    quote! {
        #doc
        #![allow(clippy::doc_markdown, reason = "the texts are the spec's")]
        #(#declared)*
        #(#exported)*
    }
}
