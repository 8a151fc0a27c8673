//! Where the parts of a stage put what they find.

use std::cell::RefCell;
use std::collections::HashSet;
use std::ops::Range;
use std::rc::Rc;

use super::{Code, Diagnostic, Diagnostics, Severity};
use crate::location::Location;

/// A handle to the findings of a stage; each of its parts has one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sink {
    found: Rc<RefCell<Diagnostics>>,
    /// Whether nobody wants to know of warnings.
    is_of_errors: bool,
}

impl Sink {
    /// One that keeps no warnings.
    pub(crate) fn of_errors() -> Self {
        Self {
            is_of_errors: true,
            ..Self::default()
        }
    }

    /// Whether somebody wants to know of warnings.
    pub(crate) const fn wants_warnings(&self) -> bool {
        !self.is_of_errors
    }

    pub(crate) fn push(&self, diagnostic: Diagnostic) {
        if self.wants_warnings() || diagnostic.severity == Severity::Error {
            self.found.borrow_mut().push(diagnostic);
        }
    }

    pub(crate) fn report(&self, code: Code, location: &Location, message: impl Into<String>) {
        self.push(Diagnostic::new(code, location, message));
    }

    /// What a document may say, and what is not written yet: `help` is what its author can do instead.
    pub(crate) fn unsupported(&self, location: &Location, message: &str, help: &str) {
        self.push(Diagnostic::new(Code::Unsupported, location, message).help(help));
    }

    /// Where those of a code are.
    pub(crate) fn locations(&self, code: Code) -> HashSet<Location> {
        let found = self.found.borrow();
        found.locations(code).cloned().collect()
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.found.borrow().len()
    }

    /// Whether there are errors among those from this number on.
    pub(crate) fn has_errors_since(&self, number: usize) -> bool {
        let found = self.found.borrow();
        let mut since = found.iter().skip(number);
        since.any(|it| it.severity == Severity::Error)
    }

    /// Makes warnings of the errors of these numbers: an operation is omitted for them.
    pub(crate) fn excuse(&self, numbers: Range<usize>, operation: &str) {
        let mut found = self.found.borrow_mut();
        for diagnostic in found.numbered(numbers) {
            if diagnostic.severity == Severity::Error {
                diagnostic.severity = Severity::Warning;
                diagnostic.code = Code::OmittedOperation;
                diagnostic.message = format!(
                    "the operation `{operation}` is omitted: {}",
                    diagnostic.message
                );
            }
        }
    }

    /// Everything that was found so far; the handles are empty then.
    pub(crate) fn take(&self) -> Diagnostics {
        self.found.take()
    }
}
