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

    /// What was recorded, as compile errors. An attribute that is in the wrong place is often found
    /// by more than one check: the same words at the same place are said once.
    pub(crate) fn finish(self) -> Result<(), TokenStream> {
        let mut known = Vec::new();
        let mut output = TokenStream::new();
        for error in self.errors.into_inner() {
            let tokens = error.to_compile_error();
            let words = (format!("{:?}", error.span()), error.to_string());
            if !known.contains(&words) {
                known.push(words);
                output.extend(tokens);
            }
        }
        if output.is_empty() {
            Ok(())
        } else {
            Err(output)
        }
    }
}
