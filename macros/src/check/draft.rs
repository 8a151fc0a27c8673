//! What the attributes of a draft must be among each other.

use std::collections::{HashMap, HashSet};

use proc_macro2::Ident;
use syn::ext::IdentExt;

use crate::ast::{Draft, DraftField};
use crate::context::Context;
use crate::symbol;

pub(crate) fn check(context: &Context, draft: &Draft) {
    check_names(context, draft);
    check_additional(context, draft);
    check_sources(context, draft);
    check_left_behind(context, draft);
}

/// Two fields cannot have one name.
fn check_names(context: &Context, draft: &Draft) {
    let mut known = HashSet::new();
    for field in draft.named().filter(|field| !known.insert(&field.wire)) {
        let message = format!("two fields have the name `{}` in JSON", field.wire);
        match field.attributes.name.get() {
            Some(name) => context.error(name, message),
            None => context.error(&field.ident, message),
        }
    }
}

/// One field at most takes the rest, and it is no property itself.
fn check_additional(context: &Context, draft: &Draft) {
    let additional = draft.fields.iter().filter(|field| field.is_additional());
    for (index, field) in additional.enumerate() {
        let attributes = &field.attributes;
        if let (true, Some(key)) = (index > 0, attributes.additional.key()) {
            context.error(key, "only one field may be `additional`");
        }
        for key in [
            attributes.name.key(),
            attributes.required.key(),
            attributes.nested.key(),
            attributes.request_only.key(),
            attributes.from.key(),
        ] {
            let Some(key) = key else { continue };
            let message =
                format!("an `additional` field cannot be `{key}`: it holds many properties");
            context.error(key, message);
        }
    }
}

/// What is carried comes from a field of its own.
fn check_sources(context: &Context, draft: &Draft) {
    let mut known = HashSet::new();
    for field in draft.named() {
        let attributes = &field.attributes;
        if let (true, Some(key)) = (attributes.request_only.is_set(), attributes.from.key()) {
            let message = "`from` names what is carried, and `request_only` says that nothing is; expected one of the two";
            context.error(key, message);
        }
        let Some(source) = field.source() else {
            continue;
        };
        if !known.insert(source.unraw()) {
            let message = format!(
                "two fields are carried from the response's `{source}`; expected `#[spec(from = …)]`, or `request_only` on one \
                 of them"
            );
            context.error(attributes.from.get().unwrap_or(&field.ident), message);
        }
    }
}

/// What stays behind is not carried, and named once.
fn check_left_behind(context: &Context, draft: &Draft) {
    let carried: HashMap<Ident, &DraftField> = draft
        .named()
        .filter_map(|field| Some((field.source()?.unraw(), field)))
        .collect();
    let mut known = HashSet::new();
    let left = draft.left_behind().iter().map(|left| &left.ident);
    for name in left.chain(draft.attributes.additional.get()) {
        if let Some(field) = carried.get(&name.unraw()) {
            let message = format!(
                "`{name}` does not stay behind: it is carried to the field `{}`; omit it here, or say `#[spec({})]` there",
                field.ident,
                symbol::REQUEST_ONLY
            );
            context.error(name, message);
        } else if !known.insert(name.unraw()) {
            context.error(name, format!("the field `{name}` is named twice"));
        }
    }
}
