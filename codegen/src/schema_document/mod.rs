//! A JSON Schema of its own: its root and the schemas that have names, in it and in what it refers to.

use std::collections::HashSet;

use crate::diagnostic::Sink;
use crate::ir::{
    Alias, Api, Base, Became, BodyUse, Constraint, Definition, DefinitionId, Given, Occurrence,
    Root, Rule, Schema, Shape, Unused,
};
use crate::keyword;
use crate::load::Node;
use crate::location::Location;
use crate::lower::{Lowered, Merger, Named, Naming, Shaper};
use crate::options::FormatTypes;
use crate::reference::{Input, Resolver, key};
use crate::schema::{SchemaId, Schemas};

/// What is up to whoever lowers a schema.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted<'w> {
    /// The name of its module.
    pub(crate) service: &'w str,
    /// What its root is called in generated code, whatever the schema says.
    pub(crate) root: Option<&'w str>,
    /// Whether each schema has the keywords that say it.
    pub(crate) notes: bool,
    /// What strings of some formats are.
    pub(crate) format_types: &'w FormatTypes,
}

/// What a schema says, as far as it could be lowered, and what is wrong with it.
pub(crate) fn lower<'d>(input: &'d Input, wanted: Wanted<'_>) -> Lowered<'d> {
    let found = Sink::default();
    let resolver = Resolver::of(input);
    let schemas = Schemas::new(resolver, found.clone());
    let mut shaper = Shaper::new(Merger::new(schemas, found.clone()));
    shaper.merger.notes = wanted.notes;
    shaper.merger.schemas.typed_formats = wanted.format_types.names().map(str::to_owned).collect();
    let mut lowering = Lowering {
        input,
        resolver,
        shaper,
    };
    let api = lowering.api(wanted);
    Lowered::of(lowering.shaper, api, &found, &input.documents)
}

/// Lowers a schema and those that have names.
struct Lowering<'d> {
    input: &'d Input,
    resolver: Resolver<'d>,
    shaper: Shaper<'d>,
}

/// Where schemas are that others refer to, each in some drafts.
const DEFINITIONS: [&str; 2] = ["$defs", "definitions"];

impl<'d> Lowering<'d> {
    /// Everything the schema says; `None` only after findings.
    fn api(&mut self, wanted: Wanted<'_>) -> Option<Api> {
        let document = self.input.documents.given();
        let (node, at) = (&document.root, document.location());
        let root = self.shaper.merger.schemas.read(node, &at);
        let named = self.root(root, wanted);
        let base = self.shaper.base(&named);
        let about = self.shaper.merger.schemas.get(root).about.clone();
        let title = about.title.unwrap_or_else(|| named.key.clone());
        let mut all = vec![named];
        self.add_definitions(node, &at, &mut all);
        let (root, unused) = if self.shaper.merger.schemas.settle_dynamic(&[root]) {
            (self.whole(root, &base), Vec::new())
        } else {
            self.add_targets(&mut all);
            self.parts(root, &base, all)
        };
        let rejected = self.shaper.merger.rejected();
        let mut definitions = std::mem::take(&mut self.shaper.definitions).into_list()?;
        mark(&mut definitions, root.definition);
        Some(Api {
            service: wanted.service.to_owned(),
            file: document.name.clone(),
            other_files: self.input.documents.others().collect(),
            title,
            description: about.description,
            definitions,
            scalars: std::mem::take(&mut self.shaper.scalars),
            unused,
            rejected,
            hidden: std::mem::take(&mut self.shaper.merger.hidden),
            operations: Vec::new(),
            alternatives: Vec::new(),
            omitted: 0,
            unasked: Vec::new(),
            root: Some(root),
        })
    }

    /// The root, by the name that is asked for, its title where that is short, or else its file's.
    fn root(&self, schema: SchemaId, wanted: Wanted<'_>) -> Named {
        let object = self.shaper.merger.schemas.get(schema);
        let title = object.about.title.as_deref();
        let title = title.filter(|title| key::is_short(title));
        let file = || key::of_file(&self.input.documents.given().name);
        let given = wanted.root.map(|name| {
            Box::new(Given {
                name: name.to_owned(),
                origin: object.location.clone(),
            })
        });
        let key = match (wanted.root, title) {
            (Some(name), _) | (None, Some(name)) => name.to_owned(),
            (None, None) => file(),
        };
        Named {
            given,
            is_whole: true,
            ..Named::of(key, schema)
        }
    }

