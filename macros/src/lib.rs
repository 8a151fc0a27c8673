//! The derive macros behind `specwright-runtime`, which re-exports them: depend on that crate. Generated code names this
//! one as well, so that a build makes the runtime and the macros at the same time.
//!
//! | derive | what for |
//! |---|---|
//! | `Model` | strict decode, serde's two traits and the rules of a struct, a newtype or a tuple |
//! | `Validate` | the rules alone, beside serde's own derives |
//! | `Builder` | a builder that does not compile until every required field is set |
//! | `Draft` | the way from a response to the draft of a request, and from there to the request |
//! | `AsInstance` | what schemas that are code look at: a struct, a newtype or a tuple as JSON, without writing it |
//! | `OpenEnum` | an enum of known strings that keeps the unknown ones |
//!
//! All are told what they need to know by `#[spec(…)]`. Every mistake in there is an error at its
//! location, and one compile shows them all.
//!
//! # On a struct
//! `deny_unknown`, `required_when(field = literal, …, require(field, …))`,
//! `at_least_one_of(field, …)`, `dependent_required(field, require(field, …))`,
//! `min_properties = n`, `max_properties = n`, `check = path`, `with = path`, `crate = path`, `no_prelude`.
//!
//! Where two rules of one kind require the same field, clippy takes the second name for an attribute that is there
//! twice: such a struct has `#[allow(clippy::duplicated_attributes)]`.
//!
//! On a tuple: `tuple`, `min_items = n`, `max_items = n`, `unique_items`, `with = path`, `crate = path`.
//!
//! # On a field
//! `name = "…"`, `required`, `nullable`, `additional`, `skip_rules`, and the rules.
//!
//! Several fields may be `additional` if all but one have `matching("…", …)`: each takes the properties whose names match
//! one of its patterns. Where none is without, properties are rejected that no field is of.
//!
//! # Rules
//! `min_length = n`, `max_length = n`, `pattern = "…"`, `format = "…"`, `minimum = x`, `maximum = x`,
//! `exclusive_minimum = x`, `exclusive_maximum = x`, `multiple_of = x`, `min_items = n`,
//! `max_items = n`, `unique_items`, `min_properties = n`, `max_properties = n`, `closed`,
//! `one_of(literal, …)`, `constant = literal`, `never`, `types(string, null, …)` on a `serde_json::Value`, `items(rules)`,
//! `values(rules)`, `names(rules)` of the names in a map, `matching("…", PATH, …)` of which each name matches one. On a newtype they are on the struct or on its field; at a field that is a newtype they see its value, where that can be seen
//! wherever the type can. `pattern = PATH` names a static `Pattern` that has been compiled before.
//!
//! # On the draft of a request, and on its fields
//! `request = Type`, `response = Type`, `left_behind(field, field = "name", …)`, `additional = field`, `crate = path`; on a
//! field `required`, `nested`, `request_only`, `name = "…"`, `from = field`, `additional`: see [`Draft`](macro@Draft).
//!
//! # On a variant of an enum
//! `value = "…"`, `unknown`.

mod ast;
mod attributes;
mod check;
mod context;
mod expand;
#[cfg(test)]
mod tests;

use proc_macro::TokenStream;
use specwright_core::attributes as symbol;

