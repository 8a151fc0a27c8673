//! A schema with its `$ref`s and `allOf`s merged into one list of facts.

use std::rc::Rc;

use indexmap::IndexMap;
use serde_json::Value;

use super::rule_list::RuleList;
use super::sources::Sources;
use crate::ir::{About, Given, JsonType, JsonTypes};
use crate::json_value::ValueSet;
use crate::location::Location;
use crate::schema::SchemaId;

/// Everything that is known of the instances of one subschema.
#[derive(Clone, Debug)]
pub(crate) struct Flat {
    /// Whether anything at all is asserted.
    pub(crate) asserts: bool,
    /// The schemas that were merged, each as a whole: those in them are none of these.
    pub(crate) schemas: Vec<SchemaId>,
    /// The one definition this says everything of, if it is exactly that.
    pub(crate) named: Option<SchemaId>,
    pub(crate) types: JsonTypes,
    /// The only values allowed, if they are listed.
    pub(crate) values: Option<Values>,
    /// The strings that are known, whether others are allowed or not.
    pub(crate) known: Option<Known>,
    /// Shapes of which a value has one, each of other types.
    pub(crate) alternatives: Vec<Flat>,
    /// Choices of shapes, each of which is a rule or makes a union.
    pub(crate) choices: Vec<Open>,
    pub(crate) properties: IndexMap<String, Vec<SchemaId>>,
    pub(crate) required: IndexMap<String, Location>,
    /// What properties that are not listed meet.
    pub(crate) additional: Vec<SchemaId>,
    /// Whether a keyword says something of every property that is not listed, be it that all are allowed: then
    /// `unevaluatedProperties` has nothing left to say.
    pub(crate) evaluates_all: bool,
    /// Whether this is `false`, or as good as that.
    pub(crate) never: bool,
    /// The keyword that leaves no value, where one does.
    pub(crate) excluding: Option<Location>,
    pub(crate) prefix: Vec<Vec<SchemaId>>,
    pub(crate) items: Vec<SchemaId>,
    pub(crate) rules: RuleList,
    pub(crate) about: About,
    pub(crate) given: Option<Box<Given>>,
    pub(crate) origin: Location,
    /// What the facts come from.
    pub(crate) sources: Sources,
}

/// A closed list of values.
#[derive(Clone, Debug)]
pub(crate) struct Values {
    pub(crate) list: Vec<Value>,
    /// Whether `const` says it.
    pub(crate) is_constant: bool,
    pub(crate) origin: Location,
}

/// A list of strings with what each means.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// The definition that lists them.
    pub(crate) definition: Option<SchemaId>,
    pub(crate) strings: Vec<KnownString>,
}

/// One text of a list.
#[derive(Clone, Debug)]
pub(crate) struct KnownString {
    pub(crate) value: String,
    pub(crate) about: About,
    pub(crate) given: Option<Box<Given>>,
    pub(crate) origin: Location,
}

/// `anyOf` or `oneOf` of shapes.
#[derive(Debug)]
pub(crate) struct Choice {
    pub(super) keyword: &'static str,
    pub(super) origin: Location,
    pub(super) schemas: Vec<SchemaId>,
    /// What each says of values that are not `null`.
    pub(super) branches: Vec<Flat>,
    pub(super) meant: Option<Meant>,
}

/// Which branch a property hints at.
#[derive(Debug)]
pub(super) struct Meant {
    pub(super) property: String,
    /// Its values, each with the index of a branch.
    pub(super) values: Vec<(String, usize)>,
}

/// A choice of which it is not decided yet whether it is a rule.
#[derive(Clone, Debug)]
pub(crate) struct Open {
    pub(super) choice: Rc<Choice>,
    /// How many rules are said before it.
    pub(super) before: usize,
}

impl Flat {
    /// Nothing is known yet.
    pub(crate) fn new(origin: &Location) -> Self {
        Self {
            asserts: false,
            schemas: Vec::new(),
            named: None,
            types: JsonTypes::ALL,
            values: None,
            known: None,
            alternatives: Vec::new(),
            choices: Vec::new(),
            properties: IndexMap::new(),
            required: IndexMap::new(),
            additional: Vec::new(),
            evaluates_all: false,
            never: false,
            excluding: None,
            prefix: Vec::new(),
            items: Vec::new(),
            rules: RuleList::default(),
            about: About::default(),
            given: None,
            origin: origin.to_owned(),
            sources: Sources::default(),
        }
    }

