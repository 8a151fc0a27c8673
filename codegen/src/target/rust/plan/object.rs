//! The rules of an object as a whole: attributes where there is one, conditions where there is none.

use super::condition::{Planner, Step};
use super::field::{Field, Fields, Wrapper};
use super::forms;
use super::refusal::{Refusal, Refusals};
use super::value::{Checks, Plain};
use crate::ir::{Constraint, Rule, Rules, Struct};

/// What a struct holds and checks.
#[derive(Debug)]
pub(in crate::target::rust) struct ObjectPlan<'a> {
    pub(in crate::target::rust) object: &'a Struct,
    pub(in crate::target::rust) rules: Vec<ObjectRule<'a>>,
    pub(in crate::target::rust) fields: Vec<FieldPlan<'a>>,
    /// The name of the field of the properties without one.
    pub(in crate::target::rust) additional_name: String,
    /// Of the properties without a field.
    pub(in crate::target::rust) additional: Checks<'a>,
}

/// A field.
#[derive(Debug)]
pub(in crate::target::rust) struct FieldPlan<'a> {
    pub(in crate::target::rust) field: Field<'a>,
    pub(in crate::target::rust) wrapper: Wrapper,
    /// Whether its type would hold itself without a list or a map between.
    pub(in crate::target::rust) is_boxed: bool,
    pub(in crate::target::rust) checks: Checks<'a>,
}

/// A rule of an object, and what checks it.
#[derive(Debug)]
pub(in crate::target::rust) struct ObjectRule<'a> {
    pub(in crate::target::rust) rule: &'a Rule,
    pub(in crate::target::rust) form: RuleForm<'a>,
}

impl<'a> ObjectPlan<'a> {
    /// The rules that are code.
    pub(in crate::target::rust) fn conditions(
        &self,
    ) -> impl Iterator<Item = (&'a Rule, &[Step<'a>])> {
        self.rules.iter().filter_map(|rule| match &rule.form {
            RuleForm::Condition(steps) if !steps.is_empty() => Some((rule.rule, steps.as_slice())),
            _ => None,
        })
    }
}

/// What checks a rule: an attribute, or else code.
#[derive(Debug)]
pub(in crate::target::rust) enum RuleForm<'a> {
    MinProperties(u64),
    MaxProperties(u64),
    /// If the first have these values, the others are there, neither null nor empty.
    RequiredWhen {
        conditions: Vec<(Field<'a>, Plain<'a>)>,
        required: Vec<Field<'a>>,
    },
    /// One of them is there, neither null nor empty.
    AtLeastOneOf(Vec<Field<'a>>),
    /// If the first is there, so are the others.
    DependentRequired(Field<'a>, Vec<Field<'a>>),
    /// Plain code; none where the rule holds of every value of the type.
    Condition(Vec<Step<'a>>),
}

/// A word of an attribute: what it is in, and the string that it is held against.
type Word<'a> = (&'static str, &'a str, &'a str);

impl<'a> RuleForm<'a> {
    /// The words of the attribute.
    pub(in crate::target::rust) fn words(&self) -> Vec<Word<'a>> {
        let all = |within, fields: &[Field<'a>]| -> Vec<Word<'a>> {
            fields.iter().map(|it| (within, it.name, "")).collect()
        };
        match self {
            Self::RequiredWhen {
                conditions,
                required,
            } => {
                let conditions = conditions.iter().map(|(field, value)| {
                    let text = match value {
                        Plain::String(text) => text,
                        _ => "",
                    };
                    ("required_when", field.name, text)
                });
                let required = all("required_when, require", required);
                conditions.chain(required).collect()
            }
            Self::DependentRequired(field, others) => {
                let mut words = all("dependent_required", &[*field]);
                words.extend(all("dependent_required, require", others));
                words
            }
            Self::AtLeastOneOf(fields) => all("at_least_one_of", fields),
            Self::MinProperties(_) | Self::MaxProperties(_) | Self::Condition(_) => Vec::new(),
        }
    }
}

/// Every rule of an object, in their order.
pub(super) fn rules<'a>(
    fields: &Fields<'a>,
    rules: &'a Rules,
    refusals: &mut Refusals<'a>,
) -> Vec<ObjectRule<'a>> {
    let mut planned = Vec::new();
    for rule in rules {
        match form(fields, rule) {
            Ok(form) => planned.push(ObjectRule { rule, form }),
            Err(refusal) => refusals.push(refusal),
        }
    }
    planned
}

fn form<'a>(fields: &Fields<'a>, rule: &'a Rule) -> Result<RuleForm<'a>, Refusal<'a>> {
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
) -> Result<RuleForm<'a>, Refusal<'a>> {
    let known = |name: &'a str| {
        let field = fields.get(name);
        field.ok_or_else(|| Refusal::unknown_property(rule, name))
    };
    let first = known(name)?;
    let others = others.iter().map(|name| known(name));
    Ok(RuleForm::DependentRequired(
        first,
        others.collect::<Result<_, _>>()?,
    ))
}
