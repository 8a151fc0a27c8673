//! A struct that is one value under another name.

use proc_macro2::TokenStream;
use quote::quote;

use super::{rules, validate, wrap};
use crate::ast::{Container, Newtype};
use crate::attributes::rules::Rules;

pub(crate) fn model(container: &Container, newtype: &Newtype) -> TokenStream {
    let (rt, ident) = (&container.rt, &container.ident);
    let function = function(container, newtype);
    let validate = checks(container, newtype, function.is_some());
    let decode = decode(container, newtype);
    let around = around(container, newtype);
    let left = around.as_ref().map(|_| left(container, newtype));
    wrap(&quote! {
        #function
        #validate
        #around
        #[automatically_derived]
        impl #rt::Decode for #ident {
            #[inline]
            fn decode(__json: &mut #rt::Reader<'_>, __at: &#rt::Path<'_>, __report: &mut #rt::Report) -> #rt::Result<Self, #rt::Stop> {
                #rt::Result::Ok(Self(#decode?))
            }

            #left
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
    let around = around(container, newtype);
    wrap(&quote!(#validate #described #around))
}

/// Rules that are put on the type where it is used see the value, if whoever uses the type sees it too.
fn around(container: &Container, newtype: &Newtype) -> Option<TokenStream> {
    let (rt, ident, ty) = (&container.rt, &container.ident, &newtype.ty);
    let (impl_generics, ty_generics, where_clause) = container.generics.split_for_impl();
    newtype.is_open(&container.vis).then(|| {
        quote! {
            #[automatically_derived]
            impl #impl_generics #rt::rules::traits::Around for #ident #ty_generics #where_clause {
                type Inner = #ty;
                #[inline]
                fn inner(&self) -> #rt::Option<&#ty> {
                    #rt::Option::Some(&self.0)
                }
            }
        }
    })
}

/// Hands on what could be built of a list or map, for those rules.
fn left(container: &Container, newtype: &Newtype) -> TokenStream {
    let rt = &container.rt;
    let own = are_of_lists(container, newtype).then(|| quote!(__rules(&__value, __at, __report);));
    quote! {
        #[inline]
        fn decode_left(
            __json: &mut #rt::Reader<'_>,
            __at: &#rt::Path<'_>,
            __report: &mut #rt::Report,
            _: #rt::bool,
            __left: #rt::Left<'_, Self>,
        ) -> #rt::Result<Self, #rt::Stop> {
            #rt::Result::Ok(Self(#rt::Decode::decode_left(__json, __at, __report, false, &mut |__value, __at, __report| {
                #own
                __left(Self(__value), __at, __report)
            })?))
        }
    }
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
    let evaluated = evaluated(container, newtype, &value);
    validate::validate(container, &quote!(#unnamed #nested #rules #evaluated))
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
    let outer = rules::calls_of_part(rt, &container.attributes.rules, value);
    let inner = rules::calls_of_part(rt, &newtype.attributes.rules, value);
    quote!(#outer #inner)
}

/// What is said of a whole value only: decode hands on what could be built of one.
fn evaluated(container: &Container, newtype: &Newtype, value: &TokenStream) -> TokenStream {
    let all = [&container.attributes.rules, &newtype.attributes.rules];
    let schemas = all.into_iter().flat_map(Rules::evaluated);
    quote!(#(#schemas.check(#value, __at, __report);)*)
}
