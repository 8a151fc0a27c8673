//! Schemas as they are written, for evaluation: each one that can be reached from one, with the keywords of all drafts in
//! the words of 2020-12.

use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::ir::{Bound, DynamicAnchor, Keyword, Said, Subschema, SubschemaId, Subschemas};
use crate::location::Location;
use crate::schema::{SchemaId, SchemaObject, Schemas};

/// Everything that can be reached from a schema, which comes first.
pub(crate) fn subschemas(schemas: &mut Schemas<'_>, root: SchemaId, found: &Sink) -> Subschemas {
    let mut collecting = Collecting::new(schemas);
    collecting.id(root);
    let made = collecting.done();
    for id in in_circles(&made) {
        let at = &made.list[id].location;
        let message = "this schema applies itself to the same instance without end";
        let diagnostic = Diagnostic::new(Code::CircularRef, at, message);
        found.push(diagnostic.help("a `$ref` back has to be at a property or at an item"));
    }
    made
}

/// Gives schemas ids, and makes subschemas of them.
pub(super) struct Collecting<'s, 'd> {
    pub(super) schemas: &'s mut Schemas<'d>,
    ids: HashMap<SchemaId, SubschemaId>,
    /// Schemas that have an id and were not looked at yet.
    open: Vec<(SubschemaId, SchemaId)>,
    made: Subschemas,
    /// Names of dynamic anchors that were looked for.
    anchors: Vec<String>,
}

impl<'s, 'd> Collecting<'s, 'd> {
    pub(super) fn new(schemas: &'s mut Schemas<'d>) -> Self {
        Self {
            schemas,
            ids: HashMap::new(),
            open: Vec::new(),
            made: Subschemas::default(),
            anchors: Vec::new(),
        }
    }

    /// All that has an id, and what that applies and refers to.
    pub(super) fn done(mut self) -> Subschemas {
        while let Some((id, schema)) = self.open.pop() {
            let subschema = self.subschema(schema);
            self.set(id, subschema);
        }
        self.made
    }

    /// An id for what is made otherwise.
    pub(super) fn reserve(&mut self) -> SubschemaId {
        self.made.list.push(Subschema::default());
        self.made.list.len() - 1
    }

    pub(super) fn set(&mut self, id: SubschemaId, schema: Subschema) {
        if let Some(place) = self.made.list.get_mut(id) {
            *place = schema;
        }
    }

    /// The id of the schema at a location, which has been read.
    pub(super) fn at(&mut self, location: &Location) -> Option<SubschemaId> {
        let schema = self.schemas.known(location)?;
        Some(self.id(schema))
    }

    fn id(&mut self, schema: SchemaId) -> SubschemaId {
        let next = self.made.list.len();
        let id = *self.ids.entry(schema).or_insert(next);
        if id == next {
            self.made.list.push(Subschema::default());
            self.open.push((id, schema));
        }
        id
    }

    fn ids(&mut self, schemas: &[SchemaId]) -> Vec<SubschemaId> {
        schemas.iter().map(|id| self.id(*id)).collect()
    }

    fn named(&mut self, schemas: &[(String, SchemaId)]) -> Vec<(String, SubschemaId)> {
        let named = schemas.iter();
        named
            .map(|(name, id)| (name.clone(), self.id(*id)))
            .collect()
    }

    fn subschema(&mut self, id: SchemaId) -> Subschema {
        let schema = self.schemas.get(id).clone();
        let mut keywords = Vec::new();
        if schema.always == Some(false) {
            keywords.push(Keyword::Never);
        }
        keywords.extend(of_values(&schema));
        self.references(&schema, &mut keywords);
        self.of_arrays(&schema, &mut keywords);
        self.of_objects(&schema, &mut keywords);
        self.in_place(&schema, &mut keywords);
        let items = schema.array.unevaluated_items;
        keywords.extend(items.map(|it| Keyword::UnevaluatedItems(self.id(it))));
        let properties = schema.object.unevaluated_properties;
        keywords.extend(properties.map(|it| Keyword::UnevaluatedProperties(self.id(it))));
        let keywords = keywords.into_iter().map(|keyword| Said {
            location: located(&schema, &keyword),
            keyword,
        });
        Subschema {
            location: schema.location.clone(),
            resource: schema.resource.0,
            is_secret: is_secret(&schema),
            keywords: keywords.collect(),
        }
    }

