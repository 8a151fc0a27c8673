//! What becomes of warnings: each kind is a lint that can be raised to an error or silenced.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use specwright_core::suggest::nearest;

use super::{Code, Diagnostics, Severity};

/// What becomes of the warnings of a lint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// They are not told.
    Allow,
    /// They are told, and stop nothing.
    Warn,
    /// They are errors.
    Deny,
}

/// A kind of warning, or all of them.
///
/// ```
/// use specwright::{Code, Lint};
///
/// assert_eq!("unknown-keyword".parse(), Ok(Lint::Of(Code::UnknownKeyword)));
/// assert_eq!("warnings".parse(), Ok(Lint::Warnings));
/// let unknown = "unknown-keywrod".parse::<Lint>().unwrap_err();
/// assert!(unknown.to_string().ends_with("did you mean `unknown-keyword`?"));
/// // An error stays one.
/// assert!("syntax".parse::<Lint>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub enum Lint {
    /// `warnings`: every lint of which nothing else is said than `warn`.
    Warnings,
    /// The warnings of a code, one of [`Code::LINTS`].
    Of(Code),
}

/// Why a string is no [`Lint`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LintError(String);

/// The name of all lints together.
const WARNINGS: &str = "warnings";

/// The levels of lints.
///
/// A lint of which nothing is said is at [`Level::Warn`]; [`Lint::Warnings`] says what becomes of all that are. Errors are
/// errors at any level.
///
/// ```
/// use specwright::{Code, Level, Lint, Lints, Options, Severity, generate};
///
/// let spec = r#"{ "openapi": "3.1.0", "info": { "title": "Jobs", "version": "1" },
///     "components": { "schemas": { "Job": { "type": "object", "properties": { "a-b": {}, "a_b": {} } } } } }"#;
/// let mut options = Options::new("jobs");
/// assert_eq!(generate("jobs.json", spec, options.clone()).unwrap().warnings.len(), 1);
///
/// options.lints.set(Lint::Warnings, Level::Deny);
/// let denied = generate("jobs.json", spec, options.clone()).unwrap_err();
/// assert!(denied.iter().all(|it| it.code == Code::NameCollision && it.severity == Severity::Error));
///
/// options.lints.set("name-collision".parse().unwrap(), Level::Allow);
/// assert!(generate("jobs.json", spec, options).unwrap().warnings.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Lints(BTreeMap<Lint, Level>);

impl Lints {
    /// Says what becomes of a lint, whatever was said before.
    pub fn set(&mut self, lint: Lint, level: Level) {
        self.0.insert(lint, level);
    }

    /// The same levels, but for those that others say.
    #[must_use]
    pub fn overridden(mut self, others: &Self) -> Self {
        self.0.extend(&others.0);
        self
    }

    /// The findings without what is allowed; what is denied is an error.
    #[must_use]
    pub fn apply(&self, found: Diagnostics) -> Diagnostics {
        let mut applied = Diagnostics::default();
        for mut diagnostic in found {
            let level = match diagnostic.severity {
                Severity::Error => Level::Deny,
                Severity::Warning => self.level(diagnostic.code),
            };
            match level {
                Level::Allow => continue,
                Level::Warn => {}
                Level::Deny => diagnostic.severity = Severity::Error,
            }
            applied.push(diagnostic);
        }
        applied
    }

    /// The same of something that comes with warnings, or of what keeps it from being made.
    pub(crate) fn judge<T>(
        &self,
        done: Result<T, Diagnostics>,
        warnings: impl Fn(&mut T) -> &mut Diagnostics,
    ) -> Result<T, Diagnostics> {
        let mut done = done.map_err(|found| self.apply(found))?;
        let found = self.apply(std::mem::take(warnings(&mut done)));
        if found.has_errors() {
            return Err(found);
        }
        *warnings(&mut done) = found;
        Ok(done)
    }

    fn level(&self, code: Code) -> Level {
        let said = |lint| self.0.get(&lint).copied().unwrap_or(Level::Warn);
        match said(Lint::Of(code)) {
            Level::Warn => said(Lint::Warnings),
            level => level,
        }
    }
}

impl fmt::Display for LintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for LintError {}

impl FromStr for Lint {
    type Err = LintError;

    fn from_str(name: &str) -> Result<Self, LintError> {
        if name == WARNINGS {
            return Ok(Self::Warnings);
        }
        let mut lints = Code::LINTS.iter();
        match lints.find(|code| code.as_str() == name) {
            Some(code) => Ok(Self::Of(*code)),
            None => Err(LintError::of(name)),
        }
    }
}

impl TryFrom<String> for Lint {
    type Error = LintError;

    fn try_from(name: String) -> Result<Self, LintError> {
        name.parse()
    }
}

impl LintError {
    fn of(name: &str) -> Self {
        if Code::ALL.iter().any(|code| code.as_str() == name) {
            return Self(format!("`{name}` is always an error, and no lint"));
        }
        let names = || Code::LINTS.iter().map(|code| code.as_str());
        let names = || names().chain([WARNINGS]);
        let meant = match nearest(name, names()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("there are {}", names().collect::<Vec<_>>().join(", ")),
        };
        Self(format!("no lint is called `{name}`; {meant}"))
    }
}
