//! Schema resources: what `$id` and anchors name, and which dialect schemas are written in.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use fluent_uri::{Uri, UriRef};

use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::{Dialect, Draft, without_empty_fragment};
use crate::fragment;
use crate::keyword::{self, Form};
use crate::load::{Content, Node};
use crate::location::Location;

/// The index of a schema resource.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct ResourceId(pub(crate) usize);

/// A document, or a schema in one with an `$id` of its own.
#[derive(Debug)]
struct Resource {
    /// What references in it are relative to; it has no fragment.
    base: String,
    location: Location,
    dialect: Dialect,
    anchors: HashMap<String, Location>,
    /// Anchors that `$dynamicRef` looks for in the dynamic scope; that of `$recursiveAnchor` has no name.
    dynamic_anchors: HashMap<String, Location>,
}

/// The schema resources of all documents.
#[derive(Debug, Default)]
pub(crate) struct Resources {
    list: Vec<Resource>,
    by_uri: HashMap<String, ResourceId>,
    /// Where they begin.
    by_location: HashMap<Location, ResourceId>,
    /// Dialects that are no draft's own, by the URIs of their metaschemas.
    pub(super) dialects: HashMap<String, Dialect>,
    /// What schemas refer to: the absolute URI without its fragment, and that.
    referred: Vec<(String, String)>,
    /// Names that name nothing, or two things.
    faults: Vec<Diagnostic>,
}

/// What a `$ref` names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A location, be there something or not.
    Location(Location),
    /// The anchor of a resource, which has none of that name.
    UnknownAnchor,
    /// A resource that is none of the input's, by its URI.
    Unknown(String),
    /// Nothing: it is no URI reference.
    Invalid,
}

impl Resources {
    /// Adds a document whose root is a schema, with all schemas in it. `uri` is where it was found.
    pub(crate) fn add_schema(&mut self, uri: String, root: &Node, at: &Location, dialect: Dialect) {
        let id = self.add(uri, at, dialect);
        self.walk(root, at, id);
    }

    /// Adds a document, without what is in it.
    pub(super) fn add(&mut self, base: String, at: &Location, dialect: Dialect) -> ResourceId {
        let id = ResourceId(self.list.len());
        self.by_uri.entry(base.clone()).or_insert(id);
        self.by_location.insert(at.clone(), id);
        self.list.push(Resource {
            base,
            location: at.clone(),
            dialect,
            anchors: HashMap::new(),
            dynamic_anchors: HashMap::new(),
        });
        id
    }

    /// Has a resource be found at another URI, too.
    pub(super) fn also_at(&mut self, uri: String, id: ResourceId) {
        self.by_uri.entry(uri).or_insert(id);
    }

    /// The resource that a location is in.
    pub(crate) fn of(&self, location: &Location) -> ResourceId {
        if self.list.len() == 1 {
            return ResourceId::default();
        }
        let mut ancestors = location.ancestors();
        let found = ancestors.find_map(|it| self.by_location.get(&it).copied());
        found.unwrap_or_default()
    }

    pub(crate) fn dialect(&self, id: ResourceId) -> Dialect {
        self.list
            .get(id.0)
            .map_or_else(Dialect::default, |it| it.dialect)
    }

    /// The dynamic anchors of all resources, each with its name and location.
    pub(crate) fn all_dynamic_anchors(
        &self,
    ) -> impl Iterator<Item = (ResourceId, &str, &Location)> {
        let resources = self.list.iter().enumerate();
        resources.flat_map(|(index, resource)| {
            let anchors = resource.dynamic_anchors.iter();
            anchors.map(move |(name, at)| (ResourceId(index), name.as_str(), at))
        })
    }

    /// The name of the dynamic anchor at a location that a reference names by it.
    pub(crate) fn dynamic_anchor(&self, reference: &str, location: &Location) -> Option<&str> {
        let name = fragment::to_pointer(reference.rsplit_once('#')?.1);
        let resource = self.list.get(self.of(location).0)?;
        let (known, at) = resource.dynamic_anchors.get_key_value(&name)?;
        (at == location).then_some(known)
    }

