//! Rules as `#[spec(…)]` items.

use proc_macro2::TokenStream;
use quote::quote;

use super::literal::{count, number, plain};
use super::patterns;
use crate::ir::{Api, Bound, Constraint, Rules, Schema, Shape};

/// The items for a place: its own rules, and those of its items or values.
pub(super) fn of_schema(api: &Api, schema: &Schema) -> Vec<TokenStream> {
    let mut items: Vec<TokenStream> = schema
        .rules
        .iter()
        .filter_map(|rule| item(api, schema, &rule.constraint))
        .collect();
    match &schema.shape {
        Shape::List(inner) => items.extend(nested(api, &quote!(items), inner)),
        Shape::Map(inner) => items.extend(nested(api, &quote!(values), inner)),
        _ => {}
    }
    items
}

/// `items(…)` or `values(…)`, if there is anything to say.
pub(super) fn nested(api: &Api, name: &TokenStream, schema: &Schema) -> Option<TokenStream> {
    let items = of_schema(api, schema);
    (!items.is_empty()).then(|| quote!(#name(#(#items),*)))
}

/// Whether an attribute says the rule of one value. `check` refuses what neither this nor a condition can say.
pub(crate) fn says(constraint: &Constraint) -> bool {
    match constraint {
        Constraint::Enum(values) => values.iter().all(|value| plain(value).is_some()),
        Constraint::Bound(..)
        | Constraint::MultipleOf(_)
        | Constraint::MinLength(_)
        | Constraint::MaxLength(_)
        | Constraint::Pattern(_)
        | Constraint::MinItems(_)
        | Constraint::MaxItems(_)
        | Constraint::UniqueItems
        | Constraint::MinProperties(_)
        | Constraint::MaxProperties(_) => true,
        _ => false,
    }
}

fn item(api: &Api, schema: &Schema, constraint: &Constraint) -> Option<TokenStream> {
    Some(match constraint {
        Constraint::Bound(bound, limit) => {
            let limit = number(limit);
            match bound {
                Bound::Minimum => quote!(minimum = #limit),
                Bound::Maximum => quote!(maximum = #limit),
                Bound::ExclusiveMinimum => quote!(exclusive_minimum = #limit),
                Bound::ExclusiveMaximum => quote!(exclusive_maximum = #limit),
            }
        }
        Constraint::MultipleOf(step) => {
            let step = number(step);
            quote!(multiple_of = #step)
        }
        Constraint::Pattern(pattern) => {
            let name = patterns::name(api, pattern)?;
            quote!(pattern = super::patterns::#name)
        }
        Constraint::UniqueItems => quote!(unique_items),
        Constraint::MinLength(limit) => counted(&quote!(min_length), *limit),
        Constraint::MaxLength(limit) => counted(&quote!(max_length), *limit),
        Constraint::MinItems(limit) => counted(&quote!(min_items), *limit),
        Constraint::MaxItems(limit) => counted(&quote!(max_items), *limit),
        Constraint::MinProperties(limit) => counted(&quote!(min_properties), *limit),
        Constraint::MaxProperties(limit) => counted(&quote!(max_properties), *limit),
        Constraint::Enum(values) if closes_list(api, schema, values) => quote!(closed),
        Constraint::Enum(values) => {
            let nothing = schema.nullable.then(|| quote!(null));
            let values: Vec<TokenStream> = values.iter().filter_map(plain).chain(nothing).collect();
            match values.as_slice() {
                [only] => quote!(constant = #only),
                values => quote!(one_of(#(#values),*)),
            }
        }
        _ => return None,
    })
}

fn counted(name: &TokenStream, limit: u64) -> TokenStream {
    let limit = count(limit);
    quote!(#name = #limit)
}

pub(super) fn closes_list(api: &Api, schema: &Schema, values: &[serde_json::Value]) -> bool {
    match schema.shape {
        Shape::Named(id) => api.definitions[id.0]
            .as_value_list()
            .is_some_and(|list| list.is_exactly(values)),
        _ => false,
    }
}

/// The items for the rules of a type itself that need no condition.
pub(super) fn of_container(rules: &Rules) -> Vec<TokenStream> {
    let items = rules.iter().filter_map(|rule| match &rule.constraint {
        Constraint::MinProperties(limit) => Some(counted(&quote!(min_properties), *limit)),
        Constraint::MaxProperties(limit) => Some(counted(&quote!(max_properties), *limit)),
        _ => None,
    });
    items.collect()
}
