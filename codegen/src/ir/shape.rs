//! Shapes: what a type can hold.

use std::collections::HashSet;

use serde_json::Value;

use super::{
    About, Constraint, DefinitionName, Given, JsonType, JsonTypes, Occurrence, Rules, Union,
};
use crate::location::Location;

/// A subschema, as a shape and rules: of a body, a property, an item.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Schema {
    /// What a type holds.
    pub shape: Shape,
    /// Whether `null` is allowed beside it.
    pub nullable: bool,
    /// What the shape does not imply.
    pub rules: Rules,
    /// What is said about it.
    pub about: About,
    /// JSON pointer of the schema.
    pub origin: Location,
    /// The keywords that say all this; none where nobody asks for them.
    pub occurrences: Vec<Occurrence>,
}

/// What a type can hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Any JSON value.
    Any,
    /// Only `null`.
    Null,
    /// `true`, `false`
    Boolean,
    /// A whole number.
    Integer(Integer),
    /// A number.
    Number(Number),
    /// A string.
    String(Text),
    /// A type with a name of its own.
    Named(DefinitionId),
    /// An object with known properties.
    Struct(Struct),
    /// Texts of which some are known.
    OpenEnum(OpenEnum),
    /// A list of one type of item.
    Array(Box<Schema>),
    /// A list whose first items have shapes of their own.
    Tuple(Tuple),
    /// An object whose properties all hold one type.
    Map(Box<Schema>),
    /// One of several shapes.
    Union(Union),
}

impl Shape {
    /// The types the shape takes, as far as it says it itself.
    pub fn types(&self) -> JsonTypes {
        let ty = match self {
            Self::Any | Self::Named(_) => return JsonTypes::ALL,
            Self::Union(union) => {
                return union
                    .variants
                    .iter()
                    .fold(JsonTypes::NONE, |types, variant| {
                        types.or(variant.schema.shape.types())
                    });
            }
            Self::Null => JsonType::Null,
            Self::Boolean => JsonType::Boolean,
            Self::Integer(_) => JsonType::Integer,
            Self::Number(_) => JsonType::Number,
            Self::String(_) | Self::OpenEnum(_) => JsonType::String,
            Self::Array(_) | Self::Tuple(_) => JsonType::Array,
            Self::Struct(_) | Self::Map(_) => JsonType::Object,
        };
        JsonTypes::NONE.with(ty)
    }
}

/// A list whose first items have shapes of their own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tuple {
    /// The first items; there is one at least.
    pub items: Vec<Schema>,
    /// How many of them are always there.
    pub required: usize,
    /// Every item behind them; none where there can be none.
    pub rest: Option<Box<Schema>>,
}

impl Tuple {
    /// What its items hold: the first ones, then all others.
    pub(crate) fn schemas(&self) -> impl Iterator<Item = &Schema> {
        self.items.iter().chain(self.rest.as_deref())
    }

    /// What the item of an index holds; none where there can be none.
    pub(crate) fn item(&self, index: usize) -> Option<&Schema> {
        self.items.get(index).or(self.rest.as_deref())
    }
}

/// The width of a whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Integer {
    /// 8 bits with sign (`format: int8`).
    I8,
    /// 16 bits with sign (`format: int16`).
    I16,
    /// 32 bits with sign (`format: int32`).
    I32,
    /// 64 bits with sign (`format: int64`, or limits that keep within).
    I64,
    /// 8 bits without sign (`format: uint8`).
    U8,
    /// 16 bits without sign (`format: uint16`).
    U16,
    /// 32 bits without sign (`format: uint32`).
    U32,
    /// 64 bits without sign (`format: uint64`).
    U64,
    /// No limit.
    Unbounded,
}

impl Integer {
    /// The width that a word of `format` means.
    pub fn from_format(format: &str) -> Option<Self> {
        Some(match format {
            "int8" => Self::I8,
            "int16" => Self::I16,
            "int32" => Self::I32,
            "int64" => Self::I64,
            "uint8" => Self::U8,
            "uint16" => Self::U16,
            "uint32" => Self::U32,
            "uint64" => Self::U64,
            _ => return None,
        })
    }

    /// The least and the greatest value.
    pub fn range(self) -> Option<(serde_json::Number, serde_json::Number)> {
        Some(match self {
            Self::I8 => (i8::MIN.into(), i8::MAX.into()),
            Self::I16 => (i16::MIN.into(), i16::MAX.into()),
            Self::I32 => (i32::MIN.into(), i32::MAX.into()),
            Self::I64 => (i64::MIN.into(), i64::MAX.into()),
            Self::U8 => (u8::MIN.into(), u8::MAX.into()),
            Self::U16 => (u16::MIN.into(), u16::MAX.into()),
            Self::U32 => (u32::MIN.into(), u32::MAX.into()),
            Self::U64 => (u64::MIN.into(), u64::MAX.into()),
            Self::Unbounded => return None,
        })
    }

    /// The width in words.
    pub const fn words(self) -> Option<&'static str> {
        Some(match self {
            Self::I8 => "8 bits with sign",
            Self::I16 => "16 bits with sign",
            Self::I32 => "32 bits with sign",
            Self::I64 => "64 bits with sign",
            Self::U8 => "8 bits without sign",
            Self::U16 => "16 bits without sign",
            Self::U32 => "32 bits without sign",
            Self::U64 => "64 bits without sign",
            Self::Unbounded => return None,
        })
    }
}

/// The form of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Number {
    /// `format: float` or `double`.
    F64,
    /// As exact as the reader is.
    Exact,
}

/// What is special about a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Text {
    /// Nothing.
    Plain,
    /// It must never print (`format: password`).
    Secret,
    /// It is a value of a type that is named for its `format`: the index of that in the list of all such formats.
    Typed(usize),
}

