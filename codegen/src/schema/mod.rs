//! JSON Schema as a document has it: every schema that is asked for or referred to, with each reference resolved.

mod by_sender;
mod discriminator;
mod dynamic;
mod object;
mod older;
mod pattern;
mod read;
mod specialized;

pub(crate) use by_sender::{Division, Senders};
pub(crate) use object::{SchemaId, SchemaObject};
pub(crate) use read::given;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::dialect::{Draft, Formats};
use crate::keyword;
use crate::load::{Fields, Node};
use crate::location::Location;
use crate::reference::{Resolver, ResourceId, Unresolved};
use read::Reader;

/// The schemas of a document that were read so far.
pub(crate) struct Schemas<'d> {
    /// The formats whose strings are values of a type.
    pub(crate) typed_formats: Vec<String>,
    resolver: Resolver<'d>,
    fields: Rc<Fields>,
    list: Vec<Rc<SchemaObject>>,
    /// Represents a schema that is being read.
    unread: Rc<SchemaObject>,
    by_location: HashMap<Location, SchemaId>,
    /// Schemas whose references are not resolved yet.
    unresolved: Vec<SchemaId>,
    /// Schemas that a reference of a schema resolves to.
    targets: HashSet<SchemaId>,
    /// Schemas that were read since a dynamic reference might resolve to them.
    candidates: HashSet<SchemaId>,
    /// Generic schemas as they are where nothing is bound, which no root reaches so.
    unbound: HashSet<SchemaId>,
    /// Which schemas are not the same for both sides.
    pub(crate) division: Division,
    /// Schemas that are not, each with that of what a client sends.
    by_client: HashMap<SchemaId, SchemaId>,
}

impl<'d> Schemas<'d> {
    pub(crate) fn new(resolver: Resolver<'d>, found: Sink) -> Self {
        let faults = resolver.faults().iter();
        faults.for_each(|fault| found.push(fault.clone()));
        Self {
            typed_formats: Vec::new(),
            resolver,
            fields: Rc::new(Fields::new(found)),
            list: Vec::new(),
            unread: Rc::default(),
            by_location: HashMap::new(),
            unresolved: Vec::new(),
            targets: HashSet::new(),
            candidates: HashSet::new(),
            unbound: HashSet::new(),
            division: Division::default(),
            by_client: HashMap::new(),
        }
    }

    /// The schema at a location, if it was read.
    pub(crate) fn known(&self, location: &Location) -> Option<SchemaId> {
        self.by_location.get(location).copied()
    }

    /// The schema resource that a location is in.
    pub(crate) fn resource(&self, location: &Location) -> ResourceId {
        self.resolver.resource(location)
    }

    /// The draft that is written in at a location.
    pub(crate) fn draft(&self, location: &Location) -> Draft {
        self.resolver.dialect(self.resource(location)).draft
    }

    /// What `format` does at a location.
    pub(crate) fn formats(&self, location: &Location) -> Formats {
        self.resolver.dialect(self.resource(location)).formats()
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// All of them with their ids, in no order that anybody should rely on.
    pub(crate) fn with_ids(&self) -> impl Iterator<Item = (SchemaId, &SchemaObject)> {
        let ids = (0..).map(SchemaId);
        ids.zip(self.all())
    }

    /// All of them, in no order that anybody should rely on.
    pub(crate) fn all(&self) -> impl Iterator<Item = &SchemaObject> {
        self.list.iter().map(Rc::as_ref)
    }

    pub(crate) fn get(&self, id: SchemaId) -> &Rc<SchemaObject> {
        &self.list[id.0]
    }

    /// Where a reference in a resource resolves to.
    fn resolve_in(&self, reference: &str, resource: ResourceId) -> Result<Location, Unresolved> {
        let resolved = self.resolver.resolve(reference, resource);
        resolved.map(|(_, location)| location)
    }

    /// The names of its keywords, as the document has them. Beside a `$ref` of up to draft-07, what asserts has no effect.
    pub(crate) fn keywords(&self, id: SchemaId) -> impl Iterator<Item = &'d str> {
        let schema = self.get(id);
        let is_alone = schema.dialect.ref_is_alone() && schema.reference.is_some();
        let node = self.resolver.at(&schema.location);
        let properties = node.and_then(Node::properties);
        let keywords = properties.into_iter().flat_map(|it| it.keys());
        let keywords = keywords.map(String::as_str);
        keywords.filter(move |name| !is_alone || *name == "$ref" || keyword::informs(name))
    }

    /// The locations of the keywords of all of them that are applied anywhere.
    pub(crate) fn all_keywords(&self) -> Vec<Location> {
        let ids = (0..self.list.len()).map(SchemaId);
        let unapplied = self.unapplied();
        let ids = ids.filter(|id| !unapplied.contains(id));
        let keywords = ids.flat_map(|id| {
            let schema = self.get(id);
            self.keywords(id)
                .map(|keyword| schema.location.property(keyword))
        });
        keywords.collect()
    }

