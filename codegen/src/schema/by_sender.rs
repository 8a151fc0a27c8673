//! Schemas of what both sides send, where they are not the same for both.
//!
//! A property that is `readOnly` is the service's own: that it is `required` is asked of the service, and not of a client.
//! With `writeOnly` it is the other way around. So a schema that says such a thing, or refers to one that does, is two
//! schemas where both sides send its instances: itself as the service sends them, and a copy as a client does.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use indexmap::IndexSet;

use super::{SchemaId, SchemaObject, Schemas};
use crate::ir::{Sender, Unasked};
use crate::location::Location;

/// The schemas whose instances each side sends.
pub(crate) struct Senders {
    pub(crate) client: Vec<SchemaId>,
    pub(crate) service: Vec<SchemaId>,
}

/// Which schemas are not the same for both sides.
#[derive(Debug, Default)]
pub(crate) struct Division {
    /// Schemas of what both sides send.
    of_both: HashSet<Location>,
    /// Schemas of what clients alone send, which hold such.
    of_client: HashSet<Location>,
    /// What is not asked, be it of one side alone.
    unasked: Vec<Unasked>,
    /// What is not asked by the schemas themselves.
    own: HashMap<Location, HashSet<String>>,
    /// What copies require.
    of_copies: HashMap<Location, Vec<String>>,
}

/// For each schema the names that it requires and that are not asked.
type Names = HashMap<SchemaId, HashSet<String>>;

impl Division {
    /// How schemas are divided that were read as they are written.
    pub(crate) fn of(schemas: &Schemas<'_>, senders: &Senders) -> Self {
        let is_divided = |schema: &SchemaObject| schema.about.read_only || schema.about.write_only;
        if !schemas.all().any(is_divided) {
            return Self::default();
        }
        let client = schemas.reached_from(&senders.client);
        let service = schemas.reached_from(&senders.service);
        let of_client = schemas.unasked(&client, &senders.client, |it| it.about.read_only);
        let of_service = schemas.unasked(&service, &senders.service, |it| it.about.write_only);
        let differing = schemas.reaching(
            of_client.keys().chain(of_service.keys()),
            SchemaObject::reached,
        );
        let mut division = Self::default();
        for id in client.intersection(&differing) {
            let schema = schemas.get(*id);
            let at = schema.location.clone();
            let unasked = of_client.get(id);
            if service.contains(id) {
                let is_asked = |name: &&String| unasked.is_none_or(|it| !it.contains(*name));
                let asked = schema.object.required.iter().filter(is_asked);
                division
                    .of_copies
                    .insert(at.clone(), asked.cloned().collect());
                division.of_both.insert(at);
            } else {
                let own = unasked.map(|it| (at.clone(), it.clone()));
                division.own.extend(own);
                division.of_client.insert(at);
            }
        }
        for (id, names) in &of_service {
            let at = &schemas.get(*id).location;
            division.own.insert(at.clone(), names.clone());
        }
        for (names, sender) in [(of_client, Sender::Client), (of_service, Sender::Service)] {
            division.add_unasked(schemas, names, sender);
        }
        let key = |it: &Unasked| (it.required.clone(), it.property.clone());
        division.unasked.sort_by_key(key);
        division
    }

    fn add_unasked(&mut self, schemas: &Schemas<'_>, names: Names, sender: Sender) {
        for (id, names) in names {
            let required = schemas.get(id).keyword("required");
            self.unasked
                .extend(names.into_iter().map(|property| Unasked {
                    required: required.clone(),
                    property,
                    sender,
                }));
        }
    }

    /// What is required of one side and not asked of the other.
    pub(crate) fn unasked(&self) -> &[Unasked] {
        &self.unasked
    }

    /// Asks nothing that the schema at a location does not ask.
    pub(super) fn settle(&self, schema: &mut SchemaObject) {
        if let Some(names) = self.own.get(&schema.location) {
            schema.object.required.retain(|name| !names.contains(name));
        }
    }
}

