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
    for input in [
        everything(),
        list,
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
                expand::open_enum,
            ] {
                let output = derive(damaged.clone());
                assert!(syn::parse2::<syn::File>(output).is_ok(), "{damaged}");
            }
        }
    }
}
