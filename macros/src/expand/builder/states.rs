//! How the type of a builder says which required fields are set.
//!
//! Of a few fields, each has a type parameter. Many are put into groups: a parameter then represents a tuple of states, or
//! of tuples of states, and a setter names only what is beside the way to its field. If each setter named every field,
//! a build would take a time that grows with the square of them.

use std::ops::Range;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::slot;
use crate::ast::Field;

/// How many type parameters a builder has at most, and how many parts a group.
const WIDTH: usize = 8;

/// The states of all required fields.
pub(super) struct States<'c> {
    parts: Vec<Part<'c>>,
}

/// The state of one field, or a group of states.
pub(super) struct Part<'c> {
    /// The type parameter that represents it.
    pub(super) parameter: Ident,
    /// Where it is in the builder.
    pub(super) location: TokenStream,
    content: Content<'c>,
    /// The fields in it, by their position among the required ones.
    positions: Range<usize>,
}

enum Content<'c> {
    Field(&'c Field),
    Group(Vec<Part<'c>>),
}

impl<'c> States<'c> {
    pub(super) fn new(required: &[&'c Field]) -> Self {
        Self {
            parts: divide(required, 0, None),
        }
    }

    /// What the builder has type parameters and fields for.
    pub(super) fn parts(&self) -> &[Part<'c>] {
        &self.parts
    }

    /// Whether some fields have no type parameter of their own.
    pub(super) fn are_grouped(&self) -> bool {
        self.parts.iter().any(|part| part.field().is_none())
    }

    /// The states of all fields, in their order.
    pub(super) fn of_fields(&self) -> Vec<(&Part<'c>, &'c Field)> {
        let mut found = Vec::new();
        self.parts.iter().for_each(|part| part.find(&mut found));
        found
    }

    /// Each part, written with the state of every field.
    pub(super) fn written(
        &self,
        state: impl Fn(&Part<'c>, &'c Field) -> TokenStream,
    ) -> Vec<TokenStream> {
        let write = |part: &Part<'c>| part.field().map(|field| state(part, field));
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
                part.field().map(|_| state.clone())
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
    fn new(fields: &[&'c Field], first: usize, parameter: Ident, location: TokenStream) -> Self {
        let content = match fields {
            [field] => Content::Field(field),
            _ => Content::Group(divide(fields, first, Some((&parameter, &location)))),
        };
        Self {
            parameter,
            location,
            content,
            positions: first..first + fields.len(),
        }
    }

    fn field(&self) -> Option<&'c Field> {
        match self.content {
            Content::Field(field) => Some(field),
            Content::Group(_) => None,
        }
    }

    fn parts(&self) -> &[Self] {
        match &self.content {
            Content::Field(_) => &[],
            Content::Group(parts) => parts,
        }
    }

    fn contains(&self, one: &Self) -> bool {
        // Two parts are one in the other or have no field in common, so that one position decides.
        self.positions.contains(&one.positions.start)
    }

    fn find<'p>(&'p self, found: &mut Vec<(&'p Self, &'c Field)>) {
        found.extend(self.field().map(|field| (self, field)));
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

/// The fields in as many parts as there may be, below the builder or the group of this type parameter and location.
fn divide<'c>(
    fields: &[&'c Field],
    first: usize,
    group: Option<(&Ident, &TokenStream)>,
) -> Vec<Part<'c>> {
    let size = size(fields.len());
    let chunks = fields.chunks(size).enumerate();
    let parts = chunks.map(|(number, chunk)| {
        let (parameter, location) = (
            parameter(number, chunk, group),
            location(number, chunk, group),
        );
        Part::new(chunk, first + number * size, parameter, location)
    });
    parts.collect()
}

fn parameter(number: usize, fields: &[&Field], group: Option<(&Ident, &TokenStream)>) -> Ident {
    match (fields, group) {
        ([field], _) => format_ident!("S_{}", field.name(), span = Span::call_site()),
        // No field's name begins with a digit.
        (_, None) => format_ident!("S_{number}"),
        (_, Some((group, _))) => format_ident!("{group}_{number}"),
    }
}

fn location(
    number: usize,
    fields: &[&Field],
    group: Option<(&Ident, &TokenStream)>,
) -> TokenStream {
    match (fields, group) {
        (_, Some((_, group))) => {
            let index = Literal::usize_unsuffixed(number);
            quote!(#group.#index)
        }
        ([field], None) => slot(field).into_token_stream(),
        (_, None) => format_ident!("__group_{number}").into_token_stream(),
    }
}

/// How many fields a part has for all to fit into as many parts as there may be.
fn size(fields: usize) -> usize {
    let mut size = 1;
    while size * WIDTH < fields {
        size *= WIDTH;
    }
    size
}
