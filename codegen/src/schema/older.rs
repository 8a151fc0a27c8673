//! What drafts before 2020-12 say in other words.

use super::object::{SchemaId, SchemaObject};
use super::read::Reader;
use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::Draft;
use crate::ir::JsonType;
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
        self.dialect.has_exclusive_flags()
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

/// Whether a keyword is `true`.
fn is_set(node: &Node, keyword: &str) -> bool {
    let flag = node.get(keyword).map(|it| &it.content);
    matches!(flag, Some(Content::Bool(true)))
}

impl Reader<'_, '_> {
    /// OpenAPI 3.0 adds `null` to a type that is beside `nullable`, and to nothing else.
    pub(super) fn check_nullable(&self, schema: &SchemaObject, node: &Node) {
        // Beside a `$ref`, nothing has an effect.
        let is_read = schema.dialect.is_openapi_3_0 && schema.reference.is_none();
        if is_read && schema.types.is_none() && is_set(node, "nullable") {
            let message = "`nullable` has no effect: in OpenAPI 3.0 it adds `null` to the `type` beside it, and there is none";
            let at = schema.location.property("nullable");
            let diagnostic = Diagnostic::warning(Code::NoEffect, at, message);
            let help = "in OpenAPI 3.1, `\"anyOf\": [{ \"$ref\": .. }, { \"type\": \"null\" }]`";
            self.fields.found.push(diagnostic.on_name().help(help));
        }
    }

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
            "exclusiveMinimum" | "exclusiveMaximum"
                if draft == Draft::Draft4
                    || schema.dialect.is_openapi_3_0
                        && matches!(node.content, Content::Bool(_)) =>
            {
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
        let is_set = |keyword| is_set(node, keyword);
        if schema.dialect.is_openapi_3_0 && is_set("nullable") {
            schema.types = schema.types.map(|it| it.with(JsonType::Null));
        }
        if schema.dialect.has_exclusive_flags() {
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
