//! Schemas that a document names: each of them is generated or told of, whether anything refers to it or not.

use std::collections::{HashMap, HashSet};

use super::naming::Naming;
use super::shape::Shaper;
use crate::ir::{Base, BodyUse, DefinitionId, Given, JsonType, Subject, Unused};
use crate::location::Location;
use crate::schema::SchemaId;

/// A schema with a name.
pub(crate) struct Named {
    pub(crate) key: String,
    pub(crate) schema: SchemaId,
    /// The name for generated code that it is given from outside, which goes before its own.
    pub(crate) given: Option<Box<Given>>,
    /// Whether it is what a client sends, beside what the service sends by this name.
    pub(crate) is_sent: bool,
    /// Whether it is read and written as a whole: what its type cannot say is said by a type around it.
    pub(crate) is_whole: bool,
}

impl Named {
    /// One that the document calls so.
    pub(crate) const fn of(key: String, schema: SchemaId) -> Self {
        Self {
            key,
            schema,
            given: None,
            is_sent: false,
            is_whole: false,
        }
    }
}

/// The named schemas that have no type of their own.
pub(crate) struct Untyped {
    /// Other names for schemas that may have one.
    aliases: Vec<Named>,
    /// What is written out where it is used.
    written_out: Vec<Named>,
}

impl Untyped {
    /// Omits a schema that is generated as a whole.
    pub(crate) fn remove(&mut self, schema: SchemaId) {
        for list in [&mut self.aliases, &mut self.written_out] {
            list.retain(|named| named.schema != schema);
        }
    }
}

