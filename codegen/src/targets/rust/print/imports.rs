//! `use` lines for the names that a file's items mention.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Ident, Spacing, TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::docs::inner_doc;
use super::ident::{ident, path};
use crate::options::RustPath;
use crate::targets::rust::names::{DERIVES, MODULES, OPERATION, RUNTIME, SERDE};

/// What the file is about, and `use` lines for what its items mention.
pub(super) fn head(doc: &str, mentioned: &Mentioned, runtime: &RustPath) -> TokenStream {
    let doc = inner_doc(doc);
    let used = |names: &[&'static str]| -> Vec<Ident> {
        let used = names.iter().filter(|name| mentioned.contains(name));
        used.map(|name| format_ident!("{name}")).collect()
    };
    let modules = MODULES
        .iter()
        .filter(|name| mentioned.contains(&format!("{name}::")))
        .map(|name| format_ident!("{name}"));
    let derives = DERIVES.iter();
    let derives = derives.filter(|name| mentioned.derived.contains(**name));
    let derives: Vec<Ident> = derives.map(|name| format_ident!("{name}")).collect();
    let path = path(runtime);
    let mut of_runtime: Vec<Ident> = used(RUNTIME).into_iter().chain(modules).collect();
    let mut macros = None;
    if *runtime == RustPath::default() {
        // A runtime that re-exports the derives is built after them; these two are built at the same time.
        macros = import(&quote!(specwright_macros), &derives);
    } else {
        of_runtime.extend(derives);
    }
    let runtime = import(&path, &of_runtime);
    let serde = import(&quote!(#path::__private::serde), &used(SERDE));
    let operation = import(&quote!(#path::operation), &used(OPERATION));
    let types = import(&quote!(super), &types(mentioned));
    quote! {
        #doc
        #macros
        #runtime
        #operation
        #serde
        #types
    }
}

fn import(path: &TokenStream, names: &[Ident]) -> Option<TokenStream> {
    match names {
        [] => None,
        [only] => Some(quote!(use #path::#only;)),
        names => Some(quote!(use #path::{#(#names),*};)),
    }
}

/// The types of other files of the module.
fn types(mentioned: &Mentioned) -> Vec<Ident> {
    let missing = mentioned.types.difference(&mentioned.declared);
    let mut missing: Vec<&String> = missing.collect();
    missing.sort_unstable();
    let names = missing.into_iter();
    names
        .map(|name| ident(name.trim_start_matches("r#")))
        .collect()
}

/// The names in some items.
#[derive(Default)]
pub(super) struct Mentioned {
    /// The API's types.
    types: HashSet<String>,
    /// Every name that has to be in scope: the first of a path, and no variant's declaration. What begins a path is
    /// there with its `::` too.
    used: HashSet<String>,
    /// Names of the items themselves.
    declared: HashSet<String>,
    /// Names of derives.
    derived: HashSet<String>,
}

impl Mentioned {
    /// The names in these items. They are taken apart, since to look into tokens that are kept is to copy them.
    pub(super) fn by(items: TokenStream) -> Self {
        let mut found = Self::default();
        found.collect(items);
        found
    }

    /// Adds a name that has to be in scope.
    pub(super) fn add(&mut self, name: &str) {
        insert(&mut self.used, name);
    }

    /// Whether a name has to be in scope.
    pub(super) fn contains(&self, name: &str) -> bool {
        self.used.contains(name)
    }

    fn collect(&mut self, items: TokenStream) {
        let mut colons = 0;
        let mut after_attribute = false;
        let mut after_dot = false;
        let mut after_hash = false;
        // The last name on the way.
        let mut last = String::new();
        let mut tokens = items.into_iter().peekable();
        while let Some(token) = tokens.next() {
            let before = std::mem::take(&mut colons);
            let attributed = std::mem::take(&mut after_attribute);
            let hashed = std::mem::take(&mut after_hash);
            let is_property = std::mem::take(&mut after_dot) || is_field(tokens.peek());
            match token {
                TokenTree::Ident(ident) => {
                    let name = ident.to_string();
                    if last == "struct" || last == "enum" {
                        self.declared.insert(name.clone());
                    } else if before < 2
                        && !is_property
                        && !declares_variant(&name, attributed, tokens.peek())
                    {
                        insert(&mut self.used, &name);
                    }
                    last = name;
                }
                TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                    self.types.insert(group.stream().to_string());
                }
                TokenTree::Group(group) if hashed => {
                    after_attribute = true;
                    self.attribute(group.stream());
                }
                TokenTree::Group(group) => {
                    let inner = group.stream();
                    drop(group);
                    self.collect(inner);
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => {
                    colons = before + 1;
                    if colons == 2 {
                        insert(&mut self.used, &format!("{last}::"));
                    }
                }
                TokenTree::Punct(punct) => {
                    after_dot = punct.as_char() == '.';
                    after_hash = punct.as_char() == '#';
                }
                TokenTree::Literal(_) => {}
            }
        }
    }

    /// Names in attributes are those of properties and paths, derives aside.
    fn attribute(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter();
        let is_derive = matches!(tokens.next(), Some(TokenTree::Ident(name)) if name == "derive");
        if let Some(TokenTree::Group(list)) = tokens.next().filter(|_| is_derive) {
            self.derive(list.stream());
        }
    }

    fn derive(&mut self, list: TokenStream) {
        let names = list.into_iter().filter_map(|token| match token {
            TokenTree::Ident(name) => Some(name.to_string()),
            _ => None,
        });
        self.derived.extend(names);
    }
}

impl<'a> FromIterator<&'a Mentioned> for Mentioned {
    fn from_iter<I: IntoIterator<Item = &'a Self>>(parts: I) -> Self {
        let mut all = Self::default();
        for part in parts {
            part.used
                .iter()
                .for_each(|name| insert(&mut all.used, name));
            part.types
                .iter()
                .for_each(|name| insert(&mut all.types, name));
            all.declared.extend(part.declared.iter().cloned());
            all.derived.extend(part.derived.iter().cloned());
        }
        all
    }
}

/// Most names are there already.
fn insert(names: &mut HashSet<String>, name: &str) {
    if !names.contains(name) {
        names.insert(name.to_owned());
    }
}

/// Whether a name is a field's, since its type or its value comes next.
fn is_field(next: Option<&TokenTree>) -> bool {
    matches!(next, Some(TokenTree::Punct(colon)) if colon.as_char() == ':' && colon.spacing() == Spacing::Alone)
}

/// `Text(String)` or, behind its attribute, `Gzip,` in an enum: the generated code calls nothing that begins with a
/// capital.
fn declares_variant(name: &str, attributed: bool, next: Option<&TokenTree>) -> bool {
    let declares = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Parenthesis,
        TokenTree::Punct(punct) => attributed && punct.as_char() == ',',
        TokenTree::Ident(_) | TokenTree::Literal(_) => false,
    };
    name.starts_with(char::is_uppercase) && next.is_some_and(declares)
}
