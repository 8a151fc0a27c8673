//! Unions: the variants, and what of a value says which one it is.

use indexmap::IndexSet;

use super::NamedApi;
use super::rejection::Rejections;
use super::value::{self, Checks, ValueCheck};
use crate::ir::{Api, Definition, JsonType, JsonTypes, Union, Variant};

/// An enum of shapes.
#[derive(Debug)]
pub(in crate::targets::rust) struct UnionPlan<'a> {
    pub(in crate::targets::rust) variants: Vec<VariantPlan<'a>>,
    /// What is checked of it as a whole.
    pub(in crate::targets::rust) own: Vec<ValueCheck<'a>>,
    /// The types of its values, and what decides of each.
    pub(in crate::targets::rust) arms: Vec<Arm<'a>>,
    /// What a response that tells none of the variants is kept by: the property and its known values.
    pub(in crate::targets::rust) unknown: Option<Unknown<'a>>,
    /// The types of its values, as messages name them.
    pub(in crate::targets::rust) expected: Vec<JsonType>,
}

/// A variant for objects whose tag is not known.
#[derive(Debug)]
pub(in crate::targets::rust) struct Unknown<'a> {
    pub(in crate::targets::rust) property: &'a str,
    pub(in crate::targets::rust) values: Vec<&'a str>,
}

/// A variant of a union.
#[derive(Debug)]
pub(in crate::targets::rust) struct VariantPlan<'a> {
    pub(in crate::targets::rust) name: &'a str,
    pub(in crate::targets::rust) variant: &'a Variant,
    pub(in crate::targets::rust) checks: Checks<'a>,
    /// Whether its values may be large.
    pub(in crate::targets::rust) is_large: bool,
}

/// What values of some types are read as. Variants are told by their index.
#[derive(Debug, PartialEq)]
pub(in crate::targets::rust) struct Arm<'a> {
    /// By what their text begins with: a number can be whole.
    pub(in crate::targets::rust) types: Vec<JsonType>,
    pub(in crate::targets::rust) told: Told<'a>,
}

/// How the variant of a value is found.
#[derive(Debug, PartialEq)]
pub(in crate::targets::rust) enum Told<'a> {
    /// Its type tells.
    Type(usize),
    /// The value of a property.
    Tag {
        property: &'a str,
        values: Vec<TagValues<'a>>,
        absent: Option<usize>,
    },
    /// Which properties there are; without any of them it is the last variant, or they are all tried.
    Presence {
        properties: Vec<(&'a str, usize)>,
        absent: Option<usize>,
    },
    /// They are tried in this order.
    Trial(Vec<usize>),
    /// The same, but for the one that a property hints at: by the value, each with its place among those that are tried.
    Hint {
        property: &'a str,
        values: Vec<TagValues<'a>>,
        tried: Vec<usize>,
    },
}

/// Values of a tag, and the variant that they mean.
pub(in crate::targets::rust) type TagValues<'a> = (Vec<&'a str>, usize);

pub(super) fn plan<'a>(
    api: NamedApi<'a>,
    (definition, union): (&'a Definition, &'a Union),
    names: &'a [String],
    rejections: &mut Rejections<'a>,
) -> UnionPlan<'a> {
    let own = value::checks_of_type(&definition.schema, rejections);
    let unknown = definition.open_tag().map(|(property, values)| Unknown {
        property,
        values: values.iter().map(|(value, _)| value.as_str()).collect(),
    });
    let variants = union.variants.iter().zip(names);
    let variants = variants.map(|(variant, name)| VariantPlan {
        name,
        variant,
        checks: value::checks_of_variant(api, &variant.schema, rejections),
        is_large: false,
    });
    let types = union.variants.iter().map(|it| api.ir.types(&it.schema));
    let mut expected = IndexSet::new();
    expected.extend(types.flat_map(JsonTypes::words));
    UnionPlan {
        expected: expected.into_iter().collect(),
        variants: variants.collect(),
        unknown,
        own,
        arms: arms(api.ir, union),
    }
}

/// One arm for the types of each list of variants.
fn arms<'a>(api: &Api, union: &'a Union) -> Vec<Arm<'a>> {
    let types = union.variants.iter();
    let types: Vec<_> = types.map(|it| api.types(&it.schema)).collect();
    let mut arms: Vec<(Vec<JsonType>, Vec<usize>)> = Vec::new();
    for token in TOKENS {
        let is_taken_by = |index: &usize| {
            let mut words = types[*index].words();
            words.any(|word| is_token_of(token, word))
        };
        let takers: Vec<usize> = (0..types.len()).filter(is_taken_by).collect();
        match arms.iter_mut().find(|(_, known)| *known == takers) {
            _ if takers.is_empty() => {}
            Some((tokens, _)) => tokens.push(token),
            None => arms.push((vec![token], takers)),
        }
    }
    // In the order of the variants.
    arms.sort_by_key(|(_, takers)| takers.first().copied());
    let arms = arms.into_iter();
    arms.map(|(types, takers)| Arm {
        told: told(union, &types, takers),
        types,
    })
    .collect()
}

/// The types that the text of a value begins with.
const TOKENS: [JsonType; 6] = [
    JsonType::Boolean,
    JsonType::Number,
    JsonType::String,
    JsonType::Array,
    JsonType::Object,
    JsonType::Null,
];

/// A number that is no integer is only seen when it is read.
fn is_token_of(token: JsonType, ty: JsonType) -> bool {
    token == ty || (token == JsonType::Number && ty == JsonType::Integer)
}

fn told<'a>(union: &'a Union, types: &[JsonType], takers: Vec<usize>) -> Told<'a> {
    if let [only] = takers.as_slice() {
        return Told::Type(*only);
    }
    let of_objects = union.told.as_ref().filter(|_| types == [JsonType::Object]);
    let each = |list: &'a [(String, usize)]| {
        let list = list.iter();
        list.map(|(name, index)| (name.as_str(), *index)).collect()
    };
    match of_objects {
        None => Told::Trial(takers),
        Some(crate::ir::Told::Tag {
            property,
            values,
            absent,
        }) => Told::Tag {
            property,
            values: by_variant(values.iter().map(|(value, it)| (value.as_str(), *it))),
            absent: *absent,
        },
        Some(crate::ir::Told::Presence { properties, absent }) => Told::Presence {
            properties: each(properties),
            absent: *absent,
        },
        Some(crate::ir::Told::Hint { property, values }) => {
            let values = values.iter().filter_map(|(value, variant)| {
                let place = takers.iter().position(|taker| taker == variant)?;
                Some((value.as_str(), place))
            });
            Told::Hint {
                property,
                values: by_variant(values),
                tried: takers,
            }
        }
    }
}

/// Values, those of one variant together as far as they are beside one another.
fn by_variant<'a>(values: impl Iterator<Item = (&'a str, usize)>) -> Vec<TagValues<'a>> {
    let mut all: Vec<TagValues<'a>> = Vec::new();
    for (value, variant) in values {
        match all.last_mut() {
            Some((known, last)) if *last == variant => known.push(value),
            _ => all.push((vec![value], variant)),
        }
    }
    all
}
