//! What bodies become: a type a media type, or an enum of several.

use crate::ir::{Body, Content, ContentForm, FilePart, Multipart};
use crate::targets::rust::names::{BODY_ENUM, BodyNames, PARTS};

/// The body of a request.
#[derive(Debug)]
pub(in crate::targets::rust) struct BodyPlan<'a> {
    pub(in crate::targets::rust) body: &'a Body,
    pub(in crate::targets::rust) contents: ContentsPlan<'a>,
}

/// What a body can be.
#[derive(Clone, Debug)]
pub(in crate::targets::rust) enum ContentsPlan<'a> {
    /// There is none.
    None,
    /// It is always this.
    One(ContentPlan<'a>),
    /// It is one of several: an enum of this name.
    Enum(String, Vec<ContentPlan<'a>>),
}

/// What a body is in one media type.
#[derive(Clone, Debug)]
pub(in crate::targets::rust) struct ContentPlan<'a> {
    pub(in crate::targets::rust) content: &'a Content,
    /// Its variant among several.
    pub(in crate::targets::rust) variant: &'a str,
    /// What it is sent in; none where whoever sends it says so.
    pub(in crate::targets::rust) sent_in: Option<String>,
    /// Whether its values may be large.
    pub(in crate::targets::rust) is_large: bool,
    /// The parts of a form that has files.
    pub(in crate::targets::rust) parts: Option<PartsPlan<'a>>,
}

/// The parts of a form that has files.
#[derive(Clone, Debug)]
pub(in crate::targets::rust) struct PartsPlan<'a> {
    pub(in crate::targets::rust) name: String,
    pub(in crate::targets::rust) multipart: &'a Multipart,
    /// The files with the names of their fields.
    pub(in crate::targets::rust) files: Vec<(&'a FilePart, &'a str)>,
}

impl<'a> ContentsPlan<'a> {
    /// Whether there is none.
    pub(in crate::targets::rust) const fn is_empty(&self) -> bool {
        matches!(self, Self::None)
    }

    /// Each of them.
    pub(in crate::targets::rust) fn all(&self) -> &[ContentPlan<'a>] {
        match self {
            Self::None => &[],
            Self::One(content) => std::slice::from_ref(content),
            Self::Enum(_, contents) => contents,
        }
    }
}

/// The body of a request of the operation of that name.
pub(super) fn request<'a>(body: &'a Body, operation: &str, names: &'a BodyNames) -> BodyPlan<'a> {
    BodyPlan {
        body,
        contents: contents(&body.contents, operation, names),
    }
}

/// What a body can be whose types are called by `owner`.
pub(super) fn contents<'a>(
    contents: &'a [Content],
    owner: &str,
    names: &'a BodyNames,
) -> ContentsPlan<'a> {
    let plans = contents.iter().zip(&names.variants);
    let mut plans: Vec<_> = plans
        .map(|(content, variant)| ContentPlan {
            content,
            variant,
            sent_in: sent_in(content),
            is_large: false,
            parts: parts(content, owner, names),
        })
        .collect();
    match (plans.pop(), plans.is_empty()) {
        (None, _) => ContentsPlan::None,
        (Some(only), true) => ContentsPlan::One(only),
        (Some(last), false) => {
            plans.push(last);
            ContentsPlan::Enum(format!("{owner}{BODY_ENUM}"), plans)
        }
    }
}

fn parts<'a>(content: &'a Content, owner: &str, names: &'a BodyNames) -> Option<PartsPlan<'a>> {
    let ContentForm::Multipart(multipart) = &content.form else {
        return None;
    };
    if multipart.files.is_empty() {
        return None;
    }
    let files = multipart.files.iter().zip(&names.files);
    Some(PartsPlan {
        name: format!("{owner}{PARTS}"),
        multipart,
        files: files.map(|(file, name)| (file, name.as_str())).collect(),
    })
}

/// The value of `Content-Type` that a body is sent with. Of ranges, JSON and strings have one that everybody reads.
fn sent_in(content: &Content) -> Option<String> {
    let mut exact = content.media_types.iter().filter(|it| !it.contains('*'));
    match &content.form {
        ContentForm::Json(_) => {
            let json = "application/json";
            let has_plain = content.media_types.iter().any(|it| it == json);
            let other = exact.next().filter(|_| !has_plain);
            Some(other.map_or(json, String::as_str).to_owned())
        }
        ContentForm::Text => {
            let media_type = exact.next().map_or("text/plain", String::as_str);
            let says = media_type.to_ascii_lowercase().contains("charset=");
            let charset = if says { "" } else { "; charset=utf-8" };
            Some(format!("{media_type}{charset}"))
        }
        _ => exact.next().cloned(),
    }
}
