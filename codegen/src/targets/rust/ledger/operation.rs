//! What operations hold beside bodies: parameters and headers.

use super::table::{Item, Table};
use super::walk::{item, value};
use super::written::{ATTRIBUTE, declared};
use crate::ir::{Schema, Shape};
use crate::targets::rust::plan::{OperationPlan, ResponsePlan, RustPlan, Success};
use crate::targets::rust::print::{header_type, value_type};

/// Why no check enforces a rule of a header of a response.
const OF_TYPE: &str = "informs: the headers of a response are read by their types alone";

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
                header_of_response(&item(api, "operations", &path, ty), schema, table);
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

/// A header of a response, and what is in it: its type is all that is read.
fn header_of_response(item: &Item, schema: &Schema, table: &mut Table<'_>) {
    table.unchecked(item, &schema.occurrences, OF_TYPE);
    if let Shape::Array(inner) | Shape::Map(inner) = &schema.shape {
        header_of_response(item, inner, table);
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
