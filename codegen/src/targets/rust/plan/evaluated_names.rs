//! What the rules that are evaluated are called.

use std::collections::HashSet;

use heck::ToShoutySnakeCase;

use super::evaluated::Evaluated;
use super::object::ObjectPlan;
use super::rule::RuleForm;
use super::value::{Check, Checks, Inner, ValueCheck};
use super::{TuplePlan, TypeForm, TypePlan, UnionPlan};

/// Gives every rule that is evaluated a name, by where it is, and lists them.
pub(super) fn named<'a>(types: &mut [TypePlan<'a>]) -> Vec<Evaluated<'a>> {
    let mut naming = Naming::default();
    for plan in types {
        let name = plan.name.to_shouty_snake_case();
        match &mut plan.form {
            TypeForm::Struct(object) => naming.object(&name, object),
            TypeForm::Union(UnionPlan { variants, own, .. }) => {
                naming.own(&name, own);
                for variant in variants {
                    let name = format!("{name}__{}", variant.name.to_shouty_snake_case());
                    naming.checks(&name, &mut variant.checks);
                }
            }
            TypeForm::Tuple(tuple) => naming.tuple(&name, tuple),
            TypeForm::Newtype(checks) => naming.checks(&name, checks),
            TypeForm::OpenEnum(..) => {}
        }
    }
    naming.all
}

#[derive(Default)]
struct Naming<'a> {
    taken: HashSet<String>,
    all: Vec<Evaluated<'a>>,
}

impl<'a> Naming<'a> {
    fn object(&mut self, name: &str, object: &mut ObjectPlan<'a>) {
        for rule in &mut object.rules {
            if let RuleForm::Evaluated(evaluated) = &mut rule.form {
                self.name(name, evaluated);
            }
        }
        for field in &mut object.fields {
            let name = format!("{name}__{}", field.field.name.to_shouty_snake_case());
            self.checks(&name, &mut field.checks);
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
                self.name(name, evaluated);
            }
        }
    }

    /// Names a rule by what has it and by its keyword; the same again, with a number.
    fn name(&mut self, of: &str, evaluated: &mut Evaluated<'a>) {
        let keyword = evaluated.rule.origin.name().unwrap_or_default();
        let first = format!("{of}__{}", keyword.to_shouty_snake_case());
        let mut name = first.clone();
        let mut count = 1;
        while !self.taken.insert(name.clone()) {
            count += 1;
            name = format!("{first}_{count}");
        }
        evaluated.name = name;
        self.all.push(evaluated.clone());
    }
}
