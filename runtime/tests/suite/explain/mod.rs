//! Violations with their source lines: the right location, and nothing secret.
#![cfg(all(feature = "explain", feature = "derive"))]
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "only what the types reject counts"
)]

mod hand_written;
mod locations;
mod secrets;
mod shown;

use specwright_runtime::{
    Decode, Explained, Maybe, Model, OpenEnum, Path, Problem, Properties, Report, Secret, Unknown,
    Value, Violation, from_slice_explained, from_str_explained, rules,
};

#[derive(Clone, Debug, PartialEq, Eq, Hash, OpenEnum)]
pub enum Mode {
    #[spec(value = "PLAIN")]
    Plain,
    #[spec(value = "SASL_SSL")]
    SaslSsl,
    #[spec(unknown)]
    Unknown(Unknown<Mode>),
}

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(deny_unknown)]
#[spec(required_when(mode = "SASL_SSL", require(user)))]
#[spec(at_least_one_of(topics, pattern))]
#[spec(dependent_required(ratio, require(note)))]
#[spec(max_properties = 14)]
#[spec(with = two_notes)]
pub struct Job {
    #[spec(min_length = 2, max_length = 8, pattern = "^[A-Za-z]*$")]
    pub name: String,
    #[spec(closed)]
    pub mode: Option<Mode>,
    pub user: Option<String>,
    pub password: Maybe<Secret<String>>,
    pub pin: Option<Secret<u32>>,
    pub keys: Option<Vec<Secret<String>>>,
    pub vault: Option<Secret<Vault>>,
    #[spec(min_items = 1, max_items = 3, unique_items, items(max_length = 5))]
    pub topics: Option<Vec<String>>,
    pub pattern: Option<String>,
    #[spec(minimum = -1, exclusive_maximum = 2.5, multiple_of = 0.01)]
    pub ratio: Option<f64>,
    #[spec(constant = 1)]
    pub version: Option<i32>,
    #[spec(maximum = 9, exclusive_minimum = 0)]
    pub size: Option<u8>,
    #[spec(min_properties = 1)]
    pub labels: Option<Properties<String>>,
    pub any: Option<Value>,
    pub note: Option<String>,
    pub children: Option<Vec<Job>>,
    pub named: Option<Properties<Login>>,
}

fn two_notes(job: &Job, at: &Path<'_>, report: &mut Report) {
    if job.note.as_deref() == Some("both") {
        let code = "two_notes";
        report.add(
            &at.property("note").property("inner"),
            Problem::Custom {
                code,
                message: "one\nnote".to_owned(),
            },
        );
        rules::condition::fail("no_both", "`note` must not be both", at, report);
    }
}

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(deny_unknown)]
pub struct Vault {
    pub code: u32,
    pub phrase: Option<String>,
}

/// A response: unknown properties are let pass.
#[derive(Clone, Debug, PartialEq, Model)]
pub struct Login {
    #[spec(max_length = 4)]
    pub user: String,
    #[spec(nullable)]
    pub token: Option<Secret<String>>,
}

/// A response: unknown properties are kept.
#[derive(Clone, Debug, PartialEq, Model)]
pub struct Response {
    pub id: u8,
    #[spec(additional)]
    pub more: Properties<Value>,
}

fn rejected<T: Decode + std::fmt::Debug>(text: &str) -> Explained {
    let explained = from_str_explained::<T>(text).unwrap_err();
    let printed = explained.to_string();
    assert_eq!(
        from_slice_explained::<T>(text.as_bytes()).unwrap_err(),
        explained
    );
    assert_eq!(format!("{explained:?}"), printed);
    explained
}

fn found<T: Decode + std::fmt::Debug>(text: &str) -> Vec<(&'static str, usize, usize)> {
    let explained = rejected::<T>(text);
    let codes = explained.violations().iter().map(Violation::code);
    let locations = explained.positions();
    codes
        .zip(locations)
        .map(|(code, (line, column))| (code, line, column))
        .collect()
}
