//! The patterns that checks and conditions ask, each with what matches it.

use std::collections::HashSet;

use super::condition::Step;
use super::object::ObjectPlan;
use super::test::{Fact, Test};
use super::value::{Check, Checks};
use super::{TypeForm, TypePlan};
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

/// Those that the types ask, by the patterns.
pub(super) fn plans<'a>(
    names: &'a Names,
    patterns: &'a Patterns<'_>,
    types: &[TypePlan<'a>],
) -> Vec<PatternPlan<'a>> {
    let used = used(types);
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

/// The names of the patterns that something asks: a condition with others may be evaluated as a whole.
fn used<'a>(types: &[TypePlan<'a>]) -> HashSet<&'a str> {
    let mut used = HashSet::new();
    for plan in types {
        match &plan.form {
            TypeForm::Struct(object) => of_object(object, &mut used),
            TypeForm::Union(union) => {
                for variant in &union.variants {
                    of_checks(&variant.checks, &mut used);
                }
            }
            TypeForm::Tuple(tuple) => {
                let items = tuple.items.iter().map(|item| &item.checks);
                let checks = items.chain([&tuple.rest]);
                checks.for_each(|checks| of_checks(checks, &mut used));
            }
            TypeForm::Newtype(checks) => of_checks(checks, &mut used),
            TypeForm::OpenEnum(..) => {}
        }
    }
    used
}

fn of_object<'a>(object: &ObjectPlan<'a>, used: &mut HashSet<&'a str>) {
    for field in &object.fields {
        of_checks(&field.checks, used);
    }
    of_checks(&object.additional, used);
    for condition in object.conditions() {
        of_steps(&condition.steps, used);
    }
}

fn of_checks<'a>(checks: &Checks<'a>, used: &mut HashSet<&'a str>) {
    for check in &checks.own {
        of_check(&check.check, used);
    }
    if !checks.within().is_empty() {
        of_checks(checks.within(), used);
    }
}

fn of_check<'a>(check: &Check<'a>, used: &mut HashSet<&'a str>) {
    if let Check::Pattern(name) = check {
        used.insert(name);
    }
}

fn of_steps<'a>(steps: &[Step<'a>], used: &mut HashSet<&'a str>) {
    for step in steps {
        if let Step::If(cases) = step {
            for case in cases {
                of_test(&case.test, used);
                of_steps(&case.steps, used);
            }
        }
    }
}

fn of_test<'a>(test: &Test<'a>, used: &mut HashSet<&'a str>) {
    let tests = match test {
        Test::Is(Fact::Passes(_, check)) | Test::IsNot(Fact::Passes(_, check)) => {
            return of_check(check, used);
        }
        Test::Is(_) | Test::IsNot(_) => return,
        Test::All(tests) | Test::Any(tests) | Test::Count { tests, .. } => tests.as_slice(),
        Test::Choice(tests) => tests.as_slice(),
    };
    tests.iter().for_each(|test| of_test(test, used));
}
