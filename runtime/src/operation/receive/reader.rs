//! The parts of a request, read one after the other, with all that is wrong with them.

use std::fmt;

use specwright_core::codes;

use super::super::decode::Encoded;
use super::error::RequestViolations;
use super::json_text::{json, object, quoted, scalar};
use super::pairs::Pairs;
use super::parameter::{Parameter, RequestPart};
use super::request::ReceivedRequest;
use super::unreadable::{Found, Unreadable};
use super::unstyled::{Joined, of_path};
use super::violation::RequestViolation;
use crate::decode::{Decode, read_text};
use crate::report::{Problem, Report, Violations};

/// A request that is being read by [`Receive::read`](super::Receive::read): what is wrong is kept here, so that one mistake
/// hides no other.
///
/// `Debug` prints no value of the path, as that of [`ReceivedRequest`] does not.
pub struct RequestReader<'r> {
    pub(super) request: ReceivedRequest<'r>,
    /// The variables of the path, still encoded.
    path: Vec<(&'static str, &'r str)>,
    violations: Vec<RequestViolation>,
    total: usize,
    /// Names in the query and the cookies that are those of credentials.
    taken: Vec<(RequestPart, &'static str)>,
}

impl fmt::Debug for RequestReader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestReader")
            .field("request", &self.request)
            .field("violations", &self.total)
            .finish_non_exhaustive()
    }
}

impl<'r> RequestReader<'r> {
    pub(super) const fn new(
        request: ReceivedRequest<'r>,
        path: Vec<(&'static str, &'r str)>,
    ) -> Self {
        Self {
            request,
            path,
            violations: Vec::new(),
            total: 0,
            taken: Vec::new(),
        }
    }

    /// What was wrong, if anything was.
    pub(super) fn into_violations(self) -> Option<RequestViolations> {
        (self.total > 0).then(|| RequestViolations::new(self.violations, self.total))
    }

    pub(super) fn add(&mut self, violation: RequestViolation) {
        self.total += 1;
        self.violations.push(violation);
    }

    /// Keeps the violations of the body.
    pub(super) fn add_of_body(&mut self, violations: Violations) {
        self.total += violations.total();
        let violations = violations.into_iter().map(RequestViolation::of_body);
        self.violations.extend(violations);
    }

    /// Notes that a name is that of a credential.
    pub(super) fn take(&mut self, part: RequestPart, name: &'static str) {
        self.taken.push((part, name));
    }

    /// All parameters, as a struct of which each is a property.
    pub fn parameters<T: Decode>(&mut self, parameters: &'static [Parameter]) -> Option<T> {
        let found = self.found(parameters);
        let mut properties = Vec::new();
        let mut wrong: Vec<(usize, RequestViolation)> = Vec::new();
        for ((index, parameter), found) in parameters.iter().enumerate().zip(found) {
            match found {
                Ok(Some(json)) => properties.push((parameter.told.to_owned(), json)),
                Ok(None) => {}
                Err(unreadable) => {
                    let problem = unreadable.problem();
                    wrong.push((index, RequestViolation::unreadable(parameter, problem)));
                }
            }
        }
        let unreadable: Vec<usize> = wrong.iter().map(|(index, _)| *index).collect();
        let mut others = 0;
        let read = match read_text::<T>(&object(&properties), Report::new()) {
            Ok(read) => Some(read),
            Err(violations) => {
                others = violations.total() - violations.len();
                let violations = violations.into_iter();
                let located =
                    violations.filter_map(|it| RequestViolation::of_parameter(parameters, it));
                // What cannot be read is not missing.
                wrong.extend(located.filter(|(index, _)| !unreadable.contains(index)));
                None
            }
        };
        wrong.sort_by_key(|(index, _)| *index);
        let is_right = wrong.is_empty();
        wrong.into_iter().for_each(|(_, it)| self.add(it));
        self.total += others;
        read.filter(|_| is_right)
    }

