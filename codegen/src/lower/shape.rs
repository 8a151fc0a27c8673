//! Flat facts to shapes and rules.

use std::collections::HashSet;

use serde_json::Value;

use super::assertions::rules_beyond;
use super::decided::decides;
use super::definitions::Definitions;
use super::flat::{Flat, Known};
use super::merge::Merger;
use super::naming::Naming;
use crate::diagnostic::Code;
use crate::ir::{
    About, Additional, Became, Bound, Constraint, DefinitionId, Integer, Kind, Kinds, Listed,
    Member, Number, Rule, Rules, Schema, Shape, Step, Struct, Text, ValueList, Variant,
};
use crate::schema::SchemaId;

const NOT_NULL: Kinds = Kinds::ALL.without(Kind::Null);

/// Gives shapes to what schemas say.
pub(crate) struct Shaper<'d> {
    pub(crate) merger: Merger<'d>,
    pub(crate) definitions: Definitions,
    /// The places on the way to the one that is being given a shape, each by the schemas it meets.
    placing: Vec<Vec<SchemaId>>,
}

impl<'d> Shaper<'d> {
    pub(crate) fn new(merger: Merger<'d>) -> Self {
        Self {
            merger,
            definitions: Definitions::default(),
            placing: Vec::new(),
        }
    }

    /// The place in `owner` that holds values which meet all of `schemas`.
    pub(crate) fn place(
        &mut self,
        schemas: &[SchemaId],
        owner: &str,
        naming: Naming<'_>,
    ) -> Schema {
        let flat = self.merger.flatten_all(schemas, owner);
        self.place_of(schemas, flat, naming)
    }

    /// The place of what is known of `schemas`. One that stands in itself without a type of its own has no end.
    fn place_of(&mut self, schemas: &[SchemaId], flat: Flat, naming: Naming<'_>) -> Schema {
        let ids = schemas.to_vec();
        let flat = if self.placing.contains(&ids) {
            self.merger.report_endless(&flat.origin);
            Flat::new(&flat.origin)
        } else {
            flat
        };
        self.placing.push(ids);
        self.merger.budget.depth = self.placing.len();
        let schema = self.schema(flat, naming);
        self.placing.pop();
        self.merger.budget.depth = self.placing.len();
        schema
    }

