//! Patterns that no tables can be made of.

use std::sync::OnceLock;

use regress::Regex;

use super::{Pattern, Tables};

/// A pattern that is matched by an engine that goes back, the crate `regress`: one with references to groups, with
/// modifiers, or of which tables would be too large. It is compiled when it is first used.
///
/// The time that this takes is **not bounded** as that of tables is: it can grow exponentially with the text, as for
/// `^(a+)+\1$` and many `a`. Where strings come from strangers, write the pattern without references, or let nothing long
/// come so far: a `maxLength` beside it is checked as well, and not before.
///
/// ```
/// use specwright_runtime::{Pattern, backtracking};
///
/// static QUOTED: Pattern = backtracking(r#"^(["']).*\1$"#);
/// assert!(QUOTED.is_match("'a'") && !QUOTED.is_match("'a\""));
/// ```
///
/// A source that is no pattern of ECMA-262 (with the `u` flag) matches no string; [`Pattern::fault`] says why. Generated
/// code has no such patterns.
pub const fn backtracking(source: &'static str) -> Pattern {
    Pattern {
        source,
        tables: Tables::NOTHING,
        texts: &[],
        engine: Some(Engine(OnceLock::new())),
    }
}

/// An engine, from its first use on; why there is none, if the source is no pattern.
#[derive(Debug)]
pub(super) struct Engine(OnceLock<Result<Box<Regex>, String>>);

impl Engine {
    pub(super) fn is_match(&self, source: &str, text: &str) -> bool {
        let compiled = self.compiled(source).as_ref();
        compiled.is_ok_and(|regex| regex.find(text).is_some())
    }

    fn compiled(&self, source: &str) -> &Result<Box<Regex>, String> {
        self.0.get_or_init(|| {
            let compiled = Regex::with_flags(source, "u");
            compiled.map(Box::new).map_err(|error| error.to_string())
        })
    }
}

impl Pattern {
    /// Why no string matches: of what [`backtracking()`] was given, and is no pattern.
    ///
    /// ```
    /// use specwright_runtime::backtracking;
    ///
    /// assert!(backtracking("(").fault().is_some() && backtracking("()").fault().is_none());
    /// ```
    pub fn fault(&self) -> Option<&str> {
        let compiled = self.engine.as_ref()?.compiled(self.source);
        compiled.as_ref().err().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static TWICE: Pattern = backtracking(r"^(\w+) \1$");

    #[test]
    fn groups_are_referred_to() {
        assert!(TWICE.is_match("so so") && !TWICE.is_match("so what"));
        assert_eq!(TWICE.source(), r"^(\w+) \1$");
        assert_eq!(TWICE.fault(), None);
    }

    #[test]
    fn what_is_no_pattern_matches_nothing() {
        let broken = backtracking("(");
        assert!(!broken.is_match("") && !broken.is_match("("));
        assert!(broken.fault().is_some());
    }
}
