//! How the type of a builder says which required members are set.
//!
//! Of a few members, each has a type parameter. Many are put into groups: a parameter then stands for a tuple of states, or
//! of tuples of states, and a setter names only what is beside the way to its member. If each setter named every member,
//! a build would take a time that grows with the square of them.

use std::ops::Range;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::field;
use crate::ast::Member;

/// How many type parameters a builder has at most, and how many parts a group.
const WIDTH: usize = 8;

/// The states of all required members.
pub(super) struct States<'c> {
    parts: Vec<Part<'c>>,
}

/// The state of one member, or a group of states.
pub(super) struct Part<'c> {
    /// The type parameter that stands for it.
    pub(super) parameter: Ident,
    /// Where it is in the builder.
    pub(super) place: TokenStream,
    content: Content<'c>,
    /// The members in it, by their position among the required ones.
    positions: Range<usize>,
}

enum Content<'c> {
    Member(&'c Member),
    Group(Vec<Part<'c>>),
}

impl<'c> States<'c> {
    pub(super) fn new(required: &[&'c Member]) -> Self {
        Self {
            parts: divide(required, 0, None),
        }
    }

    /// What the builder has type parameters and fields for.
    pub(super) fn parts(&self) -> &[Part<'c>] {
        &self.parts
    }

    /// Whether some members have no type parameter of their own.
    pub(super) fn are_grouped(&self) -> bool {
        self.parts.iter().any(|part| part.member().is_none())
    }

    /// The states of all members, in their order.
    pub(super) fn of_members(&self) -> Vec<(&Part<'c>, &'c Member)> {
        let mut found = Vec::new();
        self.parts.iter().for_each(|part| part.find(&mut found));
        found
    }

    /// Each part, written with the state of every member.
    pub(super) fn written(
        &self,
        state: impl Fn(&Part<'c>, &'c Member) -> TokenStream,
    ) -> Vec<TokenStream> {
        let write = |part: &Part<'c>| part.member().map(|member| state(part, member));
        self.parts.iter().map(|part| part.write(&write)).collect()
    }

    /// Each part, written with one state replaced and the parts beside it as they are.
    pub(super) fn replaced(
        &self,
        one: &Part<'c>,
        state: &TokenStream,
        beside: impl Fn(&Part<'c>) -> TokenStream,
    ) -> Vec<TokenStream> {
        let write = |part: &Part<'c>| {
            if part.contains(one) {
                part.member().map(|_| state.clone())
            } else {
                Some(beside(part))
            }
        };
        self.parts.iter().map(|part| part.write(&write)).collect()
    }

    /// The type parameters of what is beside a state.
    pub(super) fn beside(&self, one: &Part<'c>) -> Vec<TokenStream> {
        let mut found = Vec::new();
        self.parts
            .iter()
            .for_each(|part| part.find_beside(one, &mut found));
        found
    }
}

impl<'c> Part<'c> {
    fn new(members: &[&'c Member], first: usize, parameter: Ident, place: TokenStream) -> Self {
        let content = match members {
            [member] => Content::Member(member),
            _ => Content::Group(divide(members, first, Some((&parameter, &place)))),
        };
        Self {
            parameter,
            place,
            content,
            positions: first..first + members.len(),
        }
    }

    fn member(&self) -> Option<&'c Member> {
        match self.content {
            Content::Member(member) => Some(member),
            Content::Group(_) => None,
        }
    }

    fn parts(&self) -> &[Self] {
        match &self.content {
            Content::Member(_) => &[],
            Content::Group(parts) => parts,
        }
    }

    fn contains(&self, one: &Self) -> bool {
        self.positions.contains(&one.positions.start)
    }

    fn find<'p>(&'p self, found: &mut Vec<(&'p Self, &'c Member)>) {
        found.extend(self.member().map(|member| (self, member)));
        self.parts().iter().for_each(|part| part.find(found));
    }

    fn find_beside(&self, one: &Self, found: &mut Vec<TokenStream>) {
        if self.contains(one) {
            self.parts()
                .iter()
                .for_each(|part| part.find_beside(one, found));
        } else {
            found.push(self.parameter.to_token_stream());
        }
    }

    /// As it is written at once, or part by part.
    fn write(&self, at_once: &dyn Fn(&Self) -> Option<TokenStream>) -> TokenStream {
        at_once(self).unwrap_or_else(|| {
            let parts = self.parts().iter().map(|part| part.write(at_once));
            quote!((#(#parts,)*))
        })
    }
}

/// The members in as many parts as there may be, below the builder or the group of this type parameter and place.
fn divide<'c>(
    members: &[&'c Member],
    first: usize,
    group: Option<(&Ident, &TokenStream)>,
) -> Vec<Part<'c>> {
    let size = size(members.len());
    let chunks = members.chunks(size).enumerate();
    let parts = chunks.map(|(number, chunk)| {
        let (parameter, place) = (parameter(number, chunk, group), place(number, chunk, group));
        Part::new(chunk, first + number * size, parameter, place)
    });
    parts.collect()
}

fn parameter(number: usize, members: &[&Member], group: Option<(&Ident, &TokenStream)>) -> Ident {
    match (members, group) {
        ([member], _) => format_ident!("S_{}", member.name(), span = Span::call_site()),
        // No member's name begins with a digit.
        (_, None) => format_ident!("S_{number}"),
        (_, Some((group, _))) => format_ident!("{group}_{number}"),
    }
}

fn place(number: usize, members: &[&Member], group: Option<(&Ident, &TokenStream)>) -> TokenStream {
    match (members, group) {
        (_, Some((_, group))) => {
            let index = Literal::usize_unsuffixed(number);
            quote!(#group.#index)
        }
        ([member], None) => field(member).into_token_stream(),
        (_, None) => format_ident!("__group_{number}").into_token_stream(),
    }
}

/// How many members a part has for all to fit into as many parts as there may be.
fn size(members: usize) -> usize {
    let mut size = 1;
    while size * WIDTH < members {
        size *= WIDTH;
    }
    size
}
