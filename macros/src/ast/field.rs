//! Fields of a struct, and the one value of a newtype.

use proc_macro2::Ident;
use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, Type, Visibility};

use super::ty;
use crate::attributes::field::FieldAttributes;
use crate::attributes::serde::{Case, SerdeNames};
use crate::context::Context;

/// What may represent the value.
pub(crate) enum Form {
    Plain,
    /// `Option<T>`, with the `T`.
    Option(Box<Type>),
    /// `Maybe<T>`, with the `T`.
    Maybe(Box<Type>),
}

pub(crate) struct Field {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) form: Form,
    /// The name in JSON.
    pub(crate) wire: String,
    pub(crate) attributes: FieldAttributes,
    /// Serde writes the fields of this one beside the others.
    pub(crate) flattened: bool,
    pub(crate) docs: Vec<Attribute>,
}

impl Field {
    pub(crate) fn read(
        context: &Context,
        container: &Ident,
        field: &syn::Field,
        ident: &Ident,
        case: Option<Case>,
    ) -> Self {
        let attributes = FieldAttributes::read(context, &field.attrs);
        let serde = SerdeNames::read(&field.attrs);
        let ty = ty::without_self(&field.ty, container);
        Self {
            wire: wire_name(ident, &attributes, &serde, case),
            form: form(&ty),
            ty,
            attributes,
            flattened: serde.flatten,
            docs: docs(&field.attrs),
            ident: ident.clone(),
        }
    }

    /// The field of a tuple, which has an index instead of a name.
    pub(crate) fn read_item(
        context: &Context,
        container: &Ident,
        field: &syn::Field,
        index: usize,
    ) -> Self {
        let ident = format_ident!("item_{index}", span = field.ty.span());
        Self {
            wire: index.to_string(),
            ..Self::read(context, container, field, &ident, None)
        }
    }

    /// The Rust name, without `r#`.
    pub(crate) fn name(&self) -> String {
        self.ident.unraw().to_string()
    }

    pub(crate) fn is_additional(&self) -> bool {
        self.attributes.additional.is_set()
    }

    /// Whether it takes properties whose names match patterns.
    pub(crate) fn is_matching(&self) -> bool {
        self.is_additional() && self.attributes.rules.matching().is_some()
    }

    /// The `T` of the `Properties<T>` that takes the rest.
    pub(crate) fn additional_value(&self) -> Option<&Type> {
        ty::inside(&self.ty, "Properties").filter(|_| self.is_additional())
    }

    pub(crate) fn is_option(&self) -> bool {
        matches!(self.form, Form::Option(_))
    }

    /// Present, but perhaps null.
    pub(crate) fn is_required_option(&self) -> bool {
        self.is_option() && self.attributes.required.is_set()
    }

    /// Whether there is no value without it.
    pub(crate) fn is_required(&self) -> bool {
        let plain = matches!(self.form, Form::Plain) && !self.is_additional();
        plain || self.is_required_option()
    }

    /// Whether the rules of its own type are to be checked.
    pub(crate) fn is_nested(&self) -> bool {
        !self.attributes.skip_rules.is_set() && self.unnamed().is_none()
    }

    /// The values of a map in the type that nothing can be reported of, so that they must not have rules.
    pub(crate) fn unnamed(&self) -> Option<&Type> {
        ty::unnamed(&self.ty).filter(|_| !self.attributes.skip_rules.is_set())
    }

    pub(crate) fn has_checks(&self) -> bool {
        self.is_nested() || self.is_additional() || !self.attributes.rules.is_empty()
    }
}

fn form(ty: &Type) -> Form {
    if let Some(inner) = ty::inside(ty, "Option") {
        return Form::Option(Box::new(inner.clone()));
    }
    match ty::inside(ty, "Maybe") {
        Some(inner) => Form::Maybe(Box::new(inner.clone())),
        None => Form::Plain,
    }
}

fn wire_name(
    ident: &Ident,
    attributes: &FieldAttributes,
    serde: &SerdeNames,
    case: Option<Case>,
) -> String {
    let own = ident.unraw().to_string();
    match (attributes.name.get(), &serde.rename, case) {
        (Some(name), _, _) => name.value(),
        (None, Some(name), _) => name.clone(),
        (None, None, Some(case)) => case.spell(&own),
        (None, None, None) => own,
    }
}

/// What a setter takes over from its field.
fn docs(attributes: &[Attribute]) -> Vec<Attribute> {
    let kept = |attribute: &&Attribute| {
        attribute.path().is_ident("doc") || attribute.path().is_ident("deprecated")
    };
    attributes.iter().filter(kept).cloned().collect()
}

/// The value of `struct Name(T)`.
pub(crate) struct Newtype {
    pub(crate) ty: Type,
    vis: Visibility,
    pub(crate) attributes: FieldAttributes,
}

impl Newtype {
    pub(crate) fn read(context: &Context, container: &Ident, field: &syn::Field) -> Self {
        Self {
            ty: ty::without_self(&field.ty, container),
            vis: field.vis.clone(),
            attributes: FieldAttributes::read(context, &field.attrs),
        }
    }

    pub(crate) fn is_nested(&self) -> bool {
        !self.attributes.skip_rules.is_set() && self.unnamed().is_none()
    }

    /// Whether the value can be seen wherever the type can: its own type may be a private one otherwise.
    pub(crate) fn is_open(&self, vis: &Visibility) -> bool {
        let own = &self.vis;
        // By their tokens: syn compares visibilities only with a feature that takes longer to compile.
        matches!(own, Visibility::Public(_)) || quote!(#own).to_string() == quote!(#vis).to_string()
    }

    /// As of a field.
    pub(crate) fn unnamed(&self) -> Option<&Type> {
        ty::unnamed(&self.ty).filter(|_| !self.attributes.skip_rules.is_set())
    }
}