/// Derives strict decode, `serde::Serialize`, `serde::Deserialize` and the rules for a struct with
/// named fields, for a newtype, or for a tuple.
///
/// ```ignore
/// #[derive(Clone, Debug, PartialEq, Model)]
/// #[spec(deny_unknown)]
/// pub struct Job {
///     #[spec(max_length = 128, pattern = "^[a-z]+$")]
///     pub name: String,
///     pub password: Maybe<Secret<String>>,
/// }
/// ```
///
/// # Tuples
/// A struct with several unnamed fields is an array with as many items; one with a single field is, where `tuple` says so.
/// An `Option` may be missing, and a `Maybe` may be missing or null; `Option` with `required` is there and may be null. What
/// may be missing is behind all that is required. Further items are rejected, unless the last field is `additional`. The
/// rules of the array as a whole are on the struct: `min_items`, `max_items`, `unique_items`.
///
/// ```
/// use specwright_runtime::{Model, Validate, from_str};
///
/// /// Longitude, latitude, and perhaps the height.
/// #[derive(Debug, PartialEq, Model)]
/// struct Position(
///     #[spec(minimum = -180, maximum = 180)] f64,
///     #[spec(minimum = -90, maximum = 90)] f64,
///     Option<f64>,
///     #[spec(additional)] Vec<String>,
/// );
///
/// let position = from_str::<Position>("[8.5, 47.4]")?.into_inner();
/// assert_eq!(position, Position(8.5, 47.4, None, vec![]));
///
/// let violations = from_str::<Position>(r#"[8.5, 91, null, "a", 2]"#).unwrap_err();
/// let found: Vec<_> = violations.iter().map(|v| (v.pointer(), v.code())).collect();
/// assert_eq!(found, [("/1", "maximum"), ("/2", "type"), ("/4", "type")]);
///
/// // No array has gaps: this is a violation, and cannot be written.
/// let gap = Position(8.5, 47.4, None, vec!["a".to_owned()]);
/// assert_eq!(gap.validate().unwrap_err().iter().next().unwrap().code(), "required");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[proc_macro_derive(Model, attributes(spec))]
pub fn model(input: TokenStream) -> TokenStream {
    expand::model(input.into()).into()
}

/// Derives the rules alone, for a struct that uses serde's own derives.
///
/// Fields are named in violations as serde names them: `#[serde(rename = "…")]` and
/// `#[serde(rename_all = "…")]` are honoured, `#[spec(name = "…")]` goes first.
///
/// ```ignore
/// #[derive(serde::Deserialize, Validate)]
/// #[serde(rename_all = "camelCase")]
/// struct Page {
///     #[spec(minimum = 1, maximum = 100)]
///     page_size: u32,
/// }
/// ```
#[proc_macro_derive(Validate, attributes(spec))]
pub fn validate(input: TokenStream) -> TokenStream {
    expand::validate_alone(input.into()).into()
}

/// Derives a builder: one setter per field, and a `build` that exists once every required field
/// is set.
///
/// ```ignore
/// let job = Job::builder().name("copy").build();
/// ```
///
/// The builder has a type parameter for each required field. Of more than eight, a parameter represents a group: a tuple
/// of the states of its fields, or of smaller groups. Code grows with the number of fields, and not with its square.
///
/// In a crate with `#![no_implicit_prelude]` the compiler does not know the attribute by which the error about a missing
/// field gets its words: say `#[spec(no_prelude)]` there.
#[proc_macro_derive(Builder, attributes(spec))]
pub fn builder(input: TokenStream) -> TokenStream {
    expand::builder(input.into()).into()
}

