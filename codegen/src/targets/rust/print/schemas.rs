//! Each type answers with its schema: the emitted file, embedded where the runtime's feature `schemars` is on.
//!
//! The runtime knows its features; a crate that the code is copied into may have none of that name to ask for.

use super::ident::ident;
use super::{Item, Printed};
use crate::ir::DefinitionId;
use crate::options::RustPath;
use crate::targets::json_schema::{Names, Paths, is_written};
use crate::targets::rust::plan::{RustPlan, TypeForm, TypePlan};

/// `JsonSchema` for every type that has a schema file.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>, names: &'p Names) -> Vec<Item<'p>> {
    let (api, runtime) = (plan.api.ir, plan.api.runtime);
    let layout = plan.api.layout;
    let paths = Paths::of(api, names, layout);
    let types = plan.types.iter().enumerate();
    // What is written by hand may be of another crate, and answers by itself.
    let is_generated = |plan: &TypePlan<'_>| !matches!(plan.form, TypeForm::ByHand(_));
    let with_schema = types.filter(|(_, plan)| is_written(plan.definition) && is_generated(plan));
    let items = with_schema.map(|(index, plan)| -> Item<'_> {
        let id = DefinitionId(index);
        let schema = names.of(id);
        let path = layout.relative_to_module(&api.service, &paths.path(id));
        Box::new(move || embedded(runtime, plan.name, (&api.service, schema), &path))
    });
    items.collect()
}

fn embedded(
    runtime: &RustPath,
    type_name: &str,
    (service, schema): (&str, &str),
    path: &str,
) -> Printed {
    let name = ident(type_name);
    // The type by its path: without schemas an import would have no use.
    Printed::text(format!(
        "{runtime}::__private::schema_file!(super::{name}, {schema:?}, \"{service}::{schema}\", {path:?});\n"
    ))
}
