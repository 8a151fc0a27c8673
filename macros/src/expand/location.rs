//! Where the compiler points if output does not fit the types around it.

use proc_macro2::{Group, Span, TokenStream, TokenTree};

/// The same tokens, meaning the same, but said to be at `location`.
pub(crate) fn at(location: Span, tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|token| move_to(location, token))
        .collect()
}

fn move_to(location: Span, token: TokenTree) -> TokenTree {
    let mut token = match token {
        TokenTree::Group(group) => {
            let mut moved = Group::new(group.delimiter(), at(location, group.stream()));
            moved.set_span(group.span());
            TokenTree::Group(moved)
        }
        token => token,
    };
    // Names keep the scope they are looked up in; only the location changes.
    token.set_span(token.span().located_at(location));
    token
}
