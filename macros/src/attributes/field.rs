//! Attributes of a field.

use syn::{Attribute, LitStr};

use super::item::{Item, spec_items};
use super::rules::{Rules, is_rule};
use super::setting::{Flag, Setting};
use crate::context::Context;
use crate::symbol;

#[derive(Default)]
pub(crate) struct FieldAttributes {
    pub(crate) name: Setting<LitStr>,
    pub(crate) required: Flag,
    pub(crate) nullable: Flag,
    pub(crate) additional: Flag,
    pub(crate) skip_rules: Flag,
    pub(crate) rules: Rules,
}

impl FieldAttributes {
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
            symbol::NAME => self.name.set(context, key, item.text(context)),
            symbol::REQUIRED => self.required.set(context, key, item.word(context)),
            symbol::NULLABLE => self.nullable.set(context, key, item.word(context)),
            symbol::ADDITIONAL => self.additional.set(context, key, item.word(context)),
            symbol::SKIP_RULES => self.skip_rules.set(context, key, item.word(context)),
            _ if is_rule(item) => self.rules.read(context, item),
            _ => item.unknown(context, symbol::FIELD.iter().chain(symbol::RULES).copied()),
        }
    }
}
