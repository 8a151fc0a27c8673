//! Checks of a value as calls into the runtime, for code that no attribute writes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::literal::{count, limit, literal};
use crate::ir::Bound;
use crate::targets::rust::plan::{Check, Checks, Inner};

/// Whether a value passes.
pub(super) fn holds(check: &Check<'_>, value: &TokenStream) -> TokenStream {
    let (rule, limit) = call(check);
    quote!(rules::#rule::holds(#value #limit))
}

/// Statements that report what is wrong with a value, and with what is in it at any depth.
pub(super) fn statements(checks: &Checks<'_>, value: &TokenStream) -> TokenStream {
    let own = checks.own.iter().map(|it| {
        let (rule, limit) = call(&it.check);
        quote!(rules::#rule::check(#value #limit, at, report);)
    });
    let (rule, inner) = match &checks.inner {
        Inner::None => return own.collect(),
        Inner::Items(inner) => (quote!(items), inner),
        Inner::Values(inner) => (quote!(values), inner),
    };
    let inner = statements(inner, &quote!(value));
    quote! {
        #(#own)*
        rules::#rule::check(#value, at, report, |value, at, report| { #inner });
    }
}

/// The rule's module.
pub(in crate::targets::rust) fn rule(check: &Check<'_>) -> TokenStream {
    call(check).0
}

/// The rule's module and its limit, with the comma before it.
fn call(check: &Check<'_>) -> (TokenStream, TokenStream) {
    let counted = |rule: TokenStream, limit: &u64| {
        let limit = count(*limit);
        (rule, quote!(, #limit))
    };
    match check {
        Check::Bound(bound, value) => {
            let value = limit(value);
            (bound_name(*bound), quote!(, #value))
        }
        Check::MultipleOf(divisor) => {
            let divisor = limit(divisor);
            (quote!(multiple_of), quote!(, #divisor))
        }
        Check::Pattern(name) => {
            let name = format_ident!("{name}");
            (quote!(pattern), quote!(, &super::patterns::#name))
        }
        Check::OneOf(values) => {
            let literals: Vec<TokenStream> = values.iter().map(literal).collect();
            match literals.as_slice() {
                [only] => (quote!(constant), quote!(, #only)),
                all => (quote!(one_of), quote!(, const { &[#(#all),*] })),
            }
        }
        Check::Closed => (quote!(closed), quote!()),
        Check::UniqueItems => (quote!(unique_items), quote!()),
        Check::MinLength(limit) => counted(quote!(min_length), limit),
        Check::MaxLength(limit) => counted(quote!(max_length), limit),
        Check::MinItems(limit) => counted(quote!(min_items), limit),
        Check::MaxItems(limit) => counted(quote!(max_items), limit),
        Check::MinProperties(limit) => counted(quote!(min_properties), limit),
        Check::MaxProperties(limit) => counted(quote!(max_properties), limit),
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
