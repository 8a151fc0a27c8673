//! Rust types for shapes.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::ScopedApi;
use crate::ir::{Integer, Number, Schema, Shape, Text};
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{FieldPlan, Wrapper};

/// The type of a field.
pub(in crate::targets::rust) fn field_type(
    api: ScopedApi<'_>,
    plan: &FieldPlan<'_>,
) -> TokenStream {
    let inner = value_type(api, &plan.field.property.schema);
    let inner = if plan.is_boxed {
        quote!(Box<#inner>)
    } else {
        inner
    };
    match plan.wrapper {
        Wrapper::Plain => inner,
        Wrapper::Optional | Wrapper::RequiredNullable | Wrapper::NullableOption => {
            quote!(Option<#inner>)
        }
        Wrapper::ThreeState => {
            let maybe = api.scope.name(Import::Maybe);
            quote!(#maybe<#inner>)
        }
    }
}

/// The type of a value that is there and not null.
pub(in crate::targets::rust) fn value_type(api: ScopedApi<'_>, schema: &Schema) -> TokenStream {
    shape_type(api, &schema.shape)
}

/// The type of an item or a map's value, where null is `None`.
pub(in crate::targets::rust) fn item_type(api: ScopedApi<'_>, schema: &Schema) -> TokenStream {
    let inner = value_type(api, schema);
    if schema.nullable {
        quote!(Option<#inner>)
    } else {
        inner
    }
}

/// The type of properties without a field each.
pub(super) fn properties_of(api: ScopedApi<'_>, value: &TokenStream) -> TokenStream {
    let properties = api.scope.name(Import::Properties);
    quote!(#properties<#value>)
}

/// The type of a shape.
pub(super) fn shape_type(api: ScopedApi<'_>, shape: &Shape) -> TokenStream {
    let named = |name| {
        let name = api.scope.name(name);
        quote!(#name)
    };
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
        Shape::Integer(Integer::Unbounded) => named(Import::Integer),
        Shape::Number(Number::F64) => quote!(f64),
        Shape::Number(Number::Exact) => named(Import::Number),
        Shape::String(Text::Plain) | Shape::OpenEnum(_) => quote!(String),
        Shape::String(Text::Secret) => {
            let secret = api.scope.name(Import::Secret);
            quote!(#secret<String>)
        }
        Shape::Array(item) => {
            let item = item_type(api, item);
            quote!(Vec<#item>)
        }
        Shape::Map(value) => {
            let value = item_type(api, value);
            properties_of(api, &value)
        }
        Shape::Named(id) => api.type_of(*id),
        Shape::Any | Shape::Null | Shape::Tuple { .. } | Shape::Struct(_) | Shape::Union(_) => {
            named(Import::Value)
        }
    }
}
