//! Output: calls into the runtime, and as little else as possible.

mod builder;
mod checks;
mod decode;
mod encode;
mod lints;
mod newtype;
mod parts;
mod place;
mod rules;
mod validate;
mod value_list;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::ast::{Body, Container, Derive, ValueList};
use crate::check;
use crate::context::Context;

pub(crate) fn model(input: TokenStream) -> TokenStream {
    container(input, Derive::Model, |container| match &container.body {
        Body::Newtype(newtype) => newtype::model(container, newtype),
        Body::Members(_) => {
            let rt = &container.rt;
            let ident = &container.ident;
            let public = parts::public_struct(container);
            let members = members(container);
            let shared = parts::shared(container);
            let validate = validate::with_parts(container);
            let decode = decode::decode(container);
            let encode = encode::encode(container);
            let output = quote! {
                #members
                #shared
                #validate
                #decode
                #encode
                #rt::model_impls!(#ident);
            };
            let wrapped = wrap(&output);
            quote!(#public #wrapped)
        }
    })
}

pub(crate) fn validate_alone(input: TokenStream) -> TokenStream {
    container(input, Derive::Validate, |container| match &container.body {
        Body::Newtype(newtype) => newtype::validate_alone(container, newtype),
        Body::Members(_) => {
            let public = parts::public_struct(container);
            let validate = validate::alone(container);
            let described = validate::described(container);
            let wrapped = wrap(&quote!(#validate #described));
            quote!(#public #wrapped)
        }
    })
}

pub(crate) fn builder(input: TokenStream) -> TokenStream {
    container(input, Derive::Builder, builder::builder)
}

pub(crate) fn value_list(input: TokenStream) -> TokenStream {
    let context = Context::new();
    let input = context.take(syn::parse2::<DeriveInput>(input));
    let list = input.and_then(|input| ValueList::read(&context, &input));
    finish(context, list.as_ref(), |list| {
        value_list::value_list(list).unwrap_or_default()
    })
}

/// Reads, checks, and writes if nothing is wrong.
fn container(
    input: TokenStream,
    derive: Derive,
    expand: impl FnOnce(&Container) -> TokenStream,
) -> TokenStream {
    let context = Context::new();
    let input = context.take(syn::parse2::<DeriveInput>(input));
    let container = input.and_then(|input| Container::read(&context, &input, derive));
    if let Some(container) = &container {
        check::check(&context, container, derive);
    }
    finish(context, container.as_ref(), expand)
}

fn finish<T>(
    context: Context,
    read: Option<&T>,
    expand: impl FnOnce(&T) -> TokenStream,
) -> TokenStream {
    match context.finish() {
        Err(errors) => errors,
        Ok(()) => read.map(expand).unwrap_or_default(),
    }
}

/// The names of all members in JSON.
fn members(container: &Container) -> TokenStream {
    let names = container.named().map(|member| &member.wire);
    quote!(const __MEMBERS: &[&str] = &[#(#names),*];)
}

/// A scope of its own, so that no local name meets one of the caller's.
fn wrap(output: &TokenStream) -> TokenStream {
    let lints = lints::allowed();
    quote! {
        #lints
        const _: () = {
            #output
        };
    }
}
