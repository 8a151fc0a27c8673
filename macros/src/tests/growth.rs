//! Time and output of wide structs and enums: a build sees all of it, so that none may name every field for each field.

use std::time::{Duration, Instant};

use proc_macro2::{TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::size;
use crate::expand;

/// A struct of so many fields, each with a rule.
fn wide(fields: usize, field: fn(usize) -> TokenStream) -> TokenStream {
    let fields = (0..fields).map(|index| {
        let (ident, field) = (format_ident!("field_{index}"), field(index));
        quote!(#[spec(max_length = 9)] #ident: #field,)
    });
    quote! {
        #[spec(deny_unknown, min_properties = 1)]
        struct Wide { #(#fields)* }
    }
}

fn optional(_: usize) -> TokenStream {
    quote!(Option<String>)
}

fn required(_: usize) -> TokenStream {
    quote!(String)
}

fn every_other(index: usize) -> TokenStream {
    match index % 2 {
        0 => quote!(String),
        _ => quote!(Maybe<String>),
    }
}

/// A draft of so many properties, each that another type of field holds.
fn wide_draft(fields: usize, field: fn(usize) -> TokenStream) -> TokenStream {
    let fields = (0..fields).map(|index| {
        let (ident, field) = (format_ident!("field_{index}"), field(index));
        quote!(#field #ident: Option<String>,)
    });
    quote! {
        #[spec(request = Asked, response = Told)]
        struct Wide { #(#fields)* }
    }
}

fn of_draft(index: usize) -> TokenStream {
    [
        quote!(#[spec(required)]),
        quote!(#[spec(nested)]),
        quote!(#[spec(required, nested)]),
        quote!(#[spec(request_only)]),
    ][index % 4]
        .clone()
}

/// What four times as much of anything may come to in n log n, if it is a hundred of it.
fn n_log_n(hundred: usize) -> usize {
    hundred * 4 * 26 / 20
}

/// Whatever names every field for each field makes builds of wide structs take minutes.
#[test]
fn output_grows_with_the_fields() {
    for derive in [expand::model, expand::validate_alone, expand::builder] {
        for (kind, field) in [
            ("optional", optional as fn(usize) -> TokenStream),
            ("required", required),
            ("every other one required", every_other),
        ] {
            let [once, four] = [100, 400].map(|fields| size(&derive(wide(fields, field))));
            assert!(
                four <= n_log_n(once),
                "{kind}: {once} tokens, with four times the fields {four}"
            );
        }
    }
}

#[test]
fn the_output_of_drafts_grows_with_the_fields() {
    let [once, four] = [100, 400].map(|fields| size(&expand::draft(wide_draft(fields, of_draft))));
    assert!(
        four <= once * 4,
        "{once} tokens, with four times the fields {four}"
    );
}

/// The body of the function of this name.
fn body(tokens: TokenStream, name: &str) -> Option<TokenStream> {
    let mut found = false;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => found |= ident == name,
            TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::Brace => {
                if found {
                    return Some(group.stream());
                }
                if let Some(body) = body(group.stream(), name) {
                    return Some(body);
                }
            }
            _ => {}
        }
    }
    None
}

/// How many `?` and `return` there are.
fn exits(tokens: TokenStream) -> usize {
    let inside = |token| match token {
        TokenTree::Group(group) => exits(group.stream()),
        TokenTree::Punct(punct) => usize::from(punct.as_char() == '?'),
        TokenTree::Ident(name) => usize::from(name == "return"),
        TokenTree::Literal(_) => 0,
    };
    tokens.into_iter().map(inside).sum()
}

/// A decode drops all slots at each of its ways out: as many as there are slots, and builds take minutes.
#[test]
fn a_decode_of_more_fields_has_no_more_ways_out() {
    for function in ["decode", "__read"] {
        let [few, many] = [1, 400].map(|fields| {
            exits(
                body(expand::model(wide(fields, optional)), function)
                    .expect("decode has this function"),
            )
        });
        assert_eq!(few, many, "{function}");
    }
}

/// So does a draft that is completed: what came of each property is there until all are known.
#[test]
fn a_draft_of_more_fields_has_no_more_ways_out() {
    for function in ["draft_at", "complete_at"] {
        let [few, many] = [4, 400].map(|fields| {
            let output = expand::draft(wide_draft(fields, of_draft));
            exits(body(output, function).expect("the draft has this function"))
        });
        assert_eq!(few, many, "{function}");
    }
}

/// Each value is looked for once: comparing it with all before it takes minutes.
#[test]
fn long_lists_of_values_are_read_in_no_time() {
    const VALUES: usize = 10_000;
    let start = Instant::now();
    let variants = (0..VALUES).map(|index| {
        let (variant, value) = (format_ident!("V{index}"), format!("value {index}"));
        quote!(#[spec(value = #value)] #variant,)
    });
    let list = expand::open_enum(quote! {
        enum List { #(#variants)* #[spec(unknown)] Unknown(Unknown<List>) }
    });
    let values = (0..VALUES).map(|index| format!("value {index}"));
    let listed = expand::model(quote! {
        struct Listed { #[spec(one_of(#(#values),*))] value: String }
    });
    assert!(size(&list) > VALUES && size(&listed) > VALUES);
    assert!(
        start.elapsed() < Duration::from_secs(10),
        "{:?}",
        start.elapsed()
    );
}
