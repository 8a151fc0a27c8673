//! The log of a reader when nothing is ever shown: there is none, and the compiler knows it.

/// See the log of the feature `explain`.
#[derive(Clone)]
pub(crate) enum Log {}

impl Log {
    pub(crate) const fn name(&mut self, _: usize, _: usize) {
        match *self {}
    }

    pub(crate) const fn value(&mut self, _: usize, _: usize) {
        match *self {}
    }

    pub(crate) const fn enter(&mut self) {
        match *self {}
    }

    pub(crate) const fn leave(&mut self) {
        match *self {}
    }

    pub(crate) const fn unnamed(&mut self) {
        match *self {}
    }

    pub(crate) const fn conceal(&mut self) {
        match *self {}
    }

    pub(crate) const fn reveal(&mut self) {
        match *self {}
    }
}
