//! Where the spec says what a type checks: the type's table, made when it is printed, since those of thousands of types
//! would fill the memory.

use specwright_core::codes;

use super::condition::Step;
use super::evaluated::Evaluated;
use super::field::Field;
use super::object::{FieldPlan, ObjectPlan, ObjectRule};
use super::rule::{RuleAttribute, RuleForm};
use super::value::{Check, Checks, ValueCheck};
use super::{ItemPlan, OperationPlan, RustPlan, TuplePlan, TypeForm, VariantPlan};
use crate::ir::{Additional, Constraint, DefinitionId, Property, Schema, Shape};
use crate::location::Location;

/// What the spec says at and below a location.
#[derive(Debug)]
pub(in crate::targets::rust) struct SpecLocation<'a> {
    pub(in crate::targets::rust) file: SpecFile<'a>,
    pub(in crate::targets::rust) pointer: &'a str,
    pub(in crate::targets::rust) rules: Vec<SpecRule<'a>>,
    /// By the names of the properties, or the indices of items.
    pub(in crate::targets::rust) properties: Vec<(&'a str, Located<'a>)>,
    /// Of items, values and properties without a name of their own.
    pub(in crate::targets::rust) inner: Option<Located<'a>>,
}

/// The document that a location is in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::targets::rust) enum SpecFile<'a> {
    /// The one that is meant anyway: there is no other.
    Only,
    /// One of several, by its name.
    Named(&'a str),
}

/// Where a location is told of.
#[derive(Debug)]
pub(in crate::targets::rust) enum Located<'a> {
    /// In the table of the type of that name.
    Table(&'a str),
    Here(Box<SpecLocation<'a>>),
}

/// A rule as violations name it, and where the spec has it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::targets::rust) struct SpecRule<'a> {
    pub(in crate::targets::rust) code: &'static str,
    pub(in crate::targets::rust) property: Option<&'a str>,
    pub(in crate::targets::rust) pointer: &'a str,
    /// Its document, where that is another one than the location's.
    pub(in crate::targets::rust) file: SpecFile<'a>,
    keyword: &'a Location,
}

impl RustPlan<'_> {
    /// The definitions whose types have a table.
    pub(in crate::targets::rust) fn located(&self) -> impl Iterator<Item = DefinitionId> {
        let types = self.types.iter().enumerate();
        let with_table = types.filter(|(_, plan)| has_table(&plan.form));
        with_table.map(|(index, _)| DefinitionId(index))
    }

    /// The table of an operation whose parameters are checked.
    pub(in crate::targets::rust) fn location_of<'p>(
        &'p self,
        operation: &'p OperationPlan<'p>,
    ) -> SpecLocation<'p> {
        let parameters = operation.parameters.iter().map(|plan| {
            let located = Located::of(self, &plan.parameter.schema, &plan.checks);
            (plan.told, located)
        });
        SpecLocation {
            file: SpecFile::Only,
            pointer: operation.operation.origin.pointer(),
            rules: Vec::new(),
            properties: parameters.collect(),
            inner: None,
        }
    }

    /// The table of a definition's type.
    pub(in crate::targets::rust) fn location(&self, id: DefinitionId) -> SpecLocation<'_> {
        let schema = &self.types[id.0].definition.schema;
        Parts::of_definition(self, id).at(self, schema)
    }
}

impl RustPlan<'_> {
    fn is_by_hand(&self, schema: &Schema) -> bool {
        let Shape::Named(id) = schema.shape else {
            return false;
        };
        matches!(self.types[id.0].form, TypeForm::ByHand(_))
    }
}

/// Whether a type has a table: what is wrong with a value of another one is told at its use, or by whoever wrote it.
fn has_table(form: &TypeForm<'_>) -> bool {
    !matches!(form, TypeForm::OpenEnum(..) | TypeForm::ByHand(_))
}

impl SpecLocation<'_> {
    /// Whether there is nothing but the location itself.
    pub(in crate::targets::rust) fn is_leaf(&self) -> bool {
        self.rules.is_empty() && self.properties.is_empty() && self.inner.is_none()
    }
}

