//! A module in one file: its types at the top, and what they need as modules below.

use proc_macro2::{Group, TokenStream, TokenTree};
use rayon::prelude::*;

use super::{Files, text};
use crate::diagnostic::Diagnostics;
use crate::targets::File;
use crate::targets::rust::print::{self, Body, Item, Part, Printed, Uses};

/// The file with all parts. It has no inner attribute or doc, so that `include!` takes it, too.
pub(super) fn file(files: Files<'_>, parts: &[Part<'_>]) -> Result<File, Diagnostics> {
    let (below, above): (Vec<&Part<'_>>, Vec<&Part<'_>>) =
        parts.iter().partition(|part| print::is_private(part.name));
    let mut uses = Uses::default();
    // The `use` lines come first in the file and are known last.
    let mut texts = vec![String::new()];
    for part in above {
        let items = part.items.par_iter();
        let items = items.map(|item| item_above(files, part.name, item));
        for (text, own) in items.collect::<Result<Vec<_>, Diagnostics>>()? {
            texts.push(text);
            uses.extend(own);
        }
    }
    let head = print::head("", &uses.beside_types(), files.plan.api.runtime);
    texts[0] = files.text(print::ROOT, Body::Items(head))?;
    for part in below {
        texts.push(module(files, part)?);
    }
    let header = format!("{}\n// {}", files.header, needs(&files.plan.features()));
    let files = Files {
        header: &header,
        ..files
    };
    Ok(files.file(print::ROOT, &texts))
}

/// What the crate that has the file needs.
fn needs(features: &[&str]) -> String {
    let features: Vec<String> = features.iter().map(|it| format!("`{it}`")).collect();
    match features.join(" and ").as_str() {
        "" => "Needs specwright-runtime and specwright-macros.".to_owned(),
        features => format!("Needs specwright-runtime with {features}, and specwright-macros."),
    }
}

/// An item at the top of the file.
fn item_above(
    files: Files<'_>,
    part: &str,
    item: &Item<'_>,
) -> Result<(String, Uses), Diagnostics> {
    let Printed { body, uses } = item();
    let allowed = print::allowed_of_item(files.plan, part);
    let body = match body {
        Body::Items(tokens) => {
            let tokens = from_above(tokens);
            Body::Items(quote::quote!(#allowed #tokens))
        }
        Body::Opened(tokens) => Body::Opened(quote::quote!(#allowed #tokens)),
        other => other,
    };
    Ok((files.text(part, body)?, uses))
}

/// The same tokens where the other parts are modules below, and not beside.
fn from_above(tokens: TokenStream) -> TokenStream {
    let mut left = tokens.into_iter().peekable();
    let mut moved = TokenStream::new();
    let is_colon =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ':');
    while let Some(token) = left.next() {
        match token {
            TokenTree::Ident(name) if name == "super" && left.peek().is_some_and(is_colon) => {
                left.next();
                left.next();
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), from_above(group.stream()));
                inner.set_span(group.span());
                moved.extend([TokenTree::Group(inner)]);
            }
            other => moved.extend([other]),
        }
    }
    moved
}

/// A part as a module.
fn module(files: Files<'_>, part: &Part<'_>) -> Result<String, Diagnostics> {
    let texts = files.texts(part, "")?;
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let opened = Body::Opened(print::private_module(files.plan, part));
    let mut module = files.text(part.name, opened)?;
    for line in text::joined("", &texts).lines() {
        if !line.is_empty() {
            module.extend(["    ", line]);
        }
        module.push('\n');
    }
    Ok(module + "}\n")
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn parts_are_named_from_above() {
        let tokens = quote! {
            #[spec(location = super::locations::A, items(pattern = super::patterns::B))]
            pub(super) fn a() {}
        };
        let moved = quote! {
            #[spec(location = locations::A, items(pattern = patterns::B))]
            pub(super) fn a() {}
        };
        assert_eq!(from_above(tokens).to_string(), moved.to_string());
    }
}
