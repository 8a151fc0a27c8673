use proc_macro2::{Ident, Span};

/// An identifier for a name, raw where the name is a keyword.
pub(super) fn ident(name: &str) -> Ident {
    // Keywords are in small letters, but for `Self`, which nothing is called.
    if name.contains(char::is_uppercase) || syn::parse_str::<Ident>(name).is_ok() {
        Ident::new(name, Span::call_site())
    } else {
        Ident::new_raw(name, Span::call_site())
    }
}
