//! What dynamic references resolve to.
//!
//! A `$dynamicRef` resolves to the dynamic anchor of the outermost resource on the way to it. All ways from the roots are
//! walked, each with the resource that has the anchor first on it: where all of them end in one schema, the reference is a
//! plain one. Where they do not, each schema on such a way is read once for each schema that it can mean
//! (`specialized.rs`).

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::{SchemaId, Schemas};
use crate::reference::ResourceId;

/// The schemas that dynamic anchors of one name mark, by their resources.
pub(super) type Anchors = HashMap<ResourceId, SchemaId>;

impl Schemas<'_> {
    /// Makes plain references of dynamic ones. Whether some are left: where schemas would have to be read too often.
    pub(crate) fn settle_dynamic(&mut self, roots: &[SchemaId]) -> bool {
        let mut names: Vec<String> = self.dynamic_names();
        let mut read = 0;
        // What is marked is read only now, and may have dynamic references itself.
        while read < names.len() {
            self.dynamic_anchors(&names[read]);
            read += 1;
            for name in self.dynamic_names() {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        let settled: Vec<(SchemaId, SchemaId)> = names
            .iter()
            .flat_map(|name| self.settled(name, roots))
            .collect();
        for (id, target) in settled {
            self.make_plain(id, target);
        }
        let left = self.dynamic_names();
        !left.is_empty() && !self.specialize(&left, roots)
    }

    /// The names of the dynamic anchors that references name.
    fn dynamic_names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for schema in self.all() {
            let name = schema.dynamic_reference.as_ref();
            let name = name.and_then(|it| it.anchor.as_ref());
            names.extend(name.filter(|it| !names.contains(*it)).cloned());
        }
        names
    }

    /// The references by a name that resolve to one schema, each with that.
    fn settled(&mut self, name: &str, roots: &[SchemaId]) -> Vec<(SchemaId, SchemaId)> {
        let anchors: Anchors = self.dynamic_anchors(name).into_iter().collect();
        let ways = Ways {
            schemas: self,
            name,
            anchors: &anchors,
        };
        let mut found = ways.targets(roots);
        let mut settled = Vec::new();
        for (id, schema) in self.with_ids() {
            let dynamic = schema.dynamic_reference.as_ref();
            let dynamic = dynamic.filter(|it| it.anchor.as_deref() == Some(name));
            let Some(own) = dynamic.and_then(|it| it.target) else {
                continue;
            };
            // What is on no way from the root is reached by nobody.
            let targets = found.remove(&id).unwrap_or_else(|| HashSet::from([own]));
            if let [target] = targets.iter().copied().collect::<Vec<_>>()[..] {
                settled.push((id, target));
            }
        }
        settled
    }

    /// Candidates that no reference resolves to, with all that is in them.
    pub(super) fn unapplied(&self) -> HashSet<SchemaId> {
        let mut unapplied = self.candidates.clone();
        let ids = (0..self.list.len()).map(SchemaId);
        let mut open: Vec<SchemaId> = ids
            .filter(|id| !unapplied.contains(id) || self.is_target(*id))
            .collect();
        while let Some(id) = open.pop() {
            let schema = self.get(id);
            let dynamic = schema.dynamic_reference.as_ref();
            let dynamic = dynamic.map(|it| self.marked(it.anchor.as_deref()));
            let mut next = schema.reached();
            next.extend(dynamic.into_iter().flatten().chain([id]));
            open.extend(next.into_iter().filter(|id| unapplied.remove(id)));
        }
        unapplied
    }

    /// Makes the dynamic reference of a schema a plain one.
    pub(super) fn make_plain(&mut self, id: SchemaId, target: SchemaId) {
        self.targets.insert(target);
        Rc::make_mut(&mut self.list[id.0]).make_plain(target);
    }
}

/// The ways from a schema to the references by a name.
struct Ways<'s, 'd> {
    schemas: &'s Schemas<'d>,
    name: &'s str,
    anchors: &'s Anchors,
}

impl Ways<'_, '_> {
    /// What each reference resolves to on them.
    fn targets(&self, roots: &[SchemaId]) -> HashMap<SchemaId, HashSet<SchemaId>> {
        let mut found: HashMap<SchemaId, HashSet<SchemaId>> = HashMap::new();
        let mut seen = HashSet::new();
        let mut open: Vec<_> = roots.iter().map(|root| (*root, None)).collect();
        while let Some((id, outermost)) = open.pop() {
            let schema = self.schemas.get(id);
            let own = self.anchors.get(&schema.resource).copied();
            let outermost = outermost.or(own);
            if !seen.insert((id, outermost)) {
                continue;
            }
            let mut next = schema.reached();
            if let Some(dynamic) = &schema.dynamic_reference {
                let is_named = dynamic.anchor.as_deref() == Some(self.name);
                let resolved = outermost.filter(|_| is_named).or(dynamic.target);
                next.extend(resolved);
                if is_named {
                    found.entry(id).or_default().extend(resolved);
                } else {
                    // By another name, it can be any schema that this name marks.
                    next.extend(self.schemas.marked(dynamic.anchor.as_deref()));
                }
            }
            open.extend(next.into_iter().map(|id| (id, outermost)));
        }
        found
    }
}
