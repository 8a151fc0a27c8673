//! Which objects of requests can be made of which objects of responses.

use std::collections::{HashMap, HashSet};

use crate::ir::{Api, Content, ContentForm, DefinitionId, Operation, Schema, Shape, Struct};

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
    let mut open = bodies(api);
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

/// The bodies of each operation. Those at the end go first: what an operation answers itself, then what is read before a
/// `PUT` that answers nothing, then before others that do.
fn bodies(api: &Api) -> Vec<Pair> {
    let answered = |operation: &Operation| -> Option<DefinitionId> {
        let body = operation.successes().find_map(|it| json(&it.contents))?;
        Some(held(api, body))
    };
    let mut own = Vec::new();
    let mut read = Vec::new();
    for operation in &api.operations {
        let Some(request) = operation.request.as_ref() else {
            continue;
        };
        let Some(request) = json(&request.contents).map(|id| held(api, id)) else {
            continue;
        };
        let answer = answered(operation).filter(|id| object(api, *id).is_some());
        if let Some(response) = answer {
            own.push(Pair { request, response });
        } else if let Some(response) = reader(api, operation).and_then(answered) {
            read.push((operation.method == "PUT", Pair { request, response }));
        }
    }
    read.sort_by_key(|(is_put, _)| *is_put);
    let read = read.into_iter().map(|(_, pair)| pair);
    read.chain(own).collect()
}

/// The operation that reads what another one writes.
fn reader<'a>(api: &'a Api, writer: &Operation) -> Option<&'a Operation> {
    let mut operations = api.operations.iter();
    operations.find(|it| it.method == "GET" && it.path == writer.path)
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
