//! Bodies: what they hold, by media types.

use super::{DefinitionId, Example, Given, Occurrence};
use crate::location::Location;

/// The body of a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// What it can be; there is one at least.
    pub contents: Vec<Content>,
    /// Whether it must be sent.
    pub required: bool,
    /// What is said about it.
    pub description: Option<String>,
}

impl Body {
    /// The first definition that it can hold.
    pub fn definition(&self) -> Option<DefinitionId> {
        first_definition(&self.contents)
    }
}

/// What a body is in one media type, or in several that are read alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The media types, as the document writes them; there is one at least.
    pub media_types: Vec<String>,
    /// What it holds.
    pub form: ContentForm,
    /// Whole bodies that the document shows.
    pub examples: Vec<Example>,
    /// JSON Pointer of the first media type.
    pub origin: Location,
}

impl Content {
    /// What it holds, where that is a definition.
    pub fn definition(&self) -> Option<DefinitionId> {
        match &self.form {
            ContentForm::Json(id) | ContentForm::Form(Form { definition: id, .. }) => Some(*id),
            ContentForm::Items(items) => items.definition,
            ContentForm::Multipart(multipart) => multipart.fields,
            ContentForm::Text | ContentForm::Bytes => None,
        }
    }
}

/// What a body holds.
#[derive(Clone, Debug, PartialEq)]
pub enum ContentForm {
    /// JSON.
    Json(DefinitionId),
    /// A string.
    Text,
    /// Bytes of which nothing is said.
    Bytes,
    /// Pairs of names and values.
    Form(Form),
    /// Parts: fields and files.
    Multipart(Multipart),
    /// One item after the other.
    Items(Items),
}

/// A body of pairs of names and values.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// The object whose properties are the pairs.
    pub definition: DefinitionId,
    /// How properties are written that are not as by default.
    pub styles: Vec<(String, FieldStyle)>,
}

/// How the property of a form is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldStyle {
    /// An array as a pair an item, an object as a pair a property.
    Exploded,
    /// In one pair, with this between items.
    Joined(&'static str),
    /// An object as a pair a property, called `name[property]`.
    Deep,
    /// As JSON.
    Json,
}

/// A body of parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Multipart {
    /// The object whose properties are parts, without those that are files; none where all are.
    pub fields: Option<DefinitionId>,
    /// The media types of properties that are not as by default.
    pub media_types: Vec<(String, String)>,
    /// The parts that are files.
    pub files: Vec<FilePart>,
}

/// A part that is a file, or several.
#[derive(Clone, Debug, PartialEq)]
pub struct FilePart {
    /// The name of the property.
    pub name: String,
    /// The name that the document gives it in generated code.
    pub given: Option<Box<Given>>,
    /// Whether it must be sent.
    pub required: bool,
    /// Whether there can be several.
    pub is_list: bool,
    /// The media type that it is sent in where nothing else is said.
    pub media_type: String,
    /// What is said about it.
    pub description: Option<String>,
    /// JSON Pointer of its schema.
    pub origin: Location,
    /// The keywords of its schema; none where nobody asks for them.
    pub occurrences: Vec<Occurrence>,
}

/// A body of items, one after the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Items {
    /// What tells them apart.
    pub framing: Framing,
    /// What each holds; a string where nothing is said.
    pub definition: Option<DefinitionId>,
}

/// What tells items apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// They are server-sent events (`text/event-stream`).
    Events,
    /// Each is a line of JSON.
    Lines,
}

/// The first definition that a body of these contents can hold.
pub fn first_definition(contents: &[Content]) -> Option<DefinitionId> {
    contents.iter().find_map(Content::definition)
}
