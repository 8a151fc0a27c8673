//! Checks of a value as calls into the runtime, for code that no attribute writes.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use specwright_core::attributes;

use super::attributes::static_of;
use super::literal::{count, limit, literal};
use super::scope::Scope;
use crate::ir::{Bound, JsonType};
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{Check, Checks, Inner, ValueCheck};

/// Whether a value passes.
pub(super) fn holds(check: &Check<'_>, value: &TokenStream, scope: &Scope) -> TokenStream {
    let (rules, rule) = (scope.name(Import::RulesModule), rule(check));
    if let Check::Names(checks) = check {
        let each = checks
            .iter()
            .map(|it| holds(&it.check, &quote!(name), scope));
        return quote!(#rules::#rule::holds(#value, |name| #(#each)&&*));
    }
    let limit = argument(check, scope);
    quote!(#rules::#rule::holds(#value #limit))
}

/// Statements that report what is wrong with a value, and with what is in it at any depth.
pub(super) fn statements(checks: &Checks<'_>, value: &TokenStream, scope: &Scope) -> TokenStream {
    let own = checks_of(&checks.own, value, scope);
    let (rule, inner) = match &checks.inner {
        Inner::None => return own,
        Inner::Items(inner) => (quote!(items), inner),
        Inner::Values(inner) => (quote!(values), inner),
    };
    let rules = scope.name(Import::RulesModule);
    let inner = statements(inner, &quote!(value), scope);
    quote! {
        #own
        #rules::#rule::check(#value, at, report, |value, at, report| { #inner });
    }
}

/// Statements that report what is wrong with a value itself.
pub(super) fn checks_of(
    checks: &[ValueCheck<'_>],
    value: &TokenStream,
    scope: &Scope,
) -> TokenStream {
    let checks = checks.iter();
    checks
        .map(|it| statement(&it.check, value, scope))
        .collect()
}

fn statement(check: &Check<'_>, value: &TokenStream, scope: &Scope) -> TokenStream {
    if let Check::Evaluated(evaluated) = check {
        let schema = static_of(evaluated);
        return quote!(#schema.check(#value, at, report););
    }
    let (rules, rule) = (scope.name(Import::RulesModule), rule(check));
    match check {
        Check::Names(checks) => {
            let each = checks
                .iter()
                .map(|it| statement(&it.check, &quote!(name), scope));
            quote!(#rules::#rule::check(#value, at, report, |name, at, report| { #(#each)* });)
        }
        check => {
            let limit = argument(check, scope);
            quote!(#rules::#rule::check(#value #limit, at, report);)
        }
    }
}

/// The rule's limit, with the comma before it.
fn argument(check: &Check<'_>, scope: &Scope) -> TokenStream {
    match check {
        Check::Bound(_, value) | Check::MultipleOf(value) => {
            let value = limit(value, scope);
            quote!(, #value)
        }
        Check::Pattern(name) => {
            let name = format_ident!("{name}");
            quote!(, &super::patterns::#name)
        }
        Check::Matching(names) => {
            let names = names.iter().map(|name| format_ident!("{name}"));
            quote!(, &[#(&super::patterns::#names),*])
        }
        Check::Format(format) => {
            let (rules, name) = (
                scope.name(Import::RulesModule),
                format_ident!("{}", format.constant),
            );
            quote!(, &#rules::format::#name)
        }
        Check::OneOf(values) => {
            let literals = values.iter().map(|value| literal(value, scope));
            match &literals.collect::<Vec<TokenStream>>()[..] {
                [only] => quote!(, #only),
                all => quote!(, const { &[#(#all),*] }),
            }
        }
        Check::Types(types) => {
            scope.uses(&[Import::JsonType]);
            let types = types.words().map(json_type);
            quote!(, const { &[#(#types),*] })
        }
        Check::Closed
        | Check::UniqueItems
        | Check::Never
        | Check::Names(_)
        | Check::Evaluated(_) => TokenStream::new(),
        Check::MinLength(limit)
        | Check::MaxLength(limit)
        | Check::MinItems(limit)
        | Check::MaxItems(limit)
        | Check::MinProperties(limit)
        | Check::MaxProperties(limit) => {
            let limit = count(*limit);
            quote!(, #limit)
        }
    }
}

/// A check as attributes and rules are called.
pub(in crate::targets::rust) fn rule(check: &Check<'_>) -> Ident {
    let name = match check {
        Check::Bound(Bound::Minimum, _) => attributes::MINIMUM,
        Check::Bound(Bound::Maximum, _) => attributes::MAXIMUM,
        Check::Bound(Bound::ExclusiveMinimum, _) => attributes::EXCLUSIVE_MINIMUM,
        Check::Bound(Bound::ExclusiveMaximum, _) => attributes::EXCLUSIVE_MAXIMUM,
        Check::MultipleOf(_) => attributes::MULTIPLE_OF,
        Check::Pattern(_) => attributes::PATTERN,
        Check::Matching(_) => attributes::MATCHING,
        Check::Names(_) => attributes::NAMES,
        Check::Format(_) => attributes::FORMAT,
        Check::OneOf(values) if values.len() == 1 => attributes::CONSTANT,
        Check::OneOf(_) => attributes::ONE_OF,
        Check::Closed => attributes::CLOSED,
        Check::UniqueItems => attributes::UNIQUE_ITEMS,
        Check::Never => attributes::NEVER,
        Check::Types(_) => attributes::TYPES,
        Check::MinLength(_) => attributes::MIN_LENGTH,
        Check::MaxLength(_) => attributes::MAX_LENGTH,
        Check::MinItems(_) => attributes::MIN_ITEMS,
        Check::MaxItems(_) => attributes::MAX_ITEMS,
        Check::MinProperties(_) => attributes::MIN_PROPERTIES,
        Check::MaxProperties(_) => attributes::MAX_PROPERTIES,
        Check::Evaluated(_) => attributes::EVALUATE,
    };
    format_ident!("{name}")
}

/// A type by its name in the runtime.
pub(super) fn json_type(ty: JsonType) -> TokenStream {
    match ty {
        JsonType::Null => quote!(JsonType::Null),
        JsonType::Boolean => quote!(JsonType::Boolean),
        JsonType::Integer => quote!(JsonType::Integer),
        JsonType::Number => quote!(JsonType::Number),
        JsonType::String => quote!(JsonType::String),
        JsonType::Array => quote!(JsonType::Array),
        JsonType::Object => quote!(JsonType::Object),
    }
}
