//! Which objects of requests can be made of which objects of responses.

use std::collections::{HashMap, HashSet};

use crate::ir::{Api, Content, ContentForm, DefinitionId, Schema, Shape, Struct};

/// A request object and the response object that tells the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) request: DefinitionId,
    pub(super) response: DefinitionId,
}

/// Every pair by its request object. No object is in two.
pub(super) type Pairs = HashMap<DefinitionId, Pair>;

/// The bodies of each operation, and what their properties of one name hold.
pub(super) fn pairs(api: &Api) -> Pairs {
    let bodies = api.operations.iter().filter_map(|operation| {
        Some(Pair {
            request: held(api, json(&operation.request.as_ref()?.contents)?),
            response: held(
                api,
                operation.successes().find_map(|it| json(&it.contents))?,
            ),
        })
    });
    let mut open: Vec<Pair> = bodies.collect();
    let mut pairs = Pairs::new();
    let mut responses = HashSet::new();
    while let Some(pair) = open.pop() {
        let known = pairs.contains_key(&pair.request) || responses.contains(&pair.response);
        let (Some(request), Some(response)) =
            (object(api, pair.request), object(api, pair.response))
        else {
            continue;
        };
        if pair.request == pair.response || known {
            continue;
        }
        pairs.insert(pair.request, pair);
        responses.insert(pair.response);
        for property in &request.properties {
            let twin = response
                .properties
                .iter()
                .find(|twin| twin.name == property.name);
            open.extend(twin.and_then(|twin| pair_of(&property.schema, &twin.schema)));
        }
    }
    pairs
}

/// The JSON that a body can be.
fn json(contents: &[Content]) -> Option<DefinitionId> {
    contents.iter().find_map(|it| match it.form {
        ContentForm::Json(id) => Some(id),
        _ => None,
    })
}

/// What two schemas of one name hold, if both are objects or lists of such.
pub(super) fn pair_of(request: &Schema, response: &Schema) -> Option<Pair> {
    match (&request.shape, &response.shape) {
        (Shape::Named(request), Shape::Named(response)) => Some(Pair {
            request: *request,
            response: *response,
        }),
        (Shape::Array(request), Shape::Array(response)) => pair_of(request, response),
        _ => None,
    }
}

/// The type that a body which is the use of one holds: `null` has no draft.
fn held(api: &Api, id: DefinitionId) -> DefinitionId {
    match api.definitions[id.0].schema.shape {
        Shape::Named(held) => held,
        _ => id,
    }
}

/// The object, unless it has several fields of properties without one: a draft holds one.
fn object(api: &Api, id: DefinitionId) -> Option<&Struct> {
    let object = api.definitions[id.0].as_struct();
    object.filter(|object| object.unnamed().count() < 2)
}
