//! Which objects of requests can be made of which objects of replies.

use std::collections::{HashMap, HashSet};

use crate::ir::{Api, DefinitionId, Schema, Shape, Struct};

/// A request object and the reply object that tells the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::targets::rust) struct Pair {
    pub(in crate::targets::rust) request: DefinitionId,
    pub(in crate::targets::rust) reply: DefinitionId,
}

/// Every pair by its request object. No object is in two.
pub(in crate::targets::rust) type Pairs = HashMap<DefinitionId, Pair>;

/// The bodies of each operation, and what their members of one name hold.
pub(super) fn pairs(api: &Api) -> Pairs {
    let bodies = api.operations.iter().filter_map(|operation| {
        Some(Pair {
            request: held(api, operation.request.as_ref()?.definition),
            reply: held(api, operation.reply.body?),
        })
    });
    let mut open: Vec<Pair> = bodies.collect();
    let mut pairs = Pairs::new();
    let mut replies = HashSet::new();
    while let Some(pair) = open.pop() {
        let known = pairs.contains_key(&pair.request) || replies.contains(&pair.reply);
        let (Some(request), Some(reply)) = (object(api, pair.request), object(api, pair.reply))
        else {
            continue;
        };
        if pair.request == pair.reply || known {
            continue;
        }
        pairs.insert(pair.request, pair);
        replies.insert(pair.reply);
        for member in &request.members {
            let twin = reply.members.iter().find(|twin| twin.name == member.name);
            open.extend(twin.and_then(|twin| pair_of(&member.schema, &twin.schema)));
        }
    }
    pairs
}

/// What two schemas of one name hold, if both are objects or lists of such.
pub(in crate::targets::rust) fn pair_of(request: &Schema, reply: &Schema) -> Option<Pair> {
    match (&request.shape, &reply.shape) {
        (Shape::Named(request), Shape::Named(reply)) => Some(Pair {
            request: *request,
            reply: *reply,
        }),
        (Shape::List(request), Shape::List(reply)) => pair_of(request, reply),
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

fn object(api: &Api, id: DefinitionId) -> Option<&Struct> {
    api.definitions[id.0].as_struct()
}
