//! The members of an object, by name.

use std::collections::HashMap;

use crate::ir::{Api, Kinds, Member, Struct};

/// A struct, with its members by name: a condition can name thousands.
pub(crate) struct Members<'a> {
    api: &'a Api,
    members: HashMap<&'a str, &'a Member>,
}

impl<'a> Members<'a> {
    pub(crate) fn new(api: &'a Api, object: &'a Struct) -> Self {
        let members = object.members.iter();
        let members = members.map(|member| (member.name.as_str(), member));
        Self {
            api,
            members: members.collect(),
        }
    }

    pub(crate) fn member(&self, name: &str) -> Option<&'a Member> {
        self.members.get(name).copied()
    }

    /// The kinds a member's type takes beside null.
    pub(crate) fn kinds(&self, member: &Member) -> Kinds {
        self.api.kinds(&member.schema)
    }
}
