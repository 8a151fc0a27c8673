//! An enum of known strings.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use syn::{Data, DeriveInput, Fields, LitStr, Variant};

use crate::attributes::container::runtime;
use crate::attributes::variant::{VariantAttributes, read_enum};
use crate::context::Context;

pub(crate) struct OpenEnum {
    pub(crate) ident: Ident,
    pub(crate) known: Vec<(Ident, LitStr)>,
    pub(crate) unknown: Option<Ident>,
    pub(crate) rt: TokenStream,
}

impl OpenEnum {
    pub(crate) fn read(context: &Context, input: &DeriveInput) -> Option<Self> {
        let crate_path = read_enum(context, &input.attrs);
        if !input.generics.params.is_empty() {
            context.error(&input.generics, "an enum has no generic parameters");
        }
        let Data::Enum(data) = &input.data else {
            context.error(&input.ident, "`derive(OpenEnum)` is for enums");
            return None;
        };
        let mut list = Self {
            ident: input.ident.clone(),
            known: Vec::new(),
            unknown: None,
            rt: runtime(&crate_path),
        };
        let mut values = HashSet::new();
        for variant in &data.variants {
            list.variant(context, variant, &mut values);
        }
        if list.unknown.is_none() {
            let message = format!(
                "expected one variant `#[spec(unknown)] Unknown(Unknown<{}>)`",
                input.ident
            );
            context.error(&input.ident, message);
        }
        Some(list)
    }

    /// Reads a variant; `values` are those of the variants before.
    fn variant(&mut self, context: &Context, variant: &Variant, values: &mut HashSet<String>) {
        let attributes = VariantAttributes::read(context, &variant.attrs);
        match (attributes.value.get(), attributes.unknown.is_said()) {
            (Some(value), false) => {
                self.known_variant(context, variant, value);
                if !values.insert(value.value()) {
                    let message = format!("the value `{}` is in the list twice", value.value());
                    context.error(value, message);
                }
            }
            (None, true) => self.unknown_variant(context, variant),
            (Some(_), true) => {
                context.error(
                    &variant.ident,
                    "a variant is either `value = \"…\"` or `unknown`, not both",
                );
                self.unknown_variant(context, variant);
            }
            // It was said, but wrongly, and that has been told.
            (None, false) if attributes.value.is_said() => {}
            (None, false) => {
                context.error(
                    &variant.ident,
                    "expected `#[spec(value = \"…\")]` on the variant",
                );
            }
        }
    }

    fn known_variant(&mut self, context: &Context, variant: &Variant, value: &LitStr) {
        if !matches!(variant.fields, Fields::Unit) {
            context.error(
                &variant.fields,
                "a variant with a known value has no fields",
            );
        }
        self.known.push((variant.ident.clone(), value.clone()));
    }

    fn unknown_variant(&mut self, context: &Context, variant: &Variant) {
        let one_field =
            matches!(&variant.fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1);
        if !one_field {
            let message = format!(
                "expected one field: `{}(Unknown<{}>)`",
                variant.ident, self.ident
            );
            context.error(variant, message);
        }
        if self.unknown.is_some() {
            context.error(&variant.ident, "only one variant may be `unknown`");
        }
        self.unknown = Some(variant.ident.clone());
    }
}
