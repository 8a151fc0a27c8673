//! What operations hold beside bodies: parameters and headers.

use super::table::Table;
use super::walk::{item, unchecked, value};
use super::written::{ATTRIBUTE, declared};
use crate::targets::rust::plan::{OperationPlan, ResponsePlan, RustPlan, Success};
use crate::targets::rust::print::{header_type, value_type};

/// Every parameter and header of a plan.
pub(super) fn operations(plan: &RustPlan<'_>, table: &mut Table<'_>) {
    let api = plan.api;
    for operation in &plan.operations {
        for plan in &operation.parameters {
            let path = format!("{}.{}", operation.name, plan.name);
            let schema = &plan.parameter.schema;
            let item = item(
                api,
                "operations",
                &path,
                declared(api, |api| value_type(api, schema)),
            );
            value(api, (item, ATTRIBUTE), schema, &plan.checks, table);
        }
        for (path, response) in responses(operation) {
            for header in &response.headers {
                let path = format!("{path}.{}", header.name);
                let Some(schema) = &header.header.schema else {
                    continue;
                };
                let ty = declared(api, |api| header_type(api, header.form));
                let ty = format!("Option<{ty}>");
                unchecked(&item(api, "operations", &path, ty), schema, table);
            }
        }
        let parts = operation.body.iter().flat_map(|it| it.contents.all());
        for parts in parts.filter_map(|it| it.parts.as_ref()) {
            for (file, name) in &parts.files {
                let path = format!("{}.{name}", parts.name);
                let item = item(api, "operations", &path, "operation::File".to_owned());
                table.item(&item, &file.occurrences, &[]);
            }
        }
    }
}

/// The structs and variants of responses, by their paths.
fn responses<'p>(operation: &'p OperationPlan<'p>) -> Vec<(String, &'p ResponsePlan<'p>)> {
    let variant = |name: &str, response: &'p ResponsePlan<'p>| {
        (format!("{name}::{}", response.names.variant), response)
    };
    let (success, failure) = (&operation.success_name, &operation.failure_name);
    let mut all = match &operation.success {
        Success::None => Vec::new(),
        Success::Struct(response) => vec![(success.clone(), response)],
        Success::Enum(responses) => responses.iter().map(|it| variant(success, it)).collect(),
    };
    all.extend(operation.failures.iter().map(|it| variant(failure, it)));
    all
}