    /// The URI that references at a location are relative to.
    pub(super) fn uri(&self, location: &Location) -> &str {
        let resource = self.list.get(self.of(location).0);
        resource.map_or("", |it| it.base.as_str())
    }

    /// Whether there is a resource at a URI.
    pub(super) fn has(&self, uri: &str) -> bool {
        self.by_uri.contains_key(uri)
    }

    /// What an absolute URI with a fragment names.
    pub(super) fn target_at(&self, uri: &str, fragment: &str) -> Target {
        match self.by_uri.get(uri) {
            Some(id) => self.in_resource(*id, fragment),
            None => Target::Unknown(uri.to_owned()),
        }
    }

    /// What a reference in a resource names.
    pub(crate) fn target(&self, reference: &str, from: ResourceId) -> Target {
        if let Some(fragment) = reference.strip_prefix('#') {
            return self.in_resource(from, fragment);
        }
        let Some((uri, fragment)) = self.absolute(reference, from) else {
            return Target::Invalid;
        };
        self.target_at(&uri, &fragment)
    }

    fn in_resource(&self, id: ResourceId, fragment: &str) -> Target {
        let Some(resource) = self.list.get(id.0) else {
            return Target::Invalid;
        };
        let fragment = fragment::to_pointer(fragment);
        if fragment.is_empty() || fragment.starts_with('/') {
            return Target::Location(resource.location.below(&fragment));
        }
        // Schemas in other words have the address of their document.
        let mut alike = self.list.iter().filter(|it| it.base == resource.base);
        let anchor = alike.find_map(|it| it.anchors.get(&fragment));
        anchor.map_or(Target::UnknownAnchor, |at| Target::Location(at.clone()))
    }

    /// The absolute URI of a reference without its fragment, and the fragment.
    pub(super) fn absolute(&self, reference: &str, from: ResourceId) -> Option<(String, String)> {
        let base = Uri::parse(self.list.get(from.0)?.base.as_str()).ok()?;
        let reference = UriRef::parse(reference).ok()?;
        let fragment = reference.fragment().map(|it| it.as_str().to_owned());
        let mut uri = reference.resolve_against(&base).ok()?.normalize();
        uri.set_fragment(None);
        Some((uri.into_string(), fragment.unwrap_or_default()))
    }

    /// The absolute URI of a reference to a whole document.
    pub(super) fn resolved(reference: &str, base: &str) -> Option<String> {
        let reference = UriRef::parse(reference).ok()?;
        if reference.has_fragment() {
            return None;
        }
        let uri = reference.resolve_against(&Uri::parse(base).ok()?).ok()?;
        Some(uri.normalize().into_string())
    }

    /// The one spelling of an absolute URI, without its fragment.
    pub(crate) fn base(uri: &str) -> Option<String> {
        let mut uri = Uri::parse(uri).ok()?.normalize();
        uri.set_fragment(None);
        Some(uri.into_string())
    }

    /// URIs that are referred to and that no resource has, each once.
    pub(crate) fn take_unknown(&mut self) -> Vec<String> {
        let referred = self.take_referred().into_iter();
        let mut unknown: Vec<String> = referred.map(|(uri, _)| uri).collect();
        unknown.retain(|uri| !self.has(uri));
        unknown.sort();
        unknown.dedup();
        unknown
    }

    /// What schemas refer to, since it was asked last: URIs without their fragments, and these.
    pub(super) fn take_referred(&mut self) -> Vec<(String, String)> {
        std::mem::take(&mut self.referred)
    }

