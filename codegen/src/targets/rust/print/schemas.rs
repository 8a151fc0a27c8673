//! Each type answers with its schema, of an emitted file that is embedded where the runtime's feature `schemars` is on.
//!
//! The runtime knows its features; a crate that the code is copied into may have none of that name to ask for.

use super::ident::ident;
use super::{Item, Printed, headed};
use crate::ir::DefinitionId;
use crate::options::SchemaFiles;
use crate::targets::json_schema::{Names, Paths, is_written, path_of_bundle};
use crate::targets::rust::plan::{RustPlan, TypeForm, TypePlan};

/// The constant that holds the text of a bundle.
const BUNDLE: &str = "BUNDLE";

/// `JsonSchema` for every type that has a schema file, or is in the bundle.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>, names: &'p Names) -> Vec<Item<'p>> {
    match plan.api.schemas {
        SchemaFiles::None => Vec::new(),
        SchemaFiles::Bundled => {
            let bundle: Item<'p> = Box::new(move || bundle(plan));
            let items = written(plan).map(|(id, ty)| -> Item<'p> {
                Box::new(move || answer(plan, "schema_in_bundle", (ty, names.of(id)), BUNDLE))
            });
            headed(bundle, items)
        }
        SchemaFiles::SelfContained => {
            let layout = plan.api.layout;
            let paths = Paths::of(plan.api.ir, names, layout);
            let items = written(plan).map(|(id, ty)| -> Item<'p> {
                let path = layout.relative_to_module(&plan.api.ir.service, &paths.path(id));
                let path = format!("{path:?}");
                Box::new(move || answer(plan, "schema_file", (ty, names.of(id)), &path))
            });
            items.collect()
        }
    }
}

/// What is written by hand may be of another crate, and answers by itself.
fn written<'p>(plan: &'p RustPlan<'p>) -> impl Iterator<Item = (DefinitionId, &'p TypePlan<'p>)> {
    let types = plan.types.iter().enumerate();
    let is_generated = |plan: &TypePlan<'_>| !matches!(plan.form, TypeForm::ByHand(_));
    let with_schema =
        types.filter(move |(_, plan)| is_written(plan.definition) && is_generated(plan));
    with_schema.map(|(index, plan)| (DefinitionId(index), plan))
}

fn bundle(plan: &RustPlan<'_>) -> Printed {
    let (api, runtime, layout) = (plan.api.ir, plan.api.runtime, plan.api.layout);
    let path = layout.relative_to_module(&api.service, &path_of_bundle(api, layout));
    Printed::text(format!(
        "{runtime}::__private::schema_bundle!({BUNDLE}, {path:?});\n"
    ))
}

/// What a type answers with, by a macro of the runtime that finds it in `from`.
fn answer(
    plan: &RustPlan<'_>,
    name_of_macro: &str,
    (ty, schema): (&TypePlan<'_>, &str),
    from: &str,
) -> Printed {
    let (service, runtime) = (&plan.api.ir.service, plan.api.runtime);
    let name = ident(ty.name);
    // The type by its path: without schemas an import would have no use.
    Printed::text(format!(
        "{runtime}::__private::{name_of_macro}!(super::{name}, {schema:?}, \"{service}::{schema}\", {from});\n"
    ))
}
