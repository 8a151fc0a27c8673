//! What operations hold beside bodies: parameters and headers.

use super::table::Table;
use super::walk::{item, unchecked};
use super::written::tokens;
use crate::targets::rust::plan::RustPlan;
use crate::targets::rust::print::value_type;

/// Every parameter and header of a plan.
pub(super) fn operations(plan: &RustPlan<'_>, table: &mut Table<'_>) {
    let api = plan.api;
    for (operation, names) in api.ir.operations.iter().zip(&api.names.operations) {
        for (parameter, name) in operation.parameters.iter().zip(&names.parameters) {
            let path = format!("{}.{name}", names.name);
            let declared = tokens(value_type(api, &parameter.schema));
            let item = item(api, "operations", &path, declared);
            unchecked(&item, &parameter.schema, table);
        }
        for (header, name) in operation.reply.headers.iter().zip(&names.headers) {
            let path = format!("{}Reply.{name}", names.name);
            let item = item(api, "operations", &path, "Option<String>".to_owned());
            table.item(&item, &header.occurrences, &[]);
        }
    }
}
