//! Where the spec says what is checked: a table for each type, looked at only when something is wrong.
//!
//! A table is written as text at once: a service with thousands of types has tens of megabytes of names and pointers,
//! which no layout makes easier to read.

use std::borrow::Cow;

use heck::ToShoutySnakeCase;
use proc_macro2::Ident;
use quote::format_ident;

use super::imports::Mentioned;
use super::{Item, Written, headed};
use crate::ir::{
    Additional, Api, Constraint, DefinitionId, Property, Rule, Schema, Shape, Variant,
};
use crate::targets::rust::plan::{
    Field, ObjectPlan, ObjectRule, RuleForm, RustPlan, Step, TypeForm, TypePlan, closes_list,
};

/// The tables of an API.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let api = plan.api.ir;
    let definitions = (0..api.definitions.len()).map(DefinitionId);
    let typed = definitions.filter(|id| api.definitions[id.0].as_open_enum().is_none());
    let tables = typed.map(|id| -> Item<'_> { Box::new(move || table(plan, id)) });
    headed(Box::new(|| spec_file(api)), tables)
}

/// The name that all tables share.
fn spec_file(api: &Api) -> Written {
    Written::alone(format!("const SPEC_FILE: &str = {:?};\n", api.file))
}

/// The name of a type's table.
pub(super) fn name(type_name: &str) -> Ident {
    format_ident!("{}", table_name(type_name))
}

fn table_name(type_name: &str) -> String {
    type_name.to_shouty_snake_case()
}

fn table(plan: &RustPlan<'_>, id: DefinitionId) -> Written {
    let TypePlan {
        name, definition, ..
    } = &plan.types[id.0];
    let name = table_name(name);
    let mut table = Table {
        plan,
        mentioned: Mentioned::default(),
    };
    let parts = Parts::of_definition(plan, id);
    let location = table.own_location(&definition.schema, parts, 0);
    Written {
        text: format!("pub(super) static {name}: SpecLocation = {location};\n"),
        mentioned: table.mentioned,
    }
}

/// A table while it is written.
struct Table<'p> {
    plan: &'p RustPlan<'p>,
    mentioned: Mentioned,
}

impl Table<'_> {
    /// The location of what a schema holds: the table of its type, or one made on the spot.
    fn location_of(&mut self, schema: &Schema, depth: usize) -> String {
        let plan = match schema.shape {
            Shape::Named(id) => Some(&self.plan.types[id.0]),
            _ => None,
        };
        match plan.filter(|plan| !matches!(plan.form, TypeForm::OpenEnum(..))) {
            Some(typed) => format!("&{}", table_name(typed.name)),
            None => {
                let parts = Parts::of(self.plan, schema);
                format!("&{}", self.own_location(schema, parts, depth))
            }
        }
    }

    fn own_location(&mut self, schema: &Schema, parts: Parts<'_>, depth: usize) -> String {
        let pointer = &schema.origin;
        let Parts {
            rules,
            properties,
            inner,
        } = parts;
        self.mentioned.add("SpecLocation");
        if rules.is_empty() && properties.is_empty() && inner.is_none() {
            return format!("SpecLocation::leaf(SPEC_FILE, {pointer:?})");
        }
        let rules = self.rules(&rules, depth + 1);
        let properties = self.properties(properties, depth + 1);
        let inner = option(inner.map(|inner| self.location_of(inner, depth + 1)));
        let (outside, within) = (indent(depth), indent(depth + 1));
        format!(
            "SpecLocation {{\n\
             {within}file: SPEC_FILE,\n\
             {within}pointer: {pointer:?},\n\
             {within}rules: {rules},\n\
             {within}properties: {properties},\n\
             {within}inner: {inner},\n\
             {outside}}}"
        )
    }

    fn rules(&mut self, rules: &[SpecRule<'_>], depth: usize) -> String {
        if !rules.is_empty() {
            self.mentioned.add("SpecRule");
        }
        list(depth, rules.iter().map(SpecRule::text))
    }

    fn properties(&mut self, properties: &[Property], depth: usize) -> String {
        let entries = properties.iter().map(|property| {
            let location = self.location_of(&property.schema, depth + 1);
            format!("({:?}, {location})", property.name)
        });
        list(depth, entries)
    }
}

