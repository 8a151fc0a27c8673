//! Drafts: how each property of a request object gets there from a response.

use std::collections::{HashMap, HashSet};

use super::pairs::{Pair, Pairs, pair_of, pairs};
use super::{Field, FieldPlan, ObjectPlan, TypeForm, TypePlan, ValueType, Wrapper};
use crate::ir::{Api, DefinitionId, Schema, Shape};

/// The draft of a request object.
#[derive(Debug)]
pub(in crate::targets::rust) struct DraftPlan<'a> {
    pub(in crate::targets::rust) request: DefinitionId,
    pub(in crate::targets::rust) response: DefinitionId,
    pub(in crate::targets::rust) fields: Vec<DraftField<'a>>,
    /// What holds the properties that the request does not name, and their schema.
    pub(in crate::targets::rust) additional: Option<(String, &'a Schema)>,
    /// The response's fields that no request takes.
    pub(in crate::targets::rust) left_behind: Vec<Field<'a>>,
    /// The response's field of the properties that it does not name. They stay behind, too.
    pub(in crate::targets::rust) rest: Option<String>,
}

/// A property of a draft.
#[derive(Debug)]
pub(in crate::targets::rust) struct DraftField<'a> {
    pub(in crate::targets::rust) field: Field<'a>,
    pub(in crate::targets::rust) wrapper: DraftWrapper,
    pub(in crate::targets::rust) is_boxed: bool,
    pub(in crate::targets::rust) is_required: bool,
    pub(in crate::targets::rust) holds: Holds,
    /// The name of the response's field that it is carried from; none has its value otherwise.
    pub(in crate::targets::rust) source: Option<&'a str>,
}

/// What the type of a field says of a value that may be missing yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::targets::rust) enum DraftWrapper {
    Option,
    /// Null is a value of the request, too.
    Maybe,
}

/// What a property of a draft holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::targets::rust) enum Holds {
    /// What the request holds.
    Value,
    /// The draft of this request object.
    Draft(DefinitionId),
    /// A list of such.
    Drafts(DefinitionId),
}

/// Every draft, in the order of the requests' definitions.
pub(super) fn drafts<'a>(api: &Api, types: &[TypePlan<'a>]) -> Vec<DraftPlan<'a>> {
    let object = |id: DefinitionId| match &types[id.0].form {
        TypeForm::Struct(object) => Some(object),
        _ => None,
    };
    let mut pairs = pairs(api);
    // What is written by hand has no draft.
    pairs.retain(|_, pair| object(pair.request).is_some() && object(pair.response).is_some());
    let mut sorted: Vec<&Pair> = pairs.values().collect();
    sorted.sort_by_key(|pair| pair.request);
    let drafts = sorted.into_iter().filter_map(|pair| {
        let (request, response) = (object(pair.request)?, object(pair.response)?);
        Some(draft(&pairs, *pair, request, response))
    });
    drafts.collect()
}

fn draft<'a>(
    pairs: &Pairs,
    pair: Pair,
    request: &ObjectPlan<'a>,
    response: &ObjectPlan<'a>,
) -> DraftPlan<'a> {
    let named = response.fields.iter();
    let twins: HashMap<&str, &FieldPlan<'a>> = named
        .map(|twin| (twin.field.property.name.as_str(), twin))
        .collect();
    let fields = request.fields.iter().map(|plan| {
        let twin = twins.get(plan.field.property.name.as_str()).copied();
        field(pairs, plan, twin)
    });
    let fields: Vec<DraftField<'a>> = fields.collect();
    let carried: HashSet<&str> = fields.iter().filter_map(|field| field.source).collect();
    let response_fields = response.fields.iter().map(|plan| plan.field);
    DraftPlan {
        request: pair.request,
        response: pair.response,
        additional: request.unnamed().next(),
        left_behind: response_fields
            .filter(|field| !carried.contains(field.name))
            .collect(),
        rest: response.unnamed().next().map(|(name, _)| name),
        fields,
    }
}

fn field<'a>(pairs: &Pairs, plan: &FieldPlan<'a>, twin: Option<&FieldPlan<'a>>) -> DraftField<'a> {
    let holds = twin.map_or(Holds::Value, |twin| holds(pairs, plan, twin));
    let is_carried = |twin: &&FieldPlan<'a>| holds != Holds::Value || is_same(plan, twin);
    let (wrapper, is_required) = match plan.wrapper {
        Wrapper::Plain => (DraftWrapper::Option, true),
        Wrapper::Optional | Wrapper::NullableOption => (DraftWrapper::Option, false),
        Wrapper::RequiredNullable => (DraftWrapper::Maybe, true),
        Wrapper::ThreeState => (DraftWrapper::Maybe, false),
    };
    // What is the service's own is not sent back to it.
    let is_services = plan.field.property.schema.about.read_only;
    let twin = twin.filter(|_| !is_services);
    DraftField {
        field: plan.field,
        wrapper,
        is_boxed: plan.is_boxed,
        is_required,
        holds,
        source: twin.filter(is_carried).map(|twin| twin.field.name),
    }
}

/// What the draft holds of a property that request and response have.
fn holds(pairs: &Pairs, plan: &FieldPlan<'_>, twin: &FieldPlan<'_>) -> Holds {
    let (request, response) = (&plan.field.property.schema, &twin.field.property.schema);
    let is_pair = |pair: &Pair| pairs.get(&pair.request) == Some(pair);
    let Some(pair) = pair_of(request, response).filter(is_pair) else {
        return Holds::Value;
    };
    match (&request.shape, &response.shape) {
        (Shape::Named(_), Shape::Named(_)) => Holds::Draft(pair.request),
        (Shape::Array(item), Shape::Array(twin)) if is_object(item) && is_object(twin) => {
            Holds::Drafts(pair.request)
        }
        // Null has no draft, and lists of lists have none.
        _ => Holds::Value,
    }
}

/// Whether each item is an object.
fn is_object(item: &Schema) -> bool {
    matches!(item.shape, Shape::Named(_)) && !item.nullable
}

/// Whether both fields hold values of one type.
fn is_same(plan: &FieldPlan<'_>, twin: &FieldPlan<'_>) -> bool {
    let of = |plan: &FieldPlan<'_>| ValueType::of(&plan.field.property.schema.shape);
    plan.is_boxed == twin.is_boxed && of(plan) == of(twin)
}
