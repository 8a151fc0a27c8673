//! Rules of one value as calls into the runtime, for code that no attribute writes.

use proc_macro2::TokenStream;
use quote::quote;

use super::literal::{count, limit, runtime};
use crate::ir::{Bound, Constraint};

/// The rule as a `bool`; `None` for what is no rule of one plain value.
pub(super) fn rule_holds(constraint: &Constraint, value: &TokenStream) -> Option<TokenStream> {
    let (rule, limit) = call(constraint)?;
    Some(quote!(rules::#rule::holds(#value #limit)))
}

/// The rule as a statement that reports.
pub(super) fn rule_check(constraint: &Constraint, value: &TokenStream) -> TokenStream {
    match call(constraint) {
        Some((rule, limit)) => quote!(rules::#rule::check(#value #limit, at, report);),
        None => quote!(compile_error!("a rule that the generator cannot write")),
    }
}

/// Whether [`rule_holds`] and [`rule_check`] can write the rule.
pub(crate) fn is_callable(constraint: &Constraint) -> bool {
    call(constraint).is_some()
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