/// What is at and below a location.
#[derive(Default)]
struct Parts<'a> {
    rules: Vec<SpecRule<'a>>,
    properties: &'a [Property],
    /// What holds items, values and properties without a name of their own.
    inner: Option<&'a Schema>,
}

impl<'a> Parts<'a> {
    /// Those of what a schema holds. A violation in what a use holds has no table but that of the use.
    fn of(plan: &'a RustPlan<'a>, schema: &'a Schema) -> Self {
        let Shape::Named(id) = schema.shape else {
            return Self::unnamed(plan, schema);
        };
        let mut parts = Self::of_definition(plan, id);
        let of_use = schema.rules.iter();
        let of_use = of_use.filter_map(|rule| of_value(plan.api.ir, schema, rule));
        parts.rules.extend(of_use);
        parts
    }

    fn of_definition(plan: &'a RustPlan<'a>, id: DefinitionId) -> Self {
        let schema = &plan.api.definition(id).schema;
        match &plan.types[id.0].form {
            TypeForm::Struct(object) => Self::of_object(object),
            // A use of another type that says more than that.
            _ if matches!(schema.shape, Shape::Named(_)) => Self::of(plan, schema),
            _ => Self::unnamed(plan, schema),
        }
    }

    fn of_object(plan: &'a ObjectPlan<'a>) -> Self {
        Self {
            rules: rules_of_object(plan),
            properties: &plan.object.properties,
            inner: match &plan.object.additional {
                Additional::Kept(rest) => Some(rest),
                Additional::Rejected(_) => None,
            },
        }
    }

    fn unnamed(plan: &'a RustPlan<'a>, schema: &'a Schema) -> Self {
        let rules = schema.rules.iter();
        let own = Self {
            rules: rules
                .filter_map(|rule| of_value(plan.api.ir, schema, rule))
                .collect(),
            properties: &[],
            inner: match &schema.shape {
                Shape::Array(inner) | Shape::Map(inner) => Some(inner),
                _ => None,
            },
        };
        match &schema.shape {
            Shape::Union(variants) => own.or_those_of(plan, variants),
            _ => own,
        }
    }

    /// Those of the variants: a violation tells by its code and location which of them it is of. What could be of
    /// two is left to the union.
    fn or_those_of(mut self, plan: &'a RustPlan<'a>, variants: &'a [Variant]) -> Self {
        let all = variants
            .iter()
            .map(|variant| Self::of(plan, &variant.schema));
        let all: Vec<Self> = all.collect();
        self.inner = only_inner(&all);
        let properties = all.iter().map(|parts| parts.properties);
        self.properties = properties
            .max_by_key(|properties| properties.len())
            .unwrap_or(&[]);
        for (index, parts) in all.iter().enumerate() {
            let others = || all.iter().enumerate().filter(|(other, _)| *other != index);
            let is_clear = |rule: &&SpecRule<'a>| {
                let mut others = others().flat_map(|(_, parts)| &parts.rules);
                !others.any(|other| rule.is_taken_for(other))
            };
            for rule in parts.rules.iter().filter(is_clear) {
                if !self.rules.contains(rule) {
                    self.rules.push(rule.clone());
                }
            }
        }
        self
    }
}

/// The only location within, or else the only one that says anything.
fn only_inner<'a>(all: &[Parts<'a>]) -> Option<&'a Schema> {
    let says = |schema: &&Schema| schema.shape != Shape::Any || !schema.rules.is_empty();
    let inner: Vec<&Schema> = all.iter().filter_map(|parts| parts.inner).collect();
    let saying: Vec<&Schema> = inner.iter().copied().filter(says).collect();
    match (&inner[..], &saying[..]) {
        ([only], _) | (_, [only]) => Some(only),
        _ => None,
    }
}

/// A list with a line for each entry.
fn list(depth: usize, entries: impl Iterator<Item = String>) -> String {
    let (outside, within) = (indent(depth), indent(depth + 1));
    let mut text = String::from("&[");
    let start = text.len();
    for entry in entries {
        text.extend(["\n", &within, &entry, ","]);
    }
    if text.len() > start {
        text.extend(["\n", &outside]);
    }
    text + "]"
}

fn option(value: Option<String>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({value})"))
}

fn indent(depth: usize) -> String {
    " ".repeat(4 * depth)
}

/// A rule as violations name it, and where the spec has it.
#[derive(Clone, PartialEq)]
struct SpecRule<'a> {
    code: &'static str,
    property: Option<Cow<'a, str>>,
    pointer: &'a str,
}

