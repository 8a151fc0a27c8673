//! Boolean expressions that say no more than they must.

use proc_macro2::TokenStream;
use quote::quote;

/// An expression of type `bool`.
#[derive(Clone, Debug)]
pub(super) enum Test {
    /// Holds if all do; without any, always.
    All(Vec<Test>),
    /// Holds if any does; without any, never.
    Any(Vec<Test>),
    /// What these tokens say.
    If(TokenStream),
    /// The opposite of what these tokens say.
    Unless(TokenStream),
    /// Whether this many hold: exactly one, or any other number.
    Count { sum: TokenStream, is_one: bool },
}

impl Test {
    pub(super) const ALWAYS: Self = Self::All(Vec::new());
    pub(super) const NEVER: Self = Self::Any(Vec::new());

    pub(super) fn known(holds: bool) -> Self {
        if holds { Self::ALWAYS } else { Self::NEVER }
    }

    pub(super) fn is_always(&self) -> bool {
        matches!(self, Self::All(tests) if tests.is_empty())
    }

    pub(super) fn is_never(&self) -> bool {
        matches!(self, Self::Any(tests) if tests.is_empty())
    }

    /// Whether all hold.
    pub(super) fn all(tests: impl Iterator<Item = Self>) -> Self {
        let mut kept = Vec::new();
        for test in tests {
            match test {
                test if test.is_never() => return Self::NEVER,
                Self::All(tests) => kept.extend(tests),
                test => kept.push(test),
            }
        }
        only(kept).unwrap_or_else(Self::All)
    }

    /// Whether any holds.
    pub(super) fn any(tests: impl Iterator<Item = Self>) -> Self {
        let mut kept = Vec::new();
        for test in tests {
            match test {
                test if test.is_always() => return Self::ALWAYS,
                Self::Any(tests) => kept.extend(tests),
                test => kept.push(test),
            }
        }
        only(kept).unwrap_or_else(Self::Any)
    }

    /// Whether exactly one holds.
    pub(super) fn one(tests: impl Iterator<Item = Self>) -> Self {
        let counted = tests.map(|test| {
            let test = test.tokens();
            quote!(u32::from(#test))
        });
        let counted: Vec<TokenStream> = counted.collect();
        Self::Count {
            sum: quote!(#(#counted)+*),
            is_one: true,
        }
    }

    pub(super) fn not(self) -> Self {
        match self {
            Self::All(tests) => Self::Any(tests.into_iter().map(Self::not).collect()),
            Self::Any(tests) => Self::All(tests.into_iter().map(Self::not).collect()),
            Self::If(tokens) => Self::Unless(tokens),
            Self::Unless(tokens) => Self::If(tokens),
            Self::Count { sum, is_one } => Self::Count {
                sum,
                is_one: !is_one,
            },
        }
    }

    pub(super) fn or(self, other: Self) -> Self {
        Self::any([self, other].into_iter())
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self::all([self, other].into_iter())
    }

    pub(super) fn tokens(&self) -> TokenStream {
        match self {
            Self::All(tests) if tests.is_empty() => quote!(true),
            Self::Any(tests) if tests.is_empty() => quote!(false),
            Self::All(tests) => joined(tests, &quote!(&&)),
            Self::Any(tests) => joined(tests, &quote!(||)),
            Self::If(tokens) => tokens.clone(),
            Self::Unless(tokens) if is_one_operand(tokens) => quote!(!#tokens),
            Self::Unless(tokens) => quote!(!(#tokens)),
            Self::Count { sum, is_one: true } => quote!(#sum == 1),
            Self::Count { sum, is_one: false } => quote!(#sum != 1),
        }
    }
}

/// The one test there is, or all of them.
fn only(mut tests: Vec<Test>) -> Result<Test, Vec<Test>> {
    match tests.pop() {
        Some(test) if tests.is_empty() => Ok(test),
        Some(test) => {
            tests.push(test);
            Err(tests)
        }
        None => Err(tests),
    }
}

fn joined(tests: &[Test], operator: &TokenStream) -> TokenStream {
    let mut operands = tests.iter().map(operand);
    let first = operands.next();
    quote!(#first #(#operator #operands)*)
}

/// A test between two operators, in parentheses where it has operators of its own.
fn operand(test: &Test) -> TokenStream {
    let tokens = test.tokens();
    match test {
        Test::All(_) | Test::Any(_) | Test::Count { .. } => quote!((#tokens)),
        Test::If(inner) if !is_one_operand(inner) => quote!((#tokens)),
        Test::If(_) | Test::Unless(_) => tokens,
    }
}

/// Whether the tokens bind tighter than any operator: a path, a call, a chain of calls.
fn is_one_operand(tokens: &TokenStream) -> bool {
    matches!(
        syn::parse2::<syn::Expr>(tokens.clone()),
        Ok(syn::Expr::Call(_) | syn::Expr::MethodCall(_) | syn::Expr::Path(_) | syn::Expr::Lit(_))
    )
}
