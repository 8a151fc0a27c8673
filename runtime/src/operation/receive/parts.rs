//! The parts of a body: fields and files (`multipart/form-data`, RFC 7578).

use specwright_core::codes;

use super::super::media_type::{essence_is_json, parameter};
use super::super::multipart::File;
use super::body::{Names, fields};
use super::json_text::{array, json, nested};
use super::reader::RequestReader;
use super::unreadable::{Found, Unreadable};
use super::wire_type::WireType;
use crate::decode::Decode;
use crate::report::Problem;
use crate::validate::Valid;

/// The parts of a body that is being read.
///
/// `Debug` prints their number.
pub struct Parts<'r>(Vec<Part<'r>>);

struct Part<'r> {
    name: String,
    file_name: Option<String>,
    media_type: Option<String>,
    bytes: &'r [u8],
    is_read: bool,
}

impl std::fmt::Debug for Parts<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Parts({})", self.0.len())
    }
}

impl<'r> RequestReader<'r> {
    /// The parts of the body.
    pub fn parts(&mut self) -> Option<Parts<'r>> {
        let header = self.request.header("Content-Type").unwrap_or_default();
        let parts = parameter(header, "boundary").and_then(|it| split(self.request.body(), it));
        if parts.is_none() {
            let message = "must be parts with the boundary that its media type says".to_owned();
            self.reject_body(codes::SYNTAX, message);
        }
        parts.map(Parts)
    }

    /// The body read from `multipart/form-data` without files, and checked.
    pub fn multipart<T: Decode>(
        &mut self,
        ty: &WireType,
        media_types: &[(&str, &str)],
    ) -> Option<Valid<T>> {
        let mut parts = self.parts()?;
        parts.fields(self, ty, media_types)
    }
}

impl Parts<'_> {
    /// The parts that are no files, checked. Files are read before.
    pub fn fields<T: Decode>(
        &mut self,
        request: &mut RequestReader<'_>,
        ty: &WireType,
        media_types: &[(&str, &str)],
    ) -> Option<Valid<T>> {
        let fields = fields(ty, self, |parts, name, ty| {
            let media_type = media_types.iter().find(|(of, _)| *of == name);
            parts.field(name, ty, media_type.map(|(_, media_type)| *media_type))
        });
        request.built(fields)
    }

    /// Every file of a name.
    pub fn files(&mut self, name: &str) -> Vec<File> {
        let own = self.0.iter_mut().filter(|it| it.name == name);
        let files = own.map(|part| {
            part.is_read = true;
            let mut file = File::new(part.bytes);
            file.name.clone_from(&part.file_name);
            file.media_type.clone_from(&part.media_type);
            file
        });
        files.collect()
    }

    /// The file of a name, if it is there once at most.
    pub fn optional_file(
        &mut self,
        request: &mut RequestReader<'_>,
        name: &'static str,
    ) -> Option<Option<File>> {
        let mut files = self.files(name).into_iter();
        let file = files.next();
        if files.next().is_some() {
            let at = specwright_core::pointer::join("", name);
            request.add_problem(at, Unreadable::Repeated.problem());
            return None;
        }
        Some(file)
    }

    /// The file of a name, which must be there.
    pub fn file(&mut self, request: &mut RequestReader<'_>, name: &'static str) -> Option<File> {
        let file = self.optional_file(request, name)?;
        if file.is_none() {
            request.add_problem(String::new(), Problem::Required { property: name });
        }
        file
    }

    fn field(&mut self, name: &str, ty: &WireType, media_type: Option<&str>) -> Found {
        let own = self.0.iter_mut().filter(|it| it.name == name);
        let values: Vec<&mut Part<'_>> = own.collect();
        let item = ty.items.unwrap_or(ty);
        let values = values.into_iter().map(|part| {
            part.is_read = true;
            let text = std::str::from_utf8(part.bytes).map_err(|_| Unreadable::Encoding)?;
            let media_type = part.media_type.as_deref().or(media_type);
            if media_type.is_some_and(essence_is_json) {
                json(text.to_owned())
            } else {
                Ok(nested(item, text))
            }
        });
        let values = values.collect::<Result<Vec<String>, _>>()?;
        match (values.as_slice(), ty.items) {
            ([], _) => Ok(None),
            ([only], None) => Ok(Some(only.clone())),
            ([only], Some(_)) if ty.has_scalar() => Ok(Some(only.clone())),
            (several, Some(_)) => Ok(Some(array(several))),
            (_, None) => Err(Unreadable::Repeated),
        }
    }
}

impl Names for Parts<'_> {
    fn names(&self) -> impl Iterator<Item = (&str, bool)> {
        self.0.iter().map(|it| (it.name.as_str(), it.is_read))
    }
}

/// The parts between lines of the boundary; `None` if there is no such line, or none at the end.
fn split<'r>(body: &'r [u8], boundary: &str) -> Option<Vec<Part<'r>>> {
    let line = [b"--", boundary.as_bytes()].concat();
    // What is before the first line is none of it.
    let first = if body.starts_with(&line) {
        0
    } else {
        find(body, &[b"\r\n", line.as_slice()].concat())? + 2
    };
    let between = [b"\r\n", line.as_slice()].concat();
    let mut rest = body.get(first + line.len()..)?;
    let mut parts = Vec::new();
    loop {
        if rest.starts_with(b"--") {
            return Some(parts);
        }
        // White space may be behind the boundary.
        let end = find(rest, b"\r\n")?;
        rest = rest.get(end..)?;
        let next = find(rest, &between)?;
        parts.extend(part(rest.get(..next)?));
        rest = rest.get(next + between.len()..)?;
    }
}

/// A part of its lines, the line break before them included; `None` if it has no name.
fn part(bytes: &[u8]) -> Option<Part<'_>> {
    let (head, bytes) = match find(bytes, b"\r\n\r\n") {
        Some(end) => (bytes.get(..end)?, bytes.get(end + 4..)?),
        None => (bytes, &[][..]),
    };
    let head = std::str::from_utf8(head).ok()?;
    let header = |name: &str| {
        let lines = head.split("\r\n").filter_map(|it| it.split_once(':'));
        let mut own = lines.filter(|(own, _)| own.trim().eq_ignore_ascii_case(name));
        own.next().map(|(_, value)| value.trim())
    };
    let disposition = header("content-disposition")?;
    Some(Part {
        name: quoted_parameter(disposition, "name")?,
        file_name: quoted_parameter(disposition, "filename"),
        media_type: header("content-type").map(str::to_owned),
        bytes,
        is_read: false,
    })
}

/// A parameter between quotes, in which browsers write a quote as `%22`. A `;` may be in it.
fn quoted_parameter(disposition: &str, name: &str) -> Option<String> {
    let mut rest = disposition;
    loop {
        let (_, after) = rest.split_once(';')?;
        let (own, value) = after.split_once('=')?;
        let value = value.trim_start();
        let (value, behind) = match value.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => value.split_at(value.find(';').unwrap_or(value.len())),
        };
        if own.trim().eq_ignore_ascii_case(name) {
            let value = value.replace("%22", "\"");
            return Some(value.replace("%0D", "\r").replace("%0A", "\n"));
        }
        rest = behind;
    }
}

/// Where a part of bytes begins.
fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|it| it == wanted)
}
