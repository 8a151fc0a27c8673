//! What can be told of a type by its spelling. Derives see no more than that, so every answer here
//! is either certain enough for an error, or a shortcut that changes nothing if it is wrong.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, PathArguments, PathSegment, Type};

/// Which rules may apply.
#[derive(Clone, Copy)]
pub(crate) enum Kind<'t> {
    Text,
    Number,
    Bool,
    List(Option<&'t Type>),
    Map(Option<&'t Type>),
    /// Anything else: a model, an enum, any JSON value.
    Other,
}

impl Kind<'_> {
    /// In words, for messages.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Text => "a string",
            Self::Number => "a number",
            Self::Bool => "a bool",
            Self::List(_) => "a list",
            Self::Map(_) => "a map",
            Self::Other => "a value of another type",
        }
    }
}

fn segment(ty: &Type) -> Option<&PathSegment> {
    match ty {
        // Types that a `macro_rules!` macro hands on come in groups without delimiters.
        Type::Group(group) => segment(&group.elem),
        Type::Paren(paren) => segment(&paren.elem),
        Type::Path(path) if path.qself.is_none() => path.path.segments.last(),
        _ => None,
    }
}

/// The generic type arguments of the last segment.
fn arguments(segment: &PathSegment) -> Vec<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
        return Vec::new();
    };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect()
}

/// The `T` of `Name<T>`.
pub(crate) fn inside<'t>(ty: &'t Type, name: &str) -> Option<&'t Type> {
    let segment = segment(ty).filter(|segment| segment.ident == name)?;
    match arguments(segment).as_slice() {
        [inner] => Some(*inner),
        _ => None,
    }
}

/// The type behind what rules see through.
fn peel(ty: &Type) -> &Type {
    let wrappers = ["Option", "Maybe", "Secret", "Box"];
    match wrappers.iter().find_map(|name| inside(ty, name)) {
        Some(inner) => peel(inner),
        None => ty,
    }
}

pub(crate) fn kind(ty: &Type) -> Kind<'_> {
    let Some(segment) = segment(peel(ty)) else {
        return Kind::Other;
    };
    let arguments = arguments(segment);
    match segment.ident.to_string().as_str() {
        "String" => Kind::Text,
        "bool" => Kind::Bool,
        "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "f32" | "f64" => Kind::Number,
        "Vec" => Kind::List(arguments.first().copied()),
        "BTreeMap" | "HashMap" => Kind::Map(arguments.get(1).copied()),
        "Properties" => Kind::Map(arguments.first().copied()),
        _ => Kind::Other,
    }
}

/// The type of the values in a map that has other keys than strings, where these values are spelt like types without rules.
///
/// Such a map has no names that a JSON Pointer could be made of, so nothing in it is checked. That the values are what they
/// are spelt like is for the compiler to say.
pub(crate) fn unnamed(ty: &Type) -> Option<&Type> {
    match kind(ty) {
        Kind::List(Some(inner)) => unnamed(inner),
        Kind::Map(Some(value)) if has_names(peel(ty)) => unnamed(value),
        Kind::Map(Some(value)) => is_plain(value).then_some(value),
        _ => None,
    }
}

/// Whether the keys of a map are strings.
fn has_names(map: &Type) -> bool {
    let keys = segment(map).map(arguments).unwrap_or_default();
    match keys.as_slice() {
        [key, _, ..] => segment(key).is_some_and(|segment| segment.ident == "String"),
        _ => true,
    }
}

fn is_plain(ty: &Type) -> bool {
    match kind(ty) {
        Kind::Text | Kind::Number | Kind::Bool => true,
        Kind::List(inner) | Kind::Map(inner) => inner.is_some_and(is_plain),
        Kind::Other => segment(peel(ty)).is_some_and(|segment| segment.ident == "Value"),
    }
}

pub(crate) fn is_fields(ty: &Type) -> bool {
    inside(ty, "Properties").is_some()
}

/// The type with `Self` spelt out: the output names it in other impls.
pub(crate) fn without_self(ty: &Type, name: &Ident) -> Type {
    let tokens = replace(ty.to_token_stream(), name);
    syn::parse2(tokens).unwrap_or_else(|_| ty.clone())
}

fn replace(tokens: TokenStream, name: &Ident) -> TokenStream {
    let each = |token| match token {
        TokenTree::Ident(ident) if ident == "Self" => {
            let mut own = name.clone();
            own.set_span(ident.span());
            TokenTree::Ident(own)
        }

        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), replace(group.stream(), name));
            inner.set_span(group.span());
            TokenTree::Group(inner)
        }
        token => token,
    };
    tokens.into_iter().map(each).collect()
}
