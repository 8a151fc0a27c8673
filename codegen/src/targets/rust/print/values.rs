//! Enums as enums.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{about, doc, prose};
use super::ident::{ident, of_runtime};
use super::scope::ScopedApi;
use super::{Body, Item, changes, each, part};
use crate::ir::Listed;
use crate::prose::words::code;
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{RustPlan, TypeForm, TypePlan};

/// So many variants are laid out at a time: a list can have a hundred thousand.
const AT_A_TIME: usize = 1_000;

/// Every enum of an API, in parts.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    each(plan, |of_type| match &of_type.form {
        TypeForm::OpenEnum(list, names) => {
            let opened = part(plan, move |api| opened(api, of_type));
            let values = list.values.chunks(AT_A_TIME);
            let known = values.zip(names.chunks(AT_A_TIME));
            let known = known.map(|(values, names)| part(plan, move |_| variants(values, names)));
            let unknown = part(plan, move |api| unknown(api, of_type));
            [opened].into_iter().chain(known).chain([unknown]).collect()
        }
        _ => Vec::new(),
    })
}

fn opened(api: ScopedApi<'_>, plan: &TypePlan<'_>) -> Body {
    let name = api.scope.declared(plan.name);
    api.scope.uses(&[Import::OpenEnum]);
    let runtime = of_runtime(api.runtime);
    let (derives, more) = changes::of(
        api,
        plan.name,
        &["Clone", "Debug", "PartialEq", "Eq", "Hash"],
    );
    let doc = doc(&about(
        &plan.definition.schema.about,
        &format!("One of the strings known as {}.", code(plan.name)),
    ));
    Body::Opened(quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Eq, Hash, OpenEnum #derives)]
        #[non_exhaustive]
        #(#more)*
        #runtime
        pub enum #name {}
    })
}

fn variants(listed: &[Listed], names: &[String]) -> Body {
    let variants = listed.iter().zip(names);
    let variants = variants.map(|(listed, name)| variant(listed, name));
    Body::Variants {
        variants: variants.collect(),
        is_last: false,
    }
}

/// The variant for strings that the enum does not know.
fn unknown(api: ScopedApi<'_>, plan: &TypePlan<'_>) -> Body {
    let name = ident(plan.name);
    let unknown = api.scope.name(Import::Unknown);
    let variants = quote! {
        /// A value this version does not know.
        #[spec(unknown)]
        Unknown(#unknown<#name>),
    };
    Body::Variants {
        variants,
        is_last: true,
    }
}

fn variant(listed: &Listed, name: &str) -> TokenStream {
    let name = ident(name);
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
