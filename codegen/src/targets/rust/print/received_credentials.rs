//! What authorizes a request: how it is read.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::ident::ident;
use crate::ir::{Carrier, Credential};
use crate::targets::rust::names::CREDENTIALS;
use crate::targets::rust::plan::{AlternativePlan, AlternativesPlan, OperationPlan};

/// What reads each credential of an operation.
pub(super) fn read(plan: &OperationPlan<'_>) -> Vec<TokenStream> {
    let credentials = plan.credentials.iter().enumerate();
    let credentials = credentials.map(|(index, (credential, _))| {
        let read = read_one(credential);
        bound(index, credential.name(), &read, credential.optional)
    });
    let one_of = plan.one_of.iter().map(|plan| {
        let ty = ident(plan.alternatives.name);
        let read = quote!(#ty::received(request));
        bound(0, CREDENTIALS, &read, plan.one_of.optional)
    });
    credentials.chain(one_of).collect()
}

fn bound(index: usize, name: &str, read: &TokenStream, optional: bool) -> TokenStream {
    let bound = local(index);
    if optional {
        return quote!(let #bound = #read;);
    }
    quote! {
        let #bound = #read;
        let #bound = request.authorized(#name, #bound);
    }
}

fn local(index: usize) -> Ident {
    format_ident!("credential_{}", index + 1)
}

/// What reads a credential, if it is there.
fn read_one(credential: &Credential) -> TokenStream {
    match &credential.carrier {
        Carrier::Header(name) => quote!(request.key_in_header(#name)),
        Carrier::Query(name) => quote!(request.key_in_query(#name)),
        Carrier::Cookie(name) => quote!(request.key_in_cookie(#name)),
        Carrier::Bearer => quote!(request.authorization("Bearer")),
        Carrier::Basic => quote!(request.basic()),
        Carrier::Authorization(scheme) => quote!(request.authorization(#scheme)),
    }
}

/// The fields of what was read.
pub(super) fn fields(plan: &OperationPlan<'_>) -> Vec<TokenStream> {
    let credentials = plan.credentials.iter().enumerate();
    let credentials =
        credentials.map(|(index, (credential, name))| field(index, name, credential.optional));
    let one_of = plan.one_of.iter();
    let one_of = one_of.map(|plan| field(0, CREDENTIALS, plan.one_of.optional));
    credentials.chain(one_of).collect()
}

fn field(index: usize, name: &str, optional: bool) -> TokenStream {
    let (field, bound) = (ident(name), local(index));
    if optional {
        quote!(#field: #bound)
    } else {
        quote!(#field: #bound?)
    }
}

/// What reads one of several alternatives: the first that is there. Those of which nothing is sent come last.
pub(super) fn alternatives(plan: &AlternativesPlan<'_>) -> TokenStream {
    let sent = plan.variants.iter().filter(|it| !it.credentials.is_empty());
    let tried = sent.map(of_variant);
    let unsent = plan.variants.iter().find(|it| it.credentials.is_empty());
    let last = match unsent {
        Some(variant) => {
            let name = ident(variant.name);
            quote!(Some(Self::#name))
        }
        None => quote!(None),
    };
    quote! {
        fn received(request: &mut operation::RequestReader<'_>) -> Option<Self> {
            #(#tried)*
            #last
        }
    }
}

fn of_variant(plan: &AlternativePlan<'_>) -> TokenStream {
    let name = ident(plan.name);
    if let [(credential, _)] = plan.credentials.as_slice() {
        let read = read_one(credential);
        return quote! {
            if let Some(value) = #read {
                return Some(Self::#name(value));
            }
        };
    }
    let reads = plan.credentials.iter().map(|(it, _)| read_one(it));
    let fields = plan.credentials.iter().map(|(_, name)| ident(name));
    let fields: Vec<Ident> = fields.collect();
    quote! {
        if let (#(Some(#fields)),*) = (#(#reads),*) {
            return Some(Self::#name { #(#fields),* });
        }
    }
}