impl<'a> SpecRule<'a> {
    fn new(code: &'static str, pointer: &'a str) -> Self {
        Self {
            code,
            property: None,
            pointer,
        }
    }

    /// The rule as it concerns one property.
    fn about(self, property: impl Into<Cow<'a, str>>) -> Self {
        Self {
            property: Some(property.into()),
            ..self
        }
    }

    /// Whether violations of both look alike, and are not of one keyword. Those of conditions name theirs.
    fn is_taken_for(&self, other: &Self) -> bool {
        let alike = self.code == other.code && self.property == other.property;
        alike && self.pointer != other.pointer && self.code != "condition"
    }

    fn text(&self) -> String {
        let property = option(
            self.property
                .as_ref()
                .map(|property| format!("{property:?}")),
        );
        format!(
            "SpecRule::new({:?}, {property}, {:?})",
            self.code, self.pointer
        )
    }
}

/// Rules about one property first: what is said of it alone is nearer than what is said of all.
fn rules_of_object<'a>(plan: &'a ObjectPlan<'a>) -> Vec<SpecRule<'a>> {
    let rules = plan.rules.iter().flat_map(between_properties);
    let required = plan.object.properties.iter().filter_map(required);
    let closed = match &plan.object.additional {
        Additional::Rejected(keyword) => Some(SpecRule::new("unknown_property", keyword)),
        Additional::Kept(_) => None,
    };
    rules.chain(required).chain(closed).collect()
}

fn required(property: &Property) -> Option<SpecRule<'_>> {
    let keyword = property.required.as_ref()?;
    Some(SpecRule::new("required", keyword).about(&property.name))
}

/// A rule of one value.
fn of_value<'a>(api: &Api, schema: &Schema, rule: &'a Rule) -> Option<SpecRule<'a>> {
    let code = code(api, schema, &rule.constraint)?;
    Some(SpecRule::new(code, &rule.origin))
}

/// The code of a rule's violations.
fn code(api: &Api, schema: &Schema, constraint: &Constraint) -> Option<&'static str> {
    use crate::ir::Bound;
    Some(match constraint {
        Constraint::Enum(values) if values.len() == 1 && !closes_list(api, schema, values) => {
            "const"
        }
        Constraint::Enum(_) => "enum",
        Constraint::Bound(Bound::Minimum, _) => "minimum",
        Constraint::Bound(Bound::Maximum, _) => "maximum",
        Constraint::Bound(Bound::ExclusiveMinimum, _) => "exclusive_minimum",
        Constraint::Bound(Bound::ExclusiveMaximum, _) => "exclusive_maximum",
        Constraint::MultipleOf(_) => "multiple_of",
        Constraint::MinLength(_) => "min_length",
        Constraint::MaxLength(_) => "max_length",
        Constraint::Pattern(_) => "pattern",
        Constraint::MinItems(_) => "min_items",
        Constraint::MaxItems(_) => "max_items",
        Constraint::UniqueItems => "unique_items",
        Constraint::MinProperties(_) => "min_properties",
        Constraint::MaxProperties(_) => "max_properties",
        _ => return None,
    })
}

/// A rule between the properties of an object, in each form in which it can be broken.
fn between_properties<'a>(rule: &'a ObjectRule<'a>) -> Vec<SpecRule<'a>> {
    let of = |code| SpecRule::new(code, &rule.rule.origin);
    let about = |code, fields: &[Field<'a>]| -> Vec<SpecRule<'a>> {
        let fields = fields.iter();
        fields.map(|it| of(code).about(&it.property.name)).collect()
    };
    match &rule.form {
        RuleForm::RequiredWhen { required, .. } => about("required_when", required),
        RuleForm::AtLeastOneOf(fields) => about("at_least_one_of", &fields[..1]),
        RuleForm::DependentRequired(_, others) => about("dependent_required", others),
        RuleForm::MinProperties(_) => vec![of("min_properties")],
        RuleForm::MaxProperties(_) => vec![of("max_properties")],
        // A condition's violations bring the location of its keyword.
        RuleForm::Condition(steps) => {
            let required = asked_for(steps).into_iter();
            let required = required.map(|name| of("required").about(name));
            std::iter::once(of("condition")).chain(required).collect()
        }
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
