//! Flat facts to shapes and rules.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::assertions::rules_beyond;
use super::by_name::Group;
use super::definitions::Definitions;
use super::flat::{Flat, Known};
use super::merge::Merger;
use super::naming::Naming;
use super::rule_list::RuleList;
use super::scalar::{integer, number};
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{
    About, Additional, Became, Constraint, DefinitionId, JsonType, JsonTypes, Listed, Matching,
    OpenEnum, Property, Rule, Rules, Schema, Shape, Step, Struct, Text,
};
use crate::location::Location;
use crate::schema::SchemaId;

const NOT_NULL: JsonTypes = JsonTypes::ALL.without(JsonType::Null);

/// Gives shapes to what schemas say.
pub(crate) struct Shaper<'d> {
    pub(crate) merger: Merger<'d>,
    pub(crate) definitions: Definitions,
    /// Scalars with a name, which are no definitions.
    pub(crate) scalars: Vec<Schema>,
    /// Wholes that are types around the use of another one.
    pub(super) entry_uses: HashMap<SchemaId, DefinitionId>,
    /// The subschemas on the way to the one that is being given a shape, each by the schemas that are merged.
    placing: Vec<Vec<SchemaId>>,
}

impl<'d> Shaper<'d> {
    pub(crate) fn new(merger: Merger<'d>) -> Self {
        Self {
            merger,
            definitions: Definitions::default(),
            scalars: Vec::new(),
            entry_uses: HashMap::new(),
            placing: Vec::new(),
        }
    }

    /// The subschema in `owner` whose instances meet all of `schemas`.
    pub(crate) fn subschema(
        &mut self,
        schemas: &[SchemaId],
        owner: &Location,
        naming: Naming<'_>,
    ) -> Schema {
        let flat = self.merger.flatten_all(schemas, owner);
        self.subschema_of(schemas, flat, naming)
    }

    /// The subschema that a conjunction of `schemas` makes. One without a name that contains itself would have no end: it
    /// is reported.
    fn subschema_of(&mut self, schemas: &[SchemaId], flat: Flat, naming: Naming<'_>) -> Schema {
        let ids = schemas.to_vec();
        let flat = if self.placing.contains(&ids) {
            self.merger.report_endless(&flat.origin);
            Flat::new(&flat.origin)
        } else {
            flat
        };
        self.placing.push(ids);
        self.merger.budget.depth += 1;
        let schema = self.schema(flat, naming);
        self.merger.budget.depth -= 1;
        self.placing.pop();
        schema
    }

    /// The subschema of these facts; a shape that needs a type of its own gets it.
    pub(crate) fn schema(&mut self, mut flat: Flat, naming: Naming<'_>) -> Schema {
        if let Some((definition, named)) = self.merger.definition_of(&flat) {
            self.merger.hide_rejected(&mut flat);
            let mut schema = Schema {
                nullable: flat.takes_null() && !self.merger.holds_null(&flat, named),
                shape: Shape::Named(definition),
                rules: rules_of_use(&flat),
                about: flat.about.clone(),
                origin: flat.origin.clone(),
                occurrences: Vec::new(),
            };
            schema.occurrences = self.merger.occurrences(&flat, &schema);
            return schema;
        }
        let known = flat
            .known
            .as_ref()
            .and_then(|known| self.merger.named.get(&known.definition?).copied());
        let given = flat.given.clone();
        let schema = self.bare(flat, naming);
        let definition = match (&schema.shape, known) {
            // The strings are those of a definition: its type is used, and the rules of the use say which of them are
            // allowed.
            (Shape::OpenEnum(_), Some(known)) => known,
            (Shape::Struct(_) | Shape::OpenEnum(_) | Shape::Union(_) | Shape::Tuple(_), _) => {
                let name = naming.of_definition(given, &schema.origin);
                self.definitions.define_inline(schema.clone(), name)
            }
            _ => return schema,
        };
        let (rules, occurrences) = if is_of_use(&schema.shape) {
            (schema.rules, schema.occurrences)
        } else {
            (Vec::new(), Vec::new())
        };
        Schema {
            shape: Shape::Named(definition),
            rules,
            occurrences,
            ..schema
        }
    }

