//! Which types schemas that are code are applied to.

use super::evaluated::EvaluatedForm;
use super::rule::RuleForm;
use super::value::{Check, Checks, Inner, ValueCheck};
use super::{OperationPlan, TypeForm, TypePlan};
use crate::ir::{Api, DefinitionId, Schema, Shape, reached, references};

/// The types that have a rule which is code, and what these and parameters with such a rule hold.
pub(super) fn of(
    api: &Api,
    types: &[TypePlan<'_>],
    operations: &[OperationPlan<'_>],
) -> Vec<DefinitionId> {
    let mut found = Vec::new();
    for plan in operations.iter().flat_map(|it| &it.parameters) {
        checks(&plan.parameter.schema, &plan.checks, &mut found);
    }
    for (index, plan) in types.iter().enumerate() {
        let of_type = Looked {
            own: DefinitionId(index),
            found: &mut found,
        };
        of_type.plan(plan);
    }
    reached(&api.definitions, found)
}

struct Looked<'f> {
    own: DefinitionId,
    found: &'f mut Vec<DefinitionId>,
}

impl Looked<'_> {
    fn plan(mut self, plan: &TypePlan<'_>) {
        let schema = &plan.definition.schema;
        match &plan.form {
            TypeForm::Struct(object) => {
                let mut rules = object.rules.iter();
                let is_code = |form: &RuleForm<'_>| matches!(form, RuleForm::Evaluated(it) if it.form == EvaluatedForm::Code);
                if rules.any(|rule| is_code(&rule.form)) {
                    self.found.push(self.own);
                }
                for field in &object.fields {
                    self.checks(&field.field.property.schema, &field.checks);
                }
                for matching in &object.matching {
                    self.checks(&matching.matching.schema, &matching.values);
                }
                if let Some(rest) = object.object.rest() {
                    self.checks(rest, &object.additional);
                }
            }
            TypeForm::Union(union) => {
                if union.own.iter().any(is_code) {
                    self.found.push(self.own);
                }
                for variant in &union.variants {
                    self.checks(&variant.variant.schema, &variant.checks);
                }
            }
            TypeForm::Tuple(tuple) => {
                if tuple.own.own.iter().any(is_code) {
                    self.found.push(self.own);
                }
                for item in &tuple.items {
                    self.checks(item.schema, &item.checks);
                }
                if let Some(rest) = &tuple.tuple.rest {
                    self.checks(rest, &tuple.rest);
                }
            }
            TypeForm::Newtype(checks) => self.checks(schema, checks),
            TypeForm::OpenEnum(..) | TypeForm::ByHand(_) => {}
        }
    }

    fn checks(&mut self, schema: &Schema, of_schema: &Checks<'_>) {
        checks(schema, of_schema, self.found);
    }
}

fn checks(schema: &Schema, of_schema: &Checks<'_>, found: &mut Vec<DefinitionId>) {
    if of_schema.own.iter().any(is_code) {
        references(schema, found);
    }
    let (Shape::Array(inner) | Shape::Map(inner)) = &schema.shape else {
        return;
    };
    if let Inner::Items(of_inner) | Inner::Values(of_inner) = &of_schema.inner {
        checks(inner, of_inner, found);
    }
}

fn is_code(check: &ValueCheck<'_>) -> bool {
    matches!(&check.check, Check::Evaluated(it) if it.form == EvaluatedForm::Code)
}
