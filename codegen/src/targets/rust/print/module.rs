//! The module's own file: what it is, and everything in it by one path.

use std::collections::HashSet;

use heck::{ToShoutySnakeCase, ToSnakeCase};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::docs::{doc, inner_doc, prose};
use super::{Body, Part};
use crate::targets::rust::plan::{RuleAttribute, RustPlan, TypeForm};

/// `mod.rs` for the parts of that name.
pub(in crate::targets::rust) fn items(plan: &RustPlan<'_>, parts: &[&'static str]) -> Body {
    let api = plan.api.ir;
    let texts = [Some(&api.title), api.description.as_ref()];
    let texts = texts.into_iter().flatten();
    let texts: Vec<String> = texts.map(|text| prose(text)).collect();
    let about = inner_doc(&texts.join("\n\n"));
    let other_names = has_other_names(plan).then(|| {
        let lints = of_other_names();
        quote!(#![allow(#lints)])
    });
    let declared = parts.iter().map(|part| {
        let name = format_ident!("{part}");
        let gate = gate(plan, part);
        quote!(#gate mod #name;)
    });
    let exported = parts.iter().filter(|part| !is_private(part)).map(|part| {
        let name = format_ident!("{part}");
        quote!(pub use #name::*;)
    });
    Body::Items(quote! {
        #about
        #![allow(clippy::doc_markdown, reason = "the texts are the spec's")]
        #other_names
        #(#declared)*
        #(#exported)*
    })
}

/// Whether a part has nothing that its users name.
pub(in crate::targets::rust) fn is_private(part: &str) -> bool {
    matches!(
        part,
        "applied" | "conditions" | "evaluated" | "patterns" | "locations" | "schemas"
    )
}

/// A private part as a module without items.
pub(in crate::targets::rust) fn private_module(
    plan: &RustPlan<'_>,
    part: &Part<'_>,
) -> TokenStream {
    let (doc, gate) = (doc(part.doc), gate(plan, part.name));
    let other_names = other_names(plan);
    let name = format_ident!("{}", part.name);
    quote!(#doc #gate #other_names mod #name {})
}

/// What compilers and clippy need not say of an item of a part that is no module.
pub(in crate::targets::rust) fn allowed_of_item(plan: &RustPlan<'_>, part: &str) -> TokenStream {
    let gate = match part {
        "models" | "operations" => gate(plan, part),
        _ => TokenStream::new(),
    };
    let other_names = other_names(plan);
    quote!(#gate #other_names)
}

fn other_names(plan: &RustPlan<'_>) -> TokenStream {
    if !has_other_names(plan) {
        return TokenStream::new();
    }
    let lints = of_other_names();
    quote!(#[allow(#lints)])
}

fn of_other_names() -> TokenStream {
    quote! {
        non_camel_case_types,
        non_snake_case,
        non_upper_case_globals,
        reason = "the names are the spec's"
    }
}

/// What clippy need not say of a part.
fn gate(plan: &RustPlan<'_>, part: &str) -> TokenStream {
    match part {
        "models" if repeat_words(plan) => quote! {
            #[allow(clippy::duplicated_attributes, reason = "several rules can ask for one property")]
        },
        "conditions" => quote! {
            #[allow(
                clippy::match_same_arms,
                clippy::too_many_lines,
                clippy::unreadable_literal,
                reason = "one check a rule, as the spec has them"
            )]
        },
        "applied" | "evaluated" => quote! {
            #[allow(
                clippy::unreadable_literal,
                non_upper_case_globals,
                reason = "the numbers are the spec's, and names are made of several"
            )]
        },
        "operations" if plan.operations.iter().any(|it| it.receive.is_some()) => quote! {
            #[allow(clippy::too_many_lines, reason = "one entry a parameter")]
        },
        "unions" => quote! {
            #[allow(clippy::unreadable_literal, reason = "the numbers are the spec's")]
        },
        _ => TokenStream::new(),
    }
}

/// Whether the attributes of a type, one a rule, say anything twice: what they ask for, or when.
fn repeat_words(plan: &RustPlan<'_>) -> bool {
    plan.types.iter().any(|plan| match &plan.form {
        TypeForm::Struct(object) => {
            let mut seen = HashSet::new();
            let mut words = object.attributes().flat_map(RuleAttribute::words);
            words.any(|word| !seen.insert(word))
        }
        _ => false,
    })
}

/// Whether anything is called otherwise than Rust is used to: by a name that the spec gives, or in letters that have no
/// other case.
fn has_other_names(plan: &RustPlan<'_>) -> bool {
    plan.types.iter().any(|plan| {
        is_no_type_name(plan.name)
            || match &plan.form {
                TypeForm::Struct(object) => {
                    object.fields.iter().any(|it| is_no_field(it.field.name))
                }
                TypeForm::OpenEnum(_, names) => names.iter().any(|name| is_no_type_name(name)),
                TypeForm::Tuple(_)
                | TypeForm::Union(..)
                | TypeForm::Newtype(_)
                | TypeForm::ByHand(_) => false,
            }
    }) || plan.api.names.operations.iter().any(|names| {
        let fields = names.parameters.iter().chain(&names.credentials);
        let headers = names
            .responses
            .iter()
            .flat_map(|response| &response.headers)
            .chain(&names.body.files);
        let mut fields = fields.chain(headers);
        is_no_type_name(&names.name) || fields.any(|name| is_no_field(name))
    }) || plan.alternatives.iter().any(|plan| {
        let variants = &plan.variants;
        is_no_type_name(plan.name)
            || variants.iter().any(|it| {
                let mut fields = it.credentials.iter();
                is_no_type_name(it.name) || fields.any(|(_, name)| is_no_field(name))
            })
    })
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
