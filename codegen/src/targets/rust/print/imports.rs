//! What a file begins with.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::docs::inner_doc;
use super::ident::{ident, path};
use super::scope::Uses;
use crate::options::RustPath;
use crate::targets::rust::names::{Import, Origin};

/// What the file is about, and `use` lines for what its items mention.
pub(in crate::targets::rust) fn head(doc: &str, uses: &Uses, runtime: &RustPath) -> TokenStream {
    let doc = inner_doc(doc);
    let of = |origins: &[Origin]| -> Vec<Ident> {
        let imports = uses.imports.iter();
        let of_these = imports.filter(|import| origins.contains(&import.origin()));
        of_these.map(|import| name(*import)).collect()
    };
    let path = path(runtime);
    let own_name = *runtime == RustPath::default();
    let derives = of(&[Origin::Derives]);
    let (traits, others): (Vec<Ident>, Vec<Ident>) = of(&[Origin::Runtime])
        .into_iter()
        .partition(|it| derives.contains(it));
    let (macros, of_runtime, traits) = if own_name {
        // A runtime that re-exports the derives is built after them; these two are built at the same time.
        (derives, others, traits)
    } else {
        (Vec::new(), [others, derives].concat(), Vec::new())
    };
    let macros = import(&quote!(specwright_macros), &macros);
    let runtime = import(&path, &of_runtime);
    // A trait that is called as its derive is, without the derive that the runtime may have, too.
    let traits = import(&quote!(#path::__private), &traits);
    let operation = import(&quote!(#path::operation), &of(&[Origin::Operation]));
    let serde = import(&quote!(#path::__private::serde), &of(&[Origin::Serde]));
    let types = uses.types.difference(&uses.declared);
    let types: Vec<Ident> = types.map(|name| ident(name)).collect();
    let types = import(&quote!(super), &types);
    quote! {
        #doc
        #macros
        #runtime
        #traits
        #operation
        #serde
        #types
    }
}

fn name(import: Import) -> Ident {
    Ident::new(import.name(), Span::call_site())
}

fn import(path: &TokenStream, names: &[Ident]) -> TokenStream {
    match names {
        [] => TokenStream::new(),
        [only] => quote!(use #path::#only;),
        names => quote!(use #path::{#(#names),*};),
    }
}
