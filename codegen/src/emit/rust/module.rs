//! The module's own file: what it is, and everything in it by one path.

use std::collections::HashSet;

use heck::{ToShoutySnakeCase, ToSnakeCase};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::docs::{inner_doc, prose};
use super::plan::{RustPlan, TypePlan};
use crate::ir::{Api, Definition};

/// `mod.rs` for the parts of that name.
pub(super) fn items(plan: &RustPlan<'_>, parts: &[&'static str]) -> TokenStream {
    let api = plan.api;
    let description = api
        .description
        .as_deref()
        .map(|text| format!("\n\n{}", prose(text)))
        .unwrap_or_default();
    let doc = inner_doc(&format!("{}{description}", prose(&api.title)));
    let other_names = has_other_names(api).then(|| {
        quote! {
            #![allow(
                non_camel_case_types,
                non_snake_case,
                non_upper_case_globals,
                reason = "the names are the spec's"
            )]
        }
    });
    let declared = parts.iter().map(|part| {
        let name = format_ident!("{part}");
        let gate = gate(plan, part);
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
        #other_names
        #(#declared)*
        #(#exported)*
    }
}

/// What clippy need not say of a part.
fn gate(plan: &RustPlan<'_>, part: &str) -> Option<TokenStream> {
    Some(match part {
        "models" if repeat_words(plan) => quote! {
            #[allow(clippy::duplicated_attributes, reason = "several rules can ask for one member")]
        },
        "conditions" => quote! {
            #[allow(
                clippy::collapsible_else_if,
                clippy::collapsible_if,
                clippy::match_same_arms,
                clippy::too_many_lines,
                clippy::unreadable_literal,
                reason = "one check a rule, as the spec has them"
            )]
        },
        "unions" => quote! {
            #[allow(clippy::unreadable_literal, reason = "the numbers are the spec's")]
        },
        "drafts" => quote! {
            #[allow(clippy::unnecessary_wraps, reason = "any draft may lack something")]
        },
        _ => return None,
    })
}

/// Whether the attributes of a type, one a rule, say anything twice: what they ask for, or when.
fn repeat_words(plan: &RustPlan<'_>) -> bool {
    plan.types.iter().any(|plan| match plan {
        TypePlan::Struct(object) => {
            let mut seen = HashSet::new();
            let mut words = object.rules.iter().flat_map(|rule| rule.form.words());
            words.any(|word| !seen.insert(word))
        }
        _ => false,
    })
}

/// Whether anything is called otherwise than Rust is used to: by a name that the spec gives, or in letters that have no
/// other case.
fn has_other_names(api: &Api) -> bool {
    let types = api.definitions.iter().map(|it| it.rust.as_str());
    let operations = api.operations.iter();
    let mut types = types.chain(operations.clone().map(|it| it.rust.as_str()));
    let objects = api.definitions.iter().filter_map(Definition::as_struct);
    let members = objects.flat_map(|it| &it.members).map(|it| &it.rust);
    let parameters = operations.clone().flat_map(|it| &it.parameters);
    let tokens = operations.clone().filter_map(|it| it.token.as_ref());
    let headers = operations.flat_map(|it| &it.reply.headers);
    let mut fields = members
        .chain(parameters.map(|it| &it.rust))
        .chain(tokens.map(|it| &it.rust))
        .chain(headers.map(|it| &it.rust));
    let lists = api.definitions.iter().filter_map(Definition::as_value_list);
    let mut variants = lists.flat_map(|it| &it.values).map(|it| it.rust.as_str());
    types.any(is_no_type_name) || variants.any(is_no_type_name) || fields.any(|it| is_no_field(it))
}

fn is_no_type_name(name: &str) -> bool {
    let table = name.to_shouty_snake_case();
    let function = name.to_snake_case();
    name.contains('_')
        || name.starts_with(char::is_lowercase)
        || table.contains(char::is_lowercase)
        || function.contains(char::is_uppercase)
}

fn is_no_field(name: &str) -> bool {
    name.contains("__")
        || name.contains(char::is_uppercase)
        || name.to_shouty_snake_case().contains(char::is_lowercase)
}
