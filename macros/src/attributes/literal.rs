//! JSON scalars as Rust literals.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream};
use syn::{Lit, Token};

use specwright_core::decimal::Decimal;

#[derive(Clone)]
pub(crate) struct Number {
    tokens: TokenStream,
    pub(crate) decimal: Decimal,
    value: NumberValue,
}

#[derive(Clone)]
enum NumberValue {
    Int(i128),
    Decimal(String, f64),
}

impl Number {
    fn new(tokens: TokenStream, negative: bool, literal: &Lit) -> syn::Result<Self> {
        let sign = if negative { "-" } else { "" };
        let (digits, suffix) = match literal {
            Lit::Int(int) => (int.base10_digits(), int.suffix()),
            Lit::Float(float) => (float.base10_digits(), float.suffix()),
            _ => return Err(syn::Error::new_spanned(tokens, "expected a number literal")),
        };
        if !suffix.is_empty() {
            let message = format!("expected a number without the suffix `{suffix}`");
            return Err(syn::Error::new_spanned(tokens, message));
        }
        let text = format!("{sign}{digits}");
        let value = match literal {
            Lit::Int(_) => text.parse().ok().map(NumberValue::Int),
            _ => text
                .parse()
                .ok()
                .filter(|value: &f64| value.is_finite())
                .map(|value| NumberValue::Decimal(text.clone(), value)),
        };
        match (Decimal::read(&text), value) {
            (Some(decimal), Some(value)) => Ok(Self {
                tokens,
                decimal,
                value,
            }),
            _ => Err(syn::Error::new_spanned(tokens, "the number is too large")),
        }
    }

    pub(crate) fn count(&self) -> Option<usize> {
        match self.value {
            NumberValue::Int(value) => usize::try_from(value).ok(),
            NumberValue::Decimal(..) => None,
        }
    }

    pub(crate) fn is_integer(&self) -> bool {
        matches!(self.value, NumberValue::Int(_))
    }

    /// A `Limit` of the runtime.
    pub(crate) fn limit(&self, rt: &TokenStream) -> TokenStream {
        match &self.value {
            NumberValue::Int(value) => {
                let (sign, size) = (sign(*value < 0), value.unsigned_abs());
                let size = proc_macro2::Literal::u128_unsuffixed(size);
                quote!(#rt::Limit::Int(#sign #size))
            }
            NumberValue::Decimal(text, value) => {
                let (sign, size) = (
                    sign(*value < 0.0),
                    proc_macro2::Literal::f64_unsuffixed(value.abs()),
                );
                quote!(#rt::Limit::Decimal(#text, #sign #size))
            }
        }
    }
}

fn sign(negative: bool) -> TokenStream {
    if negative {
        quote!(-)
    } else {
        TokenStream::new()
    }
}

impl ToTokens for Number {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.tokens.to_tokens(tokens);
    }
}

impl Parse for Number {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let minus: Option<Token![-]> = input.parse()?;
        let literal: Lit = input.parse()?;
        Self::new(quote!(#minus #literal), minus.is_some(), &literal)
    }
}

#[derive(Clone)]
pub(crate) enum Literal {
    Null(Ident),
    Bool(syn::LitBool),
    Number(Number),
    Text(syn::LitStr),
}

impl Literal {
    /// A `Literal` of the runtime.
    pub(crate) fn tokens(&self, rt: &TokenStream) -> TokenStream {
        match self {
            Self::Null(_) => quote!(#rt::Literal::Null),
            Self::Bool(value) => {
                // Without the span of the source, lints take it for generated, which it is.
                let value = syn::LitBool::new(value.value, Span::call_site());
                quote!(#rt::Literal::Bool(#value))
            }
            Self::Number(number) => {
                let limit = number.limit(rt);
                quote!(#rt::Literal::Number(#limit))
            }
            Self::Text(text) => {
                let text = text.value();
                quote!(#rt::Literal::Text(#text))
            }
        }
    }

    /// The JSON value that it is, however it is written.
    pub(crate) fn scalar(&self) -> Scalar {
        match self {
            Self::Null(_) => Scalar::Null,
            Self::Bool(literal) => Scalar::Bool(literal.value),
            Self::Number(number) => Scalar::Number(number.decimal),
            Self::Text(text) => Scalar::Text(text.value()),
        }
    }

    /// In words, for messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Null(_) => "`null`",
            Self::Bool(_) => "a bool",
            Self::Number(_) => "a number",
            Self::Text(_) => "a string",
        }
    }
}

/// A JSON scalar.
#[derive(PartialEq, Eq, Hash)]
pub(crate) enum Scalar {
    Null,
    Bool(bool),
    Number(Decimal),
    Text(String),
}

impl ToTokens for Literal {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Null(ident) => ident.to_tokens(tokens),
            Self::Bool(value) => value.to_tokens(tokens),
            Self::Number(number) => number.to_tokens(tokens),
            Self::Text(text) => text.to_tokens(tokens),
        }
    }
}

impl Parse for Literal {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let literal = Self::parse_one(input)?;
        if input.is_empty() {
            Ok(literal)
        } else {
            Err(input.error("expected a comma after the value"))
        }
    }
}

impl Literal {
    fn parse_one(input: ParseStream<'_>) -> syn::Result<Self> {
        let expected = "expected a string, a number, `true`, `false` or `null`";
        // `true` and `false` are keywords and no identifiers: they are literals below.
        if let Some(ident) = input.parse::<Option<Ident>>()? {
            return if ident == "null" {
                Ok(Self::Null(ident))
            } else {
                Err(syn::Error::new_spanned(ident, expected))
            };
        }
        let minus: Option<Token![-]> = input.parse()?;
        let literal: Lit = input
            .parse()
            .map_err(|error| syn::Error::new(error.span(), expected))?;
        match (minus, literal) {
            (None, Lit::Str(text)) => Ok(Self::Text(text)),
            (None, Lit::Bool(value)) => Ok(Self::Bool(value)),
            (minus, literal @ (Lit::Int(_) | Lit::Float(_))) => {
                Number::new(quote!(#minus #literal), minus.is_some(), &literal).map(Self::Number)
            }
            (minus, literal) => Err(syn::Error::new_spanned(quote!(#minus #literal), expected)),
        }
    }
}
