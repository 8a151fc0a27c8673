//! The fields as the checks see them: given, absent, or read and found wrong.
//!
//! A decode that could not build the struct has no `&self` to check, but it has parts.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::checks::{self, Checks};
use super::{lints, location, rules};
use crate::ast::{Container, Field};

/// Whether there is anything to check.
pub(crate) fn any(container: &Container) -> bool {
    container.attributes.check.is_set()
        || checks::counts_fields(container)
        || container
            .fields()
            .iter()
            .any(|field| is_seen(container, field))
}

/// The fields that some check looks at.
fn seen(container: &Container) -> impl Iterator<Item = &Field> {
    container
        .fields()
        .iter()
        .filter(|field| is_seen(container, field))
}

fn is_seen(container: &Container, field: &Field) -> bool {
    let attributes = &container.attributes;
    let mentioned = || {
        let conditions = attributes.conditions.iter();
        conditions
            .flat_map(|(_, condition)| condition.fields())
            .any(|name| {
                container
                    .field(name)
                    .is_some_and(|other| other.ident == field.ident)
            })
    };
    // A condition written by hand may look at any field, and a limit on their number at each.
    attributes.check.is_set() || !attributes.rules.is_empty() || field.has_checks() || mentioned()
}

/// `NameParts` if a condition is to be handed it, else a name that meets no other.
pub(crate) fn name(container: &Container) -> Ident {
    if container.attributes.check.is_set() {
        container.derived_name(|own| format!("{own}Parts"))
    } else {
        format_ident!("__Parts")
    }
}

/// The parts struct, where conditions of the user can name it.
pub(crate) fn public_struct(container: &Container) -> Option<TokenStream> {
    container.attributes.check.is_set().then(|| {
        let lints = lints::allowed();
        let vis = &container.vis;
        let fields = fields(container, &quote!(#vis));
        let name = name(container);
        quote! {
            #[doc(hidden)]
            #lints
            #vis struct #name<'__part> { #fields }
        }
    })
}

fn fields(container: &Container, vis: &TokenStream) -> TokenStream {
    let rt = &container.rt;
    let fields = seen(container).map(|field| {
        let (ident, ty) = (&field.ident, &field.ty);
        quote!(#vis #ident: #rt::Part<'__part, #ty>,)
    });
    let fields: TokenStream = fields.collect();
    let lifetime =
        is_empty(container).then(|| quote!(#vis __lifetime: #rt::PhantomData<&'__part ()>,));
    quote!(#fields #lifetime)
}

/// Whether no field is seen: only a field that is none then has use for the lifetime.
fn is_empty(container: &Container) -> bool {
    seen(container).next().is_none()
}

/// The parts struct, unless it is public, and the function that checks parts.
pub(crate) fn shared(container: &Container) -> Option<TokenStream> {
    if !any(container) {
        return None;
    }
    let rt = &container.rt;
    let name = name(container);
    let own_struct = (!container.attributes.check.is_set()).then(|| {
        let fields = fields(container, &TokenStream::new());
        quote!(struct #name<'__part> { #fields })
    });
    let part = |field: &Field| {
        let ident = &field.ident;
        quote!(__parts.#ident)
    };
    let unknown = checks::counts_unknown(container);
    let checks = Checks {
        container,
        part,
        unknown,
        shared: true,
    }
    .all();
    let unknown = unknown.then(|| quote!(__unknown: #rt::usize,));
    let check = container
        .attributes
        .check
        .get()
        .map(|path| quote!(#path(__parts, __at, __report);));
    let rules = rules::functions(container);
    Some(quote! {
        #own_struct
        #rules
        // A value that is there in whole is then checked without parts being put together first.
        #[inline(always)]
        fn __check_parts(__parts: &#name<'_>, #unknown __at: &#rt::Path<'_>, __report: &mut #rt::Report) {
            #checks
            #check
        }
    })
}

/// An expression for the parts, from an expression for each.
pub(crate) fn build(container: &Container, part: impl Fn(&Field) -> TokenStream) -> TokenStream {
    let name = name(container);
    let fields = seen(container).map(|field| {
        let (ident, part) = (&field.ident, part(field));
        location::at(ident.span(), quote!(#ident: #part,))
    });
    let lifetime = is_empty(container).then(|| {
        let rt = &container.rt;
        quote!(__lifetime: #rt::PhantomData,)
    });
    quote!(#name { #(#fields)* #lifetime })
}

/// A field that is there, or absent by its own type.
pub(crate) fn given(container: &Container, field: &Field) -> TokenStream {
    let (rt, ident) = (&container.rt, &field.ident);
    quote!(#rt::Part::Given(&self.#ident))
}

/// The statements that bind each part to a local, for structs with generic parameters.
pub(crate) fn locals(container: &Container) -> TokenStream {
    let locals = seen(container).map(|field| {
        let (local, part) = (local(field), given(container, field));
        quote!(let #local = #part;)
    });
    locals.collect()
}

pub(crate) fn local(field: &Field) -> Ident {
    format_ident!("__part_{}", field.name())
}
