//! Operations: what a request carries, and how it is put together.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{about, doc, prose};
use super::ident::{ident, of_runtime};
use super::scope::{Scope, ScopedApi};
use super::types::value_type;
use super::{Item, bodies, item, responses, servers};
use crate::ir::{ParameterLocation, TokenHeader};
use crate::prose::words::code;
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{OperationPlan, ParameterPlan, RustPlan, Written};

/// Every operation of an API.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let operations = plan.operations.iter();
    let items =
        operations.map(|operation| item(plan, move |api| operation_and_responses(api, operation)));
    items.collect()
}

fn operation_and_responses(api: ScopedApi<'_>, plan: &OperationPlan<'_>) -> TokenStream {
    let request = request(api, plan);
    let body = plan.body.as_ref();
    let body = body.map(|it| bodies::request_types(api, it, plan.name));
    let responses = responses::types(api, plan);
    let link = link(api, plan);
    quote! {
        #request
        #body
        #responses
        #link
    }
}

/// The struct of everything that is sent.
fn request(api: ScopedApi<'_>, plan: &OperationPlan<'_>) -> TokenStream {
    let operation = plan.operation;
    let name = ident(plan.name);
    api.scope.uses(&[Import::Builder]);
    let line = code(&format!("{} {}", operation.method, operation.path));
    let text = about(
        &operation.about,
        &format!("The operation {}.", code(&operation.name.id)),
    );
    let paragraphs: Vec<String> = [text, line]
        .into_iter()
        .chain(servers::line(operation))
        .collect();
    let doc = doc(&paragraphs.join("\n\n"));
    let parameters = plan.parameters.iter().map(|it| parameter_field(api, it));
    let token = plan
        .token
        .map(|(token, name)| token_field(api.scope, token, name));
    let body = plan.body.as_ref().map(|it| bodies::request_field(api, it));
    let runtime = of_runtime(api.runtime);
    quote! {
        #doc
        #[derive(Clone, Debug, Builder)]
        #[non_exhaustive]
        #runtime
        pub struct #name {
            #(#parameters)*
            #token
            #body
        }
    }
}

