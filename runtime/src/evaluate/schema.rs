//! Schemas as tables.

use crate::apply::{self, Constant};
use crate::json::JsonType;
use crate::pattern::Pattern;
use crate::rules::Condition;
#[cfg(feature = "format")]
use crate::rules::format::Format;
use crate::value::{Limit, Literal};

/// Which schema of a [`Schemas`]: its index in the list.
pub type Index = usize;

/// Schemas that apply and refer to one another.
#[derive(Debug)]
pub struct Schemas {
    /// All of them.
    pub list: &'static [Subschema],
    /// Where `$dynamicRef` can resolve to.
    pub dynamic_anchors: &'static [DynamicAnchor],
}

/// One schema.
#[derive(Debug)]
pub struct Subschema {
    /// The schema resource that it is in, for `$dynamicRef`.
    pub resource: usize,
    /// What it says. `unevaluatedItems` and `unevaluatedProperties` come last, since they ask what the others evaluated.
    pub keywords: &'static [Keyword],
}

/// A `$dynamicAnchor`.
#[derive(Debug)]
pub struct DynamicAnchor {
    /// The schema resource that has it.
    pub resource: usize,
    /// What it is called.
    pub name: &'static str,
    /// The schema that it marks.
    pub schema: Index,
}

/// A keyword of a schema. Those that say something together are one.
#[derive(Debug)]
pub enum Keyword {
    /// The schema `false`.
    Never(Condition),
    /// `type`
    Type(&'static [JsonType]),
    /// `enum` of plain values
    Enum(&'static [Literal]),
    /// `const` of a plain value
    Const(Literal),
    /// `enum` or `const` with arrays or objects
    Constants(&'static [Constant], Condition),
    /// `minimum`
    Minimum(Limit),
    /// `maximum`
    Maximum(Limit),
    /// `exclusiveMinimum`
    ExclusiveMinimum(Limit),
    /// `exclusiveMaximum`
    ExclusiveMaximum(Limit),
    /// `multipleOf`
    MultipleOf(Limit),
    /// `minLength`
    MinLength(usize),
    /// `maxLength`
    MaxLength(usize),
    /// `pattern`
    Pattern(&'static Pattern),
    /// `format`, where it asserts
    #[cfg(feature = "format")]
    Format(&'static Format),
    /// `minItems`
    MinItems(usize),
    /// `maxItems`
    MaxItems(usize),
    /// `uniqueItems`
    UniqueItems,
    /// `prefixItems` and `items`
    Items {
        /// The schemas of the first items.
        prefix: &'static [Index],
        /// The schema of all after them.
        rest: Option<Index>,
    },
    /// `contains`, `minContains` and `maxContains`
    Contains {
        /// What is counted.
        schema: Index,
        /// How many there are at least.
        min: usize,
        /// How many there are at most.
        max: Option<usize>,
        /// Whether items that are counted are evaluated.
        evaluates: bool,
        /// What is said of another number.
        condition: Condition,
    },
    /// `unevaluatedItems`
    UnevaluatedItems(Index),
    /// `minProperties`
    MinProperties(usize),
    /// `maxProperties`
    MaxProperties(usize),
    /// `required`
    Required(&'static [&'static str]),
    /// `dependentRequired` of one property
    DependentRequired(&'static str, &'static [&'static str]),
    /// `dependentSchemas` of one property
    DependentSchema(&'static str, Index),
    /// `properties`, `patternProperties` and `additionalProperties`
    EachProperty(PropertySchemas),
    /// `propertyNames`
    PropertyNames(Index),
    /// `unevaluatedProperties`
    UnevaluatedProperties(Others),
    /// `allOf`
    AllOf(&'static [Index]),
    /// `anyOf`
    AnyOf(&'static [Index], Condition),
    /// `oneOf`
    OneOf(&'static [Index], Condition),
    /// `not`
    Not(Index, Condition),
    /// `if`, `then` and `else`
    If {
        /// The condition.
        condition: Index,
        /// What holds where it is met.
        then: Option<Index>,
        /// What holds where it is not.
        otherwise: Option<Index>,
    },
    /// `$ref`
    Ref(Index),
    /// `$dynamicRef` that resolves to a `$dynamicAnchor` of this name, or to one further out in the dynamic scope
    DynamicRef(Index, &'static str),
}

/// What is said of properties that nothing else is said of.
pub type Others = apply::Others<Index>;

/// Which schemas apply to which properties.
pub type PropertySchemas = apply::PropertySchemas<'static, Index>;
