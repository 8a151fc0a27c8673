//! `serde::Serialize` of a struct with named members.

use proc_macro2::TokenStream;
use quote::quote;

use super::pieces::{self, Piece};
use super::place;
use crate::ast::{Container, Member};

pub(crate) fn encode(container: &Container) -> TokenStream {
    let (rt, ident) = (&container.rt, &container.ident);
    let pieces = pieces::of(container);
    let (functions, members) = match pieces.as_slice() {
        [piece] => (
            Vec::new(),
            vec![writes(rt, piece, &quote!(self), &quote!(&mut __map))],
        ),
        pieces => pieces.iter().map(|piece| divided(container, piece)).unzip(),
    };
    let additional = container.additional().map(|member| {
        let ident = &member.ident;
        quote!(#rt::encode::additional(&mut __map, &self.#ident, __MEMBERS)?;)
    });
    quote! {
        #(#functions)*
        #[automatically_derived]
        impl #rt::serde::Serialize for #ident {
            fn serialize<__S: #rt::serde::Serializer>(&self, __serializer: __S) -> #rt::Result<__S::Ok, __S::Error> {
                let mut __map = #rt::encode::begin(__serializer)?;
                #(#members)*
                #additional
                #rt::encode::end(__map)
            }
        }
    }
}

/// The function that writes the members of a piece, and the call of it.
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
    let members = piece.members.iter();
    let write = |member: &&Member| place::at(member.ident.span(), write(rt, member, value, map));
    members.map(write).collect()
}

fn write(rt: &TokenStream, member: &Member, value: &TokenStream, map: &TokenStream) -> TokenStream {
    let (ident, wire) = (&member.ident, &member.wire);
    let method = if member.is_required_option() {
        quote!(member_or_null)
    } else {
        quote!(member)
    };
    quote!(#rt::encode::#method(#map, #wire, &#value.#ident)?;)
}
