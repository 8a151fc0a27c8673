//! Rust: one module a service, one file a kind of item.

mod attributes;
mod conditions;
mod docs;
mod drafts;
mod ident;
mod imports;
mod layout;
mod literal;
mod models;
mod module;
mod operations;
mod patterns;
mod places;
mod rule_calls;
mod schemas;
mod servers;
mod service;
mod types;
mod unions;
mod values;

pub(crate) use attributes::says;
pub(crate) use conditions::{obstacle, unattributed};
pub use service::service_problem;

use proc_macro2::TokenStream;
use rayon::prelude::*;

use crate::emit::{File, marker};
use crate::ir::{Api, Definition, DefinitionId, Shape};
use imports::Mentioned;

/// Every Rust file of an API.
pub fn emit(api: &Api) -> Vec<File> {
    let written = PARTS.par_iter().filter_map(|part| part.write(api));
    let written: Vec<(&'static str, File)> = written.collect();
    let names: Vec<&'static str> = written.iter().map(|(name, _)| *name).collect();
    let module = file(api, ROOT, &[&layout::text(&module::items(api, &names))]);
    let parts = written.into_iter().map(|(_, file)| file);
    std::iter::once(module).chain(parts).collect()
}

/// The names of the files that a module may be made of, without `.rs`.
pub(crate) fn file_names() -> impl Iterator<Item = &'static str> {
    std::iter::once(ROOT).chain(PARTS.iter().map(|part| part.name))
}

/// The file that names the others.
const ROOT: &str = "mod";

/// One file of the module.
struct Part {
    name: &'static str,
    doc: &'static str,
    items: for<'a> fn(&'a Api) -> Vec<Item<'a>>,
}

/// What one definition or operation adds to a file. A service has thousands of them, so that each is laid out on its
/// own and at the same time as others.
type Item<'a> = Box<dyn Fn() -> Written + Send + Sync + 'a>;

/// An item that is made of tokens.
fn item<'a>(tokens: impl Fn() -> TokenStream + Send + Sync + 'a) -> Item<'a> {
    Box::new(move || Written::of(tokens()))
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
        name: "patterns",
        doc: "Patterns of texts, compiled to tables.",
        items: patterns::items,
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
        let items = (self.items)(api);
        let written: Vec<Written> = items.par_iter().map(|item| item()).collect();
        if written.is_empty() {
            return None;
        }
        let mentioned = written.iter().map(|item| &item.mentioned);
        let head = layout::text(&imports::head(self.doc, &mentioned.collect()));
        let items = written.iter().map(|item| item.text.as_str());
        let texts: Vec<&str> = std::iter::once(head.as_str()).chain(items).collect();
        Some((self.name, file(api, self.name, &texts)))
    }
}

/// The items behind what all of them share; nothing where there are none.
fn headed<'a>(head: Item<'a>, items: impl Iterator<Item = Item<'a>>) -> Vec<Item<'a>> {
    let mut items = items.peekable();
    let head = items.peek().is_some().then_some(head);
    head.into_iter().chain(items).collect()
}

/// The text of an item, and the names it needs.
struct Written {
    text: String,
    mentioned: Mentioned,
}

impl Written {
    fn of(item: TokenStream) -> Self {
        Self {
            text: layout::text(&item),
            mentioned: Mentioned::by(item),
        }
    }

    /// A text that needs no name of another file.
    fn alone(text: String) -> Self {
        Self {
            text,
            mentioned: Mentioned::default(),
        }
    }
}

fn models(api: &Api) -> Vec<Item<'_>> {
    each(api, |id, definition| match &definition.schema.shape {
        Shape::Struct(object) => Some(item(move || models::item(api, id, object))),
        Shape::ValueList(_) | Shape::Union(_) => None,
        _ => Some(item(move || models::newtype(api, definition))),
    })
}

fn values(api: &Api) -> Vec<Item<'_>> {
    each(api, |_, definition| {
        let list = definition.as_value_list()?;
        Some(Box::new(move || values::item(definition, list)) as Item<'_>)
    })
}

fn unions(api: &Api) -> Vec<Item<'_>> {
    each(api, |_, definition| match &definition.schema.shape {
        Shape::Union(variants) => Some(item(move || unions::item(api, definition, variants))),
        _ => None,
    })
}

/// The items of the definitions that have one, bodies first.
fn each<'a>(
    api: &'a Api,
    made: impl Fn(DefinitionId, &'a Definition) -> Option<Item<'a>>,
) -> Vec<Item<'a>> {
    let mut ids: Vec<usize> = (0..api.definitions.len()).collect();
    ids.sort_by_key(|id| !api.definitions[*id].is_body);
    let items = ids.into_iter();
    let items = items.filter_map(|id| made(DefinitionId(id), &api.definitions[id]));
    items.collect()
}

fn file(api: &Api, name: &str, texts: &[&str]) -> File {
    let mark = marker(&api.file);
    File {
        path: format!("src/{}/{name}.rs", api.service),
        text: layout::joined(&format!("// {mark}\n\n"), texts).into(),
    }
}
