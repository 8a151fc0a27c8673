//! Rust: one module a service, one file a kind of item.

mod attributes;
mod conditions;
mod docs;
mod drafts;
mod ident;
mod imports;
mod literal;
mod models;
mod module;
mod operations;
mod places;
mod rule_calls;
mod schemas;
mod types;
mod unions;
mod values;

pub(crate) use attributes::says;
pub(crate) use conditions::{obstacle, unattributed};
pub(crate) use rule_calls::is_callable;

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::{File, marker, parallel};
use crate::ir::{Api, Definition, DefinitionId, Shape};

/// Every Rust file of an API.
pub fn emit(api: &Api) -> Vec<File> {
    let written = parallel::run(PARTS.iter().map(|part| move || part.write(api)));
    let files: Vec<(&'static str, File)> = written.into_iter().flatten().collect();
    let names: Vec<&'static str> = files.iter().map(|(name, _)| *name).collect();
    let module = file(api, "mod", &module::items(api, &names));
    let parts = files.into_iter().map(|(_, file)| file);
    std::iter::once(module).chain(parts).collect()
}

/// One file of the module.
struct Part {
    name: &'static str,
    doc: &'static str,
    items: fn(&Api) -> Option<TokenStream>,
}

const PARTS: &[Part] = &[
    Part {
        name: "models",
        doc: "Objects of requests and replies.",
        items: models,
    },
    Part {
        name: "values",
        doc: "Lists of known values.",
        items: values,
    },
    Part {
        name: "unions",
        doc: "Values of several kinds.",
        items: unions,
    },
    Part {
        name: "conditions",
        doc: "Conditions between members.",
        items: conditions::items,
    },
    Part {
        name: "places",
        doc: "Where the spec says what is checked.",
        items: places::items,
    },
    Part {
        name: "operations",
        doc: "What can be called.",
        items: operations::items,
    },
    Part {
        name: "drafts",
        doc: "Replies as drafts of requests: read, edit, send back.",
        items: drafts::items,
    },
    Part {
        name: "schemas",
        doc: "Each type answers with its JSON Schema.",
        items: schemas::items,
    },
];

impl Part {
    /// Its name and its file, if there is anything in it.
    fn write(&self, api: &Api) -> Option<(&'static str, File)> {
        let items = (self.items)(api).filter(|items| !items.is_empty())?;
        let items = imports::with_imports(api, self.doc, &items);
        Some((self.name, file(api, self.name, &items)))
    }
}

fn models(api: &Api) -> Option<TokenStream> {
    each(api, |id, definition| match &definition.schema.shape {
        Shape::Struct(object) => Some(models::item(api, id, object)),
        Shape::ValueList(_) | Shape::Union(_) => None,
        _ => Some(models::newtype(api, definition)),
    })
}

fn values(api: &Api) -> Option<TokenStream> {
    each(api, |_, definition| {
        Some(values::item(definition, definition.as_value_list()?))
    })
}

fn unions(api: &Api) -> Option<TokenStream> {
    each(api, |_, definition| match &definition.schema.shape {
        Shape::Union(variants) => Some(unions::item(api, definition, variants)),
        _ => None,
    })
}

/// The items of the definitions that have one, bodies first.
fn each(
    api: &Api,
    item: impl Fn(DefinitionId, &Definition) -> Option<TokenStream>,
) -> Option<TokenStream> {
    let mut ids: Vec<usize> = (0..api.definitions.len()).collect();
    ids.sort_by_key(|id| !api.definitions[*id].is_body);
    let items: Vec<TokenStream> = ids
        .into_iter()
        .filter_map(|id| item(DefinitionId(id), &api.definitions[id]))
        .collect();
    (!items.is_empty()).then(|| quote!(#(#items)*))
}

fn file(api: &Api, name: &str, items: &TokenStream) -> File {
    let header = format!("// {}\n\n", marker(&api.file));
    let text = match syn::parse2(items.clone()) {
        Ok(parsed) => spaced(&prettyplease::unparse(&parsed)),
        // The tokens are shown as they are, so that the compiler says where they are wrong.
        Err(_) => items.to_string(),
    };
    File {
        path: format!("src/{}/{name}.rs", api.service),
        text: header + &text,
    }
}

/// The text with a blank line between items, and between methods.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + text.len() / 32);
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

fn wants_blank(before: &str, line: &str) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let (end, start) = (before.trim_start(), line.trim_start());
    if start.is_empty() || end.is_empty() || indent(line) != indent(before) || indent(line) > 4 {
        return false;
    }
    let is_use = |line: &str| line.starts_with("use ");
    let is_item = [
        "///",
        "#[",
        "pub ",
        "impl",
        "fn ",
        "type ",
        "specwright_runtime::",
    ]
    .iter()
    .any(|word| start.starts_with(word));
    let ends_item = end == "}"
        || end.ends_with("{}")
        || (end.starts_with("pub struct") && end.ends_with(';'))
        || (end.starts_with("specwright_runtime::") && end.ends_with(';'))
        || (end.starts_with("const ") && !start.starts_with("const "))
        || (end.starts_with("type ") && !start.starts_with("type "));
    let ends_docs = (end.starts_with("//!") && !start.starts_with("//!")) || end.starts_with("#![");
    let ends_uses =
        ((is_use(end) && end.ends_with(';')) || end == "};") && !is_use(start) && indent(line) == 0;
    let ends_modules = end.starts_with("mod ") && start.starts_with("pub use ");
    ends_docs || ends_uses || ends_modules || (ends_item && is_item)
}
