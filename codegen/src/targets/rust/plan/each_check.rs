//! All checks that types and operations make, those within conditions too.

use super::condition::Step;
use super::object::ObjectPlan;
use super::test::{Fact, Test};
use super::value::{Check, Checks};
use super::{OperationPlan, TypeForm, TypePlan};

/// Shows each check of types and of parameters: a condition with others may be evaluated as a whole.
pub(super) fn each_check<'p, 'a>(
    (types, operations): (&'p [TypePlan<'a>], &'p [OperationPlan<'a>]),
    see: &mut impl FnMut(&'p Check<'a>),
) {
    let parameters = operations.iter().flat_map(|plan| &plan.parameters);
    parameters.for_each(|parameter| of_checks(&parameter.checks, see));
    for plan in types {
        match &plan.form {
            TypeForm::Struct(object) => of_object(object, see),
            TypeForm::Union(union) => {
                for variant in &union.variants {
                    of_checks(&variant.checks, see);
                }
            }
            TypeForm::Tuple(tuple) => {
                let items = tuple.items.iter().map(|item| &item.checks);
                let checks = items.chain([&tuple.rest]);
                checks.for_each(|checks| of_checks(checks, see));
            }
            TypeForm::Newtype(checks) => of_checks(checks, see),
            TypeForm::OpenEnum(..) | TypeForm::ByHand(_) => {}
        }
    }
}

fn of_object<'p, 'a>(object: &'p ObjectPlan<'a>, see: &mut impl FnMut(&'p Check<'a>)) {
    for field in &object.fields {
        of_checks(&field.checks, see);
    }
    for matching in &object.matching {
        see(&matching.check);
        of_checks(&matching.values, see);
    }
    for names in object.names() {
        names.iter().for_each(|it| see(&it.check));
    }
    of_checks(&object.additional, see);
    for condition in object.conditions() {
        of_steps(&condition.steps, see);
    }
}

fn of_checks<'p, 'a>(checks: &'p Checks<'a>, see: &mut impl FnMut(&'p Check<'a>)) {
    for check in &checks.own {
        see(&check.check);
        if let Check::Names(names) = &check.check {
            names.iter().for_each(|it| see(&it.check));
        }
    }
    if !checks.within().is_empty() {
        of_checks(checks.within(), see);
    }
}

fn of_steps<'p, 'a>(steps: &'p [Step<'a>], see: &mut impl FnMut(&'p Check<'a>)) {
    for step in steps {
        if let Step::If(cases) = step {
            for case in cases {
                of_test(&case.test, see);
                of_steps(&case.steps, see);
            }
        }
    }
}

fn of_test<'p, 'a>(test: &'p Test<'a>, see: &mut impl FnMut(&'p Check<'a>)) {
    let tests = match test {
        Test::Is(Fact::Passes(_, check)) | Test::IsNot(Fact::Passes(_, check)) => {
            return see(check);
        }
        Test::Is(_) | Test::IsNot(_) => return,
        Test::All(tests) | Test::Any(tests) | Test::Count { tests, .. } => tests.as_slice(),
        Test::Choice(tests) => tests.as_slice(),
    };
    tests.iter().for_each(|test| of_test(test, see));
}
