//! Reads schemas keyword by keyword.
//!
//! A value of the wrong type is an error. A keyword that nobody defines says nothing, of which there is a warning. What a
//! keyword means is settled later.

use serde_json::Value;
use specwright_core::formats;

use super::Schemas;
use super::object::{DynamicReference, SchemaId, SchemaObject};
use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::{Dialect, Formats};
use crate::ir::{Given, JsonType, JsonTypes, Shown};
use crate::json_value::ValueSet;
use crate::keyword::{self, Keyword};
use crate::load::{Content, Fields, Node};
use crate::location::Location;
use crate::{extension, format};

/// How deep the values of `const` and `enum` may nest.
const MAX_CONSTANT_LEVELS: usize = 64;

/// Reads one schema, and the schemas in it into `schemas`.
pub(super) struct Reader<'a, 'd> {
    pub(super) schemas: &'a mut Schemas<'d>,
    pub(super) fields: &'a Fields,
}

impl Reader<'_, '_> {
    pub(super) fn schema(&mut self, node: &Node, location: &Location) -> SchemaObject {
        let resource = self.schemas.resolver.resource(location);
        let dialect = self.schemas.resolver.dialect(resource);
        let mut schema = SchemaObject {
            location: location.clone(),
            resource,
            dialect,
            ..SchemaObject::default()
        };
        match &node.content {
            Content::Bool(always) => schema.always = Some(*always),
            Content::Object(_) => {
                let is_alone = dialect.ref_is_alone() && node.get("$ref").is_some();
                for (keyword, at, value) in self.fields.properties(node, location) {
                    if is_alone && keyword != "$ref" {
                        self.hidden(keyword, dialect, &at);
                    } else {
                        self.keyword(&mut schema, keyword, value, &at);
                    }
                }
                Self::settle(&mut schema, node);
                self.check_nullable(&schema, node);
            }
            _ => self.fields.found.report(
                Code::WrongType,
                location,
                format!(
                    "expected a schema (an object, `true` or `false`), found {}",
                    node.type_with_article()
                ),
            ),
        }
        schema
    }

    /// Up to draft-07, what is beside a `$ref` has no effect.
    fn hidden(&self, keyword: &str, dialect: Dialect, at: &Location) {
        let is_harmless = keyword::find(keyword).is_none_or(Keyword::identifies);
        let is_nullable = keyword == "nullable" && dialect.is_openapi_3_0;
        if is_nullable || !is_harmless && !keyword::informs(keyword) {
            let draft = dialect.as_str();
            let message =
                format!("`{keyword}` has no effect: {draft} ignores what is beside `$ref`");
            let diagnostic = Diagnostic::warning(Code::NoEffect, at, message);
            let help = "put both into `allOf`";
            self.fields.found.push(diagnostic.on_name().help(help));
        }
    }

    fn keyword(&mut self, schema: &mut SchemaObject, keyword: &str, node: &Node, at: &Location) {
        let dialect = schema.dialect;
        let defined = keyword::find(keyword).filter(|it| it.is_defined(dialect));
        if defined.is_none() || dialect.is_openapi && is_unsupported(keyword, node) {
            self.undefined(keyword, node, at, dialect);
            return;
        }
        let known = self.identity(schema, keyword, node, at)
            || self.older(schema, keyword, node, at)
            || self.annotation(schema, keyword, node, at)
            || self.limit(schema, keyword, node, at)
            || self.array(schema, keyword, node, at)
            || self.object(schema, keyword, node, at)
            || self.logic(schema, keyword, node, at);
        debug_assert!(
            known || defined.is_some_and(Keyword::identifies),
            "{keyword}"
        );
    }

    fn undefined(&mut self, keyword: &str, node: &Node, at: &Location, dialect: Dialect) {
        if keyword == "nullable" && dialect.is_openapi_3_0 {
            self.fields.flag(node, at);
        } else if keyword == "nullable" && dialect.is_openapi {
            self.nullable(node, at);
        } else {
            self.unknown(keyword, at, dialect);
        }
    }

    /// OpenAPI 3.0 says so what 3.1 says by types.
    fn nullable(&mut self, node: &Node, at: &Location) {
        let help = match node.content {
            Content::Bool(false) => "leave it out: nothing may be `null` unless its `type` says so",
            _ => {
                "add `null` to the type, `\"type\": [\"string\", \"null\"]`; \
                 with a `$ref`, `\"anyOf\": [{ \"$ref\": .. }, { \"type\": \"null\" }]`"
            }
        };
        let message = "`nullable` is of OpenAPI 3.0 and not defined here";
        let diagnostic = Diagnostic::warning(Code::UnknownKeyword, at, message);
        self.fields.found.push(diagnostic.on_name().help(help));
    }

