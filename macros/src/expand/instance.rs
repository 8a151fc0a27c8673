//! `AsInstance`: a value as schemas look at it.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Index;

use crate::ast::{Body, Container, Field};

pub(crate) fn as_instance(container: &Container) -> TokenStream {
    let (rt, ident) = (&container.rt, &container.ident);
    let (body, view) = match &container.body {
        Body::Newtype(_) => (
            quote!(#rt::AsInstance::as_instance(&self.0).or_null()),
            TokenStream::new(),
        ),
        Body::Fields(_) => (quote!(#rt::Instance::object(self)), object(container)),
        Body::Tuple(items) => (quote!(#rt::Instance::array(self)), array(container, items)),
    };
    quote! {
        #[automatically_derived]
        impl #rt::AsInstance for #ident {
            #[inline]
            fn as_instance(&self) -> #rt::Instance<'_> {
                #body
            }
        }
        #view
    }
}

/// The properties of a struct with named fields.
fn object(container: &Container) -> TokenStream {
    let (rt, ident) = (&container.rt, &container.ident);
    let fields = container.named().map(|field| {
        let (field_ident, wire) = (&field.ident, &field.wire);
        let function = if field.is_required_option() {
            quote!(property_or_null)
        } else {
            quote!(property)
        };
        quote!(#rt::instance::#function(#wire, &self.#field_ident, __see);)
    });
    let additional = container.additional().map(|field| {
        let field = &field.ident;
        quote!(#rt::ObjectView::each(&self.#field, __see);)
    });
    let property = property(container);
    quote! {
        #[automatically_derived]
        impl #rt::ObjectView for #ident {
            fn each<'__v>(&'__v self, __see: &mut dyn #rt::FnMut(&'__v #rt::str, #rt::Instance<'__v>)) {
                #(#fields)*
                #(#additional)*
            }

            #property
        }
    }
}

/// The property of a struct that has a name, without a look at the others.
fn property(container: &Container) -> TokenStream {
    let rt = &container.rt;
    let arms = container.named().map(|field| {
        let (field_ident, wire) = (&field.ident, &field.wire);
        let found = if field.is_required_option() {
            quote!(#rt::Some(#rt::AsInstance::as_instance(&self.#field_ident).or_null()))
        } else {
            quote!(#rt::instance::present(&self.#field_ident))
        };
        quote!(#wire => #found,)
    });
    let additional = container.additional().map(|field| {
        let field = &field.ident;
        quote!(.or_else(|| #rt::ObjectView::property(&self.#field, __name)))
    });
    quote! {
        fn property(&self, __name: &#rt::str) -> #rt::Option<#rt::Instance<'_>> {
            let __named: #rt::Option<#rt::Instance<'_>> = match __name {
                #(#arms)*
                _ => #rt::None,
            };
            __named #(#additional)*
        }
    }
}

/// The items of a struct with unnamed fields.
fn array(container: &Container, items: &[Field]) -> TokenStream {
    let (rt, ident) = (&container.rt, &container.ident);
    let (further, first): (Vec<_>, Vec<_>) = items
        .iter()
        .enumerate()
        .partition(|(_, item)| item.is_additional());
    let are_there = first.iter().map(|(index, item)| {
        let index = Index::from(*index);
        if item.is_required() {
            quote!(true)
        } else {
            quote!(#rt::rules::tuple::is_there(&self.#index))
        }
    });
    let arms = first.iter().map(|(index, _)| {
        let index = Index::from(*index);
        quote!(#index => #rt::Some(#rt::AsInstance::as_instance(&self.#index).or_null()),)
    });
    let further = further.first().map(|(index, _)| Index::from(*index));
    let length = match &further {
        Some(further) => quote!(self.#further.len()),
        None => quote!(0),
    };
    let others = match &further {
        Some(further) => {
            quote!(__index => #rt::ArrayView::item(&self.#further, __index - #further),)
        }
        None => quote!(_ => #rt::None,),
    };
    quote! {
        #[automatically_derived]
        impl #rt::ArrayView for #ident {
            fn count(&self) -> #rt::usize {
                #rt::rules::tuple::count(&[#(#are_there),*], #length)
            }

            fn item(&self, __index: #rt::usize) -> #rt::Option<#rt::Instance<'_>> {
                match __index {
                    #(#arms)*
                    #others
                }
            }
        }
    }
}
