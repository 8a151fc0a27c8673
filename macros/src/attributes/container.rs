//! Attributes of a struct.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, Path};

use super::condition::{self, Condition};
use super::item::{Item, spec_items};
use super::rules::{Rules, is_rule};
use super::setting::{Flag, Setting};
use crate::context::Context;
use crate::symbol;

#[derive(Default)]
pub(crate) struct ContainerAttributes {
    pub(crate) crate_path: Setting<Path>,
    pub(crate) deny_unknown: Flag,
    /// With their keys, in the order of the source.
    pub(crate) conditions: Vec<(Ident, Condition)>,
    pub(crate) check: Setting<Path>,
    pub(crate) with: Setting<Path>,
    pub(crate) no_prelude: Flag,
    /// A single unnamed field is an item, and not all of the value.
    pub(crate) tuple: Flag,
    /// Where a spec describes the type.
    pub(crate) location: Setting<Path>,
    pub(crate) rules: Rules,
}

impl ContainerAttributes {
    pub(crate) fn read(context: &Context, attributes: &[Attribute]) -> Self {
        let mut read = Self::default();
        for item in spec_items(context, attributes) {
            read.item(context, &item);
        }
        read
    }

    fn item(&mut self, context: &Context, item: &Item) {
        let key = &item.key;
        match item.name().as_str() {
            symbol::CRATE => self.crate_path.set(context, key, item.path(context)),
            symbol::DENY_UNKNOWN => self.deny_unknown.set(context, key, item.word(context)),
            symbol::CHECK => self.check.set(context, key, item.path(context)),
            symbol::WITH => self.with.set(context, key, item.path(context)),
            symbol::NO_PRELUDE => self.no_prelude.set(context, key, item.word(context)),
            symbol::TUPLE => self.tuple.set(context, key, item.word(context)),
            symbol::LOCATION => self.location.set(context, key, item.path(context)),
            symbol::REQUIRED_WHEN | symbol::AT_LEAST_ONE_OF | symbol::DEPENDENT_REQUIRED => {
                let condition = condition::read(context, item);
                self.conditions
                    .extend(condition.map(|condition| (key.clone(), condition)));
            }
            _ if is_rule(item) => self.rules.read(context, item),
            _ => item.unknown(
                context,
                symbol::CONTAINER.iter().chain(symbol::RULES).copied(),
            ),
        }
    }

    /// The path of what derive output calls.
    pub(crate) fn runtime(&self) -> TokenStream {
        runtime(&self.crate_path)
    }
}

pub(crate) fn runtime(crate_path: &Setting<Path>) -> TokenStream {
    let path = crate_path
        .get()
        .map_or_else(|| quote!(::specwright_runtime), ToTokens::to_token_stream);
    quote!(#path::__private)
}
