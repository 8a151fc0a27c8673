//! Patterns that are known at run time only.

use specwright::internals::Matcher;
use specwright_runtime::{Pattern, Tables, backtracking};

/// A pattern by tables where they can be made, and by an engine that goes back otherwise.
///
/// # Errors
///
/// It is no pattern: why.
pub(super) fn pattern(source: &str) -> Result<&'static Pattern, String> {
    let matcher = Matcher::of(source).map_err(|fault| fault.message)?;
    let source: &'static str = Box::leak(source.into());
    let pattern = match matcher {
        Matcher::Tables(program) => Pattern::new(source, leaked(program.tables())),
        Matcher::Backtracking { .. } => backtracking(source),
    };
    Ok(Box::leak(Box::new(pattern)))
}

/// The tables for the rest of the process.
fn leaked(tables: specwright_pattern::Tables) -> Tables {
    let stays = tables.stays.into_iter();
    let stays = stays.map(|table| -> &'static [u8; 256] { Box::leak(Box::new(table)) });
    Tables {
        ascii: Box::leak(Box::new(tables.ascii)),
        ranges: tables.ranges.leak(),
        other: tables.other,
        rows: tables.rows.leak(),
        stays: stays.collect::<Vec<_>>().leak(),
        start: tables.start,
        matched: tables.matched,
    }
}
