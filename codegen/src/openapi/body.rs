//! Bodies: what is sent and received, by media types.

use super::Lowering;
use super::media_type::{self, Kind};
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{
    Base, Body, Content, ContentForm, DefinitionId, Framing, Items, OperationName, Role, Sender,
    Subject,
};
use crate::load::{Content as Value, Node};
use crate::location::Location;
use crate::schema::SchemaId;

const REQUEST_BODY: &[&str] = &["description", "content", "required"];
const MEDIA_TYPE: &[&str] = &[
    "schema",
    "itemSchema",
    "example",
    "examples",
    "encoding",
    "prefixEncoding",
    "itemEncoding",
];

/// The schema of a body of which the document says nothing.
static ANYTHING: Node = Node {
    content: Value::Bool(true),
    span: 0..0,
};

/// Whose body it is.
#[derive(Clone, Copy)]
pub(super) struct Owner<'o> {
    pub(super) operation: &'o OperationName,
    pub(super) role: Role,
    pub(super) sender: Sender,
    /// Where the body is.
    pub(super) at: &'o Location,
}

/// A media type of a body, as it is written.
pub(super) struct Media<'d> {
    pub(super) name: &'d str,
    pub(super) node: &'d Node,
    pub(super) at: Location,
    /// Whether others come before it that hold definitions.
    is_other: bool,
    /// The schema, where it is not that of the body.
    item: Option<(&'d Node, Location)>,
}

impl<'d> Media<'d> {
    /// The schema and where it is.
    fn schema(&self) -> Option<(&'d Node, Location)> {
        let own = || Some((self.node.get("schema")?, self.at.property("schema")));
        self.item.clone().or_else(own)
    }

    /// The same of an item: of server-sent events that is what the data hold, which `itemSchema` says of a property.
    fn of_item(&self, framing: Framing) -> Self {
        let way: &[&str] = match framing {
            Framing::Events => &["itemSchema", "properties", "data", "contentSchema"],
            Framing::Lines => &["itemSchema"],
        };
        let mut item = Some((self.node, self.at.clone()));
        for name in way {
            item = item.and_then(|(node, at)| Some((node.get(name)?, at.property(name))));
        }
        Self {
            item,
            at: self.at.clone(),
            ..*self
        }
    }
}

impl<'d> Lowering<'d> {
    pub(super) fn request(
        &mut self,
        node: &'d Node,
        at: &Location,
        (operation, sender): (&OperationName, Sender),
    ) -> Option<Body> {
        let (node, at) = self.target(node, at.clone())?;
        self.fields.reject_others(node, &at, REQUEST_BODY);
        let owner = Owner {
            operation,
            role: Role::Request,
            sender,
            at: &at,
        };
        let contents = self.contents(node, owner);
        if contents.is_empty() {
            let message = "`content` says no media type: no body is sent";
            let diagnostic = Diagnostic::warning(Code::MissingField, &at, message);
            self.fields.found.push(diagnostic.on_name());
            return None;
        }
        Some(Body {
            contents,
            required: self.flag_of(node, &at, "required"),
            description: self.words_of(node, &at, "description"),
        })
    }

    /// What a body can be, in the order of the document; media types that are read alike are one.
    pub(super) fn contents(&mut self, node: &'d Node, owner: Owner<'_>) -> Vec<Content> {
        let mut list: Vec<Content> = Vec::new();
        let Some(content) = node.get("content") else {
            return list;
        };
        let at = owner.at.property("content");
        for (name, at, node) in self.fields.properties(content, &at) {
            let Some((node, at)) = self.target(node, at) else {
                continue;
            };
            self.fields.reject_others(node, &at, MEDIA_TYPE);
            let media = Media {
                name,
                node,
                at,
                item: None,
                is_other: list.iter().any(|it| it.definition().is_some()),
            };
            let form = self.form(&media, owner);
            let alike = list.iter_mut().find(|it| are_alike(&it.form, &form, owner));
            let (mut examples, name) = (self.examples(media.node, &media.at), name.to_owned());
            if !matches!(form, ContentForm::Json(_)) || media.schema().is_none() {
                // Only JSON is held against its schema, and shown where that is.
                examples.clear();
            }
            match alike {
                Some(known) => {
                    known.media_types.push(name);
                    known.examples.extend(examples);
                }
                None => list.push(Content {
                    media_types: vec![name],
                    form,
                    examples,
                    origin: media.at,
                }),
            }
        }
        list
    }

