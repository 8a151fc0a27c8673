//! Responses: what comes back of an operation, and how it is read.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::large_variants;
use super::bodies;
use super::docs::{doc, prose};
use super::ident::ident;
use super::scope::ScopedApi;
use super::types::value_type;
use crate::ir::Statuses;
use crate::prose::words::code;
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{
    Arm, ContentsPlan, HeaderForm, HeaderPlan, Matched, OperationPlan, ResponsePlan, Success,
};

/// The types of successes and failures.
pub(super) fn types(api: ScopedApi<'_>, plan: &OperationPlan<'_>) -> TokenStream {
    let name = success(plan);
    let success = match &plan.success {
        Success::None => None,
        Success::Struct(response) => Some(structure(api, plan, response)),
        Success::Enum(responses) => {
            let line = format!("The documented successes of [`{}`].", plan.name);
            Some(enumeration(api, plan, &line, &name, (responses, true)))
        }
    };
    let failure = (!plan.failures.is_empty()).then(|| {
        let line = format!("The documented failures of [`{}`].", plan.name);
        enumeration(api, plan, &line, &failure(plan), (&plan.failures, false))
    });
    let responses = plan.arms.iter().map(|arm| &arm.response);
    let mut seen = Vec::new();
    let bodies = responses.filter(|it| {
        let is_new = !seen.contains(&it.response.statuses);
        seen.push(it.response.statuses);
        is_new
    });
    let bodies = bodies.map(|it| bodies::response_type(api, &it.contents, plan.name));
    let bodies: Vec<_> = bodies.collect();
    quote! {
        #success
        #failure
        #(#bodies)*
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
    response: &ResponsePlan<'_>,
) -> TokenStream {
    let name = success(plan);
    let doc = doc(&format!(
        "The success of [`{}`]: {}. {}",
        plan.name,
        statuses(response.response.statuses, true),
        prose(&response.response.description)
    ));
    let fields = fields(api, response, &quote!(pub));
    let sealed = sealed(plan);
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq)]
        #sealed
        pub struct #name {
            #fields
        }
    }
}

