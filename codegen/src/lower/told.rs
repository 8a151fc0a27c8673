//! How objects of several forms are told apart: by the value of a property, or by which properties there are.

use indexmap::{IndexMap, IndexSet};
use serde_json::Value;

use super::flat::{Flat, Open};
use crate::ir::{JsonTypes, Told};
use crate::json_value::ValueSet;
use crate::schema::{SchemaId, Schemas};

/// Above this, forms are not compared pair by pair.
const MAX_FORMS: usize = 64;

/// What forms of objects say of the properties that some of them require.
pub(super) struct Telling {
    forms: usize,
    /// By the name of a property, what each form says of it.
    properties: IndexMap<String, Vec<Said>>,
}

/// What a form says of a property.
#[derive(Clone, Debug)]
struct Said {
    is_required: bool,
    is_impossible: bool,
    types: JsonTypes,
    /// The only values, if they are listed.
    values: Option<Vec<Value>>,
}

impl Telling {
    pub(super) fn of(schemas: &Schemas<'_>, forms: &[&Flat]) -> Self {
        let asking = Asking { schemas };
        let mut names = IndexSet::new();
        forms.iter().for_each(|form| required(form, &mut names));
        let properties = names.into_iter().map(|name| {
            let said = forms.iter().map(|form| asking.of(form, &name));
            let said = said.collect();
            (name, said)
        });
        Self {
            forms: forms.len(),
            properties: properties.collect(),
        }
    }

    /// How the forms are told apart, if one look at the properties is enough.
    ///
    /// Of several tags, the `preferred` one is it.
    pub(super) fn told(&self, preferred: Option<&str>) -> Option<Told> {
        self.tag(preferred).or_else(|| self.presence())
    }

    /// What a form can be called by: a value of its tag, or a property that only objects of it have to have.
    pub(super) fn name_of(&self, told: Option<&Told>, form: usize) -> Option<String> {
        let list = match told {
            Some(
                Told::Tag { values: list, .. }
                | Told::Hint { values: list, .. }
                | Told::Presence {
                    properties: list, ..
                },
            ) => list,
            None => &Vec::new(),
        };
        let told = list.iter().find(|(_, it)| *it == form);
        told.map(|(name, _)| name.clone()).or_else(|| {
            let own = self.properties.iter().find(|(_, said)| {
                let mut requiring = said.iter().enumerate().filter(|(_, it)| it.is_required);
                requiring.all(|(index, _)| index == form) && said[form].is_required
            });
            own.map(|(name, _)| name.clone())
        })
    }

    /// Whether no object has two of the forms.
    pub(super) fn are_exclusive(&self) -> bool {
        if let Some(Told::Tag { .. }) = self.tag(None) {
            return true;
        }
        let forms = 0..self.forms;
        self.forms <= MAX_FORMS
            && forms.into_iter().all(|one| {
                let others = 0..one;
                others.into_iter().all(|other| self.exclude(one, other))
            })
    }

    /// Whether one of two forms requires what the other one cannot have.
    fn exclude(&self, one: usize, other: usize) -> bool {
        self.properties.values().any(|said| {
            let (one, other) = (&said[one], &said[other]);
            (one.is_required && one.excludes(other)) || (other.is_required && other.excludes(one))
        })
    }

    /// A property that has other values in each form.
    fn tag(&self, preferred: Option<&str>) -> Option<Told> {
        let tags = self.properties.iter();
        let tags = tags.filter_map(|(name, said)| {
            let values = tag_values(said)?;
            let mut absent = said.iter().enumerate().filter(|(_, it)| !it.is_required);
            let (first, second) = (absent.next(), absent.next());
            let tag = Told::Tag {
                property: name.clone(),
                values,
                absent: first.map(|(index, _)| index),
            };
            let rank = (preferred != Some(name.as_str()), first.is_some());
            second.is_none().then_some((rank, tag))
        });
        // One that every form requires is the better one.
        let (_, tag) = tags.min_by_key(|(rank, _)| *rank)?;
        Some(tag)
    }

