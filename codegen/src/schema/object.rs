//! A schema as it is in the document: every keyword of JSON Schema 2020-12, typed, none omitted.

use std::ops::{Deref, DerefMut};

use serde_json::{Number, Value};
use specwright_core::formats::Format;

use crate::dialect::Dialect;
use crate::ir::{About, Given, Integer, JsonTypes};
use crate::location::Location;
use crate::reference::ResourceId;

/// Index of a schema that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SchemaId(pub(crate) usize);

/// One schema of the document.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SchemaObject {
    /// Where the schema is.
    pub(crate) location: Location,
    /// The schema resource that it is in.
    pub(crate) resource: ResourceId,
    pub(crate) dialect: Dialect,
    /// Set where the schema is `true` or `false` instead of an object.
    pub(crate) always: Option<bool>,
    /// The keyword that makes it `false`, if one does.
    pub(crate) excluding: Option<&'static str>,
    pub(crate) about: About,
    pub(crate) given: Option<Box<Given>>,
    pub(crate) reference: Option<String>,
    /// The schema that the reference resolves to.
    pub(crate) target: Option<SchemaId>,
    pub(crate) dynamic_reference: Option<DynamicReference>,
    /// Whether it says what dynamic references mean in what it refers to, as the argument of a generic type does.
    pub(crate) binds: bool,
    pub(crate) types: Option<JsonTypes>,
    pub(crate) values: Option<Vec<Value>>,
    pub(crate) constant: Option<Value>,
    pub(crate) numbers: Rare<Numbers>,
    pub(crate) text: TextLimits,
    pub(crate) array: Rare<ArrayKeywords>,
    pub(crate) object: Rare<ObjectKeywords>,
    pub(crate) discriminator: Option<Box<Discriminator>>,
    pub(crate) all_of: Vec<SchemaId>,
    pub(crate) any_of: Vec<SchemaId>,
    pub(crate) one_of: Vec<SchemaId>,
    pub(crate) not: Option<SchemaId>,
    pub(crate) condition: Option<SchemaId>,
    pub(crate) then: Option<SchemaId>,
    pub(crate) otherwise: Option<SchemaId>,
}

/// A `$dynamicRef`, or the `$recursiveRef` that was before it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DynamicReference {
    pub(crate) keyword: &'static str,
    pub(crate) reference: String,
    /// The schema that it resolves to where no other one in the dynamic scope has its anchor.
    pub(crate) target: Option<SchemaId>,
    /// The dynamic anchor that it names; without one, it is a `$ref`.
    pub(crate) anchor: Option<String>,
}

/// A `discriminator`: which schema of several an object is meant to meet.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Discriminator {
    /// The property whose value tells.
    pub(crate) property: String,
    /// Its values that mean other schemas than those called by them.
    pub(crate) mapping: Vec<(String, Location)>,
}

/// Limits of numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Numbers {
    pub(crate) minimum: Option<Number>,
    pub(crate) maximum: Option<Number>,
    pub(crate) exclusive_minimum: Option<Number>,
    pub(crate) exclusive_maximum: Option<Number>,
    pub(crate) multiple_of: Option<Number>,
}

/// Limits of strings.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct TextLimits {
    pub(crate) min_length: Option<u64>,
    pub(crate) max_length: Option<u64>,
    pub(crate) pattern: Option<String>,
    /// The `format`, where it asserts.
    pub(crate) format: Option<&'static Format>,
}

/// Keywords of lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ArrayKeywords {
    pub(crate) prefix_items: Vec<SchemaId>,
    pub(crate) items: Option<SchemaId>,
    /// What drafts before 2020-12 say of the items behind those of an array of schemas; none where there is no such
    /// array, or where `items` says it.
    pub(crate) additional_items: Option<SchemaId>,
    pub(crate) contains: Option<SchemaId>,
    pub(crate) min_contains: Option<u64>,
    pub(crate) max_contains: Option<u64>,
    pub(crate) min_items: Option<u64>,
    pub(crate) max_items: Option<u64>,
    pub(crate) unique_items: bool,
    pub(crate) unevaluated_items: Option<SchemaId>,
}

/// Keywords of objects.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ObjectKeywords {
    pub(crate) properties: Vec<(String, SchemaId)>,
    pub(crate) pattern_properties: Vec<(String, SchemaId)>,
    pub(crate) additional_properties: Option<SchemaId>,
    pub(crate) unevaluated_properties: Option<SchemaId>,
    pub(crate) property_names: Option<SchemaId>,
    pub(crate) required: Vec<String>,
    pub(crate) dependent_required: Vec<(String, Vec<String>)>,
    pub(crate) dependent_schemas: Vec<(String, SchemaId)>,
    pub(crate) min_properties: Option<u64>,
    pub(crate) max_properties: Option<u64>,
}

/// Keywords that most schemas have none of: only where one is do they take room.
#[derive(Clone, Debug)]
pub(crate) struct Rare<K>(Option<Box<K>>);

