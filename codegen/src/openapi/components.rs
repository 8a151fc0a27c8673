//! What operations and schemas share: each of it is generated or told of, whether anything refers to it or not.

use std::collections::{HashMap, HashSet};

use super::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Base, BodyUse, DefinitionId, JsonType, Subject, Unused};
use crate::load::Node;
use crate::location::Location;
use crate::lower::Naming;
use crate::reference::ResourceId;
use crate::schema::SchemaId;

/// A schema of `components`.
pub(super) struct Component {
    pub(super) name: String,
    pub(super) schema: SchemaId,
}

/// The schemas of `components` that have no type of their own.
pub(super) struct Untyped {
    /// Other names for schemas that may have one.
    aliases: Vec<Component>,
    /// What is written out where it is used.
    written_out: Vec<Component>,
}

/// What only operations use.
const OF_OPERATIONS: &[&str] = &["responses", "parameters", "requestBodies", "headers"];

impl Lowering<'_> {
    /// Ids before references: what gets a type is settled while nothing has been lowered yet. Gives back what has no
    /// type of its own.
    pub(super) fn name_components(&mut self, components: Vec<Component>) -> Untyped {
        let mut aliases = Vec::new();
        let mut typed = Vec::new();
        let mut others = Vec::new();
        self.shaper.merger.all_named = false;
        for component in components {
            let flat = self.shaper.merger.flatten(component.schema);
            // Asked first: an alias has the facts of its target and would get a type of its own.
            if self.shaper.merger.schemas.get(component.schema).is_alias() {
                aliases.push(component);
            } else if self.shaper.merger.wants_name(&flat) {
                typed.push(component);
            } else {
                others.push(component);
            }
        }
        let mut reserved: Vec<_> = Vec::new();
        for component in typed {
            reserved.push((self.shaper.reserve(component.schema), component));
        }
        let mut written_out = Vec::new();
        // Only now, as a cycle that passes a schema with a type needs no other.
        for component in others {
            if self.shaper.merger.holds_itself(component.schema) {
                reserved.push((self.shaper.reserve(component.schema), component));
            } else {
                written_out.push(component);
            }
        }
        self.shaper.merger.all_named = true;
        let uses: Vec<bool> = reserved
            .iter()
            .map(|(_, component)| self.is_use(component.schema))
            .collect();
        // All answers come before the first removal, since each of them depends on who has a name.
        for ((_, component), is_use) in reserved.iter().zip(&uses) {
            if *is_use {
                // References to it hold the other one's type and add `null` themselves.
                self.shaper.merger.named.remove(&component.schema);
            }
        }
        for ((id, component), is_use) in reserved.into_iter().zip(uses) {
            let base = self.base(&component);
            if is_use {
                self.define_component_use(id, &component, &base);
            } else {
                self.shaper
                    .define_base(id, component.schema, &base, BodyUse::None);
            }
        }
        for component in &written_out {
            self.keep_scalar(component);
        }
        Untyped {
            aliases,
            written_out,
        }
    }

    /// Defines a component that is a use of another one.
    fn define_component_use(&mut self, id: DefinitionId, component: &Component, base: &Base) {
        let flat = self.shaper.merger.flatten(component.schema);
        let naming = Naming::Base(base);
        let held = self.shaper.schema(flat, naming);
        let origin = &self.shaper.merger.schemas.get(component.schema).location;
        let name = naming.of_definition(base.given.clone(), origin);
        let definitions = &mut self.shaper.definitions;
        definitions.define(id, name, held, BodyUse::None);
    }

    fn base(&self, component: &Component) -> Base {
        Base {
            subject: Subject::Component(component.name.clone()),
            given: self
                .shaper
                .merger
                .schemas
                .get(component.schema)
                .given
                .clone(),
        }
    }

    /// Whether a component is another one and `null`, or another one's list: a type around that one, and what refers to
    /// it holds that one.
    fn is_use(&mut self, schema: SchemaId) -> bool {
        let flat = self.shaper.merger.flatten(schema);
        self.shaper.merger.holds_named(&flat) && flat.says_more_than_its_type()
    }

    /// A scalar is written out where it is used; it is kept besides, to be checked even if nothing uses it.
    fn keep_scalar(&mut self, component: &Component) {
        let flat = self.shaper.merger.flatten(component.schema);
        // Arrays, maps and schemas of any type may refer to what has no definition yet: `keep_unreferenced` is for
        // them.
        if !flat.types.has(JsonType::Array) && !flat.types.has(JsonType::Object) && !flat.never {
            let base = self.base(component);
            let scalar = self.shaper.bare(flat, Naming::Base(&base));
            self.scalars.push(scalar);
        }
    }

    /// Lists, maps and what has no type at all are written out where they are used, too. Those that nothing uses are
    /// kept, to be checked.
    pub(super) fn keep_unreferenced(&mut self, untyped: &Untyped) {
        for component in &untyped.written_out {
            let flat = self.shaper.merger.flatten(component.schema);
            let structured = flat.types.has(JsonType::Array) || flat.types.has(JsonType::Object);
            if structured && !self.shaper.merger.schemas.is_target(component.schema) {
                let base = self.base(component);
                let schema = self.shaper.bare(flat, Naming::Base(&base));
                self.scalars.push(schema);
            }
        }
    }

    /// What has no type of its own, and what nothing that is generated refers to: nothing is left of it.
    pub(super) fn unused(&self, untyped: &Untyped) -> Vec<Unused> {
        let components = untyped.aliases.iter().chain(&untyped.written_out);
        let components = components.map(|component| Unused {
            name: component.name.clone(),
            origin: self
                .shaper
                .merger
                .schemas
                .get(component.schema)
                .location
                .clone(),
        });
        let mut components: Vec<Unused> = components.collect();
        let used = self.used_of(&components.iter().map(|it| it.origin.clone()).collect());
        components.retain(|component| !used.contains(&component.origin));
        components
    }

    /// Which of the components at these locations are used: by what is none of them, or by one of them that is.
    fn used_of(&self, components: &HashSet<Location>) -> HashSet<Location> {
        let mut by_owner: HashMap<Location, Vec<Location>> = HashMap::new();
        let mut open = Vec::new();
        for schema in self.shaper.merger.schemas.all() {
            let reference = schema.reference.as_deref();
            let target = reference.and_then(|it| self.resolver.location(it, ResourceId::default()));
            let Some(target) = target.filter(|it| components.contains(it)) else {
                continue;
            };
            // A component that only itself or other unused ones refer to is unused.
            let mut around = schema.location.ancestors();
            match around.find(|it| components.contains(it)) {
                Some(owner) => by_owner.entry(owner).or_default().push(target),
                None => open.push(target),
            }
        }
        let mut used = HashSet::new();
        while let Some(location) = open.pop() {
            open.extend(by_owner.remove(&location).unwrap_or_default());
            used.insert(location);
        }
        used
    }

    /// What operations share and none of them uses.
    pub(super) fn warn_of_unused(&mut self, root: &Node) {
        let components = root.get("components");
        for kind in OF_OPERATIONS {
            let shared = components.and_then(|all| all.get(kind));
            for name in shared
                .and_then(Node::properties)
                .into_iter()
                .flat_map(|it| it.keys())
            {
                let at = self.components_at().property(kind).property(name);
                if !self.used.contains(&at) {
                    let message =
                        format!("no operation uses `{name}`: nothing is generated for it");
                    let diagnostic = Diagnostic::warning(Code::Unsupported, at, message);
                    self.fields.found.push(diagnostic.on_name());
                }
            }
        }
    }
}
