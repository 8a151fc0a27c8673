//! Read, edit, send back: what a response's objects become before they are request objects again.
//!
//! The derive `Draft` writes one call for each property and direction: [`carry`], [`carry_nested`] or [`nothing`] on the
//! way to the draft, [`required`], [`nested`] or [`required_nested`] and then [`fitted`] on the way to the
//! request. What `Option`,
//! `Maybe` and `Box` make of that, the types say: [`Holds`] of the response, [`Field`] of the draft.

mod carried;
mod field;
mod held;

pub use carried::Carried;
pub use field::{Field, Fits};
pub use held::{Always, Holds, Left};

use crate::report::{Path, Problem, Report, Violation, Violations};

/// An object of a request in the making; or a box or a list of such.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no draft",
    label = "`nested` is for types that derive `Draft`, and for a `Box` or a `Vec` of such"
)]
pub trait Draft: Sized {
    /// What it is made of.
    type Response;
    /// What it becomes.
    type Request;

    /// The draft of a response, which is at this location; what is missing and what stays behind is noted.
    fn draft_at(response: &Self::Response, at: &Path<'_>, carried: &mut Carried) -> Self;

    /// The request, unless something that it requires is missing, which is reported.
    fn complete_at(self, at: &Path<'_>, report: &mut Report) -> Option<Self::Request>;
}

impl<D: Draft> Draft for Box<D> {
    type Response = D::Response;
    type Request = Box<D::Request>;

    fn draft_at(response: &D::Response, at: &Path<'_>, carried: &mut Carried) -> Self {
        Self::new(D::draft_at(response, at, carried))
    }

    fn complete_at(self, at: &Path<'_>, report: &mut Report) -> Option<Box<D::Request>> {
        (*self).complete_at(at, report).map(Box::new)
    }
}

impl<D: Draft> Draft for Vec<D> {
    type Response = Vec<D::Response>;
    type Request = Vec<D::Request>;

    fn draft_at(response: &Vec<D::Response>, at: &Path<'_>, carried: &mut Carried) -> Self {
        let items = response.iter().enumerate();
        let items = items.map(|(index, item)| D::draft_at(item, &at.item(index), carried));
        items.collect()
    }

    /// Completes every item, so that each says what it misses.
    fn complete_at(self, at: &Path<'_>, report: &mut Report) -> Option<Vec<D::Request>> {
        let items = self.into_iter().enumerate();
        let items = items.map(|(index, item)| item.complete_at(&at.item(index), report));
        let items: Vec<Option<D::Request>> = items.collect();
        items.into_iter().collect()
    }
}

/// The draft of a whole response.
pub fn of<D: Draft>(response: &D::Response) -> (D, Carried) {
    let mut carried = Carried::default();
    let draft = D::draft_at(response, &Path::ROOT, &mut carried);
    (draft, carried)
}

/// The whole request, or what it lacks.
pub fn complete<D: Draft>(draft: D) -> Result<D::Request, Violations> {
    let mut report = Report::new();
    let request = draft.complete_at(&Path::ROOT, &mut report);
    match (request, report.into_violations()) {
        (Some(request), None) => Ok(request),
        (_, Some(violations)) => Err(violations),
        // Cannot be: without a request there is a violation. An error instead of a panic, should it ever.
        (None, None) => {
            let problem = Problem::Condition {
                condition: "complete",
                text: "the draft is complete",
            };
            Err(Violations::one(Violation::new(String::new(), problem)))
        }
    }
}

/// The response's value.
#[inline]
pub fn carry<F: Field<Value: Clone>>(response: &impl Holds<F::Value>) -> F {
    F::with_value(response.held_value().cloned())
}

/// The draft of the response's value.
#[inline]
pub fn carry_nested<F: Field<Value: Draft>>(
    response: &impl Holds<<F::Value as Draft>::Response>,
    name: &str,
    at: &Path<'_>,
    carried: &mut Carried,
) -> F {
    let held = response.held_value();
    F::with_value(held.map(|held| F::Value::draft_at(held, &at.property(name), carried)))
}

/// The property is not in the response.
#[inline]
pub fn nothing<F: Field>() -> F {
    F::with_value(None)
}

/// A field that the request requires; noted if the response had nothing for it.
#[inline]
pub fn expected<F: Field>(field: F, name: &str, at: &Path<'_>, carried: &mut Carried) -> F {
    if field.has_nothing() {
        carried.miss(name, at);
    }
    field
}

/// A field of the request.
#[inline]
pub fn fitted<Request>(field: impl Fits<Request>) -> Request {
    field.fitted()
}

/// A required property of the request.
#[inline]
pub fn required<F: Field>(
    field: F,
    property: &'static str,
    at: &Path<'_>,
    report: &mut Report,
) -> Option<F::Required<F::Value>> {
    report_absent(&field, property, at, report);
    field.complete_required(Some)
}

/// An optional property of the request that has a draft of its own.
#[inline]
pub fn nested<F: Field<Value: Draft>>(
    field: F,
    property: &'static str,
    at: &Path<'_>,
    report: &mut Report,
) -> Option<F::Optional<<F::Value as Draft>::Request>> {
    field.complete_optional(|draft| draft.complete_at(&at.property(property), report))
}

/// A required property of the request that has a draft of its own.
#[inline]
pub fn required_nested<F: Field<Value: Draft>>(
    field: F,
    property: &'static str,
    at: &Path<'_>,
    report: &mut Report,
) -> Option<F::Required<<F::Value as Draft>::Request>> {
    report_absent(&field, property, at, report);
    field.complete_required(|draft| draft.complete_at(&at.property(property), report))
}

fn report_absent(field: &impl Field, property: &'static str, at: &Path<'_>, report: &mut Report) {
    if field.has_nothing() {
        report.add(at, Problem::Required { property });
    }
}
