//! How Rust is laid out.

use proc_macro2::TokenStream;
use quote::quote;

use crate::targets::rust::print::Body;

/// The text of what is printed.
pub(super) fn text(body: Body) -> syn::Result<String> {
    match body {
        Body::Text(text) => Ok(text),
        Body::Items(items) => laid_out(items),
        Body::Opened(item) => {
            let text = laid_out(item)?;
            // A large enum is laid out in parts: its head with no variants, and the variants within an enum of another
            // name.
            let open = text.strip_suffix("{}\n").ok_or_else(not_split)?;
            Ok(format!("{open}{{\n"))
        }
        Body::Variants { variants, is_last } => {
            let text = laid_out(quote!(enum Part { #variants }))?;
            let within = text.strip_prefix("enum Part {\n").ok_or_else(not_split)?;
            let end = if is_last { "" } else { "}\n" };
            let within = within.strip_suffix(end).ok_or_else(not_split)?;
            Ok(within.to_owned())
        }
    }
}

/// An item is laid out otherwise than it is taken apart here.
fn not_split() -> syn::Error {
    let message = "an enum is not laid out as expected";
    syn::Error::new(proc_macro2::Span::call_site(), message)
}

/// The text of whole items.
fn laid_out(items: TokenStream) -> syn::Result<String> {
    let parsed = syn::parse2(items)?;
    Ok(spaced(&prettyplease::unparse(&parsed)))
}

/// The text with a blank line between items, and between methods.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + text.len() / 16);
    let mut before = "";
    for line in text.lines() {
        if wants_blank(before, line) {
            spaced.push('\n');
        }
        spaced.push_str(line);
        spaced.push('\n');
        before = line;
    }
    spaced
}

/// The texts of items behind the start, with a blank line where one is wanted.
pub(super) fn joined(start: &str, texts: &[&str]) -> String {
    let length: usize = texts.iter().map(|text| text.len() + 1).sum();
    let mut joined = String::with_capacity(start.len() + length);
    joined.push_str(start);
    let mut before = "";
    for text in texts {
        let first = text.lines().next().unwrap_or_default();
        if wants_blank(before, first) {
            joined.push('\n');
        }
        joined.push_str(text);
        before = text.lines().next_back().unwrap_or_default();
    }
    joined
}

fn wants_blank(before: &str, line: &str) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let (end, start) = (before.trim_start(), line.trim_start());
    // Items and methods have an indent of at most 4; deeper lines are statements.
    if start.is_empty() || end.is_empty() || indent(line) != indent(before) || indent(line) > 4 {
        return false;
    }
    let is_use = |line: &str| line.starts_with("use ");
    let is_item = [
        "///",
        "#[",
        "pub ",
        "pub(super) fn ",
        "impl",
        "fn ",
        "type ",
        "mod ",
    ]
    .iter()
    .any(|word| start.starts_with(word))
        || is_call(start);
    let ends_item = end == "}"
        || end.ends_with("{}")
        // A tuple of several lines.
        || (end == ");" && indent(line) == 0)
        || (["pub struct", "pub type"]
            .iter()
            .any(|it| end.starts_with(it))
            && end.ends_with(';'))
        || (is_call(end) && end.ends_with(';'))
        || (end.starts_with("pub(super) static ") && start.starts_with("///"))
        || (end.starts_with("const ") && !start.starts_with("const "))
        || (end.starts_with("type ") && !start.starts_with("type "));
    let ends_docs = (end.starts_with("//!") && !start.starts_with("//!")) || end.starts_with("#![");
    let ends_uses =
        ((is_use(end) && end.ends_with(';')) || end == "};") && !is_use(start) && indent(line) == 0;
    let ends_modules = end.starts_with("mod ") && start.starts_with("pub use ");
    ends_docs || ends_uses || ends_modules || (ends_item && is_item)
}

/// Whether a line begins with a call of one of the runtime's macros.
fn is_call(line: &str) -> bool {
    line.contains("::__private::") && !line.starts_with("use ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_rust_is_an_error() {
        let wrong = [
            Body::Items(quote!(pub struct;)),
            Body::Opened(quote!(enum)),
            Body::Opened(quote!(
                enum Part {
                    Variant,
                }
            )),
            Body::Variants {
                variants: quote!(,),
                is_last: true,
            },
            Body::Variants {
                variants: quote!(),
                is_last: true,
            },
        ];
        for (index, body) in wrong.into_iter().enumerate() {
            assert!(text(body).is_err(), "{index}");
        }
    }

    #[test]
    fn an_enum_in_parts_is_laid_out_like_the_whole() {
        let start = quote! {
            /// Doc.
            #[derive(Debug)]
            pub enum Name
        };
        let variant = |index: usize| {
            let name = quote::format_ident!("Variant{index}");
            quote! {
                /// One.
                ///
                /// - of several
                #[spec(value = "text")]
                #name,
            }
        };
        let variants = |from: usize, to: usize| (from..to).map(variant).collect::<TokenStream>();
        let all = variants(0, 5);
        let whole = text(Body::Items(quote!(#start { #all }))).unwrap();
        let part = |variants, is_last| text(Body::Variants { variants, is_last }).unwrap();
        let parts = [
            text(Body::Opened(quote!(#start {}))).unwrap(),
            part(variants(0, 2), false),
            part(variants(2, 4), false),
            part(variants(4, 5), true),
        ];
        let parts = parts.each_ref().map(String::as_str);
        assert_eq!(joined("", &parts), whole);
    }
}