    /// What there is of each parameter. Objects that have all pairs that nobody else reads come last.
    fn found(&self, parameters: &'static [Parameter]) -> Vec<Found> {
        let cookies = self.request.all("cookie").join(";");
        let mut query = query_pairs(self.request.query());
        let mut cookies = cookie_pairs(&cookies);
        for (part, name) in &self.taken {
            let pairs = match part {
                RequestPart::Query => &mut query,
                _ => &mut cookies,
            };
            pairs.take(name);
        }
        let mut found: Vec<Found> = parameters.iter().map(|_| Ok(None)).collect();
        for takes_others in [false, true] {
            for (parameter, found) in parameters.iter().zip(&mut found) {
                if takes_others == has_others(parameter) {
                    *found = match parameter.part {
                        RequestPart::Path => self.in_path(parameter),
                        RequestPart::Header => self.in_header(parameter),
                        RequestPart::Cookie => in_pairs(parameter, &mut cookies),
                        _ => in_pairs(parameter, &mut query),
                    };
                }
            }
        }
        found
    }

    fn in_path(&self, parameter: &Parameter) -> Found {
        let mut path = self.path.iter();
        let Some((_, text)) = path.find(|(name, _)| *name == parameter.name) else {
            return Ok(None);
        };
        match parameter.style {
            Some(style) => {
                let what = (parameter.name, &parameter.ty);
                of_path(what, style, text, Encoded::Percent).map(Some)
            }
            None => json(Encoded::Percent.read(text)?).map(Some),
        }
    }

    fn in_header(&self, parameter: &Parameter) -> Found {
        let values = self.request.all(parameter.name);
        let text = match values.as_slice() {
            [] => return Ok(None),
            [only] => only.trim().to_owned(),
            // HTTP has several lines mean the same as one with commas, which only arrays can be.
            several if !parameter.ty.is_scalar() => several.join(","),
            _ => return Err(Unreadable::Repeated),
        };
        let Some(style) = parameter.style else {
            return json(text).map(Some);
        };
        if parameter.ty.is_scalar() {
            // Nothing in it is encoded.
            return Ok(Some(scalar(&parameter.ty, &text)));
        }
        let joined = Joined {
            separators: &[","],
            explode: style.explode,
            trims: true,
            encoded: Encoded::Percent,
        };
        joined.value(&parameter.ty, &text).map(Some)
    }

    /// A problem of the body as a whole, or of one property of it.
    pub(super) fn add_problem(&mut self, pointer: String, problem: Problem) {
        let violation = crate::report::Violation::new(pointer, problem);
        self.add(RequestViolation::of_body(violation));
    }

    /// What keeps the body as a whole from being read.
    pub(super) fn reject_body(&mut self, code: &'static str, message: String) {
        self.add_problem(String::new(), Problem::Custom { code, message });
    }

    /// The number of the documented media type that the body is in: the first one where the request does not say.
    pub fn media_type(&mut self, documented: &'static [&'static str]) -> Option<usize> {
        if !self.has_body() {
            self.reject_body(codes::REQUIRED, "is missing".to_owned());
            return None;
        }
        let header = self.request.header("Content-Type");
        let chosen = super::super::media_type::chosen(documented, header);
        if chosen.is_none() {
            let list = documented.iter().map(|it| quoted(it));
            let list = list.collect::<Vec<_>>().join(", ");
            let message = format!("must be in one of the media types {list}");
            self.reject_body(codes::MEDIA_TYPE, message);
        }
        chosen
    }

    /// Whether there is a body at all.
    pub fn has_body(&self) -> bool {
        !self.request.body().is_empty() || self.request.header("Content-Type").is_some()
    }
}

/// Whether it is an object that can have the pairs of every name.
fn has_others(parameter: &Parameter) -> bool {
    let is_exploded = parameter.style.is_some_and(|it| it.explode);
    let others = parameter.ty.object.and_then(|it| it.others);
    is_exploded && others.is_some()
}

fn in_pairs(parameter: &Parameter, pairs: &mut Pairs<'_>) -> Found {
    match parameter.style {
        Some(style) => {
            let what = (parameter.name, &parameter.ty);
            pairs.styled(what, style, parameter.required)
        }
        None => pairs.json(parameter.name),
    }
}

/// What is between `&`.
pub(super) fn query_pairs(query: &str) -> Pairs<'_> {
    let pairs = query.split('&').filter(|it| !it.is_empty());
    let pairs = pairs.map(|it| it.split_once('=').unwrap_or((it, "")));
    Pairs::new(pairs, Encoded::Form).repeating()
}

/// What is between `;` of the header `Cookie`.
pub(super) fn cookie_pairs(header: &str) -> Pairs<'_> {
    let pairs = header.split(';').map(str::trim);
    let pairs = pairs.filter_map(|it| it.split_once('='));
    Pairs::new(pairs, Encoded::Percent)
}