impl Schemas<'_> {
    /// The schema of what one side sends, for one that may be of both.
    pub(crate) fn as_sent(&mut self, id: SchemaId, sender: Sender) -> SchemaId {
        if sender == Sender::Service {
            return id;
        }
        let mut open = Vec::new();
        let sent = self.of_client(id, &mut open);
        // A list instead of recursion: schemas are as deep as the document.
        while let Some(id) = open.pop() {
            let mut schema = SchemaObject::clone(&self.list[id.0]);
            for held in schema.children_mut() {
                *held = self.of_client(*held, &mut open);
            }
            if let Some(target) = &mut schema.target {
                *target = self.of_client(*target, &mut open);
                self.targets.insert(*target);
            }
            self.list[id.0] = Rc::new(schema);
        }
        sent
    }

    /// The same, which is added to those whose parts are to be looked at when it is new.
    fn of_client(&mut self, id: SchemaId, open: &mut Vec<SchemaId>) -> SchemaId {
        if let Some(known) = self.by_client.get(&id) {
            return *known;
        }
        let schema = &self.list[id.0];
        let sent = if self.division.of_client.contains(&schema.location) {
            id
        } else if self.division.of_both.contains(&schema.location) {
            let mut copy = SchemaObject::clone(schema);
            let required = self.division.of_copies.get(&copy.location);
            if let Some(required) = required.filter(|it| **it != copy.object.required) {
                copy.object.required.clone_from(required);
            }
            self.list.push(Rc::new(copy));
            SchemaId(self.list.len() - 1)
        } else {
            return id;
        };
        self.by_client.insert(id, sent);
        self.by_client.insert(sent, sent);
        open.push(sent);
        sent
    }

    fn reached_from(&self, roots: &[SchemaId]) -> HashSet<SchemaId> {
        let mut reached = HashSet::new();
        let mut open = roots.to_vec();
        while let Some(id) = open.pop() {
            if reached.insert(id) {
                open.extend(self.get(id).reached());
            }
        }
        reached
    }

    /// What schemas require and what is not asked, as each value says that has them: a property is the other side's where its
    /// own schema says so, or what that is merged with.
    fn unasked(
        &self,
        reached: &HashSet<SchemaId>,
        roots: &[SchemaId],
        is_others: fn(&SchemaObject) -> bool,
    ) -> Names {
        let (mut unasked, mut asked) = (Names::new(), Names::new());
        let of_others = reached.iter().filter(|id| is_others(self.get(**id)));
        let of_others = self.reaching(of_others, SchemaObject::merged);
        for value in self.values(reached, roots) {
            let merged = self.merged(value);
            let properties = merged
                .iter()
                .flat_map(|id| &self.get(*id).object.properties);
            let others: HashSet<&String> = properties
                .filter(|(_, id)| of_others.contains(id))
                .map(|(name, _)| name)
                .collect();
            for id in &merged {
                for name in &self.get(*id).object.required {
                    let list = if others.contains(name) {
                        &mut unasked
                    } else {
                        &mut asked
                    };
                    list.entry(*id).or_default().insert(name.clone());
                }
            }
        }
        for (id, asked) in asked {
            if let Some(names) = unasked.get_mut(&id) {
                names.retain(|name| !asked.contains(name));
            }
        }
        unasked.retain(|_, names| !names.is_empty());
        unasked
    }

    /// The schemas that are not merely parts of others by `$ref` and `allOf`.
    fn values(&self, reached: &HashSet<SchemaId>, roots: &[SchemaId]) -> HashSet<SchemaId> {
        let mut values: HashSet<SchemaId> = roots.iter().copied().collect();
        for id in reached {
            let schema = self.get(*id);
            let parts: HashSet<&SchemaId> = schema.all_of.iter().collect();
            let held = schema.children().into_iter();
            values.extend(held.filter(|id| !parts.contains(id)));
        }
        values
    }

    /// A schema with those that it is merged with, by `$ref` and `allOf`.
    fn merged(&self, id: SchemaId) -> IndexSet<SchemaId> {
        let mut merged = IndexSet::from([id]);
        let mut next = 0;
        while let Some(id) = merged.get_index(next) {
            let schema = self.get(*id);
            merged.extend(schema.merged());
            next += 1;
        }
        merged
    }
}