    /// The same with the shape itself instead of a name for it.
    pub(crate) fn bare(&mut self, mut flat: Flat, naming: Naming<'_>) -> Schema {
        self.settle(&mut flat);
        if let Some((index, chosen)) = self.merger.chosen(&flat) {
            return self.chosen_union(flat, (index, chosen), naming);
        }
        self.close_choices(&mut flat);
        let types = settled_types(&mut flat);
        let nullable = types.has(JsonType::Null);
        let words: Vec<JsonType> = types.and(NOT_NULL).words().collect();
        let shape = match words.as_slice() {
            [] if nullable => Shape::Null,
            [] => self.nothing(&mut flat),
            [ty] => self.shape_of_type(*ty, &mut flat, naming),
            _ if flat.is_any() => return self.of_any_type(flat, types, naming),
            _ => self.union_of_types(&flat, &words, naming),
        };
        let mut rules = rules_beyond(&shape, &flat);
        if nullable {
            list_null(&mut rules);
        }
        self.noted(shape, nullable, rules, flat)
    }

    /// Once more after merging: facts of several schemas have met here, and a union has narrowed the types of its variant.
    // On its own, as it is needed no more when the shape is made, which may hold others.
    fn settle(&mut self, flat: &mut Flat) {
        let facts = std::mem::replace(flat, Flat::new(&flat.origin));
        *flat = facts.narrowed().decided();
        self.merger.hide_rejected(flat);
    }

    /// Choices that make no union are rules.
    fn close_choices(&mut self, flat: &mut Flat) {
        if !flat.choices.is_empty() {
            self.merger.rules_of_choices(flat);
            flat.decide();
        }
    }

    /// Notes the keywords by which facts are exactly a definition, where no schema is made of them.
    pub(crate) fn note_use(&mut self, id: DefinitionId, flat: &Flat) {
        let held = Schema {
            shape: Shape::Named(id),
            ..anything(&flat.origin)
        };
        let occurrences = self.merger.occurrences(flat, &held);
        if let Some(definition) = self.definitions.get_mut(id) {
            definition.schema.occurrences.extend(occurrences);
        }
    }

    /// A schema with its keywords, where they are noted.
    pub(super) fn noted(
        &self,
        shape: Shape,
        nullable: bool,
        rules: Rules,
        mut flat: Flat,
    ) -> Schema {
        let mut schema = Schema {
            shape,
            nullable,
            rules,
            about: std::mem::take(&mut flat.about),
            origin: flat.origin.clone(),
            occurrences: Vec::new(),
        };
        schema.occurrences = self.merger.occurrences(&flat, &schema);
        schema
    }

    /// No value: said so by `false`, or by keywords that exclude each other. All else that is said is needless.
    fn nothing(&mut self, flat: &mut Flat) -> Shape {
        let excluding = flat.excluding.as_ref();
        let origin = excluding.unwrap_or(&flat.origin).clone();
        // What a keyword rejects by itself has a finding already.
        if !flat.never
            && !self
                .merger
                .found
                .locations(Code::Contradiction)
                .contains(&origin)
        {
            let message =
                "no value can meet this: the types and values that are allowed exclude each other";
            let diagnostic = Diagnostic::warning(Code::Contradiction, &flat.origin, message);
            self.merger.found.push(diagnostic);
        }
        flat.values = None;
        flat.rules = RuleList::from(vec![Rule {
            constraint: Constraint::Never,
            origin,
        }]);
        Shape::Any
    }

    /// Any value; what is said of properties or items are rules.
    pub(super) fn any(&mut self, mut flat: Flat, types: JsonTypes) -> Schema {
        let structure = self.merger.rules_of_structure(&flat);
        flat.rules.extend(structure);
        let mut rules = rules_beyond(&Shape::Any, &flat);
        if types != JsonTypes::ALL {
            rules.insert(
                0,
                Rule {
                    constraint: Constraint::Type(types),
                    origin: flat.origin.clone(),
                },
            );
        }
        // `Any` holds `null` itself.
        self.noted(Shape::Any, false, rules, flat)
    }

    fn shape_of_type(&mut self, ty: JsonType, flat: &mut Flat, naming: Naming<'_>) -> Shape {
        match ty {
            JsonType::Null => Shape::Null,
            JsonType::Boolean => Shape::Boolean,
            JsonType::Integer => Shape::Integer(integer(flat)),
            JsonType::Number => Shape::Number(number(flat)),
            JsonType::String => self.text(flat),
            JsonType::Array => self.list(flat, naming),
            JsonType::Object => self.object(flat, naming),
        }
    }

