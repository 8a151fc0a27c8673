//! `Validate` of a struct with named fields.

use proc_macro2::TokenStream;
use quote::quote;

use super::checks::{self, Checks};
use super::{fields, parts};
use crate::ast::{Body, Container, Field};

/// By the parts that decode uses as well.
pub(crate) fn with_parts(container: &Container) -> TokenStream {
    let call = parts::any(container).then(|| {
        let parts = parts::build(container, |field| parts::given(container, field));
        let unknown = checks::counts_unknown(container).then(|| quote!(0,));
        quote!(__check_parts(&#parts, #unknown __at, __report);)
    });
    validate(container, &call.unwrap_or_default())
}

/// Without a decode, parts are locals: they need no type that would repeat the generics.
pub(crate) fn alone(container: &Container) -> TokenStream {
    if container.attributes.check.is_set() {
        let fields = fields(container);
        let shared = parts::shared(container);
        let validate = with_parts(container);
        return quote!(#fields #shared #validate);
    }
    let locals = parts::locals(container);
    let part = |field: &Field| {
        let local = parts::local(field);
        quote!(#local)
    };
    let unknown = false;
    let checks = Checks {
        container,
        part,
        unknown,
        shared: false,
    }
    .all();
    let fields = fields(container);
    let validate = validate(container, &quote!(#locals #checks));
    quote!(#fields #validate)
}

pub(crate) fn validate(container: &Container, checks: &TokenStream) -> TokenStream {
    let (rt, ident) = (&container.rt, &container.ident);
    let with = container
        .attributes
        .with
        .get()
        .map(|path| quote!(#path(self, __at, __report);));
    let location = container.attributes.location.get().map(|path| {
        quote! {
            #[inline]
            fn location() -> #rt::Option<&'static #rt::SpecLocation> {
                #rt::Option::Some(&#path)
            }
        }
    });
    // What is written by hand may find something wrong with any field, after all others have been checked.
    let is_struct = !matches!(container.body, Body::Newtype(_));
    // A newtype is evaluated with its other rules.
    let evaluated = container.attributes.rules.evaluated().filter(|_| is_struct);
    let evaluated: Vec<_> = evaluated
        .map(|schema| quote!(#schema.check(self, __at, __report);))
        .collect();
    let by_hand = container.attributes.check.is_set() || with.is_some() || !evaluated.is_empty();
    let is_arranged = by_hand && is_struct;
    let mark = is_arranged.then(|| quote!(let __mark = __report.mark();));
    let arrange = is_arranged.then(|| quote!(__report.arrange(__mark, __at, __PROPERTIES);));
    let generics = bounded(container);
    let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #rt::Validate for #ident #ty_generics #where_clause {
            // All checks of a value then become one piece of code, which nothing but what is wrong leaves.
            #[inline]
            fn check(&self, __at: &#rt::Path<'_>, __report: &mut #rt::Report) {
                #mark
                #checks
                #(#evaluated)*
                #with
                #arrange
            }

            #location
        }
    }
}

pub(crate) fn described(container: &Container) -> TokenStream {
    let (rt, ident) = (&container.rt, &container.ident);
    let generics = bounded(container);
    let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #rt::Described for #ident #ty_generics #where_clause {}
    }
}

/// The generics, with what nested checks and conditions ask of type parameters.
fn bounded(container: &Container) -> syn::Generics {
    let rt = &container.rt;
    let mut generics = container.generics.clone();
    for parameter in generics.type_params_mut() {
        parameter.bounds.push(syn::parse_quote!(#rt::Validate));
        parameter.bounds.push(syn::parse_quote!(#rt::Described));
    }
    generics
}
