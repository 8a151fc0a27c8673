//! Literals of the spec as Rust tokens.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::{Number, Value};

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

/// A plain value as attributes take it; `None` for lists and objects.
pub(super) fn plain(value: &Value) -> Option<TokenStream> {
    match value {
        Value::Null => Some(quote!(null)),
        Value::Bool(flag) => Some(quote!(#flag)),
        Value::Number(value) => Some(number(value)),
        Value::String(text) => Some(quote!(#text)),
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// A plain value as the runtime's `Literal`; `None` for lists and objects.
pub(super) fn runtime(value: &Value) -> Option<TokenStream> {
    match value {
        Value::Null => Some(quote!(Literal::Null)),
        Value::Bool(flag) => Some(quote!(Literal::Bool(#flag))),
        Value::Number(number) => {
            let limit = limit(number);
            Some(quote!(Literal::Number(#limit)))
        }
        Value::String(text) => Some(quote!(Literal::Text(#text))),
        Value::Array(_) | Value::Object(_) => None,
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
