//! The patterns of an API as tables, compiled by the generator so that no build has to.

use super::{Item, Printed, headed};
use crate::options::RustPath;
use crate::targets::rust::plan::{PatternPlan, RustPlan};

/// The tables of an API.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let patterns = plan.patterns.iter();
    let tables = patterns.map(|pattern| -> Item<'_> { Box::new(move || tables(pattern)) });
    headed(Box::new(|| imports(plan.api.runtime)), tables)
}

/// No other name is in scope, so that types of the API may be called the same.
fn imports(runtime: &RustPath) -> Printed {
    Printed::text(format!("use {runtime}::{{Pattern, Tables}};\n"))
}

fn tables(pattern: &PatternPlan<'_>) -> Printed {
    let constant = pattern.program.to_rust(pattern.pattern);
    let name = pattern.name;
    Printed::text(format!(
        "\npub(super) static {name}: Pattern = {constant};\n"
    ))
}
