//! Which parameters an operation has, and how each is written.

use super::super::style::Style;
use super::wire_type::WireType;

/// A part of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RequestPart {
    /// A parameter in the path.
    Path,
    /// A parameter in the query.
    Query,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
    /// What authorizes it.
    Credentials,
    /// The body.
    Body,
}

impl RequestPart {
    /// What it is called in answers: `query`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
            Self::Credentials => "credentials",
            Self::Body => "body",
        }
    }
}

/// A parameter of an operation: what it is called, where it is, and how its value is written there.
///
/// ```
/// use specwright_runtime::operation::{Parameter, Style, WireType};
///
/// const TAGS: Parameter = Parameter::query("tags", Style::FORM, WireType::NONE.list(&WireType::STRING));
/// assert_eq!(TAGS.name(), "tags");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    pub(super) part: RequestPart,
    pub(super) name: &'static str,
    /// What violations call it.
    pub(super) told: &'static str,
    /// None where it is JSON.
    pub(super) style: Option<Style>,
    pub(super) ty: WireType,
    pub(super) required: bool,
}

impl Parameter {
    const fn of(part: RequestPart, name: &'static str, style: Style, ty: WireType) -> Self {
        Self {
            part,
            name,
            told: name,
            style: Some(style),
            ty,
            required: false,
        }
    }

    /// A part of the path, which is always there.
    pub const fn path(name: &'static str, style: Style, ty: WireType) -> Self {
        Self::of(RequestPart::Path, name, style, ty).required()
    }

    /// In the query.
    pub const fn query(name: &'static str, style: Style, ty: WireType) -> Self {
        Self::of(RequestPart::Query, name, style, ty)
    }

    /// A header.
    pub const fn header(name: &'static str, style: Style, ty: WireType) -> Self {
        Self::of(RequestPart::Header, name, style, ty)
    }

    /// A cookie, or several.
    pub const fn cookie(name: &'static str, style: Style, ty: WireType) -> Self {
        Self::of(RequestPart::Cookie, name, style, ty)
    }

    /// The same as JSON instead of by a style.
    #[must_use]
    pub const fn json(mut self) -> Self {
        self.style = None;
        self
    }

    /// The same, which must be there.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same, called otherwise where another parameter has its name, too.
    #[must_use]
    pub const fn told(mut self, told: &'static str) -> Self {
        self.told = told;
        self
    }

    /// Its name in the request.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Where it is.
    pub const fn part(&self) -> RequestPart {
        self.part
    }
}
