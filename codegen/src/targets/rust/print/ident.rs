//! Names as tokens.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::options::{RustPath, RustType};

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
    let names = names.split("::").map(written);
    quote!(#start #(#names)::*)
}

/// A type as options name it. One of the runtime is where that is.
pub(super) fn rust_type(ty: &RustType, runtime: &RustPath) -> TokenStream {
    let (start, names) = match ty.of_runtime() {
        Some(names) => {
            let runtime = path(runtime);
            (Some(quote!(#runtime::)), names)
        }
        None => (ty.is_global().then(|| quote!(::)), ty.names()),
    };
    let names = names.iter().map(|name| written(name));
    let arguments = ty.arguments().iter();
    let arguments: Vec<TokenStream> = arguments.map(|it| rust_type(it, runtime)).collect();
    let arguments = (!arguments.is_empty()).then(|| quote!(<#(#arguments),*>));
    quote!(#start #(#names)::* #arguments)
}

/// A name as Rust has it.
fn written(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(name) => Ident::new_raw(name, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// The attribute by which derives find the runtime, where it is not called as it is.
pub(super) fn of_runtime(runtime: &RustPath) -> TokenStream {
    if *runtime == RustPath::default() {
        return TokenStream::new();
    }
    let path = path(runtime);
    quote!(#[spec(crate = #path)])
}
