//! Flat facts to shapes and rules.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::mem::{Discriminant, discriminant};
use std::rc::Rc;

use serde_json::Value;

use super::Lowering;
use super::decided::{decides, reach};
use super::flat::{Flat, Known};
use super::naming::Naming;
use super::schema_object::SchemaId;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{
    About, Additional, Bound, Constraint, Integer, Kind, Kinds, Listed, Member, Number, Rule,
    Rules, Schema, Shape, Step, Struct, Text, ValueList, Variant,
};
use crate::json_value::compare;

const NOT_NULL: Kinds = Kinds::ALL.without(Kind::Null);

impl Lowering<'_> {
    /// The place in `owner` that holds values which meet all of `schemas`.
    pub(super) fn place(
        &mut self,
        schemas: &[SchemaId],
        owner: &str,
        naming: Naming<'_>,
    ) -> Schema {
        let flat = self.flatten_all(schemas, owner);
        self.place_of(schemas, flat, naming)
    }

    /// The place of what is known of `schemas`. One that stands in itself without a type of its own has no end.
    fn place_of(&mut self, schemas: &[SchemaId], flat: Flat, naming: Naming<'_>) -> Schema {
        let ids = schemas.to_vec();
        let flat = if self.placing.contains(&ids) {
            self.report_endless(&flat.origin);
            Flat::new(&flat.origin)
        } else {
            flat
        };
        self.placing.push(ids);
        let schema = self.schema(flat, naming);
        self.placing.pop();
        schema
    }

    pub(super) fn report_endless(&mut self, origin: &str) {
        let message =
            "this holds itself and says more than its `$ref`, so that its type would have no end";
        let diagnostic = Diagnostic::new(Code::CircularRef, origin, message)
            .help("give it a name under `components/schemas`, and let a `$ref` alone lead there");
        self.fields.found.push(diagnostic);
    }

    /// The place of these facts; a shape that needs a type of its own gets it.
    pub(super) fn schema(&mut self, flat: Flat, naming: Naming<'_>) -> Schema {
        if let Some(definition) = flat.named.and_then(|named| self.named.get(&named).copied()) {
            return Schema {
                nullable: flat.takes_null(),
                shape: Shape::Named(definition),
                rules: rules_of_use(&flat),
                about: flat.about,
                origin: flat.origin,
            };
        }
        let known = flat
            .known
            .as_ref()
            .and_then(|known| self.named.get(&known.definition?).copied());
        let given = flat.given.clone();
        let schema = self.bare(flat, naming);
        let definition = match (&schema.shape, known) {
            (Shape::ValueList(_), Some(known)) => known,
            (Shape::Struct(_) | Shape::ValueList(_) | Shape::Union(_), _) => {
                let name = naming.of_definition(given, &schema.origin);
                self.define_inline(schema.clone().without_use(), name)
            }
            _ => return schema,
        };
        let rules = if is_of_use(&schema.shape) {
            schema.rules
        } else {
            Vec::new()
        };
        Schema {
            shape: Shape::Named(definition),
            rules,
            ..schema
        }
    }

    /// The same with the shape itself instead of a name for it.
    pub(super) fn bare(&mut self, flat: Flat, naming: Naming<'_>) -> Schema {
        let mut flat = flat.narrowed().decided();
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
        Schema {
            shape,
            nullable,
            rules,
            about: flat.about,
            origin: flat.origin,
        }
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
            self.fields
                .report(Code::Contradiction, &flat.origin, message);
        }
        Shape::Any
    }

    /// Any value; what is said of members or items are rules.
    fn any(&mut self, mut flat: Flat, kinds: Kinds) -> Schema {
        let structure = self.rules_of_structure(&flat);
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
        Schema {
            shape: Shape::Any,
            nullable: false,
            rules,
            about: flat.about,
            origin: flat.origin,
        }
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
        let rest = match self.never(&flat.items) {
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
            prefix.push(match self.never(ids) {
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
        self.never(&flat.additional)
    }

    /// The first of the schemas that is `false`, or as good as that.
    pub(super) fn never(&mut self, schemas: &[SchemaId]) -> Option<String> {
        let mut schemas = schemas.iter();
        let id = schemas.find(|id| self.is_never(**id))?;
        Some(self.schemas.get(*id).pointer.clone())
    }

    /// Whether the schema or one that its `$ref`s resolve to says that no value will do.
    fn is_never(&mut self, id: SchemaId) -> bool {
        let mut seen = Vec::new();
        let mut next = Some(id);
        while let Some(id) = next.filter(|id| !seen.contains(id)) {
            seen.push(id);
            let schema = Rc::clone(self.schemas.get(id));
            if schema.always == Some(false) || schema.not.is_some_and(|not| self.is_true(not)) {
                return true;
            }
            next = self.target(&schema);
        }
        false
    }

    fn is_true(&self, id: SchemaId) -> bool {
        let schema = self.schemas.get(id);
        schema.always == Some(true) || (schema.reference.is_none() && schema.asserts_nothing())
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
            if self.never(&schemas).is_some() && self.is_left_out(&name, required, closed) {
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
        let mut given = schemas.iter().map(|id| &self.schemas.get(*id).given);
        let given = given.find_map(Option::as_ref).cloned();
        let flat = Flat {
            given: None,
            ..self.flatten_all(schemas, &object.origin)
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
            self.fields.report(Code::Contradiction, origin, message);
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
    pub(super) fn without_use(mut self) -> Self {
        self.nullable = false;
        if is_of_use(&self.shape) {
            self.rules.clear();
        }
        self.about.default.take_if(|value| value.is_null());
        self.about.examples.retain(|value| !value.is_null());
        self
    }
}

/// The kinds left over once listed values are taken into account. The list keeps what is of them, without `null`.
pub(super) fn settled_kinds(flat: &mut Flat) -> Kinds {
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

/// The rules that a shape leaves open.
fn rules_beyond(shape: &Shape, flat: &Flat) -> Rules {
    let mut rules: Rules = flat
        .rules
        .iter()
        .filter(|rule| !implied(shape, &rule.constraint))
        .cloned()
        .collect();
    if let Some(values) = &flat.values
        && !matches!(shape, Shape::Null | Shape::Union(_))
    {
        rules.push(Rule {
            constraint: Constraint::Enum(values.list.clone()),
            origin: values.origin.clone(),
        });
    }
    tightened(rules)
}

/// Whether every value of the shape meets the constraint.
fn implied(shape: &Shape, constraint: &Constraint) -> bool {
    match (shape, constraint) {
        (Shape::Integer(width), Constraint::Bound(bound, limit)) => width
            .range()
            .is_some_and(|(min, max)| beyond(*bound, limit, &min, &max)),
        (Shape::Any, _) => false,
        // Each variant meets it on its own.
        (Shape::Union(_), _) => true,
        (shape, constraint) => reach(constraint).is_some_and(|kind| !holds_kind(shape, kind)),
    }
}

fn beyond(
    bound: Bound,
    limit: &serde_json::Number,
    min: &serde_json::Number,
    max: &serde_json::Number,
) -> bool {
    let (to_min, to_max) = (compare(limit, min), compare(limit, max));
    match bound {
        Bound::Minimum => to_min.is_le(),
        Bound::Maximum => to_max.is_ge(),
        Bound::ExclusiveMinimum => to_min.is_lt(),
        Bound::ExclusiveMaximum => to_max.is_gt(),
    }
}

fn holds_kind(shape: &Shape, kind: Kind) -> bool {
    match shape {
        Shape::Any | Shape::Named(_) | Shape::Union(_) => true,
        Shape::Null | Shape::Boolean => false,
        Shape::Integer(_) | Shape::Number(_) => kind == Kind::Number,
        Shape::String(_) | Shape::ValueList(_) => kind == Kind::String,
        Shape::List(_) | Shape::Tuple { .. } => kind == Kind::Array,
        Shape::Struct(_) | Shape::Map(_) => kind == Kind::Object,
    }
}

/// Of several limits of one kind the tightest, since the others follow from it.
fn tightened(rules: Rules) -> Rules {
    let mut kept: Vec<&Rule> = Vec::new();
    let mut places = HashMap::new();
    for rule in &rules {
        match places.entry(Limit::of(&rule.constraint)) {
            Entry::Vacant(place) => {
                place.insert(kept.len());
                kept.push(rule);
            }
            Entry::Occupied(place) => {
                let other = &mut kept[*place.get()];
                if tighter(&rule.constraint, &other.constraint) {
                    *other = rule;
                }
            }
        }
    }
    if kept.len() == rules.len() {
        return rules;
    }
    kept.into_iter().cloned().collect()
}

/// What two rules have in common if one of them is enough.
#[derive(PartialEq, Eq, Hash)]
enum Limit<'r> {
    /// The same side of a range.
    Bound(Bound),
    /// The same count.
    Count(Discriminant<Constraint>),
    /// The same in all.
    Same(&'r Constraint),
}

impl<'r> Limit<'r> {
    fn of(constraint: &'r Constraint) -> Self {
        match constraint {
            Constraint::Bound(bound, _) => Self::Bound(*bound),
            Constraint::MinLength(_)
            | Constraint::MaxLength(_)
            | Constraint::MinItems(_)
            | Constraint::MaxItems(_)
            | Constraint::MinProperties(_)
            | Constraint::MaxProperties(_) => Self::Count(discriminant(constraint)),
            other => Self::Same(other),
        }
    }
}

fn tighter(new: &Constraint, old: &Constraint) -> bool {
    match (new, old) {
        (Constraint::MinLength(new), Constraint::MinLength(old))
        | (Constraint::MinItems(new), Constraint::MinItems(old))
        | (Constraint::MinProperties(new), Constraint::MinProperties(old)) => new > old,
        (Constraint::MaxLength(new), Constraint::MaxLength(old))
        | (Constraint::MaxItems(new), Constraint::MaxItems(old))
        | (Constraint::MaxProperties(new), Constraint::MaxProperties(old)) => new < old,
        (Constraint::Bound(bound, new), Constraint::Bound(_, old)) => {
            let order = compare(new, old);
            match bound {
                Bound::Minimum | Bound::ExclusiveMinimum => order == std::cmp::Ordering::Greater,
                Bound::Maximum | Bound::ExclusiveMaximum => order == std::cmp::Ordering::Less,
            }
        }
        _ => false,
    }
}
