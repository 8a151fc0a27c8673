//! What values are that requests have as text.

use crate::ir::{Additional, Api, DefinitionId, Schema, Shape, Union};

/// What a value can be: the runtime's `WireType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::targets::rust) struct WireType<'a> {
    pub(in crate::targets::rust) scalar: WireScalar,
    /// What items are; none where it is no array.
    pub(in crate::targets::rust) items: Option<Box<Self>>,
    /// What properties are; none where it is no object.
    pub(in crate::targets::rust) object: Option<WireObject<'a>>,
}

/// The properties of an object.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::targets::rust) struct WireObject<'a> {
    pub(in crate::targets::rust) known: Vec<(&'a str, WireType<'a>)>,
    /// What others are; none where there are none.
    pub(in crate::targets::rust) others: Option<Box<WireType<'a>>>,
}

/// Which scalars it can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::targets::rust) enum WireScalar {
    #[default]
    None,
    String,
    /// A number or a boolean.
    Bare,
    /// A number or a boolean where it looks like one, else a string.
    Either,
}

impl WireScalar {
    const fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::None, one) | (one, Self::None) => one,
            (Self::String, Self::String) => Self::String,
            (Self::Bare, Self::Bare) => Self::Bare,
            _ => Self::Either,
        }
    }
}

/// Below this many levels everything is JSON, or what it looks like.
const LEVELS: usize = 4;

impl<'a> WireType<'a> {
    /// What a schema lets a value be.
    pub(super) fn of(api: &'a Api, schema: &'a Schema) -> Self {
        of_schema(api, schema, &mut Vec::new(), 0)
    }

    /// The same of a definition.
    pub(super) fn of_definition(api: &'a Api, id: DefinitionId) -> Self {
        of_schema(api, &api.definitions[id.0].schema, &mut vec![id], 0)
    }

    fn scalar(scalar: WireScalar) -> Self {
        Self {
            scalar,
            ..Self::default()
        }
    }

    fn list(items: Self) -> Self {
        Self {
            items: Some(Box::new(items)),
            ..Self::default()
        }
    }

    /// A value of which nothing is known: a scalar, or a list of them where there are several.
    fn anything() -> Self {
        Self {
            scalar: WireScalar::Either,
            ..Self::list(Self::scalar(WireScalar::Either))
        }
    }

    /// A value that is of either.
    fn or(self, other: Self) -> Self {
        Self {
            scalar: self.scalar.or(other.scalar),
            items: either(self.items, other.items, |one, other| {
                Box::new((*one).or(*other))
            }),
            object: either(self.object, other.object, WireObject::or),
        }
    }
}

impl WireObject<'_> {
    fn or(mut self, other: Self) -> Self {
        for (name, ty) in other.known {
            match self.known.iter_mut().find(|(known, _)| *known == name) {
                Some((_, known)) => *known = std::mem::take(known).or(ty),
                None => self.known.push((name, ty)),
            }
        }
        let others = either(self.others, other.others, |one, other| {
            Box::new((*one).or(*other))
        });
        Self { others, ..self }
    }
}

fn either<T>(one: Option<T>, other: Option<T>, both: impl FnOnce(T, T) -> T) -> Option<T> {
    match (one, other) {
        (Some(one), Some(other)) => Some(both(one, other)),
        (one, other) => one.or(other),
    }
}

/// `above` are the definitions that it is in.
fn of_schema<'a>(
    api: &'a Api,
    schema: &'a Schema,
    above: &mut Vec<DefinitionId>,
    level: usize,
) -> WireType<'a> {
    let mut inner = |schema: &'a Schema| {
        if level < LEVELS {
            of_schema(api, schema, above, level + 1)
        } else {
            WireType::anything()
        }
    };
    match &schema.shape {
        Shape::Null => WireType::default(),
        Shape::Any => WireType::anything(),
        Shape::Boolean | Shape::Integer(_) | Shape::Number(_) => WireType::scalar(WireScalar::Bare),
        Shape::String(_) | Shape::OpenEnum(_) => WireType::scalar(WireScalar::String),
        Shape::Array(items) => WireType::list(inner(items)),
        Shape::Tuple(tuple) => {
            let items = tuple.schemas().map(inner);
            WireType::list(items.fold(WireType::default(), WireType::or))
        }
        Shape::Map(values) => of_object(WireObject {
            known: Vec::new(),
            others: Some(Box::new(inner(values))),
        }),
        Shape::Struct(object) => {
            let known = object.properties.iter();
            let known = known.map(|it| (it.name.as_str(), inner(&it.schema)));
            let known = known.collect();
            let matching = object.matching.iter().map(|it| &*it.schema);
            let rest = match &object.additional {
                Additional::Kept(rest) => Some(&**rest),
                Additional::Rejected(_) => None,
            };
            let others = matching.chain(rest).map(inner);
            let others = others.reduce(WireType::or).map(Box::new);
            of_object(WireObject { known, others })
        }
        Shape::Union(union) => of_union(api, union, above, level),
        Shape::Named(id) if above.contains(id) => WireType::anything(),
        Shape::Named(id) => {
            above.push(*id);
            let ty = of_schema(api, &api.definitions[id.0].schema, above, level);
            above.pop();
            ty
        }
    }
}

const fn of_object(object: WireObject<'_>) -> WireType<'_> {
    WireType {
        scalar: WireScalar::None,
        items: None,
        object: Some(object),
    }
}

fn of_union<'a>(
    api: &'a Api,
    union: &'a Union,
    above: &mut Vec<DefinitionId>,
    level: usize,
) -> WireType<'a> {
    let mut ty = WireType::default();
    for variant in &union.variants {
        ty = ty.or(of_schema(api, &variant.schema, above, level));
    }
    ty
}
