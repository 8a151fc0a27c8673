//! Plan: what the Rust of an API holds, decided once. What cannot be written is rejected here, and a plan holds nothing
//! else: printing it cannot fail.

mod body;
mod boxes;
mod built;
mod changes;
mod compared;
mod condition;
mod draft;
mod each_check;
mod each_evaluated;
mod evaluated;
mod evaluated_names;
mod evaluating;
mod features;
mod field;
mod forms;
mod instances;
mod large;
mod location;
mod matching;
mod merged;
mod names;
mod object;
mod operation;
mod pairs;
mod parameter;
mod patterns;
mod receive;
mod rejection;
mod rule;
mod security;
mod test;
mod tuple;
mod ty;
mod union;
mod value;
mod wire;

pub(super) use body::{BodyPlan, ContentPlan, ContentsPlan, PartsPlan};
pub(crate) use changes::without_type;
pub(super) use condition::{Case, Step};
pub(super) use draft::{DraftField, DraftPlan, DraftWrapper, Holds};
pub(super) use evaluated::{Evaluated, Evaluation};
pub(super) use field::{Field, Wrapper};
pub(super) use location::{Located, SpecFile, SpecLocation, SpecRule};
pub(super) use object::{FieldPlan, ObjectPlan};
pub(super) use operation::{
    Arm, HeaderForm, HeaderPlan, Matched, OperationPlan, ResponsePlan, Success,
};
pub(super) use parameter::{ParameterPlan, Written};
pub(super) use patterns::PatternPlan;
pub(super) use receive::ReceivePlan;
pub(super) use rule::{Condition, RuleAttribute, RuleForm};
pub(super) use security::{AlternativePlan, AlternativesPlan, OneOfPlan, Sent};
pub(super) use test::{Fact, Test};
pub(super) use tuple::{ItemPlan, TuplePlan};
pub(super) use ty::{ItemType, ValueType};
pub(super) use union::{Arm as UnionArm, TagValues, Told, UnionPlan, Unknown, VariantPlan};
pub(super) use value::{Check, Checks, Inner, Plain, ValueCheck};
pub(super) use wire::{WireScalar, WireType};

use rayon::prelude::*;

use super::names::Names;
use crate::diagnostic::Diagnostics;
use crate::ir::{Api, Definition, DefinitionId, OpenEnum, Shape, Struct};
use crate::options::{FormatTypes, Layout, Options, RustPath, RustType, SchemaFiles, TypeChanges};
use crate::patterns::Patterns;
use boxes::Circles;
use field::Fields;
use rejection::Rejections;

/// An API, and what everything in it is called.
#[derive(Clone, Copy, Debug)]
pub(super) struct NamedApi<'a> {
    pub(super) ir: &'a Api,
    pub(super) names: &'a Names,
    pub(super) patterns: &'a Patterns<'a>,
    /// Where generated code finds the runtime.
    pub(super) runtime: &'a RustPath,
    /// What strings of some formats are.
    pub(super) format_types: &'a FormatTypes,
    /// What is generated otherwise of single types.
    pub(super) changes: &'a TypeChanges,
    /// Where generated files are.
    pub(super) layout: &'a Layout,
    /// Which files the schemas are.
    pub(super) schemas: SchemaFiles,
}

impl<'a> NamedApi<'a> {
    fn of(
        (api, names): (&'a Api, &'a Names),
        patterns: &'a Patterns<'a>,
        options: &'a Options,
    ) -> Self {
        Self {
            ir: api,
            names,
            patterns,
            runtime: &options.runtime,
            format_types: &options.format_types,
            changes: &options.types,
            layout: &options.layout,
            schemas: options.schemas,
        }
    }

    pub(super) fn definition(self, id: DefinitionId) -> &'a Definition {
        &self.ir.definitions[id.0]
    }
}

/// What the Rust of an API holds.
#[derive(Debug)]
pub(crate) struct RustPlan<'a> {
    pub(super) api: NamedApi<'a>,
    /// Of each definition, in their order.
    pub(super) types: Vec<TypePlan<'a>>,
    pub(super) patterns: Vec<PatternPlan<'a>>,
    /// The rules that schemas say, each with a name of its own.
    pub(super) evaluated: Vec<Evaluated<'a>>,
    /// Their schemas that are code, once they were made.
    pub(super) code: Evaluation,
    /// Those that are tables.
    pub(super) tables: Evaluation,
    pub(super) operations: Vec<OperationPlan<'a>>,
    pub(super) alternatives: Vec<AlternativesPlan<'a>>,
    pub(super) drafts: Vec<DraftPlan<'a>>,
}

/// What a definition becomes.
#[derive(Debug)]
pub(super) struct TypePlan<'a> {
    pub(super) name: &'a str,
    pub(super) definition: &'a Definition,
    pub(super) form: TypeForm<'a>,
    /// Whether it has a builder, should it be an object.
    pub(super) has_builder: bool,
    /// Whether schemas that are code are applied to its values.
    pub(super) is_instance: bool,
}

