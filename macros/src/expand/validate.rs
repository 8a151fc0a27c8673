//! `Validate` of a struct with named members.

use proc_macro2::TokenStream;
use quote::quote;

use super::checks::{self, Checks};
use super::{members, parts};
use crate::ast::{Body, Container, Member};

/// By the parts that decode uses as well.
pub(crate) fn with_parts(container: &Container) -> TokenStream {
    let call = parts::any(container).then(|| {
        let parts = parts::build(container, |member| parts::given(container, member));
        let unknown = checks::counts_unknown(container).then(|| quote!(0,));
        quote!(__check_parts(&#parts, #unknown __at, __report);)
    });
    validate(container, &call.unwrap_or_default())
}

/// Without a decode, parts are locals: they need no type that would repeat the generics.
pub(crate) fn alone(container: &Container) -> TokenStream {
    if container.attributes.check.is_set() {
        let members = members(container);
        let shared = parts::shared(container);
        let validate = with_parts(container);
        return quote!(#members #shared #validate);
    }
    let locals = parts::locals(container);
    let part = |member: &Member| {
        let local = parts::local(member);
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
    let members = members(container);
    let validate = validate(container, &quote!(#locals #checks));
    quote!(#members #validate)
}

pub(crate) fn validate(container: &Container, checks: &TokenStream) -> TokenStream {
    let (rt, ident) = (&container.rt, &container.ident);
    let with = container
        .attributes
        .with
        .get()
        .map(|path| quote!(#path(self, __at, __report);));
    let place = container.attributes.place.get().map(|path| {
        quote! {
            #[inline]
            fn place() -> #rt::Option<&'static #rt::SpecPlace> {
                #rt::Option::Some(&#path)
            }
        }
    });
    // What is written by hand may find something wrong with any member, after all others have been checked.
    let by_hand = container.attributes.check.is_set() || with.is_some();
    let is_arranged = by_hand && matches!(container.body, Body::Members(_));
    let mark = is_arranged.then(|| quote!(let __mark = __report.mark();));
    let arrange = is_arranged.then(|| quote!(__report.arrange(__mark, __at, __MEMBERS);));
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
                #with
                #arrange
            }

            #place
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
