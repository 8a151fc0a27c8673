//! What puts a violation right.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use specwright_core::suggest::nearest;
use specwright_runtime::{Allowed, JsonType, Problem};

use super::tree::{Content, Node, Property, string};

/// A change of a file's text, of a few bytes: comments and layout stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The bytes that are replaced.
    pub span: Range<usize>,
    /// What replaces them.
    pub text: String,
}

/// What puts a problem right in a JSON text, where exactly one thing does: the bytes, and what they become.
pub(crate) fn of(
    problem: &Problem,
    json: &str,
    at: &At<'_>,
    meanings: &mut Meanings,
) -> Option<(Range<usize>, Change)> {
    match problem {
        Problem::UnknownProperty { name, known } => {
            let meant = meanings.only_near(name, known, at.around?)?;
            Some((at.name?.clone(), Change::Name(meant)))
        }
        Problem::Type {
            expected,
            found: JsonType::String,
        } => {
            let span = at.node?.span.clone();
            let text = string(json.get(span.clone())?).into_owned();
            is_written(&text, expected).then_some((span, Change::Plain(text)))
        }
        _ => None,
    }
}

/// Where a problem is.
pub(crate) struct At<'n> {
    pub(crate) node: Option<&'n Node>,
    pub(crate) name: Option<&'n Range<usize>>,
    /// The value around it.
    pub(crate) around: Option<&'n Node>,
}

/// What a name or a value becomes.
pub(crate) enum Change {
    /// A property of this name.
    Name(&'static str),
    /// A value without quotes.
    Plain(String),
}

impl Change {
    /// What replaces a name or value that is written so.
    pub(crate) fn text(self, written: &str) -> Option<String> {
        match self {
            Self::Plain(text) => Some(text),
            Self::Name(name) => match written.as_bytes().first()? {
                b'"' => serde_json::to_string(name).ok(),
                b'\'' => Some(format!("'{}'", name.replace('\'', "''"))),
                _ => is_plain(name).then(|| name.to_owned()),
            },
        }
    }
}

/// Whether YAML reads a name without quotes as it is.
fn is_plain(name: &str) -> bool {
    let is_of_words = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(is_of_words)
}

/// What the unknown names of objects may mean, found out once for each object and the names that are known of it.
#[derive(Default)]
pub(crate) struct Meanings(HashMap<(usize, *const &'static str, usize), Meaning>);

struct Meaning {
    /// The known names that an object does not have yet.
    free: Vec<&'static str>,
    /// How many of its unknown names are closest to one of these.
    counts: HashMap<&'static str, usize>,
}

impl Meanings {
    /// The one known name that another is close to, if the object does not have it yet.
    fn only_near(
        &mut self,
        name: &str,
        known: &'static [&'static str],
        around: &Node,
    ) -> Option<&'static str> {
        let Content::Object(properties) = &around.content else {
            return None;
        };
        let key = (around.span.start, known.as_ptr(), known.len());
        let Meaning { free, counts } = self
            .0
            .entry(key)
            .or_insert_with(|| Meaning::of(known, properties));
        let meant = nearest(name, free.iter().copied())?;
        let others = free.iter().copied().filter(|known| *known != meant);
        // Another property may mean the same one, or be this one again.
        (nearest(name, others).is_none() && counts.get(meant) == Some(&1)).then_some(meant)
    }
}

impl Meaning {
    fn of(known: &[&'static str], properties: &[Property]) -> Self {
        let there: HashSet<&str> = properties.iter().map(|it| it.name.as_str()).collect();
        let is_free = |known: &&'static str| !there.contains(known);
        let free: Vec<_> = known.iter().copied().filter(is_free).collect();
        let known: HashSet<&str> = known.iter().copied().collect();
        let mut counts = HashMap::new();
        let unknown = properties.iter().map(|it| it.name.as_str());
        for name in unknown.filter(|name| !known.contains(name)) {
            if let Some(meant) = nearest(name, free.iter().copied()) {
                *counts.entry(meant).or_default() += 1;
            }
        }
        Self { free, counts }
    }
}

/// Whether a string says in quotes what only one of these types is without.
fn is_written(text: &str, expected: &[JsonType]) -> bool {
    let is = |ty: JsonType| expected.contains(&ty);
    if is(JsonType::Null) {
        return false;
    }
    let is_number =
        || serde_json::from_str::<serde_json::Number>(text).is_ok_and(|it| it.to_string() == text);
    let is_integer = || text.parse::<i64>().is_ok_and(|it| it.to_string() == text);
    match text {
        "true" | "false" => is(JsonType::Boolean),
        _ if is(JsonType::Number) => is_number(),
        _ => is(JsonType::Integer) && is_integer(),
    }
}

/// What to do about a problem, beyond what it says itself; `written` is the value, where it may be shown.
pub(crate) fn help(problem: &Problem, written: Option<&str>) -> Option<String> {
    let written = written?;
    match problem {
        Problem::Type {
            expected,
            found: JsonType::String,
        } => is_written(&string(written), expected).then(|| "write it without quotes".to_owned()),
        Problem::Enum {
            allowed: Allowed::Strings(allowed),
        } if written.starts_with('"') => {
            let meant = nearest(&string(written), allowed.iter().copied())?;
            Some(format!("did you mean {meant:?}?"))
        }
        Problem::Enum {
            allowed: Allowed::Literals(allowed),
        } if written.starts_with('"') => {
            let strings = allowed.iter().filter_map(|it| match it {
                specwright_runtime::Literal::Text(text) => Some(*text),
                _ => None,
            });
            let meant = nearest(&string(written), strings)?;
            Some(format!("did you mean {meant:?}?"))
        }
        _ => None,
    }
}
