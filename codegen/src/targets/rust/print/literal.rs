//! Literals of the spec as Rust tokens.

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use serde_json::Number;
use syn::{LitFloat, LitInt};

use super::scope::Scope;
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::Plain;

/// A number as attributes take it.
pub(super) fn number(number: &Number) -> TokenStream {
    let text = number.to_string();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (quote!(-), digits),
        None => (quote!(), text.as_str()),
    };
    // JSON's numbers are literals of Rust, as they are written.
    if number.is_f64() {
        let digits = LitFloat::new(digits, Span::call_site());
        quote!(#sign #digits)
    } else {
        let digits = LitInt::new(digits, Span::call_site());
        quote!(#sign #digits)
    }
}

/// A count.
pub(super) fn count(count: u64) -> Literal {
    Literal::u64_unsuffixed(count)
}

/// A value as attributes take it.
pub(super) fn plain(value: &Plain<'_>) -> TokenStream {
    match value {
        Plain::Null => quote!(null),
        Plain::Bool(flag) => quote!(#flag),
        Plain::Number(value) => number(value),
        Plain::String(text) => quote!(#text),
    }
}

/// A value as the runtime's `Literal`.
pub(super) fn literal(value: &Plain<'_>, scope: &Scope) -> TokenStream {
    let literal = scope.name(Import::Literal);
    match value {
        Plain::Null => quote!(#literal::Null),
        Plain::Bool(flag) => quote!(#literal::Bool(#flag)),
        Plain::Number(number) => {
            let limit = limit(number, scope);
            quote!(#literal::Number(#limit))
        }
        Plain::String(text) => quote!(#literal::Text(#text)),
    }
}

/// A number as the runtime's `Limit`.
pub(super) fn limit(value: &Number, scope: &Scope) -> TokenStream {
    let limit = scope.name(Import::Limit);
    let tokens = number(value);
    if value.is_i64() || value.is_u64() {
        return quote!(#limit::Int(#tokens));
    }
    let text = value.to_string();
    quote!(#limit::Decimal(#text, #tokens))
}
