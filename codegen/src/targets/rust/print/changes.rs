//! Derives and attributes that options add to types.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident::path;
use super::scope::ScopedApi;
use crate::options::Attribute;

/// The derives of a type beside those that it has, behind a comma each, and its attributes.
pub(super) fn of(
    api: ScopedApi<'_>,
    name: &str,
    own: &[&str],
) -> (TokenStream, Vec<syn::Attribute>) {
    let mut seen: Vec<&str> = own.to_vec();
    let mut derives = TokenStream::new();
    for derive in api.changes.derives.of(name) {
        let text = derive.path().as_str();
        if !seen.contains(&text) {
            seen.push(text);
            let path = path(derive.path());
            derives.extend(quote!(, #path));
        }
    }
    let attributes = api.changes.attributes.of(name);
    (derives, attributes.filter_map(Attribute::parsed).collect())
}
