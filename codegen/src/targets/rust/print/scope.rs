//! The names that an item uses: whoever prints one of them says so, and the item's file imports it.

use std::cell::RefCell;
use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::ident::ident;
use crate::ir::{Api, DefinitionId};
use crate::options::{FormatTypes, RustPath, TypeChanges};
use crate::targets::rust::names::{Import, Names};
use crate::targets::rust::plan::NamedApi;

/// The names in some items.
#[derive(Debug, Default)]
pub(in crate::targets::rust) struct Uses {
    pub(super) imports: BTreeSet<Import>,
    /// The API's types, without `r#`.
    pub(super) types: BTreeSet<String>,
    /// Those that the items are.
    pub(super) declared: BTreeSet<String>,
}

impl Uses {
    /// Adds those of other items of the file.
    pub(in crate::targets::rust) fn extend(&mut self, other: Self) {
        self.imports.extend(other.imports);
        self.types.extend(other.types);
        self.declared.extend(other.declared);
    }

    /// The same for items that are beside all types of the API.
    pub(in crate::targets::rust) fn beside_types(mut self) -> Self {
        self.types.clear();
        self
    }
}

/// The names of an item while it is printed.
#[derive(Debug, Default)]
pub(in crate::targets::rust) struct Scope(RefCell<Uses>);

impl Scope {
    /// Notes names that the tokens beside it mention.
    pub(super) fn uses(&self, names: &[Import]) {
        self.0.borrow_mut().imports.extend(names);
    }

    /// A name.
    pub(super) fn name(&self, name: Import) -> Ident {
        self.uses(&[name]);
        Ident::new(name.name(), Span::call_site())
    }

    /// A type of the API where it is used.
    pub(super) fn type_of_api(&self, name: &str) -> TokenStream {
        self.0.borrow_mut().types.insert(name.to_owned());
        let name = ident(name);
        quote!(#name)
    }

    /// A type of the API where it is declared.
    pub(super) fn declared(&self, name: &str) -> Ident {
        self.0.borrow_mut().declared.insert(name.to_owned());
        ident(name)
    }

    pub(super) fn into_uses(self) -> Uses {
        self.0.into_inner()
    }
}

/// An API, what everything in it is called, and the scope of the item that is printed.
#[derive(Clone, Copy, Debug)]
pub(in crate::targets::rust) struct ScopedApi<'p> {
    pub(super) ir: &'p Api,
    pub(super) names: &'p Names,
    pub(super) runtime: &'p RustPath,
    pub(super) format_types: &'p FormatTypes,
    pub(super) changes: &'p TypeChanges,
    pub(super) scope: &'p Scope,
}

impl<'p> ScopedApi<'p> {
    pub(in crate::targets::rust) fn new(api: NamedApi<'p>, scope: &'p Scope) -> Self {
        Self {
            ir: api.ir,
            names: api.names,
            runtime: api.runtime,
            format_types: api.format_types,
            changes: api.changes,
            scope,
        }
    }

    /// The type of a definition where it is used.
    pub(super) fn type_of(self, id: DefinitionId) -> TokenStream {
        self.scope.type_of_api(self.names.of(id))
    }
}
