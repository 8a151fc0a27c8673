use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

/// Names that cannot be raw.
const NEVER_RAW: &[&str] = &["crate", "self", "Self", "super", "_"];

/// An identifier for a name, raw where the name is a keyword of any edition.
pub(super) fn ident(name: &str) -> Ident {
    if NEVER_RAW.contains(&name) {
        return Ident::new(&format!("{name}_"), Span::call_site());
    }
    // The parser takes what is a keyword since the edition of 2024 alone for a name.
    if name != "gen" && syn::parse_str::<Ident>(name).is_ok() {
        Ident::new(name, Span::call_site())
    } else {
        Ident::new_raw(name, Span::call_site())
    }
}

/// A type of the API where a type is used. It is held together by delimiters that nobody sees, so that it is told from
/// whatever else has its name: a parameter of a function, an associated type, a field.
pub(super) fn type_of_api(name: &str) -> TokenStream {
    let name = TokenStream::from(TokenTree::from(ident(name)));
    TokenTree::from(Group::new(Delimiter::None, name)).into()
}
