//! `Decode` of a struct with named fields.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::pieces::{self, Piece};
use super::{checks, location, parts, rules};
use crate::ast::{Container, Field, Form};

pub(crate) fn decode(container: &Container) -> TokenStream {
    let slots = slots(container);
    let read = read(container);
    let implementation = implementation(container);
    quote!(#slots #read #implementation)
}

/// The slots of all named fields, as one value: whatever ends a decode early then drops one value, and not each slot by
/// itself, of which there would be as many as there are ways out.
fn slots(container: &Container) -> TokenStream {
    let rt = &container.rt;
    let slots = container.named().map(|field| {
        let (ident, ty) = (&field.ident, slot_type(rt, field));
        location::at(ident.span(), quote!(#ident: #rt::Slot<#ty>,))
    });
    quote!(struct __Slots { #(#slots)* })
}

/// The type of the field. What decides whether it may be absent is spelt out: another type of that name does not fit.
pub(super) fn slot_type(rt: &TokenStream, field: &Field) -> TokenStream {
    match (&field.form, &field.ty) {
        (Form::Option(inner), _) => quote!(#rt::Option<#inner>),
        (Form::Maybe(inner), _) => quote!(#rt::Maybe<#inner>),
        (Form::Plain, ty) => quote!(#ty),
    }
}

fn implementation(container: &Container) -> TokenStream {
    let (rt, ident) = (&container.rt, &container.ident);
    let empty = container.named().map(|field| {
        let ident = &field.ident;
        quote!(#ident: #rt::Slot::Empty,)
    });
    let unnamed = unnamed(container);
    let borrowed = unnamed.iter().map(|(local, _)| quote!(&mut #local,));
    let unnamed = unnamed
        .iter()
        .map(|(local, ty)| quote!(let mut #local = <#ty>::new();));
    // Only as a part can the object be said to have more fields than it has fields.
    let known = checks::counts_unknown(container).then(|| quote!(&(__others.count() == 0)));
    let partial = partial(container);
    let whole = whole(container);
    quote! {
        #[automatically_derived]
        impl #rt::Decode for #ident {
            #[inline]
            fn decode(__json: &mut #rt::Reader<'_>, __at: &#rt::Path<'_>, __report: &mut #rt::Report) -> #rt::Result<Self, #rt::Stop> {
                let mut __slots = __Slots { #(#empty)* };
                #(#unnamed)*
                let __whole = __read(&mut __slots, #(#borrowed)* __json, __at, __report)?;
                if !(__whole #known) {
                    #partial
                    return #rt::Result::Err(#rt::Stop::Invalid);
                }
                #whole
            }
        }
    }
}

/// What takes the properties that the type does not name, each with its type.
fn unnamed(container: &Container) -> Vec<(Ident, TokenStream)> {
    let rt = &container.rt;
    let fields = container.additional();
    let rests = fields.filter_map(|field| {
        let value = field.additional_value()?;
        Some((rest_of(field), quote!(#rt::Rest<#value>)))
    });
    let others = needs_others(container).then(|| (format_ident!("__others"), quote!(#rt::Others)));
    rests.chain(others).collect()
}

/// The same as parameters of a function.
fn parameters(container: &Container) -> TokenStream {
    let unnamed = unnamed(container).into_iter();
    unnamed
        .map(|(local, ty)| quote!(#local: &mut #ty,))
        .collect()
}

/// What takes the properties of a field that holds many.
fn rest_of(field: &Field) -> Ident {
    format_ident!("__rest_{}", field.name())
}

/// The struct, once every slot has settled. All are taken at once and not one by one: a way out for each would drop those
/// that were taken before, and a way out that others share would have to know which of them are left.
fn whole(container: &Container) -> TokenStream {
    let rt = &container.rt;
    let patterns = container.named().map(|field| {
        let (ident, slot) = (&field.ident, slot(field));
        quote!(#ident: #rt::Slot::Given(#slot),)
    });
    let fields = container.fields().iter().map(|field| {
        let ident = &field.ident;
        let value = if field.is_additional() {
            let rest = rest_of(field);
            quote!(#rest)
        } else {
            let slot = slot(field);
            quote!(#slot)
        };
        location::at(ident.span(), quote!(#ident: #value,))
    });
    let rests = container.additional().map(|field| {
        let rest = rest_of(field);
        quote!(let #rest = #rest.take()?;)
    });
    // Without named fields the pattern always matches, of which rustc would warn.
    quote! {
        #(#rests)*
        #[allow(irrefutable_let_patterns)]
        let __Slots { #(#patterns)* } = __slots else {
            return #rt::Result::Err(#rt::Stop::Invalid);
        };
        #rt::Result::Ok(Self { #(#fields)* })
    }
}

fn slot(field: &Field) -> Ident {
    format_ident!("__slot_{}", field.name())
}

/// The function that reads the object into the slots, and says whether every field is there.
///
/// One function: the compiler says once what is wrong with a type, however often the function asks for it. Of many fields
/// it is divided into pieces.
fn read(container: &Container) -> TokenStream {
    let rt = &container.rt;
    let unnamed = parameters(container);
    let pieces = pieces::of(container);
    let (first, others) = match pieces.split_first() {
        Some((first, others)) => (arms(first), others),
        None => (TokenStream::new(), &[][..]),
    };
    let following = following(container, others);
    let functions = (0..others.len()).map(|index| divided(container, &others[index..]));
    let (settled, settle) = settle_all(container, &pieces);
    quote! {
        #(#functions)*
        #settled
        #[inline]
        fn __read(__slots: &mut __Slots, #unnamed __json: &mut #rt::Reader<'_>, __at: &#rt::Path<'_>, __report: &mut #rt::Report) -> #rt::Result<#rt::bool, #rt::Stop> {
            let mut __object = __json.begin_object(__at, __report)?;
            while let #rt::Option::Some(__name) = __json.next_property(&mut __object, __at, __report)? {
                match &*__name {
                    #first
                    #following
                }?
            }
            let mut __whole = true;
            #settle
            #rt::Result::Ok(__whole)
        }
    }
}

fn arms(piece: &Piece<'_>) -> TokenStream {
    let fields = piece.fields.iter();
    fields
        .map(|field| location::at(field.ident.span(), arm(field)))
        .collect()
}

/// What is done with a name that no arm has: the next piece looks for it, and in the end it is not known.
fn following(container: &Container, pieces: &[Piece<'_>]) -> TokenStream {
    let Some(next) = pieces.first() else {
        return rest(container);
    };
    let (name, unnamed) = (next.name("read"), unnamed(container));
    let unnamed = unnamed.iter().map(|(local, _)| quote!(#local,));
    quote!(_ => #name(&__name, __slots, #(#unnamed)* __json, __at, __report),)
}

/// The function that reads a field of the first of these pieces, or of those that follow.
fn divided(container: &Container, pieces: &[Piece<'_>]) -> Option<TokenStream> {
    let rt = &container.rt;
    let (piece, others) = pieces.split_first()?;
    let (name, arms) = (piece.name("read"), arms(piece));
    let unnamed = parameters(container);
    let following = following(container, others);
    Some(quote! {
        #[inline]
        fn #name(__name: &#rt::str, __slots: &mut __Slots, #unnamed __json: &mut #rt::Reader<'_>, __at: &#rt::Path<'_>, __report: &mut #rt::Report) -> #rt::Result<(), #rt::Stop> {
            match __name {
                #arms
                #following
            }
        }
    })
}

/// The functions that settle the pieces, if there are several, and what settles all fields.
fn settle_all(container: &Container, pieces: &[Piece<'_>]) -> (TokenStream, TokenStream) {
    let rt = &container.rt;
    let all = |fields: &[&Field]| -> TokenStream {
        let fields = fields.iter();
        fields
            .map(|field| location::at(field.ident.span(), settle(field)))
            .collect()
    };
    let additional: Vec<&Field> = container.additional().collect();
    let additional = all(&additional);
    if let [piece] = pieces {
        let named = all(&piece.fields);
        return (TokenStream::new(), quote!(#named #additional));
    }
    let functions = pieces.iter().map(|piece| {
        let (name, named) = (piece.name("settle"), all(&piece.fields));
        quote! {
            #[inline]
            fn #name(__slots: &mut __Slots, __at: &#rt::Path<'_>, __report: &mut #rt::Report) -> #rt::bool {
                let mut __whole = true;
                #named
                __whole
            }
        }
    });
    let functions = quote!(#(#functions)*);
    let names = pieces.iter().map(|piece| piece.name("settle"));
    let calls = quote!(#(__whole &= #names(__slots, __at, __report);)*);
    (functions, quote!(#calls #additional))
}

fn arm(field: &Field) -> TokenStream {
    let (ident, wire) = (&field.ident, &field.wire);
    let nullable = field.attributes.required.is_set() || field.attributes.nullable.is_set();
    let method = if nullable {
        quote!(read_nullable)
    } else {
        quote!(read)
    };
    if !field.attributes.rules.are_of_lists() {
        return quote!(#wire => __slots.#ident.#method(#wire, __json, __at, __report),);
    }
    let rules = rules::function(field);
    quote!(#wire => __slots.#ident.read_left(#wire, #nullable, __json, __at, __report, #rules),)
}

fn needs_others(container: &Container) -> bool {
    let is_read_over = container.rest().is_none() && !container.is_closed();
    is_read_over || checks::counts_unknown(container)
}

/// What happens to properties that have no field of their own.
fn rest(container: &Container) -> TokenStream {
    let rt = &container.rt;
    let matching = container.matching().map(|(field, patterns)| {
        let rest = rest_of(field);
        let (statics, patterns) = rules::patterns(rt, patterns);
        quote! {
            _ if { #statics #rt::rules::matching::is_match(&__name, &[#(#patterns),*]) } => {
                #rest.read(&__name, __json, __at, __report)
            }
        }
    });
    let others = if let Some(field) = container.rest() {
        let rest = rest_of(field);
        quote!(#rest.read(&__name, __json, __at, __report))
    } else if checks::counts_unknown(container) {
        quote!(__others.reject(&__name, __PROPERTIES, __json, __at, __report))
    } else if container.is_closed() {
        quote!(__json.unknown_property(&__name, __PROPERTIES, __at, __report))
    } else {
        quote!(__others.read(&__name, __json, __at, __report))
    };
    quote!(#(#matching)* _ => #others,)
}

/// Whether the field is there. All are asked: each that is missing is reported.
fn settle(field: &Field) -> TokenStream {
    let (ident, wire) = (&field.ident, &field.wire);
    if field.is_additional() {
        let rest = rest_of(field);
        quote!(__whole &= #rest.settle();)
    } else if field.is_required_option() {
        quote!(__whole &= __slots.#ident.settle_required(#wire, __at, __report);)
    } else {
        quote!(__whole &= __slots.#ident.settle(#wire, __at, __report);)
    }
}

/// What could be read is checked, though there is no whole.
fn partial(container: &Container) -> Option<TokenStream> {
    parts::any(container).then(|| {
        let parts = parts::build(container, |field| {
            let ident = &field.ident;
            if field.is_additional() {
                let rest = rest_of(field);
                quote!(#rest.part())
            } else {
                quote!(__slots.#ident.part())
            }
        });
        let unknown = checks::counts_unknown(container).then(|| quote!(__others.count(),));
        quote! {
            if __report.wants_rules() {
                __check_parts(&#parts, #unknown __at, __report);
            }
        }
    })
}
