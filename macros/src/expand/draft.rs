//! From a response to the draft of a request, and from there to the request.
//!
//! The response is taken apart into all of its fields, so that none can be forgotten: each is carried, or said to stay
//! behind.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Path;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use super::wrap;
use crate::ast::{Draft, DraftField};

pub(crate) fn draft(draft: &Draft) -> TokenStream {
    output(draft, &draft_at(draft), &complete_at(draft))
}

/// The same without its sense, so that what is wrong is told once and not again wherever the methods are called.
pub(crate) fn fallback(draft: &Draft) -> TokenStream {
    let never = quote!(loop {});
    output(draft, &never, &never)
}

fn output(draft: &Draft, draft_at: &TokenStream, complete_at: &TokenStream) -> TokenStream {
    let Draft {
        ident,
        vis,
        request,
        response,
        rt,
        ..
    } = draft;
    let of_response = format!(
        " Turns this response into a draft of a {}. The report lists required properties that are missing, and properties \
         that the request does not take.",
        link(request)
    );
    wrap(&quote! {
        use #rt as __rt;

        #[automatically_derived]
        impl __rt::draft::Draft for #ident {
            type Response = #response;
            type Request = #request;

            #[inline]
            fn draft_at(__response: &#response, __at: &__rt::Path<'_>, __carried: &mut __rt::draft::Carried) -> Self {
                #draft_at
            }

            #[inline]
            fn complete_at(self, __at: &__rt::Path<'_>, __report: &mut __rt::Report) -> __rt::Option<#request> {
                #complete_at
            }
        }

        impl #response {
            #[doc = #of_response]
            #[inline]
            #vis fn to_draft(&self) -> (#ident, __rt::draft::Carried) {
                __rt::draft::of(self)
            }
        }

        impl #ident {
            /// The request object, or every required property that is still missing. Its limits and conditions are
            /// not checked here.
            #[inline]
            #vis fn complete(self) -> __rt::Result<#request, __rt::Violations> {
                __rt::draft::complete(self)
            }
        }
    })
}

/// A link to a type for its docs.
fn link(path: &Path) -> String {
    let names = path.segments.iter().map(|it| it.ident.unraw().to_string());
    let names: Vec<String> = names.collect();
    match names.as_slice() {
        [name] => format!("[`{name}`]"),
        [.., name] => format!("[`{name}`]({})", names.join("::")),
        [] => String::new(),
    }
}

/// From the response to the draft.
fn draft_at(draft: &Draft) -> TokenStream {
    let left_behind = draft.left_behind();
    let additional = draft.attributes.additional.get();
    let carried = draft.named().filter_map(DraftField::source);
    let left = left_behind.iter().map(|left| &left.ident);
    let all = carried.chain(left).chain(additional).map(|name| {
        let held = held(name, Span::call_site());
        quote!(#name: #held,)
    });
    let response = with_fields(&draft.response, all.collect());
    let methods = (!left_behind.is_empty()).then(|| {
        quote!(
            use __rt::draft::Always as _;
        )
    });
    let left = left_behind.iter().map(|left| {
        let (held, wire) = (held(&left.ident, Span::call_site()), &left.wire);
        quote!(__rt::draft::Left(#held).leave_behind(#wire, __at, __carried);)
    });
    let additional = additional.map(|name| {
        let rest = held(name, Span::call_site().located_at(name.span()));
        quote!(__carried.leave_all(#rest, __at);)
    });
    let fields = draft.fields.iter().map(carried_field);
    quote! {
        #methods
        let #response = __response;
        #(#left)*
        #additional
        Self { #(#fields)* }
    }
}

fn carried_field(field: &DraftField) -> TokenStream {
    let (ident, wire, location) = (&field.ident, &field.wire, location(field));
    let value = match field.source().map(|name| held(name, location)) {
        _ if field.is_additional() => quote_spanned!(location=> __rt::Default::default()),
        None => quote_spanned!(location=> __rt::draft::nothing()),
        Some(held) if field.is_nested() => {
            quote_spanned!(location=> __rt::draft::carry_nested(#held, #wire, __at, __carried))
        }
        Some(held) => quote_spanned!(location=> __rt::draft::carry(#held)),
    };
    if field.is_required() {
        quote_spanned!(location=> #ident: __rt::draft::expected(#value, #wire, __at, __carried),)
    } else {
        quote_spanned!(location=> #ident: #value,)
    }
}

/// From the draft to the request.
///
/// Each property is completed before any is known to be incomplete: all that is missing is told. What came of them is
/// taken at once: a way out for each would drop all others, and a build would see as many drops as the square of the
/// properties.
fn complete_at(draft: &Draft) -> TokenStream {
    let completed = draft.named().filter_map(|field| {
        let completion = completion(field)?;
        Some((done(&field.ident, Span::call_site()), completion))
    });
    let (done, completions): (Vec<Ident>, Vec<TokenStream>) = completed.unzip();
    let taken = (!done.is_empty()).then(|| {
        quote! {
            let (#(__rt::Some(#done),)*) = (#(#done,)*) else { return __rt::None; };
        }
    });
    let fields = draft.fields.iter().map(completed_field);
    let request = with_fields(&draft.request, fields.collect());
    quote! {
        #(let #done = #completions;)*
        #taken
        __rt::Some(#request)
    }
}

/// What the request has for a property as an `Option`, unless that is what the draft has.
fn completion(field: &DraftField) -> Option<TokenStream> {
    let (ident, wire, location) = (&field.ident, &field.wire, location(field));
    let function = match (field.is_required(), field.is_nested()) {
        (true, true) => "required_nested",
        (true, false) => "required",
        (false, true) => "nested",
        (false, false) => return None,
    };
    let function = Ident::new(function, location);
    Some(quote_spanned! {location=>
        __rt::draft::#function(self.#ident, #wire, __at, __report)
    })
}

fn completed_field(field: &DraftField) -> TokenStream {
    let (ident, location) = (&field.ident, location(field));
    if field.is_additional() {
        quote_spanned!(location=> #ident: self.#ident,)
    } else if field.is_required() || field.is_nested() {
        let done = done(ident, location);
        quote_spanned!(location=> #ident: __rt::draft::fitted(#done),)
    } else {
        quote_spanned!(location=> #ident: __rt::draft::fitted(self.#ident),)
    }
}

/// What the response has in this field.
fn held(field: &Ident, location: Span) -> Ident {
    format_ident!("__held_{}", field.unraw(), span = location)
}

/// What came of this field.
fn done(field: &Ident, location: Span) -> Ident {
    format_ident!("__done_{}", field.unraw(), span = location)
}

/// Where the compiler points if the output does not fit the types of a field.
fn location(field: &DraftField) -> Span {
    Span::call_site().located_at(field.ident.span())
}

/// The fields of a type, said to be where an attribute names it: errors that are about no single field point there.
fn with_fields(path: &Path, fields: TokenStream) -> TokenStream {
    let mut fields = Group::new(Delimiter::Brace, fields);
    fields.set_span(path.span());
    quote!(#path #fields)
}