    /// Notes what is named in a schema and in all schemas in it.
    pub(super) fn walk(&mut self, node: &Node, at: &Location, within: ResourceId) {
        let Content::Object(properties) = &node.content else {
            return;
        };
        let resource = self.resource(node, at, within);
        let dialect = self.dialect(resource);
        for keyword in ["$ref", "$dynamicRef", "$recursiveRef"] {
            let reference = node.get(keyword).and_then(Node::text);
            let absolute = reference.and_then(|it| self.absolute(it, resource));
            self.referred.extend(absolute);
        }
        // What is beside such a reference has no effect, but others may refer to the schemas that are defined there.
        let is_alone = dialect.ref_is_alone() && node.get("$ref").is_some();
        if !is_alone {
            self.anchors(node, at, resource);
        }
        for (name, entry) in properties {
            // Of any draft: references resolve to what is there by its location.
            let defined = keyword::find(name).filter(|it| it.is_defined(dialect) || it.defines());
            let defined = defined.filter(|it| !is_alone || it.identifies());
            let form = defined.map_or(Form::Plain, |it| it.form);
            self.walk_keyword(form, &entry.node, &at.property(name), resource);
        }
    }

    fn walk_keyword(&mut self, form: Form, node: &Node, at: &Location, within: ResourceId) {
        let items = node.items().into_iter().flatten().enumerate();
        match form {
            Form::Plain => {}
            Form::Schema => self.walk(node, at, within),
            Form::SchemaOrList if node.items().is_none() => self.walk(node, at, within),
            Form::List | Form::SchemaOrList => {
                items.for_each(|(index, item)| self.walk(item, &at.item(index), within));
            }
            // An array is no schema, so that nothing is done about it.
            Form::Map | Form::MapBesideArrays => {
                for (name, entry) in node.properties().into_iter().flatten() {
                    self.walk(&entry.node, &at.property(name), within);
                }
            }
        }
    }

    /// The resource that a schema begins, or is in.
    fn resource(&mut self, node: &Node, at: &Location, within: ResourceId) -> ResourceId {
        let outer = self.dialect(within);
        if outer.ref_is_alone() && node.get("$ref").is_some() {
            return within;
        }
        let own = self.dialect_of(node);
        let dialect = own.unwrap_or(outer).with_formats(outer.formats());
        let keyword = if dialect.draft == Draft::Draft4 {
            "id"
        } else {
            "$id"
        };
        let Some(id) = node.get(keyword).and_then(Node::text) else {
            let is_written_otherwise =
                outer.is_openapi && own.is_some_and(|it| it.draft != outer.draft);
            return if is_written_otherwise {
                self.in_other_words(at, within, dialect)
            } else {
                within
            };
        };
        match id.strip_prefix('#') {
            // Up to draft-07, anchors are ids that are a fragment.
            Some(anchor) if outer.ref_is_alone() && !anchor.is_empty() => {
                self.anchor(within, anchor, at, at.property(keyword));
                return within;
            }
            Some("") => return within,
            _ => {}
        }
        let keyword = at.property(keyword);
        let Some((base, _)) = self.absolute(id, within) else {
            let message = format!("`{id}` is no address: expected a URI, or a reference to one");
            let diagnostic = Diagnostic::new(Code::UnresolvedRef, keyword, message);
            self.faults.push(diagnostic);
            return within;
        };
        if self.by_location.get(at) == Some(&within) {
            // The root of a document has the address that it was found at, and its own.
            self.by_uri.insert(base.clone(), within);
            if let Some(resource) = self.list.get_mut(within.0) {
                resource.base = base;
            }
            return within;
        }
        if let Some(known) = self.by_location.get(at) {
            // It was reached by a reference before, or is in what is.
            return *known;
        }
        self.check_address(&base, at, keyword);
        self.add(base, at, dialect)
    }

    /// A schema of an OpenAPI document that says which dialect it is of, and has no address of its own: what it refers to is
    /// relative to the document.
    fn in_other_words(
        &mut self,
        at: &Location,
        within: ResourceId,
        dialect: Dialect,
    ) -> ResourceId {
        if let Some(known) = self.by_location.get(at) {
            return *known;
        }
        let Some(outer) = self.list.get(within.0) else {
            return within;
        };
        let (base, location) = (outer.base.clone(), outer.location.clone());
        let id = self.add(base, at, dialect);
        self.list[id.0].location = location;
        id
    }

