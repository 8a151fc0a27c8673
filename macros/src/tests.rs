//! Inputs as tokens: what is accepted, and what is said of what is not.

mod damaged;
mod expanded;
mod growth;
mod mistakes;
mod names;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use crate::expand;

/// The texts of all `compile_error!` in the output.
fn messages(output: TokenStream) -> Vec<String> {
    let mut messages = Vec::new();
    let mut after = false;
    for token in output {
        match token {
            TokenTree::Ident(ident) => after = ident == "compile_error",
            TokenTree::Group(group) if after => {
                messages
                    .extend(syn::parse2::<syn::LitStr>(group.stream()).map(|text| text.value()));
                after = false;
            }
            TokenTree::Punct(punct) if punct.as_char() == '!' => {}
            _ => after = false,
        }
    }
    messages
}

/// The output must be items.
fn accepted(output: TokenStream) -> String {
    assert_eq!(messages(output.clone()), Vec::<String>::new());
    let text = output.to_string();
    let parsed = syn::parse2::<syn::File>(output);
    assert!(parsed.is_ok(), "{:?}\n{text}", parsed.err());
    text
}

fn model(input: TokenStream) -> Vec<String> {
    messages(expand::model(input))
}

/// Everything a struct can say.
fn everything() -> TokenStream {
    quote! {
        #[spec(deny_unknown, min_properties = 1, max_properties = 20, check = conditions::all, with = own)]
        #[spec(required_when(kind = "CLOUD", on = true, level = -3, require(r#type, tags)))]
        #[spec(at_least_one_of(tags, labels), dependent_required(level, require(on, note)))]
        pub struct Everything {
            /// The kind.
            #[spec(name = "Kind", min_length = 1, max_length = 128, pattern = "^[a-z\u{e0}-\u{ff}]+$")]
            pub kind: String,
            #[spec(one_of("a", "b"))]
            r#type: Option<String>,
            on: Option<bool>,
            #[spec(minimum = -1, maximum = 9, multiple_of = 1)]
            level: Option<i32>,
            #[spec(exclusive_minimum = -0.5, exclusive_maximum = 1e3, multiple_of = 0.01)]
            ratio: f64,
            #[spec(required)]
            note: Option<String>,
            #[spec(min_items = 1, max_items = 3, unique_items, items(items(max_length = 5)))]
            tags: Maybe<Vec<Vec<String>>>,
            #[spec(min_properties = 1, values(minimum = 0))]
            labels: Option<Properties<u8>>,
            #[spec(closed)]
            codec: Option<Codec>,
            #[spec(constant = null)]
            nothing: serde_json::Value,
            #[spec(skip_rules)]
            parent: Option<Box<Self>>,
        }
    }
}

/// How many tokens there are, groups and what is in them counted.
fn size(tokens: &TokenStream) -> usize {
    let inside = |token| match token {
        TokenTree::Group(group) => 1 + size(&group.stream()),
        _ => 1,
    };
    tokens.clone().into_iter().map(inside).sum()
}
