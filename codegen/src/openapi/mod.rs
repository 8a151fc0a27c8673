//! OpenAPI: what is around the schemas of a document, and what it says of them.

mod body;
mod components;
mod divided;
mod dynamic;
mod encoding;
mod example;
mod media_type;
mod omitted;
mod operation;
mod operation_name;
mod parameter;
mod path_item;
mod path_template;
mod response;
mod roles;
mod security;
mod servers;
mod shared;
mod style;
mod unmade;
mod version;

#[cfg(feature = "judge")]
pub(crate) use version::is_openapi_3_0;

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Sink};
use crate::dialect::Formats;
use crate::extension;
use crate::ir::{Alternatives, Api, Given, Operation, Schema, Sender};
use crate::load::{Document, Fields, Node};
use crate::location::Location;
use crate::lower::{Lowered, Merger, Named, Shaper};
use crate::options::{Operations, Options};
use crate::reference::{Input, Resolver};
use crate::schema::{SchemaId, Schemas, given};
use crate::source::Retrieve;
use unmade::Unmade;

const ROOT: &[&str] = &[
    "openapi",
    "info",
    "jsonSchemaDialect",
    "servers",
    "paths",
    "components",
    "security",
    "tags",
    "externalDocs",
    "webhooks",
    "$self",
];
const INFO: &[&str] = &[
    "title",
    "summary",
    "description",
    "termsOfService",
    "contact",
    "license",
    "version",
];
const COMPONENTS: &[&str] = &[
    "schemas",
    "responses",
    "parameters",
    "examples",
    "requestBodies",
    "headers",
    "securitySchemes",
    "links",
    "callbacks",
    "pathItems",
    "mediaTypes",
];

/// A document that is at a URI, with all that it refers to, and the names of its schemas.
pub(crate) fn input(
    document: Document,
    uri: Option<&str>,
    retrieve: &dyn Retrieve,
    formats: Formats,
) -> Result<Input, Diagnostics> {
    let dialect = version::dialect(&document.root).with_formats(formats);
    Input::of_openapi(document, uri, retrieve, dialect)
}

/// What an OpenAPI 3.1 document says, as far as it could be lowered, and what is wrong with it.
pub(crate) fn lower<'d>(input: &'d Input, options: &Options) -> Lowered<'d> {
    lowered(input, options, false)
}

/// The same, where each schema has the keywords that say it.
pub(crate) fn lower_noting<'d>(input: &'d Input, options: &Options) -> Lowered<'d> {
    lowered(input, options, true)
}

fn lowered<'d>(input: &'d Input, options: &Options, notes: bool) -> Lowered<'d> {
    let found = Sink::default();
    let mut lowering = Lowering::new(input, &found);
    lowering.keep_going = options.keep_going;
    lowering.shaper.merger.notes = notes;
    lowering.shaper.merger.schemas.typed_formats =
        options.format_types.names().map(str::to_owned).collect();
    let api = lowering.api(options);
    Lowered::of(lowering.shaper, api, &found, &input.documents)
}

/// Lowers what is around the schemas.
struct Lowering<'d> {
    document: &'d Document,
    resolver: Resolver<'d>,
    fields: Fields,
    shaper: Shaper<'d>,
    /// What parameters hold that operations share, lowered once.
    parameters: HashMap<SchemaId, Schema>,
    /// How many operations refer to each body of `components`.
    shared_bodies: HashMap<Location, usize>,
    /// What `$ref`s of operations resolve to.
    used: HashSet<Location>,
    /// What authorizes operations in one of several ways.
    alternatives: Vec<Alternatives>,
    /// The callbacks that were met.
    callbacks: HashSet<Location>,
    /// What nothing is generated of yet.
    unmade: Unmade,
    /// Whether operations that cannot be written are omitted.
    keep_going: bool,
}

impl<'d> Lowering<'d> {
    fn new(input: &'d Input, found: &Sink) -> Self {
        let resolver = Resolver::of(input);
        let schemas = Schemas::new(resolver, found.clone());
        Self {
            document: input.documents.given(),
            resolver,
            fields: Fields::new(found.clone()),
            shaper: Shaper::new(Merger::new(schemas, found.clone())),
            parameters: HashMap::new(),
            shared_bodies: HashMap::new(),
            used: HashSet::new(),
            alternatives: Vec::new(),
            callbacks: HashSet::new(),
            unmade: Unmade::default(),
            keep_going: false,
        }
    }
}

impl<'d> Lowering<'d> {
    /// Everything the document says; `None` where it is not OpenAPI 3.1 at all.
    pub(super) fn api(&mut self, options: &Options) -> Option<Api> {
        let root = &self.document.root;
        if !self.is_openapi(root) {
            return None;
        }
        let here = self.document.location();
        self.fields.reject_others(root, &here, ROOT);
        self.check_self(root, &here);
        let (title, description) = self.info(root);
        if options.operations == Operations::All {
            self.divide();
        }
        self.settle_dynamic();
        let mut components = self.components(root);
        self.add_elsewhere(&mut components);
        let untyped = self.shaper.name_all(components);
        self.shaper.keep_scalars(&untyped);
        let (operations, omitted) = match options.operations {
            Operations::All => self.all_operations(root),
            Operations::None => (Vec::new(), path_item::count(root)),
        };
        // After operations, which bring in references that components do not have.
        self.shaper.keep_unreferenced(&untyped);
        let unused = self.shaper.unused(&untyped);
        let rejected = self.shaper.merger.rejected();
        // `None` only after findings: an id was given out for what could then not be read.
        let mut definitions = std::mem::take(&mut self.shaper.definitions).into_list()?;
        roles::mark(&mut definitions, &operations, &path_item::homes(&here));
        roles::keep_unknown(&mut definitions, options.responses);
        Some(Api {
            service: options.service.clone(),
            file: self.document.name.clone(),
            other_files: self.resolver.other_files(),
            title,
            description,
            definitions,
            scalars: std::mem::take(&mut self.shaper.scalars),
            unused,
            rejected,
            hidden: std::mem::take(&mut self.shaper.merger.hidden),
            operations,
            alternatives: std::mem::take(&mut self.alternatives),
            omitted,
            unasked: self.shaper.merger.schemas.division.unasked().to_vec(),
            root: None,
        })
    }

