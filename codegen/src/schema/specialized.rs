//! Schemas whose dynamic references resolve to different schemas on different ways: one schema for each of these, as of a
//! generic type.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::dynamic::Anchors;
use super::{SchemaId, SchemaObject, Schemas};

/// So many schemas are added at most.
const MOST: usize = 10_000;

/// For each name the schema that it means on a way, once a resource on it has an anchor of that name.
type Scope = Vec<Option<SchemaId>>;

impl Schemas<'_> {
    /// Makes plain references of all dynamic ones by these names. Where that needs too many schemas, all is as before, and
    /// the answer is no.
    pub(super) fn specialize(&mut self, names: &[String], roots: &[SchemaId]) -> bool {
        let anchors = names.iter().map(|name| self.dynamic_anchors(name));
        let anchors = anchors.map(|it| it.into_iter().collect()).collect();
        let read = self.list.clone();
        let targets = self.targets.clone();
        let generic = self.generic();
        self.targets.retain(|id| !generic.contains(id));
        let mut specializing = Specializing {
            generic,
            names,
            anchors,
            known: HashMap::new(),
            taken: HashSet::new(),
            schemas: self,
            open: Vec::new(),
        };
        let outside = vec![None; names.len()];
        for root in roots {
            specializing.of(*root, &outside);
        }
        let mut is_done = specializing.all(&read);
        let reached = specializing.taken.clone();
        // Of what no root reaches with nothing bound, there is what it says by itself all the same.
        for id in (0..read.len()).map(SchemaId) {
            specializing.of(id, &outside);
            is_done = is_done && specializing.all(&read);
        }
        let generic = std::mem::take(&mut specializing.generic);
        if is_done {
            self.unbound = generic.difference(&reached).copied().collect();
        } else {
            self.list = read;
            self.targets = targets;
        }
        is_done
    }

    /// Generic schemas that nothing reaches: nothing is bound in them, and none of these schemas holds them.
    pub(crate) fn unreached(&self, from: impl Iterator<Item = SchemaId>) -> HashSet<SchemaId> {
        let mut unreached = self.unbound.clone();
        let mut open: Vec<SchemaId> = from.filter(|id| unreached.remove(id)).collect();
        while let Some(id) = open.pop() {
            let next = self.get(id).reached().into_iter();
            open.extend(next.filter(|id| unreached.remove(id)));
        }
        unreached
    }

    /// The schemas from which a dynamic reference can be reached.
    fn generic(&self) -> HashSet<SchemaId> {
        let dynamic = self
            .with_ids()
            .filter(|(_, it)| it.dynamic_reference.is_some());
        let dynamic: Vec<SchemaId> = dynamic.map(|(id, _)| id).collect();
        self.reaching(&dynamic, SchemaObject::reached)
    }
}

/// The schemas that were made so far, and those that are to come.
struct Specializing<'s, 'd> {
    schemas: &'s mut Schemas<'d>,
    generic: HashSet<SchemaId>,
    names: &'s [String],
    /// By the names.
    anchors: Vec<Anchors>,
    known: HashMap<(SchemaId, Scope), SchemaId>,
    /// Those whose own id is given out.
    taken: HashSet<SchemaId>,
    open: Vec<Wanted>,
}

/// One that is to come.
struct Wanted {
    own: SchemaId,
    /// What it is made of.
    id: SchemaId,
    scope: Scope,
    /// Whether its resource has an anchor of a name that meant nothing on the way to it.
    binds: bool,
}

impl Specializing<'_, '_> {
    /// What a schema is on a way.
    fn of(&mut self, id: SchemaId, scope: &Scope) -> SchemaId {
        if !self.generic.contains(&id) {
            return id;
        }
        let resource = self.schemas.get(id).resource;
        let of_resource = self.anchors.iter().map(|it| it.get(&resource).copied());
        let alone: Scope = of_resource.collect();
        let within = scope.iter().zip(&alone);
        let within: Scope = within.map(|(outer, own)| outer.or(*own)).collect();
        if let Some(known) = self.known.get(&(id, within.clone())) {
            return *known;
        }
        // Its own id has what it is where nothing is bound but by itself.
        let own = if within == alone && self.taken.insert(id) {
            id
        } else {
            let list = &mut self.schemas.list;
            list.push(Rc::clone(&self.schemas.unread));
            SchemaId(list.len() - 1)
        };
        self.known.insert((id, within.clone()), own);
        let binds = within != *scope;
        self.open.push(Wanted {
            own,
            id,
            scope: within,
            binds,
        });
        own
    }

    /// Makes those that are to come of the schemas as they were read. No, if they are too many.
    fn all(&mut self, read: &[Rc<SchemaObject>]) -> bool {
        while let Some(wanted) = self.open.pop() {
            let Wanted {
                own,
                id,
                scope,
                binds,
            } = wanted;
            if self.schemas.list.len() > read.len() + MOST {
                return false;
            }
            let mut schema = SchemaObject::clone(&read[id.0]);
            for child in schema.children_mut() {
                *child = self.of(*child, &scope);
            }
            if let Some(target) = &mut schema.target {
                schema.binds = binds && self.generic.contains(target);
                *target = self.of(*target, &scope);
                if !schema.binds {
                    self.schemas.targets.insert(*target);
                }
            }
            if let Some(target) = self.resolved(&schema, &scope) {
                let target = self.of(target, &scope);
                self.schemas.targets.insert(target);
                schema.make_plain(target);
            }
            self.schemas.list[own.0] = Rc::new(schema);
        }
        true
    }

    /// What its dynamic reference resolves to.
    fn resolved(&self, schema: &SchemaObject, scope: &Scope) -> Option<SchemaId> {
        let dynamic = schema.dynamic_reference.as_ref()?;
        let names = self.names.iter().zip(scope);
        let mut meant = names.filter(|(name, _)| dynamic.anchor.as_ref() == Some(*name));
        let (_, outermost) = meant.next()?;
        outermost.or(dynamic.target)
    }
}