    fn text(&self, flat: &Flat) -> Shape {
        let format = flat.about.format.as_deref();
        let mut typed = self.merger.schemas.typed_formats.iter();
        match &flat.known {
            Some(known) if !flat.is_constant() => Shape::OpenEnum(open_enum(known)),
            _ if format == Some("password") => Shape::String(Text::Secret),
            _ => Shape::String(
                typed
                    .position(|it| Some(it.as_str()) == format)
                    .map_or(Text::Plain, Text::Typed),
            ),
        }
    }

    fn object(&mut self, flat: &mut Flat, naming: Naming<'_>) -> Shape {
        let by_name = self.merger.by_name(flat);
        let groups = by_name.map_or_else(Vec::new, |by_name| flat.divide(by_name));
        let closed = self.closing_keyword(flat);
        if flat.properties.is_empty() && flat.required.is_empty() {
            return match (groups.as_slice(), closed) {
                ([], None) => self.map(flat, naming),
                ([group], Some(closing)) => {
                    flat.only(group.clone(), closing);
                    self.map(flat, naming)
                }
                (_, closed) => self.structure(flat, groups, closed, naming),
            };
        }
        self.structure(flat, groups, closed, naming)
    }

    fn map(&mut self, flat: &Flat, naming: Naming<'_>) -> Shape {
        Shape::Map(Box::new(self.subschema(
            &flat.additional,
            &flat.origin,
            naming.below(&Step::AdditionalProperties),
        )))
    }

    fn structure(
        &mut self,
        flat: &Flat,
        groups: Vec<Group>,
        closed: Option<Location>,
        naming: Naming<'_>,
    ) -> Shape {
        let properties = self.properties(flat, closed.as_ref().map(|_| &*groups), naming);
        let is_only = groups.len() == 1 && closed.is_some();
        let matching = groups.into_iter().map(|group| {
            let step = match group.patterns.first() {
                Some(pattern) if !is_only => Step::Matching(pattern.clone()),
                _ => Step::AdditionalProperties,
            };
            let schema = self.subschema(&group.schemas, &flat.origin, naming.below(&step));
            Matching {
                patterns: group.patterns,
                origin: group.origin,
                schema: Box::new(schema),
            }
        });
        let matching = matching.collect();
        let additional = match closed {
            Some(keyword) => Additional::Rejected(keyword),
            None => Additional::Kept(Box::new(self.subschema(
                &flat.additional,
                &flat.origin,
                naming.below(&Step::AdditionalProperties),
            ))),
        };
        Shape::Struct(Struct {
            properties,
            matching,
            additional,
        })
    }

    /// The keyword that rejects properties which are not listed.
    fn closing_keyword(&mut self, flat: &Flat) -> Option<Location> {
        self.merger.never(&flat.additional)
    }

    /// The properties of an object; of one that rejects other names, those groups say which it takes all the same.
    fn properties(
        &mut self,
        flat: &Flat,
        rejecting: Option<&[Group]>,
        naming: Naming<'_>,
    ) -> Vec<Property> {
        let mut properties: Vec<Property> = Vec::new();
        // A name that is only required is a property all the same, and meets what is said of those that are not listed.
        let unlisted = flat
            .required
            .keys()
            .filter(|name| !flat.properties.contains_key(*name));
        let unlisted = unlisted.map(|name| (name.clone(), flat.additional.clone()));
        for (name, schemas) in flat.properties.clone().into_iter().chain(unlisted) {
            let required = flat.required.get(&name);
            let is_never = self.merger.never(&schemas).is_some();
            if is_never && self.is_left_out(&name, required, rejecting) {
                continue;
            }
            properties.push(self.property(flat, name, &schemas, naming));
        }
        properties
    }

    fn property(
        &mut self,
        object: &Flat,
        name: String,
        schemas: &[SchemaId],
        naming: Naming<'_>,
    ) -> Property {
        let required = object.required.get(&name).cloned();
        let mut given = schemas.iter().map(|id| &self.merger.schemas.get(*id).given);
        let given = given.find_map(Option::as_ref).cloned();
        let flat = Flat {
            // The name that such a schema gives itself is the field's; its type would be called the same.
            given: None,
            ..self.merger.flatten_all(schemas, &object.origin)
        };
        let step = Step::Property(name.clone());
        let schema = self.subschema_of(schemas, flat, naming.below(&step));
        // A name that is only required has no schema of its own: the keyword makes it a property.
        let origin = match &required {
            Some(required) if !object.properties.contains_key(&name) => required,
            _ => &schema.origin,
        };
        Property {
            origin: origin.clone(),
            name,
            given,
            required,
            schema,
        }
    }

