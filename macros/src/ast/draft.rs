//! The draft of a request object.

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Fields, LitStr, Path, Visibility};

use crate::attributes::container::runtime;
use crate::attributes::draft::{DraftAttributes, DraftFieldAttributes, LeftBehind};
use crate::context::Context;
use crate::symbol;

pub(crate) struct Draft {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    /// What it becomes.
    pub(crate) request: Path,
    /// What it is made of.
    pub(crate) response: Path,
    pub(crate) attributes: DraftAttributes,
    pub(crate) fields: Vec<DraftField>,
    /// The path of what the output calls.
    pub(crate) rt: TokenStream,
}

pub(crate) struct DraftField {
    pub(crate) ident: Ident,
    /// The name in JSON.
    pub(crate) wire: String,
    pub(crate) attributes: DraftFieldAttributes,
}

impl Draft {
    pub(crate) fn read(context: &Context, input: &DeriveInput) -> Option<Self> {
        let attributes = DraftAttributes::read(context, &input.attrs);
        if !input.generics.params.is_empty() {
            let message = "`derive(Draft)` is for structs without generic parameters";
            context.error(&input.generics, message);
        }
        for (name, said, of) in [
            (
                symbol::REQUEST,
                attributes.request.is_said(),
                "the type that it becomes",
            ),
            (
                symbol::RESPONSE,
                attributes.response.is_said(),
                "the type that it is made of",
            ),
        ] {
            if !said {
                let message = format!("a draft needs `#[spec({name} = …)]`, {of}");
                context.error(&input.ident, message);
            }
        }
        let fields = fields(context, input)?;
        // What has parameters has no output that fits it.
        input.generics.params.is_empty().then_some(())?;
        Some(Self {
            ident: input.ident.clone(),
            vis: input.vis.clone(),
            request: attributes.request.get()?.clone(),
            response: attributes.response.get()?.clone(),
            rt: runtime(&attributes.crate_path),
            attributes,
            fields,
        })
    }

    /// The fields that have names: all but the additional one.
    pub(crate) fn named(&self) -> impl Iterator<Item = &DraftField> {
        self.fields.iter().filter(|field| !field.is_additional())
    }

    /// What stays behind.
    pub(crate) fn left_behind(&self) -> &[LeftBehind] {
        match self.attributes.left_behind.get() {
            Some(fields) => fields,
            None => &[],
        }
    }
}

impl DraftField {
    fn read(context: &Context, ident: &Ident, field: &syn::Field) -> Self {
        let attributes = DraftFieldAttributes::read(context, &field.attrs);
        let own = || ident.unraw().to_string();
        Self {
            ident: ident.clone(),
            wire: attributes.name.get().map_or_else(own, LitStr::value),
            attributes,
        }
    }

    pub(crate) fn is_additional(&self) -> bool {
        self.attributes.additional.is_set()
    }

    pub(crate) fn is_required(&self) -> bool {
        self.attributes.required.is_set()
    }

    pub(crate) fn is_nested(&self) -> bool {
        self.attributes.nested.is_set()
    }

    /// The field of the response that it is carried from.
    pub(crate) fn source(&self) -> Option<&Ident> {
        let carried = !self.is_additional() && !self.attributes.request_only.is_set();
        carried.then(|| self.attributes.from.get().unwrap_or(&self.ident))
    }
}

fn fields(context: &Context, input: &DeriveInput) -> Option<Vec<DraftField>> {
    match &input.data {
        Data::Struct(data) if matches!(data.fields, Fields::Named(_)) => {
            let fields = data.fields.iter();
            let read = |field: &syn::Field| {
                let ident = field.ident.as_ref()?;
                Some(DraftField::read(context, ident, field))
            };
            Some(fields.filter_map(read).collect())
        }
        _ => {
            let message = "`derive(Draft)` is for structs with named fields";
            context.error(&input.ident, message);
            None
        }
    }
}
