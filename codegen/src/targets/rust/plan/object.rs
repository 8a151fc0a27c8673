//! The rules of an object as a whole: attributes where there is one, conditions where there is none.

use super::condition::{Planner, Step};
use super::field::{Field, Fields, Wrapper};
use super::forms;
use super::rejection::{Rejection, Rejections};
use super::rule::RuleForm;
use super::value::Checks;
use crate::ir::{Constraint, Rule, Rules, Struct};

/// What a struct holds and checks.
#[derive(Debug)]
pub(in crate::targets::rust) struct ObjectPlan<'a> {
    pub(in crate::targets::rust) object: &'a Struct,
    pub(in crate::targets::rust) rules: Vec<ObjectRule<'a>>,
    pub(in crate::targets::rust) fields: Vec<FieldPlan<'a>>,
    /// The name of the field of the properties without one.
    pub(in crate::targets::rust) additional_name: String,
    /// Of the properties without a field.
    pub(in crate::targets::rust) additional: Checks<'a>,
}

/// A field.
#[derive(Debug)]
pub(in crate::targets::rust) struct FieldPlan<'a> {
    pub(in crate::targets::rust) field: Field<'a>,
    pub(in crate::targets::rust) wrapper: Wrapper,
    /// Whether its type would hold itself without a list or a map between.
    pub(in crate::targets::rust) is_boxed: bool,
    pub(in crate::targets::rust) checks: Checks<'a>,
}

/// A rule of an object, and what checks it.
#[derive(Debug)]
pub(in crate::targets::rust) struct ObjectRule<'a> {
    pub(in crate::targets::rust) rule: &'a Rule,
    pub(in crate::targets::rust) form: RuleForm<'a>,
}

impl<'a> ObjectPlan<'a> {
    /// The rules that are code.
    pub(in crate::targets::rust) fn conditions(
        &self,
    ) -> impl Iterator<Item = (&'a Rule, &[Step<'a>])> {
        self.rules.iter().filter_map(|rule| match &rule.form {
            RuleForm::Condition(steps) if !steps.is_empty() => Some((rule.rule, steps.as_slice())),
            _ => None,
        })
    }
}

/// Every rule of an object, in their order.
pub(super) fn rules<'a>(
    fields: &Fields<'a>,
    rules: &'a Rules,
    rejections: &mut Rejections<'a>,
) -> Vec<ObjectRule<'a>> {
    let mut planned = Vec::new();
    for rule in rules {
        match form(fields, rule) {
            Ok(form) => planned.push(ObjectRule { rule, form }),
            Err(rejection) => rejections.push(rejection),
        }
    }
    planned
}

fn form<'a>(fields: &Fields<'a>, rule: &'a Rule) -> Result<RuleForm<'a>, Rejection<'a>> {
    if let Constraint::DependentRequired(name, others) = &rule.constraint {
        return dependent_required(fields, rule, name, others);
    }
    match forms::attribute(fields, &rule.constraint) {
        Some(form) => Ok(form),
        None => Planner::new(fields)
            .condition(rule)
            .map(RuleForm::Condition),
    }
}

fn dependent_required<'a>(
    fields: &Fields<'a>,
    rule: &'a Rule,
    name: &'a str,
    others: &'a [String],
) -> Result<RuleForm<'a>, Rejection<'a>> {
    let known = |name: &'a str| {
        let field = fields.get(name);
        field.ok_or_else(|| Rejection::unknown_property(rule, name))
    };
    let first = known(name)?;
    let others = others.iter().map(|name| known(name));
    Ok(RuleForm::DependentRequired(
        first,
        others.collect::<Result<_, _>>()?,
    ))
}
