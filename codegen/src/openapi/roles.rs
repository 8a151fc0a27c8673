//! Which definitions a request can hold, its parameters included, which a response can, and which are written out in an operation.

use crate::ir::{BodyUse, Content, Definition, Operation, reached, references};
use crate::location::Location;
use crate::options::Responses;

/// Marks every definition by the bodies that refer to it; `homes` is where operations are. One that no body refers to
/// could be either.
pub(super) fn mark(definitions: &mut [Definition], operations: &[Operation], homes: &[Location]) {
    let requests = operations
        .iter()
        .filter_map(|operation| operation.request.as_ref())
        .flat_map(|body| &body.contents)
        .filter_map(Content::definition);
    let mut requests: Vec<_> = requests.collect();
    for parameter in operations.iter().flat_map(|it| &it.parameters) {
        references(&parameter.schema, &mut requests);
    }
    for id in reached(definitions, requests) {
        definitions[id.0].in_request = true;
    }
    let responses = operations.iter().flat_map(|operation| &operation.responses);
    let contents = responses.flat_map(|response| &response.contents);
    let responses = contents.filter_map(Content::definition);
    for id in reached(definitions, responses.collect()) {
        definitions[id.0].in_response = true;
    }
    for definition in definitions {
        let origin = &definition.schema.origin;
        let is_inline = homes.iter().any(|home| origin.is_within(home));
        if definition.body != BodyUse::None && is_inline {
            definition.body = BodyUse::Inline;
        }
        // What nobody uses is generated as strictly as a request.
        if !definition.in_response {
            definition.in_request = true;
        }
    }
}

/// Marks those that keep what a newer service answers with.
pub(super) fn keep_unknown(definitions: &mut [Definition], responses: Responses) {
    for definition in definitions {
        definition.keeps_unknown = definition.in_response && responses == Responses::Lenient;
    }
}
