//! The body of a request, by its media type.

use std::collections::HashSet;

use specwright_core::codes;
use specwright_core::pointer;

use super::super::body::Content;
use super::super::decode::Encoded;
use super::super::form::FieldStyle;
use super::super::media_type;
use super::json_text::object;
use super::pairs::Pairs;
use super::reader::RequestReader;
use super::unreadable::{Found, Unreadable};
use super::wire_type::WireType;
use crate::decode::Decode;
use crate::read::{from_slice, from_str};
use crate::report::Problem;
use crate::validate::Valid;

impl RequestReader<'_> {
    /// The body read from JSON and checked.
    pub fn json<T: Decode>(&mut self) -> Option<Valid<T>> {
        let read = from_slice(self.request.body());
        read.map_err(|violations| self.add_of_body(violations)).ok()
    }

    /// The body as a string: UTF-8, or what the `charset` of its media type says of `us-ascii` and `iso-8859-1`.
    pub fn text(&mut self) -> Option<String> {
        let header = self.request.header("Content-Type");
        let text = media_type::text(header, self.request.body());
        if text.is_none() {
            self.reject_body(codes::ENCODING, "is no text in its encoding".to_owned());
        }
        text
    }

    /// The body as it came; always some, as of every other form that it is right in.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        Some(self.request.body().to_vec())
    }

    /// The body as it came, with its media type.
    pub fn content(&self) -> Option<Content> {
        let media_type = self.request.header("Content-Type");
        let media_type = media_type.unwrap_or("application/octet-stream").to_owned();
        Some(Content::new(media_type, self.bytes()?))
    }

    /// The body read from `application/x-www-form-urlencoded` and checked; `styles` are those of
    /// [`Content::form`](super::super::Content::form).
    pub fn form<T: Decode>(
        &mut self,
        ty: &WireType,
        styles: &[(&str, FieldStyle)],
    ) -> Option<Valid<T>> {
        let Some(decoded) = decoded_pairs(self.request.body()) else {
            let problem = Unreadable::Encoding.problem();
            self.add_problem(String::new(), problem);
            return None;
        };
        let pairs = decoded
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        let mut pairs = Pairs::new(pairs, Encoded::Not);
        let fields = fields(ty, &mut pairs, |pairs, name, ty| {
            let style = styles.iter().find(|(of, _)| *of == name);
            field(pairs, (name, ty), style.map(|(_, style)| *style))
        });
        self.built(fields)
    }

    /// The object of these fields, unless one of them cannot be read.
    pub(super) fn built<T: Decode>(&mut self, fields: Vec<(String, Found)>) -> Option<Valid<T>> {
        let mut properties = Vec::new();
        let mut unreadable = Vec::new();
        for (name, found) in fields {
            match found {
                Ok(Some(json)) => properties.push((name, json)),
                Ok(None) => {}
                Err(problem) => {
                    self.add_problem(pointer::join("", &name), problem.problem());
                    unreadable.push(name);
                }
            }
        }
        match from_str::<T>(&object(&properties)) {
            Ok(built) => Some(built).filter(|_| unreadable.is_empty()),
            Err(violations) if unreadable.is_empty() => {
                self.add_of_body(violations);
                None
            }
            Err(violations) => {
                for violation in violations {
                    // What cannot be read is not missing.
                    let is_missing = matches!(violation.problem(),
                        Problem::Required { property } if unreadable.iter().any(|it| it == property));
                    if !is_missing {
                        self.add(super::violation::RequestViolation::of_body(violation));
                    }
                }
                None
            }
        }
    }
}

/// The pairs of a form; `None` where one of them is no UTF-8.
fn decoded_pairs(body: &[u8]) -> Option<Vec<(String, String)>> {
    let body = std::str::from_utf8(body).ok()?;
    let pairs = body.split('&').filter(|it| !it.is_empty());
    let pairs = pairs.map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let decode = |text| Encoded::Form.decode(text);
        Some((decode(name)?, decode(value)?))
    });
    pairs.collect()
}

/// Each field of an object: the known ones by their names, then all others.
pub(super) fn fields<P: Names>(
    ty: &WireType,
    from: &mut P,
    read: impl Fn(&mut P, &str, &WireType) -> Found,
) -> Vec<(String, Found)> {
    let Some(properties) = &ty.object else {
        return Vec::new();
    };
    let mut fields = Vec::new();
    for (name, ty) in properties.known {
        fields.push(((*name).to_owned(), read(from, name, ty)));
    }
    // Unknown ones too, so that they are told of where there can be none.
    let others = properties.others.unwrap_or(&WireType::SCALAR);
    for name in from.unread() {
        let found = read(from, &name, others);
        fields.push((name, found));
    }
    fields
}

/// What has names, of which some may be read already.
pub(super) trait Names {
    /// Every name, and whether what is called so was read.
    fn names(&self) -> impl Iterator<Item = (&str, bool)>;

    /// The names that nobody read yet, each once.
    fn unread(&self) -> Vec<String> {
        let mut seen = HashSet::new();
        let unread = self.names().filter(|(_, is_read)| !is_read);
        let names = unread.map(|(name, _)| name).filter(|it| seen.insert(*it));
        names.map(str::to_owned).collect()
    }
}

fn field(pairs: &mut Pairs<'_>, (name, ty): (&str, &WireType), style: Option<FieldStyle>) -> Found {
    match style {
        Some(FieldStyle::Json) => pairs.json(name),
        Some(FieldStyle::Joined(between)) => pairs.joined((name, ty), &[between]),
        Some(FieldStyle::Exploded) => pairs.exploded((name, ty), false),
        Some(FieldStyle::Deep) => pairs.deep((name, ty), false),
        None => pairs.values(name, ty),
    }
}