    fn references(&mut self, schema: &SchemaObject, keywords: &mut Vec<Keyword>) {
        keywords.extend(schema.target.map(|it| Keyword::Ref(self.id(it))));
        let dynamic = schema.dynamic_reference.as_ref();
        let Some((dynamic, target)) = dynamic.and_then(|it| Some((it, it.target?))) else {
            return;
        };
        let target = self.id(target);
        keywords.push(match &dynamic.anchor {
            Some(name) => {
                self.mark(name);
                Keyword::DynamicRef(target, name.clone())
            }
            None => Keyword::Ref(target),
        });
    }

    /// Notes the dynamic anchors of a name.
    fn mark(&mut self, name: &str) {
        if self.anchors.iter().any(|known| known == name) {
            return;
        }
        self.anchors.push(name.to_owned());
        for (resource, schema) in self.schemas.dynamic_anchors(name) {
            let anchor = DynamicAnchor {
                resource: resource.0,
                name: name.to_owned(),
                schema: self.id(schema),
            };
            self.made.dynamic_anchors.push(anchor);
        }
    }

    fn of_arrays(&mut self, schema: &SchemaObject, keywords: &mut Vec<Keyword>) {
        let array = &schema.array;
        if !array.prefix_items.is_empty() || array.items.is_some() {
            keywords.push(Keyword::Items {
                prefix: self.ids(&array.prefix_items),
                rest: array.items.map(|it| self.id(it)),
            });
        }
        if let Some(contains) = array.contains {
            keywords.push(Keyword::Contains {
                schema: self.id(contains),
                min: array.min_contains.unwrap_or(1),
                max: array.max_contains,
                evaluates: schema.dialect.draft.contains_evaluates(),
            });
        }
    }

    fn of_objects(&mut self, schema: &SchemaObject, keywords: &mut Vec<Keyword>) {
        let object = &schema.object;
        let required = object.dependent_required.iter();
        keywords.extend(
            required.map(|(name, others)| Keyword::DependentRequired(name.clone(), others.clone())),
        );
        let is_said = !object.properties.is_empty()
            || !object.pattern_properties.is_empty()
            || object.additional_properties.is_some();
        if is_said {
            keywords.push(Keyword::Properties {
                named: self.named(&object.properties),
                patterns: self.named(&object.pattern_properties),
                others: object.additional_properties.map(|it| self.id(it)),
            });
        }
        let names = object.property_names;
        keywords.extend(names.map(|it| Keyword::PropertyNames(self.id(it))));
        for (name, schema) in &object.dependent_schemas {
            keywords.push(Keyword::DependentSchema(name.clone(), self.id(*schema)));
        }
    }

    fn in_place(&mut self, schema: &SchemaObject, keywords: &mut Vec<Keyword>) {
        if !schema.all_of.is_empty() {
            keywords.push(Keyword::AllOf(self.ids(&schema.all_of)));
        }
        if !schema.any_of.is_empty() {
            keywords.push(Keyword::AnyOf(self.ids(&schema.any_of)));
        }
        if !schema.one_of.is_empty() {
            keywords.push(Keyword::OneOf(self.ids(&schema.one_of)));
        }
        keywords.extend(schema.not.map(|it| Keyword::Not(self.id(it))));
        if let Some(condition) = schema.condition {
            // Without the other two it only evaluates.
            keywords.push(Keyword::If {
                condition: self.id(condition),
                then: schema.then.map(|it| self.id(it)),
                otherwise: schema.otherwise.map(|it| self.id(it)),
            });
        }
    }
}

fn is_secret(schema: &SchemaObject) -> bool {
    schema.about.write_only || schema.about.format.as_deref() == Some("password")
}

