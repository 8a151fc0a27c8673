//! Read, edit, send back: a response's objects as drafts of request objects.
//!
//! A response can lack what a request must have, and have what no request takes. The draft is the request object with
//! every property optional, and a report says what was missing and what stayed behind; the caller decides. How that is
//! done, the derive `Draft` writes; here it is told what the plan says of each property.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use specwright_core::attributes;

use super::attributes::word;
use super::docs::{about_schema, doc};
use super::ident::{ident, of_runtime};
use super::scope::ScopedApi;
use super::types::{boxed, item_type, properties_of, value_type};
use super::{Item, item};
use crate::ir::{DefinitionId, Schema};
use crate::prose::words::code;
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{DraftField, DraftPlan, DraftWrapper, Field, Holds, RustPlan};

/// Every draft of an API.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let drafts = plan.drafts.iter();
    let items = drafts.map(|draft| item(plan, move |api| structure(api, draft)));
    items.collect()
}

fn structure(api: ScopedApi<'_>, plan: &DraftPlan<'_>) -> TokenStream {
    api.scope.uses(&[Import::Draft]);
    let doc = doc(&format!(
        "A [`{}`] in the making: every property is optional.",
        api.names.of(plan.request)
    ));
    let runtime = of_runtime(api.runtime);
    let sides = sides(api, plan);
    let left_behind = left_behind(plan);
    let name = draft_name(api, plan.request);
    let fields = plan.fields.iter().map(|plan| field(api, plan));
    let additional = plan.additional.iter();
    let additional = additional.map(|(name, schema)| additional_field(api, name, schema));
    quote! {
        #doc
        #[derive(Clone, Debug, Default, PartialEq, Draft)]
        #runtime
        #sides
        #left_behind
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            #(#additional)*
        }
    }
}

fn draft_name(api: ScopedApi<'_>, request: DefinitionId) -> Ident {
    format_ident!("{}Draft", api.names.of(request))
}

/// What it is made of, and what it becomes.
fn sides(api: ScopedApi<'_>, plan: &DraftPlan<'_>) -> TokenStream {
    let (request, response) = (word(attributes::REQUEST), word(attributes::RESPONSE));
    let (of_request, of_response) = (api.type_of(plan.request), api.type_of(plan.response));
    let rest = plan.rest.iter().map(|name| {
        let (additional, name) = (word(attributes::ADDITIONAL), ident(name));
        quote!(, #additional = #name)
    });
    quote!(#[spec(#request = #of_request, #response = #of_response #(#rest)*)])
}

/// The response's properties that no request takes.
fn left_behind(plan: &DraftPlan<'_>) -> TokenStream {
    if plan.left_behind.is_empty() {
        return TokenStream::new();
    }
    let left_behind = word(attributes::LEFT_BEHIND);
    let fields = plan.left_behind.iter().map(|field| {
        let Field { property, name } = field;
        let (own, wire) = (ident(name), &property.name);
        if name == wire {
            quote!(#own)
        } else {
            quote!(#own = #wire)
        }
    });
    quote!(#[spec(#left_behind(#(#fields),*))])
}

fn field(api: ScopedApi<'_>, plan: &DraftField<'_>) -> TokenStream {
    let Field { property, name } = plan.field;
    let doc = doc(&about_schema(
        api.ir,
        &property.schema,
        &format!("The property {}.", code(&property.name)),
    ));
    let items = field_attributes(plan);
    let attribute = (!items.is_empty()).then(|| quote!(#[spec(#(#items),*)]));
    let (name, ty) = (ident(name), field_type(api, plan));
    quote! {
        #doc
        #attribute
        pub #name: #ty,
    }
}

fn field_attributes(plan: &DraftField<'_>) -> Vec<TokenStream> {
    let Field { property, name } = plan.field;
    let mut items = Vec::new();
    let mut flag = |flag: &str| {
        let flag = word(flag);
        items.push(quote!(#flag));
    };
    if plan.is_required {
        flag(attributes::REQUIRED);
    }
    if plan.holds != Holds::Value {
        flag(attributes::NESTED);
    }
    if plan.source.is_none() {
        flag(attributes::REQUEST_ONLY);
    }
    if name != property.name {
        let (key, wire) = (word(attributes::NAME), &property.name);
        items.push(quote!(#key = #wire));
    }
    let sources = plan.source.into_iter();
    items.extend(sources.filter(|source| *source != name).map(|source| {
        let (key, source) = (word(attributes::FROM), ident(source));
        quote!(#key = #source)
    }));
    items
}

fn field_type(api: ScopedApi<'_>, plan: &DraftField<'_>) -> TokenStream {
    let inner = match plan.holds {
        Holds::Value => value_type(api, &plan.field.property.schema),
        Holds::Draft(request) => {
            let name = draft_name(api, request);
            quote!(#name)
        }
        Holds::Drafts(request) => {
            let name = draft_name(api, request);
            quote!(Vec<#name>)
        }
    };
    let inner = boxed(inner, plan.is_boxed);
    match plan.wrapper {
        DraftWrapper::Option => quote!(Option<#inner>),
        DraftWrapper::Maybe => {
            let maybe = api.scope.name(Import::Maybe);
            quote!(#maybe<#inner>)
        }
    }
}

fn additional_field(api: ScopedApi<'_>, name: &str, schema: &Schema) -> TokenStream {
    let (name, ty) = (ident(name), properties_of(api, &item_type(api, schema)));
    let additional = word(attributes::ADDITIONAL);
    quote! {
        /// Properties the request type does not name.
        #[spec(#additional)]
        pub #name: #ty,
    }
}
