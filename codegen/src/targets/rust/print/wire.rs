//! What values are that requests have as text, as the runtime has it.

use proc_macro2::TokenStream;
use quote::quote;

use crate::targets::rust::plan::{WireScalar, WireType};

/// A type, by the runtime's module `operation`.
pub(super) fn expression(ty: &WireType<'_>) -> TokenStream {
    let scalar = match ty.scalar {
        WireScalar::None => quote!(NONE),
        WireScalar::String => quote!(STRING),
        WireScalar::Bare => quote!(BARE),
        WireScalar::Either => quote!(SCALAR),
    };
    let list = ty.items.iter().map(|items| {
        let items = expression(items);
        quote!(.list(&#items))
    });
    let object = ty.object.iter().map(|object| {
        let known = object.known.iter().map(|(name, ty)| {
            let ty = expression(ty);
            quote!((#name, #ty))
        });
        let known = (!object.known.is_empty() || object.others.is_none())
            .then(|| quote!(.object(&[#(#known),*])));
        let others = object.others.iter().map(|others| {
            let others = expression(others);
            quote!(.others(&#others))
        });
        quote!(#known #(#others)*)
    });
    quote!(operation::WireType::#scalar #(#list)* #(#object)*)
}
