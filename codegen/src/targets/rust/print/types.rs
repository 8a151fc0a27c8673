//! Rust types for shapes.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident::{path, rust_type};
use super::scope::ScopedApi;
use crate::ir::{Integer, Number, Schema, Text};
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{FieldPlan, ItemType, ValueType, Wrapper};

/// The type of a field.
pub(in crate::targets::rust) fn field_type(
    api: ScopedApi<'_>,
    plan: &FieldPlan<'_>,
) -> TokenStream {
    let inner = value_type(api, &plan.field.property.schema);
    wrapped(api, plan.wrapper, boxed(inner, plan.is_boxed))
}

/// The type, in what says whether its value is there or null.
pub(in crate::targets::rust) fn wrapped(
    api: ScopedApi<'_>,
    wrapper: Wrapper,
    inner: TokenStream,
) -> TokenStream {
    match wrapper {
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

/// The type, in a box where it would hold itself.
pub(in crate::targets::rust) fn boxed(ty: TokenStream, is_boxed: bool) -> TokenStream {
    if is_boxed { quote!(Box<#ty>) } else { ty }
}

/// The type of a value that is there and not null.
pub(in crate::targets::rust) fn value_type(api: ScopedApi<'_>, schema: &Schema) -> TokenStream {
    of_value(api, &ValueType::of(&schema.shape))
}

/// The type of an item or a map's value, where null is `None`.
pub(in crate::targets::rust) fn item_type(api: ScopedApi<'_>, schema: &Schema) -> TokenStream {
    of_item(api, &ItemType::of(schema))
}

/// The type of properties without a field each.
pub(super) fn properties_of(api: ScopedApi<'_>, value: &TokenStream) -> TokenStream {
    let properties = api.scope.name(Import::Properties);
    quote!(#properties<#value>)
}

fn of_item(api: ScopedApi<'_>, ty: &ItemType) -> TokenStream {
    let inner = of_value(api, &ty.value);
    if ty.is_option {
        quote!(Option<#inner>)
    } else {
        inner
    }
}

/// The type that the format of this index has, beside the string.
// By its path: as a name in scope, it would be none that a schema could have.
fn parsed(api: ScopedApi<'_>, index: usize) -> TokenStream {
    let runtime = path(api.runtime);
    let ty = api.format_types.types().nth(index);
    let ty = ty.map(|ty| rust_type(ty, api.runtime));
    quote!(#runtime::Parsed<#ty>)
}

fn of_value(api: ScopedApi<'_>, ty: &ValueType) -> TokenStream {
    let named = |name| {
        let name = api.scope.name(name);
        quote!(#name)
    };
    match ty {
        ValueType::Bool => quote!(bool),
        ValueType::Integer(Integer::I8) => quote!(i8),
        ValueType::Integer(Integer::I16) => quote!(i16),
        ValueType::Integer(Integer::I32) => quote!(i32),
        ValueType::Integer(Integer::I64) => quote!(i64),
        ValueType::Integer(Integer::U8) => quote!(u8),
        ValueType::Integer(Integer::U16) => quote!(u16),
        ValueType::Integer(Integer::U32) => quote!(u32),
        ValueType::Integer(Integer::U64) => quote!(u64),
        ValueType::Integer(Integer::Unbounded) => named(Import::Integer),
        ValueType::Number(Number::F64) => quote!(f64),
        ValueType::Number(Number::Exact) => named(Import::Number),
        ValueType::String(Text::Plain) => quote!(String),
        ValueType::String(Text::Secret) => {
            let secret = api.scope.name(Import::Secret);
            quote!(#secret<String>)
        }
        ValueType::String(Text::Typed(index)) => parsed(api, *index),
        ValueType::List(item) => {
            let item = of_item(api, item);
            quote!(Vec<#item>)
        }
        ValueType::Properties(value) => {
            let value = of_item(api, value);
            properties_of(api, &value)
        }
        ValueType::Named(id) => api.type_of(*id),
        ValueType::Null => quote!(()),
        ValueType::Any => named(Import::Value),
    }
}
