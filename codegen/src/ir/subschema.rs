//! Schemas as they are written, applied and referred to by index: what instances are evaluated against where there is no
//! type.

use serde_json::{Number, Value};
use specwright_core::formats::Format;

use super::{Bound, JsonTypes};
use crate::location::Location;

/// Which schema of [`Subschemas`] one is.
pub type SubschemaId = usize;

/// Schemas that apply and refer to one another; the first one is where evaluation starts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subschemas {
    /// All of them.
    pub list: Vec<Subschema>,
    /// What `$dynamicRef` can resolve to.
    pub dynamic_anchors: Vec<DynamicAnchor>,
}

/// One schema.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subschema {
    /// Where it is.
    pub location: Location,
    /// The schema resource that it is in.
    pub resource: usize,
    /// Whether what it holds is not to be shown: it is a `password`, or `writeOnly`.
    pub is_secret: bool,
    /// What it says; what asks for evaluated items and properties comes last.
    pub keywords: Vec<Said>,
}

/// A keyword of a schema.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// What it says.
    pub keyword: Keyword,
    /// Where it is. Keywords that say something together are at the first of them.
    pub location: Location,
}

/// A `$dynamicAnchor`, or `$recursiveAnchor: true`, which has no name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DynamicAnchor {
    /// The schema resource that has it.
    pub resource: usize,
    /// What it is called.
    pub name: String,
    /// The schema that it marks.
    pub schema: SubschemaId,
}

/// A keyword of JSON Schema 2020-12, whatever draft it was written in. Those that say something together are one.
#[derive(Clone, Debug, PartialEq)]
pub enum Keyword {
    /// The schema `false`.
    Never,
    /// `type`
    Type(JsonTypes),
    /// `enum`
    Enum(Vec<Value>),
    /// `const`
    Const(Value),
    /// `minimum`, `maximum` and the exclusive ones
    Bound(Bound, Number),
    /// `multipleOf`
    MultipleOf(Number),
    /// `minLength`
    MinLength(u64),
    /// `maxLength`
    MaxLength(u64),
    /// `pattern`
    Pattern(String),
    /// `format`, where it asserts
    Format(&'static Format),
    /// `minItems`
    MinItems(u64),
    /// `maxItems`
    MaxItems(u64),
    /// `uniqueItems: true`
    UniqueItems,
    /// `prefixItems` and `items`
    Items {
        /// The schemas of the first items.
        prefix: Vec<SubschemaId>,
        /// That of all behind them.
        rest: Option<SubschemaId>,
    },
    /// `contains`, `minContains` and `maxContains`
    Contains {
        /// What the counted items meet.
        schema: SubschemaId,
        /// How many at least.
        min: u64,
        /// How many at most.
        max: Option<u64>,
        /// Whether items that are counted are evaluated: they are since 2020-12.
        evaluates: bool,
    },
    /// `unevaluatedItems`
    UnevaluatedItems(SubschemaId),
    /// `minProperties`
    MinProperties(u64),
    /// `maxProperties`
    MaxProperties(u64),
    /// `required`
    Required(Vec<String>),
    /// `dependentRequired` of one property
    DependentRequired(String, Vec<String>),
    /// `dependentSchemas` of one property
    DependentSchema(String, SubschemaId),
    /// `properties`, `patternProperties` and `additionalProperties`
    Properties {
        /// Those with a name.
        named: Vec<(String, SubschemaId)>,
        /// Those whose names match a pattern.
        patterns: Vec<(String, SubschemaId)>,
        /// All others.
        others: Option<SubschemaId>,
    },
    /// `propertyNames`
    PropertyNames(SubschemaId),
    /// `unevaluatedProperties`
    UnevaluatedProperties(SubschemaId),
    /// `allOf`
    AllOf(Vec<SubschemaId>),
    /// `anyOf`
    AnyOf(Vec<SubschemaId>),
    /// `oneOf`
    OneOf(Vec<SubschemaId>),
    /// `not`
    Not(SubschemaId),
    /// `if`, `then` and `else`
    If {
        /// What decides.
        condition: SubschemaId,
        /// What holds if it does.
        then: Option<SubschemaId>,
        /// What holds if it does not.
        otherwise: Option<SubschemaId>,
    },
    /// `$ref`
    Ref(SubschemaId),
    /// `$dynamicRef` to what has a dynamic anchor of this name
    DynamicRef(SubschemaId, String),
}

impl Subschemas {
    /// Whether a schema is `false`.
    pub fn is_never(&self, id: SubschemaId) -> bool {
        let schema = self.list.get(id);
        schema.is_some_and(|it| it.keywords().eq([&Keyword::Never]))
    }
}

impl Subschema {
    /// What it says, wherever that is.
    pub fn keywords(&self) -> impl Iterator<Item = &Keyword> {
        self.keywords.iter().map(|said| &said.keyword)
    }
}

impl Said {
    /// The same with other numbers of the schemas that it applies.
    pub(crate) fn renumbered(&self, number: &mut impl FnMut(SubschemaId) -> SubschemaId) -> Self {
        Self {
            keyword: self.keyword.renumbered(number),
            location: self.location.clone(),
        }
    }
}

impl Keyword {
    /// Its patterns, of strings or of names.
    pub(crate) fn patterns(&self) -> Vec<&str> {
        match self {
            Self::Pattern(pattern) => vec![pattern],
            Self::Properties { patterns, .. } => patterns
                .iter()
                .map(|(pattern, _)| pattern.as_str())
                .collect(),
            _ => Vec::new(),
        }
    }

    /// What 2020-12 calls it, or the first of those that say something together.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Type(_) => "type",
            Self::Enum(_) => "enum",
            Self::Const(_) => "const",
            Self::Bound(bound, _) => bound.keyword(),
            Self::MultipleOf(_) => "multipleOf",
            Self::MinLength(_) => "minLength",
            Self::MaxLength(_) => "maxLength",
            Self::Pattern(_) => "pattern",
            Self::Format(_) => "format",
            Self::MinItems(_) => "minItems",
            Self::MaxItems(_) => "maxItems",
            Self::UniqueItems => "uniqueItems",
            Self::Items { .. } => "prefixItems",
            Self::Contains { .. } => "contains",
            Self::UnevaluatedItems(_) => "unevaluatedItems",
            Self::MinProperties(_) => "minProperties",
            Self::MaxProperties(_) => "maxProperties",
            Self::Required(_) => "required",
            Self::DependentRequired(..) => "dependentRequired",
            Self::DependentSchema(..) => "dependentSchemas",
            Self::Properties { .. } => "properties",
            Self::PropertyNames(_) => "propertyNames",
            Self::UnevaluatedProperties(_) => "unevaluatedProperties",
            Self::AllOf(_) => "allOf",
            Self::AnyOf(_) => "anyOf",
            Self::OneOf(_) => "oneOf",
            Self::Never | Self::Not(_) => "not",
            Self::If { .. } => "if",
            Self::Ref(_) => "$ref",
            Self::DynamicRef(..) => "$dynamicRef",
        }
    }

    /// Whether it is about what other keywords beside it did not evaluate.
    pub(crate) fn asks_for_evaluated(&self) -> bool {
        matches!(
            self,
            Self::UnevaluatedItems(_) | Self::UnevaluatedProperties(_)
        )
    }
}
