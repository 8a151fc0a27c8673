//! Unions: one of several shapes, and how it is told which.

use serde_json::{Map, Value};

use super::{Api, JsonType, Schema, Shape};

/// One of several shapes.
///
/// The type of a value tells which, as far as one variant takes that type. Of several that take objects, what [`told`]
/// says; else they are tried one after the other, and the first that is met is it.
///
/// [`told`]: Self::told
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Union {
    /// The shapes, in the order of the document.
    pub variants: Vec<Variant>,
    /// How those that take objects are told apart, if they are.
    pub told: Option<Told>,
}

/// One shape of a union.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Variant {
    /// What it is called by.
    pub label: Label,
    /// What it holds.
    pub schema: Schema,
}

/// What a variant is called by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// The type of its values, which no other variant takes.
    Type(JsonType),
    /// A definition, the value of a tag, a title.
    Name(String),
    /// Its number, from 1.
    Nth(usize),
    /// Values of every type that no other variant takes.
    Other,
}

/// How variants that take objects are told apart. An index is one of [`Union::variants`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Told {
    /// By the value of a property.
    Tag {
        /// The property.
        property: String,
        /// Its values, each with the variant that it means.
        values: Vec<(String, usize)>,
        /// The one variant that does not require the property.
        absent: Option<usize>,
    },
    /// By which properties there are: each of these is in objects of one variant only, and in all of them.
    Presence {
        /// The properties, each with its variant.
        properties: Vec<(String, usize)>,
        /// The one variant that has none.
        absent: Option<usize>,
    },
    /// The value of a property says which variant is meant. It may be another one all the same.
    Hint {
        /// The property.
        property: String,
        /// Its values, each with the variant that it hints at.
        values: Vec<(String, usize)>,
    },
}

impl Union {
    /// The variant that a value is meant to be, as far as its types and properties say.
    pub(crate) fn variant_of(&self, api: &Api, value: &Value) -> Option<&Variant> {
        let is_taken_by = |variant: &&Variant| api.types(&variant.schema).has(JsonType::of(value));
        let mut takers = self.variants.iter().filter(is_taken_by);
        match value.as_object() {
            Some(properties) => self.told_of(properties).or_else(|| {
                let first = takers.clone().next();
                takers.find(|it| lists_all(api, it, properties)).or(first)
            }),
            None => takers.next(),
        }
    }

    /// The variant that an object's properties tell.
    fn told_of(&self, properties: &Map<String, Value>) -> Option<&Variant> {
        let index = match self.told.as_ref()? {
            Told::Tag {
                property,
                values,
                absent,
            } => match properties.get(property) {
                Some(tag) => values.iter().find(|(value, _)| tag == value)?.1,
                None => (*absent)?,
            },
            Told::Hint { property, values } => {
                let tag = properties.get(property)?;
                values.iter().find(|(value, _)| tag == value)?.1
            }
            Told::Presence {
                properties: telling,
                absent,
            } => match telling
                .iter()
                .find(|(name, _)| properties.contains_key(name))
            {
                Some((_, index)) => *index,
                None => (*absent)?,
            },
        };
        self.variants.get(index)
    }
}

/// Whether a variant lists all properties of an object.
fn lists_all(api: &Api, variant: &Variant, properties: &Map<String, Value>) -> bool {
    let Shape::Struct(object) = api.shape(&variant.schema) else {
        return false;
    };
    let is_listed = |name: &String| object.properties.iter().any(|it| it.name == *name);
    properties.keys().all(is_listed)
}

impl Told {
    /// The property whose value tells, and its values.
    pub(crate) fn tag(&self) -> Option<(&str, &[(String, usize)])> {
        match self {
            Self::Tag {
                property, values, ..
            }
            | Self::Hint { property, values } => Some((property, values)),
            Self::Presence { .. } => None,
        }
    }

    /// The same with other indexes.
    #[must_use]
    pub(crate) fn map(self, index: impl Fn(usize) -> usize) -> Self {
        let each = |list: Vec<(String, usize)>| {
            let list = list.into_iter();
            list.map(|(name, it)| (name, index(it))).collect()
        };
        match self {
            Self::Tag {
                property,
                values,
                absent,
            } => Self::Tag {
                property,
                values: each(values),
                absent: absent.map(&index),
            },
            Self::Presence { properties, absent } => Self::Presence {
                properties: each(properties),
                absent: absent.map(&index),
            },
            Self::Hint { property, values } => Self::Hint {
                property,
                values: each(values),
            },
        }
    }
}
