//! Conditions across fields. Fields go by their Rust names.

use proc_macro2::Ident;

use super::item::Item;
use super::literal::Literal;
use crate::context::Context;
use crate::symbol::{self, REQUIRE};

pub(crate) enum Condition {
    RequiredWhen {
        when: Vec<(Ident, Literal)>,
        require: Vec<Ident>,
    },
    AtLeastOneOf {
        fields: Vec<Ident>,
    },
    DependentRequired {
        field: Ident,
        require: Vec<Ident>,
    },
}

impl Condition {
    /// Every field that is mentioned, in order.
    pub(crate) fn fields(&self) -> Vec<&Ident> {
        match self {
            Self::RequiredWhen { when, require } => {
                when.iter().map(|(field, _)| field).chain(require).collect()
            }
            Self::AtLeastOneOf { fields } => fields.iter().collect(),
            Self::DependentRequired { field, require } => {
                std::iter::once(field).chain(require).collect()
            }
        }
    }
}

pub(crate) fn read(context: &Context, item: &Item) -> Option<Condition> {
    match item.name().as_str() {
        symbol::REQUIRED_WHEN => required_when(context, item),
        symbol::AT_LEAST_ONE_OF => at_least_one_of(context, item),
        _ => dependent_required(context, item),
    }
}

fn required_when(context: &Context, item: &Item) -> Option<Condition> {
    let form = "`field = literal` once or more, then `require(field, …)`";
    let mut items = item.items(context, form)?;
    let require = require(context, item, &mut items, form)?.names(context)?;
    let each = |item: &Item| Some((item.key.clone(), item.literal(context)?));
    // All are read before any is given up: every mistake shows.
    let when: Vec<Option<_>> = items.iter().map(each).collect();
    let when: Vec<_> = when.into_iter().collect::<Option<_>>()?;
    if when.is_empty() {
        context.error(item, format!("expected {form} in `required_when(…)`"));
        return None;
    }
    Some(Condition::RequiredWhen { when, require })
}

fn dependent_required(context: &Context, item: &Item) -> Option<Condition> {
    let form = "one field, then `require(field, …)`";
    let mut items = item.items(context, form)?;
    // JSON Schema has it that a field may need none, or itself.
    let require = require(context, item, &mut items, form)?.names_or_none(context)?;
    let [field] = items.as_slice() else {
        context.error(item, format!("expected {form} in `dependent_required(…)`"));
        return None;
    };
    let field = field.word(context)?;
    Some(Condition::DependentRequired { field, require })
}

/// Takes the last item, which must be `require(…)`.
fn require(context: &Context, item: &Item, items: &mut Vec<Item>, form: &str) -> Option<Item> {
    match items.pop() {
        Some(last) if last.key == REQUIRE && last.is_list() => Some(last),
        _ => {
            context.error(item, format!("expected {form} in `{}(…)`", item.key));
            None
        }
    }
}

fn at_least_one_of(context: &Context, item: &Item) -> Option<Condition> {
    let fields = item.names(context)?;
    if fields.len() < 2 {
        context.error(item, "expected two fields or more in `at_least_one_of(…)`");
        return None;
    }
    Some(Condition::AtLeastOneOf { fields })
}
