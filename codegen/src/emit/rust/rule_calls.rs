//! Rules of one value as calls into the runtime, for code that no attribute writes.

use proc_macro2::TokenStream;
use quote::quote;

use serde_json::Value;

use super::attributes::closes_list;
use super::literal::{count, limit, runtime};
use super::patterns;
use crate::ir::{Api, Bound, Constraint, Schema, Shape};

/// The rule as a `bool`; `None` for what is no rule of one plain value.
pub(super) fn rule_holds(constraint: &Constraint, value: &TokenStream) -> Option<TokenStream> {
    let (rule, limit) = call(constraint)?;
    Some(quote!(rules::#rule::holds(#value #limit)))
}

/// Statements that report what is wrong with a value: its own rules, and those of its items or values at any depth.
pub(super) fn checks(api: &Api, schema: &Schema, value: &TokenStream) -> TokenStream {
    let own = schema.rules.iter();
    let own = own.map(|rule| rule_check(api, schema, &rule.constraint, value));
    let inner = match &schema.shape {
        Shape::List(inner) => inner_checks(api, &quote!(items), inner, value),
        Shape::Map(inner) => inner_checks(api, &quote!(values), inner, value),
        _ => None,
    };
    quote!(#(#own)* #inner)
}

/// The same of each item or value, if there is anything to check.
fn inner_checks(
    api: &Api,
    rule: &TokenStream,
    inner: &Schema,
    value: &TokenStream,
) -> Option<TokenStream> {
    let checks = checks(api, inner, &quote!(value));
    (!checks.is_empty())
        .then(|| quote!(rules::#rule::check(#value, at, report, |value, at, report| { #checks });))
}

/// The rule as a statement that reports.
fn rule_check(
    api: &Api,
    schema: &Schema,
    constraint: &Constraint,
    value: &TokenStream,
) -> TokenStream {
    match check_call(api, schema, constraint) {
        Some((rule, limit)) => quote!(rules::#rule::check(#value #limit, at, report);),
        None => quote!(compile_error!("a rule that the generator cannot write")),
    }
}

/// The rule's module and its limit, as attributes of the same rule would call it.
fn check_call(
    api: &Api,
    schema: &Schema,
    constraint: &Constraint,
) -> Option<(TokenStream, TokenStream)> {
    match constraint {
        Constraint::Pattern(pattern) => {
            let name = patterns::name(api, pattern)?;
            Some((quote!(pattern), quote!(, &super::patterns::#name)))
        }
        Constraint::Enum(values) if closes_list(api, schema, values) => {
            Some((quote!(closed), quote!()))
        }
        Constraint::Enum(values) => {
            let null = schema.nullable.then_some(&Value::Null);
            let values: Option<Vec<_>> = values.iter().chain(null).map(runtime).collect();
            match values?.as_slice() {
                [only] => Some((quote!(constant), quote!(, #only))),
                values => Some((quote!(one_of), quote!(, const { &[#(#values),*] }))),
            }
        }
        other => call(other),
    }
}

/// The rule's module and its limit, with the comma before it.
fn call(constraint: &Constraint) -> Option<(TokenStream, TokenStream)> {
    let counted = |rule: TokenStream, limit: &u64| {
        let limit = count(*limit);
        Some((rule, quote!(, #limit)))
    };
    match constraint {
        Constraint::Enum(values) => {
            let values: Option<Vec<TokenStream>> = values.iter().map(runtime).collect();
            let values = values?;
            Some((quote!(one_of), quote!(, const { &[#(#values),*] })))
        }
        Constraint::Bound(bound, value) => {
            let value = limit(value);
            let rule = match bound {
                Bound::Minimum => quote!(minimum),
                Bound::Maximum => quote!(maximum),
                Bound::ExclusiveMinimum => quote!(exclusive_minimum),
                Bound::ExclusiveMaximum => quote!(exclusive_maximum),
            };
            Some((rule, quote!(, #value)))
        }
        Constraint::MultipleOf(step) => {
            let step = limit(step);
            Some((quote!(multiple_of), quote!(, #step)))
        }
        Constraint::MinLength(limit) => counted(quote!(min_length), limit),
        Constraint::MaxLength(limit) => counted(quote!(max_length), limit),
        Constraint::MinItems(limit) => counted(quote!(min_items), limit),
        Constraint::MaxItems(limit) => counted(quote!(max_items), limit),
        Constraint::MinProperties(limit) => counted(quote!(min_properties), limit),
        Constraint::MaxProperties(limit) => counted(quote!(max_properties), limit),
        Constraint::UniqueItems => Some((quote!(unique_items), quote!())),
        _ => None,
    }
}
