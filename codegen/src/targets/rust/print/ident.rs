//! Names as tokens.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::options::RustPath;

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

/// A path as tokens.
pub(super) fn path(path: &RustPath) -> TokenStream {
    let path = path.as_str();
    let (start, names) = match path.strip_prefix("::") {
        Some(names) => (quote!(::), names),
        None => (TokenStream::new(), path),
    };
    let names = names.split("::").map(|name| match name.strip_prefix("r#") {
        Some(name) => Ident::new_raw(name, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    });
    quote!(#start #(#names)::*)
}

/// The attribute by which derives find the runtime, where it is not called as it is.
pub(super) fn of_runtime(runtime: &RustPath) -> TokenStream {
    if *runtime == RustPath::default() {
        return TokenStream::new();
    }
    let path = path(runtime);
    quote!(#[spec(crate = #path)])
}
