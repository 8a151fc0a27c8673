//! The dynamic scope: through which schema resources evaluation has come.

use std::collections::HashMap;

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
        let anchors = schemas.dynamic_anchors.iter().filter(|it| it.name == name);
        let marked: HashMap<usize, Index> = anchors.map(|it| (it.resource, it.schema)).collect();
        let scopes = std::iter::successors(Some(self), |scope| scope.outer);
        let marked = scopes.filter_map(|scope| marked.get(&scope.resource).copied());
        marked.last()
    }
}
