//! Checks of a value as calls into the runtime, for code that no attribute writes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::literal::{count, limit, literal};
use super::scope::Scope;
use crate::ir::Bound;
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{Check, Checks, Inner};

/// Whether a value passes.
pub(super) fn holds(check: &Check<'_>, value: &TokenStream, scope: &Scope) -> TokenStream {
    let (rules, rule) = (scope.name(Import::RulesModule), rule(check));
    let limit = argument(check, scope);
    quote!(#rules::#rule::holds(#value #limit))
}

/// Statements that report what is wrong with a value, and with what is in it at any depth.
pub(super) fn statements(checks: &Checks<'_>, value: &TokenStream, scope: &Scope) -> TokenStream {
    let own = checks.own.iter().map(|it| {
        let (rules, rule) = (scope.name(Import::RulesModule), rule(&it.check));
        let limit = argument(&it.check, scope);
        quote!(#rules::#rule::check(#value #limit, at, report);)
    });
    let own: TokenStream = own.collect();
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

/// The rule's module.
pub(in crate::targets::rust) fn rule(check: &Check<'_>) -> TokenStream {
    match check {
        Check::Bound(bound, _) => bound_name(*bound),
        Check::MultipleOf(_) => quote!(multiple_of),
        Check::Pattern(_) => quote!(pattern),
        Check::OneOf(values) if values.len() == 1 => quote!(constant),
        Check::OneOf(_) => quote!(one_of),
        Check::Closed => quote!(closed),
        Check::UniqueItems => quote!(unique_items),
        Check::MinLength(_) => quote!(min_length),
        Check::MaxLength(_) => quote!(max_length),
        Check::MinItems(_) => quote!(min_items),
        Check::MaxItems(_) => quote!(max_items),
        Check::MinProperties(_) => quote!(min_properties),
        Check::MaxProperties(_) => quote!(max_properties),
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
        Check::OneOf(values) => {
            let literals = values.iter().map(|value| literal(value, scope));
            match &literals.collect::<Vec<TokenStream>>()[..] {
                [only] => quote!(, #only),
                all => quote!(, const { &[#(#all),*] }),
            }
        }
        Check::Closed | Check::UniqueItems => TokenStream::new(),
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

/// A bound as attributes and rules are called.
pub(super) fn bound_name(bound: Bound) -> TokenStream {
    match bound {
        Bound::Minimum => quote!(minimum),
        Bound::Maximum => quote!(maximum),
        Bound::ExclusiveMinimum => quote!(exclusive_minimum),
        Bound::ExclusiveMaximum => quote!(exclusive_maximum),
    }
}
