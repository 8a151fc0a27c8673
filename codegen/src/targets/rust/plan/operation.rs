//! What an operation becomes: fields, and what each status code is read as.

use std::ops::RangeInclusive;

use super::NamedApi;
use crate::ir::{
    Api, Operation, Parameter, ParameterLocation, Response, Schema, Shape, Statuses, Text,
    TokenHeader,
};
use crate::targets::rust::names::{FAILURE, OperationNames, ResponseNames, SUCCESS};

/// An operation.
#[derive(Debug)]
pub(in crate::targets::rust) struct OperationPlan<'a> {
    pub(in crate::targets::rust) operation: &'a Operation,
    pub(in crate::targets::rust) name: &'a str,
    pub(in crate::targets::rust) parameters: Vec<ParameterPlan<'a>>,
    pub(in crate::targets::rust) token: Option<(&'a TokenHeader, &'a str)>,
    pub(in crate::targets::rust) success_name: String,
    pub(in crate::targets::rust) success: Success<'a>,
    pub(in crate::targets::rust) failure_name: String,
    /// The variants of the failure; it has no type of its own where there are none.
    pub(in crate::targets::rust) failures: Vec<ResponsePlan<'a>>,
    /// What is looked at in this order. A status code that none is for is not documented.
    pub(in crate::targets::rust) arms: Vec<Arm<'a>>,
}

/// A field for a parameter.
#[derive(Debug)]
pub(in crate::targets::rust) struct ParameterPlan<'a> {
    pub(in crate::targets::rust) parameter: &'a Parameter,
    pub(in crate::targets::rust) name: &'a str,
    pub(in crate::targets::rust) written: Written,
}

/// How the value of a parameter becomes a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::targets::rust) enum Written {
    /// It is one.
    String,
    /// It is one that does not print.
    Secret,
    /// It is one of several known ones, by `AsRef`.
    Listed,
    /// By `Display`.
    Displayed,
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
#[derive(Clone, Copy, Debug)]
pub(in crate::targets::rust) struct ResponsePlan<'a> {
    pub(in crate::targets::rust) response: &'a Response,
    pub(in crate::targets::rust) names: &'a ResponseNames,
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
        self.has_status() || self.response.body.is_some() || !self.response.headers.is_empty()
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
pub(super) fn operations(api: NamedApi<'_>) -> Vec<OperationPlan<'_>> {
    let operations = api.ir.operations.iter().zip(&api.names.operations);
    let plans = operations.map(|(operation, names)| plan(api.ir, operation, names));
    plans.collect()
}

fn plan<'a>(
    api: &'a Api,
    operation: &'a Operation,
    names: &'a OperationNames,
) -> OperationPlan<'a> {
    let parameters = operation.parameters.iter().zip(&names.parameters);
    let parameters = parameters.map(|(parameter, name)| ParameterPlan {
        parameter,
        name,
        written: written(api, &parameter.schema),
    });
    let responses = operation.responses.iter().zip(&names.responses);
    let responses = responses.map(|(response, names)| ResponsePlan { response, names });
    let mut responses: Vec<ResponsePlan<'a>> = responses.collect();
    // Single codes before ranges, and `default` last: the first arm that matches is the closest.
    responses.sort_by_key(|it| it.response.statuses);
    let successes = responses.iter().copied();
    let successes = successes.filter(|it| operation.is_success(it.response));
    let failures = responses.iter().copied();
    // `default` may be a success and a failure: it depends on the status code.
    let failures = failures.filter(|it| !it.response.statuses.is_success());
    OperationPlan {
        operation,
        name: &names.name,
        parameters: parameters.collect(),
        token: operation.token.as_ref().zip(names.token.as_deref()),
        success_name: format!("{}{SUCCESS}", names.name),
        failure_name: format!("{}{FAILURE}", names.name),
        success: match successes.collect::<Vec<_>>()[..] {
            [] => Success::None,
            [only] => Success::Struct(only),
            ref several => Success::Enum(several.to_vec()),
        },
        failures: failures.collect(),
        arms: arms(operation, &responses),
    }
}

fn written(api: &Api, schema: &Schema) -> Written {
    match api.shape(schema) {
        Shape::String(Text::Secret) => Written::Secret,
        Shape::String(_) => Written::String,
        Shape::OpenEnum(_) => Written::Listed,
        _ => Written::Displayed,
    }
}

/// What each status code is read as, of sorted responses: the closest description holds, as OpenAPI says.
fn arms<'a>(operation: &Operation, responses: &[ResponsePlan<'a>]) -> Vec<Arm<'a>> {
    let mut arms = Vec::new();
    for response in responses {
        let mut arm = |matched, is_success| {
            arms.push(Arm {
                matched,
                is_success,
                response: *response,
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
