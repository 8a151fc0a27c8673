//! What an operation becomes: fields, and what each status code is read as.

use std::ops::RangeInclusive;

use super::body::{self, BodyPlan, ContentsPlan};
use super::parameter::{self, ParameterPlan};
use super::receive::ReceivePlan;
use super::rejection::Rejections;
use super::security::{self, AlternativesPlan, OneOfPlan};
use super::{NamedApi, TypePlan, built};
use crate::ir::{
    Api, Credential, Operation, ParameterLocation, Response, ResponseHeader, Schema, Shape,
    Statuses, Text,
};
use crate::options::{Options, Responses};
use crate::targets::rust::names::{FAILURE, OperationNames, ResponseNames, SUCCESS};

/// An operation.
#[derive(Debug)]
pub(in crate::targets::rust) struct OperationPlan<'a> {
    pub(in crate::targets::rust) operation: &'a Operation,
    pub(in crate::targets::rust) name: &'a str,
    /// Whether there is a builder of it.
    pub(in crate::targets::rust) has_builder: bool,
    pub(in crate::targets::rust) parameters: Vec<ParameterPlan<'a>>,
    /// Whether a parameter can be wrong though its type is right.
    pub(in crate::targets::rust) is_checked: bool,
    /// With the names of their fields.
    pub(in crate::targets::rust) credentials: Vec<(&'a Credential, &'a str)>,
    pub(in crate::targets::rust) one_of: Option<OneOfPlan<'a>>,
    /// What reads a request of it; none where nobody here receives it.
    pub(in crate::targets::rust) receive: Option<ReceivePlan<'a>>,
    pub(in crate::targets::rust) body: Option<BodyPlan<'a>>,
    pub(in crate::targets::rust) success_name: String,
    pub(in crate::targets::rust) success: Success<'a>,
    pub(in crate::targets::rust) failure_name: String,
    /// The variants of the failure; it has no type of its own where there are none.
    pub(in crate::targets::rust) failures: Vec<ResponsePlan<'a>>,
    /// What is looked at in this order. A status code that none is for is not documented.
    pub(in crate::targets::rust) arms: Vec<Arm<'a>>,
}

/// The type of what is asked for.
#[derive(Debug)]
pub(in crate::targets::rust) enum Success<'a> {
    /// None is documented.
    None,
    /// One response.
    Struct(ResponsePlan<'a>),
    /// One of several.
    Enum(Vec<ResponsePlan<'a>>),
}

/// A response that is a struct or a variant.
#[derive(Clone, Debug)]
pub(in crate::targets::rust) struct ResponsePlan<'a> {
    pub(in crate::targets::rust) response: &'a Response,
    pub(in crate::targets::rust) names: &'a ResponseNames,
    pub(in crate::targets::rust) headers: Vec<HeaderPlan<'a>>,
    pub(in crate::targets::rust) contents: ContentsPlan<'a>,
    /// Whether all that is said of its body counts where it is read.
    pub(in crate::targets::rust) is_strict: bool,
    /// Whether its values may be large.
    pub(in crate::targets::rust) is_large: bool,
}

/// A field for a header of a response.
#[derive(Clone, Debug)]
pub(in crate::targets::rust) struct HeaderPlan<'a> {
    pub(in crate::targets::rust) header: &'a ResponseHeader,
    pub(in crate::targets::rust) name: &'a str,
    pub(in crate::targets::rust) form: HeaderForm<'a>,
}

/// How a header of a response is read.
#[derive(Clone, Copy, Debug)]
pub(in crate::targets::rust) enum HeaderForm<'a> {
    /// As the string that it is.
    Raw,
    /// As a value of this schema.
    Value(HeaderValue<'a>),
    /// As several of them, with commas between.
    List(HeaderValue<'a>),
}

/// What a header holds, or one of its items.
#[derive(Clone, Copy, Debug)]
pub(in crate::targets::rust) struct HeaderValue<'a> {
    pub(in crate::targets::rust) schema: &'a Schema,
    /// Whether it is a string, in JSON.
    pub(in crate::targets::rust) is_string: bool,
}

/// What status codes are read as.
#[derive(Debug)]
pub(in crate::targets::rust) struct Arm<'a> {
    pub(in crate::targets::rust) matched: Matched,
    pub(in crate::targets::rust) is_success: bool,
    pub(in crate::targets::rust) response: ResponsePlan<'a>,
}

/// Which status codes an arm is for.
#[derive(Clone, Debug)]
pub(in crate::targets::rust) enum Matched {
    One(u16),
    Range(RangeInclusive<u16>),
    Others,
}

impl ResponsePlan<'_> {
    /// Whether the status code is a field, since it could be any of several.
    pub(in crate::targets::rust) fn has_status(&self) -> bool {
        !matches!(self.response.statuses, Statuses::One(_))
    }

    /// Whether there is any field.
    pub(in crate::targets::rust) fn has_fields(&self) -> bool {
        self.has_status() || !self.response.contents.is_empty() || !self.headers.is_empty()
    }
}

impl<'a> OperationPlan<'a> {
    /// The parameters in a location.
    pub(in crate::targets::rust) fn parameters_in(
        &self,
        location: ParameterLocation,
    ) -> impl Iterator<Item = &ParameterPlan<'a>> {
        let parameters = self.parameters.iter();
        parameters.filter(move |it| it.parameter.location == location)
    }
}