impl<'a> Located<'a> {
    /// The location of what a schema holds: the table of its type, or one made on the spot.
    fn of(plan: &'a RustPlan<'a>, schema: &'a Schema, checks: &'a Checks<'a>) -> Self {
        let typed = match schema.shape {
            Shape::Named(id) => Some(&plan.types[id.0]),
            _ => None,
        };
        match typed.filter(|plan| has_table(&plan.form)) {
            Some(typed) => Self::Table(typed.name),
            None => Self::Here(Box::new(Parts::of(plan, schema, checks).at(plan, schema))),
        }
    }
}

/// What is at and below a location, as far as its plan goes.
#[derive(Default)]
struct Parts<'a> {
    rules: Vec<SpecRule<'a>>,
    properties: &'a [FieldPlan<'a>],
    /// The first items, whose schemas are their own.
    items: &'a [ItemPlan<'a>],
    inner: Option<(&'a Schema, &'a Checks<'a>)>,
}

impl<'a> Parts<'a> {
    /// Those of what a schema holds. A violation in what a use holds has no table but that of the use.
    fn of(plan: &'a RustPlan<'a>, schema: &'a Schema, checks: &'a Checks<'a>) -> Self {
        let Shape::Named(id) = schema.shape else {
            return Self::unnamed(schema, checks);
        };
        let mut parts = Self::of_definition(plan, id);
        parts.rules.extend(rules_of_value(checks));
        parts
    }

    fn of_definition(plan: &'a RustPlan<'a>, id: DefinitionId) -> Self {
        let schema = &plan.types[id.0].definition.schema;
        match &plan.types[id.0].form {
            TypeForm::Struct(object) => Self::of_object(object),
            TypeForm::Tuple(tuple) => Self::of_tuple(tuple),
            TypeForm::OpenEnum(..) | TypeForm::ByHand(_) => Self::default(),
            TypeForm::Union(union) => Self::of_variants(plan, &union.variants),
            TypeForm::Newtype(checks) => Self::of(plan, schema, checks),
        }
    }

    fn of_object(object: &'a ObjectPlan<'a>) -> Self {
        Self {
            rules: rules_of_object(object),
            properties: &object.fields,
            items: &[],
            inner: only_unnamed(object),
        }
    }

    fn of_tuple(tuple: &'a TuplePlan<'a>) -> Self {
        let rest = tuple.tuple.rest.as_deref();
        Self {
            rules: rules_of_value(&tuple.own).collect(),
            properties: &[],
            items: &tuple.items,
            inner: rest.map(|rest| (rest, &tuple.rest)),
        }
    }

    fn unnamed(schema: &'a Schema, checks: &'a Checks<'a>) -> Self {
        Self {
            rules: rules_of_value(checks).collect(),
            properties: &[],
            items: &[],
            inner: match &schema.shape {
                Shape::Array(inner) | Shape::Map(inner) => Some((inner, checks.within())),
                _ => None,
            },
        }
    }

