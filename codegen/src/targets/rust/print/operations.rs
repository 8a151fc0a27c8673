//! Operations: what a request carries, and how it is put together.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{about, doc};
use super::ident::{ident, of_runtime};
use super::scope::{Scope, ScopedApi};
use super::{
    Item, alternatives, bodies, credentials, item, locations, parameters, receive, respond,
    responses, servers,
};
use crate::ir::{Operation, OperationKind};
use crate::prose::words::code;
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{OperationPlan, RustPlan};

/// Every operation of an API.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let operations = plan.operations.iter();
    let items =
        operations.map(|operation| item(plan, move |api| operation_and_responses(api, operation)));
    items.chain(alternatives::items(plan)).collect()
}

fn operation_and_responses(api: ScopedApi<'_>, plan: &OperationPlan<'_>) -> TokenStream {
    let request = request(api, plan);
    let body = plan.body.as_ref();
    let body = body.map(|it| bodies::request_types(api, it, plan.name));
    let responses = responses::types(api, plan);
    let link = link(api, plan);
    let received = plan.receive.as_ref().map(|receive| {
        let (receive, respond) = (receive::link(api, plan, receive), respond::links(plan));
        quote!(#receive #respond)
    });
    quote! {
        #request
        #body
        #responses
        #link
        #received
    }
}

/// What the docs of an operation say of limits.
const CHECKED: &str = "The limits of its parameters are checked by [`check_parameters`](Operation::check_parameters), before any request is made.";

/// The method and where its requests go.
fn where_to(operation: &Operation) -> String {
    let method = code(&operation.method);
    match &operation.kind {
        OperationKind::Path => code(&format!("{} {}", operation.method, operation.path)),
        OperationKind::Webhook(name) => {
            format!(
                "The webhook {}, sent with {method} to wherever its receiver wants it.",
                code(name)
            )
        }
        OperationKind::Callback { name, expression } => format!(
            "The callback {}, sent with {method} to {}.",
            code(name),
            code(expression)
        ),
    }
}

/// The struct of everything that is sent.
fn request(api: ScopedApi<'_>, plan: &OperationPlan<'_>) -> TokenStream {
    let operation = plan.operation;
    let name = ident(plan.name);
    let line = where_to(operation);
    let text = about(
        &operation.about,
        &format!("The operation {}.", code(&operation.name.id)),
    );
    let paragraphs: Vec<String> = [text, line]
        .into_iter()
        .chain(plan.is_checked.then(|| CHECKED.to_owned()))
        .chain(servers::line(operation))
        .collect();
    let doc = doc(&paragraphs.join("\n\n"));
    let parameters = plan
        .parameters
        .iter()
        .map(|it| parameters::field(api, it, plan.is_checked));
    let credentials = plan.credentials.iter();
    let credentials = credentials.map(|(it, name)| credentials::field(api.scope, it, name));
    let credentials = credentials.chain(plan.one_of.iter().map(alternatives::field));
    let body = plan.body.as_ref().map(|it| bodies::request_field(api, it));
    // What is no parameter is checked elsewhere, or not at all.
    let unchecked = plan.is_checked.then(|| quote!(#[spec(skip_rules)]));
    let credentials = credentials.map(|field| quote!(#unchecked #field));
    let body = body.map(|field| quote!(#unchecked #field));
    let derives = derives(api.scope, plan);
    let runtime = of_runtime(api.runtime);
    quote! {
        #doc
        #derives
        #[non_exhaustive]
        #runtime
        pub struct #name {
            #(#parameters)*
            #(#credentials)*
            #body
        }
    }
}

fn derives(scope: &Scope, plan: &OperationPlan<'_>) -> TokenStream {
    let builder = plan.has_builder.then(|| {
        let name = scope.name(Import::Builder);
        quote!(, #name)
    });
    if !plan.is_checked {
        return quote!(#[derive(Clone, Debug #builder)]);
    }
    scope.uses(&[Import::ValidateDerive]);
    let location = locations::name(plan.name);
    quote! {
        #[derive(Clone, Debug #builder, Validate)]
        #[spec(location = super::locations::#location)]
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
    let check = parameters::check(plan, scope);
    let path_of_values = parameters::path(plan);
    let query = parameters::query(plan, scope);
    let headers = parameters::headers(plan, scope);
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

            #check

            #[inline]
            fn path(&self) -> Result<String, PathError> {
                #path_of_values
            }

            #query
            #headers
            #content
            #response
        }
    }
}
