//! Print: the items of a plan. Nothing is decided any more, and nothing can fail.

mod alternatives;
mod applied;
mod attributes;
mod bodies;
mod changes;
mod checks;
mod conditions;
mod credentials;
mod docs;
mod drafts;
mod evaluated;
mod ident;
mod imports;
mod literal;
mod locations;
mod models;
mod module;
mod operations;
mod parameters;
mod patterns;
mod receive;
mod received_bodies;
mod received_credentials;
mod respond;
mod responses;
mod schemas;
mod scope;
mod servers;
mod subschemas;
mod types;
mod unions;
mod values;
mod wire;

use proc_macro2::TokenStream;

use crate::ir::BodyUse;
use crate::targets::json_schema;
use crate::targets::rust::plan::{RustPlan, TypePlan};
pub(super) use attributes::{
    item as check_attribute, names as names_attribute, of_object as rule_attribute,
};
pub(super) use checks::rule as check_rule;
pub(super) use conditions::function_name as condition_function;
pub(super) use imports::head;
pub(super) use module::{allowed_of_item, is_private, items as module, private_module};
pub(super) use responses::header_type;
pub(super) use scope::{Scope, ScopedApi, Uses};
pub(super) use types::{boxed, field_type, item_type, value_type, wrapped};

/// The file that names the others.
pub(super) const ROOT: &str = "mod";

/// One file of the module.
pub(super) struct Part<'p> {
    pub(super) name: &'static str,
    pub(super) doc: &'static str,
    pub(super) items: Vec<Item<'p>>,
}

/// What one definition or operation adds to a file. A service has thousands of them, so that each is laid out on its
/// own and at the same time as others.
pub(super) type Item<'p> = Box<dyn Fn() -> Printed + Send + Sync + 'p>;

/// An item, and the names that it uses.
pub(super) struct Printed {
    pub(super) body: Body,
    pub(super) uses: Uses,
}

/// An item or a part of one.
pub(super) enum Body {
    /// Whole items.
    Items(TokenStream),
    /// An enum without variants, of which others follow.
    Opened(TokenStream),
    /// Some of its variants; the last are behind all others.
    Variants {
        variants: TokenStream,
        is_last: bool,
    },
    /// What is laid out already.
    Text(String),
}

impl Printed {
    fn text(text: String) -> Self {
        Self {
            body: Body::Text(text),
            uses: Uses::default(),
        }
    }

    /// The same with the names of a scope.
    fn within(self, scope: Scope) -> Self {
        Self {
            uses: scope.into_uses(),
            ..self
        }
    }
}

/// An item that is made of tokens.
fn item<'p>(
    plan: &'p RustPlan<'p>,
    tokens: impl Fn(ScopedApi<'_>) -> TokenStream + Send + Sync + 'p,
) -> Item<'p> {
    part(plan, move |api| Body::Items(tokens(api)))
}

/// A part of an item.
fn part<'p>(
    plan: &'p RustPlan<'p>,
    body: impl Fn(ScopedApi<'_>) -> Body + Send + Sync + 'p,
) -> Item<'p> {
    Box::new(move || {
        let scope = Scope::default();
        let body = body(ScopedApi::new(plan.api, &scope));
        Printed {
            body,
            uses: scope.into_uses(),
        }
    })
}

/// The files of a plan that have any items; `schemas` are the names of the schemas that its types answer with.
pub(super) fn parts<'p>(plan: &'p RustPlan<'p>, schemas: &'p json_schema::Names) -> Vec<Part<'p>> {
    let parts = [
        (
            "models",
            "Objects of requests and responses.",
            models::items(plan),
        ),
        ("values", "Lists of known values.", values::items(plan)),
        ("unions", "Values of several types.", unions::items(plan)),
        (
            "conditions",
            "Conditions between properties.",
            conditions::items(plan),
        ),
        (
            "patterns",
            "Patterns of strings, compiled to tables.",
            patterns::items(plan),
        ),
        (
            "applied",
            "Rules that neither types nor attributes say, as schemas that are applied to values.",
            applied::items(plan),
        ),
        (
            "evaluated",
            "Rules that no code says, as schemas that are evaluated.",
            evaluated::items(plan),
        ),
        (
            "locations",
            "Where the spec says what is checked.",
            locations::items(plan),
        ),
        ("operations", "What can be called.", operations::items(plan)),
        (
            "drafts",
            "Responses as drafts of requests: read, edit, send back.",
            drafts::items(plan),
        ),
        (
            "schemas",
            "Each type answers with its JSON Schema.",
            schemas::items(plan, schemas),
        ),
    ];
    let parts = parts.into_iter();
    let parts = parts.map(|(name, doc, items)| Part { name, doc, items });
    parts.filter(|part| !part.items.is_empty()).collect()
}

/// The items behind what all of them share; nothing where there are none.
fn headed<'p>(head: Item<'p>, items: impl Iterator<Item = Item<'p>>) -> Vec<Item<'p>> {
    let mut items: Vec<Item<'p>> = items.collect();
    if !items.is_empty() {
        items.insert(0, head);
    }
    items
}

/// The items of the definitions, those of bodies first.
fn each<'p>(
    plan: &'p RustPlan<'p>,
    made: impl Fn(&'p TypePlan<'p>) -> Vec<Item<'p>>,
) -> Vec<Item<'p>> {
    let mut plans: Vec<&TypePlan<'_>> = plan.types.iter().collect();
    plans.sort_by_key(|plan| plan.definition.body == BodyUse::None);
    plans.into_iter().flat_map(made).collect()
}
