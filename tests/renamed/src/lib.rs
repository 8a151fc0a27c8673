//! Every derive in a crate that knows the runtime as `rt`, and neither serde nor serde JSON at all.

#[rustfmt::skip]
pub mod orders;

use rt::{Builder, Maybe, Model, OpenEnum, Path, Properties, Report, Secret, Unknown, Validate};

/// Everything that is written out for a struct.
#[derive(Clone, Debug, PartialEq, Model, Builder)]
#[spec(crate = ::rt, min_properties = 1, check = parts, with = whole)]
#[spec(required_when(mode = "on", require(name)), at_least_one_of(name, list))]
#[spec(dependent_required(name, require(list)))]
pub struct Job {
    /// What it does.
    #[spec(closed)]
    pub mode: Mode,
    /// Its name.
    #[spec(max_length = 3, pattern = "^[a-z]")]
    pub name: Option<String>,
    /// Its numbers.
    #[spec(min_items = 1, unique_items, items(minimum = 1, multiple_of = 0.5))]
    pub list: Option<Vec<f64>>,
    /// Present, but perhaps null.
    #[spec(required, one_of("a", null))]
    pub note: Option<String>,
    /// A secret.
    pub password: Maybe<Secret<String>>,
    /// Whatever else there is.
    #[spec(additional, values(max_length = 2))]
    pub rest: Properties<String>,
}

fn parts(parts: &JobParts<'_>, at: &Path<'_>, report: &mut Report) {
    if parts.mode.given() == Some(&Mode::Off) && parts.name.presence().is_present() {
        rt::rules::condition::fail("off", "a job that is off has no name", at, report);
    }
}

fn whole(job: &Job, at: &Path<'_>, report: &mut Report) {
    if job.rest.len() > 1 {
        rt::rules::condition::fail("rest", "one property more at most", at, report);
    }
}

/// A closed type.
#[derive(Clone, Debug, PartialEq, Model, Builder)]
#[spec(crate = rt, deny_unknown)]
pub struct Closed {
    /// A property.
    pub a: u8,
}

/// A newtype.
#[derive(Clone, Debug, PartialEq, Model)]
#[spec(crate = ::rt, max_items = 1)]
pub struct Jobs(pub Vec<Job>);

/// An enum.
#[derive(Clone, Debug, PartialEq, Eq, Hash, OpenEnum)]
#[spec(crate = ::rt)]
pub enum Mode {
    /// It runs.
    #[spec(value = "on")]
    On,
    /// It does not.
    #[spec(value = "off")]
    Off,
    /// Another one.
    #[spec(unknown)]
    Unknown(Unknown<Mode>),
}

/// Rules alone.
#[derive(Debug, Validate)]
#[spec(crate = ::rt)]
pub struct Page<T> {
    /// How many.
    #[spec(maximum = 9)]
    pub size: u8,
    /// What.
    pub items: Vec<T>,
}
