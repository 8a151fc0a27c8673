//! One pattern of ECMA-262, with the `u` flag, and what matches it: tables where they can be made, and an engine that goes
//! back where they cannot.

mod mended;
mod properties;

pub(crate) use mended::mended;

use regress::Regex;
use specwright_pattern::{Error, ErrorKind, Program, compile_with};

use crate::diagnostic::{Code, Diagnostic};
use crate::location::Location;

/// What a longer string would do to an engine that goes back is not found out, in code points: the time it takes can grow
/// exponentially, and nothing ends it.
const LONGEST: usize = 24;

/// What matches a pattern.
#[derive(Clone, Debug)]
pub enum Matcher {
    /// Tables, in one pass over the string.
    Tables(Box<Program>),
    /// An engine that goes back.
    Backtracking {
        /// The engine.
        engine: Box<Regex>,
        /// Why there are no tables.
        reason: Reason,
    },
}

/// Why a pattern has no tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No tables do what a part of it says.
    Unsupported(String),
    /// They would be too large.
    TooLarge(String),
    /// Those of the other patterns of its document are too large together.
    Together,
}

/// Why a pattern has no matcher.
#[derive(Clone, Debug)]
pub struct Fault {
    /// Whether it is no pattern. It is longer, or nested deeper, than is read, otherwise.
    pub is_invalid: bool,
    /// What is wrong: lower case, no full stop.
    pub message: String,
}

impl Matcher {
    /// What matches a pattern.
    ///
    /// # Errors
    ///
    /// It is no pattern, or too long to be read.
    pub fn of(pattern: &str) -> Result<Self, Fault> {
        match compile_with(pattern, &properties::code_points) {
            Ok(program) => Ok(Self::Tables(Box::new(program))),
            Err(error) => match error.kind() {
                ErrorKind::Unsupported => {
                    let reason = Reason::Unsupported(error.message().to_owned());
                    Self::backtracking(pattern, reason)
                }
                ErrorKind::TooLarge => {
                    let reason = Reason::TooLarge(error.message().to_owned());
                    Self::backtracking(pattern, reason)
                }
                _ => Err(Fault::of(pattern, &error)),
            },
        }
    }

    /// An engine that goes back, whether there could be tables or not.
    ///
    /// # Errors
    ///
    /// It is no pattern.
    pub(crate) fn backtracking(pattern: &str, reason: Reason) -> Result<Self, Fault> {
        match Regex::with_flags(pattern, "u") {
            Ok(engine) => Ok(Self::Backtracking {
                engine: Box::new(engine),
                reason,
            }),
            Err(error) => Err(Fault {
                is_invalid: true,
                message: format!("the pattern does not compile: {error}"),
            }),
        }
    }

    /// The tables, if it has some.
    pub(crate) fn program(&self) -> Option<&Program> {
        match self {
            Self::Tables(program) => Some(program),
            Self::Backtracking { .. } => None,
        }
    }

    /// That matching takes what no tables do, and what may come of that.
    pub(crate) fn warning(&self, at: &Location) -> Option<Diagnostic> {
        let Self::Backtracking { reason, .. } = self else {
            return None;
        };
        let reason = match reason {
            Reason::Unsupported(reason) | Reason::TooLarge(reason) => reason,
            Reason::Together => "the patterns of this document have too large tables together",
        };
        let message =
            format!("the pattern is matched by going back, for as long as that takes: {reason}");
        let help = "write it without that if its strings come from strangers; generated code needs the feature `backtracking` \
                    of `specwright-runtime`";
        Some(Diagnostic::warning(Code::Backtracking, at, message).help(help))
    }

    /// Whether a string matches; `None` where finding out could take forever.
    pub(crate) fn is_match(&self, text: &str) -> Option<bool> {
        match self {
            Self::Tables(program) => Some(program.is_match(text)),
            Self::Backtracking { engine, .. } => {
                let is_short = text.chars().nth(LONGEST).is_none();
                is_short.then(|| engine.find(text).is_some())
            }
        }
    }
}

impl Fault {
    /// The finding at the keyword that has the pattern.
    pub(crate) fn diagnostic(&self, at: &Location) -> Diagnostic {
        let code = if self.is_invalid {
            Code::Pattern
        } else {
            Code::TooLarge
        };
        Diagnostic::new(code, at, self.message.clone())
    }

    fn of(pattern: &str, error: &Error) -> Self {
        let part = pattern.get(error.at()).unwrap_or_default();
        Self {
            is_invalid: error.kind() == ErrorKind::Invalid,
            message: format!(
                "the pattern does not compile: {} (at `{part}`)",
                error.message()
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_tables(pattern: &str) -> bool {
        Matcher::of(pattern).unwrap().program().is_some()
    }

    #[test]
    fn tables_come_first() {
        for pattern in ["^a$", r"\bword\b", r"^\p{Lu}", r"^(?!-)[a-z-]+(?<!-)$"] {
            assert!(is_tables(pattern), "{pattern}");
        }
        for pattern in [r"(a)\1", "(?i:a)", "^.{0,9999}$"] {
            assert!(!is_tables(pattern), "{pattern}");
        }
    }

    #[test]
    fn both_match() {
        let same = Matcher::of(r"^(a|b)\1$").unwrap();
        assert_eq!(same.is_match("aa"), Some(true));
        assert_eq!(same.is_match("ab"), Some(false));
        assert_eq!(same.is_match(&"a".repeat(LONGEST + 1)), None);
        let letter = Matcher::of(r"^\p{Script=Greek}$").unwrap();
        assert_eq!(letter.is_match("λ"), Some(true));
        assert_eq!(letter.is_match("l"), Some(false));
    }

    #[test]
    fn what_is_no_pattern_has_none() {
        for pattern in ["(", r"\p{Greek}", r"\p{Lx}", r"(a)\2"] {
            let fault = Matcher::of(pattern).unwrap_err();
            assert!(fault.is_invalid, "{pattern}: {}", fault.message);
        }
        assert!(!Matcher::of(&"(".repeat(2000)).unwrap_err().is_invalid);
    }
}
