//! What is wrong with an input, where, and what to do about it.
//!
//! Diagnostics accumulate: a stage reports everything it finds, and only then does the run end.

mod causes;
mod code;
mod lines;
mod lints;
mod redact;
mod render;
mod secrets;
mod sink;

use crate::location::Location;
pub use causes::Tally;
pub use code::Code;
use lines::Lines;
pub use lints::{Level, Lint, LintError, Lints};
pub(crate) use redact::Spellings;
use redact::redacted;
pub(crate) use secrets::Secrets;
pub(crate) use sink::Sink;

use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// What a finding means for the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Severity {
    /// No right code can be written: nothing is.
    Error,
    /// Right code can be written, and the author should look at it all the same.
    Warning,
}

impl Severity {
    /// The word in messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One finding.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// What kind of finding, stable across versions.
    pub code: Code,
    /// Whether it stops the run.
    pub severity: Severity,
    /// Where in the input; the whole of it where no part is at fault.
    pub location: Location,
    /// What is wrong and what was expected.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// The file it was found in, once known.
    pub(crate) source: Option<Arc<Source>>,
    span: Option<Range<usize>>,
    on_name: bool,
}

/// The text a diagnostic points into.
pub(crate) struct Source {
    /// The path as messages show it.
    pub name: String,
    /// The whole text.
    pub text: String,
    /// The bytes of it that are never shown, in order.
    secrets: Vec<Range<usize>>,
    lines: OnceLock<Lines>,
}

impl Source {
    fn new(name: &str, text: &str, secrets: Vec<Range<usize>>) -> Arc<Self> {
        Arc::new(Self {
            name: name.to_owned(),
            text: text.to_owned(),
            secrets,
            lines: OnceLock::new(),
        })
    }

    /// Its lines, once somebody asks for one.
    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::of(&self.text))
    }
}

/// Without the text, which may hold secrets.
impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Source")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// A position in source text, counted from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Diagnostic {
    /// An error at a location.
    pub fn new(code: Code, location: impl Into<Location>, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            location: location.into(),
            message: message.into(),
            help: None,
            source: None,
            span: None,
            on_name: false,
        }
    }

    /// A warning at a location: the run goes on.
    pub fn warning(code: Code, location: impl Into<Location>, message: impl Into<String>) -> Self {
        debug_assert!(Code::LINTS.contains(&code), "no lint: {}", code.as_str());
        Self {
            severity: Severity::Warning,
            ..Self::new(code, location, message)
        }
    }

    /// A schema holds itself in a keyword of which rules are made, and no type.
    pub(crate) fn holds_itself(keyword: &Location) -> Self {
        let name = keyword.name().unwrap_or_default();
        let message = format!(
            "unsupported: a schema that holds itself in `{name}`, which makes no type here"
        );
        let help = match &*name {
            "oneOf" | "anyOf" => {
                "let a property or an item refer back; of branches, those work that list values or are of different \
                 types: give objects of several forms one schema with all their `properties`"
            }
            _ => "let a property or an item refer back, and no condition",
        };
        Self::new(Code::Unsupported, keyword, message).help(help)
    }

    /// An error about the whole input, or about none.
    pub fn general(code: Code, message: impl Into<String>) -> Self {
        Self::new(code, Location::default(), message)
    }

    /// The JSON Pointer of the location.
    pub fn pointer(&self) -> &str {
        self.location.pointer()
    }

    /// The same finding with a piece of advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same finding, marked at the property's name instead of its value.
    #[must_use]
    pub fn on_name(mut self) -> Self {
        self.on_name = true;
        self
    }

    /// The same finding, marked at these bytes of its text.
    #[must_use]
    pub fn spanning(mut self, span: Range<usize>) -> Self {
        self.span = Some(span);
        self
    }

    /// The bytes of its text that it is marked at.
    pub(crate) fn span(&self) -> Option<Range<usize>> {
        self.span.clone()
    }

    /// Line and column, where the finding has a position in source text.
    pub fn position(&self) -> Option<Position> {
        self.at(self.span.as_ref()?.start)
    }

    /// The position behind its last character, where the finding has one.
    pub fn end(&self) -> Option<Position> {
        self.at(self.span.as_ref()?.end)
    }

    /// The position of a byte of its text.
    fn at(&self, byte: usize) -> Option<Position> {
        let source = self.source.as_ref()?;
        source.text.get(..byte)?;
        Some(source.lines().position(&source.text, byte))
    }

    /// The file that it was found in, as messages call it.
    pub fn file(&self) -> Option<&str> {
        self.source.as_ref().map(|it| it.name.as_str())
    }

    fn positioned(mut self, source: &Arc<Source>, span: Range<usize>) -> Self {
        self.span.get_or_insert(span);
        self.source.get_or_insert_with(|| Arc::clone(source));
        self
    }
}