    fn unknown(&mut self, name: &str, at: &Location, dialect: Dialect) {
        let keyword = keyword::find(name);
        if !dialect.is_openapi && keyword.is_some_and(Keyword::defines) {
            // References resolve to what is there by its location, whatever the draft calls the keyword.
            return;
        }
        if let Some((last, successor)) = keyword.and_then(|it| it.superseded(dialect)) {
            let message = format!(
                "`{name}` is of drafts up to {} and not defined in {}",
                last.as_str(),
                dialect.draft.as_str()
            );
            let diagnostic = Diagnostic::warning(Code::UnknownKeyword, at, message);
            let help = format!("say it with {successor}");
            self.fields.found.push(diagnostic.on_name().help(help));
        } else if keyword.is_some_and(Keyword::identifies) && dialect.is_openapi {
            let message = format!("unsupported: `{name}` inside of a schema");
            let help = "leave it out, or name a draft of JSON Schema: schemas of a document are of 2020-12, unless one says otherwise";
            let diagnostic = Diagnostic::new(Code::Unsupported, at, message);
            self.fields.found.push(diagnostic.help(help));
        // A misspelt keyword of our own would be taken for somebody else's annotation, and do nothing.
        } else if self.fields.found.wants_warnings()
            && (!name.starts_with("x-") || name.starts_with(extension::PREFIX))
        {
            let known: Vec<&str> = keyword::known(dialect).collect();
            let message = format!("`{name}` is not defined here");
            let diagnostic = Diagnostic::warning(Code::UnknownKeyword, at, message).on_name();
            let meant = self.fields.meant(name, &known);
            self.fields.found.push(match meant {
                Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
                None => diagnostic,
            });
        }
    }

    fn identity(
        &mut self,
        schema: &mut SchemaObject,
        keyword: &str,
        node: &Node,
        at: &Location,
    ) -> bool {
        match keyword {
            "$ref" => schema.reference = self.fields.text(node, at),
            "$dynamicRef" => schema.dynamic_reference = self.dynamic("$dynamicRef", node, at),
            "$recursiveRef" => {
                schema.dynamic_reference = self.dynamic("$recursiveRef", node, at);
            }
            extension::NAME => schema.given = given(self.fields, node, at),
            "type" => schema.types = self.types(schema, node, at),
            "enum" => schema.values = self.values(node, at),
            "const" => schema.constant = Some(self.constant(node, at)),
            _ => return false,
        }
        true
    }

    fn dynamic(
        &self,
        keyword: &'static str,
        node: &Node,
        at: &Location,
    ) -> Option<DynamicReference> {
        Some(DynamicReference {
            keyword,
            reference: self.fields.text(node, at)?,
            target: None,
            anchor: None,
        })
    }

    fn annotation(
        &mut self,
        schema: &mut SchemaObject,
        keyword: &str,
        node: &Node,
        at: &Location,
    ) -> bool {
        let (origin, dialect) = (&schema.location, schema.dialect);
        let shown = |node: &Node| Shown {
            value: node.to_value(),
            origin: origin.clone(),
        };
        let about = &mut schema.about;
        let fields = self.fields.of_annotations();
        match keyword {
            "title" => about.title = fields.text(node, at),
            "description" => about.description = fields.text(node, at),
            "format" => {
                about.format = self.format(node, at);
                let asserted = about.format.as_deref().and_then(formats::of);
                schema.text.format = asserted.filter(|_| dialect.formats() == Formats::Assert);
            }
            "default" => about.default = Some(shown(node)),
            "example" => about.examples.push(shown(node)),
            "examples" => {
                // `example` may have been before.
                let examples = fields.items(node, at);
                let examples = examples.iter().map(|(_, item)| shown(item));
                about.examples.extend(examples);
            }
            "deprecated" => about.deprecated = fields.flag(node, at).unwrap_or_default(),
            "readOnly" => about.read_only = fields.flag(node, at).unwrap_or_default(),
            "writeOnly" => about.write_only = fields.flag(node, at).unwrap_or_default(),
            "contentEncoding" => about.content_encoding = fields.text(node, at),
            "contentMediaType" => about.content_media_type = fields.text(node, at),
            // Annotations that nothing is generated from. `contentSchema` speaks of what a string encodes and not of
            // the instance.
            "contentSchema" | "externalDocs" | "xml" | "$comment" => {}
            "discriminator" => {
                let resource = schema.resource;
                schema.discriminator = self.discriminator(node, at, resource);
            }
            _ => return false,
        }
        true
    }

