//! Literals of the spec as Rust tokens.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Number;

use crate::targets::rust::plan::Plain;

/// A number as attributes take it.
pub(super) fn number(number: &Number) -> TokenStream {
    let text = number.to_string();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (quote!(-), digits),
        None => (quote!(), text.as_str()),
    };
    let digits: Literal = digits
        .parse()
        .unwrap_or_else(|_| Literal::f64_unsuffixed(number.as_f64().unwrap_or(0.0)));
    quote!(#sign #digits)
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
pub(super) fn literal(value: &Plain<'_>) -> TokenStream {
    match value {
        Plain::Null => quote!(Literal::Null),
        Plain::Bool(flag) => quote!(Literal::Bool(#flag)),
        Plain::Number(number) => {
            let limit = limit(number);
            quote!(Literal::Number(#limit))
        }
        Plain::String(text) => quote!(Literal::Text(#text)),
    }
}

/// A number as the runtime's `Limit`.
pub(super) fn limit(value: &Number) -> TokenStream {
    let tokens = number(value);
    if value.is_i64() || value.is_u64() {
        return quote!(Limit::Int(#tokens));
    }
    let text = value.to_string();
    quote!(Limit::Decimal(#text, #tokens))
}