    /// Those of the variants: a violation tells by its code and location which of them it is of. What could be of
    /// two is left to the union.
    fn of_variants(plan: &'a RustPlan<'a>, variants: &'a [VariantPlan<'a>]) -> Self {
        // What is wrong with one that is written by hand looks like what is wrong with others.
        if variants
            .iter()
            .any(|it| plan.is_by_hand(&it.variant.schema))
        {
            return Self::default();
        }
        let all = variants.iter();
        let all = all.map(|it| Self::of(plan, &it.variant.schema, &it.checks));
        let all: Vec<Self> = all.collect();
        let properties = all.iter().map(|parts| parts.properties);
        let items = all.iter().map(|parts| parts.items);
        let mut rules: Vec<SpecRule<'a>> = Vec::new();
        for (index, parts) in all.iter().enumerate() {
            let others = || all.iter().enumerate().filter(|(other, _)| *other != index);
            let is_clear = |rule: &&SpecRule<'a>| {
                let mut others = others().flat_map(|(_, parts)| &parts.rules);
                !others.any(|other| rule.is_taken_for(other))
            };
            for rule in parts.rules.iter().filter(is_clear) {
                if !rules.contains(rule) {
                    rules.push(rule.clone());
                }
            }
        }
        Self {
            rules,
            properties: properties
                .max_by_key(|properties| properties.len())
                .unwrap_or(&[]),
            items: items.max_by_key(|items| items.len()).unwrap_or(&[]),
            inner: only_inner(&all),
        }
    }

    fn at(self, plan: &'a RustPlan<'a>, schema: &'a Schema) -> SpecLocation<'a> {
        let properties = self.properties.iter().map(|field| {
            let property = field.field.property;
            let located = Located::of(plan, &property.schema, &field.checks);
            (property.name.as_str(), located)
        });
        let items = self.items.iter().map(|item| {
            let located = Located::of(plan, item.schema, &item.checks);
            (item.name.as_str(), located)
        });
        let api = plan.api.ir;
        let file = match api.other_files[..] {
            [] => SpecFile::Only,
            _ => SpecFile::Named(api.file_of(&schema.origin)),
        };
        let is_elsewhere =
            |rule: &SpecRule<'_>| rule.keyword.document() != schema.origin.document();
        let rules = self.rules.into_iter().map(|rule| SpecRule {
            file: if is_elsewhere(&rule) {
                SpecFile::Named(api.file_of(rule.keyword))
            } else {
                SpecFile::Only
            },
            ..rule
        });
        SpecLocation {
            file,
            pointer: schema.origin.pointer(),
            rules: rules.collect(),
            properties: properties.chain(items).collect(),
            inner: self
                .inner
                .map(|(schema, checks)| Located::of(plan, schema, checks)),
        }
    }
}

/// What the properties without a field hold. Of several fields it is not known which one a name is of.
fn only_unnamed<'a>(object: &'a ObjectPlan<'a>) -> Option<(&'a Schema, &'a Checks<'a>)> {
    match (&object.matching[..], object.object.rest()) {
        ([], rest) => Some((rest?, &object.additional)),
        ([only], None) => Some((&only.matching.schema, &only.values)),
        _ => None,
    }
}

/// The only location within, or else the only one that says anything.
fn only_inner<'a>(all: &[Parts<'a>]) -> Option<(&'a Schema, &'a Checks<'a>)> {
    let says = |(schema, _): &(&Schema, _)| schema.shape != Shape::Any || !schema.rules.is_empty();
    let inner: Vec<_> = all.iter().filter_map(|parts| parts.inner).collect();
    let saying: Vec<_> = inner.iter().copied().filter(says).collect();
    match (&inner[..], &saying[..]) {
        ([only], _) | (_, [only]) => Some(*only),
        _ => None,
    }
}

impl<'a> SpecRule<'a> {
    fn new(code: &'static str, keyword: &'a Location) -> Self {
        Self {
            code,
            property: None,
            pointer: keyword.pointer(),
            file: SpecFile::Only,
            keyword,
        }
    }

    /// The rule as it concerns one property.
    fn about(self, property: &'a str) -> Self {
        Self {
            property: Some(property),
            ..self
        }
    }

    /// Whether violations of both look alike, and are not of one keyword. Those of conditions name theirs.
    fn is_taken_for(&self, other: &Self) -> bool {
        let alike = self.code == other.code && self.property == other.property;
        alike && self.pointer != other.pointer && self.code != codes::CONDITION
    }
}

fn rules_of_value<'a>(checks: &'a Checks<'a>) -> impl Iterator<Item = SpecRule<'a>> {
    let own = checks.own.iter();
    own.flat_map(|it| match &it.check {
        Check::Names(names) => rules_of_names(names),
        Check::Evaluated(evaluated) => rules_of_schema(evaluated),
        check => vec![SpecRule::new(check.code(), it.origin)],
    })
}

