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
    let (doc, name) = (doc_of(credential), ident(name));
    let ty = type_of(scope, credential);
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

/// The docs of a field.
pub(super) fn doc_of(credential: &Credential) -> TokenStream {
    doc(&about(credential))
}

/// What a credential is, how it is sent and which scopes it has to have.
pub(super) fn about(credential: &Credential) -> String {
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
    let scopes = match scopes(&credential.scopes).as_str() {
        "" => String::new(),
        scopes => format!(" Its scopes have to be {scopes}."),
    };
    format!("{text}\n\n{sent}; it never prints.{scopes}")
}

/// Scopes in a sentence; nothing where it does without.
pub(super) fn scopes(lists: &[Vec<String>]) -> String {
    if lists.iter().any(Vec::is_empty) {
        return String::new();
    }
    let lists = lists.iter().map(|list| {
        let scopes = list.iter().map(|it| code(it));
        scopes.collect::<Vec<_>>().join(", ")
    });
    lists.collect::<Vec<_>>().join("; or ")
}

/// The type of a credential that is there.
pub(super) fn type_of(scope: &Scope, credential: &Credential) -> TokenStream {
    match credential.carrier {
        Carrier::Basic => {
            let module = scope.name(Import::OperationModule);
            quote!(#module::Basic)
        }
        _ => {
            let secret = scope.name(Import::Secret);
            quote!(#secret<String>)
        }
    }
}

/// What adds a credential to the part of a request that it is sent in, by the reference to its value.
pub(super) fn added(credential: &Credential, value: &TokenStream, scope: &Scope) -> TokenStream {
    match &credential.carrier {
        Carrier::Query(wire) => quote!(query.push(#wire, #value.expose());),
        Carrier::Cookie(wire) => quote!(cookies.secret(#wire, #value);),
        _ => {
            let headers = headers(credential, value, scope);
            quote!(#(headers.push(#headers);)*)
        }
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
        Some(of_field(
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
        Some(of_field(it, name, |value| {
            if it.optional {
                quote!(cookies.secret(#wire, #value);)
            } else {
                quote!(cookies.secret(#wire, &#value);)
            }
        }))
    })
}

fn of_field(
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