    /// What holds if both hold. Texts of `self` win.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.named = match (self.asserts, other.asserts) {
            // A name says all there is as long as the other side adds no assertion.
            (false, _) => other.named,
            (true, false) => self.named,
            (true, true) => self.named.filter(|named| Some(*named) == other.named),
        };
        self.asserts |= other.asserts;
        extend(&mut self.schemas, &other.schemas);
        self.evaluates_all |= other.evaluates_all;
        self.never |= other.never;
        self.excluding = self.excluding.or(other.excluding);
        self.types = self.types.and(other.types);
        self.values = intersect(self.values, other.values);
        // Which strings are allowed, `values` says: this only says what they mean, and the nearest list wins.
        self.known = self.known.or(other.known);
        self.about.fill(&other.about);
        self.given = self.given.or(other.given);
        self.sources.merge(other.sources);
        let (both, shut) = both_alternatives(self.alternatives, other.alternatives);
        self.alternatives = both;
        self.sources.exclude(shut);
        let behind = self.rules.len();
        self.add_choices(other.choices, behind);
        self.merge_properties(other.properties, other.required, &other.additional);
        self.merge_items(other.prefix, &other.items);
        self.rules.merge(other.rules);
        self
    }

    /// Notes the keyword that was merged last, if no value is left.
    pub(crate) fn note_excluding(&mut self, keyword: impl FnOnce() -> Location) {
        if self.excluding.is_none() && self.settled_types().is_empty() {
            self.excluding = Some(keyword());
        }
    }

    /// The same, where a definition of the schema says exactly this.
    pub(crate) fn known_as(mut self, definition: SchemaId) -> Self {
        self.named = Some(definition);
        self.sources.through(definition);
        self
    }

    /// Whether a use says what no type of its own does: `null`, and which strings of a list there are. Any value is a type
    /// that takes `null` itself.
    pub(crate) fn says_more_than_its_type(&self) -> bool {
        let types = self.settled_types().without(JsonType::Null);
        let list = self.known.is_some() && types == JsonTypes::NONE.with(JsonType::String);
        (self.takes_null() && !self.is_any()) || (list && !self.is_constant())
    }

    /// Whether values of all types are taken, `null` aside.
    pub(super) fn is_any(&self) -> bool {
        let types = self.settled_types().without(JsonType::Null);
        types == JsonTypes::ALL.without(JsonType::Null) && self.alternatives.is_empty()
    }

    /// The types left over once listed values are taken into account.
    pub(crate) fn settled_types(&self) -> JsonTypes {
        let Some(values) = &self.values else {
            return self.types;
        };
        let types: JsonTypes = values.list.iter().map(JsonType::of).collect();
        let types = self.types.and(types);
        // An instance `1` is an integer, but `type: number` beside `enum: [1, 2]` asks for a type of numbers all the
        // same.
        if self.types.has(JsonType::Number) && types.has(JsonType::Integer) {
            types.with(JsonType::Number)
        } else {
            types
        }
    }

    /// Whether the one value comes from `const`, which makes no list.
    pub(crate) fn is_constant(&self) -> bool {
        let constant = |values: &Values| values.list.len() == 1 && values.is_constant;
        // The strings of a definition are a type already, of which `const` picks one.
        let own = |known: &Known| known.definition.is_none();
        self.values.as_ref().is_some_and(constant) && self.known.as_ref().is_some_and(own)
    }

    /// Allows `null` beside everything else.
    pub(crate) fn or_null(mut self) -> Self {
        self.asserts = true;
        self.types = self.types.with(JsonType::Null);
        if let Some(values) = &mut self.values
            && !values.list.contains(&Value::Null)
        {
            values.list.push(Value::Null);
        }
        self
    }

    /// The same for values that are not `null`.
    pub(crate) fn without_null(mut self) -> Self {
        self.types = self.types.without(JsonType::Null);
        if let Some(values) = &mut self.values {
            values.list.retain(|value| !value.is_null());
        }
        self
    }

    /// The same, where the types leave only one of the alternatives, with what that one says.
    pub(crate) fn narrowed(mut self) -> Self {
        let types = self.types.without(JsonType::Null);
        let open = |flat: &Self| !flat.types.and(types).is_empty();
        // Several that are left make a union; none is left only where no type is.
        if self.alternatives.iter().filter(|flat| open(flat)).count() != 1 {
            return self;
        }
        // Of `null` the alternatives say nothing.
        let nullable = self.takes_null();
        let alternatives = std::mem::take(&mut self.alternatives).into_iter();
        let (only, shut): (Vec<Self>, Vec<Self>) = alternatives.partition(open);
        let shut = shut.into_iter().map(|flat| flat.sources);
        self.sources.exclude(shut);
        let narrowed = only.into_iter().fold(self, Self::and);
        if nullable {
            narrowed.or_null()
        } else {
            narrowed
        }
    }

    /// Whether no type is left, or no listed value.
    pub(crate) fn takes_nothing(&self) -> bool {
        let none_listed = |values: &Values| values.list.is_empty();
        self.types.is_empty() || self.values.as_ref().is_some_and(none_listed)
    }

    /// Whether `null` is among the types and the listed values.
    pub(crate) fn takes_null(&self) -> bool {
        let listed = |values: &Values| values.list.contains(&Value::Null);
        self.types.has(JsonType::Null) && self.values.as_ref().is_none_or(listed)
    }

    /// A property that only one side names still meets what the other says of properties it does not name.
    fn merge_properties(
        &mut self,
        properties: IndexMap<String, Vec<SchemaId>>,
        required: IndexMap<String, Location>,
        additional: &[SchemaId],
    ) {
        if !additional.is_empty() {
            for (name, schemas) in &mut self.properties {
                if !properties.contains_key(name) {
                    extend(schemas, additional);
                }
            }
        }
        for (name, schemas) in properties {
            let mine = self
                .properties
                .entry(name)
                .or_insert_with(|| self.additional.clone());
            extend(mine, &schemas);
        }
        self.required.extend(required);
        extend(&mut self.additional, additional);
    }

    fn merge_items(&mut self, prefix: Vec<Vec<SchemaId>>, items: &[SchemaId]) {
        for location in self.prefix.iter_mut().skip(prefix.len()) {
            extend(location, items);
        }
        for (index, schemas) in prefix.into_iter().enumerate() {
            match self.prefix.get_mut(index) {
                Some(location) => extend(location, &schemas),
                None => {
                    let mut location = self.items.clone();
                    extend(&mut location, &schemas);
                    self.prefix.push(location);
                }
            }
        }
        extend(&mut self.items, items);
    }
}

