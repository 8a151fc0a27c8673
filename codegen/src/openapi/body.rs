//! Bodies: JSON, sent and received.

use super::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Base, Body, BodyUse, DefinitionId, Example, OperationName, Role, Step, Subject};
use crate::load::Node;
use crate::location::Location;
use crate::lower::Flat;
use crate::lower::Naming;
use crate::schema::SchemaId;

const REQUEST_BODY: &[&str] = &["description", "content", "required"];
const MEDIA_TYPE: &[&str] = &["schema", "example", "examples", "encoding"];
const EXAMPLE: &[&str] = &["summary", "description", "value", "externalValue"];

/// What is said of a body in one media type.
struct Media {
    schema: SchemaId,
    examples: Vec<Example>,
}

impl<'d> Lowering<'d> {
    pub(super) fn request(
        &mut self,
        node: &'d Node,
        at: &Location,
        operation: &OperationName,
    ) -> Option<Body> {
        let (node, at) = self.target(node, at.clone())?;
        self.fields.reject_others(node, &at, REQUEST_BODY);
        let content = self.fields.required(node, &at, "content")?;
        let media = self.json(content, &at.property("content"))?;
        Some(Body {
            definition: self.body_definition(media.schema, &at, (operation, Role::Request)),
            required: self.flag_of(node, &at, "required"),
            description: self.text_of(node, &at, "description"),
            examples: media.examples,
        })
    }

    pub(super) fn response_body(
        &mut self,
        (node, at): (&'d Node, &Location),
        (operation, role): (&OperationName, Role),
    ) -> Option<(DefinitionId, Vec<Example>)> {
        let content = node.get("content")?;
        let media = self.json(content, &at.property("content"))?;
        let definition = self.body_definition(media.schema, at, (operation, role));
        Some((definition, media.examples))
    }

    /// The JSON content; nothing is generated for other media types yet, nor for JSON in two ways.
    fn json(&mut self, content: &'d Node, at: &Location) -> Option<Media> {
        let mut json = None;
        let mut has_json = false;
        for (media, at, node) in self.fields.properties(content, at) {
            // Parameters such as `charset` do not change what JSON is.
            let essence = media.split(';').next().unwrap_or_default().trim();
            if !essence.eq_ignore_ascii_case("application/json") {
                let diagnostic =
                    Diagnostic::new(Code::Unsupported, at, format!("a body of `{media}`"));
                self.fields.found.push(
                    diagnostic
                        .help("only `application/json` is generated")
                        .on_name(),
                );
                continue;
            }
            if std::mem::replace(&mut has_json, true) {
                let message = format!("a second body of JSON, `{media}`");
                let diagnostic = Diagnostic::new(Code::Unsupported, at, message);
                let help =
                    "one schema describes all JSON: keep the media type `application/json` alone";
                self.fields.found.push(diagnostic.help(help).on_name());
                continue;
            }
            self.fields.reject_others(node, &at, MEDIA_TYPE);
            self.ignored(node, &at, &["encoding"], "is for forms alone");
            let examples = self.examples(node, &at);
            if let Some(node) = self.fields.required(node, &at, "schema") {
                let at = at.property("schema");
                let schema = self.shaper.merger.schemas.read(node, &at);
                json = Some(Media { schema, examples });
            }
        }
        json
    }

    /// The bodies that are shown. One that is elsewhere (`externalValue`) is not read.
    fn examples(&mut self, media: &'d Node, at: &Location) -> Vec<Example> {
        let mut shown = Vec::new();
        if let Some(value) = media.get("example") {
            shown.push(Example {
                name: "example".to_owned(),
                summary: None,
                description: None,
                value: value.to_value(),
                origin: at.property("example"),
            });
        }
        let Some(examples) = media.get("examples") else {
            return shown;
        };
        for (name, at, node) in self.fields.properties(examples, &at.property("examples")) {
            let Some((node, at)) = self.target(node, at) else {
                continue;
            };
            self.fields.reject_others(node, &at, EXAMPLE);
            if let Some(value) = node.get("value") {
                shown.push(Example {
                    name: name.to_owned(),
                    summary: self.text_of(node, &at, "summary"),
                    description: self.text_of(node, &at, "description"),
                    value: value.to_value(),
                    origin: at.property("value"),
                });
            }
        }
        shown
    }

    /// A body is a use of a schema. Where the type says all of it, the body is that type; `null` and a closed list are
    /// said by a type around it. What is written out in place is named by its operation.
    fn body_definition(
        &mut self,
        schema: SchemaId,
        at: &Location,
        (operation, role): (&OperationName, Role),
    ) -> DefinitionId {
        let flat = self.shaper.merger.flatten(schema);
        let says_more = flat.says_more_than_its_type();
        let named = if says_more {
            self.body_uses.get(&schema)
        } else {
            // Operations that share a body share its type.
            let named = flat
                .named
                .and_then(|named| self.shaper.merger.named.get(&named));
            named.or_else(|| self.shaper.merger.named.get(&schema))
        };
        if let Some(id) = named.copied() {
            if let Some(definition) = self.shaper.definitions.get_mut(id) {
                definition.body = BodyUse::Referenced;
            }
            if flat.named.is_some() && !says_more {
                self.shaper.note_use(id, &flat);
            }
            return id;
        }
        let base = Base {
            subject: Subject::Body {
                operation: operation.clone(),
                role,
                shared: self.shared_by_several(at),
            },
            given: self.shaper.merger.schemas.get(schema).given.clone(),
        };
        if says_more {
            return self.define_use(schema, flat, &base);
        }
        let id = self.shaper.reserve(schema);
        self.shaper
            .define_base(id, schema, &base, BodyUse::Referenced);
        id
    }

    /// A type around the use of one that cannot say all itself.
    fn define_use(&mut self, schema: SchemaId, mut flat: Flat, base: &Base) -> DefinitionId {
        let naming = Naming::Base(base);
        let held = naming.below(&Step::Held);
        if !self.shaper.merger.holds_named(&flat)
            && (self.shaper.merger.wants_name(&flat) || self.shaper.merger.holds_itself(schema))
        {
            let inner = self.shaper.reserve(schema);
            let name = held.of_definition(None, &flat.origin);
            self.shaper
                .define_schema(inner, schema, held, (name, BodyUse::None));
            flat = flat.known_as(schema);
        }
        let id = self.shaper.definitions.reserve();
        self.body_uses.insert(schema, id);
        // The name that the schema gives itself is that of the type around the use.
        flat.given = None;
        let body = self.shaper.schema(flat, held);
        let origin = &self.shaper.merger.schemas.get(schema).location;
        let name = naming.of_definition(base.given.clone(), origin);
        self.shaper
            .definitions
            .define(id, name, body, BodyUse::Referenced);
        id
    }
}
