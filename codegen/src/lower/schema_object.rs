//! A schema as it stands in the document: every keyword of JSON Schema 2020-12, typed, none left out.

use std::ops::{Deref, DerefMut};

use serde_json::{Number, Value};

use crate::ir::{About, Given, Kinds};

/// Index of a schema that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct SchemaId(pub(super) usize);

/// One schema of the document.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct SchemaObject {
    /// JSON pointer of the schema.
    pub(super) pointer: String,
    /// Set where the schema is `true` or `false` instead of an object.
    pub(super) always: Option<bool>,
    pub(super) about: About,
    pub(super) given: Option<Box<Given>>,
    pub(super) reference: Option<String>,
    pub(super) dynamic_reference: Option<String>,
    pub(super) kinds: Option<Kinds>,
    pub(super) values: Option<Vec<Value>>,
    pub(super) constant: Option<Value>,
    pub(super) numbers: Rare<Numbers>,
    pub(super) text: TextLimits,
    pub(super) array: Rare<ArrayKeywords>,
    pub(super) object: Rare<ObjectKeywords>,
    pub(super) all_of: Vec<SchemaId>,
    pub(super) any_of: Vec<SchemaId>,
    pub(super) one_of: Vec<SchemaId>,
    pub(super) not: Option<SchemaId>,
    pub(super) condition: Option<SchemaId>,
    pub(super) then: Option<SchemaId>,
    pub(super) otherwise: Option<SchemaId>,
}

/// Limits of numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Numbers {
    pub(super) minimum: Option<Number>,
    pub(super) maximum: Option<Number>,
    pub(super) exclusive_minimum: Option<Number>,
    pub(super) exclusive_maximum: Option<Number>,
    pub(super) multiple_of: Option<Number>,
}

/// Limits of texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct TextLimits {
    pub(super) min_length: Option<u64>,
    pub(super) max_length: Option<u64>,
    pub(super) pattern: Option<String>,
}

/// Keywords of lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ArrayKeywords {
    pub(super) prefix_items: Vec<SchemaId>,
    pub(super) items: Option<SchemaId>,
    pub(super) contains: Option<SchemaId>,
    pub(super) min_contains: Option<u64>,
    pub(super) max_contains: Option<u64>,
    pub(super) min_items: Option<u64>,
    pub(super) max_items: Option<u64>,
    pub(super) unique_items: bool,
    pub(super) unevaluated_items: Option<SchemaId>,
}

/// Keywords of objects.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ObjectKeywords {
    pub(super) properties: Vec<(String, SchemaId)>,
    pub(super) pattern_properties: Vec<(String, SchemaId)>,
    pub(super) additional_properties: Option<SchemaId>,
    pub(super) unevaluated_properties: Option<SchemaId>,
    pub(super) property_names: Option<SchemaId>,
    pub(super) required: Vec<String>,
    pub(super) dependent_required: Vec<(String, Vec<String>)>,
    pub(super) dependent_schemas: Vec<(String, SchemaId)>,
    pub(super) min_properties: Option<u64>,
    pub(super) max_properties: Option<u64>,
}

/// Keywords that most schemas have none of: only where one stands do they take room.
#[derive(Clone, Debug)]
pub(super) struct Rare<K>(Option<Box<K>>);

/// A group of keywords.
pub(super) trait Keywords: Default + 'static {
    /// None of them.
    const NONE: &'static Self;
}

impl<K> Default for Rare<K> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: Keywords> Deref for Rare<K> {
    type Target = K;

    fn deref(&self) -> &K {
        self.0.as_deref().unwrap_or(K::NONE)
    }
}

impl<K: Keywords> DerefMut for Rare<K> {
    fn deref_mut(&mut self) -> &mut K {
        self.0.get_or_insert_default()
    }
}

impl<K: Keywords + PartialEq> PartialEq for Rare<K> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Keywords for Numbers {
    const NONE: &'static Self = &Self {
        minimum: None,
        maximum: None,
        exclusive_minimum: None,
        exclusive_maximum: None,
        multiple_of: None,
    };
}

impl Keywords for ArrayKeywords {
    const NONE: &'static Self = &Self {
        prefix_items: Vec::new(),
        items: None,
        contains: None,
        min_contains: None,
        max_contains: None,
        min_items: None,
        max_items: None,
        unique_items: false,
        unevaluated_items: None,
    };
}

impl Keywords for ObjectKeywords {
    const NONE: &'static Self = &Self {
        properties: Vec::new(),
        pattern_properties: Vec::new(),
        additional_properties: None,
        unevaluated_properties: None,
        property_names: None,
        required: Vec::new(),
        dependent_required: Vec::new(),
        dependent_schemas: Vec::new(),
        min_properties: None,
        max_properties: None,
    };
}

impl SchemaObject {
    /// Whether this is another name for what its `$ref` leads to.
    pub(super) fn is_alias(&self) -> bool {
        self.reference.is_some() && self.asserts_nothing()
    }

    /// Whether nothing is asserted beside a `$ref`.
    pub(super) fn asserts_nothing(&self) -> bool {
        let alone = Self {
            pointer: String::new(),
            about: About::default(),
            given: None,
            reference: None,
            ..self.clone()
        };
        alone == Self::default()
    }

    /// The pointer of one of its keywords.
    pub(super) fn keyword(&self, keyword: &str) -> String {
        format!("{}/{keyword}", self.pointer)
    }
}
