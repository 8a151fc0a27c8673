//! JSON Schema as a document has it: every schema that is asked for or referred to, with each reference resolved.

mod object;
mod read;

pub(crate) use object::{SchemaId, SchemaObject};
pub(crate) use read::given;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::diagnostic::Sink;
use crate::load::{Document, Fields, Node};
use crate::location::Location;
use crate::reference::Resolver;
use read::Reader;

/// The schemas of a document that were read so far.
pub(crate) struct Schemas<'d> {
    document: &'d Document,
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
}

impl<'d> Schemas<'d> {
    pub(crate) fn new(document: &'d Document, resolver: Resolver<'d>, found: Sink) -> Self {
        Self {
            document,
            resolver,
            fields: Rc::new(Fields::new(found)),
            list: Vec::new(),
            unread: Rc::default(),
            by_location: HashMap::new(),
            unresolved: Vec::new(),
            targets: HashSet::new(),
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// All of them, in no order that anybody should rely on.
    pub(crate) fn all(&self) -> impl Iterator<Item = &SchemaObject> {
        self.list.iter().map(Rc::as_ref)
    }

    pub(crate) fn get(&self, id: SchemaId) -> &Rc<SchemaObject> {
        &self.list[id.0]
    }

    /// The names of its keywords, as the document has them.
    pub(crate) fn keywords(&self, id: SchemaId) -> impl Iterator<Item = &'d str> {
        let node = self.document.at(&self.get(id).location);
        let properties = node.and_then(Node::properties);
        properties
            .into_iter()
            .flat_map(|it| it.keys())
            .map(String::as_str)
    }

    /// The locations of the keywords of all of them.
    pub(crate) fn all_keywords(&self) -> Vec<Location> {
        let ids = (0..self.list.len()).map(SchemaId);
        let keywords = ids.flat_map(|id| {
            let schema = self.get(id);
            self.keywords(id).map(|keyword| schema.keyword(keyword))
        });
        keywords.collect()
    }

    /// Whether a schema refers to it.
    pub(crate) fn is_target(&self, id: SchemaId) -> bool {
        self.targets.contains(&id)
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
        let schema = reader.schema(node, location);
        if schema.reference.is_some() {
            self.unresolved.push(id);
        }
        self.list[id.0] = Rc::new(schema);
        id
    }

    fn resolve(&mut self, id: SchemaId) {
        let schema = Rc::clone(self.get(id));
        let reference = schema.reference.as_deref();
        let target = reference.and_then(|reference| self.target(reference, &schema));
        // With one owner left, `make_mut` need not clone the schema.
        drop(schema);
        self.targets.extend(target);
        Rc::make_mut(&mut self.list[id.0]).target = target;
    }

    /// The schema that the reference of another one resolves to.
    fn target(&mut self, reference: &str, schema: &SchemaObject) -> Option<SchemaId> {
        match self.resolver.resolve(reference) {
            Ok((node, location)) => Some(self.read_one(node, &location)),
            Err(unresolved) => {
                let diagnostic = unresolved.diagnostic(schema.keyword("$ref"), reference);
                self.fields.found.push(diagnostic);
                None
            }
        }
    }
}
