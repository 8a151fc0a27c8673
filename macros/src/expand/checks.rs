//! The statements that check the members of a struct, one by one and among each other.
//!
//! Where a member is seen is for the caller to say: a field of the shared parts, or a local.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{place, rules};
use crate::ast::{Container, Member};
use crate::attributes::condition::Condition;
use crate::attributes::literal::Literal as JsonLiteral;
use crate::symbol;

pub(crate) struct Checks<'c, F> {
    pub(crate) container: &'c Container,
    /// The place expression of a member's part.
    pub(crate) part: F,
    /// Whether `__unknown` says how many members there are that were refused.
    pub(crate) unknown: bool,
    /// Whether the rules of lists and maps are functions, which decode calls too.
    pub(crate) shared: bool,
}

/// Whether an object's members are counted while those of unknown names are refused: they are members, too.
pub(crate) fn counts_unknown(container: &Container) -> bool {
    let attributes = &container.attributes;
    container.additional().is_none()
        && attributes.deny_unknown.is_set()
        && !attributes.rules.is_empty()
}

/// Has the compiler see to it that what is not checked has no rules.
fn unnamed(rt: &TokenStream, member: &Member) -> Option<TokenStream> {
    let values = member.unnamed()?;
    let assertion = quote!(const { #rt::rules::nested::plain::<#values>() };);
    Some(place::at(member.ident.span(), assertion))
}

impl<F: Fn(&Member) -> TokenStream> Checks<'_, F> {
    pub(crate) fn all(&self) -> TokenStream {
        let members = self.container.members().iter();
        let unnamed = members
            .clone()
            .map(|member| unnamed(&self.container.rt, member));
        let members = members.map(|member| self.member(member));
        let conditions = self.container.attributes.conditions.iter();
        let conditions =
            conditions.map(|(key, condition)| place::at(key.span(), self.condition(condition)));
        let counts = self.counts();
        // Those of the object come first, as its location does.
        quote!(#(#unnamed)* #counts #(#conditions)* #(#members)*)
    }

    fn member(&self, member: &Member) -> TokenStream {
        if !member.has_checks() {
            return TokenStream::new();
        }
        let rt = &self.container.rt;
        let part = (self.part)(member);
        let additional = member
            .is_additional()
            .then(|| quote!(#rt::rules::additional::check(&#part, __MEMBERS, __at, __report);));
        let nested = member
            .is_nested()
            .then(|| quote!(#rt::rules::nested::check(&#part, __at, __report);));
        let rules = if self.shared && member.attributes.rules.are_of_lists() {
            let rules = rules::function(member);
            quote!(#rules(&#part, __at, __report);)
        } else {
            rules::calls(rt, &member.attributes.rules, &quote!(&#part))
        };
        let wire = &member.wire;
        let at = (!member.is_additional() && !member.flattened)
            .then(|| quote!(let __at = &__at.member(#wire);));
        let place = member.ident.span();
        let own = place::at(place, quote!(#at #additional #nested));
        quote!({ #own #rules })
    }

    fn condition(&self, condition: &Condition) -> TokenStream {
        match condition {
            Condition::RequiredWhen { when, require } => self.required_when(when, require),
            Condition::AtLeastOneOf { members } => self.at_least_one_of(members),
            Condition::DependentRequired { member, require } => {
                self.dependent_required(member, require)
            }
        }
    }

    fn required_when(&self, when: &[(Ident, JsonLiteral)], require: &[Ident]) -> TokenStream {
        let rt = &self.container.rt;
        let conditions = when.iter().filter_map(|(name, literal)| {
            let part = (self.part)(self.container.member(name)?);
            let literal = literal.tokens(rt);
            Some(quote!(#rt::rules::equals::holds(&#part, &#literal)))
        });
        let pairs = when.iter().filter_map(|(name, literal)| {
            let wire = &self.container.member(name)?.wire;
            let literal = literal.tokens(rt);
            Some(quote!((#wire, #literal)))
        });
        let checks = require.iter().filter_map(|name| {
            let member = self.container.member(name)?;
            let (part, wire) = ((self.part)(member), &member.wire);
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
        let members: Vec<&Member> = names
            .iter()
            .filter_map(|name| self.container.member(name))
            .collect();
        let presences = members.iter().map(|member| self.presence(member));
        let wires = members.iter().map(|member| &member.wire);
        quote!(#rt::rules::at_least_one_of::check(&[#(#presences),*], &[#(#wires),*], __at, __report);)
    }

    fn dependent_required(&self, member: &Ident, require: &[Ident]) -> TokenStream {
        let rt = &self.container.rt;
        let pair = |name: &Ident| {
            let member = self.container.member(name)?;
            let (wire, presence) = (&member.wire, self.presence_or_null(member));
            Some(quote!((#wire, #presence)))
        };
        let member = pair(member);
        let require = require.iter().filter_map(pair);
        quote!(#rt::rules::dependent_required::check(#member, &[#(#require),*], __at, __report);)
    }

    fn presence(&self, member: &Member) -> TokenStream {
        let part = (self.part)(member);
        quote!(#part.presence())
    }

    /// `None` of a required option is written as null, which is present.
    fn presence_or_null(&self, member: &Member) -> TokenStream {
        let presence = self.presence(member);
        if member.is_required_option() {
            quote!(#presence.or_null())
        } else {
            presence
        }
    }

    fn counts(&self) -> TokenStream {
        let rules = &self.container.attributes.rules;
        let calls: Vec<TokenStream> = [symbol::MIN_PROPERTIES, symbol::MAX_PROPERTIES]
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
            .map(|member| self.presence_or_null(member));
        let additional = self.container.additional().map(|member| {
            let part = (self.part)(member);
            quote!(+ #rt::rules::properties::count_additional(&#part))
        });
        let unknown = self.unknown.then(|| quote!(+ __unknown));
        quote! {
            let __count = #rt::rules::properties::count(&[#(#presences),*]) #additional #unknown;
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
