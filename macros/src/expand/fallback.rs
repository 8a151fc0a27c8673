//! What replaces the output where something is wrong: the traits without their sense, so that the mistake is told once
//! and not again wherever the type is used.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{DeriveInput, Generics, parse_quote};

use super::wrap;
use crate::attributes::container::ContainerAttributes;
use crate::context::Context;

/// What every type has, whatever is wrong with the rest of it.
pub(crate) struct Head {
    ident: Ident,
    generics: Generics,
    rt: TokenStream,
}

impl Head {
    pub(crate) fn read(input: &DeriveInput) -> Self {
        // What is wrong here has been told.
        let silent = Context::new();
        let rt = ContainerAttributes::read(&silent, &input.attrs).runtime();
        drop(silent.finish());
        Self {
            ident: input.ident.clone(),
            generics: input.generics.clone(),
            rt,
        }
    }

    fn implementation(&self, of: &TokenStream, items: &TokenStream) -> TokenStream {
        let ident = &self.ident;
        let (parameters, arguments, bounds) = self.generics.split_for_impl();
        quote! {
            #[automatically_derived]
            impl #parameters #of for #ident #arguments #bounds { #items }
        }
    }
}

pub(crate) fn as_instance(head: &Head) -> TokenStream {
    let rt = &head.rt;
    let body = quote!(#rt::Instance::plain(#rt::Scalar::Absent));
    wrap(&head.implementation(
        &quote!(#rt::AsInstance),
        &quote!(fn as_instance(&self) -> #rt::Instance<'_> { #body }),
    ))
}

pub(crate) fn model(head: &Head) -> TokenStream {
    let rt = &head.rt;
    let rules = rules(head);
    let decode = head.implementation(
        &quote!(#rt::Decode),
        &quote! {
            fn decode(_: &mut #rt::Reader<'_>, _: &#rt::Path<'_>, _: &mut #rt::Report) -> #rt::Result<Self, #rt::Stop> {
                #rt::Result::Err(#rt::Stop::Invalid)
            }
        },
    );
    let serialize = head.implementation(
        &quote!(#rt::serde::Serialize),
        &quote! {
            fn serialize<__S: #rt::serde::Serializer>(&self, __serializer: __S) -> #rt::Result<__S::Ok, __S::Error> {
                #rt::serde::Serializer::serialize_unit(__serializer)
            }
        },
    );
    let identity = head.implementation(
        &quote!(#rt::Identity),
        &quote!(fn key(&self) -> #rt::Key<'_> { #rt::Key::of_serialized(self) }),
    );
    let deserialize = deserialize(head);
    wrap(&quote!(#rules #decode #serialize #identity #deserialize))
}

fn deserialize(head: &Head) -> TokenStream {
    let (ident, rt) = (&head.ident, &head.rt);
    let (_, arguments, bounds) = head.generics.split_for_impl();
    let mut generics = head.generics.clone();
    generics.params.insert(0, parse_quote!('__de));
    let (parameters, ..) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #parameters #rt::serde::Deserialize<'__de> for #ident #arguments #bounds {
            fn deserialize<__D: #rt::serde::Deserializer<'__de>>(__deserializer: __D) -> #rt::Result<Self, __D::Error> {
                #rt::serde_bridge::deserialize(__deserializer)
            }
        }
    }
}

pub(crate) fn validate(head: &Head) -> TokenStream {
    wrap(&rules(head))
}

fn rules(head: &Head) -> TokenStream {
    let rt = &head.rt;
    let validate = head.implementation(
        &quote!(#rt::Validate),
        &quote!(fn check(&self, _: &#rt::Path<'_>, _: &mut #rt::Report) {}),
    );
    let described = head.implementation(&quote!(#rt::Described), &TokenStream::new());
    quote!(#validate #described)
}

pub(crate) fn open_enum(head: &Head) -> TokenStream {
    // The runtime's macro writes impls for types without parameters only.
    if !head.generics.params.is_empty() {
        return TokenStream::new();
    }
    let (ident, rt) = (&head.ident, &head.rt);
    // What is in the functions is never run: the compile has failed.
    let list = head.implementation(
        &quote!(#rt::OpenEnum),
        &quote! {
            const KNOWN: &'static [&'static str] = &[];
            fn as_str(&self) -> &str { "" }
            fn known(_: &str) -> #rt::Option<Self> { #rt::Option::None }
            fn from_unknown(_: #rt::Unknown<Self>) -> Self { loop {} }
        },
    );
    wrap(&quote!(#list #rt::open_enum_impls!(#ident);))
}
