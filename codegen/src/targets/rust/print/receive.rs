//! The receiving side of an operation: how a request of it is read.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use specwright_core::attributes;

use super::attributes::{of_value, word};
use super::ident::{ident, of_runtime};
use super::parameters::style_of;
use super::scope::ScopedApi;
use super::types::value_type;
use super::{locations, received_bodies, received_credentials, wire};
use crate::ir::{ParameterLocation, ParameterStyle};
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{OperationPlan, ParameterPlan, ReceivePlan, Written};

/// What reads a request into the fields of an operation.
pub(super) fn link(
    api: ScopedApi<'_>,
    plan: &OperationPlan<'_>,
    receive: &ReceivePlan<'_>,
) -> TokenStream {
    api.scope.uses(&[Import::OperationModule]);
    let name = ident(plan.name);
    let types = received_bodies::types(receive);
    let table = table(plan, receive);
    let parameters = parameters(api, plan);
    let credentials = received_credentials::read(plan);
    let body = received_bodies::read(plan);
    let fields = fields(plan);
    let is_read = !plan.parameters.is_empty() || !credentials.is_empty() || !body.is_empty();
    let request = if is_read { quote!(request) } else { quote!(_) };
    quote! {
        impl operation::Receive for #name {
            #table

            fn read(#request: &mut operation::RequestReader<'_>) -> Option<Self> {
                #types
                #(#credentials)*
                #parameters
                #body
                Some(Self { #(#fields),* })
            }
        }
    }
}

/// The parameters with their styles; nothing where there are none.
fn table(plan: &OperationPlan<'_>, receive: &ReceivePlan<'_>) -> TokenStream {
    if plan.parameters.is_empty() {
        return TokenStream::new();
    }
    let table = plan.parameters.iter().zip(&receive.parameters);
    let table = table.map(|(plan, ty)| entry(plan, &wire::expression(ty)));
    quote!(const PARAMETERS: &'static [operation::Parameter] = &[#(#table),*];)
}

/// The type of all parameters, and what reads them; nothing where there are none.
fn parameters(api: ScopedApi<'_>, plan: &OperationPlan<'_>) -> TokenStream {
    if plan.parameters.is_empty() {
        return TokenStream::new();
    }
    api.scope.uses(&[Import::Model]);
    let name = type_name(api);
    let runtime = of_runtime(api.runtime);
    let location = locations::name(plan.name);
    let fields = plan.parameters.iter().map(|it| field(api, it));
    quote! {
        let parameters = {
            #[derive(Model)]
            #[spec(location = super::locations::#location)]
            #runtime
            struct #name {
                #(#fields)*
            }
            request.parameters::<#name>(Self::PARAMETERS)
        };
    }
}

/// A name that no type of the API has.
fn type_name(api: ScopedApi<'_>) -> Ident {
    let mut name = "Parameters".to_owned();
    while api.names.types.iter().any(|it| it.name == name) {
        name.insert_str(0, "All");
    }
    ident(&name)
}

fn field(api: ScopedApi<'_>, plan: &ParameterPlan<'_>) -> TokenStream {
    let name = ident(plan.name);
    let ty = value_type(api, &plan.parameter.schema);
    let ty = if plan.parameter.required {
        ty
    } else {
        quote!(Option<#ty>)
    };
    let mut items = Vec::new();
    if plan.told != plan.name {
        let (name, told) = (word(attributes::NAME), plan.told);
        items.push(quote!(#name = #told));
    }
    items.extend(of_value(&plan.checks));
    let attribute = (!items.is_empty()).then(|| quote!(#[spec(#(#items),*)]));
    quote!(#attribute #name: #ty,)
}

/// A parameter in the table.
fn entry(plan: &ParameterPlan<'_>, ty: &TokenStream) -> TokenStream {
    let wire = &plan.parameter.name;
    let (part, of_scalar) = match plan.parameter.location {
        ParameterLocation::Path => ("path", ParameterStyle::Simple),
        ParameterLocation::Query => ("query", ParameterStyle::Form),
        ParameterLocation::Header => ("header", ParameterStyle::Simple),
        ParameterLocation::Cookie => ("cookie", ParameterStyle::Form),
    };
    let (part, style) = (format_ident!("{part}"), style_of(plan, of_scalar));
    let json = (plan.written == Written::Json).then(|| quote!(.json()));
    let is_path = plan.parameter.location == ParameterLocation::Path;
    let required = (plan.parameter.required && !is_path).then(|| quote!(.required()));
    let told = (plan.told != plan.parameter.name).then(|| {
        let told = plan.told;
        quote!(.told(#told))
    });
    quote!(operation::Parameter::#part(#wire, #style, #ty) #json #required #told)
}

/// The fields of the operation, of what was read.
fn fields(plan: &OperationPlan<'_>) -> Vec<TokenStream> {
    let parameters = plan.parameters.iter().map(|it| {
        let field = ident(it.name);
        quote!(#field: parameters.#field)
    });
    let mut fields: Vec<TokenStream> = parameters.collect();
    fields.extend(received_credentials::fields(plan));
    fields.extend(received_bodies::field(plan));
    fields
}
