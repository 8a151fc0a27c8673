//! Choices whose branches have shapes of their own: they become the variants of a union where nothing else is said that a
//! variant could not hold, and rules like all others where it is.

use std::borrow::Cow;

use super::flat::{Choice, Flat, Meant, Open};
use super::merge::Merger;
use super::sources::Sources;
use super::told::Telling;
use crate::ir::{JsonType, JsonTypes, Label, Rule, Told};
use crate::location::Location;
use crate::schema::{SchemaId, SchemaObject};

/// A choice as a union.
pub(super) struct Chosen {
    pub(super) variants: Vec<ChosenVariant>,
    pub(super) told: Option<Told>,
    /// Whether the variants say all that the choice does. Else it is a rule besides.
    pub(super) is_whole: bool,
    /// What branches come from that no value can meet.
    pub(super) excluded: Vec<Sources>,
}

/// A variant, before it gets its shape.
pub(super) struct ChosenVariant {
    pub(super) label: Label,
    pub(super) ty: JsonType,
    /// What its branch says; nothing where several branches take values of its type and none has a shape for them.
    pub(super) branch: Option<Flat>,
}

/// Types whose values have a shape.
const STRUCTURED: [JsonType; 2] = [JsonType::Array, JsonType::Object];

impl Choice {
    /// The choice, if its branches can be variants.
    pub(super) fn of_shapes(
        keyword: &'static str,
        origin: &Location,
        schemas: &[SchemaId],
        branches: &[Flat],
    ) -> Option<Self> {
        let has_shape = |ty: JsonType| {
            let takers = branches.iter().filter(|flat| flat.types.has(ty));
            takers.clone().count() > 1 && takers.clone().any(|flat| brings(flat, ty))
        };
        STRUCTURED.into_iter().any(has_shape).then(|| Self {
            keyword,
            origin: origin.clone(),
            schemas: schemas.to_vec(),
            branches: branches.to_vec(),
            meant: None,
        })
    }

    /// The types that some branch takes.
    pub(super) fn types(&self) -> JsonTypes {
        let types = self.branches.iter().map(Flat::settled_types);
        types.fold(JsonTypes::NONE, JsonTypes::or)
    }
}

impl Meant {
    /// What it says of some of the branches, by their indexes among these.
    fn of(&self, branches: &[(usize, &Flat)]) -> Told {
        let values = self.values.iter().filter_map(|(value, branch)| {
            let form = branches.iter().position(|(index, _)| index == branch)?;
            Some((value.clone(), form))
        });
        Told::Hint {
            property: self.property.clone(),
            values: values.collect(),
        }
    }
}

