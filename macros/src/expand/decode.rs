//! `Decode` of a struct with named members.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{checks, parts, place, rules};
use crate::ast::{Container, Member};

pub(crate) fn decode(container: &Container) -> TokenStream {
    let (rt, ident) = (&container.rt, &container.ident);
    let slots = container
        .members()
        .iter()
        .map(|member| place::at(member.ident.span(), declare(rt, member)));
    let others = needs_others(container).then(|| quote!(let mut __others = #rt::Others::new();));
    let arms = container
        .named()
        .map(|member| place::at(member.ident.span(), read(member)));
    let rest = rest(container);
    let whole = whole(container);
    let partial = partial(container);
    let fields = container.members().iter().map(|member| {
        let (ident, slot) = (&member.ident, slot(member));
        place::at(ident.span(), quote!(#ident: #slot.take()?,))
    });
    quote! {
        #[automatically_derived]
        impl #rt::Decode for #ident {
            #[inline]
            fn decode(__json: &mut #rt::Reader<'_>, __at: &#rt::Path<'_>, __report: &mut #rt::Report) -> #rt::Result<Self, #rt::Stop> {
                #(#slots)*
                #others
                let mut __object = __json.begin_object(__at, __report)?;
                while let #rt::Option::Some(__name) = __json.next_member(&mut __object, __at, __report)? {
                    match &*__name {
                        #(#arms)*
                        #rest
                    }
                }
                if !(#whole) {
                    #partial
                    return #rt::Result::Err(#rt::Stop::Invalid);
                }
                #rt::Result::Ok(Self { #(#fields)* })
            }
        }
    }
}

fn slot(member: &Member) -> Ident {
    format_ident!("__slot_{}", member.name())
}

fn declare(rt: &TokenStream, member: &Member) -> TokenStream {
    let slot = slot(member);
    let ty = &member.ty;
    if member.is_additional() {
        quote!(let mut #slot = #rt::Rest::new();)
    } else {
        quote!(let mut #slot: #rt::Slot<#ty> = #rt::Slot::Empty;)
    }
}

fn read(member: &Member) -> TokenStream {
    let (slot, wire) = (slot(member), &member.wire);
    let nullable = member.attributes.required.is_set() || member.attributes.nullable.is_set();
    let method = if nullable {
        quote!(read_nullable)
    } else {
        quote!(read)
    };
    if !member.attributes.rules.are_of_lists() {
        return quote!(#wire => #slot.#method(#wire, __json, __at, __report)?,);
    }
    let rules = rules::function(member);
    quote!(#wire => #slot.read_left(#wire, #nullable, __json, __at, __report, #rules)?,)
}

fn needs_others(container: &Container) -> bool {
    let denied = container.attributes.deny_unknown.is_set();
    container.additional().is_none() && (!denied || checks::counts_unknown(container))
}

/// What happens to members that are not known.
fn rest(container: &Container) -> TokenStream {
    if let Some(member) = container.additional() {
        let slot = slot(member);
        return quote!(_ => #slot.read(&__name, __json, __at, __report)?,);
    }
    if checks::counts_unknown(container) {
        quote!(_ => __others.refuse(&__name, __MEMBERS, __json, __at, __report)?,)
    } else if container.attributes.deny_unknown.is_set() {
        quote!(_ => __json.unknown_member(&__name, __MEMBERS, __at, __report)?,)
    } else {
        quote!(_ => __others.read(&__name, __json, __at, __report)?,)
    }
}

/// Whether every member is there. All are asked: each that is missing is reported.
fn whole(container: &Container) -> TokenStream {
    let settle = |member: &Member| {
        let (slot, wire) = (slot(member), &member.wire);
        if member.is_additional() {
            quote!(#slot.settle())
        } else if member.is_required_option() {
            quote!(#slot.settle_required(#wire, __at, __report))
        } else {
            quote!(#slot.settle(#wire, __at, __report))
        }
    };
    let settled = container
        .members()
        .iter()
        .map(|member| place::at(member.ident.span(), settle(member)));
    // Only as a part can the object be said to have more members than it has fields.
    let known = checks::counts_unknown(container).then(|| quote!(&(__others.count() == 0)));
    quote!(true #(& #settled)* #known)
}

/// What could be read is checked, though there is no whole.
fn partial(container: &Container) -> Option<TokenStream> {
    parts::any(container).then(|| {
        let parts = parts::build(container, |member| {
            let slot = slot(member);
            quote!(#slot.part())
        });
        let unknown = checks::counts_unknown(container).then(|| quote!(__others.count(),));
        quote! {
            if __report.wants_rules() {
                __check_parts(&#parts, #unknown __at, __report);
            }
        }
    })
}