    /// The place of these facts; a shape that needs a type of its own gets it.
    pub(crate) fn schema(&mut self, mut flat: Flat, naming: Naming<'_>) -> Schema {
        if let Some(definition) = flat
            .named
            .and_then(|named| self.merger.named.get(&named).copied())
        {
            self.merger.hide_rejected(&mut flat);
            let mut schema = Schema {
                nullable: flat.takes_null(),
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
            (Shape::ValueList(_), Some(known)) => known,
            (Shape::Struct(_) | Shape::ValueList(_) | Shape::Union(_), _) => {
                let name = naming.of_definition(given, &schema.origin);
                self.definitions
                    .define_inline(schema.clone().without_use(), name)
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
    pub(crate) fn bare(&mut self, flat: Flat, naming: Naming<'_>) -> Schema {
        let mut flat = flat.narrowed().decided();
        self.merger.hide_rejected(&mut flat);
        let kinds = settled_kinds(&mut flat);
        let nullable = kinds.has(Kind::Null);
        let words: Vec<Kind> = kinds.and(NOT_NULL).words().collect();
        let shape = match words.as_slice() {
            [] if nullable => Shape::Null,
            [] => self.nothing(&mut flat),
            [kind] => self.shape_of_kind(*kind, &mut flat, naming),
            _ if kinds.and(NOT_NULL) == NOT_NULL && flat.alternatives.is_empty() => {
                return self.any(flat, kinds);
            }
            _ => self.union(&flat, &words, naming),
        };
        let rules = rules_beyond(&shape, &flat);
        self.noted(shape, nullable, rules, flat)
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
    fn noted(&self, shape: Shape, nullable: bool, rules: Rules, mut flat: Flat) -> Schema {
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

    /// No value: said so by `false`, a rule like others, or by keywords that exclude each other.
    fn nothing(&mut self, flat: &mut Flat) -> Shape {
        if flat.never {
            flat.rules.push(Rule {
                constraint: Constraint::Never,
                origin: flat.origin.clone(),
            });
        } else {
            let message =
                "no value can meet this: the types and values that are allowed exclude each other";
            self.merger
                .found
                .report(Code::Contradiction, &flat.origin, message);
        }
        Shape::Any
    }

    /// Any value; what is said of members or items are rules.
    fn any(&mut self, mut flat: Flat, kinds: Kinds) -> Schema {
        let structure = self.merger.rules_of_structure(&flat);
        flat.rules.extend(structure);
        let mut rules = rules_beyond(&Shape::Any, &flat);
        if kinds != Kinds::ALL {
            rules.insert(
                0,
                Rule {
                    constraint: Constraint::Type(kinds),
                    origin: flat.origin.clone(),
                },
            );
        }
        self.noted(Shape::Any, false, rules, flat)
    }

    fn shape_of_kind(&mut self, kind: Kind, flat: &mut Flat, naming: Naming<'_>) -> Shape {
        match kind {
            Kind::Null => Shape::Null,
            Kind::Boolean => Shape::Boolean,
            Kind::Integer => Shape::Integer(integer(flat)),
            Kind::Number => Shape::Number(number(flat)),
            Kind::String => Self::text(flat),
            Kind::Array => self.list(flat, naming),
            Kind::Object => self.object(flat, naming),
        }
    }

    fn text(flat: &Flat) -> Shape {
        match &flat.known {
            Some(known) if !flat.is_constant() => Shape::ValueList(value_list(known)),
            _ if flat.about.format.as_deref() == Some("password") => Shape::String(Text::Secret),
            _ => Shape::String(Text::Plain),
        }
    }

    fn list(&mut self, flat: &mut Flat, naming: Naming<'_>) -> Shape {
        let places: Vec<Vec<SchemaId>> = flat.prefix.clone();
        let rest = match self.merger.never(&flat.items) {
            Some(keyword) => {
                // Where no further item can be, a list is as long as its prefix at most.
                flat.rules.push(Rule {
                    constraint: Constraint::MaxItems(places.len() as u64),
                    origin: keyword,
                });
                Box::new(anything(&flat.origin))
            }
            None => Box::new(self.place(&flat.items, &flat.origin, naming.below(&Step::Items))),
        };
        if places.is_empty() {
            return Shape::List(rest);
        }
        let mut prefix = Vec::new();
        for (index, ids) in places.iter().enumerate() {
            prefix.push(match self.merger.never(ids) {
                Some(keyword) => {
                    flat.rules.push(Rule {
                        constraint: Constraint::MaxItems(index as u64),
                        origin: keyword,
                    });
                    anything(&flat.origin)
                }
                None => self.place(ids, &flat.origin, naming.below(&Step::PrefixItem(index))),
            });
        }
        Shape::Tuple { prefix, rest }
    }

    fn object(&mut self, flat: &Flat, naming: Naming<'_>) -> Shape {
        let closed = self.closing_keyword(flat);
        if flat.properties.is_empty() && flat.required.is_empty() && closed.is_none() {
            return Shape::Map(Box::new(self.place(
                &flat.additional,
                &flat.origin,
                naming.below(&Step::AdditionalProperties),
            )));
        }
        let members = self.members(flat, closed.is_some(), naming);
        let additional = match closed {
            Some(keyword) => Additional::Refused(keyword),
            None => Additional::Kept(Box::new(self.place(
                &flat.additional,
                &flat.origin,
                naming.below(&Step::AdditionalProperties),
            ))),
        };
        Shape::Struct(Struct {
            members,
            additional,
        })
    }

    /// The keyword that refuses members which are not listed.
    fn closing_keyword(&mut self, flat: &Flat) -> Option<String> {
        self.merger.never(&flat.additional)
    }

    fn members(&mut self, flat: &Flat, closed: bool, naming: Naming<'_>) -> Vec<Member> {
        let mut members: Vec<Member> = Vec::new();
        let unlisted = flat
            .required
            .keys()
            .filter(|name| !flat.properties.contains_key(*name));
        let unlisted = unlisted.map(|name| (name.clone(), flat.additional.clone()));
        for (name, schemas) in flat.properties.clone().into_iter().chain(unlisted) {
            let required = flat.required.get(&name);
            if self.merger.never(&schemas).is_some() && self.is_left_out(&name, required, closed) {
                continue;
            }
            members.push(self.member(flat, name, &schemas, naming));
        }
        members
    }

    fn member(
        &mut self,
        object: &Flat,
        name: String,
        schemas: &[SchemaId],
        naming: Naming<'_>,
    ) -> Member {
        let required = object.required.get(&name).cloned();
        let mut given = schemas.iter().map(|id| &self.merger.schemas.get(*id).given);
        let given = given.find_map(Option::as_ref).cloned();
        let flat = Flat {
            given: None,
            ..self.merger.flatten_all(schemas, &object.origin)
        };
        let step = Step::Property(name.clone());
        let schema = self.place_of(schemas, flat, naming.below(&step));
        // A name that is only required has no schema of its own: the keyword makes it a property.
        let origin = match &required {
            Some(required) if !object.properties.contains_key(&name) => required,
            _ => &schema.origin,
        };
        Member {
            origin: origin.clone(),
            name,
            given,
            required,
            schema,
        }
    }

    /// Whether a member that may not be there needs no mention: a closed object refuses it as it refuses every other
    /// name.
    fn is_left_out(&mut self, name: &str, required: Option<&String>, closed: bool) -> bool {
        if let Some(origin) = required {
            let message =
                format!("`{name}` is required here and refused by another part of the same schema");
            self.merger
                .found
                .report(Code::Contradiction, origin, message);
            return true;
        }
        closed
    }

    fn union(&mut self, flat: &Flat, words: &[Kind], naming: Naming<'_>) -> Shape {
        let base = common(flat);
        let mut variants = Vec::new();
        for kind in words {
            let only = Kinds::NONE.with(*kind);
            let own = flat
                .alternatives
                .iter()
                .find(|alternative| !alternative.kinds.and(only).is_empty());
            let mut branch = match own {
                Some(own) => own.clone().and(base.clone()),
                None => base.clone(),
            };
            let is_named = |own: &&Flat| own.kinds == only && !says_of(&base, *kind);
            branch.named = own.filter(is_named).and_then(|own| own.named);
            branch.kinds = branch.kinds.and(only);
            let schema = self.schema(branch, naming.below(&Step::Kind(*kind)));
            variants.push(Variant {
                kind: *kind,
                schema,
            });
        }
        Shape::Union(variants)
    }
}

/// A value that is listed twice is one.
fn value_list(known: &Known) -> ValueList {
    let mut seen = HashSet::new();
    let texts = known.texts.iter();
    let texts = texts.filter(|text| seen.insert(&text.value));
    let values = texts.map(|text| Listed {
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
    ValueList {
        values: values.collect(),
    }
}

/// What the facts say of every branch; what is said about the whole stays with the whole.
fn common(flat: &Flat) -> Flat {
    let about = About {
        format: flat.about.format.clone(),
        ..About::default()
    };
    Flat {
        alternatives: Vec::new(),
        sources: flat.sources.clone().of_union(),
        about,
        ..flat.clone()
    }
}

/// Whether facts assert anything of values of that kind beside the kind itself.
fn says_of(flat: &Flat, kind: Kind) -> bool {
    let members =
        !flat.properties.is_empty() || !flat.required.is_empty() || !flat.additional.is_empty();
    let items = !flat.items.is_empty() || !flat.prefix.is_empty();
    flat.values.is_some()
        || flat
            .rules
            .iter()
            .any(|rule| decides(&rule.constraint, kind) != Some(true))
        || (kind == Kind::Object && members)
        || (kind == Kind::Array && items)
}

/// What a use of a type with a name says beside the name.
fn rules_of_use(flat: &Flat) -> Rules {
    let list = Shape::ValueList(ValueList { values: Vec::new() });
    let texts = Kinds::NONE.with(Kind::String);
    // A type of one value has its rule itself.
    if flat.known.is_none()
        || flat.is_constant()
        || flat.settled_kinds().without(Kind::Null) != texts
    {
        return Vec::new();
    }
    let mut flat = flat.clone();
    settled_kinds(&mut flat);
    rules_beyond(&list, &flat)
}

/// Whether the rules of a type belong to each use of it: a list of texts is closed where it is used, not where it is
/// defined.
fn is_of_use(shape: &Shape) -> bool {
    matches!(shape, Shape::ValueList(_))
}

impl Schema {
    /// What of it belongs to its type; `null` and the limits of a list of texts belong to each use.
    pub(crate) fn without_use(mut self) -> Self {
        self.nullable = false;
        if is_of_use(&self.shape) {
            self.rules.clear();
            let left = self.occurrences.iter_mut();
            let rules = left.filter(|it| matches!(it.became, Became::Rule(_)));
            rules.for_each(|it| it.became = Became::Shape);
        }
        self.about.default.take_if(|shown| shown.value.is_null());
        self.about.examples.retain(|shown| !shown.value.is_null());
        self
    }
}

/// The kinds left over once listed values are taken into account. The list keeps what is of them, without `null`.
pub(crate) fn settled_kinds(flat: &mut Flat) -> Kinds {
    let kinds = flat.settled_kinds();
    let declared = flat.kinds;
    if let Some(values) = &mut flat.values {
        let kept = |value: &Value| !value.is_null() && declared.has(Kind::of(value));
        values.list.retain(kept);
    }
    kinds
}

/// Any value at all.
fn anything(origin: &str) -> Schema {
    Schema {
        shape: Shape::Any,
        nullable: false,
        rules: Vec::new(),
        about: About::default(),
        origin: origin.to_owned(),
        occurrences: Vec::new(),
    }
}

fn integer(flat: &Flat) -> Integer {
    let by_format = flat.about.format.as_deref().and_then(Integer::from_format);
    by_format.unwrap_or_else(|| {
        if within_i64(flat) {
            Integer::I64
        } else {
            Integer::Unbounded
        }
    })
}

/// Whether limits keep every value within 64 bits.
fn within_i64(flat: &Flat) -> bool {
    let has = |bounds: [Bound; 2]| {
        flat.rules.iter().any(|rule| match &rule.constraint {
            Constraint::Bound(bound, limit) => bounds.contains(bound) && limit.is_i64(),
            _ => false,
        })
    };
    has([Bound::Minimum, Bound::ExclusiveMinimum]) && has([Bound::Maximum, Bound::ExclusiveMaximum])
}

fn number(flat: &Flat) -> Number {
    match flat.about.format.as_deref() {
        Some("float" | "double") => Number::F64,
        _ => Number::Exact,
    }
}
