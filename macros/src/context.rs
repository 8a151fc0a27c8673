//! Collects what is wrong, so that one compile shows everything.

use std::cell::RefCell;
use std::fmt::Display;

use proc_macro2::TokenStream;
use quote::ToTokens;

/// Must be [finished](Self::finish): mistakes that nobody is told of would pass as none.
pub(crate) struct Context {
    /// `None` once they have been handed on.
    errors: RefCell<Option<Vec<syn::Error>>>,
}

impl Context {
    pub(crate) fn new() -> Self {
        Self {
            errors: RefCell::new(Some(Vec::new())),
        }
    }

    /// Records a mistake in these tokens.
    pub(crate) fn error(&self, tokens: impl ToTokens, message: impl Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    pub(crate) fn push(&self, error: syn::Error) {
        self.errors.borrow_mut().get_or_insert_default().push(error);
    }

    /// The value, or the mistake recorded.
    pub(crate) fn take<T>(&self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }

    /// What was recorded, as compile errors. Two derives on one type find the same mistakes; the
    /// compiler says the same words at the same location once.
    pub(crate) fn finish(self) -> Result<(), TokenStream> {
        let errors = self.errors.take().unwrap_or_default();
        if errors.is_empty() {
            return Ok(());
        }
        Err(errors.iter().map(syn::Error::to_compile_error).collect())
    }
}

impl Drop for Context {
    fn drop(&mut self) {
        // A second panic while one unwinds would abort the compiler.
        let forgotten = self.errors.get_mut().is_some();
        assert!(
            !forgotten || std::thread::panicking(),
            "what is wrong with the input was collected and not told"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "collected and not told")]
    fn mistakes_cannot_be_forgotten() {
        Context::new().error(quote::quote!(a), "wrong");
    }

    #[test]
    fn mistakes_are_told() {
        let context = Context::new();
        context.error(quote::quote!(a), "wrong");
        assert!(context.finish().is_err());
        assert!(Context::new().finish().is_ok());
    }
}
