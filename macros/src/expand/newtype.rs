//! A struct that is one value under another name.

use proc_macro2::TokenStream;
use quote::quote;

use super::{rules, validate, wrap};
use crate::ast::{Container, Newtype};

pub(crate) fn model(container: &Container, newtype: &Newtype) -> TokenStream {
    let (rt, ident) = (&container.rt, &container.ident);
    let function = function(container, newtype);
    let validate = checks(container, newtype, function.is_some());
    let decode = decode(container, newtype);
    wrap(&quote! {
        #function
        #validate
        #[automatically_derived]
        impl #rt::Decode for #ident {
            #[inline]
            fn decode(__json: &mut #rt::Reader<'_>, __at: &#rt::Path<'_>, __report: &mut #rt::Report) -> #rt::Result<Self, #rt::Stop> {
                #rt::Result::Ok(Self(#decode?))
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
    let validate = checks(container, newtype, false);
    let described = validate::described(container);
    wrap(&quote!(#validate #described))
}

fn checks(container: &Container, newtype: &Newtype, shared: bool) -> TokenStream {
    let rt = &container.rt;
    let value = quote!(&self.0);
    let nested = newtype
        .is_nested()
        .then(|| quote!(#rt::rules::nested::check(#value, __at, __report);));
    let unnamed = newtype
        .unnamed()
        .map(|values| quote!(const { #rt::rules::nested::plain::<#values>() };));
    let rules = if shared {
        quote!(__rules(#value, __at, __report);)
    } else {
        calls(container, newtype, &value)
    };
    validate::validate(container, &quote!(#unnamed #nested #rules))
}

/// Reads the value; rules of a list or map are checked on what could be built of it, too.
fn decode(container: &Container, newtype: &Newtype) -> TokenStream {
    let rt = &container.rt;
    if are_of_lists(container, newtype) {
        quote!(#rt::Decode::decode_left(__json, __at, __report, false, &mut |__left, __at, __report| __rules(&__left, __at, __report)))
    } else {
        quote!(#rt::Decode::decode(__json, __at, __report))
    }
}

fn are_of_lists(container: &Container, newtype: &Newtype) -> bool {
    container.attributes.rules.are_of_lists() || newtype.attributes.rules.are_of_lists()
}

/// The function of the rules of a list or map.
fn function(container: &Container, newtype: &Newtype) -> Option<TokenStream> {
    let (rt, ty) = (&container.rt, &newtype.ty);
    are_of_lists(container, newtype).then(|| {
        let calls = calls(container, newtype, &quote!(__value));
        quote! {
            #[inline]
            fn __rules(__value: &#ty, __at: &#rt::Path<'_>, __report: &mut #rt::Report) {
                #calls
            }
        }
    })
}

fn calls(container: &Container, newtype: &Newtype, value: &TokenStream) -> TokenStream {
    let rt = &container.rt;
    let outer = rules::calls(rt, &container.attributes.rules, value);
    let inner = rules::calls(rt, &newtype.attributes.rules, value);
    quote!(#outer #inner)
}
