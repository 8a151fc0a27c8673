//! Fields: the properties of an object in Rust.

use std::collections::HashMap;

use crate::ir::{Api, Definition, Kind, Kinds, Member, Struct};

/// A property, and the name of its field without `r#`.
#[derive(Clone, Copy, Debug)]
pub(in crate::targets::rust) struct Field<'a> {
    pub(in crate::targets::rust) member: &'a Member,
    pub(in crate::targets::rust) name: &'a str,
}

/// What the type of a field says about the presence of its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::targets::rust) enum Wrapper {
    /// Always there, never null.
    Plain,
    /// `Option`: there or not.
    Optional,
    /// `Option` that is always on the wire, as null where it is `None`.
    RequiredNullable,
    /// `Option` that reads null as `None`.
    NullableOption,
    /// `Maybe`: absent, null or a value.
    ThreeState,
}

impl Wrapper {
    /// Of a property of `owner`.
    pub(super) fn of(owner: &Definition, member: &Member) -> Self {
        match (member.is_required(), member.schema.nullable) {
            (true, false) => Self::Plain,
            (true, true) => Self::RequiredNullable,
            (false, false) => Self::Optional,
            // Conditions tell null from absent.
            (false, true) if owner.in_request || !owner.schema.rules.is_empty() => Self::ThreeState,
            (false, true) => Self::NullableOption,
        }
    }
}

/// The fields of a struct, by the names of their properties: a condition can name thousands.
pub(super) struct Fields<'a> {
    api: &'a Api,
    fields: HashMap<&'a str, Field<'a>>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(api: &'a Api, object: &'a Struct, names: &'a [String]) -> Self {
        let fields = all(object, names).map(|field| (field.member.name.as_str(), field));
        Self {
            api,
            fields: fields.collect(),
        }
    }

    pub(super) fn get(&self, property: &str) -> Option<Field<'a>> {
        self.fields.get(property).copied()
    }

    /// The kinds a field's type takes beside null.
    pub(super) fn kinds(&self, field: Field<'_>) -> Kinds {
        self.api.kinds(&field.member.schema)
    }

    /// Whether the field's values that are not null are of these kinds: all of them or none; `None` if it depends on
    /// the value.
    pub(super) fn takes(&self, field: Field<'_>, asked: Kinds) -> Option<bool> {
        let own = self.kinds(field);
        let own = if own == Kinds::ALL {
            own
        } else {
            own.without(Kind::Null)
        };
        let both = own.and(asked);
        (both == own || both.is_empty()).then_some(both == own)
    }
}

/// The fields of a struct, in the order of the IR.
pub(super) fn all<'a>(object: &'a Struct, names: &'a [String]) -> impl Iterator<Item = Field<'a>> {
    let members = object.members.iter().zip(names);
    members.map(|(member, name)| Field { member, name })
}
