//! `serde::Serialize` of a struct with named fields.

use proc_macro2::TokenStream;
use quote::quote;

use super::location;
use super::pieces::{self, Piece};
use crate::ast::{Container, Field};

pub(crate) fn encode(container: &Container) -> TokenStream {
    let (rt, ident) = (&container.rt, &container.ident);
    let pieces = pieces::of(container);
    let (functions, fields) = match pieces.as_slice() {
        [piece] => (
            Vec::new(),
            vec![writes(rt, piece, &quote!(self), &quote!(&mut __map))],
        ),
        pieces => pieces.iter().map(|piece| divided(container, piece)).unzip(),
    };
    let additional = container.additional().map(|field| {
        let ident = &field.ident;
        quote!(#rt::encode::additional(&mut __map, &self.#ident, __PROPERTIES)?;)
    });
    quote! {
        #(#functions)*
        #[automatically_derived]
        impl #rt::serde::Serialize for #ident {
            fn serialize<__S: #rt::serde::Serializer>(&self, __serializer: __S) -> #rt::Result<__S::Ok, __S::Error> {
                let mut __map = #rt::encode::begin(__serializer)?;
                #(#fields)*
                #(#additional)*
                #rt::encode::end(__map)
            }
        }
    }
}

/// The function that writes the fields of a piece, and the call of it.
fn divided(container: &Container, piece: &Piece<'_>) -> (TokenStream, TokenStream) {
    let (rt, ident, name) = (&container.rt, &container.ident, piece.name("write"));
    let writes = writes(rt, piece, &quote!(__value), &quote!(__map));
    let function = quote! {
        #[inline]
        fn #name<__M: #rt::serde::ser::SerializeMap>(__value: &#ident, __map: &mut __M) -> #rt::Result<(), __M::Error> {
            #writes
            #rt::Result::Ok(())
        }
    };
    (function, quote!(#name(self, &mut __map)?;))
}

fn writes(
    rt: &TokenStream,
    piece: &Piece<'_>,
    value: &TokenStream,
    map: &TokenStream,
) -> TokenStream {
    let fields = piece.fields.iter();
    let write = |field: &&Field| location::at(field.ident.span(), write(rt, field, value, map));
    fields.map(write).collect()
}

fn write(rt: &TokenStream, field: &Field, value: &TokenStream, map: &TokenStream) -> TokenStream {
    let (ident, wire) = (&field.ident, &field.wire);
    let method = if field.is_required_option() {
        quote!(property_or_null)
    } else {
        quote!(property)
    };
    quote!(#rt::encode::#method(#map, #wire, &#value.#ident)?;)
}