    /// Properties each of which is in objects of one form only.
    fn presence(&self) -> Option<Told> {
        let mut properties: Vec<(String, usize)> = Vec::new();
        let mut absent = None;
        for form in 0..self.forms {
            let own = self.properties.iter().find(|(_, said)| {
                let others = || said.iter().enumerate().filter(|(index, _)| *index != form);
                said[form].is_required && others().all(|(_, it)| it.is_impossible)
            });
            match own {
                Some((name, _)) => properties.push((name.clone(), form)),
                None if absent.is_none() => absent = Some(form),
                None => return None,
            }
        }
        Some(Told::Presence { properties, absent })
    }
}

impl Said {
    /// Whether no value of the property meets both.
    fn excludes(&self, other: &Self) -> bool {
        let listed = || self.values.as_ref().zip(other.values.as_ref());
        self.is_impossible
            || other.is_impossible
            || self.types.and(other.types).is_empty()
            || listed().is_some_and(|(one, other)| are_apart(one, other))
    }

    fn and(self, other: Self) -> Self {
        Self {
            is_required: self.is_required || other.is_required,
            is_impossible: self.is_impossible || other.is_impossible,
            types: self.types.and(other.types),
            // Either list holds; the shorter one says more.
            values: match (self.values, other.values) {
                (Some(one), Some(other)) => Some(if one.len() > other.len() { other } else { one }),
                (one, other) => one.or(other),
            },
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            is_required: self.is_required && other.is_required,
            is_impossible: self.is_impossible && other.is_impossible,
            types: self.types.or(other.types),
            values: self.values.zip(other.values).map(|(mut one, other)| {
                one.extend(other);
                one
            }),
        }
    }
}

fn are_apart(one: &[Value], other: &[Value]) -> bool {
    let one: ValueSet = one.iter().collect();
    !other.iter().any(|value| one.has(value))
}

/// The strings of a tag, each with its form; none where a form has others than strings, or a string is of two forms.
fn tag_values(said: &[Said]) -> Option<Vec<(String, usize)>> {
    let mut values = IndexMap::new();
    for (form, said) in said.iter().enumerate() {
        for value in said.values.as_ref()? {
            let known = values.insert(value.as_str()?.to_owned(), form);
            if known.is_some_and(|other| other != form) {
                return None;
            }
        }
    }
    Some(values.into_iter().collect())
}

/// Names that a form or a form in it requires.
fn required(form: &Flat, names: &mut IndexSet<String>) {
    names.extend(form.required.keys().cloned());
    form.branches().for_each(|form| required(form, names));
}

/// Asks schemas what they say of the values of a property.
struct Asking<'s, 'd> {
    schemas: &'s Schemas<'d>,
}

impl Asking<'_, '_> {
    fn of(&self, form: &Flat, name: &str) -> Said {
        let mut said = self.own(form, name);
        for Open { choice, .. } in &form.choices {
            let branches = choice.branches.iter().map(|branch| self.of(branch, name));
            if let Some(of_choice) = branches.reduce(Said::or) {
                said = said.and(of_choice);
            }
        }
        said
    }

    fn own(&self, form: &Flat, name: &str) -> Said {
        let schemas = form.properties.get(name).unwrap_or(&form.additional);
        let mut said = Said {
            is_required: form.required.contains_key(name),
            is_impossible: false,
            types: JsonTypes::ALL,
            values: None,
        };
        for id in schemas {
            let mut seen = IndexSet::new();
            said = self.and_schema(said, *id, &mut seen);
        }
        said
    }

    /// What a schema says itself, by its `$ref` and by its `allOf`.
    fn and_schema(&self, mut said: Said, id: SchemaId, seen: &mut IndexSet<SchemaId>) -> Said {
        if !seen.insert(id) {
            return said;
        }
        let schema = self.schemas.get(id);
        let values = schema.constant.as_ref().map(|value| vec![value.clone()]);
        said = said.and(Said {
            is_required: false,
            is_impossible: schema.always == Some(false),
            types: schema.types.unwrap_or(JsonTypes::ALL),
            values: values.or_else(|| schema.values.clone()),
        });
        for id in schema.target.iter().chain(&schema.all_of) {
            said = self.and_schema(said, *id, seen);
        }
        said
    }
}
