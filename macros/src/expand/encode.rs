//! `serde::Serialize` of a struct with named members.

use proc_macro2::TokenStream;
use quote::quote;

use super::place;
use crate::ast::{Container, Member};

pub(crate) fn encode(container: &Container) -> TokenStream {
    let (rt, ident) = (&container.rt, &container.ident);
    let members = container
        .named()
        .map(|member| place::at(member.ident.span(), write(rt, member)));
    let additional = container.additional().map(|member| {
        let ident = &member.ident;
        quote!(#rt::encode::additional(&mut __map, &self.#ident, __MEMBERS)?;)
    });
    quote! {
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

fn write(rt: &TokenStream, member: &Member) -> TokenStream {
    let (ident, wire) = (&member.ident, &member.wire);
    let method = if member.is_required_option() {
        quote!(member_or_null)
    } else {
        quote!(member)
    };
    quote!(#rt::encode::#method(&mut __map, #wire, &self.#ident)?;)
}
