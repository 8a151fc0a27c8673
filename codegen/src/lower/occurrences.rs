//! What became of each keyword that was merged into a schema, for those who ask.

use std::collections::{HashMap, HashSet};

use super::assertions::{holds_type, implied, makes_needless};
use super::decided::is_met;
use super::flat::Flat;
use super::list;
use super::merge::Merger;
use super::sources::{Noted, Through};
use crate::ir::{
    Additional, Became, Constraint, JsonType, JsonTypes, Number, Occurrence, Rule, Schema, Shape,
    Text,
};
use crate::keyword::informs_in;
use crate::location::Location;
use crate::schema::{SchemaId, SchemaObject};

impl Merger<'_> {
    /// The keywords that say what the schema says, which was made of the facts.
    pub(super) fn occurrences(&self, flat: &Flat, schema: &Schema) -> Vec<Occurrence> {
        let Some(noted) = flat.sources.noted() else {
            return Vec::new();
        };
        let mut account = Account {
            merger: self,
            flat,
            noted,
            schema,
            types: flat.settled_types(),
            properties: match &schema.shape {
                Shape::Struct(object) => {
                    let properties = object.properties.iter();
                    properties
                        .map(|it| (it.name.as_str(), it.is_required()))
                        .collect()
                }
                _ => HashMap::new(),
            },
            list: Vec::new(),
        };
        for (id, through) in &noted.merged {
            match through {
                // The definition has them.
                Through::Definition(definition) if flat.named == Some(*definition) => {}
                _ => account.schema(*id, *through),
            }
        }
        account.excluded();
        account.list
    }
}

/// An account of one schema while it is made.
struct Account<'a, 'd> {
    merger: &'a Merger<'d>,
    flat: &'a Flat,
    noted: &'a Noted,
    schema: &'a Schema,
    /// The types of its instances.
    types: JsonTypes,
    /// The names of its properties, and whether each is required.
    properties: HashMap<&'a str, bool>,
    list: Vec<Occurrence>,
}

impl Account<'_, '_> {
    /// Every keyword of a schema that was merged.
    fn schema(&mut self, id: SchemaId, through: Through) {
        let own = self.merger.schemas.get(id);
        for keyword in self.merger.schemas.keywords(id) {
            let keyword = own.canonical(keyword);
            let location = own.keyword(keyword);
            if informs_in(own.dialect, keyword) && !is_asserting_format(own, keyword) {
                let became = self.of_annotation(own, keyword);
                // The union itself has the annotations, not each of its variants.
                if became == Became::Shape || through != Through::Union {
                    self.list.push(Occurrence { location, became });
                }
                continue;
            }
            let became = match self.never() {
                Some(never) => Some(never),
                None => self.of_assertion(own, keyword, &location),
            };
            self.nested(own, keyword, became.as_ref());
            // Of a union, what goes by names is a part of the variant.
            let is_by_name = self.noted.by_name.contains(&location);
            let of_whole = |became: &Became| {
                through == Through::Union && *became == Became::Shape && !is_by_name
            };
            if let Some(became) = became.filter(|became| !of_whole(became)) {
                self.list.push(Occurrence { location, became });
            }
        }
    }

    /// The rule that rejects every instance: where there is one, each keyword has its part in it.
    fn never(&self) -> Option<Became> {
        let mut rules = self.schema.rules.iter();
        let never = rules.find(|rule| rule.constraint == Constraint::Never)?;
        Some(Became::Rule(never.origin.clone()))
    }

    /// A `format` can be a type.
    fn of_annotation(&self, own: &SchemaObject, keyword: &str) -> Became {
        let format = own.about.format.as_deref().filter(|_| keyword == "format");
        let is_type = match self.schema.shape {
            Shape::Number(Number::F64) => matches!(format, Some("float" | "double")),
            Shape::String(Text::Secret) => format == Some("password"),
            Shape::String(Text::Typed(index)) => {
                format
                    == self
                        .merger
                        .schemas
                        .typed_formats
                        .get(index)
                        .map(String::as_str)
            }
            _ => false,
        };
        if is_type {
            Became::Shape
        } else {
            Became::Annotation
        }
    }