/// An object with known properties.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Struct {
    /// The properties, in the order of the spec.
    pub properties: Vec<Property>,
    /// Other properties whose names match patterns. No name matches those of two.
    pub matching: Vec<Matching>,
    /// What becomes of properties with other names.
    pub additional: Additional,
}

/// Properties whose names match patterns.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Matching {
    /// The patterns, of which one matches.
    pub patterns: Vec<String>,
    /// JSON pointer of the first.
    pub origin: Location,
    /// What each of the properties holds.
    pub schema: Box<Schema>,
}

/// Properties a struct does not name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Additional {
    /// Rejected, by the keyword here.
    Rejected(Location),
    /// Kept.
    Kept(Box<Schema>),
}

/// One named property of a struct.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Property {
    /// The name in JSON.
    pub name: String,
    /// The name that the document gives it in generated code.
    pub given: Option<Box<Given>>,
    /// JSON pointer of what names it: its schema, or the keyword that requires it.
    pub origin: Location,
    /// JSON pointer of the keyword that makes it required, if one does.
    pub required: Option<Location>,
    /// What it holds.
    pub schema: Schema,
}

/// Texts of which some are known.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OpenEnum {
    /// The known ones, in the order of the spec.
    pub values: Vec<Listed>,
}

/// One known text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Listed {
    /// The text in JSON.
    pub value: String,
    /// The name that the document gives it in generated code.
    pub given: Option<Box<Given>>,
    /// JSON pointer of it.
    pub origin: Location,
    /// What it means.
    pub description: Option<String>,
    /// Whether its use is discouraged.
    pub deprecated: bool,
}

/// Index of a [`Definition`] in [`Api::definitions`](super::Api::definitions).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DefinitionId(pub usize);

/// A schema with a name.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Definition {
    /// What it is called by.
    pub name: DefinitionName,
    /// What it holds; [`Shape::Named`] where it is a use of another one that says more than that, like `null`.
    pub schema: Schema,
    /// Whether the schema takes `null` besides, which is a matter of each use.
    pub nullable: bool,
    /// Whether a request can hold it.
    pub in_request: bool,
    /// Whether a response can hold it.
    pub in_response: bool,
    /// Whether objects of forms that the schema does not know are kept: in responses that are read leniently.
    pub keeps_unknown: bool,
    /// Whether it is the body of an operation.
    pub body: BodyUse,
}

/// Whether a definition is the body of an operation, and where its schema is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyUse {
    /// It is none.
    None,
    /// It is one, and the operation refers to it.
    Referenced,
    /// It is one, and written out in the operation.
    Inline,
}

impl Schema {
    /// Whether null is allowed beside other values.
    pub(crate) fn allows_null_besides(&self) -> bool {
        self.nullable && self.shape != Shape::Null
    }

    /// The values it is closed to, if it is.
    pub fn listed(&self) -> Option<&[Value]> {
        self.rules.iter().find_map(|rule| match &rule.constraint {
            Constraint::Enum(values) => Some(values.as_slice()),
            _ => None,
        })
    }

    /// The types that its rules leave.
    pub(crate) fn types_of_rules(&self) -> JsonTypes {
        self.rules
            .iter()
            .fold(JsonTypes::ALL, |types, rule| match rule.constraint {
                Constraint::Type(allowed) => types.and(allowed),
                _ => types,
            })
    }
}

impl Struct {
    /// What it holds: its properties, those whose names match patterns, and all others.
    pub(crate) fn schemas(&self) -> impl Iterator<Item = &Schema> {
        let named = self.properties.iter().map(|property| &property.schema);
        named.chain(self.unnamed())
    }

    /// What the properties hold that are not listed: those whose names match patterns, and all others.
    pub(crate) fn unnamed(&self) -> impl Iterator<Item = &Schema> {
        let matching = self.matching.iter().map(|matching| &*matching.schema);
        matching.chain(self.rest())
    }

    /// What the properties hold that are neither listed nor match a pattern, if they are kept.
    pub(crate) fn rest(&self) -> Option<&Schema> {
        match &self.additional {
            Additional::Kept(rest) => Some(rest),
            Additional::Rejected(_) => None,
        }
    }
}

impl Property {
    /// Whether it must be there.
    pub fn is_required(&self) -> bool {
        self.required.is_some()
    }
}

impl Definition {
    /// What it holds.
    pub fn shape(&self) -> &Shape {
        &self.schema.shape
    }

    /// The union, if it is one.
    pub fn as_union(&self) -> Option<&Union> {
        match &self.schema.shape {
            Shape::Union(union) => Some(union),
            _ => None,
        }
    }

    /// The property and its values by which objects are told apart, where others are kept: what they mean is not known yet.
    pub(crate) fn open_tag(&self) -> Option<(&str, &[(String, usize)])> {
        let told = self.as_union()?.told.as_ref();
        told.filter(|_| self.keeps_unknown)?.tag()
    }

    /// The struct, if it is one.
    pub fn as_struct(&self) -> Option<&Struct> {
        match &self.schema.shape {
            Shape::Struct(object) => Some(object),
            _ => None,
        }
    }

    /// The enum, if it is one.
    pub fn as_open_enum(&self) -> Option<&OpenEnum> {
        match &self.schema.shape {
            Shape::OpenEnum(list) => Some(list),
            _ => None,
        }
    }
}

impl OpenEnum {
    /// Whether these values are the whole list, in any order.
    pub fn is_exactly(&self, values: &[Value]) -> bool {
        let known: HashSet<&str> = self.values.iter().map(|it| it.value.as_str()).collect();
        let is_known = |value: &Value| value.as_str().is_some_and(|text| known.contains(text));
        values.len() == self.values.len() && values.iter().all(is_known)
    }
}
