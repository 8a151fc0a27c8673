//! What is checked of one value.

use serde_json::{Number, Value};
use specwright_core::codes;
use specwright_core::formats::Format;

use super::evaluated::Evaluated;
use super::rejection::{Rejection, Rejections};
use super::{NamedApi, names};
use crate::ir::{Api, Bound, Constraint, JsonTypes, Rule, Rules, Schema, Shape, contradiction};
use crate::location::Location;

/// The checks of a value, and of its items or its properties' values.
#[derive(Debug, Default)]
pub(in crate::targets::rust) struct Checks<'a> {
    pub(in crate::targets::rust) own: Vec<ValueCheck<'a>>,
    pub(in crate::targets::rust) inner: Inner<'a>,
    /// Whether two of its own exclude each other.
    pub(in crate::targets::rust) lets_nothing_pass: bool,
}

/// The checks of what is in a value.
#[derive(Debug, Default)]
pub(in crate::targets::rust) enum Inner<'a> {
    #[default]
    None,
    Items(Box<Checks<'a>>),
    Values(Box<Checks<'a>>),
}

/// A check of a value, and the rule that it is of.
#[derive(Clone, Debug)]
pub(in crate::targets::rust) struct ValueCheck<'a> {
    /// Where its keyword is.
    pub(in crate::targets::rust) origin: &'a Location,
    pub(in crate::targets::rust) check: Check<'a>,
}

/// What is checked of a value.
#[derive(Clone, Debug)]
pub(in crate::targets::rust) enum Check<'a> {
    Bound(Bound, &'a Number),
    MultipleOf(&'a Number),
    MinLength(u64),
    MaxLength(u64),
    /// By the name of the pattern's tables.
    Pattern(&'a str),
    Format(&'static Format),
    MinItems(u64),
    MaxItems(u64),
    UniqueItems,
    MinProperties(u64),
    MaxProperties(u64),
    /// Each name matches one of these, by the names of the patterns' tables.
    Matching(Vec<&'a str>),
    /// Each name passes these.
    Names(Vec<ValueCheck<'a>>),
    /// One of the values that its type lists.
    Closed,
    OneOf(Vec<Plain<'a>>),
    /// No value is allowed.
    Never,
    /// A value of any type has one of these.
    Types(JsonTypes),
    /// What no check says.
    Evaluated(Evaluated<'a>),
}

impl Checks<'_> {
    const NONE: Self = Self {
        own: Vec::new(),
        inner: Inner::None,
        lets_nothing_pass: false,
    };

    pub(in crate::targets::rust) fn is_empty(&self) -> bool {
        self.own.is_empty() && matches!(self.inner, Inner::None)
    }

    /// Those of what is in the value.
    pub(in crate::targets::rust) fn within(&self) -> &Self {
        match &self.inner {
            Inner::Items(checks) | Inner::Values(checks) => checks,
            Inner::None => const { &Checks::NONE },
        }
    }
}

impl Check<'_> {
    /// The code of its violations.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Bound(Bound::Minimum, _) => codes::MINIMUM,
            Self::Bound(Bound::Maximum, _) => codes::MAXIMUM,
            Self::Bound(Bound::ExclusiveMinimum, _) => codes::EXCLUSIVE_MINIMUM,
            Self::Bound(Bound::ExclusiveMaximum, _) => codes::EXCLUSIVE_MAXIMUM,
            Self::MultipleOf(_) => codes::MULTIPLE_OF,
            Self::MinLength(_) => codes::MIN_LENGTH,
            Self::MaxLength(_) => codes::MAX_LENGTH,
            Self::Pattern(_) => codes::PATTERN,
            Self::Format(_) => codes::FORMAT,
            Self::MinItems(_) => codes::MIN_ITEMS,
            Self::MaxItems(_) => codes::MAX_ITEMS,
            Self::UniqueItems => codes::UNIQUE_ITEMS,
            Self::MinProperties(_) => codes::MIN_PROPERTIES,
            Self::MaxProperties(_) => codes::MAX_PROPERTIES,
            Self::Matching(_) => codes::UNKNOWN_PROPERTY,
            Self::OneOf(values) if values.len() == 1 => codes::CONST,
            Self::OneOf(_) | Self::Closed => codes::ENUM,
            Self::Never => codes::NEVER,
            Self::Types(_) => codes::TYPE,
            // Those of names have codes of their own.
            Self::Evaluated(_) | Self::Names(_) => codes::CONDITION,
        }
    }
}

/// A value that is neither an array nor an object.
#[derive(Clone, Copy, Debug)]
pub(in crate::targets::rust) enum Plain<'a> {
    Null,
    Bool(bool),
    Number(&'a Number),
    String(&'a str),
}

impl<'a> Plain<'a> {
    pub(in crate::targets::rust) fn of(value: &'a Value) -> Option<Self> {
        Some(match value {
            Value::Null => Self::Null,
            Value::Bool(flag) => Self::Bool(*flag),
            Value::Number(number) => Self::Number(number),
            Value::String(text) => Self::String(text),
            Value::Array(_) | Value::Object(_) => return None,
        })
    }

    /// All of them, if all are plain.
    pub(in crate::targets::rust) fn all(values: &'a [Value]) -> Option<Vec<Self>> {
        values.iter().map(Self::of).collect()
    }
}

/// The checks of a field, a value of its own, an item: attributes, of which there is one of a kind.
pub(super) fn checks_of_location<'a>(
    api: NamedApi<'a>,
    schema: &'a Schema,
    rejections: &mut Rejections<'a>,
) -> Checks<'a> {
    let allowed = |index: usize, rule: &Rule| {
        let mut before = schema.rules[..index].iter();
        before.all(|other| !is_same_attribute(&other.constraint, &rule.constraint))
    };
    let own = own_checks(api, schema, &allowed, rejections);
    with_inner(own, schema, |inner| {
        checks_of_location(api, inner, rejections)
    })
}

/// The checks of a variant's value: statements, of which there can be several of a kind.
pub(super) fn checks_of_variant<'a>(
    api: NamedApi<'a>,
    schema: &'a Schema,
    rejections: &mut Rejections<'a>,
) -> Checks<'a> {
    let own = own_checks(api, schema, &|_, _| true, rejections);
    with_inner(own, schema, |inner| {
        checks_of_variant(api, inner, rejections)
    })
}