/// The form of a type.
#[derive(Debug)]
pub(super) enum TypeForm<'a> {
    /// A struct with named fields.
    Struct(ObjectPlan<'a>),
    /// A struct with unnamed fields, which is an array.
    Tuple(TuplePlan<'a>),
    /// An enum of known strings, with the names of its variants.
    OpenEnum(&'a OpenEnum, &'a [String]),
    /// An enum of shapes.
    Union(UnionPlan<'a>),
    /// A struct around one value.
    Newtype(Checks<'a>),
    /// Another name for a type that is written by hand.
    ByHand(&'a RustType),
}

/// The plan of an API by these names, and what of it has no Rust; with errors among that, the plan is not to be
/// printed.
pub(crate) fn plan<'a>(
    api: &'a Api,
    names: &'a Names,
    patterns: &'a Patterns<'_>,
    options: &'a Options,
) -> (RustPlan<'a>, Diagnostics) {
    let mut found = Diagnostics::default();
    let both = NamedApi::of((api, names), patterns, options);
    let compared = compared::compared(api);
    let circles = Circles::of(api);
    let built = built::of_types(api, options);
    let types = (0..api.definitions.len()).into_par_iter();
    let types = types.map(|index| {
        let mut rejections = Rejections::new(options.evaluate);
        let about = (compared[index], &circles);
        let plan = TypePlan {
            has_builder: built[index],
            ..type_plan(both, DefinitionId(index), about, &mut rejections)
        };
        (plan, rejections)
    });
    let types: Vec<_> = types.collect();
    let mut rejections = Rejections::new(options.evaluate);
    let types = types.into_iter().map(|(plan, own)| {
        rejections.append(own);
        plan
    });
    let mut types: Vec<_> = types.collect();
    let alternatives = security::alternatives(both, options.server);
    let mut operations =
        operation::operations(both, (&types, &alternatives), options, &mut rejections);
    let evaluated = evaluated_names::named((&mut types, &mut operations));
    large::mark(api, &circles, (&mut types, &mut operations));
    // Nothing is generated of these: only what has no Rust is told.
    for scalar in &api.scalars {
        value::checks_of_location(both, scalar, &mut rejections);
    }
    rejections.report(&mut found);
    patterns.check_limits(api, &mut found);
    let drafts = options.drafts.then(|| draft::drafts(api, &types));
    let plan = RustPlan {
        api: both,
        patterns: patterns::plans(names, patterns, (&types, &operations)),
        types,
        evaluated,
        code: Evaluation::default(),
        tables: Evaluation::default(),
        operations,
        alternatives,
        drafts: drafts.unwrap_or_default(),
    };
    (plan, found)
}

fn type_plan<'a>(
    api: NamedApi<'a>,
    id: DefinitionId,
    (is_compared, circles): (bool, &Circles),
    rejections: &mut Rejections<'a>,
) -> TypePlan<'a> {
    let definition = api.definition(id);
    let names = &api.names.types[id.0];
    let schema = &definition.schema;
    let by_hand = api.changes.by_hand.get(&names.name);
    let form = match &schema.shape {
        _ if let Some(ty) = by_hand => TypeForm::ByHand(ty),
        Shape::Struct(object) => {
            // Whoever sends a request may say `null` or nothing, and rules tell the two apart. A reader of other
            // responses has no use for the difference.
            let tells_null = is_compared || definition.in_request || !schema.rules.is_empty();
            let object = (object, names.parts.as_slice());
            TypeForm::Struct(struct_plan(
                api,
                id,
                object,
                (tells_null, circles),
                rejections,
            ))
        }
        Shape::Tuple(of) => {
            TypeForm::Tuple(tuple::plan(api, (id, definition), of, circles, rejections))
        }
        Shape::OpenEnum(list) => {
            rejections.reject(schema);
            TypeForm::OpenEnum(list, &names.parts)
        }
        Shape::Union(of) => {
            TypeForm::Union(union::plan(api, (definition, of), &names.parts, rejections))
        }
        _ => TypeForm::Newtype(value::checks_of_location(api, schema, rejections)),
    };
    TypePlan {
        name: &names.name,
        definition,
        form,
        has_builder: true,
        is_instance: false,
    }
}

fn struct_plan<'a>(
    api: NamedApi<'a>,
    id: DefinitionId,
    (object, names): (&'a Struct, &'a [String]),
    (tells_null, circles): (bool, &Circles),
    rejections: &mut Rejections<'a>,
) -> ObjectPlan<'a> {
    let definition = api.definition(id);
    let rules = match &definition.schema.rules {
        none if none.is_empty() => Vec::new(),
        rules => {
            let fields = Fields::new(api, object, names);
            object::rules((&fields, object), rules, rejections)
        }
    };
    let fields = field::all(object, names);
    let fields = fields.map(|field| FieldPlan {
        field,
        wrapper: Wrapper::of(
            &field.property.schema,
            field.property.is_required(),
            tells_null,
        ),
        is_boxed: circles.is_boxed(id, &field.property.schema),
        checks: value::checks_of_location(api, &field.property.schema, rejections),
    });
    let fields = fields.collect();
    let matching = matching::plan(api, object, names, rejections);
    let rest = object.rest();
    let rest = rest.map(|rest| value::checks_of_location(api, rest, rejections));
    ObjectPlan {
        object,
        rules,
        fields,
        additional_name: matching::free_name("additional_properties", |name| {
            matching::is_taken(name, names, &matching)
        }),
        matching,
        additional: rest.unwrap_or_default(),
        lets_nothing_pass: value::let_nothing_pass(&definition.schema.rules),
    }
}
