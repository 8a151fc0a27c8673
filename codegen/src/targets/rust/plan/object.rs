//! The rules of an object as a whole: attributes where there is one, conditions where there is none.

use super::condition::Planner;
use super::evaluated::Evaluated;
use super::field::{Field, Fields, Wrapper};
use super::forms;
use super::names;
use super::rejection::{Rejection, Rejections};
use super::rule::{Condition, RuleAttribute, RuleForm};
use super::value::{Check, Checks, ValueCheck};
use crate::ir::{Constraint, Matching, Rule, Rules, Schema, Struct};
use crate::prose::words;

/// What a struct holds and checks.
#[derive(Debug)]
pub(in crate::targets::rust) struct ObjectPlan<'a> {
    pub(in crate::targets::rust) object: &'a Struct,
    pub(in crate::targets::rust) rules: Vec<ObjectRule<'a>>,
    pub(in crate::targets::rust) fields: Vec<FieldPlan<'a>>,
    pub(in crate::targets::rust) matching: Vec<MatchingPlan<'a>>,
    /// The name of the field of the properties without one.
    pub(in crate::targets::rust) additional_name: String,
    /// Of the properties without a field.
    pub(in crate::targets::rust) additional: Checks<'a>,
    /// Whether two of the rules that are attributes exclude each other.
    pub(in crate::targets::rust) lets_nothing_pass: bool,
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

/// A field of properties whose names match patterns.
#[derive(Debug)]
pub(in crate::targets::rust) struct MatchingPlan<'a> {
    pub(in crate::targets::rust) matching: &'a Matching,
    /// The name of the field.
    pub(in crate::targets::rust) name: String,
    /// That their names match.
    pub(in crate::targets::rust) check: Check<'a>,
    /// Of their values.
    pub(in crate::targets::rust) values: Checks<'a>,
}

/// A rule of an object, and what checks it.
#[derive(Debug)]
pub(in crate::targets::rust) struct ObjectRule<'a> {
    pub(in crate::targets::rust) rule: &'a Rule,
    pub(in crate::targets::rust) form: RuleForm<'a>,
}

impl<'a> ObjectPlan<'a> {
    /// The fields of properties without one, with what these hold.
    pub(in crate::targets::rust) fn unnamed(
        &self,
    ) -> impl Iterator<Item = (String, &'a Schema)> + '_ {
        let matching = self.matching.iter();
        let matching = matching.map(|it| (it.name.clone(), &*it.matching.schema));
        let rest = self.object.rest().into_iter();
        matching.chain(rest.map(|schema| (self.additional_name.clone(), schema)))
    }

    /// The rules that are attributes.
    pub(in crate::targets::rust) fn attributes(&self) -> impl Iterator<Item = &RuleAttribute<'a>> {
        self.rules.iter().filter_map(|rule| match &rule.form {
            RuleForm::Attribute(attribute) => Some(attribute),
            _ => None,
        })
    }

    /// The rules that are code.
    pub(in crate::targets::rust) fn conditions(&self) -> impl Iterator<Item = &Condition<'a>> {
        self.rules.iter().filter_map(|rule| match &rule.form {
            RuleForm::Code(condition) => Some(condition),
            _ => None,
        })
    }

    /// The rules that are evaluated.
    pub(in crate::targets::rust) fn evaluated(&self) -> impl Iterator<Item = &Evaluated<'a>> {
        self.rules.iter().filter_map(|rule| match &rule.form {
            RuleForm::Evaluated(evaluated) => Some(evaluated),
            _ => None,
        })
    }

    /// The checks of the names of properties that have no field.
    pub(in crate::targets::rust) fn names(&self) -> impl Iterator<Item = &[ValueCheck<'a>]> {
        self.rules.iter().filter_map(|rule| match &rule.form {
            RuleForm::Names(checks) => Some(checks.as_slice()),
            _ => None,
        })
    }

    /// Whether any rule is code.
    pub(in crate::targets::rust) fn has_conditions(&self) -> bool {
        self.conditions().next().is_some()
    }
}

/// Every rule of an object, in their order.
pub(super) fn rules<'a>(
    (fields, object): (&Fields<'a>, &'a Struct),
    rules: &'a Rules,
    rejections: &mut Rejections<'a>,
) -> Vec<ObjectRule<'a>> {
    let mut planned = Vec::new();
    for rule in rules {
        let of_names = of_names(fields, object, rule);
        // A second list of checks would need the attribute twice.
        let is_first = |planned: &[ObjectRule<'_>]| {
            let mut forms = planned.iter().map(|it| &it.form);
            !forms.any(|it| matches!(it, RuleForm::Names(_)))
        };
        let of_names = of_names.filter(|it| matches!(it, RuleForm::Met) || is_first(&planned));
        let form = of_names.map_or_else(|| form(fields, rule), Ok);
        let form = form.map_or_else(
            |rejection| {
                let evaluated = rejections.evaluated(rule, rejection);
                evaluated.map(RuleForm::Evaluated)
            },
            Some,
        );
        planned.extend(form.map(|form| ObjectRule { rule, form }));
    }
    planned
}

/// What checks the names of properties that have no field.
fn of_names<'a>(fields: &Fields<'a>, object: &'a Struct, rule: &'a Rule) -> Option<RuleForm<'a>> {
    let Constraint::PropertyNames(rules) = &rule.constraint else {
        return None;
    };
    if !names::are_met_by(fields.api, object, rules) {
        return None;
    }
    if object.unnamed().next().is_none() {
        return Some(RuleForm::Met);
    }
    names::checks(fields.api, rules).map(RuleForm::Names)
}

fn form<'a>(fields: &Fields<'a>, rule: &'a Rule) -> Result<RuleForm<'a>, Rejection<'a>> {
    if let Constraint::DependentRequired(name, others) = &rule.constraint {
        return dependent_required(fields, rule, name, others).map(RuleForm::Attribute);
    }
    match forms::attribute(fields, &rule.constraint) {
        Some(attribute) => Ok(RuleForm::Attribute(attribute)),
        None => code(fields, rule),
    }
}

fn code<'a>(fields: &Fields<'a>, rule: &'a Rule) -> Result<RuleForm<'a>, Rejection<'a>> {
    let steps = Planner::new(fields).condition(rule)?;
    if steps.is_empty() {
        return Ok(RuleForm::Met);
    }
    let sentence = words::condition(rule).ok_or_else(|| Rejection::between_properties(rule))?;
    Ok(RuleForm::Code(Condition {
        origin: rule.origin.pointer(),
        sentence,
        steps,
    }))
}

fn dependent_required<'a>(
    fields: &Fields<'a>,
    rule: &'a Rule,
    name: &'a str,
    others: &'a [String],
) -> Result<RuleAttribute<'a>, Rejection<'a>> {
    let known = |name: &'a str| {
        let field = fields.get(name);
        field.ok_or_else(|| Rejection::unknown_property(rule, name))
    };
    let first = known(name)?;
    let others = others.iter().map(|name| known(name));
    Ok(RuleAttribute::DependentRequired(
        first,
        others.collect::<Result<_, _>>()?,
    ))
}
