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
    scope.uses(&[Import::Literal]);
    if matches!(value, Plain::Number(_)) {
        scope.uses(&[Import::Limit]);
    }
    literal_of(value)
}

/// The same where the names are in scope.
pub(super) fn literal_of(value: &Plain<'_>) -> TokenStream {
    match value {
        Plain::Null => quote!(Literal::Null),
        Plain::Bool(flag) => quote!(Literal::Bool(#flag)),
        Plain::Number(number) => {
            let limit = limit_of(number);
            quote!(Literal::Number(#limit))
        }
        Plain::String(text) => quote!(Literal::Text(#text)),
    }
}

/// A number as the runtime's `Limit`.
pub(super) fn limit(value: &Number, scope: &Scope) -> TokenStream {
    scope.uses(&[Import::Limit]);
    limit_of(value)
}

/// The same where the name is in scope.
pub(super) fn limit_of(value: &Number) -> TokenStream {
    let tokens = number(value);
    if value.is_i64() || value.is_u64() {
        return quote!(Limit::Int(#tokens));
    }
    let text = value.to_string();
    quote!(Limit::Decimal(#text, #tokens))
}