/// All findings of a run, in the order they were made.
///
/// ```
/// use specwright::{Code, generate};
///
/// let found = generate("jobs.yaml", "openapi: 3.1.0\ninfo: {}\n", "jobs").unwrap_err();
/// assert!(found.has_errors());
/// assert!(found.iter().any(|it| it.code == Code::Missing && it.pointer() == "/info"));
/// // What a person reads, with the lines of the file.
/// assert!(found.render(false).contains("jobs.yaml:2"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds all of another list.
    pub fn append(&mut self, other: Self) {
        self.list.extend(other.list);
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether anything was found that stops the run.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        let of_it = self.list.iter().filter(|it| it.severity == severity);
        of_it.count()
    }

    /// Where those of a code are.
    pub(crate) fn locations(&self, code: Code) -> impl Iterator<Item = &Location> {
        let of_code = self.list.iter().filter(move |it| it.code == code);
        of_code.map(|it| &it.location)
    }

    /// Those of these numbers.
    fn numbered(&mut self, numbers: Range<usize>) -> &mut [Diagnostic] {
        self.list.get_mut(numbers).unwrap_or_default()
    }

    /// One after the other.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// The findings about a source in which nothing is secret.
    #[must_use]
    pub fn in_file(self, name: &str, text: &str) -> Self {
        self.in_source(name, text, Vec::new())
    }

    /// The findings about a source of which these bytes are secret.
    pub(crate) fn in_source(self, name: &str, text: &str, secrets: Vec<Range<usize>>) -> Self {
        let source = Source::new(name, text, secrets);
        let sourced = |mut diagnostic: Diagnostic| {
            diagnostic.source = Some(Arc::clone(&source));
            diagnostic
        };
        Self {
            list: self.list.into_iter().map(sourced).collect(),
        }
    }

    /// Every finding once, with its position in the text, without secrets and names made of them. `span` finds the value
    /// at a location, or its name if asked so; it may answer for what the value is in instead.
    pub(crate) fn positioned(
        self,
        name: &str,
        text: &str,
        (secrets, spellings): (&Secrets, Spellings<'_>),
        span: &mut impl FnMut(&mut Location, bool) -> Range<usize>,
    ) -> Self {
        let source = Source::new(name, text, secrets.spans.clone());
        let mut positioned = Self::default();
        let mut seen = std::collections::HashSet::new();
        for mut diagnostic in self.list {
            let span = span(&mut diagnostic.location, diagnostic.on_name);
            let shown = |text: &str| redacted(text, &secrets.texts, spellings);
            diagnostic.help = diagnostic.help.as_deref().map(shown);
            diagnostic.message = shown(&diagnostic.message);
            let Diagnostic {
                code,
                location,
                message,
                ..
            } = &diagnostic;
            if seen.insert((*code, location.clone(), message.clone())) {
                positioned.push(diagnostic.positioned(&source, span));
            }
        }
        positioned
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self {
            list: vec![diagnostic],
        }
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}