/// A group of keywords.
pub(crate) trait Keywords: Default + 'static {
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
        additional_items: None,
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
    /// Whether this is another name for what its `$ref` resolves to.
    pub(crate) fn is_alias(&self) -> bool {
        self.reference.is_some() && self.asserts_nothing()
    }

    /// Whether nothing is asserted beside a `$ref`.
    pub(crate) fn asserts_nothing(&self) -> bool {
        // What is only named or described is cleared and the rest compared, so that a new keyword counts as an
        // assertion until this says otherwise.
        let alone = Self {
            location: Location::default(),
            resource: ResourceId::default(),
            dialect: Dialect::default(),
            about: About::default(),
            given: None,
            reference: None,
            target: None,
            ..self.clone()
        };
        alone == Self::default() && !self.has_width()
    }

    /// Whether its `format` asserts.
    pub(crate) fn asserts_format(&self) -> bool {
        self.text.format.is_some() || self.has_width()
    }

    /// Whether its `format` is a width, which asserts.
    fn has_width(&self) -> bool {
        let format = self.about.format.as_deref();
        format.and_then(Integer::from_format).is_some()
    }

    /// Makes a plain reference to a schema of its dynamic one.
    pub(super) fn make_plain(&mut self, target: SchemaId) {
        let Some(dynamic) = self.dynamic_reference.take() else {
            return;
        };
        if self.reference.is_some() {
            self.all_of.push(target);
        } else {
            self.reference = Some(dynamic.reference);
            self.target = Some(target);
        }
    }

    /// The schemas in it that say something of its values.
    pub(crate) fn children(&self) -> Vec<SchemaId> {
        let (object, array) = (&self.object, &self.array);
        let mut children: Vec<SchemaId> = object.properties.iter().map(|(_, id)| *id).collect();
        children.extend(object.additional_properties);
        children.extend(object.unevaluated_properties);
        children.extend(&array.prefix_items);
        children.extend(array.items);
        children.extend(array.contains);
        children.extend(array.unevaluated_items);
        children.extend(object.property_names);
        let by_name = object
            .pattern_properties
            .iter()
            .chain(&object.dependent_schemas);
        children.extend(by_name.map(|(_, id)| *id));
        let logic = [self.not, self.condition, self.then, self.otherwise];
        children.extend(logic.into_iter().flatten());
        children.extend(
            [&self.all_of, &self.any_of, &self.one_of]
                .into_iter()
                .flatten(),
        );
        children
    }

    /// The same, and what its `$ref` resolves to.
    pub(super) fn reached(&self) -> Vec<SchemaId> {
        let mut reached = self.children();
        reached.extend(self.target);
        reached
    }

    /// The schemas whose facts are this one's, too: what its `$ref` resolves to, and those of its `allOf`.
    pub(super) fn merged(&self) -> Vec<SchemaId> {
        self.target.iter().chain(&self.all_of).copied().collect()
    }

    /// The schemas in it, to put others in their place.
    pub(super) fn children_mut(&mut self) -> Vec<&mut SchemaId> {
        let mut children: Vec<&mut SchemaId> = Vec::new();
        if let Some(object) = &mut self.object.0 {
            let by_name = [
                &mut object.properties,
                &mut object.pattern_properties,
                &mut object.dependent_schemas,
            ];
            children.extend(by_name.into_iter().flatten().map(|(_, id)| id));
            children.extend(&mut object.additional_properties);
            children.extend(&mut object.unevaluated_properties);
            children.extend(&mut object.property_names);
        }
        if let Some(array) = &mut self.array.0 {
            children.extend(&mut array.prefix_items);
            children.extend(&mut array.items);
            children.extend(&mut array.contains);
            children.extend(&mut array.unevaluated_items);
        }
        let logic = [
            &mut self.not,
            &mut self.condition,
            &mut self.then,
            &mut self.otherwise,
        ];
        children.extend(logic.into_iter().flatten());
        let lists = [&mut self.all_of, &mut self.any_of, &mut self.one_of];
        children.extend(lists.into_iter().flatten());
        children
    }

    /// The location of what makes it `false`: one of its keywords, or it is `false` itself.
    pub(crate) fn excluding_location(&self) -> Location {
        let keyword = self.excluding.map(|keyword| self.keyword(keyword));
        keyword.unwrap_or_else(|| self.location.clone())
    }

    /// The location of one of its keywords, by what 2020-12 calls it.
    pub(crate) fn keyword(&self, keyword: &str) -> Location {
        self.location.property(self.written(keyword))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_child_can_be_put_in_place_of() {
        let mut ids = (0..).map(SchemaId);
        let mut id = || ids.next().unwrap_or(SchemaId(usize::MAX));
        let mut schema = SchemaObject::default();
        schema.all_of.push(id());
        schema.any_of.push(id());
        schema.one_of.push(id());
        let logic = [
            &mut schema.not,
            &mut schema.condition,
            &mut schema.then,
            &mut schema.otherwise,
        ];
        logic.into_iter().for_each(|it| *it = Some(id()));
        *schema.array = ArrayKeywords {
            prefix_items: vec![id(), id()],
            items: Some(id()),
            contains: Some(id()),
            unevaluated_items: Some(id()),
            ..ArrayKeywords::default()
        };
        *schema.object = ObjectKeywords {
            properties: vec![("a".to_owned(), id())],
            pattern_properties: vec![("a".to_owned(), id())],
            dependent_schemas: vec![("a".to_owned(), id())],
            additional_properties: Some(id()),
            unevaluated_properties: Some(id()),
            property_names: Some(id()),
            ..ObjectKeywords::default()
        };
        let all: Vec<SchemaId> = (0..id().0).map(SchemaId).collect();
        let mut children = schema.children();
        children.sort_unstable();
        assert_eq!(children, all);
        let mut mutable: Vec<SchemaId> = schema.children_mut().into_iter().map(|it| *it).collect();
        mutable.sort_unstable();
        assert_eq!(mutable, all);
    }
}
