//! The patterns that checks and conditions ask, each with what matches it.

use std::collections::HashSet;

use super::each_check::each_check;
use super::value::Check;
use super::{OperationPlan, TypePlan};
use crate::matcher::Matcher;
use crate::patterns::Patterns;
use crate::targets::rust::names::Names;

/// A pattern, and what matches it.
#[derive(Debug)]
pub(in crate::targets::rust) struct PatternPlan<'a> {
    pub(in crate::targets::rust) name: &'a str,
    pub(in crate::targets::rust) pattern: &'a str,
    pub(in crate::targets::rust) matcher: &'a Matcher,
}

/// Those that types and operations ask, by the patterns.
pub(super) fn plans<'a>(
    names: &'a Names,
    patterns: &'a Patterns<'_>,
    plans: (&[TypePlan<'a>], &[OperationPlan<'a>]),
) -> Vec<PatternPlan<'a>> {
    let used = used(plans);
    let all = names.patterns.iter();
    let asked = all.filter(|(_, name)| used.contains(name.as_str()));
    let plans = asked.filter_map(|(pattern, name)| {
        Some(PatternPlan {
            name,
            pattern,
            // What has no matcher was reported.
            matcher: patterns.matcher(pattern)?,
        })
    });
    let mut plans: Vec<_> = plans.collect();
    // The names come from a map without an order.
    plans.sort_by_key(|plan| plan.pattern);
    plans
}

/// The names of the patterns that something asks.
fn used<'a>(plans: (&[TypePlan<'a>], &[OperationPlan<'a>])) -> HashSet<&'a str> {
    let mut used = HashSet::new();
    each_check(plans, &mut |check| match check {
        Check::Pattern(name) => {
            used.insert(*name);
        }
        Check::Matching(names) => used.extend(names),
        _ => {}
    });
    used
}
