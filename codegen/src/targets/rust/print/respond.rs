//! What a server answers: how responses are written.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::ident::ident;
use super::responses::{failure, success};
use crate::ir::{ContentForm, Statuses};
use crate::targets::rust::plan::{ContentPlan, ContentsPlan, OperationPlan, ResponsePlan, Success};

/// The writing of successes and failures, where there are types of them.
pub(super) fn links(plan: &OperationPlan<'_>) -> TokenStream {
    let successes = match &plan.success {
        Success::None => None,
        Success::Struct(only) => Some(of_struct(plan, only)),
        Success::Enum(several) => Some(of_enum(plan, several, true)),
    };
    let failures = (!plan.failures.is_empty()).then(|| of_enum(plan, &plan.failures, false));
    let links = [(successes, success(plan)), (failures, failure(plan))];
    let links = links
        .into_iter()
        .filter_map(|(body, name)| Some((body?, name)));
    let links = links.map(|(body, name)| {
        quote! {
            impl operation::Respond for #name {
                fn respond(&self) -> Result<operation::RawResponse, operation::RespondError> {
                    #body
                }
            }
        }
    });
    quote!(#(#links)*)
}

fn of_struct(plan: &OperationPlan<'_>, response: &ResponsePlan<'_>) -> TokenStream {
    let fields = bound(response);
    let pattern = (!fields.is_empty()).then(|| quote!(let Self { #(#fields),* } = self;));
    let written = written(plan, response, true);
    quote!(#pattern #written)
}

fn of_enum(
    plan: &OperationPlan<'_>,
    responses: &[ResponsePlan<'_>],
    are_successes: bool,
) -> TokenStream {
    let arms = responses.iter().map(|response| {
        let name = ident(&response.names.variant);
        let fields = bound(response);
        let fields = (!fields.is_empty()).then(|| quote!({ #(#fields),* }));
        let written = written(plan, response, are_successes);
        quote!(Self::#name #fields => { #written })
    });
    quote!(match self { #(#arms)* })
}

/// The fields with what they are bound to, which nothing else is called.
fn bound(response: &ResponsePlan<'_>) -> Vec<TokenStream> {
    let status = response.has_status().then(|| quote!(status));
    let headers = response.headers.iter().enumerate().map(|(index, header)| {
        let (field, bound) = (ident(header.name), header_name(index));
        quote!(#field: #bound)
    });
    let has_body = !matches!(response.contents, ContentsPlan::None);
    let body = has_body.then(|| quote!(body));
    status.into_iter().chain(headers).chain(body).collect()
}

fn header_name(index: usize) -> Ident {
    format_ident!("header_{}", index + 1)
}

/// What writes the fields that are bound.
fn written(plan: &OperationPlan<'_>, response: &ResponsePlan<'_>, is_success: bool) -> TokenStream {
    let headers = response.headers.iter().enumerate().map(|(index, header)| {
        let (wire, bound) = (&header.header.name, header_name(index));
        quote!(response.header(#wire, #bound.as_ref())?;)
    });
    let body = match &response.contents {
        ContentsPlan::None => TokenStream::new(),
        ContentsPlan::One(only) => of_body(only),
        ContentsPlan::Enum(name, contents) => {
            let name = ident(name);
            let arms = contents.iter().map(|content| {
                let (variant, written) = (ident(content.variant), of_body(content));
                quote!(#name::#variant(body) => { #written })
            });
            quote!(match body { #(#arms)* })
        }
    };
    let new = new(plan, response, is_success);
    if response.headers.is_empty() && body.is_empty() {
        return quote!(Ok(#new.finish()));
    }
    quote! {
        let mut response = #new;
        #(#headers)*
        #body
        Ok(response.finish())
    }
}

/// The body in one media type.
fn of_body(plan: &ContentPlan<'_>) -> TokenStream {
    let media_type = match &plan.sent_in {
        Some(media_type) => quote!(Some(#media_type)),
        None => quote!(None),
    };
    match &plan.content.form {
        ContentForm::Json(_) => quote!(response.json(#media_type, body)?;),
        ContentForm::Text => quote!(response.text(#media_type, body);),
        ContentForm::Bytes
        | ContentForm::Items(_)
        | ContentForm::Form(_)
        | ContentForm::Multipart(_) => quote!(response.bytes(#media_type, body);),
    }
}

/// The response with its status code.
fn new(plan: &OperationPlan<'_>, response: &ResponsePlan<'_>, is_success: bool) -> TokenStream {
    let range = match response.response.statuses {
        Statuses::One(status) => {
            let status = Literal::u16_unsuffixed(status);
            return quote!(operation::ResponseWriter::new(#status));
        }
        Statuses::Range(hundreds) => of_hundreds(hundreds),
        Statuses::Default if is_success => (100, 399),
        Statuses::Default if plan.operation.is_success(response.response) => (400, 599),
        Statuses::Default => (100, 599),
    };
    // What is closer to a status code than this response is another one.
    let closer = plan.operation.responses.iter().map(|it| it.statuses);
    let closer = closer.filter(|it| *it < response.response.statuses);
    let closer = closer.filter_map(|it| match it {
        Statuses::One(status) => Some((status, status)),
        Statuses::Range(hundreds) => Some(of_hundreds(hundreds)),
        Statuses::Default => None,
    });
    let closer = closer.filter(|it| range.0 <= it.1 && it.0 <= range.1);
    let closer = closer.map(inclusive);
    let range = inclusive(range);
    quote!(operation::ResponseWriter::of(*status, #range, &[#(#closer),*])?)
}

const fn of_hundreds(hundreds: u8) -> (u16, u16) {
    let first = hundreds as u16 * 100;
    (first, first + 99)
}

fn inclusive((first, last): (u16, u16)) -> TokenStream {
    let (first, last) = (
        Literal::u16_unsuffixed(first),
        Literal::u16_unsuffixed(last),
    );
    quote!(#first..=#last)
}