impl Merger<'_> {
    /// What the `discriminator` beside branches hints at: each is called by the name of its schema, where nothing maps
    /// other values to it.
    pub(super) fn meant(&self, schema: &SchemaObject, branches: &[SchemaId]) -> Option<Meant> {
        let discriminator = schema.discriminator.as_ref()?;
        let mut values = Vec::new();
        for (index, id) in branches.iter().enumerate() {
            let branch = self.schemas.get(*id);
            let target = self.schemas.get(branch.target.unwrap_or(*id));
            let mapped = discriminator.mapping.iter();
            let mapped = mapped.filter(|(_, location)| *location == target.location);
            let known = values.len();
            values.extend(mapped.map(|(value, _)| (value.clone(), index)));
            if values.len() == known && branch.target.is_some() {
                let name = target.location.name().map(Cow::into_owned);
                values.extend(name.map(|name| (name, index)));
            }
        }
        Some(Meant {
            property: discriminator.property.clone(),
            values,
        })
    }

    /// The choice that makes facts a union, by its index among theirs.
    pub(super) fn chosen(&self, flat: &Flat) -> Option<(usize, Chosen)> {
        let types = flat.settled_types().without(JsonType::Null);
        if !flat.alternatives.is_empty() || flat.values.is_some() {
            return None;
        }
        let choices = flat.choices.iter().enumerate();
        let mut chosen = choices.map(|(index, it)| {
            let chosen = self.variants(flat, &it.choice, types)?;
            Some((index, chosen))
        });
        chosen.find_map(|it| it)
    }

    /// Makes rules of all choices.
    pub(super) fn rules_of_choices(&mut self, flat: &mut Flat) {
        let choices = std::mem::take(&mut flat.choices);
        // Each comes where it is said, and moves those behind it.
        for (moved, Open { choice, before }) in choices.into_iter().enumerate() {
            let rule = self.rule_of_choice(&choice);
            flat.sources.note_rules(std::slice::from_ref(&rule));
            flat.insert_rule(before + moved, rule);
        }
    }

    /// The rule that a choice makes.
    pub(super) fn rule_of_choice(&mut self, choice: &Choice) -> Rule {
        // What holds itself ends at the schema of the choice, which can have a name.
        let owner = choice.origin.parent();
        let owner = owner.and_then(|location| self.schemas.known(&location));
        self.flattening.extend(owner);
        let constraint = self.choice_constraint(choice.keyword, &choice.schemas);
        if owner.is_some() {
            self.flattening.pop();
        }
        Rule {
            constraint,
            origin: choice.origin.clone(),
        }
    }

    fn variants(&self, flat: &Flat, choice: &Choice, types: JsonTypes) -> Option<Chosen> {
        if types == JsonTypes::ALL.without(JsonType::Null) {
            return None;
        }
        let is_open = |branch: &&Flat| !branch.settled_types().and(types).is_empty();
        let (open, closed): (Vec<&Flat>, Vec<&Flat>) = choice.branches.iter().partition(is_open);
        let mut all = Variants::default();
        for ty in types.words() {
            let only = JsonTypes::NONE.with(ty);
            let takers = open.iter().enumerate();
            let takers = takers.filter(|(_, branch)| !branch.settled_types().and(only).is_empty());
            let takers: Vec<(usize, &Flat)> = takers.map(|(index, it)| (index, *it)).collect();
            match takers.as_slice() {
                [] => return None,
                [(index, only)] => {
                    all.add(*index, Label::Type(ty), ty, Some((*only).clone()));
                }
                several if are_shapes(flat, ty, several) => {
                    self.add_shapes(&mut all, choice, ty, several);
                }
                [(first, _), ..] => {
                    all.add(*first, Label::Type(ty), ty, None);
                    all.is_shared = true;
                }
            }
        }
        let is_whole = !all.is_shared && (choice.keyword == "anyOf" || all.are_exclusive);
        all.has_shapes.then(|| Chosen {
            is_whole,
            told: all.told(),
            variants: all.in_order(),
            excluded: closed.into_iter().map(|it| it.sources.clone()).collect(),
        })
    }

    /// Adds branches that have shapes for values of a type.
    fn add_shapes(
        &self,
        all: &mut Variants,
        choice: &Choice,
        ty: JsonType,
        takers: &[(usize, &Flat)],
    ) {
        all.has_shapes = true;
        let flats: Vec<&Flat> = takers.iter().map(|(_, flat)| *flat).collect();
        let telling = Telling::of(&self.schemas, &flats);
        let is_object = ty == JsonType::Object;
        let hint = choice.meant.as_ref();
        let told = telling.told(hint.map(|it| it.property.as_str()));
        let told = told.or_else(|| hint.map(|it| it.of(takers)));
        let told = told.filter(|_| is_object);
        all.are_exclusive &= is_object && choice.keyword == "oneOf" && telling.are_exclusive();
        for (position, (index, flat)) in takers.iter().enumerate() {
            let telling = telling.name_of(told.as_ref(), position);
            let telling = telling.or_else(|| own_property(&flats, position));
            let label = self.label(flat, telling, *index);
            all.add(*index, label, ty, Some((*flat).clone()));
        }
        if let Some(told) = told {
            let branches = takers.iter().map(|(index, _)| *index).collect();
            all.told = Some((told, branches));
        }
    }

    /// What a branch is called by, one of several for values of a type.
    fn label(&self, flat: &Flat, telling: Option<String>, index: usize) -> Label {
        let definition = flat.named.map(|id| &self.schemas.get(id).location);
        let definition = definition.and_then(Location::name);
        let given = flat.given.as_ref().map(|given| given.name.clone());
        let name = given
            .or_else(|| definition.map(Cow::into_owned))
            .or_else(|| flat.about.title.clone())
            .or(telling);
        name.map_or(Label::Nth(index + 1), Label::Name)
    }
}

