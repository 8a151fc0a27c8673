//! Plan: what the Rust of an API holds, decided once. What cannot be written is rejected here, and a plan holds nothing
//! else: printing it cannot fail.

mod condition;
mod forms;
mod object;
mod refusal;
mod test;
mod value;

pub(super) use condition::Step;
pub(super) use object::{FieldPlan, ObjectPlan, ObjectRule, RuleForm};
pub(super) use test::{Fact, Test};
pub(super) use value::{Check, Checks, Inner, Plain, closes_list};

use rayon::prelude::*;
use specwright_pattern::Program;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Additional, Api, Definition, Parameter, Schema, Shape, Struct, visit};
use crate::patterns::Patterns;
use refusal::Refusals;

/// What the Rust of an API holds.
#[derive(Debug)]
pub(crate) struct RustPlan<'a> {
    pub(super) api: &'a Api,
    /// Of each definition, in their order.
    pub(super) types: Vec<TypePlan<'a>>,
    pub(super) patterns: Vec<PatternPlan<'a>>,
}

/// The tables of a pattern.
#[derive(Debug)]
pub(super) struct PatternPlan<'a> {
    pub(super) name: &'a str,
    pub(super) pattern: &'a str,
    pub(super) program: &'a Program,
}

/// What a definition becomes.
#[derive(Debug)]
pub(super) enum TypePlan<'a> {
    /// A struct with named fields.
    Struct(ObjectPlan<'a>),
    /// An enum of known strings.
    ValueList,
    /// An enum with what is checked of each variant's value.
    Union(Vec<Checks<'a>>),
    /// A struct around one value.
    Newtype(Checks<'a>),
}

/// The plan of an API, and what of it has no Rust; with errors among that, the plan is not to be printed.
pub(crate) fn plan<'a>(api: &'a Api, patterns: &'a Patterns<'_>) -> (RustPlan<'a>, Diagnostics) {
    let mut found = Diagnostics::default();
    let types = api.definitions.par_iter();
    let types = types.map(|definition| {
        let mut refusals = Refusals::default();
        (type_plan(api, definition, &mut refusals), refusals)
    });
    let types: Vec<_> = types.collect();
    let mut refusals = Refusals::default();
    let types = types.into_iter().map(|(plan, own)| {
        refusals.append(own);
        plan
    });
    let types = types.collect();
    for scalar in &api.scalars {
        value::checks_of_place(api, scalar, &mut refusals);
    }
    refusals.report(&mut found);
    visit::schemas(api, &mut |schema| reject_shape(schema, &mut found));
    let operations = api.operations.iter();
    let parameters = operations.flat_map(|operation| &operation.parameters);
    parameters.for_each(|parameter| reject_limits(parameter, &mut found));
    patterns.check_limits(api, &mut found);
    let tables = api.patterns.iter();
    let tables = tables.filter_map(|(pattern, name)| {
        Some(PatternPlan {
            name,
            pattern,
            // What has no program was reported.
            program: patterns.program(pattern)?,
        })
    });
    let plan = RustPlan {
        api,
        types,
        patterns: tables.collect(),
    };
    (plan, found)
}

fn type_plan<'a>(
    api: &'a Api,
    definition: &'a Definition,
    refusals: &mut Refusals<'a>,
) -> TypePlan<'a> {
    let schema = &definition.schema;
    match &schema.shape {
        Shape::Struct(object) => TypePlan::Struct(struct_plan(api, schema, object, refusals)),
        Shape::ValueList(_) => {
            value::checks_of_place(api, schema, refusals);
            TypePlan::ValueList
        }
        Shape::Union(variants) => {
            value::checks_of_place(api, schema, refusals);
            let variants = variants.iter();
            let checks =
                variants.map(|variant| value::checks_of_variant(api, &variant.schema, refusals));
            TypePlan::Union(checks.collect())
        }
        _ => TypePlan::Newtype(value::checks_of_place(api, schema, refusals)),
    }
}

fn struct_plan<'a>(
    api: &'a Api,
    schema: &'a Schema,
    object: &'a Struct,
    refusals: &mut Refusals<'a>,
) -> ObjectPlan<'a> {
    let rules = object::rules(api, object, &schema.rules, refusals);
    let fields = object.members.iter();
    let fields = fields.map(|member| FieldPlan {
        member,
        checks: value::checks_of_place(api, &member.schema, refusals),
    });
    ObjectPlan {
        object,
        rules,
        fields: fields.collect(),
        additional: match &object.additional {
            Additional::Kept(rest) => value::checks_of_place(api, rest, refusals),
            Additional::Refused(_) => Checks::default(),
        },
    }
}

/// Reports a shape without a Rust type.
fn reject_shape(schema: &Schema, found: &mut Diagnostics) {
    let (reason, help) = match &schema.shape {
        Shape::Tuple { .. } => (
            "a list whose first items have shapes of their own (`prefixItems`)",
            "describe with `items` what every item can be, or make it an object with `properties`",
        ),
        Shape::Null => (
            "a value that can only be `null`",
            "allow another type beside `null`, or leave it out",
        ),
        _ => return,
    };
    let message = format!("unsupported: {reason} has no Rust type yet");
    let diagnostic = Diagnostic::new(Code::Unsupported, schema.origin.clone(), message);
    found.push(diagnostic.help(help));
}

fn reject_limits(parameter: &Parameter, found: &mut Diagnostics) {
    for rule in &parameter.schema.rules {
        let message = "the limits of a parameter are not checked by any code yet";
        let help = "describe them in words, and let the service refuse what breaks them";
        let diagnostic = Diagnostic::new(Code::Unsupported, rule.origin.clone(), message);
        found.push(diagnostic.help(help));
    }
}
