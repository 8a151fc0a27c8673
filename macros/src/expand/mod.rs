//! Output: calls into the runtime, and as little else as possible.

mod builder;
mod checks;
mod decode;
mod draft;
mod encode;
mod fallback;
mod instance;
mod lints;
mod location;
mod newtype;
mod open_enum;
mod parts;
mod pieces;
mod rules;
mod tuple;
mod validate;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use self::fallback::Head;
use crate::ast::{Body, Container, Derive, Draft, OpenEnum};
use crate::check;
use crate::context::Context;

pub(crate) fn model(input: TokenStream) -> TokenStream {
    container(input, Derive::Model, |container| match &container.body {
        Body::Newtype(newtype) => newtype::model(container, newtype),
        Body::Tuple(_) => tuple::model(container),
        Body::Fields(_) => {
            let rt = &container.rt;
            let ident = &container.ident;
            let public = parts::public_struct(container);
            let fields = fields(container);
            let shared = parts::shared(container);
            let validate = validate::with_parts(container);
            let decode = decode::decode(container);
            let encode = encode::encode(container);
            let output = quote! {
                #fields
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
    .or(|head, container| {
        // The user's condition names this type: without it, each mention would be one more error.
        let public = container.and_then(parts::public_struct);
        let fallback = fallback::model(head);
        quote!(#public #fallback)
    })
}

pub(crate) fn validate_alone(input: TokenStream) -> TokenStream {
    container(input, Derive::Validate, |container| match &container.body {
        Body::Newtype(newtype) => newtype::validate_alone(container, newtype),
        // A tuple is for `derive(Model)` alone.
        Body::Fields(_) | Body::Tuple(_) => {
            let public = parts::public_struct(container);
            let validate = validate::alone(container);
            let described = validate::described(container);
            let wrapped = wrap(&quote!(#validate #described));
            quote!(#public #wrapped)
        }
    })
    .or(|head, container| {
        let public = container.and_then(parts::public_struct);
        let fallback = fallback::validate(head);
        quote!(#public #fallback)
    })
}

/// What is wrong with rules and names in JSON is no matter to a builder.
pub(crate) fn builder(input: TokenStream) -> TokenStream {
    container(input, Derive::Builder, builder::builder).or(|_, container| {
        let sound = container.filter(|container| check::is_buildable(container));
        sound.map(builder::builder).unwrap_or_default()
    })
}

pub(crate) fn as_instance(input: TokenStream) -> TokenStream {
    container(input, Derive::AsInstance, |container| {
        wrap(&instance::as_instance(container))
    })
    .or(|head, _| fallback::as_instance(head))
}

pub(crate) fn draft(input: TokenStream) -> TokenStream {
    let context = Context::new();
    let input = context.take(syn::parse2::<DeriveInput>(input));
    let read = input
        .as_ref()
        .and_then(|input| Draft::read(&context, input));
    if let Some(draft) = &read {
        check::draft::check(&context, draft);
    }
    finish(context, input.as_ref(), read, draft::draft)
        .or(|_, read| read.map(draft::fallback).unwrap_or_default())
}

pub(crate) fn open_enum(input: TokenStream) -> TokenStream {
    let context = Context::new();
    let input = context.take(syn::parse2::<DeriveInput>(input));
    let list = input
        .as_ref()
        .and_then(|input| OpenEnum::read(&context, input));
    finish(context, input.as_ref(), list, |list| {
        open_enum::open_enum(list).unwrap_or_default()
    })
    .or(|head, _| fallback::open_enum(head))
}

/// Reads, checks, and writes if nothing is wrong.
fn container(
    input: TokenStream,
    derive: Derive,
    expand: impl FnOnce(&Container) -> TokenStream,
) -> Outcome<Container> {
    let context = Context::new();
    let input = context.take(syn::parse2::<DeriveInput>(input));
    let container = input
        .as_ref()
        .and_then(|input| Container::read(&context, input, derive));
    if let Some(container) = &container {
        check::check(&context, container, derive);
    }
    finish(context, input.as_ref(), container, expand)
}

/// What came of an input.
enum Outcome<T> {
    Output(TokenStream),
    /// What is wrong, and what could be read nonetheless.
    Wrong {
        errors: TokenStream,
        head: Option<Head>,
        read: Option<T>,
    },
}

impl<T> Outcome<T> {
    /// The output, or what is wrong and what replaces the output.
    fn or(self, fallback: impl FnOnce(&Head, Option<&T>) -> TokenStream) -> TokenStream {
        match self {
            Self::Output(output) => output,
            Self::Wrong { errors, head, read } => {
                let fallback = head.map(|head| fallback(&head, read.as_ref()));
                quote!(#errors #fallback)
            }
        }
    }
}

fn finish<T>(
    context: Context,
    input: Option<&DeriveInput>,
    read: Option<T>,
    expand: impl FnOnce(&T) -> TokenStream,
) -> Outcome<T> {
    match (context.finish(), read) {
        (Ok(()), Some(read)) => Outcome::Output(expand(&read)),
        (Ok(()), None) => Outcome::Output(silent()),
        (Err(errors), read) => Outcome::Wrong {
            errors,
            head: input.map(Head::read),
            read,
        },
    }
}

/// No derive may do nothing and say nothing.
fn silent() -> TokenStream {
    let message = "this cannot be derived, and the derive does not know why: please report it";
    quote!(compile_error! { #message })
}

/// The names of all fields in JSON.
fn fields(container: &Container) -> TokenStream {
    let names = container.named().map(|field| &field.wire);
    quote!(const __PROPERTIES: &[&str] = &[#(#names),*];)
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
