//! Checks as `#[spec(…)]` items.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use specwright_core::attributes;

use super::checks::rule;
use super::ident::ident;
use super::literal::{count, number, plain};
use crate::targets::rust::plan::{Check, Checks, Evaluated, Inner, RuleAttribute, ValueCheck};

/// The items for a value: its own checks, and those of what is in it.
pub(super) fn of_value(checks: &Checks<'_>) -> Vec<TokenStream> {
    let straight = checks.own.iter();
    let straight = straight.filter(|it| !matches!(it.check, Check::Evaluated(_)));
    let evaluated = checks.own.iter().filter_map(|it| match &it.check {
        Check::Evaluated(evaluated) => Some(evaluated),
        _ => None,
    });
    let own = straight
        .map(|it| item(&it.check))
        .chain(never(checks.lets_nothing_pass))
        .chain(evaluate(evaluated));
    let (name, inner) = match &checks.inner {
        Inner::None => return own.collect(),
        Inner::Items(inner) => (attributes::ITEMS, inner),
        Inner::Values(inner) => (attributes::VALUES, inner),
    };
    own.chain([nested(name, inner)]).collect()
}

/// `never`, where it is meant that limits let nothing pass.
pub(super) fn never(lets_nothing_pass: bool) -> impl Iterator<Item = TokenStream> {
    let never = lets_nothing_pass.then(|| word(attributes::NEVER).to_token_stream());
    never.into_iter()
}

/// `evaluate(…)`, if anything is.
pub(super) fn evaluate<'e, 'p: 'e>(
    evaluated: impl Iterator<Item = &'e Evaluated<'p>>,
) -> Vec<TokenStream> {
    let statics: Vec<_> = evaluated.map(static_of).collect();
    if statics.is_empty() {
        return Vec::new();
    }
    let word = word(attributes::EVALUATE);
    vec![quote!(#word(#(#statics),*))]
}

/// The static of a schema.
pub(super) fn static_of(evaluated: &Evaluated<'_>) -> TokenStream {
    let module = format_ident!("{}", evaluated.form.module());
    let name = format_ident!("{}", evaluated.name);
    quote!(super::#module::#name)
}

/// `items(…)` or `values(…)`.
pub(super) fn nested(name: &str, checks: &Checks<'_>) -> TokenStream {
    let (name, items) = (word(name), of_value(checks));
    quote!(#name(#(#items),*))
}

/// `names(…)`.
pub(in crate::targets::rust) fn names(checks: &[ValueCheck<'_>]) -> TokenStream {
    let items = checks.iter().map(|it| item(&it.check));
    let name = word(attributes::NAMES);
    quote!(#name(#(#items),*))
}

/// The item for one check.
pub(in crate::targets::rust) fn item(check: &Check<'_>) -> TokenStream {
    let name = rule(check);
    match check {
        Check::Bound(_, limit) | Check::MultipleOf(limit) => {
            let limit = number(limit);
            quote!(#name = #limit)
        }
        Check::Pattern(pattern) => {
            let pattern = format_ident!("{pattern}");
            quote!(#name = super::patterns::#pattern)
        }
        Check::Matching(patterns) => {
            let patterns = patterns.iter().map(|name| format_ident!("{name}"));
            quote!(#name(#(super::patterns::#patterns),*))
        }
        Check::Names(checks) => names(checks),
        Check::Format(format) => {
            let format = format.name;
            quote!(#name = #format)
        }
        Check::OneOf(values) => {
            let values: Vec<TokenStream> = values.iter().map(plain).collect();
            match values.as_slice() {
                [only] => quote!(#name = #only),
                values => quote!(#name(#(#values),*)),
            }
        }
        Check::Closed | Check::UniqueItems | Check::Never => quote!(#name),
        Check::Types(types) => {
            let types = types.words().map(|ty| word(ty.as_str()));
            quote!(#name(#(#types),*))
        }
        Check::Evaluated(evaluated) => {
            let schema = static_of(evaluated);
            quote!(#name(#schema))
        }
        Check::MinLength(limit)
        | Check::MaxLength(limit)
        | Check::MinItems(limit)
        | Check::MaxItems(limit)
        | Check::MinProperties(limit)
        | Check::MaxProperties(limit) => counted(&name, *limit),
    }
}

/// A name of an attribute as a token.
pub(super) fn word(name: &str) -> Ident {
    format_ident!("{name}")
}

fn counted(name: &Ident, limit: u64) -> TokenStream {
    let limit = count(limit);
    quote!(#name = #limit)
}

/// The item for a rule of an object.
pub(in crate::targets::rust) fn of_object(attribute: &RuleAttribute<'_>) -> TokenStream {
    let require = word(attributes::REQUIRE);
    match attribute {
        RuleAttribute::MinProperties(limit) => counted(&word(attributes::MIN_PROPERTIES), *limit),
        RuleAttribute::MaxProperties(limit) => counted(&word(attributes::MAX_PROPERTIES), *limit),
        RuleAttribute::RequiredWhen {
            conditions,
            required,
        } => {
            let name = word(attributes::REQUIRED_WHEN);
            let conditions = conditions.iter().map(|(field, value)| {
                let (field, value) = (ident(field.name), plain(value));
                quote!(#field = #value)
            });
            let required = required.iter().map(|field| ident(field.name));
            quote!(#name(#(#conditions),*, #require(#(#required),*)))
        }
        RuleAttribute::AtLeastOneOf(fields) => {
            let name = word(attributes::AT_LEAST_ONE_OF);
            let fields = fields.iter().map(|field| ident(field.name));
            quote!(#name(#(#fields),*))
        }
        RuleAttribute::DependentRequired(field, others) => {
            let (name, field) = (word(attributes::DEPENDENT_REQUIRED), ident(field.name));
            let others = others.iter().map(|field| ident(field.name));
            quote!(#name(#field, #require(#(#others),*)))
        }
    }
}

/// What clippy need not say of an enum of which variants are large.
pub(super) fn large_variants(are_large: impl Iterator<Item = bool>) -> TokenStream {
    let are_large: Vec<bool> = are_large.collect();
    if are_large.len() < 2 || !are_large.contains(&true) {
        return TokenStream::new();
    }
    quote! {
        #[allow(
            clippy::large_enum_variant,
            reason = "whether a variant is boxed does not depend on how large its value is"
        )]
    }
}
