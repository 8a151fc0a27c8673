//! `use` lines for the names that a file's items mention.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
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
    "Stop",
    "Unknown",
    "Valid",
    "Validate",
    "Value",
    "ValueList",
    "Violations",
    "draft",
    "operation",
    "read_shape",
    "rules",
    "schemars_bridge",
];
const OPERATION: &[&str] = &["Header", "HeaderLookup", "Operation", "PathError"];
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
    let runtime = import(&quote!(specwright_runtime), &used(RUNTIME));
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

/// Names of items that stand in the tokens themselves, and those reached by `super::`.
fn declared(items: TokenStream) -> BTreeSet<String> {
    let mut declared = BTreeSet::new();
    let mut before = [String::new(), String::new(), String::new()];
    for token in items {
        let text = token.to_string();
        let path = before[1..] == [":", ":"].map(str::to_owned) && before[0] == "super";
        if matches!(before[2].as_str(), "struct" | "enum") || path {
            declared.insert(text.clone());
        }
        before.rotate_left(1);
        before[2] = text;
    }
    declared
}

/// Every identifier in the tokens.
pub(super) fn mentioned(items: &TokenStream) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(items.clone(), &mut found);
    found
}

fn collect(items: TokenStream, found: &mut BTreeSet<String>) {
    for token in items {
        match token {
            TokenTree::Ident(ident) => {
                found.insert(ident.to_string());
            }
            TokenTree::Group(group) => collect(group.stream(), found),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}
