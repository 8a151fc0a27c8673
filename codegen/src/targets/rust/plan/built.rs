//! Which types and operations have builders.

use crate::ir::{Api, Content, DefinitionId, Operation, reached, references};
use crate::options::{Builders, Options};

/// Whether there is a builder of what an operation is sent.
pub(super) fn has_request(operation: &Operation, options: &Options) -> bool {
    match options.builders {
        Builders::All => true,
        Builders::None => false,
        Builders::Sent => options.server || !operation.kind.is_of_service(),
    }
}

/// Whether there is a builder of what an operation is answered.
fn has_response(operation: &Operation, options: &Options) -> bool {
    match options.builders {
        Builders::All => true,
        Builders::None => false,
        Builders::Sent => options.server || operation.kind.is_of_service(),
    }
}

/// For each definition, whether it has a builder, should it be an object.
pub(super) fn of_types(api: &Api, options: &Options) -> Vec<bool> {
    let every = api.definitions.len();
    match options.builders {
        Builders::All => return vec![true; every],
        Builders::None => return vec![false; every],
        Builders::Sent => {}
    }
    let (mut sent, mut used) = (Vec::new(), Vec::new());
    for operation in &api.operations {
        let request = in_request(operation);
        let response = in_response(operation);
        if has_request(operation, options) {
            sent.extend(&request);
        }
        if has_response(operation, options) {
            sent.extend(&response);
        }
        used.extend(request.into_iter().chain(response));
    }
    let mut built = vec![true; every];
    for id in reached(&api.definitions, used) {
        built[id.0] = false;
    }
    for id in reached(&api.definitions, sent) {
        built[id.0] = true;
    }
    built
}

/// What a request of an operation holds, in its body and its parameters.
fn in_request(operation: &Operation) -> Vec<DefinitionId> {
    let contents = operation.request.iter().flat_map(|body| &body.contents);
    let mut found: Vec<_> = contents.filter_map(Content::definition).collect();
    for parameter in &operation.parameters {
        references(&parameter.schema, &mut found);
    }
    found
}

/// What its responses hold, in their bodies and headers.
fn in_response(operation: &Operation) -> Vec<DefinitionId> {
    let mut found = Vec::new();
    for response in &operation.responses {
        found.extend(response.contents.iter().filter_map(Content::definition));
        let headers = response.headers.iter();
        for schema in headers.filter_map(|header| header.schema.as_ref()) {
            references(schema, &mut found);
        }
    }
    found
}