    /// What became of an assertion; nothing here where each variant of a union has it.
    fn of_assertion(
        &self,
        own: &SchemaObject,
        keyword: &str,
        location: &Location,
    ) -> Option<Became> {
        if self.noted.by_name.contains(location) {
            let mut rules = self.schema.rules.iter();
            return Some(match rules.find(|rule| rule.origin == *location) {
                Some(rule) => Became::Rule(rule.origin.clone()),
                None => Became::Shape,
            });
        }
        if let Some(constraints) = self.noted.rules.get(location) {
            return self.of_rules(constraints, location);
        }
        let beside = |other: &str, is_there: bool| {
            if is_there {
                self.of_assertion(own, other, &own.keyword(other))
            } else {
                Some(Became::Met)
            }
        };
        match keyword {
            // JSON Schema ignores `then` and `else` without `if`, and the limits of `contains` without it.
            "then" | "else" => beside("if", own.condition.is_some()),
            "minContains" | "maxContains" => beside("contains", own.array.contains.is_some()),
            // Up to draft-04, another keyword says that it is exclusive.
            "minimum" if own.is_made_exclusive(keyword) => beside("exclusiveMinimum", true),
            "maximum" if own.is_made_exclusive(keyword) => beside("exclusiveMaximum", true),
            "enum" | "const" => self.of_values(own, location),
            "type" | "$ref" | "$dynamicRef" | "$recursiveRef" | "allOf" => Some(Became::Shape),
            "anyOf" | "oneOf" => Some(match self.enumeration() {
                Some(origin) if origin == location => Became::Rule(origin.clone()),
                _ => Became::Shape,
            }),
            _ if asserts_nothing(own, keyword) || self.evaluates_alone(own, keyword) => {
                Some(Became::Met)
            }
            "properties" | "required" | "additionalProperties" | "unevaluatedProperties" => {
                Some(self.of_structure(own, keyword, location))
            }
            "items" | "prefixItems" => Some(self.of_structure(own, keyword, location)),
            // Whoever looks for this rule tells that it is missing.
            _ => Some(Became::Rule(location.clone())),
        }
    }

    /// Whether a keyword only says which properties are evaluated.
    fn evaluates_alone(&self, own: &SchemaObject, keyword: &str) -> bool {
        let unevaluated = own.object.unevaluated_properties;
        let unevaluated = unevaluated.filter(|_| keyword == "unevaluatedProperties");
        unevaluated.is_some_and(|id| self.merger.schemas.get(id).always == Some(true))
    }

    /// A keyword that makes rules.
    fn of_rules(&self, constraints: &[Constraint], location: &Location) -> Option<Became> {
        let mut all = Became::Met;
        for constraint in constraints {
            match self.of_rule(constraint, location)? {
                rule @ Became::Rule(_) => all = rule,
                // Of several rules of one keyword, what enforces most is told: a rule, or the shape, or nothing that
                // can fail.
                Became::Shape if all == Became::Met => all = Became::Shape,
                _ => {}
            }
        }
        Some(all)
    }

    fn of_rule(&self, constraint: &Constraint, location: &Location) -> Option<Became> {
        let rules = &self.schema.rules;
        let own = |rule: &&Rule| rule.origin == *location && rule.constraint == *constraint;
        let other = |rule: &&Rule| makes_needless(&rule.constraint, constraint);
        let found = rules.iter().find(own).or_else(|| rules.iter().find(other));
        if let Some(rule) = found {
            return Some(Became::Rule(rule.origin.clone()));
        }
        match (&self.schema.shape, constraint) {
            _ if is_met(constraint, self.types) => Some(Became::Shape),
            (Shape::Union(_), _) => None,
            (shape @ Shape::Integer(_), Constraint::Bound(..) | Constraint::MultipleOf(_))
                if implied(shape, constraint) =>
            {
                Some(Became::Shape)
            }
            (shape, Constraint::PropertyNames(_)) if implied(shape, constraint) => {
                Some(Became::Met)
            }
            (shape, _) => match constraint.reach() {
                Some(ty) if !holds_type(shape, ty) || !self.speaks_of(ty) => Some(Became::Met),
                _ => Some(Became::Rule(location.clone())),
            },
        }
    }

    /// Whether any value is of the type that a constraint reaches.
    fn speaks_of(&self, reached: JsonType) -> bool {
        let is_whole = reached == JsonType::Number && self.types.has(JsonType::Integer);
        is_whole || self.types.has(reached)
    }

