//! Boolean expressions that say no more than they must.

use proc_macro2::TokenStream;
use quote::quote;

/// An expression of type `bool`.
#[derive(Clone, Debug)]
pub(super) enum Test {
    /// `true`, whatever the values.
    Always,
    /// `false`, whatever the values.
    Never,
    /// What these tokens say.
    If(TokenStream),
}

impl Test {
    pub(super) fn known(holds: bool) -> Self {
        if holds { Self::Always } else { Self::Never }
    }

    /// Whether all hold.
    pub(super) fn all(tests: impl Iterator<Item = Self>) -> Self {
        let mut joined: Vec<TokenStream> = Vec::new();
        for test in tests {
            match test {
                Self::Always => {}
                Self::Never => return Self::Never,
                Self::If(tokens) => joined.push(tokens),
            }
        }
        Self::joined(&joined, &quote!(&&)).unwrap_or(Self::Always)
    }

    /// Whether any holds.
    pub(super) fn any(tests: impl Iterator<Item = Self>) -> Self {
        let mut joined: Vec<TokenStream> = Vec::new();
        for test in tests {
            match test {
                Self::Never => {}
                Self::Always => return Self::Always,
                Self::If(tokens) => joined.push(tokens),
            }
        }
        Self::joined(&joined, &quote!(||)).unwrap_or(Self::Never)
    }

    fn joined(tests: &[TokenStream], operator: &TokenStream) -> Option<Self> {
        let (first, rest) = tests.split_first()?;
        if rest.is_empty() {
            return Some(Self::If(first.clone()));
        }
        Some(Self::If(quote!((#first #(#operator #rest)*))))
    }

    /// Whether exactly one holds.
    pub(super) fn one(tests: impl Iterator<Item = Self>) -> Self {
        let tests = tests.map(|test| {
            let test = test.tokens();
            quote!(u32::from(#test))
        });
        let tests: Vec<TokenStream> = tests.collect();
        Self::If(quote!((#(#tests)+* == 1)))
    }

    pub(super) fn not(self) -> Self {
        match self {
            Self::Always => Self::Never,
            Self::Never => Self::Always,
            Self::If(tokens) => Self::If(quote!(!(#tokens))),
        }
    }

    pub(super) fn or(self, other: Self) -> Self {
        Self::any([self, other].into_iter())
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self::all([self, other].into_iter())
    }

    pub(super) fn tokens(self) -> TokenStream {
        match self {
            Self::Always => quote!(true),
            Self::Never => quote!(false),
            Self::If(tokens) => tokens,
        }
    }
}
