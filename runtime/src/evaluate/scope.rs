//! The dynamic scope: what dynamic anchors mark, seen from the schema resources that evaluation has come through.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

use super::schema::{Index, Schemas};

/// A dynamic scope, by its number in [`Scopes`]. Two ways to a schema that no `$dynamicRef` tells apart are one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Scope(usize);

/// What each dynamic anchor marks in the outermost resource that has one of its name, by the names.
type Marked = Vec<(&'static str, Index)>;

/// The dynamic scopes that were entered so far.
#[derive(Debug)]
pub(super) struct Scopes {
    schemas: &'static Schemas,
    /// Made once one is entered: most schemas have no dynamic anchors.
    known: OnceCell<RefCell<Known>>,
}

#[derive(Debug)]
struct Known {
    list: Vec<Marked>,
    numbers: HashMap<Marked, Scope>,
    /// By the scope that a resource was entered from.
    entered: HashMap<(Scope, usize), Scope>,
}

impl Scopes {
    /// The one that is in no resource is the default.
    pub(super) fn of(schemas: &'static Schemas) -> Self {
        Self {
            schemas,
            known: OnceCell::new(),
        }
    }

    fn known(&self) -> &RefCell<Known> {
        self.known.get_or_init(|| {
            let none = Marked::new();
            RefCell::new(Known {
                list: vec![none.clone()],
                numbers: HashMap::from([(none, Scope::default())]),
                entered: HashMap::new(),
            })
        })
    }

    /// The scope in a resource that is entered from another scope.
    pub(super) fn enter(&self, outer: Scope, resource: usize) -> Scope {
        if self.schemas.dynamic_anchors.is_empty() {
            return outer;
        }
        let mut known = self.known().borrow_mut();
        if let Some(scope) = known.entered.get(&(outer, resource)) {
            return *scope;
        }
        let mut marked = known.marked(outer).clone();
        for anchor in self.schemas.dynamic_anchors {
            if anchor.resource == resource
                && let Err(at) = marked.binary_search_by_key(&anchor.name, |(name, _)| name)
            {
                marked.insert(at, (anchor.name, anchor.schema));
            }
        }
        let scope = known.number(marked);
        known.entered.insert((outer, resource), scope);
        scope
    }

    /// The schema that a dynamic anchor marks in the outermost resource that has one of that name.
    pub(super) fn outermost(&self, scope: Scope, name: &str) -> Option<Index> {
        let known = self.known().borrow();
        let marked = known.marked(scope);
        let at = marked
            .binary_search_by_key(&name, |(known, _)| known)
            .ok()?;
        marked.get(at).map(|(_, schema)| *schema)
    }
}

impl Known {
    fn marked(&self, scope: Scope) -> &Marked {
        // Every number is that of a list.
        self.list.get(scope.0).unwrap_or(&self.list[0])
    }

    fn number(&mut self, marked: Marked) -> Scope {
        if let Some(scope) = self.numbers.get(&marked) {
            return *scope;
        }
        let scope = Scope(self.list.len());
        self.list.push(marked.clone());
        self.numbers.insert(marked, scope);
        scope
    }
}
