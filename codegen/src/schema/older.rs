//! What drafts before 2020-12 say in other words.

use super::object::{SchemaId, SchemaObject};
use super::read::Reader;
use crate::dialect::Draft;
use crate::load::{Content, Node};
use crate::location::Location;

impl SchemaObject {
    /// What its draft calls a keyword of 2020-12.
    pub(super) fn written<'k>(&self, keyword: &'k str) -> &'k str {
        let draft = self.dialect.draft;
        match keyword {
            "dependentRequired" | "dependentSchemas" if draft < Draft::Draft2019 => "dependencies",
            "prefixItems" if draft < Draft::Draft2020 => "items",
            "items" if draft < Draft::Draft2020 && self.has_prefix() => "additionalItems",
            _ => keyword,
        }
    }

    /// What 2020-12 calls a keyword of its draft; `dependencies` is two in one.
    pub(crate) fn canonical<'k>(&self, written: &'k str) -> &'k str {
        let is_older = self.dialect.draft < Draft::Draft2020;
        match written {
            "items" if is_older && self.has_prefix() => "prefixItems",
            "additionalItems" if is_older && self.has_prefix() => "items",
            _ => written,
        }
    }

    /// Whether a limit is said by another keyword beside it, which makes it exclusive.
    pub(crate) fn is_made_exclusive(&self, keyword: &str) -> bool {
        let numbers = &self.numbers;
        self.dialect.draft == Draft::Draft4
            && match keyword {
                "minimum" => numbers.minimum.is_none(),
                "maximum" => numbers.maximum.is_none(),
                _ => false,
            }
    }

    fn has_prefix(&self) -> bool {
        !self.array.prefix_items.is_empty()
    }
}

impl Reader<'_, '_> {
    pub(super) fn older(
        &mut self,
        schema: &mut SchemaObject,
        keyword: &str,
        node: &Node,
        at: &Location,
    ) -> bool {
        let draft = schema.dialect.draft;
        match keyword {
            "items" if draft < Draft::Draft2020 && node.items().is_some() => {
                schema.array.prefix_items = self.list(node, at);
            }
            // It is about the items behind an array of schemas, and `settle` knows whether there is one.
            "additionalItems" => schema.array.additional_items = Some(self.child(node, at)),
            "dependencies" => self.dependencies(schema, node, at),
            "exclusiveMinimum" | "exclusiveMaximum" if draft == Draft::Draft4 => {
                self.fields.flag(node, at);
            }
            _ => return false,
        }
        true
    }

    /// Names of properties, or a schema, for each property.
    fn dependencies(&mut self, schema: &mut SchemaObject, node: &Node, at: &Location) {
        for (name, at, node) in self.fields.properties(node, at) {
            let name = name.to_owned();
            if node.items().is_some() {
                let others = self.fields.strings(node, &at);
                schema.object.dependent_required.push((name, others));
            } else {
                let child: SchemaId = self.child(node, &at);
                schema.object.dependent_schemas.push((name, child));
            }
        }
    }

    /// Says in the words of 2020-12 what keywords say only together.
    pub(super) fn settle(schema: &mut SchemaObject, node: &Node) {
        if schema.dialect.draft == Draft::Draft4 {
            let is_set = |keyword| {
                let flag = node.get(keyword).map(|it: &Node| &it.content);
                matches!(flag, Some(Content::Bool(true)))
            };
            if is_set("exclusiveMinimum") {
                schema.numbers.exclusive_minimum = schema.numbers.minimum.take();
            }
            if is_set("exclusiveMaximum") {
                schema.numbers.exclusive_maximum = schema.numbers.maximum.take();
            }
        }
        let is_of_arrays = node
            .get("items")
            .is_some_and(|items| items.items().is_some());
        if schema.dialect.draft < Draft::Draft2020 && is_of_arrays {
            schema.array.items = schema.array.additional_items.take();
        }
    }
}
