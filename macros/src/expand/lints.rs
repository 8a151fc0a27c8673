//! Lints that derive output would set off in a crate that is strict about its own code.

use proc_macro2::TokenStream;
use quote::quote;

pub(crate) fn allowed() -> TokenStream {
    quote! {
        #[allow(
            dead_code,
            deprecated,
            missing_copy_implementations,
            missing_debug_implementations,
            missing_docs,
            non_camel_case_types,
            non_snake_case,
            private_bounds,
            private_interfaces,
            unreachable_pub,
            unused_mut,
            unused_qualifications,
            unused_results,
            unused_variables,
            clippy::all,
            clippy::pedantic,
            clippy::nursery,
            clippy::missing_inline_in_public_items,
            clippy::missing_trait_methods,
            clippy::exhaustive_structs
        )]
    }
}
