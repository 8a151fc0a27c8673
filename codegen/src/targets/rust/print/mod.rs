//! Print: the files of a plan. Nothing is decided any more.

mod attributes;
mod checks;
mod conditions;
mod docs;
mod drafts;
mod ident;
mod imports;
mod layout;
mod literal;
mod locations;
mod models;
mod module;
mod operations;
mod patterns;
mod responses;
mod schemas;
mod servers;
mod types;
mod unions;
mod values;

use proc_macro2::TokenStream;
use rayon::prelude::*;

use crate::ir::Api;
use crate::targets::File;
use crate::targets::json_schema;
use crate::targets::rust::plan::{RustPlan, TypeForm, TypePlan};
pub(super) use attributes::{item as check_attribute, of_object as rule_attribute};
pub(super) use checks::rule as check_rule;
pub(super) use conditions::function_name as condition_function;
use imports::Mentioned;
pub(super) use types::{field_type, item_type, value_type};

/// Every Rust file of a plan; `schemas` are the names of the schemas that its types answer with, if they do.
pub(crate) fn print(
    plan: &RustPlan<'_>,
    schemas: Option<&json_schema::Names>,
    header: &str,
) -> Vec<File> {
    let api = plan.api.ir;
    let print = Print { plan, schemas };
    let written = PARTS
        .par_iter()
        .filter_map(|part| part.write(print, header));
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

/// The file that names the others.
const ROOT: &str = "mod";

/// One file of the module.
struct Part {
    name: &'static str,
    doc: &'static str,
    items: for<'p> fn(Print<'p>) -> Vec<Item<'p>>,
}

/// What is printed.
#[derive(Clone, Copy)]
struct Print<'p> {
    plan: &'p RustPlan<'p>,
    schemas: Option<&'p json_schema::Names>,
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
        doc: "Objects of requests and responses.",
        items: |print| models(print.plan),
    },
    Part {
        name: "values",
        doc: "Lists of known values.",
        items: |print| values(print.plan),
    },
    Part {
        name: "unions",
        doc: "Values of several types.",
        items: |print| unions(print.plan),
    },
    Part {
        name: "conditions",
        doc: "Conditions between properties.",
        items: |print| conditions::items(print.plan),
    },
    Part {
        name: "patterns",
        doc: "Patterns of strings, compiled to tables.",
        items: |print| patterns::items(print.plan),
    },
    Part {
        name: "locations",
        doc: "Where the spec says what is checked.",
        items: |print| locations::items(print.plan),
    },
    Part {
        name: "operations",
        doc: "What can be called.",
        items: |print| operations::items(print.plan),
    },
    Part {
        name: "drafts",
        doc: "Responses as drafts of requests: read, edit, send back.",
        items: |print| drafts::items(print.plan),
    },
    Part {
        name: "schemas",
        doc: "Each type answers with its JSON Schema.",
        items: |print| match print.schemas {
            Some(names) => schemas::items(print.plan, names),
            None => Vec::new(),
        },
    },
];

impl Part {
    /// Its name and its file, if there is anything in it.
    fn write(&self, print: Print<'_>, header: &str) -> Option<(&'static str, File)> {
        let items = (self.items)(print);
        let written: Vec<Written> = items.par_iter().map(|item| item()).collect();
        if written.is_empty() {
            return None;
        }
        let mentioned = written.iter().map(|item| &item.mentioned);
        let head = layout::text(&imports::head(
            self.doc,
            &mentioned.collect(),
            print.plan.api.runtime,
        ));
        let items = written.iter().map(|item| item.text.as_str());
        let texts: Vec<&str> = std::iter::once(head.as_str()).chain(items).collect();
        Some((
            self.name,
            file(print.plan.api.ir, header, self.name, &texts),
        ))
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

    /// A string that needs no name of another file.
    fn alone(text: String) -> Self {
        Self {
            text,
            mentioned: Mentioned::default(),
        }
    }
}

fn models<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let api = plan.api;
    each(plan, |plan| match &plan.form {
        TypeForm::Struct(object) => Some(item(move || models::item(api, plan, object))),
        TypeForm::Newtype(checks) => Some(item(move || models::newtype(api, plan, checks))),
        TypeForm::OpenEnum(..) | TypeForm::Union(_) => None,
    })
}

fn values<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let runtime = plan.api.runtime;
    each(plan, |plan| match plan.form {
        TypeForm::OpenEnum(list, names) => {
            let item = move || values::item(runtime, plan, list, names);
            Some(Box::new(item) as Item<'_>)
        }
        _ => None,
    })
}

fn unions<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let api = plan.api;
    each(plan, |plan| match &plan.form {
        TypeForm::Union(variants) => Some(item(move || unions::item(api, plan, variants))),
        _ => None,
    })
}

/// The items of the definitions that have one, bodies first.
fn each<'p>(
    plan: &'p RustPlan<'p>,
    made: impl Fn(&'p TypePlan<'p>) -> Option<Item<'p>>,
) -> Vec<Item<'p>> {
    let mut plans: Vec<&TypePlan<'_>> = plan.types.iter().collect();
    plans.sort_by_key(|plan| !plan.definition.is_body);
    plans.into_iter().filter_map(made).collect()
}

fn file(api: &Api, header: &str, name: &str, texts: &[&str]) -> File {
    File {
        path: format!("src/{}/{name}.rs", api.service),
        text: layout::joined(&format!("// {header}\n\n"), texts).into(),
    }
}
