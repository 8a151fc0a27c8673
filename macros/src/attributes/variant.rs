//! Attributes of an enum and of its variants.

use syn::{Attribute, LitStr, Path};

use super::item::spec_items;
use super::setting::{Flag, Setting};
use crate::context::Context;
use crate::symbol;

#[derive(Default)]
pub(crate) struct VariantAttributes {
    pub(crate) value: Setting<LitStr>,
    pub(crate) unknown: Flag,
}

impl VariantAttributes {
    pub(crate) fn read(context: &Context, attributes: &[Attribute]) -> Self {
        let mut read = Self::default();
        for item in spec_items(context, attributes) {
            let key = &item.key;
            match item.name().as_str() {
                symbol::VALUE => read.value.set(context, key, item.text(context)),
                symbol::UNKNOWN => read.unknown.set(context, key, item.word(context)),
                _ => item.unknown(context, symbol::VARIANT.iter().copied()),
            }
        }
        read
    }
}

/// `crate = path`, all that may be on an enum itself.
pub(crate) fn read_enum(context: &Context, attributes: &[Attribute]) -> Setting<Path> {
    let mut crate_path = Setting::default();
    for item in spec_items(context, attributes) {
        if item.key == symbol::CRATE {
            crate_path.set(context, &item.key, item.path(context));
        } else {
            item.unknown(context, [symbol::CRATE]);
        }
    }
    crate_path
}
