//! Patterns that are known at run time only.

use regress::Regex;
use specwright_pattern::compile;
use specwright_runtime::Pattern;

/// A pattern by tables where they can be made, and by an engine of ECMA-262 otherwise: for lookaround, backreferences,
/// Unicode properties.
///
/// # Errors
///
/// It is no pattern: why.
pub(super) fn pattern(source: &str) -> Result<&'static Pattern, String> {
    let leaked: &'static str = Box::leak(source.into());
    let pattern = match compile(source) {
        Ok(program) => {
            let program: &'static _ = Box::leak(Box::new(program));
            let matches = Box::leak(Box::new(|text: &str| program.is_match(text)));
            Pattern::matched_by(leaked, matches)
        }
        Err(_) => {
            let engine = Regex::with_flags(source, "u").map_err(|error| error.to_string())?;
            let matches = Box::leak(Box::new(move |text: &str| engine.find(text).is_some()));
            Pattern::matched_by(leaked, matches)
        }
    };
    Ok(Box::leak(Box::new(pattern)))
}
