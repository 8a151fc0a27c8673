//! Parameters: their fields, and how each gets into the request.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use specwright_core::attributes;

use super::attributes::{of_value, word};
use super::docs::{about_schema, doc};
use super::ident::ident;
use super::scope::{Scope, ScopedApi};
use super::types::value_type;
use super::{alternatives, credentials};
use crate::ir::{ParameterLocation, ParameterStyle};
use crate::prose::parameters;
use crate::prose::words::code;
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{OperationPlan, ParameterPlan, Sent, Written};

pub(super) fn field(api: ScopedApi<'_>, plan: &ParameterPlan<'_>, is_checked: bool) -> TokenStream {
    let parameter = plan.parameter;
    let name = ident(plan.name);
    let text = about_schema(
        api.ir,
        &parameter.schema,
        &format!("The parameter {}.", code(&parameter.name)),
    );
    let sent = parameters::sent(api.ir, parameter);
    let doc = doc(&format!("{text}\n\n{sent}"));
    let ty = value_type(api, &parameter.schema);
    let ty = if parameter.required {
        ty
    } else {
        quote!(Option<#ty>)
    };
    let mut items = Vec::new();
    if is_checked && plan.told != plan.name {
        let (name, told) = (word(attributes::NAME), plan.told);
        items.push(quote!(#name = #told));
    }
    items.extend(of_value(&plan.checks));
    let attribute = (!items.is_empty()).then(|| quote!(#[spec(#(#items),*)]));
    quote! {
        #doc
        #attribute
        pub #name: #ty,
    }
}

/// The limits of the parameters, where there are any.
pub(super) fn check(plan: &OperationPlan<'_>, scope: &Scope) -> TokenStream {
    if !plan.is_checked {
        return TokenStream::new();
    }
    let violations = scope.name(Import::Violations);
    quote! {
        #[inline]
        fn check_parameters(&self) -> Result<(), #violations> {
            operation::check(self)
        }
    }
}

/// The path, with its values filled in.
pub(super) fn path(plan: &OperationPlan<'_>) -> TokenStream {
    let parameters: Vec<_> = plan.parameters_in(ParameterLocation::Path).collect();
    let is_plain = parameters.iter().all(|plan| is_string(plan.written));
    if is_plain {
        let values = parameters.iter().map(|plan| {
            let (wire, field) = (&plan.parameter.name, ident(plan.name));
            let string = string_of(plan.written, &quote!(self.#field), &quote!(&self.#field));
            quote!((#wire, #string))
        });
        return quote!(operation::expand(Self::PATH_TEMPLATE, &[#(#values),*]));
    }
    let values = parameters.iter().map(|plan| {
        let (wire, field) = (&plan.parameter.name, ident(plan.name));
        match plan.written {
            Written::Json => quote!(operation::PathValue::json(#wire, &self.#field)),
            _ => {
                let style = style_of(plan, ParameterStyle::Simple);
                quote!(operation::PathValue::new(#wire, #style, &self.#field))
            }
        }
    });
    quote!(operation::expand_styled(Self::PATH_TEMPLATE, &[#(#values),*]))
}

/// The style of a parameter; that of a scalar is the location's.
pub(super) fn style_of(plan: &ParameterPlan<'_>, of_scalar: ParameterStyle) -> TokenStream {
    match plan.written {
        Written::Styled {
            style,
            explode,
            reserved,
        } => expression(style, explode, reserved),
        _ => expression(of_scalar, false, false),
    }
}

/// The style as the runtime has it.
fn expression(style: ParameterStyle, explode: bool, reserved: bool) -> TokenStream {
    let name = format_ident!(
        "{}",
        match style {
            ParameterStyle::Form => "FORM",
            ParameterStyle::SpaceDelimited => "SPACE_DELIMITED",
            ParameterStyle::PipeDelimited => "PIPE_DELIMITED",
            ParameterStyle::DeepObject => "DEEP_OBJECT",
            ParameterStyle::Simple => "SIMPLE",
            ParameterStyle::Label => "LABEL",
            ParameterStyle::Matrix => "MATRIX",
        }
    );
    let exploded = explode.then(|| quote!(.exploded()));
    let reserved = reserved.then(|| quote!(.reserved()));
    quote!(operation::Style::#name #exploded #reserved)
}

const fn is_string(written: Written) -> bool {
    !matches!(written, Written::Styled { .. } | Written::Json)
}

/// The value of a parameter, or the reference to it, as a reference to a string.
fn string_of(written: Written, value: &TokenStream, reference: &TokenStream) -> TokenStream {
    match written {
        Written::Secret => quote!(#value.expose()),
        Written::Parsed => quote!(#value.text()),
        Written::Listed => quote!(#value.as_ref()),
        Written::Displayed => quote!(&#value.to_string()),
        Written::String | Written::Styled { .. } | Written::Json => reference.clone(),
    }
}

/// The pairs of the query, in the order of the document.
pub(super) fn query(plan: &OperationPlan<'_>, scope: &Scope) -> TokenStream {
    let parameters = plan.parameters_in(ParameterLocation::Query);
    let mut pushed: Vec<TokenStream> = parameters.map(in_query).collect();
    pushed.extend(credentials::in_query(plan));
    pushed.extend(alternatives::added(plan, Sent::Query));
    if pushed.is_empty() {
        return TokenStream::new();
    }
    let query = scope.name(Import::Query);
    quote! {
        #[inline]
        fn query(&self) -> Result<#query, operation::QueryError> {
            let mut query = #query::default();
            #(#pushed)*
            Ok(query)
        }
    }
}

fn in_query(plan: &ParameterPlan<'_>) -> TokenStream {
    let field = ident(plan.name);
    if plan.parameter.required {
        return pushed(plan, &quote!(self.#field), &quote!(&self.#field));
    }
    let pushed = pushed(plan, &quote!(value), &quote!(value));
    quote! {
        if let Some(value) = &self.#field {
            #pushed
        }
    }
}

fn pushed(plan: &ParameterPlan<'_>, value: &TokenStream, reference: &TokenStream) -> TokenStream {
    let wire = &plan.parameter.name;
    match plan.written {
        Written::Json => quote!(query.add_json(#wire, #reference)?;),
        Written::Styled { .. } => {
            let style = style_of(plan, ParameterStyle::Form);
            if plan.parameter.required {
                quote!(query.add_required(#wire, #style, #reference)?;)
            } else {
                quote!(query.add(#wire, #style, #reference)?;)
            }
        }
        written => {
            let string = string_of(written, value, reference);
            quote!(query.push(#wire, #string);)
        }
    }
}

/// What is always sent, then what is sent if it is there.
pub(super) fn headers(plan: &OperationPlan<'_>, scope: &Scope) -> TokenStream {
    let parameters = plan.parameters_in(ParameterLocation::Header);
    let (always, sometimes): (Vec<_>, Vec<_>) =
        parameters.partition(|plan| plan.parameter.required);
    let credentials = plan.credentials.iter();
    let (always_sent, sometimes_sent): (Vec<_>, Vec<_>) =
        credentials.partition(|(it, _)| !it.optional);
    let always_sent = always_sent.into_iter();
    let always_sent = always_sent.flat_map(|(it, name)| {
        let field = ident(name);
        credentials::headers(it, &quote!(&self.#field), scope)
    });
    let always = always.into_iter().map(|plan| {
        let field = ident(plan.name);
        header(plan, &quote!(self.#field), &quote!(&self.#field), scope)
    });
    let always: Vec<TokenStream> = always.chain(always_sent).collect();
    let sometimes = sometimes.into_iter();
    let mut sometimes: Vec<TokenStream> =
        sometimes.map(|plan| optional_header(plan, scope)).collect();
    let sometimes_sent = sometimes_sent.into_iter();
    sometimes.extend(sometimes_sent.flat_map(|(it, name)| {
        let field = ident(name);
        let headers = credentials::headers(it, &quote!(value), scope).into_iter();
        headers.map(move |header| {
            quote! {
                if let Some(value) = &self.#field {
                    headers.push(#header);
                }
            }
        })
    }));
    sometimes.extend(alternatives::added(plan, Sent::Headers));
    sometimes.extend(cookies(plan));
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
        Written::Parsed => quote!(#header::plain(#name, #value.text())),
        Written::Listed => quote!(#header::plain(#name, #value.as_ref())),
        Written::Displayed => quote!(#header::plain(#name, #value.to_string())),
        Written::Json => quote!(#header::json(#name, #reference)),
        Written::Styled { .. } => {
            let style = style_of(plan, ParameterStyle::Simple);
            quote!(#header::styled(#name, #style, #reference))
        }
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

/// The header of all cookies; nothing where there are none.
fn cookies(plan: &OperationPlan<'_>) -> Vec<TokenStream> {
    let parameters = plan.parameters_in(ParameterLocation::Cookie);
    let mut added: Vec<TokenStream> = parameters.map(cookie).collect();
    added.extend(credentials::cookies(plan));
    added.extend(alternatives::added(plan, Sent::Cookies));
    if added.is_empty() {
        return added;
    }
    vec![quote! {
        let mut cookies = operation::Cookies::default();
        #(#added)*
        headers.extend(cookies.into_header());
    }]
}

fn cookie(plan: &ParameterPlan<'_>) -> TokenStream {
    let (wire, field) = (&plan.parameter.name, ident(plan.name));
    let added = |reference: TokenStream| match plan.written {
        Written::Json => quote!(cookies.json(#wire, #reference);),
        _ => {
            let style = style_of(plan, ParameterStyle::Form);
            quote!(cookies.add(#wire, #style, #reference);)
        }
    };
    if plan.parameter.required {
        return added(quote!(&self.#field));
    }
    let added = added(quote!(value));
    quote! {
        if let Some(value) = &self.#field {
            #added
        }
    }
}
