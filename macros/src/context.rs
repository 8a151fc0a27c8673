//! Collects what is wrong, so that one compile shows everything.

use std::cell::RefCell;
use std::fmt::Display;

use proc_macro2::TokenStream;
use quote::ToTokens;

#[derive(Default)]
pub(crate) struct Context {
    errors: RefCell<Vec<syn::Error>>,
}

impl Context {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Records a mistake in these tokens.
    pub(crate) fn error(&self, tokens: impl ToTokens, message: impl Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    pub(crate) fn push(&self, error: syn::Error) {
        self.errors.borrow_mut().push(error);
    }

    /// The value, or the mistake recorded.
    pub(crate) fn take<T>(&self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }

    /// What was recorded, as compile errors. Two derives on one type find the same mistakes; the
    /// compiler says the same words at the same place once.
    pub(crate) fn finish(self) -> Result<(), TokenStream> {
        let errors = self.errors.into_inner();
        if errors.is_empty() {
            return Ok(());
        }
        Err(errors.iter().map(syn::Error::to_compile_error).collect())
    }
}
