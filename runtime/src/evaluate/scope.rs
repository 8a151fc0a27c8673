//! The dynamic scope: through which schema resources evaluation has come.

use super::schema::{Index, Schemas};

/// A schema resource, and the ones that evaluation came through before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scope<'s> {
    pub(super) resource: usize,
    pub(super) outer: Option<&'s Scope<'s>>,
}

impl Scope<'_> {
    /// The schema that a dynamic anchor marks in the outermost resource that has one of that name.
    pub(super) fn outermost(&self, schemas: &Schemas, name: &str) -> Option<Index> {
        let scopes = std::iter::successors(Some(self), |scope| scope.outer);
        let marked = scopes.filter_map(|scope| {
            let mut anchors = schemas.dynamic_anchors.iter();
            let anchor = anchors.find(|it| it.resource == scope.resource && it.name == name)?;
            Some(anchor.schema)
        });
        marked.last()
    }
}
