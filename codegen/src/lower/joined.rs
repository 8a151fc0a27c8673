//! One keyword of those that are about the properties of an object, so that these are gone through once.

use std::collections::{HashMap, HashSet};

use crate::ir::{Keyword, Said, SubschemaId};

/// Schemas by name or by pattern.
type Named = Vec<(String, SubschemaId)>;

/// Keywords where `additionalProperties`, which knows all names beside it, has the schemas of `properties` and
/// `patternProperties` too. The schemas of `anything` say nothing.
pub(super) fn joined(mut keywords: Vec<Said>, anything: &HashSet<SubschemaId>) -> Vec<Said> {
    for index in (0..keywords.len()).rev() {
        let Some((named, patterns)) = keywords.get(index).and_then(|it| apart(&it.keyword)) else {
            continue;
        };
        let said = [named.clone(), patterns.clone()];
        if keywords
            .iter_mut()
            .any(|it| takes(&mut it.keyword, &said, anything))
        {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::location::Location;

    /// The schema of no rules.
    const ANYTHING: SubschemaId = 9;

    fn list(schemas: &[(&str, SubschemaId)]) -> Named {
        let schemas = schemas.iter();
        schemas
            .map(|(name, id)| ((*name).to_owned(), *id))
            .collect()
    }

    fn properties(
        named: &[(&str, SubschemaId)],
        patterns: &[(&str, SubschemaId)],
        others: Option<SubschemaId>,
    ) -> Keyword {
        Keyword::Properties {
            named: list(named),
            patterns: list(patterns),
            others,
        }
    }

    /// What is left of keywords beside one another.
    fn joined_of(keywords: &[Keyword]) -> Vec<Keyword> {
        let said = keywords.iter().map(|keyword| Said {
            keyword: keyword.clone(),
            location: Location::default(),
        });
        let joined = joined(said.collect(), &HashSet::from([ANYTHING]));
        joined.into_iter().map(|said| said.keyword).collect()
    }

    #[test]
    fn properties_and_patterns_are_said_with_what_is_said_of_others() {
        let closed = properties(
            &[("a", ANYTHING), ("b", ANYTHING)],
            &[("^x", ANYTHING)],
            Some(3),
        );
        let named = properties(&[("a", 1), ("b", 2)], &[], None);
        let patterns = properties(&[], &[("^x", 4)], None);
        let expected = [properties(&[("a", 1), ("b", 2)], &[("^x", 4)], Some(3))];
        for order in [
            [&closed, &named, &patterns],
            [&named, &patterns, &closed],
            [&patterns, &closed, &named],
        ] {
            assert_eq!(joined_of(&order.map(Clone::clone)), expected);
        }
    }

    #[test]
    fn names_that_nothing_is_said_of_stay_known() {
        let closed = properties(&[("a", ANYTHING), ("b", ANYTHING)], &[], Some(3));
        let named = properties(&[("b", 1)], &[], None);
        let expected = [properties(&[("a", ANYTHING), ("b", 1)], &[], Some(3))];
        assert_eq!(joined_of(&[named, closed]), expected);
    }

    #[test]
    fn what_another_schema_closes_is_left_as_it_is() {
        let closed = properties(&[("a", ANYTHING)], &[], Some(3));
        let wider = properties(&[("a", 1), ("b", 2)], &[], None);
        let pattern = properties(&[], &[("^a", 1)], None);
        for other in [wider, pattern] {
            let both = [closed.clone(), other];
            assert_eq!(joined_of(&both), both);
        }
    }

    #[test]
    fn no_schema_is_dropped_for_a_second_one() {
        let closed = properties(&[("a", ANYTHING)], &[], Some(3));
        let (first, second) = (
            properties(&[("a", 1)], &[], None),
            properties(&[("a", 2)], &[], None),
        );
        let joined = joined_of(&[closed, first.clone(), second]);
        assert_eq!(joined, [properties(&[("a", 2)], &[], Some(3)), first]);
    }

    #[test]
    fn without_a_keyword_about_others_all_are_left() {
        let all = [
            Keyword::MinProperties(1),
            properties(&[("a", 1)], &[], None),
            properties(&[], &[("^x", 2)], None),
        ];
        assert_eq!(joined_of(&all), all);
    }
}
