//! Checks as `#[spec(…)]` items.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::checks::bound_name;
use super::ident::ident;
use super::literal::{count, number, plain};
use crate::targets::rust::plan::{Check, Checks, Inner, RuleAttribute};

/// The items for a value: its own checks, and those of what is in it.
pub(super) fn of_value(checks: &Checks<'_>) -> Vec<TokenStream> {
    let own = checks.own.iter().map(|it| item(&it.check));
    let (name, inner) = match &checks.inner {
        Inner::None => return own.collect(),
        Inner::Items(inner) => (quote!(items), inner),
        Inner::Values(inner) => (quote!(values), inner),
    };
    own.chain([nested(&name, inner)]).collect()
}

/// `items(…)` or `values(…)`.
pub(super) fn nested(name: &TokenStream, checks: &Checks<'_>) -> TokenStream {
    let items = of_value(checks);
    quote!(#name(#(#items),*))
}

/// The item for one check.
pub(in crate::targets::rust) fn item(check: &Check<'_>) -> TokenStream {
    match check {
        Check::Bound(bound, limit) => {
            let (name, limit) = (bound_name(*bound), number(limit));
            quote!(#name = #limit)
        }
        Check::MultipleOf(divisor) => {
            let divisor = number(divisor);
            quote!(multiple_of = #divisor)
        }
        Check::Pattern(name) => {
            let name = format_ident!("{name}");
            quote!(pattern = super::patterns::#name)
        }
        Check::OneOf(values) => {
            let values: Vec<TokenStream> = values.iter().map(plain).collect();
            match values.as_slice() {
                [only] => quote!(constant = #only),
                values => quote!(one_of(#(#values),*)),
            }
        }
        Check::Closed => quote!(closed),
        Check::UniqueItems => quote!(unique_items),
        Check::MinLength(limit) => counted(&quote!(min_length), *limit),
        Check::MaxLength(limit) => counted(&quote!(max_length), *limit),
        Check::MinItems(limit) => counted(&quote!(min_items), *limit),
        Check::MaxItems(limit) => counted(&quote!(max_items), *limit),
        Check::MinProperties(limit) => counted(&quote!(min_properties), *limit),
        Check::MaxProperties(limit) => counted(&quote!(max_properties), *limit),
    }
}

fn counted(name: &TokenStream, limit: u64) -> TokenStream {
    let limit = count(limit);
    quote!(#name = #limit)
}

/// The item for a rule of an object.
pub(in crate::targets::rust) fn of_object(attribute: &RuleAttribute<'_>) -> TokenStream {
    match attribute {
        RuleAttribute::MinProperties(limit) => counted(&quote!(min_properties), *limit),
        RuleAttribute::MaxProperties(limit) => counted(&quote!(max_properties), *limit),
        RuleAttribute::RequiredWhen {
            conditions,
            required,
        } => {
            let conditions = conditions.iter().map(|(field, value)| {
                let (field, value) = (ident(field.name), plain(value));
                quote!(#field = #value)
            });
            let required = required.iter().map(|field| ident(field.name));
            quote!(required_when(#(#conditions),*, require(#(#required),*)))
        }
        RuleAttribute::AtLeastOneOf(fields) => {
            let fields = fields.iter().map(|field| ident(field.name));
            quote!(at_least_one_of(#(#fields),*))
        }
        RuleAttribute::DependentRequired(field, others) => {
            let field = ident(field.name);
            let others = others.iter().map(|field| ident(field.name));
            quote!(dependent_required(#field, require(#(#others),*)))
        }
    }
}
