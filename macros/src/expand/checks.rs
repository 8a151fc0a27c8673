//! The statements that check the fields of a struct, one by one and among each other.
//!
//! Where a field is seen is for the caller to say: a field of the shared parts, or a local.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{location, rules};
use crate::ast::{Container, Field};
use crate::attributes::condition::Condition;
use crate::attributes::literal::Literal as JsonLiteral;
use crate::attributes::pattern::Pattern;
use crate::symbol;

pub(crate) struct Checks<'c, F> {
    pub(crate) container: &'c Container,
    /// The expression by which a field's part is reached.
    pub(crate) part: F,
    /// Whether `__unknown` says how many fields there are that were rejected.
    pub(crate) unknown: bool,
    /// Whether the rules of lists and maps are functions, which decode calls too.
    pub(crate) shared: bool,
}

/// The rules that count the fields.
const COUNTS: [&str; 2] = [symbol::MIN_PROPERTIES, symbol::MAX_PROPERTIES];

/// Whether an object's fields are counted while those of unknown names are rejected: they are fields, too.
pub(crate) fn counts_unknown(container: &Container) -> bool {
    container.is_closed() && counts_fields(container)
}

/// Whether an object's fields are counted, which there may be none of.
pub(crate) fn counts_fields(container: &Container) -> bool {
    let rules = &container.attributes.rules;
    COUNTS.iter().any(|name| rules.get(name).is_some())
}

