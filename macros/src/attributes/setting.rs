//! Something that may be said once.

use proc_macro2::Ident;

use crate::context::Context;

/// A value and the key that gave it.
pub(crate) struct Setting<T> {
    given: Option<(Ident, T)>,
    /// Said, though perhaps wrongly.
    seen: bool,
}

impl<T> Default for Setting<T> {
    fn default() -> Self {
        Self {
            given: None,
            seen: false,
        }
    }
}

impl<T> Setting<T> {
    /// Takes the value, unless there was one before.
    pub(crate) fn set(&mut self, context: &Context, key: &Ident, value: Option<T>) {
        if std::mem::replace(&mut self.seen, true) {
            context.error(key, format!("duplicate attribute `{key}`"));
        } else if let Some(value) = value {
            self.given = Some((key.clone(), value));
        }
    }

    pub(crate) fn get(&self) -> Option<&T> {
        self.given.as_ref().map(|(_, value)| value)
    }

    pub(crate) fn key(&self) -> Option<&Ident> {
        self.given.as_ref().map(|(key, _)| key)
    }

    /// Whether it was said at all, rightly or wrongly.
    pub(crate) fn is_said(&self) -> bool {
        self.seen
    }

    pub(crate) fn is_set(&self) -> bool {
        self.given.is_some()
    }
}

/// Something that is said or not.
pub(crate) type Flag = Setting<Ident>;
