//! Attributes of the draft of a request object, and of its fields.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::{Attribute, LitStr, Path};

use super::item::{Item, spec_items};
use super::setting::{Flag, Setting};
use crate::context::Context;
use crate::symbol;

#[derive(Default)]
pub(crate) struct DraftAttributes {
    pub(crate) crate_path: Setting<Path>,
    pub(crate) request: Setting<Path>,
    pub(crate) response: Setting<Path>,
    pub(crate) left_behind: Setting<Vec<LeftBehind>>,
    /// The response's field of the properties without a field of their own.
    pub(crate) additional: Setting<Ident>,
}

/// A field of the response that no request takes.
pub(crate) struct LeftBehind {
    pub(crate) ident: Ident,
    /// The name in JSON.
    pub(crate) wire: String,
}

impl DraftAttributes {
    pub(crate) fn read(context: &Context, attributes: &[Attribute]) -> Self {
        let mut read = Self::default();
        for item in spec_items(context, attributes) {
            let key = &item.key;
            match item.name().as_str() {
                symbol::CRATE => read.crate_path.set(context, key, item.path(context)),
                symbol::REQUEST => read.request.set(context, key, item.path(context)),
                symbol::RESPONSE => read.response.set(context, key, item.path(context)),
                symbol::LEFT_BEHIND => {
                    read.left_behind
                        .set(context, key, left_behind(context, &item));
                }
                symbol::ADDITIONAL => read.additional.set(context, key, item.field(context)),
                _ => {
                    let known = symbol::OF_DRAFT.iter().chain(symbol::SHARED_BY_DRAFT);
                    item.unknown(context, known.copied());
                }
            }
        }
        read
    }
}

/// `field, field = "name"`
fn left_behind(context: &Context, item: &Item) -> Option<Vec<LeftBehind>> {
    let fields = item.items(context, "a list of the response's fields")?;
    let read = |field: &Item| {
        let wire = if field.is_assigned() {
            field.text(context)?.value()
        } else {
            field.word(context)?.unraw().to_string()
        };
        let ident = field.key.clone();
        Some(LeftBehind { ident, wire })
    };
    Some(fields.iter().filter_map(read).collect())
}

#[derive(Default)]
pub(crate) struct DraftFieldAttributes {
    pub(crate) name: Setting<LitStr>,
    pub(crate) required: Flag,
    pub(crate) additional: Flag,
    pub(crate) nested: Flag,
    pub(crate) request_only: Flag,
    /// The response's field, where it has another name.
    pub(crate) from: Setting<Ident>,
}

impl DraftFieldAttributes {
    pub(crate) fn read(context: &Context, attributes: &[Attribute]) -> Self {
        let mut read = Self::default();
        for item in spec_items(context, attributes) {
            let key = &item.key;
            match item.name().as_str() {
                symbol::NAME => read.name.set(context, key, item.text(context)),
                symbol::REQUIRED => read.required.set(context, key, item.word(context)),
                symbol::ADDITIONAL => read.additional.set(context, key, item.word(context)),
                symbol::NESTED => read.nested.set(context, key, item.word(context)),
                symbol::REQUEST_ONLY => read.request_only.set(context, key, item.word(context)),
                symbol::FROM => read.from.set(context, key, item.field(context)),
                _ => {
                    let shared = symbol::SHARED_BY_DRAFT_FIELD;
                    let known = symbol::OF_DRAFT_FIELD.iter().chain(shared);
                    item.unknown(context, known.copied());
                }
            }
        }
        read
    }
}