fn enumeration(
    api: ScopedApi<'_>,
    plan: &OperationPlan<'_>,
    line: &str,
    name: &TokenStream,
    (responses, are_successes): (&[ResponsePlan<'_>], bool),
) -> TokenStream {
    let line = doc(line);
    let variants = responses.iter();
    let variants = variants.map(|response| variant(api, plan, response, are_successes));
    let large = large_variants(responses.iter().map(|it| it.is_large));
    quote! {
        #line
        #large
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
        }
    }
}

/// Whoever answers an operation builds its responses, with all of their fields.
fn sealed(plan: &OperationPlan<'_>) -> TokenStream {
    match plan.receive {
        Some(_) => TokenStream::new(),
        None => quote!(#[non_exhaustive]),
    }
}

fn variant(
    api: ScopedApi<'_>,
    operation: &OperationPlan<'_>,
    plan: &ResponsePlan<'_>,
    is_success: bool,
) -> TokenStream {
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
    let sealed = sealed(operation);
    quote! {
        #doc
        #sealed
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

fn fields(api: ScopedApi<'_>, plan: &ResponsePlan<'_>, visibility: &TokenStream) -> TokenStream {
    let status = plan.has_status().then(|| {
        quote! {
            /// The status code.
            #visibility status: u16,
        }
    });
    let headers = plan.headers.iter();
    let headers = headers.map(|header| header_field(api, header, visibility));
    let body = body_type(api, &plan.contents);
    let body = (!body.is_empty()).then(|| {
        let line = if plan.is_strict {
            "The body, checked where it is read."
        } else {
            "The body; its limits and conditions are checked only where you ask for it."
        };
        let doc = doc(line);
        quote! {
            #doc
            #visibility body: #body,
        }
    });
    quote! {
        #status
        #(#headers)*
        #body
    }
}

/// The type of the body of a response; nothing where it has none.
fn body_type(api: ScopedApi<'_>, contents: &ContentsPlan<'_>) -> TokenStream {
    match contents {
        ContentsPlan::None => TokenStream::new(),
        ContentsPlan::One(only) => bodies::received_type(api, only),
        ContentsPlan::Enum(name, _) => {
            let name = ident(name);
            quote!(#name)
        }
    }
}

fn header_field(
    api: ScopedApi<'_>,
    plan: &HeaderPlan<'_>,
    visibility: &TokenStream,
) -> TokenStream {
    let name = ident(plan.name);
    let text = plan
        .header
        .description
        .as_deref()
        .map_or_else(|| "A header.".to_owned(), prose);
    let doc = doc(&format!(
        "{text}\n\nThe header {}.",
        code(&plan.header.name)
    ));
    let ty = header_type(api, plan.form);
    quote! {
        #doc
        #visibility #name: Option<#ty>,
    }
}

/// The type of a header that is there.
pub(in crate::targets::rust) fn header_type(
    api: ScopedApi<'_>,
    form: HeaderForm<'_>,
) -> TokenStream {
    match form {
        HeaderForm::Raw => quote!(String),
        HeaderForm::Value(value) => value_type(api, value.schema),
        HeaderForm::List(value) => {
            let item = value_type(api, value.schema);
            quote!(Vec<#item>)
        }
    }
}

fn header_value(plan: &HeaderPlan<'_>) -> TokenStream {
    let wire = &plan.header.name;
    match plan.form {
        HeaderForm::Raw => quote!(received.header(#wire).map(String::from)),
        HeaderForm::Value(value) if value.is_string => quote!(received.header_string(#wire)?),
        HeaderForm::Value(_) => quote!(received.header_value(#wire)?),
        HeaderForm::List(value) if value.is_string => quote!(received.header_strings(#wire)?),
        HeaderForm::List(_) => quote!(received.header_values(#wire)?),
    }
}

/// What reads a response by its status code.
pub(super) fn function(api: ScopedApi<'_>, plan: &OperationPlan<'_>) -> TokenStream {
    api.scope.uses(&[Import::Received, Import::ResponseError]);
    let arms = plan.arms.iter().map(|it| arm(plan, it));
    let is_last = |arm: &Arm<'_>| matches!(arm.matched, Matched::Others);
    let others = (!plan.arms.iter().any(is_last)).then(|| {
        quote! {
            _ => received.undocumented(),
        }
    });
    let read = if plan.arms.is_empty() {
        quote!(received.undocumented())
    } else {
        quote! {
            match received.status() {
                #(#arms)*
                #others
            }
        }
    };
    let has_body = |arm: &Arm<'_>| arm.response.is_strict && !arm.response.contents.is_empty();
    let checked = plan.arms.iter().any(has_body).then(|| {
        quote! {
            let received = received.checked();
        }
    });
    quote! {
        #[inline]
        fn response(
            received: Received<'_>,
        ) -> Result<Self::Success, ResponseError<Self::Failure>> {
            #checked
            #read
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
            Success::Struct(_) => value_with_fields(&name, &arm.response),
            Success::None | Success::Enum(_) => value(&quote!(#name::#variant), &arm.response),
        };
        quote!(Ok(#value))
    } else {
        let name = failure(plan);
        let value = value(&quote!(#name::#variant), &arm.response);
        quote!(received.fail(#value))
    };
    quote!(#pattern => #result,)
}

fn number(status: u16) -> TokenStream {
    let number = proc_macro2::Literal::u16_unsuffixed(status);
    quote!(#number)
}

fn value(path: &TokenStream, plan: &ResponsePlan<'_>) -> TokenStream {
    if plan.has_fields() {
        value_with_fields(path, plan)
    } else {
        path.clone()
    }
}

fn value_with_fields(path: &TokenStream, plan: &ResponsePlan<'_>) -> TokenStream {
    let status = plan
        .has_status()
        .then(|| quote!(status: received.status(),));
    let headers = plan.headers.iter().map(|header| {
        let (field, value) = (ident(header.name), header_value(header));
        quote!(#field: #value,)
    });
    let body = bodies::read(&plan.contents);
    let body = (!body.is_empty()).then(|| quote!(body: #body,));
    quote!(#path { #status #(#headers)* #body })
}