/// The checks of a tuple as a whole, without those of its items: how many there are, and that no two are alike.
pub(super) fn checks_of_tuple<'a>(
    schema: &'a Schema,
    rejections: &mut Rejections<'a>,
) -> Checks<'a> {
    let rules = schema.rules.iter();
    let own = rules.filter_map(|rule| match &rule.constraint {
        Constraint::MinItems(_) | Constraint::MaxItems(_) | Constraint::UniqueItems => {
            let origin = &rule.origin;
            limit(&rule.constraint).map(|check| ValueCheck { origin, check })
        }
        _ => evaluated(rule, rejections),
    });
    Checks {
        own: own.collect(),
        inner: Inner::None,
        lets_nothing_pass: let_nothing_pass(&schema.rules),
    }
}

/// The checks of a type as a whole that has none of its own: its rules are evaluated.
pub(super) fn checks_of_type<'a>(
    schema: &'a Schema,
    rejections: &mut Rejections<'a>,
) -> Vec<ValueCheck<'a>> {
    let rules = schema.rules.iter();
    let evaluated = rules.filter_map(|rule| evaluated(rule, rejections));
    evaluated.collect()
}

/// A rule that no check says.
fn evaluated<'a>(rule: &'a Rule, rejections: &mut Rejections<'a>) -> Option<ValueCheck<'a>> {
    if !rejections.can_be(rule) {
        return None;
    }
    let evaluated = rejections.evaluated(rule, Rejection::of_value(rule))?;
    let check = Check::Evaluated(evaluated);
    let origin = &rule.origin;
    Some(ValueCheck { origin, check })
}

fn own_checks<'a>(
    api: NamedApi<'a>,
    schema: &'a Schema,
    is_allowed: &dyn Fn(usize, &Rule) -> bool,
    rejections: &mut Rejections<'a>,
) -> Vec<ValueCheck<'a>> {
    let mut checks = Vec::new();
    for (index, rule) in schema.rules.iter().enumerate() {
        match check(api, schema, &rule.constraint) {
            Some(check) if is_allowed(index, rule) => checks.push(ValueCheck {
                origin: &rule.origin,
                check,
            }),
            _ => checks.extend(evaluated(rule, rejections)),
        }
    }
    checks
}

