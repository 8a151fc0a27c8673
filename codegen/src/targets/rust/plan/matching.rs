//! The fields of properties whose names match patterns.

use super::NamedApi;
use super::object::MatchingPlan;
use super::rejection::Rejections;
use super::value;
use crate::ir::{Matching, Struct};
use crate::targets::rust::names::field_words;

/// One field for each group of patterns. A pattern without a name is none, which was told of.
pub(super) fn plan<'a>(
    api: NamedApi<'a>,
    object: &'a Struct,
    names: &[String],
    rejections: &mut Rejections<'a>,
) -> Vec<MatchingPlan<'a>> {
    let mut planned: Vec<MatchingPlan<'a>> = Vec::new();
    for matching in &object.matching {
        let Some(check) = value::matching(api, &matching.patterns) else {
            continue;
        };
        let name = free_name(&name(object, matching), |name| {
            is_taken(name, names, &planned)
        });
        planned.push(MatchingPlan {
            matching,
            name,
            check,
            values: value::checks_of_location(api, &matching.schema, rejections),
        });
    }
    planned
}

/// By the first pattern, unless there are no other properties without a name.
fn name(object: &Struct, matching: &Matching) -> String {
    let is_only = object.matching.len() == 1 && object.rest().is_none();
    match matching.patterns.first() {
        Some(pattern) if !is_only => format!("matching_{}", field_words(pattern)),
        _ => "additional_properties".to_owned(),
    }
}

/// Whether a field has the name, one of the listed properties or of those that match patterns.
pub(super) fn is_taken(name: &str, names: &[String], matching: &[MatchingPlan<'_>]) -> bool {
    names.iter().any(|it| it == name) || matching.iter().any(|it| it.name == name)
}

/// The name, with as many `_` behind it as it takes to be none that is taken.
pub(super) fn free_name(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut name = name.to_owned();
    while is_taken(&name) {
        name.push('_');
    }
    name
}
