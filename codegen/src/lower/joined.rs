//! One keyword of those that are about the properties of an object, so that these are gone through once.

use std::collections::{HashMap, HashSet};

use crate::ir::{Keyword, SubschemaId};

/// Schemas by name or by pattern.
type Named = Vec<(String, SubschemaId)>;

/// Keywords where `additionalProperties`, which knows all names beside it, has the schemas of `properties` and
/// `patternProperties` too. The schemas of `anything` say nothing.
pub(super) fn joined(mut keywords: Vec<Keyword>, anything: &HashSet<SubschemaId>) -> Vec<Keyword> {
    for index in (0..keywords.len()).rev() {
        let Some((named, patterns)) = keywords.get(index).and_then(apart) else {
            continue;
        };
        let said = [named.clone(), patterns.clone()];
        if keywords.iter_mut().any(|it| takes(it, &said, anything)) {
            keywords.remove(index);
        }
    }
    keywords
}

/// What a keyword says of properties that says nothing of others.
fn apart(keyword: &Keyword) -> Option<(&Named, &Named)> {
    match keyword {
        Keyword::Properties {
            named,
            patterns,
            others: None,
        } => Some((named, patterns)),
        _ => None,
    }
}

/// Puts schemas into a keyword that says something of others, if it knows all these names and says nothing of them yet.
fn takes(keyword: &mut Keyword, said: &[Named; 2], anything: &HashSet<SubschemaId>) -> bool {
    let Keyword::Properties {
        named,
        patterns,
        others: Some(_),
    } = keyword
    else {
        return false;
    };
    let mut lists = [named, patterns];
    let is_open = lists.iter().zip(said).all(|(list, said)| {
        let open = list.iter().filter(|(_, id)| anything.contains(id));
        let open: HashSet<&str> = open.map(|(name, _)| name.as_str()).collect();
        said.iter().all(|(name, _)| open.contains(name.as_str()))
    });
    if is_open {
        for (list, said) in lists.iter_mut().zip(said) {
            let said: HashMap<&str, SubschemaId> =
                said.iter().map(|(name, id)| (name.as_str(), *id)).collect();
            for (name, id) in list.iter_mut() {
                *id = said.get(name.as_str()).copied().unwrap_or(*id);
            }
        }
    }
    is_open
}