impl Shaper<'_> {
    /// Ids before references: what gets a type is settled while nothing has been lowered yet. Gives back what has no
    /// type of its own.
    pub(crate) fn name_all(&mut self, all: Vec<Named>) -> Untyped {
        let mut aliases = Vec::new();
        let mut typed = Vec::new();
        let mut others = Vec::new();
        self.merger.all_named = false;
        for named in all {
            let flat = self.merger.flatten(named.schema);
            // Asked first: an alias has the facts of its target and would get a type of its own.
            if self.merger.schemas.get(named.schema).is_alias() {
                aliases.push(named);
            } else if self.merger.wants_name(&flat) {
                typed.push(named);
            } else {
                others.push(named);
            }
        }
        let mut reserved: Vec<_> = Vec::new();
        for named in typed {
            reserved.push((self.reserve(named.schema), named));
        }
        let mut written_out = Vec::new();
        // Only now, as a cycle that passes a schema with a type needs no other.
        for named in others {
            if self.merger.holds_itself(named.schema) {
                reserved.push((self.reserve(named.schema), named));
            } else if !named.is_sent {
                // Of what a client sends, the uses are all there is.
                written_out.push(named);
            }
        }
        self.merger.all_named = true;
        self.define_named(reserved);
        Untyped {
            aliases,
            written_out,
        }
    }

    /// Defines what has a type.
    fn define_named(&mut self, reserved: Vec<(DefinitionId, Named)>) {
        let uses: Vec<bool> = reserved
            .iter()
            .map(|(_, named)| self.is_use(named.schema))
            .collect();
        // All answers come before the first removal, since each of them depends on who has a name.
        for ((_, named), is_use) in reserved.iter().zip(&uses) {
            if *is_use {
                // References to it hold the other one's type and add `null` themselves.
                self.merger.named.remove(&named.schema);
            }
        }
        for ((id, named), is_use) in reserved.into_iter().zip(uses) {
            // Its name is that of the type around it, which is made when all others are.
            if named.is_whole && !is_use && self.says_more(named.schema) {
                continue;
            }
            let base = self.base(&named);
            if is_use {
                self.define_named_use(id, &named, &base);
            } else {
                self.define_base(id, named.schema, &base, BodyUse::None);
            }
        }
    }

    /// Defines a named schema that is a use of another one.
    fn define_named_use(&mut self, id: DefinitionId, named: &Named, base: &Base) {
        let flat = self.merger.flatten(named.schema);
        let naming = Naming::Base(base);
        let held = self.schema(flat, naming);
        let origin = &self.merger.schemas.get(named.schema).location;
        let name = naming.of_definition(base.given.clone(), origin);
        self.entry_uses.insert(named.schema, id);
        self.definitions.define(id, name, held, BodyUse::None);
    }

    pub(crate) fn base(&self, named: &Named) -> Base {
        let own = &self.merger.schemas.get(named.schema).given;
        let key = named.key.clone();
        Base {
            subject: if named.is_sent {
                Subject::Sent(key)
            } else {
                Subject::Component(key)
            },
            given: named.given.clone().or_else(|| own.clone()),
        }
    }

    /// Whether a schema is another one and `null`, or another one's list: a type around that one, and what refers to it
    /// holds that one.
    fn is_use(&mut self, schema: SchemaId) -> bool {
        let flat = self.merger.flatten(schema);
        self.merger.holds_named(&flat) && flat.says_more_than_its_type()
    }

    fn says_more(&mut self, schema: SchemaId) -> bool {
        self.merger.flatten(schema).says_more_than_its_type()
    }

    /// Scalars are written out where they are used; they are kept besides, to be checked even if nothing uses them.
    pub(crate) fn keep_scalars(&mut self, untyped: &Untyped) {
        for named in &untyped.written_out {
            let flat = self.merger.flatten(named.schema);
            // Arrays, maps and schemas of any type may refer to what has no definition yet: `keep_unreferenced` is for
            // them.
            if !flat.types.has(JsonType::Array) && !flat.types.has(JsonType::Object) && !flat.never
            {
                let base = self.base(named);
                let scalar = self.bare(flat, Naming::Base(&base));
                self.scalars.push(scalar);
            }
        }
    }

    /// Lists, maps and what has no type at all are written out where they are used, too. Those that nothing uses are
    /// kept, to be checked.
    pub(crate) fn keep_unreferenced(&mut self, untyped: &Untyped) {
        for named in &untyped.written_out {
            let flat = self.merger.flatten(named.schema);
            let structured = flat.types.has(JsonType::Array) || flat.types.has(JsonType::Object);
            if structured && !self.merger.schemas.is_target(named.schema) {
                let base = self.base(named);
                let schema = self.bare(flat, Naming::Base(&base));
                self.scalars.push(schema);
            }
        }
    }

    /// What has no type of its own, and what nothing that is generated refers to: nothing is left of it.
    pub(crate) fn unused(&self, untyped: &Untyped) -> Vec<Unused> {
        let all = untyped.aliases.iter().chain(&untyped.written_out);
        let all = all.map(|named| Unused {
            name: named.key.clone(),
            origin: self.merger.schemas.get(named.schema).location.clone(),
        });
        let mut all: Vec<Unused> = all.collect();
        let used = self.used_of(&all.iter().map(|it| it.origin.clone()).collect());
        all.retain(|unused| !used.contains(&unused.origin));
        all
    }

    /// Which of the named schemas at these locations are used: by what is none of them, or by one of them that is.
    fn used_of(&self, named: &HashSet<Location>) -> HashSet<Location> {
        let schemas = &self.merger.schemas;
        let mut by_owner: HashMap<Location, Vec<Location>> = HashMap::new();
        let mut open = Vec::new();
        let unreached = schemas.unreached(self.merger.named.keys().copied());
        for (id, schema) in schemas.with_ids() {
            if unreached.contains(&id) {
                continue;
            }
            let dynamic = schema.dynamic_reference.as_ref();
            let targets = [schema.target, dynamic.and_then(|it| it.target)];
            let targets = targets.into_iter().flatten();
            let targets = targets.map(|target| &schemas.get(target).location);
            let targets: Vec<&Location> = targets.filter(|it| named.contains(*it)).collect();
            if targets.is_empty() {
                continue;
            }
            // One that only itself or other unused ones refer to is unused.
            let mut around = schema.location.ancestors();
            let owned = match around.find(|it| named.contains(it)) {
                Some(owner) => by_owner.entry(owner).or_default(),
                None => &mut open,
            };
            owned.extend(targets.into_iter().cloned());
        }
        let mut used = HashSet::new();
        while let Some(location) = open.pop() {
            open.extend(by_owner.remove(&location).unwrap_or_default());
            used.insert(location);
        }
        used
    }
}
