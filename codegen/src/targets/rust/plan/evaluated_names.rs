//! What the rules that schemas say are called.

use std::collections::HashSet;

use heck::ToShoutySnakeCase;

use super::each_evaluated::each_evaluated;
use super::evaluated::Evaluated;
use super::{OperationPlan, TypePlan};

/// Gives every rule that a schema says a name, by what has it and by its keyword, and lists them.
pub(super) fn named<'a>(
    plans: (&mut [TypePlan<'a>], &mut [OperationPlan<'a>]),
) -> Vec<Evaluated<'a>> {
    let mut taken = HashSet::new();
    let mut all = Vec::new();
    each_evaluated(plans, &mut |of, evaluated| {
        let keyword = evaluated.rule.origin.name().unwrap_or_default();
        let first = format!("{of}__{}", keyword.to_shouty_snake_case());
        let mut name = first.clone();
        let mut count = 1;
        while !taken.insert(name.clone()) {
            count += 1;
            name = format!("{first}_{count}");
        }
        evaluated.name = name;
        all.push(evaluated.clone());
    });
    all
}