    /// Listed values are one rule, or a type of their own.
    fn of_values(&self, own: &SchemaObject, location: &Location) -> Option<Became> {
        if let Some(origin) = self.enumeration() {
            return Some(Became::Rule(origin.clone()));
        }
        let listed = own.values.iter().flatten().chain(&own.constant);
        let only_null = listed.clone().all(serde_json::Value::is_null);
        match self.schema.shape {
            _ if only_null => Some(Became::Shape),
            Shape::Null | Shape::OpenEnum(_) => Some(Became::Shape),
            Shape::Union(_) => None,
            _ => Some(Became::Rule(location.clone())),
        }
    }

    /// The origin of the rule that lists the values.
    fn enumeration(&self) -> Option<&Location> {
        let mut rules = self.schema.rules.iter();
        let rule = rules.find(|rule| matches!(rule.constraint, Constraint::Enum(_)))?;
        Some(&rule.origin)
    }

    /// A keyword that says which properties or items there are.
    fn of_structure(&self, own: &SchemaObject, keyword: &str, location: &Location) -> Became {
        if !self.types.has(type_of(keyword)) {
            return Became::Met;
        }
        match &self.schema.shape {
            Shape::Any => Became::Rule(self.flat.origin.clone()),
            Shape::Struct(_) if keyword == "required" => {
                let is_required = |name: &String| self.properties.get(name.as_str()) == Some(&true);
                if own.object.required.iter().all(is_required) {
                    Became::Shape
                } else {
                    Became::Rule(location.clone())
                }
            }
            _ => self.closing_rule(keyword).unwrap_or(Became::Shape),
        }
    }

    /// The rule by which there are no further items.
    fn closing_rule(&self, keyword: &str) -> Option<Became> {
        let closing = self.merger.never(&self.flat.items)?;
        let mut rules = self.schema.rules.iter();
        let is_own = keyword == "items" && rules.any(|rule| rule.origin == closing);
        is_own.then_some(Became::Rule(closing))
    }

    /// The keywords in the subschemas of a keyword, as far as these have no schema of their own in what is made.
    fn nested(&mut self, own: &SchemaObject, keyword: &str, became: Option<&Became>) {
        let Some(became) = became else {
            return;
        };
        let location = own.keyword(keyword);
        let is_rule =
            self.noted.rules.contains_key(&location) && !self.noted.by_name.contains(&location);
        match keyword {
            "$ref" | "$dynamicRef" | "$recursiveRef" | "allOf" => {}
            "anyOf" | "oneOf" if !is_rule => {}
            "properties"
            | "patternProperties"
            | "additionalProperties"
            | "unevaluatedProperties"
            | "items"
            | "prefixItems"
                if !is_rule =>
            {
                let left_out = self.left_out(own, keyword);
                self.below(left_out, became);
            }
            _ => self.below(subschemas(own, keyword), became),
        }
    }

    /// The subschemas of a keyword that have no schema of their own in what is made.
    fn left_out(&self, own: &SchemaObject, keyword: &str) -> Vec<SchemaId> {
        if keyword == "properties" && matches!(self.schema.shape, Shape::Struct(_)) {
            let properties = own.object.properties.iter();
            let left_out =
                properties.filter(|(name, _)| !self.properties.contains_key(name.as_str()));
            return left_out.map(|(_, id)| *id).collect();
        }
        let mut subschemas = subschemas(own, keyword);
        subschemas.retain(|id| !self.has_schema(keyword, *id));
        subschemas
    }

    /// Whether instances below a keyword have a schema of their own in what is made.
    fn has_schema(&self, keyword: &str, id: SchemaId) -> bool {
        let flat = self.flat;
        if !self.types.has(type_of(keyword)) {
            return false;
        }
        match (&self.schema.shape, keyword) {
            (Shape::Union(_), _) => true,
            (Shape::Any, _) => false,
            (Shape::Struct(_) | Shape::Map(_), _) if self.noted.placed.contains(&id) => true,
            (Shape::Struct(object), _) => {
                matches!(object.additional, Additional::Kept(_)) && flat.additional.contains(&id)
            }
            (Shape::Map(_), _) => flat.additional.contains(&id),
            (shape, "items") => {
                self.merger.never(&flat.items).is_none() && list::has_schema(shape, None)
            }
            (shape, "prefixItems") => {
                let mut prefix = flat.prefix.iter();
                let index = prefix.position(|ids| ids.contains(&id));
                index.is_some() && list::has_schema(shape, index)
            }
            _ => false,
        }
    }

