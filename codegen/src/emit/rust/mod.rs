//! Rust: one module a service, one file a kind of item.

mod attributes;
mod checks;
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
mod plan;
mod schemas;
mod servers;
mod service;
mod types;
mod unions;
mod values;

pub(crate) use plan::{RustPlan, plan};
pub use service::service_problem;

use proc_macro2::TokenStream;
use rayon::prelude::*;

use crate::emit::File;
use crate::ir::{Api, Definition, DefinitionId, Shape};
use imports::Mentioned;
use plan::TypePlan;

/// Every Rust file of a plan.
pub(crate) fn print(plan: &RustPlan<'_>, header: &str) -> Vec<File> {
    let api = plan.api;
    let written = PARTS.par_iter().filter_map(|part| part.write(plan, header));
    let written: Vec<(&'static str, File)> = written.collect();
    let names: Vec<&'static str> = written.iter().map(|(name, _)| *name).collect();
    let module = file(
        api,
        header,
        ROOT,
        &[&layout::text(&module::items(plan, &names))],
    );
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
    items: for<'p> fn(&'p RustPlan<'p>) -> Vec<Item<'p>>,
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
        items: |plan| operations::items(plan.api),
    },
    Part {
        name: "drafts",
        doc: "Replies as drafts of requests: read, edit, send back.",
        items: |plan| drafts::items(plan.api),
    },
    Part {
        name: "schemas",
        doc: "Each type answers with its JSON Schema.",
        items: |plan| schemas::items(plan.api),
    },
];

impl Part {
    /// Its name and its file, if there is anything in it.
    fn write(&self, plan: &RustPlan<'_>, header: &str) -> Option<(&'static str, File)> {
        let items = (self.items)(plan);
        let written: Vec<Written> = items.par_iter().map(|item| item()).collect();
        if written.is_empty() {
            return None;
        }
        let mentioned = written.iter().map(|item| &item.mentioned);
        let head = layout::text(&imports::head(self.doc, &mentioned.collect()));
        let items = written.iter().map(|item| item.text.as_str());
        let texts: Vec<&str> = std::iter::once(head.as_str()).chain(items).collect();
        Some((self.name, file(plan.api, header, self.name, &texts)))
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

fn models<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let api = plan.api;
    each(plan, |id, definition, plan| match plan {
        TypePlan::Struct(object) => Some(item(move || models::item(api, id, object))),
        TypePlan::Newtype(checks) => Some(item(move || models::newtype(api, definition, checks))),
        TypePlan::ValueList | TypePlan::Union(_) => None,
    })
}

fn values<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    each(plan, |_, definition, _| {
        let list = definition.as_value_list()?;
        Some(Box::new(move || values::item(definition, list)) as Item<'_>)
    })
}

fn unions<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let api = plan.api;
    each(plan, |_, definition, plan| {
        match (plan, &definition.schema.shape) {
            (TypePlan::Union(checks), Shape::Union(variants)) => Some(item(move || {
                unions::item(api, definition, variants, checks)
            })),
            _ => None,
        }
    })
}

/// The items of the definitions that have one, bodies first.
fn each<'p>(
    plan: &'p RustPlan<'p>,
    made: impl Fn(DefinitionId, &'p Definition, &'p TypePlan<'p>) -> Option<Item<'p>>,
) -> Vec<Item<'p>> {
    let definitions = &plan.api.definitions;
    let mut ids: Vec<usize> = (0..definitions.len()).collect();
    ids.sort_by_key(|id| !definitions[*id].is_body);
    let items = ids.into_iter();
    let items = items.filter_map(|id| made(DefinitionId(id), &definitions[id], &plan.types[id]));
    items.collect()
}

fn file(api: &Api, header: &str, name: &str, texts: &[&str]) -> File {
    File {
        path: format!("src/{}/{name}.rs", api.service),
        text: layout::joined(&format!("// {header}\n\n"), texts).into(),
    }
}
