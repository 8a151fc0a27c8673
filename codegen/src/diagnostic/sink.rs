//! Where the parts of a stage put what they find.

use std::cell::RefCell;
use std::rc::Rc;

use super::{Code, Diagnostic, Diagnostics};
use crate::location::Location;

/// A handle to the findings of a stage; each of its parts has one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sink(Rc<RefCell<Diagnostics>>);

impl Sink {
    pub(crate) fn push(&self, diagnostic: Diagnostic) {
        self.0.borrow_mut().push(diagnostic);
    }

    pub(crate) fn report(&self, code: Code, location: &Location, message: impl Into<String>) {
        self.push(Diagnostic::new(code, location, message));
    }

    /// What a document may say, and what is not written yet: `help` is what its author can do instead.
    pub(crate) fn unsupported(&self, location: &Location, message: &str, help: &str) {
        self.push(Diagnostic::new(Code::Unsupported, location, message).help(help));
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// Everything that was found so far; the handles are empty then.
    pub(crate) fn take(&self) -> Diagnostics {
        self.0.take()
    }

    /// Runs what finds only what has been found already.
    pub(crate) fn muted<T>(&self, run: impl FnOnce() -> T) -> T {
        let found = self.take();
        let result = run();
        self.0.replace(found);
        result
    }
}
