//! What the attributes of a tuple must be among each other.

use super::{check_bounds, check_presence, check_rules};
use crate::ast::{Container, Field, Form, ty};
use crate::context::Context;
use crate::symbol;

pub(super) fn check(context: &Context, container: &Container, items: &[Field]) {
    check_container(context, container);
    check_order(context, items);
    check_counts(context, container, items);
    for item in items {
        for key in [item.attributes.name.key(), item.attributes.nullable.key()] {
            let Some(key) = key else { continue };
            let message = if key == symbol::NAME {
                "`name` is for fields with names, and an item has an index"
            } else {
                "an item that may be missing or null is a `Maybe<…>`: its index says nothing else"
            };
            context.error(key, message);
        }
        if item.is_additional() {
            check_further(context, items, item);
        } else {
            check_presence(context, item);
            check_rules(context, &item.attributes.rules, &item.ty);
        }
    }
}

/// What is said of the array as a whole.
fn check_container(context: &Context, container: &Container) {
    let attributes = &container.attributes;
    let conditions = attributes.conditions.iter().map(|(key, _)| key);
    let keys = attributes.deny_unknown.key().into_iter();
    for key in keys.chain(attributes.check.key()).chain(conditions) {
        context.error(key, format!("`{key}` is for structs with named fields"));
    }
    let rules = &attributes.rules;
    for rule in &rules.list {
        let is_of_tuple = [
            symbol::MIN_ITEMS,
            symbol::MAX_ITEMS,
            symbol::UNIQUE_ITEMS,
            symbol::EVALUATE,
        ];
        let is_meant = rule.key == symbol::NEVER;
        if !is_meant && !is_of_tuple.contains(&rule.name().as_str()) {
            let message = format!("`{}` belongs on an item, not on the tuple", rule.key);
            context.error(&rule.key, message);
        }
    }
    check_bounds(context, rules);
}

/// What must be there comes before what may be missing, and the items without a field of their own last.
fn check_order(context: &Context, items: &[Field]) {
    let mut may_be_missing = false;
    for item in items.iter().filter(|item| !item.is_additional()) {
        if item.is_required() && may_be_missing {
            let message = "an item behind one that may be missing may be missing, too: expected `Option<…>`, or a \
                           plain type before it";
            context.error(&item.ty, message);
        }
        may_be_missing |= !item.is_required();
    }
}

/// A number of items that the fields can have.
fn check_counts(context: &Context, container: &Container, items: &[Field]) {
    let rules = &container.attributes.rules;
    if items.iter().any(Field::is_additional) || rules.get(symbol::NEVER).is_some() {
        return;
    }
    let fields = items.len();
    if let Some(rule) = rules.get(symbol::MIN_ITEMS)
        && rules.count(symbol::MIN_ITEMS) > Some(fields)
    {
        let message =
            format!("the tuple holds {fields} items at most; say `never` if that is meant");
        context.error(&rule.key, message);
    }
}

/// The items without a field of their own.
fn check_further(context: &Context, items: &[Field], item: &Field) {
    let attributes = &item.attributes;
    let is_last = items.last().is_some_and(|last| last.ident == item.ident);
    if let Some(key) = attributes.additional.key().filter(|_| !is_last) {
        context.error(
            key,
            "the `additional` items are behind all others: expected as the last field",
        );
    }
    if let Some(key) = attributes.required.key() {
        context.error(
            key,
            "an `additional` field cannot be `required`: it holds many items",
        );
    }
    if !matches!(item.form, Form::Plain) || ty::inside(&item.ty, "Vec").is_none() {
        context.error(
            &item.ty,
            "expected the type `Vec<…>` for the `additional` items",
        );
    }
    for rule in &attributes.rules.list {
        if rule.key != symbol::ITEMS {
            let message = format!(
                "`{}` is not for the `additional` items alone; expected `items(…)`, or the rule on the tuple",
                rule.key
            );
            context.error(&rule.key, message);
        }
    }
    check_rules(context, &attributes.rules, &item.ty);
}