    /// One that nobody defines is an annotation of its author's, or a slip.
    fn format(&self, node: &Node, at: &Location) -> Option<String> {
        let format = self.fields.text(node, at)?;
        let is_typed = self.schemas.typed_formats.contains(&format);
        if !is_typed && !format::KNOWN.contains(&format.as_str()) {
            let message = format!("nobody defines the format `{format}`, which has no effect");
            let diagnostic = Diagnostic::warning(Code::UnknownFormat, at, message);
            let meant = self.fields.meant(&format, &format::KNOWN);
            self.fields.found.push(match meant {
                Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
                None => diagnostic,
            });
        }
        Some(format)
    }

    fn limit(
        &mut self,
        schema: &mut SchemaObject,
        keyword: &str,
        node: &Node,
        at: &Location,
    ) -> bool {
        match keyword {
            "minimum" => schema.numbers.minimum = self.fields.number(node, at),
            "maximum" => schema.numbers.maximum = self.fields.number(node, at),
            "exclusiveMinimum" => schema.numbers.exclusive_minimum = self.fields.number(node, at),
            "exclusiveMaximum" => schema.numbers.exclusive_maximum = self.fields.number(node, at),
            "multipleOf" => schema.numbers.multiple_of = self.fields.number(node, at),
            "minLength" => schema.text.min_length = self.fields.count(node, at),
            "maxLength" => schema.text.max_length = self.fields.count(node, at),
            "pattern" => schema.text.pattern = self.pattern(node, at),
            "minItems" => schema.array.min_items = self.fields.count(node, at),
            "maxItems" => schema.array.max_items = self.fields.count(node, at),
            "minContains" => schema.array.min_contains = self.fields.count(node, at),
            "maxContains" => schema.array.max_contains = self.fields.count(node, at),
            "minProperties" => schema.object.min_properties = self.fields.count(node, at),
            "maxProperties" => schema.object.max_properties = self.fields.count(node, at),
            _ => return false,
        }
        true
    }

    fn array(
        &mut self,
        schema: &mut SchemaObject,
        keyword: &str,
        node: &Node,
        at: &Location,
    ) -> bool {
        match keyword {
            "prefixItems" => schema.array.prefix_items = self.list(node, at),
            "items" => schema.array.items = Some(self.child(node, at)),
            "contains" => schema.array.contains = Some(self.child(node, at)),
            "uniqueItems" => {
                schema.array.unique_items = self.fields.flag(node, at).unwrap_or_default();
            }
            "unevaluatedItems" => schema.array.unevaluated_items = Some(self.child(node, at)),
            _ => return false,
        }
        true
    }

    fn object(
        &mut self,
        schema: &mut SchemaObject,
        keyword: &str,
        node: &Node,
        at: &Location,
    ) -> bool {
        match keyword {
            "properties" => schema.object.properties = self.named(node, at),
            "patternProperties" => schema.object.pattern_properties = self.named(node, at),
            "additionalProperties" => {
                schema.object.additional_properties = Some(self.child(node, at));
            }
            "unevaluatedProperties" => {
                schema.object.unevaluated_properties = Some(self.child(node, at));
            }
            "propertyNames" => schema.object.property_names = Some(self.child(node, at)),
            "required" => schema.object.required = self.fields.strings(node, at),
            "dependentRequired" => {
                schema.object.dependent_required = self.dependent_required(node, at);
            }
            "dependentSchemas" => schema.object.dependent_schemas = self.named(node, at),
            _ => return false,
        }
        true
    }

    fn logic(
        &mut self,
        schema: &mut SchemaObject,
        keyword: &str,
        node: &Node,
        at: &Location,
    ) -> bool {
        match keyword {
            "allOf" => schema.all_of = self.list(node, at),
            "anyOf" => schema.any_of = self.branches(schema, "anyOf", node, at),
            "oneOf" => schema.one_of = self.branches(schema, "oneOf", node, at),
            "not" => schema.not = Some(self.child(node, at)),
            "if" => schema.condition = Some(self.child(node, at)),
            "then" => schema.then = Some(self.child(node, at)),
            "else" => schema.otherwise = Some(self.child(node, at)),
            _ => return false,
        }
        true
    }

    pub(super) fn child(&mut self, node: &Node, at: &Location) -> SchemaId {
        self.schemas.read_one(node, at)
    }

    pub(super) fn list(&mut self, node: &Node, at: &Location) -> Vec<SchemaId> {
        let items = self.fields.items(node, at);
        if items.is_empty() && node.items().is_some() {
            let message = "an empty array has no effect here: expected at least one schema";
            let diagnostic = Diagnostic::warning(Code::NoEffect, at, message);
            self.fields.found.push(diagnostic.help("leave it out"));
        }
        self.schemas_of(items)
    }

