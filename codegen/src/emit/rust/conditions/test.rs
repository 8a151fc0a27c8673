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
    /// Whether exactly one holds, or any other number.
    Count { tests: Vec<Test>, is_one: bool },
    /// The second where the first holds, the third where it does not.
    Choice(Box<[Test; 3]>),
}

/// How many operands an expression has at most; more of them are looked at in a list. Operators nest to the left, and
/// what reads an expression goes a level down for each.
const OPERANDS: usize = 32;

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
        let (always, mut open): (Vec<Self>, Vec<Self>) = tests
            .filter(|test| !test.is_never())
            .partition(Self::is_always);
        match (always.len(), open.len()) {
            (0, 0) => Self::NEVER,
            (0, 1) => open.remove(0),
            (0, _) => Self::Count {
                tests: open,
                is_one: true,
            },
            (1, _) => Self::all(open.into_iter().map(Self::not)),
            _ => Self::NEVER,
        }
    }

    /// Whether `then` holds if this does, and `otherwise` if it does not.
    pub(super) fn choose(self, then: Self, otherwise: Self) -> Self {
        if self.is_always() || otherwise.is_always() && then.is_always() {
            then
        } else if self.is_never() || otherwise.is_never() && then.is_never() {
            otherwise
        } else if then.is_always() {
            self.or(otherwise)
        } else if then.is_never() {
            self.not().and(otherwise)
        } else if otherwise.is_always() {
            self.not().or(then)
        } else if otherwise.is_never() {
            self.and(then)
        } else {
            Self::Choice(Box::new([self, then, otherwise]))
        }
    }

    pub(super) fn not(self) -> Self {
        match self {
            Self::All(tests) => Self::Any(tests.into_iter().map(Self::not).collect()),
            Self::Any(tests) => Self::All(tests.into_iter().map(Self::not).collect()),
            Self::If(tokens) => Self::Unless(tokens),
            Self::Unless(tokens) => Self::If(tokens),
            Self::Count { tests, is_one } => Self::Count {
                tests,
                is_one: !is_one,
            },
            Self::Choice(parts) => {
                let [condition, then, otherwise] = *parts;
                Self::Choice(Box::new([condition, then.not(), otherwise.not()]))
            }
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
            Self::All(tests) if tests.len() > OPERANDS => {
                let tests = tests.iter().map(Self::tokens);
                quote!(![#(#tests),*].contains(&false))
            }
            Self::Any(tests) if tests.len() > OPERANDS => {
                let tests = tests.iter().map(Self::tokens);
                quote!([#(#tests),*].contains(&true))
            }
            Self::All(tests) => joined(tests, &quote!(&&)),
            Self::Any(tests) => joined(tests, &quote!(||)),
            Self::If(tokens) => tokens.clone(),
            Self::Unless(tokens) if is_one_operand(tokens) => quote!(!#tokens),
            Self::Unless(tokens) => quote!(!(#tokens)),
            Self::Count { tests, is_one } => {
                let sum = sum(tests);
                if *is_one {
                    quote!(#sum == 1)
                } else {
                    quote!(#sum != 1)
                }
            }
            Self::Choice(parts) => {
                let [condition, then, otherwise] = parts.each_ref().map(Self::tokens);
                quote!(if #condition { #then } else { #otherwise })
            }
        }
    }
}

/// How many hold.
fn sum(tests: &[Test]) -> TokenStream {
    let tokens = tests.iter().map(Test::tokens);
    if tests.len() > OPERANDS {
        quote!([#(#tokens),*].iter().filter(|holds| **holds).count())
    } else {
        quote!(#(u32::from(#tokens))+*)
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
        Test::All(_) | Test::Any(_) | Test::Count { .. } | Test::Choice(_) => quote!((#tokens)),
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
