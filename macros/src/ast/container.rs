//! A struct that something is derived for.

use proc_macro2::{Ident, Span, TokenStream};
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Fields, Generics, Visibility};

use super::field::{Field, Newtype};
use crate::attributes::container::ContainerAttributes;
use crate::attributes::pattern::Pattern;
use crate::attributes::serde::SerdeNames;
use crate::context::Context;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Derive {
    Model,
    Validate,
    Builder,
    AsInstance,
}

impl Derive {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Model => "Model",
            Self::Validate => "Validate",
            Self::Builder => "Builder",
            Self::AsInstance => "AsInstance",
        }
    }
}

pub(crate) struct Container {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    pub(crate) generics: Generics,
    pub(crate) attributes: ContainerAttributes,
    pub(crate) body: Body,
    /// The path of what the output calls.
    pub(crate) rt: TokenStream,
}

pub(crate) enum Body {
    Fields(Vec<Field>),
    Newtype(Box<Newtype>),
    /// An array: its items, and in the end the list of those behind them.
    Tuple(Vec<Field>),
}

impl Container {
    pub(crate) fn read(context: &Context, input: &DeriveInput, derive: Derive) -> Option<Self> {
        let attributes = ContainerAttributes::read(context, &input.attrs);
        Some(Self {
            ident: input.ident.clone(),
            vis: input.vis.clone(),
            generics: input.generics.clone(),
            rt: attributes.runtime(),
            body: body(context, input, derive, attributes.tuple.is_set())?,
            attributes,
        })
    }

    pub(crate) fn fields(&self) -> &[Field] {
        match &self.body {
            Body::Fields(fields) | Body::Tuple(fields) => fields,
            Body::Newtype(_) => &[],
        }
    }

    /// The fields that have names: all but the additional ones.
    pub(crate) fn named(&self) -> impl Iterator<Item = &Field> {
        self.fields().iter().filter(|field| !field.is_additional())
    }

    /// The fields of the properties without one.
    pub(crate) fn additional(&self) -> impl Iterator<Item = &Field> {
        self.fields().iter().filter(|field| field.is_additional())
    }

    /// Those of properties whose names match patterns.
    pub(crate) fn matching(&self) -> impl Iterator<Item = (&Field, &[Pattern])> {
        let fields = self.additional();
        fields.filter_map(|field| Some((field, field.attributes.rules.matching()?)))
    }

    /// The field of all that no other one is of.
    pub(crate) fn rest(&self) -> Option<&Field> {
        self.additional().find(|field| !field.is_matching())
    }

    /// Whether properties are rejected that no field is of.
    pub(crate) fn is_closed(&self) -> bool {
        let is_matching = self.matching().next().is_some();
        self.attributes.deny_unknown.is_set() || (is_matching && self.rest().is_none())
    }

    /// The field of this Rust name.
    pub(crate) fn field(&self, name: &Ident) -> Option<&Field> {
        let name = name.unraw();
        self.fields()
            .iter()
            .find(|field| field.ident.unraw() == name)
    }

    /// An identifier made from the struct's name.
    pub(crate) fn derived_name(&self, name: impl FnOnce(&str) -> String) -> Ident {
        let own = self.ident.unraw().to_string();
        Ident::new(&name(&own), Span::call_site())
    }
}

fn body(context: &Context, input: &DeriveInput, derive: Derive, is_tuple: bool) -> Option<Body> {
    let Data::Struct(data) = &input.data else {
        let message = format!("`derive({})` is for structs", derive.name());
        context.error(&input.ident, message);
        return None;
    };
    match &data.fields {
        Fields::Named(fields) => {
            let case = SerdeNames::read(&input.attrs).rename_all;
            let fields = fields.named.iter();
            let read = |field: &syn::Field| {
                let ident = field.ident.as_ref()?;
                Some(Field::read(context, &input.ident, field, ident, case))
            };
            Some(Body::Fields(fields.filter_map(read).collect()))
        }
        Fields::Unnamed(fields)
            if matches!(derive, Derive::Model | Derive::AsInstance)
                && (is_tuple || fields.unnamed.len() > 1) =>
        {
            let fields = fields.unnamed.iter().enumerate();
            let read = |(index, field)| Field::read_item(context, &input.ident, field, index);
            Some(Body::Tuple(fields.map(read).collect()))
        }
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 && derive != Derive::Builder => {
            let field = fields.unnamed.first()?;
            let newtype = Newtype::read(context, &input.ident, field);
            Some(Body::Newtype(Box::new(newtype)))
        }
        _ => {
            context.error(&input.ident, expected_fields(derive));
            None
        }
    }
}

fn expected_fields(derive: Derive) -> String {
    let newtypes = match derive {
        Derive::Builder => "",
        Derive::Validate => ", or with a single unnamed one",
        Derive::Model | Derive::AsInstance => ", or with unnamed ones",
    };
    format!(
        "`derive({})` is for structs with named fields{newtypes}",
        derive.name()
    )
}
