//! Compiles ECMA-262 patterns, as JSON Schema uses them, to plain tables.
//!
//! A pattern is read with the meaning of the `u` flag, searched for anywhere in the text (unanchored
//! unless it says `^` or `$`), and compiled to a minimal automaton over classes of code points.
//! Matching is one pass over the text, without memory and without going back.
//!
//! ```
//! let name = specwright_pattern::compile("^[A-Za-z0-9][A-Za-z0-9._-]*$")?;
//! assert!(name.is_match("job-1"));
//! assert!(!name.is_match("-job"));
//! # Ok::<(), specwright_pattern::Error>(())
//! ```
//!
//! What no table can do, or what this crate omits, is rejected with a typed [`Error`]:
//!
//! ```
//! use specwright_pattern::{ErrorKind, compile};
//! let kind = |pattern| compile(pattern).err().map(|error| error.kind());
//! assert_eq!(kind("(a"), Some(ErrorKind::Invalid));
//! assert_eq!(kind(r"(a)\1"), Some(ErrorKind::Unsupported));
//! assert_eq!(kind("(?:a{1000}){1000}"), Some(ErrorKind::TooLarge));
//! ```
//!
//! The stages are one module each: `parse` (text to tree), `nfa` (tree to automaton), `alphabet`
//! (code points to classes), `dfa` (subset construction; `walk` goes from one location of a string to the next, lookaheads and
//! lookbehinds beside the pattern), `minimise`, `program`. `texts` and `disjoint` read the program again, `tables` has it as the runtime
//! reads it, and `constant` writes that out as Rust.

mod alphabet;
mod class;
mod closure;
mod constant;
mod cursor;
mod dfa;
mod disjoint;
mod error;
mod escape;
mod limits;
mod minimise;
mod names;
mod nfa;
mod parse;
mod program;
mod set;
mod tables;
mod texts;
mod threads;
mod tree;
mod walk;

pub use error::{Error, ErrorKind};
pub use program::{ClassRange, Program};
pub use tables::Tables;

/// Compiles an ECMA-262 pattern. One with Unicode properties is [`ErrorKind::Unsupported`]: see [`compile_with`].
///
/// Takes time and memory that are bounded whatever the pattern: one that needs more is rejected as
/// [`ErrorKind::TooLarge`].
///
/// ```
/// let digits = specwright_pattern::compile(r"^\d{3,5}$")?;
/// assert!(digits.is_match("2026"));
/// assert!(!digits.is_match("20"));
/// # Ok::<(), specwright_pattern::Error>(())
/// ```
pub fn compile(pattern: &str) -> Result<Program, Error> {
    compile_with(pattern, &|_| None)
}

/// The code points that have a Unicode property, as ranges of which both ends belong: of `L` or `Script=Greek`, as it is
/// between the braces of `\p{…}`. `None` of those that are not known.
pub type Properties<'p> = &'p dyn Fn(&str) -> Option<Vec<(char, char)>>;

/// The same, where Unicode properties are known: this crate has no tables of them.
///
/// ```
/// let properties = |name: &str| (name == "ASCII").then(|| vec![('\0', '\x7f')]);
/// let plain = specwright_pattern::compile_with(r"^\p{ASCII}+$", &properties)?;
/// assert!(plain.is_match("a b") && !plain.is_match("é"));
/// # Ok::<(), specwright_pattern::Error>(())
/// ```
pub fn compile_with(pattern: &str, properties: Properties<'_>) -> Result<Program, Error> {
    let tree = parse::parse(pattern, properties)?;
    let too_large = |excess: limits::Excess| excess.into_error(pattern);
    let nfa = nfa::build(&tree).map_err(too_large)?;
    let mut budget = limits::Budget::new();
    let alphabet = alphabet::build(&nfa.sets, &mut budget).map_err(too_large)?;
    let dfa = dfa::build(&nfa, &alphabet, &mut budget).map_err(too_large)?;
    let dfa = minimise::minimise(&dfa);
    program::build(&dfa, &alphabet).map_err(too_large)
}
