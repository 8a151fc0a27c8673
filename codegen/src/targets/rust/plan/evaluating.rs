//! Which of the rules that schemas say are code, and which are tables.

use std::collections::{HashMap, HashSet};

use super::each_evaluated::each_evaluated;
use super::evaluated::{Evaluated, EvaluatedForm, Evaluation, conditions};
use super::merged::{merged, merged_tables};
use super::{RustPlan, instances};
use crate::diagnostic::Diagnostics;
use crate::ir::{Rule, SubschemaId, Subschemas};
use crate::patterns::Patterns;

/// So many schemas are applied by one at most where it is code, each as often as it is: what is applied within choices is
/// applied again and again, and code does not remember what came of it.
const MOST: usize = 1 << 10;

impl<'a> RustPlan<'a> {
    /// Has schemas made of the rules that these say, if any do; what is wrong with these.
    pub(crate) fn evaluate(
        &mut self,
        patterns: &Patterns<'_>,
        schemas: impl FnOnce(&[&'a Rule]) -> (Subschemas, Vec<SubschemaId>),
    ) -> Diagnostics {
        if self.evaluated.is_empty() {
            return Diagnostics::default();
        }
        let rules: Vec<_> = self.evaluated.iter().map(|it| it.rule).collect();
        let (subschemas, roots) = schemas(&rules);
        let applications = subschemas.applications();
        for (evaluated, root) in self.evaluated.iter_mut().zip(&roots) {
            let is_code = applications[*root].is_some_and(|count| count <= MOST);
            if is_code {
                evaluated.form = EvaluatedForm::Code;
            }
            evaluated.conditions = conditions(&subschemas, *root);
        }
        self.settle();
        let of = |form| of_form(&self.evaluated, &roots, form);
        let (names, own) = of(EvaluatedForm::Tables);
        let (own, numbers) = subschemas.only(&own);
        let (own, numbers) = merged_tables(own, numbers);
        let rules = names.into_iter().zip(numbers).collect();
        let (tables, mut found) = Evaluation::of(own, rules, patterns);
        let (names, own) = of(EvaluatedForm::Code);
        let (own, numbers) = merged(&subschemas, &own);
        let rules = names.into_iter().zip(numbers).collect();
        let (code, of_code) = Evaluation::of(own, rules, patterns);
        found.append(of_code);
        (self.tables, self.code) = (tables, code);
        found
    }

    /// Tells the types which of their rules are code, and what their violations name.
    fn settle(&mut self) {
        let settled = self.evaluated.iter();
        let settled: HashMap<_, _> = settled.map(|it| (it.name.clone(), it.clone())).collect();
        each_evaluated(
            (&mut self.types, &mut self.operations),
            &mut |_, evaluated| {
                if let Some(settled) = settled.get(&evaluated.name) {
                    *evaluated = settled.clone();
                }
            },
        );
        let instances: HashSet<_> = instances::of(self.api.ir, &self.types, &self.operations)
            .into_iter()
            .collect();
        for (index, plan) in self.types.iter_mut().enumerate() {
            plan.is_instance = instances.contains(&crate::ir::DefinitionId(index));
        }
    }
}

/// The names of the rules of one form, and their schemas.
fn of_form(
    evaluated: &[Evaluated<'_>],
    roots: &[SubschemaId],
    form: EvaluatedForm,
) -> (Vec<String>, Vec<SubschemaId>) {
    let all = evaluated.iter().zip(roots);
    let own = all.filter(|(evaluated, _)| evaluated.form == form);
    own.map(|(evaluated, root)| (evaluated.name.clone(), *root))
        .unzip()
}