/// Derives the way from a response to the draft of a request, and from there to the request.
///
/// A service often answers with what it can be sent again, and yet not quite: its response may lack what a request
/// requires, and has what no request takes. A draft is the object of a request in which everything may be missing. The
/// derive gives the response a method `to_draft`, which tells what is missing and what stays behind, and the draft a method
/// `complete`, which answers the request, or every required property that is missing yet.
///
/// ```
/// use specwright_runtime::{Draft, Maybe, Model, from_str};
///
/// #[derive(Debug, PartialEq, Model)]
/// struct Job {
///     name: String,
///     note: Maybe<String>,
///     steps: Vec<Step>,
/// }
///
/// #[derive(Debug, PartialEq, Model)]
/// struct Step {
///     url: String,
/// }
///
/// /// What the service answers.
/// #[derive(Model)]
/// struct JobView {
///     job_id: u64,
///     #[spec(name = "createdAt")]
///     created_at: Option<String>,
///     name: Option<String>,
///     note: Option<String>,
///     steps: Option<Vec<StepView>>,
/// }
///
/// #[derive(Model)]
/// struct StepView {
///     url: Option<String>,
/// }
///
/// #[derive(Clone, Debug, PartialEq, Draft)]
/// #[spec(request = Job, response = JobView, left_behind(job_id, created_at = "createdAt"))]
/// struct JobDraft {
///     #[spec(required)]
///     name: Option<String>,
///     note: Maybe<String>,
///     #[spec(required, nested)]
///     steps: Option<Vec<StepDraft>>,
/// }
///
/// #[derive(Clone, Debug, PartialEq, Draft)]
/// #[spec(request = Step, response = StepView)]
/// struct StepDraft {
///     #[spec(required)]
///     url: Option<String>,
/// }
///
/// let json = r#"{"job_id": 7, "createdAt": "now", "note": "n", "steps": [{"url": "u"}, {}]}"#;
/// let (mut draft, carried) = from_str::<JobView>(json)?.to_draft();
/// assert_eq!(carried.left_behind(), ["/job_id", "/createdAt"]);
/// assert_eq!(carried.missing(), ["/name", "/steps/1/url"]);
///
/// let violations = draft.clone().complete().unwrap_err();
/// let found: Vec<_> = violations.iter().map(|v| (v.pointer(), v.code())).collect();
/// assert_eq!(found, [("", "required"), ("/steps/1", "required")]);
///
/// draft.name = Some("copy".to_owned());
/// draft.steps.as_mut().unwrap().truncate(1);
/// let job = draft.complete()?;
/// assert_eq!(job.note, Maybe::Value("n".to_owned()));
/// assert_eq!(job.steps, [Step { url: "u".to_owned() }]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # On the draft
/// - `request = Type`, `response = Type`: both structs with named fields, in the same crate as the draft. A response has
///   one draft.
/// - `left_behind(field, field = "name", …)`: the fields of the response that no request takes, with their names in JSON
///   where these are others. A field of the response that is neither carried nor named here is an error.
/// - `additional = field`: the response's field of the properties without a field. All of them stay behind.
///
/// # On a field
/// Each is an `Option`, or a `Maybe` of what may be null in the request.
/// - `required`: the request requires the property. Its field there is the plain type, of a `Maybe` an `Option`.
/// - `nested`: an object with a draft of its own, in a `Box` or a `Vec` or not.
/// - `request_only`: the response does not have it, or not in this type.
/// - `name = "…"`: the name in JSON, where it is another than the field's.
/// - `from = field`: the response's field, where it has another name.
/// - `additional`: the request's properties without a field. They are empty at first.
#[proc_macro_derive(Draft, attributes(spec))]
pub fn draft(input: TokenStream) -> TokenStream {
    expand::draft(input.into()).into()
}

/// Derives `AsInstance`: the properties or items of a value, for schemas that are functions.
///
/// ```
/// use specwright_runtime::apply::{Check, Checking};
/// use specwright_runtime::{AsInstance, Limit, Model, Path, Report};
///
/// #[derive(Model, AsInstance)]
/// struct Page {
///     #[spec(name = "pageSize")]
///     page_size: Option<u32>,
/// }
///
/// fn large(it: &mut Checking<'_, '_>) {
///     it.minimum(Limit::Int(100));
/// }
///
/// fn page(it: &mut Checking<'_, '_>) {
///     use specwright_runtime::apply::{Others, PropertySchemas};
///     let (named, patterns) = (&[("pageSize", large as _)], &[]);
///     it.properties(PropertySchemas { named, patterns, others: Others::Unevaluated });
/// }
///
/// let mut report = Report::new();
/// Check(page).check(&Page { page_size: Some(10) }, &Path::ROOT, &mut report);
/// let violations = report.into_violations().unwrap();
/// assert_eq!(violations.iter().next().unwrap().pointer(), "/pageSize");
/// ```
#[proc_macro_derive(AsInstance, attributes(spec))]
pub fn as_instance(input: TokenStream) -> TokenStream {
    expand::as_instance(input.into()).into()
}

/// Derives what an enum of known strings needs: reading, writing, printing, parsing.
///
/// ```ignore
/// #[derive(Clone, Debug, PartialEq, Eq, Hash, OpenEnum)]
/// pub enum Codec {
///     #[spec(value = "gzip")]
///     Gzip,
///     #[spec(unknown)]
///     Unknown(Unknown<Codec>),
/// }
/// ```
#[proc_macro_derive(OpenEnum, attributes(spec))]
pub fn open_enum(input: TokenStream) -> TokenStream {
    expand::open_enum(input.into()).into()
}