    /// The operations, how many are omitted, and what else there is that only operations use.
    fn all_operations(&mut self, root: &'d Node) -> (Vec<Operation>, usize) {
        // Before operations: the first of several decides how a shared body is named.
        self.count_shared_bodies(root);
        let operations = self.operations(root);
        self.unmade.tell(&self.fields.found);
        self.warn_of_unused(root);
        operations
    }

    /// The name that the document gives what is no schema.
    fn given(&self, node: &Node, at: &Location) -> Option<Box<Given>> {
        let name = node.get(extension::NAME)?;
        given(&self.fields, name, &at.property(extension::NAME))
    }

    fn info(&mut self, root: &Node) -> (String, Option<String>) {
        let here = self.document.location();
        let Some(info) = self.fields.required(root, &here, "info") else {
            return (String::new(), None);
        };
        let at = here.property("info");
        self.fields.reject_others(info, &at, INFO);
        self.fields.required(info, &at, "version");
        self.fields.required(info, &at, "title");
        let title = self.text_of(info, &at, "title").unwrap_or_default();
        (title, self.words_of(info, &at, "description"))
    }

    fn components(&mut self, root: &Node) -> Vec<Named> {
        let Some(components) = root.get("components") else {
            return Vec::new();
        };
        let at = self.components_at();
        self.fields.reject_others(components, &at, COMPONENTS);
        let Some(schemas) = components.get("schemas") else {
            return Vec::new();
        };
        let mut list = Vec::new();
        for (name, at, node) in self.fields.properties(schemas, &at.property("schemas")) {
            let schema = self.shaper.merger.schemas.read(node, &at);
            self.add_named(name.to_owned(), schema, &mut list);
        }
        list
    }

    /// The schemas of other documents, by the names that they have there.
    fn add_elsewhere(&mut self, all: &mut Vec<Named>) {
        for (node, at) in self.resolver.elsewhere() {
            let schema = self.shaper.merger.schemas.read(node, at);
            self.add_named(self.resolver.key(at), schema, all);
        }
    }

    /// Adds a schema, twice where it is not the same for both sides.
    fn add_named(&mut self, key: String, schema: SchemaId, all: &mut Vec<Named>) {
        let sent = self.shaper.merger.schemas.as_sent(schema, Sender::Client);
        all.push(Named::of(key.clone(), schema));
        if sent != schema {
            all.push(Named {
                is_sent: true,
                ..Named::of(key, sent)
            });
        }
    }

    /// Where `components` is.
    fn components_at(&self) -> Location {
        self.document.location().property("components")
    }

    /// The object itself, or the one that its `$ref` resolves to, through others if need be.
    fn target(&mut self, node: &'d Node, at: Location) -> Option<(&'d Node, Location)> {
        let (mut node, mut at) = (node, at);
        let mut seen = HashSet::new();
        while let Some(reference) = node.get("$ref") {
            let reference_at = at.property("$ref");
            let reference = self.fields.text(reference, &reference_at)?;
            match self
                .resolver
                .resolve(&reference, self.resolver.resource(&at))
            {
                Ok((_, target)) if !seen.insert(target.clone()) => {
                    let message = "this `$ref` only resolves to itself";
                    return self.reject(Code::CircularRef, &reference_at, message);
                }
                Ok((target, target_at)) => {
                    self.used.insert(target_at.clone());
                    (node, at) = (target, target_at);
                }
                Err(unresolved) => {
                    let diagnostic = unresolved.diagnostic(reference_at, &reference);
                    self.fields.found.push(diagnostic);
                    return None;
                }
            }
        }
        Some((node, at))
    }

    fn reject<T>(&mut self, code: Code, at: &Location, message: &str) -> Option<T> {
        self.fields.found.report(code, at, message);
        None
    }

    /// Says of fields that they have no effect here.
    fn ignored(&mut self, node: &Node, at: &Location, names: &[&str], why: &str) {
        for name in names.iter().filter(|name| node.get(name).is_some()) {
            let message = format!("`{name}` has no effect here: it {why}");
            let diagnostic = Diagnostic::warning(Code::NoEffect, at.property(name), message);
            self.fields.found.push(diagnostic.on_name());
        }
    }

    fn text_of(&mut self, node: &Node, at: &Location, name: &str) -> Option<String> {
        node.get(name)
            .and_then(|text| self.fields.text(text, &at.property(name)))
    }

    /// What is said to people.
    fn words_of(&mut self, node: &Node, at: &Location, name: &str) -> Option<String> {
        let fields = self.fields.of_annotations();
        fields.text(node.get(name)?, &at.property(name))
    }

    fn is_deprecated(&mut self, node: &Node, at: &Location) -> bool {
        let name = "deprecated";
        let fields = self.fields.of_annotations();
        let flag = node
            .get(name)
            .and_then(|it| fields.flag(it, &at.property(name)));
        flag.unwrap_or_default()
    }

    fn flag_of(&mut self, node: &Node, at: &Location, name: &str) -> bool {
        node.get(name)
            .and_then(|flag| self.fields.flag(flag, &at.property(name)))
            .unwrap_or_default()
    }
}
