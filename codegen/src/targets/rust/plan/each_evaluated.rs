//! All rules that schemas say, wherever a type or an operation has them.

use heck::ToShoutySnakeCase;

use super::evaluated::Evaluated;
use super::object::ObjectPlan;
use super::rule::RuleForm;
use super::value::{Check, Checks, Inner, ValueCheck};
use super::{OperationPlan, TuplePlan, TypeForm, TypePlan, UnionPlan};

/// Shows each rule that a schema says, with a name for what has it.
pub(super) fn each_evaluated<'a>(
    (types, operations): (&mut [TypePlan<'a>], &mut [OperationPlan<'a>]),
    see: &mut impl FnMut(&str, &mut Evaluated<'a>),
) {
    let mut walk = Walk { see };
    for plan in types {
        let name = plan.name.to_shouty_snake_case();
        match &mut plan.form {
            TypeForm::Struct(object) => walk.object(&name, object),
            TypeForm::Union(UnionPlan { variants, own, .. }) => {
                walk.own(&name, own);
                for variant in variants {
                    let name = format!("{name}__{}", variant.name.to_shouty_snake_case());
                    walk.checks(&name, &mut variant.checks);
                }
            }
            TypeForm::Tuple(tuple) => walk.tuple(&name, tuple),
            TypeForm::Newtype(checks) => walk.checks(&name, checks),
            TypeForm::OpenEnum(..) | TypeForm::ByHand(_) => {}
        }
    }
    for plan in operations {
        let name = plan.name.to_shouty_snake_case();
        for parameter in &mut plan.parameters {
            let name = format!("{name}__{}", parameter.name.to_shouty_snake_case());
            walk.checks(&name, &mut parameter.checks);
        }
    }
}

struct Walk<'w, F> {
    see: &'w mut F,
}

impl<'a, F: FnMut(&str, &mut Evaluated<'a>)> Walk<'_, F> {
    fn object(&mut self, name: &str, object: &mut ObjectPlan<'a>) {
        for rule in &mut object.rules {
            if let RuleForm::Evaluated(evaluated) = &mut rule.form {
                (self.see)(name, evaluated);
            }
        }
        for field in &mut object.fields {
            let name = format!("{name}__{}", field.field.name.to_shouty_snake_case());
            self.checks(&name, &mut field.checks);
        }
        for matching in &mut object.matching {
            let name = format!("{name}__{}", matching.name.to_shouty_snake_case());
            self.checks(&name, &mut matching.values);
        }
        self.checks(&format!("{name}__OTHERS"), &mut object.additional);
    }

    fn tuple(&mut self, name: &str, tuple: &mut TuplePlan<'a>) {
        self.checks(name, &mut tuple.own);
        for item in &mut tuple.items {
            self.checks(&format!("{name}__ITEM_{}", item.name), &mut item.checks);
        }
        self.checks(&format!("{name}__OTHERS"), &mut tuple.rest);
    }

    fn checks(&mut self, name: &str, checks: &mut Checks<'a>) {
        self.own(name, &mut checks.own);
        match &mut checks.inner {
            Inner::None => {}
            Inner::Items(inner) => self.checks(&format!("{name}__ITEMS"), inner),
            Inner::Values(inner) => self.checks(&format!("{name}__VALUES"), inner),
        }
    }

    fn own(&mut self, name: &str, checks: &mut [ValueCheck<'a>]) {
        for check in checks {
            if let Check::Evaluated(evaluated) = &mut check.check {
                (self.see)(name, evaluated);
            }
        }
    }
}
