//! Rust types for shapes.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident::type_of_api;
use crate::ir::{Api, Definition, DefinitionId, Integer, Member, Number, Schema, Shape, Text};

/// What a member's Rust type says about its presence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrapper {
    /// Always there, never null.
    Plain,
    /// `Option`: there or not.
    Optional,
    /// `Option` that is always on the wire, as null where it is `None`.
    RequiredNullable,
    /// `Option` that reads null as `None`.
    NullableOption,
    /// `Maybe`: absent, null or a value.
    ThreeState,
}

/// How a member of `owner` is wrapped.
pub(super) fn wrapper(owner: &Definition, member: &Member) -> Wrapper {
    match (member.is_required(), member.schema.nullable) {
        (true, false) => Wrapper::Plain,
        (true, true) => Wrapper::RequiredNullable,
        (false, false) => Wrapper::Optional,
        // Conditions tell null from absent.
        (false, true) if owner.in_request || !owner.schema.rules.is_empty() => Wrapper::ThreeState,
        (false, true) => Wrapper::NullableOption,
    }
}

/// The type of a field.
pub(super) fn field_type(api: &Api, owner: DefinitionId, member: &Member) -> TokenStream {
    let mut inner = value_type(api, &member.schema);
    if is_boxed(api, owner, &member.schema) {
        inner = quote!(Box<#inner>);
    }
    match wrapper(&api.definitions[owner.0], member) {
        Wrapper::Plain => inner,
        Wrapper::Optional | Wrapper::RequiredNullable | Wrapper::NullableOption => {
            quote!(Option<#inner>)
        }
        Wrapper::ThreeState => quote!(Maybe<#inner>),
    }
}

/// The type of a value that is there and not null.
pub(super) fn value_type(api: &Api, schema: &Schema) -> TokenStream {
    shape_type(api, &schema.shape)
}

/// The type of an item or a map's value, where null is `None`.
pub(super) fn item_type(api: &Api, schema: &Schema) -> TokenStream {
    let inner = value_type(api, schema);
    if schema.nullable {
        quote!(Option<#inner>)
    } else {
        inner
    }
}

/// The type of a shape.
pub(super) fn shape_type(api: &Api, shape: &Shape) -> TokenStream {
    match shape {
        Shape::Boolean => quote!(bool),
        Shape::Integer(Integer::I8) => quote!(i8),
        Shape::Integer(Integer::I16) => quote!(i16),
        Shape::Integer(Integer::I32) => quote!(i32),
        Shape::Integer(Integer::I64) => quote!(i64),
        Shape::Integer(Integer::U8) => quote!(u8),
        Shape::Integer(Integer::U16) => quote!(u16),
        Shape::Integer(Integer::U32) => quote!(u32),
        Shape::Integer(Integer::U64) => quote!(u64),
        Shape::Integer(Integer::Unbounded) => quote!(Integer),
        Shape::Number(Number::F64) => quote!(f64),
        Shape::Number(Number::Exact) => quote!(Number),
        Shape::String(Text::Plain) | Shape::ValueList(_) => quote!(String),
        Shape::String(Text::Secret) => quote!(Secret<String>),
        Shape::List(item) => {
            let item = item_type(api, item);
            quote!(Vec<#item>)
        }
        Shape::Map(value) => {
            let value = item_type(api, value);
            quote!(Members<#value>)
        }
        Shape::Named(id) => type_of_api(&api.definitions[id.0].rust),
        Shape::Any | Shape::Null | Shape::Tuple { .. } | Shape::Struct(_) | Shape::Union(_) => {
            quote!(Value)
        }
    }
}

/// Whether the type would hold itself without a list or a map between.
pub(super) fn is_boxed(api: &Api, owner: DefinitionId, schema: &Schema) -> bool {
    let Shape::Named(target) = schema.shape else {
        return false;
    };
    let mut seen = vec![false; api.definitions.len()];
    let mut open = vec![target];
    while let Some(id) = open.pop() {
        if id == owner {
            return true;
        }
        if !std::mem::replace(&mut seen[id.0], true) {
            open.extend(directly_held(&api.definitions[id.0].schema.shape));
        }
    }
    false
}

fn directly_held(shape: &Shape) -> Vec<DefinitionId> {
    let named = |schema: &Schema| match schema.shape {
        Shape::Named(id) => Some(id),
        _ => None,
    };
    match shape {
        Shape::Struct(object) => object
            .members
            .iter()
            .filter_map(|member| named(&member.schema))
            .collect(),
        Shape::Union(variants) => variants
            .iter()
            .filter_map(|variant| named(&variant.schema))
            .collect(),
        Shape::Named(id) => vec![*id],
        _ => Vec::new(),
    }
}