    /// Whether a property that may not be there needs no mention: a closed object rejects it as it rejects every other
    /// name.
    fn is_left_out(
        &self,
        name: &str,
        required: Option<&Location>,
        rejecting: Option<&[Group]>,
    ) -> bool {
        if let Some(origin) = required {
            let message = format!(
                "no object can meet this: `{name}` is required here and rejected by another part of the same schema"
            );
            let diagnostic = Diagnostic::warning(Code::Contradiction, origin, message);
            self.merger.found.push(diagnostic);
            return false;
        }
        let matchers = &self.merger.matchers;
        let may_match = |pattern: &String| matchers.is_match(pattern, name) != Some(false);
        rejecting.is_some_and(|groups| !groups.iter().flat_map(|it| &it.patterns).any(may_match))
    }
}

/// A value that is listed twice is one.
fn open_enum(known: &Known) -> OpenEnum {
    let mut seen = HashSet::new();
    let strings = known.strings.iter();
    let strings = strings.filter(|text| seen.insert(&text.value));
    let values = strings.map(|text| Listed {
        value: text.value.clone(),
        given: text.given.clone(),
        origin: text.origin.clone(),
        description: text
            .about
            .description
            .clone()
            .or_else(|| text.about.title.clone()),
        deprecated: text.about.deprecated,
    });
    OpenEnum {
        values: values.collect(),
    }
}

/// What a use of a type with a name says beside the name.
fn rules_of_use(flat: &Flat) -> Rules {
    // Which values there are does not matter here: only the kind of the shape decides what rules are left.
    let list = Shape::OpenEnum(OpenEnum { values: Vec::new() });
    let strings = JsonTypes::NONE.with(JsonType::String);
    // A type of one value has its rule itself.
    if flat.known.is_none()
        || flat.is_constant()
        || flat.settled_types().without(JsonType::Null) != strings
    {
        return Vec::new();
    }
    let mut flat = flat.clone();
    settled_types(&mut flat);
    rules_beyond(&list, &flat)
}

/// Whether the rules of a type belong to each use of it: a list of strings is closed where it is used, not where it is
/// defined.
fn is_of_use(shape: &Shape) -> bool {
    matches!(shape, Shape::OpenEnum(_))
}

impl Schema {
    /// What of it belongs to its type; `null` and the limits of a list of strings belong to each use.
    pub(crate) fn without_use(mut self) -> Self {
        self.nullable = false;
        if is_of_use(&self.shape) {
            self.rules.clear();
            let left = self.occurrences.iter_mut();
            let rules = left.filter(|it| matches!(it.became, Became::Rule(_)));
            // The definition lists the values as its variants, and no rule of its own enforces them.
            rules.for_each(|it| it.became = Became::Shape);
        }
        self.about.default.take_if(|shown| shown.value.is_null());
        self.about.examples.retain(|shown| !shown.value.is_null());
        self
    }
}

/// The types left over once listed values are taken into account. The list keeps what is of them, without `null`.
pub(crate) fn settled_types(flat: &mut Flat) -> JsonTypes {
    let types = flat.settled_types();
    let declared = flat.types;
    if let Some(values) = &mut flat.values {
        let kept = |value: &Value| !value.is_null() && declared.has(JsonType::of(value));
        values.list.retain(kept);
    }
    types
}

/// Adds `null` to a list of values with arrays or objects: it is evaluated as it is, of whatever type the value is.
fn list_null(rules: &mut Rules) {
    for rule in rules {
        if let Constraint::Enum(values) = &mut rule.constraint
            && values.iter().any(|it| it.is_array() || it.is_object())
        {
            values.push(Value::Null);
        }
    }
}

/// Any value at all.
pub(super) fn anything(origin: &Location) -> Schema {
    Schema {
        shape: Shape::Any,
        nullable: false,
        rules: Vec::new(),
        about: About::default(),
        origin: origin.to_owned(),
        occurrences: Vec::new(),
    }
}
