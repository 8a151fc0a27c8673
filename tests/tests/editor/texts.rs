//! What an engine shall say of a broken rule. Written by hand: the engines' own words, and ours where they
//! let a schema choose.

use specwright_tests::documents::walk::{Location, Rule};

use crate::kind::Kind;

/// Parts of the messages that are in order.
pub(crate) struct Texts {
    /// A message with all of these says the whole rule.
    pub(crate) whole: Vec<String>,
    /// A message with this is true, and says less.
    pub(crate) part: String,
    /// Another message that is true of the same value.
    pub(crate) beside: Option<String>,
}

/// The messages for a rule at a location.
pub(crate) fn texts(kind: Kind, rule: &Rule, location: &Location) -> Texts {
    let name = rule.location.rsplit('/').next().unwrap_or_default();
    let missing = format!("Missing property \"{name}\".");
    let needed = [condition(rule), format!("\"{name}\"")];
    let either = ["At least one: \"topics\"", "or \"topic_regex\""].map(str::to_owned);
    let empty = "String is shorter than the minimum length of 1.".to_owned();
    let is_closed = !location.values.is_empty() && !location.is_open;
    match kind {
        // The YAML engine calls objects by their titles.
        Kind::Type | Kind::Null | Kind::Object => Texts {
            beside: is_closed.then(|| not_listed(&location.values)),
            ..told([wrong_type(location)], "Incorrect type. Expected \"")
        },
        Kind::List => told([not_listed(&location.values)], "Value is not accepted."),
        Kind::Pattern => told([pattern(name)], "String does not match the pattern"),
        Kind::Length => told([length(rule)], "String is longer"),
        Kind::Width | Kind::LongWidth => told([beyond(rule)], "Value is "),
        Kind::Missing => told([missing], "Missing property"),
        Kind::Unknown => told([" is not allowed.".to_owned()], "Property"),
        Kind::NeededMissing => told(needed, &missing),
        Kind::NeededEmpty => told(needed, &empty),
        Kind::NeededNull => told(needed, "Incorrect type. Expected \"string\"."),
        Kind::EitherMissing => told(either, "Missing property \"topics\"."),
        Kind::EitherEmpty => told(either, &empty),
    }
}

fn told(whole: impl Into<Vec<String>>, part: &str) -> Texts {
    Texts {
        whole: whole.into(),
        part: part.to_owned(),
        beside: None,
    }
}

/// `if config_type=CLOUD then required` as it is told.
fn condition(rule: &Rule) -> String {
    let asked = rule.keyword.strip_prefix("if ");
    let asked = asked.and_then(|it| it.split(" then ").next());
    let (property, value) = asked.and_then(|it| it.split_once('=')).unwrap_or_default();
    format!("When \"{property}\" is \"{value}\"")
}

fn wrong_type(location: &Location) -> String {
    let types: Vec<&str> = location.types.iter().map(String::as_str).collect();
    match types.as_slice() {
        [only] => format!("Incorrect type. Expected \"{only}\"."),
        ["null", other] => format!("Incorrect type. Expected one of {other}, null."),
        _ => panic!("{types:?}"),
    }
}

fn not_listed(values: &[String]) -> String {
    let quoted: Vec<String> = values.iter().map(|it| format!("{it:?}")).collect();
    format!(
        "Value is not accepted. Valid values: {}.",
        quoted.join(", ")
    )
}

fn pattern(name: &str) -> String {
    let says = match name {
        "name" => {
            "A letter or digit comes first; letters, digits, \".\", \"_\" and \"-\" may follow."
        }
        "seek_to" => "\"first\", \"last\", or a timestamp of a 64-bit integer in decimal digits.",
        _ => panic!("{name} has no pattern"),
    };
    says.to_owned()
}

fn length(rule: &Rule) -> String {
    let limit = rule.limit.unwrap_or_default();
    format!("String is longer than the maximum length of {limit}.")
}

fn beyond(rule: &Rule) -> String {
    let limit = rule.limit.unwrap_or_default();
    match rule.keyword.as_str() {
        "minimum" => format!("Value is below the minimum of {limit}."),
        _ => format!("Value is above the maximum of {limit}."),
    }
}