    /// The schemas of which an instance has to meet one.
    fn branches(
        &mut self,
        schema: &mut SchemaObject,
        keyword: &'static str,
        node: &Node,
        at: &Location,
    ) -> Vec<SchemaId> {
        let items = self.fields.items(node, at);
        if items.is_empty() && node.items().is_some() {
            self.nothing(schema, keyword, at);
        }
        self.schemas_of(items)
    }

    /// Notes that an empty array of a keyword rejects every instance.
    fn nothing(&self, schema: &mut SchemaObject, keyword: &'static str, at: &Location) {
        schema.always = Some(false);
        schema.excluding = Some(keyword);
        let message = format!("an empty `{keyword}` rejects every value");
        let diagnostic = Diagnostic::warning(Code::Contradiction, at, message);
        self.fields.found.push(diagnostic);
    }

    fn schemas_of(&mut self, items: Vec<(Location, &Node)>) -> Vec<SchemaId> {
        items
            .into_iter()
            .map(|(at, item)| self.child(item, &at))
            .collect()
    }

    fn named(&mut self, node: &Node, at: &Location) -> Vec<(String, SchemaId)> {
        let properties = self.fields.properties(node, at);
        properties
            .into_iter()
            .map(|(name, at, node)| (name.to_owned(), self.child(node, &at)))
            .collect()
    }

    fn dependent_required(&mut self, node: &Node, at: &Location) -> Vec<(String, Vec<String>)> {
        let properties = self.fields.properties(node, at);
        properties
            .into_iter()
            .map(|(name, at, node)| (name.to_owned(), self.fields.strings(node, &at)))
            .collect()
    }

    fn types(
        &mut self,
        schema: &mut SchemaObject,
        node: &Node,
        at: &Location,
    ) -> Option<JsonTypes> {
        if node.text().is_some() {
            return self.type_word(node, at).map(|ty| JsonTypes::NONE.with(ty));
        }
        let words = self.fields.items(node, at);
        let types: JsonTypes = words
            .iter()
            .filter_map(|(at, word)| self.type_word(word, at))
            .collect();
        if words.is_empty() && node.items().is_some() {
            self.nothing(schema, "type", at);
        }
        (!words.is_empty()).then_some(types)
    }

    fn type_word(&mut self, node: &Node, at: &Location) -> Option<JsonType> {
        let word = self.fields.text(node, at)?;
        let ty = JsonType::from_word(&word);
        if ty.is_none() {
            let known: Vec<&str> = JsonType::ALL.map(JsonType::as_str).to_vec();
            self.fields.found.report(
                Code::WrongType,
                at,
                format!("`{word}` is no type; expected one of {}", known.join(", ")),
            );
        }
        ty
    }

    fn values(&mut self, node: &Node, at: &Location) -> Option<Vec<Value>> {
        let items = self.fields.items(node, at);
        node.items()?;
        if items.is_empty() {
            let message = "an empty `enum` rejects every value";
            let diagnostic = Diagnostic::warning(Code::Contradiction, at, message);
            self.fields.found.push(diagnostic);
        }
        let values = items.iter().map(|(at, item)| self.constant(item, at));
        let values: Vec<Value> = values.collect();
        let mut once = ValueSet::default();
        for (value, (at, _)) in values.iter().zip(&items) {
            if !once.insert(value) {
                let message = "this value is in the list already";
                let diagnostic = Diagnostic::warning(Code::ListedTwice, at.clone(), message);
                self.fields.found.push(diagnostic.help("leave it out"));
            }
        }
        Some(once.into_list())
    }

    /// A value that instances are compared with. Code has it in one expression, which compilers read in as many levels.
    fn constant(&self, node: &Node, at: &Location) -> Value {
        if node.is_deeper_than(MAX_CONSTANT_LEVELS) {
            let message = format!("this value nests more than {MAX_CONSTANT_LEVELS} levels deep");
            let help = "compare what is in it, with `properties` and `items`";
            let diagnostic = Diagnostic::new(Code::TooLarge, at, message).help(help);
            self.fields.found.push(diagnostic);
            return Value::Null;
        }
        node.to_value()
    }
}

/// A name for generated code.
pub(crate) fn given(fields: &Fields, node: &Node, pointer: &Location) -> Option<Box<Given>> {
    let name = fields.text(node, pointer)?;
    let origin = pointer.to_owned();
    Some(Box::new(Given { name, origin }))
}

/// Whether a keyword says what is not supported in a schema of an OpenAPI document.
fn is_unsupported(keyword: &str, node: &Node) -> bool {
    keyword == "$schema" && !node.text().is_some_and(Dialect::is_of_openapi_documents)
}
