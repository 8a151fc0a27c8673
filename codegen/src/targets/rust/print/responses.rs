//! Responses: what comes back of an operation, and how it is read.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{doc, prose};
use super::ident::ident;
use super::scope::{Scope, ScopedApi};
use crate::ir::{ResponseHeader, Statuses};
use crate::prose::words::code;
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{Arm, Matched, OperationPlan, ResponsePlan, Success};

/// The types of successes and failures.
pub(super) fn types(api: ScopedApi<'_>, plan: &OperationPlan<'_>) -> TokenStream {
    let name = success(plan);
    let success = match &plan.success {
        Success::None => None,
        Success::Struct(response) => Some(structure(api, plan, *response)),
        Success::Enum(responses) => {
            let line = format!("The documented successes of [`{}`].", plan.name);
            Some(enumeration(api, &line, &name, (responses, true)))
        }
    };
    let failure = (!plan.failures.is_empty()).then(|| {
        let line = format!("The documented failures of [`{}`].", plan.name);
        enumeration(api, &line, &failure(plan), (&plan.failures, false))
    });
    quote! {
        #success
        #failure
    }
}

/// The type of what is asked for.
pub(super) fn success(plan: &OperationPlan<'_>) -> TokenStream {
    if matches!(plan.success, Success::None) {
        return quote!(::core::convert::Infallible);
    }
    let name = ident(&plan.success_name);
    quote!(#name)
}

/// The type of what else is documented.
pub(super) fn failure(plan: &OperationPlan<'_>) -> TokenStream {
    if plan.failures.is_empty() {
        return quote!(::core::convert::Infallible);
    }
    let name = ident(&plan.failure_name);
    quote!(#name)
}

fn structure(
    api: ScopedApi<'_>,
    plan: &OperationPlan<'_>,
    response: ResponsePlan<'_>,
) -> TokenStream {
    let name = success(plan);
    let doc = doc(&format!(
        "The success of [`{}`]: {}. {}",
        plan.name,
        statuses(response.response.statuses, true),
        prose(&response.response.description)
    ));
    let fields = fields(api, response, &quote!(pub));
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #fields
        }
    }
}

fn enumeration(
    api: ScopedApi<'_>,
    line: &str,
    name: &TokenStream,
    (responses, are_successes): (&[ResponsePlan<'_>], bool),
) -> TokenStream {
    let line = doc(line);
    let variants = responses.iter();
    let variants = variants.map(|response| variant(api, *response, are_successes));
    quote! {
        #line
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
        }
    }
}

fn variant(api: ScopedApi<'_>, plan: ResponsePlan<'_>, is_success: bool) -> TokenStream {
    let name = ident(&plan.names.variant);
    let statuses = statuses(plan.response.statuses, is_success);
    let doc = doc(&format!(
        "For {statuses}. {}",
        prose(&plan.response.description)
    ));
    if !plan.has_fields() {
        return quote! {
            #doc
            #name,
        };
    }
    let fields = fields(api, plan, &TokenStream::new());
    quote! {
        #doc
        #[non_exhaustive]
        #name {
            #fields
        },
    }
}

/// Status codes in the middle of a sentence.
fn statuses(statuses: Statuses, is_success: bool) -> String {
    match statuses {
        Statuses::One(status) => format!("status {status}"),
        Statuses::Range(hundreds) => format!("a status from {hundreds}00 to {hundreds}99"),
        Statuses::Default if is_success => "any status below 400".to_owned(),
        Statuses::Default => "any other status".to_owned(),
    }
}

fn fields(api: ScopedApi<'_>, plan: ResponsePlan<'_>, visibility: &TokenStream) -> TokenStream {
    let status = plan.has_status().then(|| {
        quote! {
            /// The status code.
            #visibility status: u16,
        }
    });
    let headers = plan.response.headers.iter().zip(&plan.names.headers);
    let headers = headers.map(|(header, name)| header_field(header, name, visibility));
    let body = plan.response.body.map(|id| {
        let ty = api.type_of(id);
        quote! {
            /// The body; its limits and conditions are checked only where you ask for it.
            #visibility body: #ty,
        }
    });
    quote! {
        #status
        #(#headers)*
        #body
    }
}

fn header_field(header: &ResponseHeader, name: &str, visibility: &TokenStream) -> TokenStream {
    let name = ident(name);
    let text = header
        .description
        .as_deref()
        .map_or_else(|| "A header.".to_owned(), prose);
    let doc = doc(&format!("{text}\n\nThe header {}.", code(&header.name)));
    quote! {
        #doc
        #visibility #name: Option<String>,
    }
}

/// What reads a response by its status code.
pub(super) fn function(plan: &OperationPlan<'_>, scope: &Scope) -> TokenStream {
    scope.uses(&[Import::Received, Import::ResponseError]);
    let arms = plan.arms.iter().map(|it| arm(plan, it));
    let is_last = |arm: &Arm<'_>| matches!(arm.matched, Matched::Others);
    let others = (!plan.arms.iter().any(is_last)).then(|| {
        quote! {
            _ => received.undocumented(),
        }
    });
    quote! {
        #[inline]
        fn response(
            received: Received<'_>,
        ) -> Result<Self::Success, ResponseError<Self::Failure>> {
            match received.status() {
                #(#arms)*
                #others
            }
        }
    }
}

fn arm(plan: &OperationPlan<'_>, arm: &Arm<'_>) -> TokenStream {
    let pattern = match &arm.matched {
        Matched::One(status) => number(*status),
        Matched::Range(range) => {
            let (first, last) = (number(*range.start()), number(*range.end()));
            quote!(#first..=#last)
        }
        Matched::Others => quote!(_),
    };
    let variant = ident(&arm.response.names.variant);
    let result = if arm.is_success {
        let name = success(plan);
        let value = match plan.success {
            Success::Struct(_) => value_with_fields(&name, arm.response),
            Success::None | Success::Enum(_) => value(&quote!(#name::#variant), arm.response),
        };
        quote!(Ok(#value))
    } else {
        let name = failure(plan);
        let value = value(&quote!(#name::#variant), arm.response);
        quote!(received.fail(#value))
    };
    quote!(#pattern => #result,)
}

fn number(status: u16) -> TokenStream {
    let number = proc_macro2::Literal::u16_unsuffixed(status);
    quote!(#number)
}

fn value(path: &TokenStream, plan: ResponsePlan<'_>) -> TokenStream {
    if plan.has_fields() {
        value_with_fields(path, plan)
    } else {
        path.clone()
    }
}

fn value_with_fields(path: &TokenStream, plan: ResponsePlan<'_>) -> TokenStream {
    let status = plan
        .has_status()
        .then(|| quote!(status: received.status(),));
    let headers = plan.response.headers.iter().zip(&plan.names.headers);
    let headers = headers.map(|(header, name)| {
        let (wire, field) = (&header.name, ident(name));
        quote!(#field: received.header(#wire).map(String::from),)
    });
    let body = plan.response.body.map(|_| quote!(body: received.json()?,));
    quote!(#path { #status #(#headers)* #body })
}