    /// Whether an address is one already, of another schema of the document. A document that is found at two addresses
    /// is no mistake.
    fn check_address(&mut self, base: &str, at: &Location, keyword: Location) {
        let known = self.by_uri.get(base);
        let known = known.and_then(|id| self.list.get(id.0));
        let known = known.map(|resource| &resource.location);
        if let Some(known) = known.filter(|known| known.document() == at.document() && *known != at)
        {
            let message = format!(
                "`{base}` is the address of the schema at `#{}` already",
                known.pointer()
            );
            let diagnostic = Diagnostic::new(Code::DuplicateIdentifier, keyword, message);
            self.faults.push(
                diagnostic.help(
                    "give each an address of its own: a reference to it finds the first only",
                ),
            );
        }
    }

    /// Names that name nothing, or two things.
    pub(crate) fn faults(&self) -> &[Diagnostic] {
        &self.faults
    }

    /// The dialect that a schema names, if it is known.
    fn dialect_of(&self, node: &Node) -> Option<Dialect> {
        let uri = node.get("$schema")?.text()?;
        let own = || self.dialects.get(without_empty_fragment(uri)).copied();
        Draft::of_metaschema(uri).map(Dialect::of).or_else(own)
    }

    fn anchors(&mut self, node: &Node, at: &Location, resource: ResourceId) {
        let text = |keyword: &str| node.get(keyword).and_then(Node::text);
        let draft = self.dialect(resource).draft;
        if draft >= Draft::Draft2019
            && let Some(anchor) = text("$anchor")
        {
            self.anchor(resource, anchor, at, at.property("$anchor"));
        }
        let dynamic = match draft {
            Draft::Draft2020 => text("$dynamicAnchor"),
            Draft::Draft2019 => match node.get("$recursiveAnchor").map(|it| &it.content) {
                Some(Content::Bool(true)) => Some(""),
                _ => None,
            },
            _ => None,
        };
        let Some(name) = dynamic else { return };
        if !name.is_empty() {
            self.anchor(resource, name, at, at.property("$dynamicAnchor"));
        }
        if let Some(resource) = self.list.get_mut(resource.0) {
            resource.dynamic_anchors.insert(name.to_owned(), at.clone());
        }
    }

    fn anchor(&mut self, resource: ResourceId, name: &str, at: &Location, keyword: Location) {
        let Some(resource) = self.list.get_mut(resource.0) else {
            return;
        };
        if !is_anchor(name) {
            let message = format!("`{name}` is no name of an anchor");
            let diagnostic = Diagnostic::new(Code::WrongType, keyword, message);
            let help = "begin with a letter or `_`, and go on with these, digits, `-` and `.`";
            return self.faults.push(diagnostic.help(help));
        }
        match resource.anchors.entry(name.to_owned()) {
            Entry::Vacant(free) => {
                free.insert(at.clone());
            }
            Entry::Occupied(known) if known.get() == at => {}
            Entry::Occupied(known) => {
                let message = format!(
                    "the anchor `{name}` is that of the schema at `#{}` already",
                    known.get().pointer()
                );
                let diagnostic = Diagnostic::new(Code::DuplicateIdentifier, keyword, message);
                let help = "give each a name of its own: a reference to it finds the first only";
                self.faults.push(diagnostic.help(help));
            }
        }
    }
}

/// Whether a string is a name that anchors can have, in some draft.
fn is_anchor(name: &str) -> bool {
    let mut characters = name.chars();
    let is_first = |it: char| it.is_ascii_alphabetic() || it == '_';
    let is_other = |it: char| is_first(it) || it.is_ascii_digit() || "-.:".contains(it);
    characters.next().is_some_and(is_first) && characters.all(is_other)
}
