//! `format = "…"`

use specwright_core::formats::{self, Format};

use super::item::Item;
use super::suggestion;
use crate::context::Context;

pub(crate) fn format(context: &Context, item: &Item) -> Option<Format> {
    let name = item.text(context)?;
    let known = formats::of(&name.value());
    if known.is_none() {
        let names = formats::ALL.iter().map(|it| it.name);
        let suggestion = suggestion(&name.value(), names);
        let message = format!("no check of the format `{}`{suggestion}", name.value());
        context.error(&name, message);
    }
    known.copied()
}