/// Every operation of an API.
pub(super) fn operations<'a>(
    api: NamedApi<'a>,
    (types, alternatives): (&[TypePlan<'a>], &[AlternativesPlan<'a>]),
    options: &Options,
    rejections: &mut Rejections<'a>,
) -> Vec<OperationPlan<'a>> {
    let operations = api.ir.operations.iter().zip(&api.names.operations);
    let plans = operations.map(|(operation, names)| {
        let parameters = parameter::plans(api, (operation, names), rejections);
        let is_received = options.server || operation.kind.is_of_service();
        let receive = is_received.then(|| ReceivePlan::of(api.ir, operation));
        let is_strict = options.responses == Responses::Strict;
        let plan = plan(api.ir, (operation, names), parameters, (types, is_strict));
        OperationPlan {
            has_builder: built::has_request(operation, options),
            one_of: security::one_of(operation, alternatives),
            // Whoever receives parameters is told of each where the spec says what is wrong with it.
            is_checked: plan.is_checked || is_received && !plan.parameters.is_empty(),
            receive,
            ..plan
        }
    });
    plans.collect()
}

fn plan<'a>(
    api: &'a Api,
    (operation, names): (&'a Operation, &'a OperationNames),
    parameters: Vec<ParameterPlan<'a>>,
    (types, is_strict): (&[TypePlan<'a>], bool),
) -> OperationPlan<'a> {
    let operation_name = &names.name;
    let credentials = operation.credentials.iter().zip(&names.credentials);
    let credentials = credentials.map(|(it, name)| (it, name.as_str()));
    let responses = operation.responses.iter().zip(&names.responses);
    let responses = responses.map(|(response, names)| {
        let owner = format!("{operation_name}{}", names.variant);
        let headers = response.headers.iter().zip(&names.headers);
        ResponsePlan {
            response,
            names,
            headers: headers
                .map(|(header, name)| header_plan(api, header, name))
                .collect(),
            contents: body::contents(&response.contents, &owner, &names.body),
            is_strict,
            is_large: false,
        }
    });
    let mut responses: Vec<ResponsePlan<'a>> = responses.collect();
    // Single codes before ranges, and `default` last: the first arm that matches is the closest.
    responses.sort_by_key(|it| it.response.statuses);
    let successes = responses.iter().cloned();
    let successes = successes.filter(|it| operation.is_success(it.response));
    let failures = responses.iter().cloned();
    // `default` may be a success and a failure: it depends on the status code.
    let failures = failures.filter(|it| !it.response.statuses.is_success());
    OperationPlan {
        operation,
        name: &names.name,
        is_checked: parameters.iter().any(|it| it.can_be_wrong(types)),
        parameters,
        credentials: credentials.collect(),
        // The caller knows the alternatives, who receives it and who builds it.
        has_builder: true,
        one_of: None,
        receive: None,
        body: operation
            .request
            .as_ref()
            .map(|it| body::request(it, &names.name, &names.body)),
        success_name: format!("{}{SUCCESS}", names.name),
        failure_name: format!("{}{FAILURE}", names.name),
        success: match successes.collect::<Vec<_>>()[..] {
            [] => Success::None,
            [ref only] => Success::Struct(only.clone()),
            ref several => Success::Enum(several.to_vec()),
        },
        failures: failures.collect(),
        arms: arms(operation, &responses),
    }
}

fn header_plan<'a>(api: &'a Api, header: &'a ResponseHeader, name: &'a str) -> HeaderPlan<'a> {
    let form = match header.schema.as_ref() {
        None => HeaderForm::Raw,
        Some(schema) => match api.shape(schema) {
            Shape::String(Text::Plain) => HeaderForm::Raw,
            Shape::Array(item) => header_value(api, item).map_or(HeaderForm::Raw, HeaderForm::List),
            _ => header_value(api, schema).map_or(HeaderForm::Raw, HeaderForm::Value),
        },
    };
    HeaderPlan { header, name, form }
}

/// A scalar; how others are written in a header is up to whoever sends them.
fn header_value<'a>(api: &'a Api, schema: &'a Schema) -> Option<HeaderValue<'a>> {
    let is_string = match api.shape(schema) {
        Shape::Boolean | Shape::Integer(_) | Shape::Number(_) => false,
        Shape::String(_) | Shape::OpenEnum(_) => true,
        _ => return None,
    };
    Some(HeaderValue { schema, is_string })
}

/// What each status code is read as, of sorted responses: the closest description holds, as OpenAPI says.
fn arms<'a>(operation: &Operation, responses: &[ResponsePlan<'a>]) -> Vec<Arm<'a>> {
    let mut arms = Vec::new();
    for response in responses {
        let mut arm = |matched, is_success| {
            arms.push(Arm {
                matched,
                is_success,
                response: response.clone(),
            });
        };
        let statuses = response.response.statuses;
        match statuses {
            Statuses::One(status) => arm(Matched::One(status), statuses.is_success()),
            Statuses::Range(hundreds) => {
                let first = u16::from(hundreds) * 100;
                arm(Matched::Range(first..=first + 99), statuses.is_success());
            }
            Statuses::Default => {
                // Below 400 is a success, as in HTTP.
                if operation.is_success(response.response) {
                    arm(Matched::Range(100..=399), true);
                }
                arm(Matched::Others, false);
            }
        }
    }
    arms
}