/// What is said of names is a rule of the object that has them.
fn rules_of_names<'a>(names: &'a [ValueCheck<'a>]) -> Vec<SpecRule<'a>> {
    let names = names.iter();
    names
        .map(|it| SpecRule::new(it.check.code(), it.origin))
        .collect()
}

/// Rules about one property first: what is said of it alone is nearer than what is said of all.
fn rules_of_object<'a>(plan: &'a ObjectPlan<'a>) -> Vec<SpecRule<'a>> {
    let rules = plan.rules.iter().flat_map(between_properties);
    let required = plan.object.properties.iter().filter_map(required);
    let closed = match &plan.object.additional {
        Additional::Rejected(keyword) => Some(SpecRule::new(codes::UNKNOWN_PROPERTY, keyword)),
        Additional::Kept(_) => None,
    };
    rules.chain(required).chain(closed).collect()
}

fn required(property: &Property) -> Option<SpecRule<'_>> {
    let keyword = property.required.as_ref()?;
    Some(SpecRule::new(codes::REQUIRED, keyword).about(&property.name))
}

/// A rule between the properties of an object, in each form in which it can be broken.
fn between_properties<'a>(rule: &'a ObjectRule<'a>) -> Vec<SpecRule<'a>> {
    let of = |code| SpecRule::new(code, &rule.rule.origin);
    let about = |code, fields: &[Field<'a>]| -> Vec<SpecRule<'a>> {
        let fields = fields.iter();
        fields.map(|it| of(code).about(&it.property.name)).collect()
    };
    match &rule.form {
        RuleForm::Attribute(RuleAttribute::RequiredWhen { required, .. }) => {
            about(codes::REQUIRED_WHEN, required)
        }
        RuleForm::Attribute(RuleAttribute::AtLeastOneOf(fields)) => {
            about(codes::AT_LEAST_ONE_OF, &fields[..1])
        }
        RuleForm::Attribute(RuleAttribute::DependentRequired(_, others)) => {
            about(codes::DEPENDENT_REQUIRED, others)
        }
        RuleForm::Attribute(RuleAttribute::MinProperties(_)) => vec![of(codes::MIN_PROPERTIES)],
        RuleForm::Attribute(RuleAttribute::MaxProperties(_)) => vec![of(codes::MAX_PROPERTIES)],
        // A condition's violations bring the location of its keyword.
        RuleForm::Code(condition) => {
            let required = asked_for(&condition.steps).into_iter();
            let required = required.map(|name| of(codes::REQUIRED).about(name));
            std::iter::once(of(codes::CONDITION))
                .chain(required)
                .collect()
        }
        RuleForm::Evaluated(evaluated) => {
            let closed = rejects_names(&rule.rule.constraint).then(|| of(codes::UNKNOWN_PROPERTY));
            let all = rules_of_schema(evaluated).into_iter();
            all.chain(closed).collect()
        }
        RuleForm::Names(names) => rules_of_names(names),
        RuleForm::Met => vec![of(codes::CONDITION)],
    }
}

/// The rule as a whole, and the keywords of its schemas that violations name.
fn rules_of_schema<'a>(evaluated: &'a Evaluated<'a>) -> Vec<SpecRule<'a>> {
    let origin = &evaluated.rule.origin;
    let within = evaluated.conditions.iter().filter(|it| *it != origin);
    let all = std::iter::once(origin).chain(within);
    all.map(|it| SpecRule::new(codes::CONDITION, it)).collect()
}

/// Whether a rule can reject properties for their names.
fn rejects_names(constraint: &Constraint) -> bool {
    match constraint {
        Constraint::AdditionalProperties { .. } | Constraint::UnevaluatedProperties(_) => true,
        Constraint::AllOf(branches) => {
            let mut rules = branches.iter().flatten();
            rules.any(|rule| rejects_names(&rule.constraint))
        }
        _ => false,
    }
}

/// Properties that a condition reports as missing.
fn asked_for<'a>(steps: &[Step<'a>]) -> Vec<&'a str> {
    let mut names = Vec::new();
    for step in steps {
        match step {
            Step::If(cases) => {
                names.extend(cases.iter().flat_map(|case| asked_for(&case.steps)));
            }
            Step::Missing(name) => names.push(*name),
            Step::Fail(_) => {}
        }
    }
    names
}
