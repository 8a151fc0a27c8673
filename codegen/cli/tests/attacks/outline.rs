//! Generated code without what its texts say, so that two of them can be held against each other.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::workspace::Workspace;

/// Signs that show nothing, and make a line another one than it seems.
const DECEPTIVE: &[char] = &[
    '\u{0}', '\u{7}', '\u{8}', '\r', '\u{1b}', '\u{7f}', '\u{85}', '\u{200e}', '\u{200f}',
    '\u{2028}', '\u{2029}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}',
    '\u{2067}', '\u{2068}', '\u{2069}',
];

/// Asserts that a spec comes out as another one does, but for what texts say.
#[track_caller]
pub(crate) fn is_like(spec: &str, harmless: &str) -> BTreeMap<String, String> {
    let files = Workspace::new(spec).accepted();
    let twins = Workspace::new(harmless).accepted();
    let paths = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(&files), paths(&twins));
    for (path, text) in &files {
        if path.starts_with("src/") {
            assert!(!text.contains(DECEPTIVE), "{path}\n{text}");
            assert_eq!(outline(text), outline(&twins[path]), "{path}\n{text}");
        } else {
            serde_json::from_str::<serde_json::Value>(text).unwrap();
        }
    }
    files
}

/// Every token, with empty texts and without docs.
fn outline(code: &str) -> Vec<String> {
    let mut parts = Vec::new();
    collect(tokens(code), &mut parts);
    parts
}

fn tokens(code: &str) -> TokenStream {
    syn::parse_file(code).unwrap();
    code.parse().unwrap()
}

fn collect(tokens: TokenStream, parts: &mut Vec<String>) {
    for tree in tokens {
        match tree {
            TokenTree::Group(group) if doc_of(&group).is_some() => {
                let is_sign = |part: &String| part == "#" || part == "!";
                while parts.pop_if(|part| is_sign(part)).is_some() {}
            }
            TokenTree::Group(group) => {
                parts.push(format!("{:?} {{", group.delimiter()));
                collect(group.stream(), parts);
                // A last comma is where the lines are broken, and not in what fits one line.
                parts.pop_if(|part| part == ",");
                parts.push("}".to_owned());
            }
            TokenTree::Literal(literal) if literal.to_string().starts_with('"') => {
                parts.push("\"\"".to_owned());
            }
            other => parts.push(other.to_string()),
        }
    }
}

/// The line of documentation in the brackets of `#[doc = ""]`, which is what `///` represents.
fn doc_of(brackets: &Group) -> Option<String> {
    let is_attribute = brackets.delimiter() == Delimiter::Bracket;
    let mut inside = brackets.stream().into_iter();
    let name = inside.next().filter(|_| is_attribute)?;
    (name.to_string() == "doc").then_some(())?;
    text_of(&inside.nth(1)?)
}

fn text_of(tree: &TokenTree) -> Option<String> {
    let text = syn::parse_str::<syn::LitStr>(&tree.to_string());
    text.ok().map(|text| text.value())
}

/// Every text of the code, docs aside.
pub(crate) fn texts(code: &str) -> Vec<String> {
    let mut texts = Vec::new();
    walk(tokens(code), &mut |tree| texts.extend(text_of(tree)));
    texts
}

/// The documentation of every item.
pub(crate) fn docs(code: &str) -> Vec<String> {
    let mut docs = vec![String::new()];
    walk(tokens(code), &mut |tree| match tree {
        TokenTree::Punct(_) => {}
        TokenTree::Group(group) if doc_of(group).is_some() => {
            let doc = docs.last_mut().unwrap();
            doc.extend(doc_of(group));
            doc.push('\n');
        }
        _ => docs.push(String::new()),
    });
    docs.retain(|doc| !doc.is_empty());
    docs
}

/// Visits every token; of a doc the whole.
fn walk(tokens: TokenStream, visit: &mut impl FnMut(&TokenTree)) {
    for tree in tokens {
        visit(&tree);
        if let TokenTree::Group(group) = &tree
            && doc_of(group).is_none()
        {
            walk(group.stream(), visit);
        }
    }
}
