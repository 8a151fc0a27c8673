//! What a parameter becomes: a field, its checks, and how its value is written.

use super::rejection::Rejections;
use super::value::{Checks, checks_of_location};
use super::{NamedApi, TypeForm, TypePlan};
use crate::ir::{
    Api, Number, Operation, Parameter, ParameterForm, ParameterLocation, ParameterStyle, Schema,
    Shape, Text,
};
use crate::targets::rust::names::{CREDENTIALS, OperationNames};

/// A field for a parameter.
#[derive(Debug)]
pub(in crate::targets::rust) struct ParameterPlan<'a> {
    pub(in crate::targets::rust) parameter: &'a Parameter,
    pub(in crate::targets::rust) name: &'a str,
    /// What violations call it: by the name on the wire, unless another parameter has that, too.
    pub(in crate::targets::rust) told: &'a str,
    pub(in crate::targets::rust) written: Written,
    pub(in crate::targets::rust) checks: Checks<'a>,
}

/// How the value of a parameter becomes a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::targets::rust) enum Written {
    /// It is one.
    String,
    /// It is one that does not print.
    Secret,
    /// It has one beside its value.
    Parsed,
    /// It is one of several known ones, by `AsRef`.
    Listed,
    /// By `Display`.
    Displayed,
    /// By its style.
    Styled {
        style: ParameterStyle,
        explode: bool,
        reserved: bool,
    },
    /// As JSON.
    Json,
}

impl ParameterPlan<'_> {
    /// Whether a value of its type can be wrong.
    pub(super) fn can_be_wrong(&self, types: &[TypePlan<'_>]) -> bool {
        !self.checks.is_empty() || can_be_wrong(&self.parameter.schema, types)
    }
}

fn can_be_wrong(schema: &Schema, types: &[TypePlan<'_>]) -> bool {
    match &schema.shape {
        Shape::Named(id) => !matches!(types[id.0].form, TypeForm::OpenEnum(..)),
        Shape::Array(inner) | Shape::Map(inner) => can_be_wrong(inner, types),
        // What is no number, and infinity.
        Shape::Number(number) => *number == Number::F64,
        _ => false,
    }
}

/// Every parameter of an operation.
pub(super) fn plans<'a>(
    api: NamedApi<'a>,
    (operation, names): (&'a Operation, &'a OperationNames),
    rejections: &mut Rejections<'a>,
) -> Vec<ParameterPlan<'a>> {
    let parameters = operation.parameters.iter().zip(&names.parameters);
    let mut plans: Vec<ParameterPlan<'a>> = Vec::new();
    for (parameter, name) in parameters {
        let one_of = operation.one_of.iter().map(|_| CREDENTIALS);
        let own = one_of.chain(["body"]);
        let mut told = plans.iter().map(|it| it.told).chain(own);
        let mut told_by_others = names.credentials.iter();
        let is_told =
            told.any(|it| it == parameter.name) || told_by_others.any(|it| *it == parameter.name);
        plans.push(ParameterPlan {
            parameter,
            name,
            told: if is_told { name } else { &parameter.name },
            written: written(api.ir, parameter),
            checks: checks_of_location(api, &parameter.schema, rejections),
        });
    }
    plans
}

fn written(api: &Api, parameter: &Parameter) -> Written {
    let (style, explode, reserved) = match parameter.written {
        ParameterForm::Json => return Written::Json,
        ParameterForm::Text(_) => return scalar(api, parameter).unwrap_or(Written::String),
        ParameterForm::Styled {
            style,
            explode,
            reserved,
        } => (style, explode, reserved),
    };
    let is_marked = matches!(style, ParameterStyle::Label | ParameterStyle::Matrix);
    // A cookie encodes less than a query does.
    let is_plain = !is_marked && !reserved && parameter.location != ParameterLocation::Cookie;
    let scalar = scalar(api, parameter).filter(|_| is_plain);
    scalar.unwrap_or(Written::Styled {
        style,
        explode,
        reserved,
    })
}

/// How a scalar is written, of which there is one form in most styles.
fn scalar(api: &Api, parameter: &Parameter) -> Option<Written> {
    Some(match api.shape(&parameter.schema) {
        Shape::String(Text::Secret) => Written::Secret,
        Shape::String(Text::Plain) => Written::String,
        Shape::String(Text::Typed(_)) => Written::Parsed,
        Shape::OpenEnum(_) => Written::Listed,
        Shape::Boolean | Shape::Integer(_) | Shape::Number(_) => Written::Displayed,
        _ => return None,
    })
}