/// The variants that were found so far.
struct Variants {
    /// Each with the index of its branch.
    list: Vec<(usize, ChosenVariant)>,
    /// How those that take objects are told apart, and the branches that these are.
    told: Option<(Told, Vec<usize>)>,
    /// Whether several branches have shapes for values of one type.
    has_shapes: bool,
    /// Whether several branches take values of one type and make one variant.
    is_shared: bool,
    are_exclusive: bool,
}

impl Default for Variants {
    fn default() -> Self {
        Self {
            list: Vec::new(),
            told: None,
            has_shapes: false,
            is_shared: false,
            are_exclusive: true,
        }
    }
}

impl Variants {
    fn add(&mut self, index: usize, label: Label, ty: JsonType, branch: Option<Flat>) {
        let variant = ChosenVariant { label, ty, branch };
        self.list.push((index, variant));
        // In the order of the document.
        self.list.sort_by_key(|(index, _)| *index);
    }

    /// How variants are told apart, each by its place in the list.
    fn told(&self) -> Option<Told> {
        let (told, branches) = self.told.as_ref()?;
        let place = |form: usize| {
            let mut list = self.list.iter();
            let is_it = |(index, variant): &(usize, ChosenVariant)| {
                branches.get(form) == Some(index) && variant.ty == JsonType::Object
            };
            list.position(is_it).unwrap_or_default()
        };
        Some(told.clone().map(place))
    }

    fn in_order(self) -> Vec<ChosenVariant> {
        self.list.into_iter().map(|(_, variant)| variant).collect()
    }
}

/// Whether a branch says what is in values of a type.
fn brings(branch: &Flat, ty: JsonType) -> bool {
    let nested = || branch.choices.iter().any(|it| it.choice.types().has(ty));
    match ty {
        JsonType::Object => {
            !branch.properties.is_empty() || !branch.additional.is_empty() || nested()
        }
        _ => !branch.items.is_empty() || !branch.prefix.is_empty() || nested(),
    }
}

/// The properties that a branch or a branch in it names.
fn names<'f>(branch: &'f Flat, named: &mut Vec<&'f String>) {
    named.extend(branch.properties.keys());
    branch.branches().for_each(|it| names(it, named));
}

/// A property that no other branch names.
fn own_property(branches: &[&Flat], index: usize) -> Option<String> {
    let others = || {
        branches
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index)
    };
    let mut names = branches.get(index)?.properties.keys();
    let own = names.find(|name| others().all(|(_, flat)| !flat.properties.contains_key(*name)));
    own.cloned()
}

/// Whether branches that take values of one type make a type each. Those that only ask more of what is said beside the
/// choice are rules.
fn are_shapes(beside: &Flat, ty: JsonType, branches: &[(usize, &Flat)]) -> bool {
    if !STRUCTURED.contains(&ty) {
        return false;
    }
    let mut branches = branches.iter().map(|(_, branch)| *branch);
    if ty == JsonType::Array {
        let is_said = !beside.items.is_empty() || !beside.prefix.is_empty();
        return !is_said && branches.any(|branch| brings(branch, ty));
    }
    let own = |branch: &&Flat| {
        let mut named = Vec::new();
        names(branch, &mut named);
        let is_open = named.is_empty() && !branch.additional.is_empty();
        is_open
            || named
                .iter()
                .any(|name| !beside.properties.contains_key(*name))
    };
    let only_asks = |branch: &Flat| !brings(branch, ty) && !branch.required.is_empty();
    if branches.clone().any(only_asks) {
        return false;
    }
    let needed = if beside.properties.is_empty() { 1 } else { 2 };
    branches.by_ref().filter(own).count() >= needed
}