/// Keywords that apply no schemas.
fn of_values(schema: &SchemaObject) -> impl Iterator<Item = Keyword> {
    let numbers = &schema.numbers;
    let bounds = [
        (Bound::Minimum, &numbers.minimum),
        (Bound::Maximum, &numbers.maximum),
        (Bound::ExclusiveMinimum, &numbers.exclusive_minimum),
        (Bound::ExclusiveMaximum, &numbers.exclusive_maximum),
    ];
    let bounds = bounds
        .into_iter()
        .filter_map(|(bound, limit)| Some(Keyword::Bound(bound, limit.clone()?)));
    let (text, array, object) = (&schema.text, &schema.array, &schema.object);
    let required = (!object.required.is_empty()).then(|| object.required.clone());
    let others = [
        schema.types.map(Keyword::Type),
        schema.values.clone().map(Keyword::Enum),
        schema.constant.clone().map(Keyword::Const),
        numbers.multiple_of.clone().map(Keyword::MultipleOf),
        text.min_length.map(Keyword::MinLength),
        text.max_length.map(Keyword::MaxLength),
        text.pattern.clone().map(Keyword::Pattern),
        text.format.map(Keyword::Format),
        array.min_items.map(Keyword::MinItems),
        array.max_items.map(Keyword::MaxItems),
        array.unique_items.then_some(Keyword::UniqueItems),
        object.min_properties.map(Keyword::MinProperties),
        object.max_properties.map(Keyword::MaxProperties),
        required.map(Keyword::Required),
    ];
    let all: Vec<Keyword> = others.into_iter().flatten().chain(bounds).collect();
    all.into_iter()
}

/// Where a keyword of a schema is; of those that say something together, the first that is there.
fn located(schema: &SchemaObject, keyword: &Keyword) -> Location {
    let (array, object) = (&schema.array, &schema.object);
    schema.keyword(match keyword {
        Keyword::Never => return schema.excluding_location(),
        Keyword::Items { .. } if array.prefix_items.is_empty() => "items",
        Keyword::Properties { .. } if !object.properties.is_empty() => "properties",
        Keyword::Properties { .. } if object.pattern_properties.is_empty() => {
            "additionalProperties"
        }
        Keyword::Properties { .. } => "patternProperties",
        Keyword::Ref(_) | Keyword::DynamicRef(..) => {
            let dynamic = schema.dynamic_reference.as_ref();
            let dynamic = dynamic.filter(|_| schema.target.is_none());
            dynamic.map_or("$ref", |it| it.keyword)
        }
        Keyword::DependentRequired(name, _) => {
            return schema.keyword("dependentRequired").property(name);
        }
        Keyword::DependentSchema(name, _) => {
            return schema.keyword("dependentSchemas").property(name);
        }
        other => other.name(),
    })
}

/// The schemas that apply themselves to the same instance.
fn in_circles(subschemas: &Subschemas) -> Vec<SubschemaId> {
    let mut states = vec![Visit::New; subschemas.list.len()];
    let mut circles = Vec::new();
    for root in 0..subschemas.list.len() {
        // A stack of its own: chains of references are as long as the input likes.
        let mut open = vec![(root, false)];
        while let Some((id, is_done)) = open.pop() {
            if is_done {
                states[id] = Visit::Done;
                continue;
            }
            match states[id] {
                Visit::Done => {}
                Visit::Open => circles.push(id),
                Visit::New => {
                    states[id] = Visit::Open;
                    open.push((id, true));
                    let applied = subschemas.list[id].keywords().flat_map(applied_in_place);
                    open.extend(applied.map(|id| (id, false)));
                }
            }
        }
    }
    circles
}

#[derive(Clone, Copy)]
enum Visit {
    New,
    Open,
    Done,
}

/// The schemas that a keyword applies to the same instance.
fn applied_in_place(keyword: &Keyword) -> Vec<SubschemaId> {
    match keyword {
        Keyword::AllOf(ids) | Keyword::AnyOf(ids) | Keyword::OneOf(ids) => ids.clone(),
        Keyword::Not(id)
        | Keyword::Ref(id)
        | Keyword::DynamicRef(id, _)
        | Keyword::DependentSchema(_, id) => vec![*id],
        Keyword::If {
            condition,
            then,
            otherwise,
        } => {
            let branches = [Some(*condition), *then, *otherwise];
            branches.into_iter().flatten().collect()
        }
        _ => Vec::new(),
    }
}
