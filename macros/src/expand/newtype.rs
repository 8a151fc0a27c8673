//! A struct that is one value under another name.

use proc_macro2::TokenStream;
use quote::quote;

use super::{rules, validate, wrap};
use crate::ast::{Container, Newtype};

pub(crate) fn model(container: &Container, newtype: &Newtype) -> TokenStream {
    let (rt, ident) = (&container.rt, &container.ident);
    let validate = checks(container, newtype);
    wrap(&quote! {
        #validate
        #[automatically_derived]
        impl #rt::Decode for #ident {
            #[inline]
            fn decode(__json: &mut #rt::Reader<'_>, __at: &#rt::Path<'_>, __report: &mut #rt::Report) -> #rt::Result<Self, #rt::Stop> {
                #rt::Result::Ok(Self(#rt::Decode::decode(__json, __at, __report)?))
            }
        }
        #[automatically_derived]
        impl #rt::serde::Serialize for #ident {
            fn serialize<__S: #rt::serde::Serializer>(&self, __serializer: __S) -> #rt::Result<__S::Ok, __S::Error> {
                #rt::serde::Serialize::serialize(&self.0, __serializer)
            }
        }
        #rt::newtype_impls!(#ident);
    })
}

pub(crate) fn validate_alone(container: &Container, newtype: &Newtype) -> TokenStream {
    let validate = checks(container, newtype);
    let described = validate::described(container);
    wrap(&quote!(#validate #described))
}

fn checks(container: &Container, newtype: &Newtype) -> TokenStream {
    let rt = &container.rt;
    let value = quote!(&self.0);
    let nested = newtype
        .is_nested()
        .then(|| quote!(#rt::rules::nested::check(#value, __at, __report);));
    let outer = rules::calls(rt, &container.attributes.rules, &value);
    let inner = rules::calls(rt, &newtype.attributes.rules, &value);
    validate::validate(container, &quote!(#nested #outer #inner))
}