    fn form(&mut self, media: &Media<'d>, owner: Owner<'_>) -> ContentForm {
        let kind = media_type::kind(media.name, media.node.get("schema"));
        let is_request = owner.role == Role::Request;
        if !(is_request && matches!(kind, Kind::Form | Kind::Multipart)) {
            self.ignored(media.node, &media.at, &["encoding"], "is for forms alone");
        }
        match kind {
            Kind::Json => {
                let schema = self.media_schema(media, owner);
                ContentForm::Json(self.body_definition(schema, media, owner))
            }
            Kind::Form if is_request => ContentForm::Form(self.pairs(media, owner)),
            Kind::Multipart if is_request => ContentForm::Multipart(self.parts(media, owner)),
            Kind::Events if !is_request => self.items(media, owner, Framing::Events),
            Kind::Lines if !is_request => self.items(media, owner, Framing::Lines),
            Kind::Text | Kind::Events => {
                self.note_of_bytes(media, owner);
                ContentForm::Text
            }
            Kind::Bytes | Kind::Form | Kind::Multipart | Kind::Lines => {
                self.note_of_bytes(media, owner);
                ContentForm::Bytes
            }
        }
    }

    /// What comes item by item: each is a string where its schema says no more than that.
    fn items(&mut self, media: &Media<'d>, owner: Owner<'_>, framing: Framing) -> ContentForm {
        let media = &media.of_item(framing);
        let schema = media.schema();
        let is_plain = schema.is_none_or(|(it, _)| media_type::is_plain_string(it));
        let is_text = framing == Framing::Events && is_plain;
        if is_text {
            self.note_of_bytes(media, owner);
        }
        let definition = (!is_text).then(|| {
            let schema = self.media_schema(media, owner);
            self.body_definition(schema, media, owner)
        });
        ContentForm::Items(Items {
            framing,
            definition,
        })
    }

    /// The schema of what is no JSON says nothing of its bytes. Its keywords are accounted for all the same.
    fn note_of_bytes(&mut self, media: &Media<'d>, owner: Owner<'_>) {
        if self.shaper.merger.notes && media.schema().is_some() {
            let schema = self.media_schema(media, owner);
            self.body_definition(schema, media, owner);
        }
    }

    pub(super) fn media_schema(&mut self, media: &Media<'d>, owner: Owner<'_>) -> SchemaId {
        let anything = || (&ANYTHING, media.at.property("schema"));
        let (node, at) = media.schema().unwrap_or_else(anything);
        let schemas = &mut self.shaper.merger.schemas;
        let schema = schemas.read(node, &at);
        schemas.as_sent(schema, owner.sender)
    }

    /// What is written out in place is named by its operation.
    pub(super) fn body_definition(
        &mut self,
        schema: SchemaId,
        media: &Media<'d>,
        owner: Owner<'_>,
    ) -> DefinitionId {
        let base = self.body_base(schema, media, owner);
        self.shaper.entry(schema, &base)
    }

    pub(super) fn body_base(&self, schema: SchemaId, media: &Media<'d>, owner: Owner<'_>) -> Base {
        Base {
            subject: Subject::Body {
                operation: owner.operation.clone(),
                role: owner.role,
                shared: self.shared_by_several(owner.at),
                media_type: media.is_other.then(|| media.name.to_owned()),
            },
            given: self.shaper.merger.schemas.get(schema).given.clone(),
        }
    }
}

/// Whether two media types make one: what is sent says which it is in, unless both are JSON of one schema.
fn are_alike(known: &ContentForm, other: &ContentForm, owner: Owner<'_>) -> bool {
    match (known, other) {
        (ContentForm::Json(known), ContentForm::Json(other)) => known == other,
        (ContentForm::Text, ContentForm::Text) | (ContentForm::Bytes, ContentForm::Bytes) => {
            owner.role != Role::Request
        }
        _ => false,
    }
}