fn parameter_field(api: ScopedApi<'_>, plan: &ParameterPlan<'_>) -> TokenStream {
    let parameter = plan.parameter;
    let name = ident(plan.name);
    let location = match parameter.location {
        ParameterLocation::Path => "Is part of the path; neither empty nor `.` nor `..`.",
        ParameterLocation::Query => "Sent in the query.",
        ParameterLocation::Header => "Sent as a header.",
    };
    let text = about(
        &parameter.schema.about,
        &format!("The parameter {}.", code(&parameter.name)),
    );
    let doc = doc(&format!("{text}\n\n{location}"));
    let ty = value_type(api, &parameter.schema);
    let ty = if parameter.required {
        ty
    } else {
        quote!(Option<#ty>)
    };
    quote! {
        #doc
        pub #name: #ty,
    }
}

fn token_field(scope: &Scope, token: &TokenHeader, name: &str) -> TokenStream {
    let (name, secret) = (ident(name), scope.name(Import::Secret));
    let text = token
        .description
        .as_deref()
        .map_or_else(|| "The token.".to_owned(), prose);
    let doc = doc(&format!(
        "{text}\n\nSent as the header {}; it never prints.",
        code(&token.header)
    ));
    quote! {
        #doc
        pub #name: #secret<String>,
    }
}

/// What makes a request of the fields, and a result of a response.
fn link(api: ScopedApi<'_>, plan: &OperationPlan<'_>) -> TokenStream {
    let scope = api.scope;
    scope.uses(&[
        Import::Operation,
        Import::OperationModule,
        Import::PathError,
    ]);
    let operation = plan.operation;
    let name = ident(plan.name);
    let (id, method, path) = (&operation.name.id, &operation.method, &operation.path);
    let (success, failure) = (responses::success(plan), responses::failure(plan));
    let locations = path_values(plan);
    let query = query(plan, scope);
    let headers = headers(plan, scope);
    let content = plan.body.as_ref().map(|it| bodies::content(api, it));
    let response = responses::function(api, plan);
    let servers = servers::constant(operation);
    quote! {
        impl Operation for #name {
            const ID: &'static str = #id;
            const METHOD: &'static str = #method;
            const PATH_TEMPLATE: &'static str = #path;
            #servers

            type Success = #success;
            type Failure = #failure;

            #[inline]
            fn path(&self) -> Result<String, PathError> {
                operation::expand(Self::PATH_TEMPLATE, &[#(#locations),*])
            }

            #query
            #headers
            #content
            #response
        }
    }
}

fn path_values(plan: &OperationPlan<'_>) -> impl Iterator<Item = TokenStream> {
    let parameters = plan.parameters_in(ParameterLocation::Path);
    parameters.map(|parameter| {
        let (wire, field) = (&parameter.parameter.name, ident(parameter.name));
        let string = string_of(parameter, &quote!(self.#field), &quote!(&self.#field));
        quote!((#wire, #string))
    })
}

/// The value of a parameter, or the reference to it, as a reference to a string.
fn string_of(
    plan: &ParameterPlan<'_>,
    value: &TokenStream,
    reference: &TokenStream,
) -> TokenStream {
    match plan.written {
        Written::Secret => quote!(#value.expose()),
        Written::String => quote!(#reference),
        Written::Listed => quote!(#value.as_ref()),
        Written::Displayed => quote!(&#value.to_string()),
    }
}

/// The pairs of the query, in the order of the document.
fn query(plan: &OperationPlan<'_>, scope: &Scope) -> TokenStream {
    let parameters = plan.parameters_in(ParameterLocation::Query);
    let pushed = parameters.map(|plan| {
        let (wire, field) = (&plan.parameter.name, ident(plan.name));
        if plan.parameter.required {
            let string = string_of(plan, &quote!(self.#field), &quote!(&self.#field));
            quote!(query.push(#wire, #string);)
        } else {
            let string = string_of(plan, &quote!(value), &quote!(value));
            quote! {
                if let Some(value) = &self.#field {
                    query.push(#wire, #string);
                }
            }
        }
    });
    let pushed: Vec<TokenStream> = pushed.collect();
    if pushed.is_empty() {
        return TokenStream::new();
    }
    let query = scope.name(Import::Query);
    quote! {
        #[inline]
        fn query(&self) -> #query {
            let mut query = #query::default();
            #(#pushed)*
            query
        }
    }
}

/// What is always sent, then what is sent if it is there.
fn headers(plan: &OperationPlan<'_>, scope: &Scope) -> TokenStream {
    let parameters = plan.parameters_in(ParameterLocation::Header);
    let (always, sometimes): (Vec<_>, Vec<_>) =
        parameters.partition(|plan| plan.parameter.required);
    let token = plan.token.map(|(token, name)| {
        let (name, field) = (&token.header, ident(name));
        let header = scope.name(Import::Header);
        quote!(#header::secret(#name, &self.#field))
    });
    let always = always.into_iter().map(|plan| {
        let field = ident(plan.name);
        header(plan, &quote!(self.#field), &quote!(&self.#field), scope)
    });
    let always: Vec<TokenStream> = always.chain(token).collect();
    let sometimes: Vec<TokenStream> = sometimes
        .into_iter()
        .map(|plan| optional_header(plan, scope))
        .collect();
    let list = match (always.is_empty(), sometimes.is_empty()) {
        (true, true) => return TokenStream::new(),
        (false, true) => quote!(Vec::from([#(#always),*])),
        _ => {
            let start = if always.is_empty() {
                quote!(Vec::new())
            } else {
                quote!(Vec::from([#(#always),*]))
            };
            quote! {
                let mut headers = #start;
                #(#sometimes)*
                headers
            }
        }
    };
    let header = scope.name(Import::Header);
    quote! {
        #[inline]
        fn headers(&self) -> Vec<#header> {
            #list
        }
    }
}

/// A header of a value, or of the reference to a secret.
fn header(
    plan: &ParameterPlan<'_>,
    value: &TokenStream,
    reference: &TokenStream,
    scope: &Scope,
) -> TokenStream {
    let (name, header) = (&plan.parameter.name, scope.name(Import::Header));
    match plan.written {
        Written::Secret => quote!(#header::secret(#name, #reference)),
        Written::String => quote!(#header::plain(#name, #value.as_str())),
        Written::Listed => quote!(#header::plain(#name, #value.as_ref())),
        Written::Displayed => quote!(#header::plain(#name, #value.to_string())),
    }
}

fn optional_header(plan: &ParameterPlan<'_>, scope: &Scope) -> TokenStream {
    let field = ident(plan.name);
    let header = header(plan, &quote!(value), &quote!(value), scope);
    quote! {
        if let Some(value) = &self.#field {
            headers.push(#header);
        }
    }
}