    /// The schemas that the given document defines for others to refer to.
    fn add_definitions(&mut self, root: &'d Node, at: &Location, all: &mut Vec<Named>) {
        let dialect = self.resolver.dialect(self.resolver.resource(at));
        let keywords = DEFINITIONS.iter().filter(|keyword| {
            let known = keyword::find(keyword);
            known.is_some_and(|it| it.is_defined(dialect))
        });
        for keyword in keywords {
            let at = at.property(keyword);
            let schemas = root.get(keyword).and_then(Node::properties);
            for (key, entry) in schemas.into_iter().flatten() {
                let at = at.property(key);
                let schema = self.shaper.merger.schemas.read(&entry.node, &at);
                all.push(Named::of(key.to_owned(), schema));
            }
        }
    }

    /// What references resolve to, wherever it is.
    fn add_targets(&self, all: &mut Vec<Named>) {
        let schemas = &self.shaper.merger.schemas;
        for schema in schemas.targets() {
            if all.iter().any(|known| known.schema == schema) {
                continue;
            }
            let at = &schemas.get(schema).location;
            all.push(Named::of(self.resolver.key(at), schema));
        }
    }

    /// Definitions of the root and of what has a name, and what nothing uses.
    fn parts(&mut self, root: SchemaId, base: &Base, all: Vec<Named>) -> (Root, Vec<Unused>) {
        let mut untyped = self.shaper.name_all(all);
        untyped.remove(root);
        let root = self.entry(root, base);
        self.shaper.keep_scalars(&untyped);
        self.shaper.keep_unreferenced(&untyped);
        (root, self.shaper.unused(&untyped))
    }

    /// The root as any value, evaluated as it is written: what a dynamic reference resolves to depends on the way to it,
    /// which parts on their own do not know.
    fn whole(&mut self, root: SchemaId, base: &Base) -> Root {
        let definition = self.shaper.reserve(root);
        let schemas = &self.shaper.merger.schemas;
        let object = schemas.get(root);
        let rule = Rule {
            constraint: Constraint::Ref(definition),
            origin: object.location.clone(),
        };
        let notes = self.shaper.merger.notes;
        let keywords = if notes {
            schemas.all_keywords()
        } else {
            Vec::new()
        };
        let asserting = schemas.all().filter(|it| it.asserts_format());
        let asserting: HashSet<Location> = asserting.map(|it| it.keyword("format")).collect();
        let occurrences = keywords.into_iter().map(|location| Occurrence {
            became: match location.name() {
                Some(name) if keyword::informs(&name) && !asserting.contains(&location) => {
                    Became::Annotation
                }
                _ => Became::Rule(rule.origin.clone()),
            },
            location,
        });
        let schema = Schema {
            shape: Shape::Any,
            nullable: false,
            about: object.about.clone(),
            origin: object.location.clone(),
            occurrences: occurrences.collect(),
            rules: vec![rule],
        };
        let name = Naming::Base(base).of_definition(base.given.clone(), &object.location);
        let definitions = &mut self.shaper.definitions;
        definitions.define(definition, name, schema, BodyUse::Referenced);
        Root {
            definition,
            alias: None,
        }
    }

    /// The definition of the root, whatever its shape.
    fn entry(&mut self, schema: SchemaId, base: &Base) -> Root {
        let definition = self.shaper.entry(schema, base);
        let object = self.shaper.merger.schemas.get(schema);
        let name = Naming::Base(base).of_definition(base.given.clone(), &object.location);
        let known = self.shaper.definitions.get(definition);
        let is_other = known.is_some_and(|it| it.name.origin != name.origin);
        Root {
            definition,
            alias: is_other.then(|| Alias {
                name,
                about: object.about.clone(),
            }),
        }
    }
}

/// Marks the definition of the root. All of them are as strict as requests.
fn mark(definitions: &mut [Definition], root: DefinitionId) {
    for definition in definitions.iter_mut() {
        definition.in_request = true;
    }
    if let Some(definition) = definitions.get_mut(root.0) {
        definition.body = BodyUse::Referenced;
    }
}
