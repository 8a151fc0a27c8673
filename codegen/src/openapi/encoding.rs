//! Forms: how each property of a body is written in a pair or a part.

use super::Lowering;
use super::body::{Media, Owner};
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{About, FieldStyle, FilePart, Form, JsonType, JsonTypes, Multipart};
use crate::load::Node;
use crate::location::Location;
use crate::lower::Apart;

const ENCODING: &[&str] = &[
    "contentType",
    "headers",
    "style",
    "explode",
    "allowReserved",
];

/// The media type of a file of which nothing is said.
const UNKNOWN: &str = "application/octet-stream";

/// How a property is written.
struct Encoding {
    property: String,
    media_type: Option<String>,
    style: Option<FieldStyle>,
}

impl<'d> Lowering<'d> {
    /// A body of pairs of names and values.
    pub(super) fn pairs(&mut self, media: &Media<'d>, owner: Owner<'_>) -> Form {
        let encodings = self.encodings(media).into_iter();
        let styles = encodings.filter_map(|it| {
            let json = it.media_type.as_deref().is_some_and(is_json);
            let style = it.style.or(json.then_some(FieldStyle::Json));
            Some((it.property, style?))
        });
        let styles = styles.collect();
        let schema = self.media_schema(media, owner);
        Form {
            definition: self.body_definition(schema, media, owner),
            styles,
        }
    }

    /// A body of parts. Strings of bytes are files.
    pub(super) fn parts(&mut self, media: &Media<'d>, owner: Owner<'_>) -> Multipart {
        let encodings = self.encodings(media);
        let media_type = |name: &str| {
            let mut encodings = encodings.iter().filter(|it| it.property == name);
            encodings.find_map(|it| it.media_type.as_deref())
        };
        let is_file =
            |name: &str, about: &About, types: JsonTypes| is_file(media_type(name), about, types);
        let schema = self.media_schema(media, owner);
        let base = self.body_base(schema, media, owner);
        let (fields, files) = self.shaper.entry_without(schema, &base, &is_file);
        let files = files
            .into_iter()
            .map(|it| file_part(media_type(&it.name), it));
        let files: Vec<FilePart> = files.collect();
        let others = encodings.iter().filter_map(|it| {
            let is_file = files.iter().any(|file| file.name == it.property);
            let media_type = it.media_type.clone().filter(|_| !is_file)?;
            Some((it.property.clone(), media_type))
        });
        Multipart {
            fields,
            media_types: others.collect(),
            files,
        }
    }

    fn encodings(&mut self, media: &Media<'d>) -> Vec<Encoding> {
        let mut list = Vec::new();
        let Some(encoding) = media.node.get("encoding") else {
            return list;
        };
        for (property, at, node) in self
            .fields
            .properties(encoding, &media.at.property("encoding"))
        {
            self.fields.reject_others(node, &at, ENCODING);
            self.unmade.note_each(node, &at, "headers");
            list.push(Encoding {
                property: property.to_owned(),
                media_type: self.text_of(node, &at, "contentType"),
                style: self.style(node, &at),
            });
        }
        list
    }

    /// The style of a property, if anything is said of it: an exploded form then, as in a query.
    fn style(&mut self, node: &'d Node, at: &Location) -> Option<FieldStyle> {
        let fields = ["style", "explode", "allowReserved"];
        if fields.iter().all(|field| node.get(field).is_none()) {
            return None;
        }
        let style = self.text_of(node, at, "style");
        let style = style.unwrap_or_else(|| "form".to_owned());
        let explode = match node.get("explode") {
            Some(_) => self.flag_of(node, at, "explode"),
            None => style == "form",
        };
        if self.flag_of(node, at, "allowReserved") {
            self.ignored(
                node,
                at,
                &["allowReserved"],
                "would end other pairs of a form",
            );
        }
        match (&*style, explode) {
            ("form", false) => Some(FieldStyle::Joined(",")),
            ("spaceDelimited", false) => Some(FieldStyle::Joined(" ")),
            ("pipeDelimited", false) => Some(FieldStyle::Joined("|")),
            ("deepObject", _) => Some(FieldStyle::Deep),
            ("form" | "spaceDelimited" | "pipeDelimited", true) => Some(FieldStyle::Exploded),
            _ => {
                let message = format!("`{style}` is no style of a form, and is not used");
                let at = at.property("style");
                let diagnostic = Diagnostic::warning(Code::InvalidValue, at, message);
                let help = "one of `form`, `spaceDelimited`, `pipeDelimited` and `deepObject`";
                self.fields.found.push(diagnostic.help(help));
                None
            }
        }
    }
}

/// Whether a property is a file: a string of bytes, or of a media type that is neither JSON nor text.
fn is_file(media_type: Option<&str>, about: &About, types: JsonTypes) -> bool {
    if !types.has(JsonType::String) || about.content_encoding.is_some() {
        return false;
    }
    let media_type = media_type.or(about.content_media_type.as_deref());
    let is_bytes = |it: &str| !is_json(it) && !it.trim_start().starts_with("text/plain");
    about.format.as_deref() == Some("binary") || media_type.is_some_and(is_bytes)
}

fn file_part(media_type: Option<&str>, apart: Apart) -> FilePart {
    let own = apart.about.content_media_type.as_deref();
    // Of a list or a range, whoever sends the file knows which it is.
    let single = |it: &&str| !it.contains([',', '*']);
    let media_type = media_type.or(own).filter(single).unwrap_or(UNKNOWN);
    FilePart {
        media_type: media_type.to_owned(),
        name: apart.name,
        given: apart.given,
        required: apart.required,
        is_list: apart.is_list,
        description: apart.about.description,
        origin: apart.origin,
        occurrences: apart.occurrences,
    }
}

fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json") || essence.ends_with("+json")
}
