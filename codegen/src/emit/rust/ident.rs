use proc_macro2::{Ident, Span};

/// An identifier for a name, raw where the name is a keyword.
pub(super) fn ident(name: &str) -> Ident {
    match syn::parse_str::<Ident>(name) {
        Ok(ident) => ident,
        Err(_) => Ident::new_raw(name, Span::call_site()),
    }
}