    /// What only excluded branches say.
    fn excluded(&mut self) {
        let mut excluded: Vec<SchemaId> = self.noted.excluded.iter().copied().collect();
        for alternative in &self.flat.alternatives {
            if alternative.types.and(self.types).is_empty() {
                let noted = alternative.sources.noted();
                excluded.extend(noted.iter().flat_map(|noted| noted.merged.keys()));
            }
        }
        excluded.retain(|id| !self.noted.merged.contains_key(id));
        self.below(excluded, &Became::Met);
    }

    /// The same of every keyword in these schemas, and in what their references resolve to: that is a part of rules,
    /// and else has schemas of its own, if anything else refers to it.
    fn below(&mut self, open: Vec<SchemaId>, became: &Became) {
        let elsewhere = match became {
            Became::Rule(_) => became,
            _ => &Became::Unreached,
        };
        let mut open: Vec<(SchemaId, bool)> = open.into_iter().map(|id| (id, false)).collect();
        let mut seen = HashSet::new();
        while let Some((id, is_elsewhere)) = open.pop() {
            if !seen.insert(id) {
                continue;
            }
            let own = self.merger.schemas.get(id);
            open.extend(own.children().into_iter().map(|id| (id, is_elsewhere)));
            open.extend(own.target.map(|target| (target, true)));
            for keyword in self.merger.schemas.keywords(id) {
                let keyword = own.canonical(keyword);
                let informs =
                    informs_in(own.dialect, keyword) && !is_asserting_format(own, keyword);
                let became = match (informs, is_elsewhere) {
                    (true, true) => &Became::Unreached,
                    (true, false) => &Became::Annotation,
                    (false, true) => elsewhere,
                    (false, false) => became,
                };
                let became = became.clone();
                let location = own.keyword(keyword);
                self.list.push(Occurrence { location, became });
            }
        }
    }
}

/// The type of the instances that a keyword speaks of.
fn type_of(keyword: &str) -> JsonType {
    match keyword {
        "items" | "prefixItems" => JsonType::Array,
        _ => JsonType::Object,
    }
}

/// Whether a keyword is a `format` that asserts.
fn is_asserting_format(own: &SchemaObject, keyword: &str) -> bool {
    keyword == "format" && own.asserts_format()
}

/// Whether a keyword that can make rules makes none.
fn asserts_nothing(own: &SchemaObject, keyword: &str) -> bool {
    let object = &own.object;
    match keyword {
        "uniqueItems" => !own.array.unique_items,
        "patternProperties" => object.pattern_properties.is_empty(),
        "dependentSchemas" => object.dependent_schemas.is_empty(),
        // It is about what is behind an array of schemas, and is called otherwise where there is one.
        "additionalItems" => true,
        "exclusiveMinimum" => own.numbers.exclusive_minimum.is_none(),
        "exclusiveMaximum" => own.numbers.exclusive_maximum.is_none(),
        "dependencies" if !object.dependent_schemas.is_empty() => false,
        "dependencies" | "dependentRequired" => {
            let mut needed = object.dependent_required.iter();
            needed.all(|(name, others)| others.iter().all(|other| other == name))
        }
        _ => false,
    }
}

/// The subschemas of a keyword.
fn subschemas(own: &SchemaObject, keyword: &str) -> Vec<SchemaId> {
    let named = |list: &[(String, SchemaId)]| list.iter().map(|(_, id)| *id).collect();
    let (array, object) = (&own.array, &own.object);
    let one = match keyword {
        "properties" => return named(&object.properties),
        "patternProperties" => return named(&object.pattern_properties),
        "dependentSchemas" | "dependencies" => return named(&object.dependent_schemas),
        "prefixItems" => return array.prefix_items.clone(),
        "allOf" => return own.all_of.clone(),
        "anyOf" => return own.any_of.clone(),
        "oneOf" => return own.one_of.clone(),
        "additionalProperties" => object.additional_properties,
        "unevaluatedProperties" => object.unevaluated_properties,
        "propertyNames" => object.property_names,
        "items" => array.items,
        "additionalItems" => array.additional_items,
        "contains" => array.contains,
        "unevaluatedItems" => array.unevaluated_items,
        "not" => own.not,
        "if" => own.condition,
        "then" => own.then,
        "else" => own.otherwise,
        _ => None,
    };
    one.into_iter().collect()
}