fn extend(mine: &mut Vec<SchemaId>, other: &[SchemaId]) {
    for id in other {
        if !mine.contains(id) {
            mine.push(*id);
        }
    }
}

pub(crate) fn intersect(mine: Option<Values>, other: Option<Values>) -> Option<Values> {
    match (mine, other) {
        (Some(mine), Some(other)) => {
            let others: ValueSet = other.list.iter().collect();
            let list = mine.list.into_iter();
            let list = list.filter(|value| others.has(value)).collect();
            Some(Values {
                list,
                is_constant: mine.is_constant,
                origin: mine.origin,
            })
        }
        (mine, other) => mine.or(other),
    }
}

/// Every pair of alternatives that some type can meet, and what those come from that are in none.
fn both_alternatives(mine: Vec<Flat>, other: Vec<Flat>) -> (Vec<Flat>, Vec<Sources>) {
    if mine.is_empty() || other.is_empty() {
        let all = if mine.is_empty() { other } else { mine };
        return (all, Vec::new());
    }
    let meets = |left: &Flat, right: &Flat| !left.types.and(right.types).is_empty();
    // The alternatives of a choice have different types, of which there are few: so are the pairs.
    let pairs = mine.iter().flat_map(|left| {
        let rights = other.iter().filter(|right| meets(left, right));
        rights.map(|right| left.clone().and(right.clone()))
    });
    let pairs = pairs.collect();
    let shut = |own: &[Flat], others: &[Flat]| -> Vec<Sources> {
        let alone = own.iter();
        let alone = alone.filter(|flat| !others.iter().any(|other| meets(flat, other)));
        alone.map(|flat| flat.sources.clone()).collect()
    };
    let mut alone = shut(&mine, &other);
    alone.extend(shut(&other, &mine));
    (pairs, alone)
}

impl Flat {
    /// The branches of all choices.
    pub(super) fn branches(&self) -> impl Iterator<Item = &Self> {
        self.choices.iter().flat_map(|it| &it.choice.branches)
    }

    /// Adds the choices of facts whose rules come behind the first ones of these, each once.
    pub(super) fn add_choices(&mut self, others: Vec<Open>, behind: usize) {
        for Open { choice, before } in others {
            let is_known = |known: &Open| known.choice.origin == choice.origin;
            if !self.choices.iter().any(is_known) {
                let before = before + behind;
                self.choices.push(Open { choice, before });
            }
        }
    }
}