/// Has the compiler see to it that what is not checked has no rules.
fn unnamed(rt: &TokenStream, field: &Field) -> Option<TokenStream> {
    let values = field.unnamed()?;
    let assertion = quote!(const { #rt::rules::nested::plain::<#values>() };);
    Some(location::at(field.ident.span(), assertion))
}

impl<F: Fn(&Field) -> TokenStream> Checks<'_, F> {
    pub(crate) fn all(&self) -> TokenStream {
        let fields = self.container.fields().iter();
        let unnamed = fields
            .clone()
            .map(|field| unnamed(&self.container.rt, field));
        let fields = fields.map(|field| self.field(field));
        let conditions = self.container.attributes.conditions.iter();
        let conditions =
            conditions.map(|(key, condition)| location::at(key.span(), self.condition(condition)));
        let counts = self.counts();
        // Those of the object come first, as its location does.
        quote!(#(#unnamed)* #counts #(#conditions)* #(#fields)*)
    }

    fn field(&self, field: &Field) -> TokenStream {
        if !field.has_checks() {
            return TokenStream::new();
        }
        let rt = &self.container.rt;
        let part = (self.part)(field);
        let additional = field
            .is_additional()
            .then(|| quote!(#rt::rules::additional::check(&#part, __PROPERTIES, __at, __report);));
        let others = self.of_other_fields(field, &part);
        let nested = field
            .is_nested()
            .then(|| quote!(#rt::rules::nested::check(&#part, __at, __report);));
        let rules = if self.shared && field.attributes.rules.are_of_lists() {
            let rules = rules::function(field);
            quote!(#rules(&#part, __at, __report);)
        } else {
            rules::calls(rt, &field.attributes.rules, &quote!(&#part))
        };
        let wire = &field.wire;
        // Properties that a flattened or an additional field holds are properties of this object.
        let at = (!field.is_additional() && !field.flattened)
            .then(|| quote!(let __at = &__at.property(#wire);));
        let location = field.ident.span();
        let own = location::at(location, quote!(#at #additional #others #nested));
        quote!({ #own #rules })
    }

    /// The field of all other properties has none whose name matches a pattern.
    fn of_other_fields(&self, field: &Field, part: &TokenStream) -> Option<TokenStream> {
        if !field.is_additional() || field.is_matching() {
            return None;
        }
        let all: Vec<&Pattern> = self.container.matching().flat_map(|(_, it)| it).collect();
        if all.is_empty() {
            return None;
        }
        let rt = &self.container.rt;
        let (statics, patterns) = rules::patterns(rt, all);
        Some(quote! {{
            #statics
            #rt::rules::matching::check_others(&#part, &[#(#patterns),*], __at, __report);
        }})
    }

    fn condition(&self, condition: &Condition) -> TokenStream {
        match condition {
            Condition::RequiredWhen { when, require } => self.required_when(when, require),
            Condition::AtLeastOneOf { fields } => self.at_least_one_of(fields),
            Condition::DependentRequired { field, require } => {
                self.dependent_required(field, require)
            }
        }
    }

    fn required_when(&self, when: &[(Ident, JsonLiteral)], require: &[Ident]) -> TokenStream {
        let rt = &self.container.rt;
        let conditions = when.iter().filter_map(|(name, literal)| {
            let part = (self.part)(self.container.field(name)?);
            let literal = literal.tokens(rt);
            Some(quote!(#rt::rules::equals::holds(&#part, &#literal)))
        });
        let pairs = when.iter().filter_map(|(name, literal)| {
            let wire = &self.container.field(name)?.wire;
            let literal = literal.tokens(rt);
            Some(quote!((#wire, #literal)))
        });
        let checks = require.iter().filter_map(|name| {
            let field = self.container.field(name)?;
            let (part, wire) = ((self.part)(field), &field.wire);
            Some(quote!(#rt::rules::required_when::check(&#part, #wire, __WHEN, __at, __report);))
        });
        quote! {
            if #(#conditions)&&* {
                const __WHEN: #rt::rules::When = &[#(#pairs),*];
                #(#checks)*
            }
        }
    }

    fn at_least_one_of(&self, names: &[Ident]) -> TokenStream {
        let rt = &self.container.rt;
        let fields: Vec<&Field> = names
            .iter()
            .filter_map(|name| self.container.field(name))
            .collect();
        let presences = fields.iter().map(|field| self.presence(field));
        let wires = fields.iter().map(|field| &field.wire);
        quote!(#rt::rules::at_least_one_of::check(&[#(#presences),*], &[#(#wires),*], __at, __report);)
    }

    fn dependent_required(&self, field: &Ident, require: &[Ident]) -> TokenStream {
        let rt = &self.container.rt;
        let pair = |name: &Ident| {
            let field = self.container.field(name)?;
            let (wire, presence) = (&field.wire, self.presence_or_null(field));
            Some(quote!((#wire, #presence)))
        };
        let field = pair(field);
        let require = require.iter().filter_map(pair);
        quote!(#rt::rules::dependent_required::check(#field, &[#(#require),*], __at, __report);)
    }

    fn presence(&self, field: &Field) -> TokenStream {
        let part = (self.part)(field);
        quote!(#part.presence())
    }

    /// `None` of a required option is written as null, which is present.
    fn presence_or_null(&self, field: &Field) -> TokenStream {
        let presence = self.presence(field);
        if field.is_required_option() {
            quote!(#presence.or_null())
        } else {
            presence
        }
    }

    fn counts(&self) -> TokenStream {
        let rules = &self.container.attributes.rules;
        let calls: Vec<TokenStream> = COUNTS
            .into_iter()
            .filter_map(|name| Some(self.count_call(&rules.get(name)?.key, rules.count(name)?)))
            .collect();
        if calls.is_empty() {
            return TokenStream::new();
        }
        let rt = &self.container.rt;
        let presences = self
            .container
            .named()
            .map(|field| self.presence_or_null(field));
        let additional = self.container.additional().map(|field| {
            let part = (self.part)(field);
            quote!(+ #rt::rules::properties::count_additional(&#part))
        });
        let unknown = self.unknown.then(|| quote!(+ __unknown));
        quote! {
            let __count = #rt::rules::properties::count(&[#(#presences),*]) #(#additional)* #unknown;
            #(#calls)*
        }
    }

    fn count_call(&self, key: &Ident, count: usize) -> TokenStream {
        let rt = &self.container.rt;
        let rule = Ident::new(&key.to_string(), proc_macro2::Span::call_site());
        let count = Literal::usize_unsuffixed(count);
        quote!(#rt::rules::#rule::check_count(__count, #count, __at, __report);)
    }
}
