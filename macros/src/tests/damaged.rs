//! Damaged input is no reason to panic.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::{everything, size};
use crate::expand;

/// The same tokens without one of them.
fn without(tokens: TokenStream, location: &mut usize) -> TokenStream {
    let mut kept = TokenStream::new();
    for token in tokens {
        let dropped = *location == 0;
        *location = location.wrapping_sub(1);
        match token {
            _ if dropped => {}
            TokenTree::Group(group) => {
                let inner = without(group.stream(), location);
                kept.extend([TokenTree::Group(proc_macro2::Group::new(
                    group.delimiter(),
                    inner,
                ))]);
            }
            token => kept.extend([token]),
        }
    }
    kept
}

#[test]
fn damaged_input_never_panics() {
    let list = quote! {
        #[spec(crate = a::b)]
        enum L { #[spec(value = "a")] A, #[spec(unknown)] U(Unknown<L>) }
    };
    let draft = quote! {
        #[spec(crate = a::b, request = A, response = V, left_behind(c, d = "D"), additional = rest)]
        struct D {
            #[spec(required, nested, from = e, name = "A")]
            a: Maybe<B>,
            #[spec(request_only)]
            r#type: Option<u8>,
            #[spec(additional)]
            more: Properties<u8>,
        }
    };
    for input in [
        everything(),
        list,
        draft,
        quote!(
            #[spec(min_items = 1)]
            struct T(#[spec(unique_items)] Vec<Self>);
        ),
    ] {
        for location in 0..size(&input) {
            let damaged = without(input.clone(), &mut location.clone());
            for derive in [
                expand::model,
                expand::validate_alone,
                expand::builder,
                expand::draft,
                expand::open_enum,
            ] {
                let output = derive(damaged.clone());
                assert!(syn::parse2::<syn::File>(output).is_ok(), "{damaged}");
            }
        }
    }
}