    /// These, and all from which one of them can be reached by steps of a kind.
    fn reaching<'i>(
        &self,
        ids: impl IntoIterator<Item = &'i SchemaId>,
        next: fn(&SchemaObject) -> Vec<SchemaId>,
    ) -> HashSet<SchemaId> {
        let mut users: HashMap<SchemaId, Vec<SchemaId>> = HashMap::new();
        for (id, schema) in self.with_ids() {
            for used in next(schema) {
                users.entry(used).or_default().push(id);
            }
        }
        let mut reaching = HashSet::new();
        let mut open: Vec<SchemaId> = ids.into_iter().copied().collect();
        while let Some(id) = open.pop() {
            if reaching.insert(id) {
                open.extend(users.get(&id).into_iter().flatten());
            }
        }
        reaching
    }

    /// Whether a schema refers to it.
    pub(crate) fn is_target(&self, id: SchemaId) -> bool {
        self.targets.contains(&id)
    }

    /// The schemas that references resolve to, in the order in which they were read.
    pub(crate) fn targets(&self) -> Vec<SchemaId> {
        let mut targets: Vec<SchemaId> = self.targets.iter().copied().collect();
        targets.sort_unstable_by_key(|id| id.0);
        targets
    }

    /// The schema at a location, read on first use with all that its references resolve to.
    pub(crate) fn read(&mut self, node: &Node, location: &Location) -> SchemaId {
        let id = self.read_one(node, location);
        // A list instead of recursion: a chain of references can be as long as the document.
        while let Some(id) = self.unresolved.pop() {
            self.resolve(id);
        }
        id
    }

    /// The same without what references resolve to.
    fn read_one(&mut self, node: &Node, location: &Location) -> SchemaId {
        if let Some(id) = self.by_location.get(location) {
            return *id;
        }
        let id = SchemaId(self.list.len());
        // The id comes before the schemas in it, so that a schema precedes its children in `list`.
        self.by_location.insert(location.clone(), id);
        self.list.push(Rc::clone(&self.unread));
        let fields = Rc::clone(&self.fields);
        let mut reader = Reader {
            schemas: self,
            fields: &fields,
        };
        let mut schema = reader.schema(node, location);
        self.division.settle(&mut schema);
        if schema.reference.is_some() || schema.dynamic_reference.is_some() {
            self.unresolved.push(id);
        }
        self.list[id.0] = Rc::new(schema);
        id
    }

    fn resolve(&mut self, id: SchemaId) {
        let schema = Rc::clone(self.get(id));
        let reference = schema.reference.as_deref();
        let target = reference.and_then(|it| self.target(it, "$ref", &schema));
        let dynamic = schema.dynamic_reference.as_ref();
        let dynamic_target = dynamic.and_then(|it| self.target(&it.reference, it.keyword, &schema));
        let anchor = dynamic.zip(dynamic_target).and_then(|(it, target)| {
            let at = &self.get(target).location;
            self.resolver.dynamic_anchor(&it.reference, at)
        });
        // With one owner left, `make_mut` need not clone the schema.
        drop(schema);
        self.targets.extend(target);
        self.targets.extend(dynamic_target);
        let is_plain = anchor.is_none();
        let schema = Rc::make_mut(&mut self.list[id.0]);
        schema.target = target;
        if let Some(dynamic) = &mut schema.dynamic_reference {
            dynamic.target = dynamic_target;
            dynamic.anchor = anchor.map(str::to_owned);
        }
        if let Some(target) = dynamic_target.filter(|_| is_plain) {
            self.make_plain(id, target);
        }
    }

    /// The schema that the reference of another one resolves to.
    fn target(
        &mut self,
        reference: &str,
        keyword: &str,
        schema: &SchemaObject,
    ) -> Option<SchemaId> {
        match self.resolver.resolve(reference, schema.resource) {
            Ok((node, location)) => Some(self.read_one(node, &location)),
            Err(unresolved) => {
                if let Some((node, location)) = self.in_document(reference) {
                    let at = schema.keyword(keyword);
                    self.fields.found.push(of_document(at, reference));
                    return Some(self.read_one(node, &location));
                }
                let diagnostic = unresolved.diagnostic(schema.keyword(keyword), reference);
                self.fields.found.push(diagnostic);
                None
            }
        }
    }

    /// What a reference would resolve to if no schema around it had an `$id`: many OpenAPI documents are written so.
    fn in_document(&self, reference: &str) -> Option<(&'d Node, Location)> {
        let document = ResourceId::default();
        let is_local = reference.starts_with("#/") && self.resolver.dialect(document).is_openapi;
        let resolved = is_local.then(|| self.resolver.resolve(reference, document));
        resolved?.ok()
    }

    /// The schemas that dynamic anchors of a name mark, as far as they were read.
    fn marked(&self, name: Option<&str>) -> Vec<SchemaId> {
        let marked = self.resolver.dynamic_anchors();
        let marked = marked.filter(|(_, known, _)| Some(*known) == name);
        marked.filter_map(|(_, _, at)| self.known(at)).collect()
    }

    /// The schemas that dynamic anchors of a name mark, each with its resource: what a `$dynamicRef` can resolve to. They
    /// are read, if they were not.
    pub(crate) fn dynamic_anchors(&mut self, name: &str) -> Vec<(ResourceId, SchemaId)> {
        let resolver = self.resolver;
        let marked = resolver
            .dynamic_anchors()
            .filter(|(_, known, _)| *known == name);
        let marked: Vec<_> = marked
            .filter_map(|(resource, _, at)| Some((resource, resolver.at(at)?, at)))
            .collect();
        let before = self.list.len();
        let read = marked
            .into_iter()
            .map(|(resource, node, at)| (resource, self.read(node, at)));
        let read = read.collect();
        let new = (before..self.list.len()).map(SchemaId);
        self.candidates.extend(new);
        read
    }
}

fn of_document(at: Location, reference: &str) -> Diagnostic {
    let message = format!(
        "`{reference}` is nothing in the schema around it that has an `$id`: it is read as what the document has there"
    );
    let help = "with an `$id`, `#` is the schema that has it: omit that `$id`, or write the URI of the document before `#`";
    Diagnostic::warning(Code::OutsideResource, at, message).help(help)
}