fn with_inner<'a>(
    own: Vec<ValueCheck<'a>>,
    schema: &'a Schema,
    of: impl FnOnce(&'a Schema) -> Checks<'a>,
) -> Checks<'a> {
    let inner = match &schema.shape {
        Shape::Array(inner) | Shape::Map(inner) => of(inner),
        _ => Checks::default(),
    };
    let inner = match schema.shape {
        _ if inner.is_empty() => Inner::None,
        Shape::Array(_) => Inner::Items(Box::new(inner)),
        _ => Inner::Values(Box::new(inner)),
    };
    Checks {
        own,
        inner,
        lets_nothing_pass: let_nothing_pass(&schema.rules),
    }
}

/// Whether two limits exclude each other, of those that are attributes.
pub(super) fn let_nothing_pass(rules: &Rules) -> bool {
    let mut contradictions = contradiction::of_rules(rules).into_iter();
    contradictions.any(|it| it.is_of_two)
}

/// Whether two rules would need one attribute twice.
fn is_same_attribute(left: &Constraint, right: &Constraint) -> bool {
    std::mem::discriminant(left) == std::mem::discriminant(right)
        // Each of the four bounds has an attribute of its own, and lowering has kept the tightest of each.
        && !matches!(left, Constraint::Bound(..))
}

fn check<'a>(api: NamedApi<'a>, schema: &Schema, constraint: &'a Constraint) -> Option<Check<'a>> {
    match constraint {
        Constraint::Pattern(pattern) => {
            api.names.patterns.get(pattern).map(|it| Check::Pattern(it))
        }
        Constraint::Enum(values) if closes_list(api.ir, schema, values) => Some(Check::Closed),
        Constraint::Enum(values) => {
            let mut values = Plain::all(values)?;
            // Lowering took `null` from the list, since the use says whether it is allowed.
            values.extend(schema.nullable.then_some(Plain::Null));
            Some(Check::OneOf(values))
        }
        Constraint::Never => Some(Check::Never),
        Constraint::Type(types) => Some(Check::Types(*types)),
        Constraint::MinProperties(limit) => Some(Check::MinProperties(*limit)),
        Constraint::MaxProperties(limit) => Some(Check::MaxProperties(*limit)),
        Constraint::AdditionalProperties { .. } => matching(api, constraint.known_names()?),
        Constraint::PropertyNames(rules) => names::checks(api, rules).map(Check::Names),
        other => limit(other),
    }
}

/// That each name matches one of the patterns.
pub(super) fn matching<'a>(api: NamedApi<'a>, patterns: &'a [String]) -> Option<Check<'a>> {
    let names = patterns.iter().map(|pattern| {
        let name = api.names.patterns.get(pattern);
        name.map(String::as_str)
    });
    names.collect::<Option<_>>().map(Check::Matching)
}

/// The limits of numbers, strings and arrays.
pub(super) fn limit(constraint: &Constraint) -> Option<Check<'_>> {
    Some(match constraint {
        Constraint::Bound(bound, limit) => Check::Bound(*bound, limit),
        Constraint::MultipleOf(divisor) => Check::MultipleOf(divisor),
        Constraint::MinLength(limit) => Check::MinLength(*limit),
        Constraint::MaxLength(limit) => Check::MaxLength(*limit),
        Constraint::Format(format) => Check::Format(format),
        Constraint::MinItems(limit) => Check::MinItems(*limit),
        Constraint::MaxItems(limit) => Check::MaxItems(*limit),
        Constraint::UniqueItems => Check::UniqueItems,
        _ => return None,
    })
}

/// Whether the values are those that the schema's type lists.
fn closes_list(api: &Api, schema: &Schema, values: &[Value]) -> bool {
    match schema.shape {
        Shape::Named(id) => api.definitions[id.0]
            .as_open_enum()
            .is_some_and(|list| list.is_exactly(values)),
        _ => false,
    }
}
