//! Bodies: JSON, sent and received.

use super::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Base, Body, DefinitionId, Example, OperationName, Role, Subject};
use crate::load::Node;
use crate::location::Location;
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

    /// What is written out in place is named by its operation.
    fn body_definition(
        &mut self,
        schema: SchemaId,
        at: &Location,
        (operation, role): (&OperationName, Role),
    ) -> DefinitionId {
        let base = Base {
            subject: Subject::Body {
                operation: operation.clone(),
                role,
                shared: self.shared_by_several(at),
            },
            given: self.shaper.merger.schemas.get(schema).given.clone(),
        };
        self.shaper.entry(schema, &base)
    }
}
