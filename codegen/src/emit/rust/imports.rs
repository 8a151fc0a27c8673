//! `use` lines for the names that a file's items mention.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::docs::inner_doc;
use crate::ir::{Api, Shape};

/// Names of the runtime that generated items may mention.
const RUNTIME: &[&str] = &[
    "Builder",
    "Carried",
    "Decode",
    "Integer",
    "Kind",
    "Limit",
    "Literal",
    "Maybe",
    "Members",
    "Model",
    "Number",
    "Path",
    "Presence",
    "Problem",
    "Reader",
    "Report",
    "Secret",
    "SpecPlace",
    "SpecRule",
    "Stop",
    "Unknown",
    "Valid",
    "Validate",
    "Value",
    "ValueList",
    "Violations",
    "read_shape",
];
const OPERATION: &[&str] = &["Header", "HeaderLookup", "Operation", "PathError"];
/// Modules of the runtime that paths may begin with.
const MODULES: &[&str] = &["draft", "operation", "rules", "schemars_bridge"];
const SERDE: &[&str] = &["Serialize", "Serializer"];
const SCHEMARS: &[&str] = &["JsonSchema", "Schema", "SchemaGenerator"];

/// The items with what they mention brought into scope.
pub(super) fn with_imports(api: &Api, doc: &str, items: &TokenStream) -> TokenStream {
    let doc = inner_doc(doc);
    let mentioned = mentioned(items);
    let used = |names: &[&'static str]| -> Vec<proc_macro2::Ident> {
        names
            .iter()
            .filter(|name| mentioned.contains(**name))
            .map(|name| format_ident!("{name}"))
            .collect()
    };
    let std = mentioned.contains("Cow").then(|| {
        quote!(
            use std::borrow::Cow;
        )
    });
    let modules = MODULES
        .iter()
        .filter(|name| mentioned.contains(&format!("{name}::")))
        .map(|name| format_ident!("{name}"));
    let runtime: Vec<_> = used(RUNTIME).into_iter().chain(modules).collect();
    let runtime = import(&quote!(specwright_runtime), &runtime);
    let serde = import(&quote!(specwright_runtime::serde), &used(SERDE));
    let operation = import(&quote!(specwright_runtime::operation), &used(OPERATION));
    let schemars = import(&quote!(schemars), &used(SCHEMARS));
    let types = import(&quote!(super), &types(api, &mentioned, items));
    quote! {
        #doc
        #std
        #schemars
        #runtime
        #operation
        #serde
        #types
        #items
    }
}

fn import(path: &TokenStream, names: &[proc_macro2::Ident]) -> Option<TokenStream> {
    match names {
        [] => None,
        [only] => Some(quote!(use #path::#only;)),
        names => Some(quote!(use #path::{#(#names),*};)),
    }
}

/// The types of other files of the module.
fn types(api: &Api, mentioned: &BTreeSet<String>, items: &TokenStream) -> Vec<proc_macro2::Ident> {
    let declared = declared(items.clone());
    let mut types: Vec<String> = Vec::new();
    for definition in &api.definitions {
        types.push(definition.rust.clone());
        if matches!(definition.schema.shape, Shape::Struct(_)) {
            types.push(format!("{}Parts", definition.rust));
        }
    }
    types.sort();
    types.retain(|name| mentioned.contains(name) && !declared.contains(name));
    types.iter().map(|name| format_ident!("{name}")).collect()
}

/// Names of the items that stand in the tokens.
fn declared(items: TokenStream) -> BTreeSet<String> {
    let mut declared = BTreeSet::new();
    let mut after_keyword = false;
    for token in items {
        let before = std::mem::take(&mut after_keyword);
        let TokenTree::Ident(name) = token else {
            continue;
        };
        if before {
            declared.insert(name.to_string());
        } else {
            after_keyword = name == "struct" || name == "enum";
        }
    }
    declared
}

/// Every name in the tokens that has to be in scope: the first of a path, and no variant's declaration. What begins a
/// path stands there with its `::` too.
pub(super) fn mentioned(items: &TokenStream) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(items.clone(), &mut found);
    found
}

fn collect(items: TokenStream, found: &mut BTreeSet<String>) {
    let mut colons = 0;
    let mut after_attribute = false;
    let mut first = String::new();
    let mut tokens = items.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let before = std::mem::take(&mut colons);
        let attributed = std::mem::take(&mut after_attribute);
        match token {
            TokenTree::Ident(ident) => {
                first = ident.to_string();
                if before < 2 && !declares_variant(&first, attributed, tokens.peek()) {
                    found.insert(first.clone());
                }
            }
            TokenTree::Group(group) => {
                after_attribute = group.delimiter() == Delimiter::Bracket;
                collect(group.stream(), found);
            }
            TokenTree::Punct(punct) if punct.as_char() == ':' => {
                colons = before + 1;
                if colons == 2 {
                    found.insert(format!("{first}::"));
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
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
