//! The patterns of an API as tables, compiled by the generator so that no build has to. The few without tables are
//! compiled when they are first used.

use std::collections::BTreeSet;

use super::{Item, Printed, headed};
use crate::matcher::Matcher;
use crate::targets::rust::plan::RustPlan;

/// The patterns of an API.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let patterns = plan.patterns.iter();
    let items = patterns.map(|plan| -> Item<'_> {
        Box::new(move || {
            let (name, pattern) = (plan.name, plan.pattern);
            Printed::text(declared("pub(super) static", name, pattern, plan.matcher))
        })
    });
    headed(Box::new(move || imports(plan)), items)
}

/// No other name is in scope, so that types of the API may be called the same.
fn imports(plan: &RustPlan<'_>) -> Printed {
    let (runtime, matchers) = (plan.api.runtime, plan.patterns.iter());
    let used: BTreeSet<&str> = matchers.flat_map(|plan| names_used(plan.matcher)).collect();
    let used: Vec<&str> = used.into_iter().collect();
    Printed::text(format!("use {runtime}::{{{}}};\n", used.join(", ")))
}

/// What of the runtime a pattern is made of, in the order in which rustfmt has it.
pub(super) fn names_used(matcher: &Matcher) -> [&'static str; 2] {
    match matcher {
        Matcher::Tables(_) => ["Pattern", "Tables"],
        Matcher::Backtracking { .. } => ["Pattern", "backtracking"],
    }
}

/// The static of a pattern.
pub(super) fn declared(keywords: &str, name: &str, pattern: &str, matcher: &Matcher) -> String {
    match matcher {
        Matcher::Tables(program) => {
            let constant = program.to_rust(pattern);
            format!("\n{keywords} {name}: Pattern = {constant};\n")
        }
        Matcher::Backtracking { .. } => {
            let about = "/// Without tables: see `backtracking` for what that costs.";
            format!("\n{about}\n{keywords} {name}: Pattern = backtracking({pattern:?});\n")
        }
    }
}
