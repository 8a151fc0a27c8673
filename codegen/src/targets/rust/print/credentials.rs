//! Credentials: their fields, and how each gets into the request.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{doc, prose};
use super::ident::ident;
use super::scope::Scope;
use crate::ir::{Carrier, Credential};
use crate::prose::words::code;
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::OperationPlan;

pub(super) fn field(scope: &Scope, credential: &Credential, name: &str) -> TokenStream {
    let name = ident(name);
    let text = match &credential.description {
        Some(text) => prose(text),
        None => match credential.carrier {
            Carrier::Basic => "The user's name and password.".to_owned(),
            _ => "The token.".to_owned(),
        },
    };
    let sent = match &credential.carrier {
        Carrier::Header(header) => format!("Sent as the header {}", code(header)),
        Carrier::Query(parameter) => format!("Sent in the query, as {}", code(parameter)),
        Carrier::Cookie(cookie) => format!("Sent as the cookie {}", code(cookie)),
        Carrier::Bearer => "Sent as the header `Authorization: Bearer …`".to_owned(),
        Carrier::Basic => "Sent as the header `Authorization: Basic …`".to_owned(),
        Carrier::Authorization(scheme) => {
            format!(
                "Sent as the header {}",
                code(&format!("Authorization: {scheme} …"))
            )
        }
    };
    let scopes = credential.scopes.iter().map(|it| code(it));
    let scopes: Vec<String> = scopes.collect();
    let scopes = match &scopes[..] {
        [] => String::new(),
        scopes => format!(" Its scopes have to be {}.", scopes.join(", ")),
    };
    let doc = doc(&format!("{text}\n\n{sent}; it never prints.{scopes}"));
    let ty = match credential.carrier {
        Carrier::Basic => quote!(operation::Basic),
        _ => {
            let secret = scope.name(Import::Secret);
            quote!(#secret<String>)
        }
    };
    let ty = if credential.optional {
        quote!(Option<#ty>)
    } else {
        ty
    };
    quote! {
        #doc
        pub #name: #ty,
    }
}

/// The headers of a credential's value.
pub(super) fn headers(
    credential: &Credential,
    value: &TokenStream,
    scope: &Scope,
) -> Vec<TokenStream> {
    let header = || scope.name(Import::Header);
    match &credential.carrier {
        Carrier::Header(name) => {
            let header = header();
            vec![quote!(#header::secret(#name, #value))]
        }
        Carrier::Bearer => {
            let header = header();
            vec![quote!(#header::authorization("Bearer", #value))]
        }
        Carrier::Basic => {
            let header = header();
            vec![quote!(#header::basic(#value))]
        }
        Carrier::Authorization(scheme) => {
            let header = header();
            vec![quote!(#header::authorization(#scheme, #value))]
        }
        Carrier::Query(_) | Carrier::Cookie(_) => Vec::new(),
    }
}

/// What adds the credentials to a query.
pub(super) fn in_query<'p>(plan: &'p OperationPlan<'_>) -> impl Iterator<Item = TokenStream> + 'p {
    plan.credentials.iter().filter_map(|(it, name)| {
        let Carrier::Query(wire) = &it.carrier else {
            return None;
        };
        Some(added(
            it,
            name,
            |value| quote!(query.push(#wire, #value.expose());),
        ))
    })
}

/// What adds the credentials to the cookies.
pub(super) fn cookies<'p>(plan: &'p OperationPlan<'_>) -> impl Iterator<Item = TokenStream> + 'p {
    plan.credentials.iter().filter_map(|(it, name)| {
        let Carrier::Cookie(wire) = &it.carrier else {
            return None;
        };
        Some(added(it, name, |value| {
            if it.optional {
                quote!(cookies.secret(#wire, #value);)
            } else {
                quote!(cookies.secret(#wire, &#value);)
            }
        }))
    })
}

fn added(
    credential: &Credential,
    name: &str,
    add: impl FnOnce(&TokenStream) -> TokenStream,
) -> TokenStream {
    let field = ident(name);
    if !credential.optional {
        return add(&quote!(self.#field));
    }
    let added = add(&quote!(value));
    quote! {
        if let Some(value) = &self.#field {
            #added
        }
    }
}
