//! `pattern = "…"`, or `pattern = PATH` of a pattern that has been compiled; `matching("…", PATH)` of several.

use proc_macro2::TokenStream;
use syn::LitStr;

use super::item::{Item, Source};
use crate::context::Context;

pub(crate) enum Pattern {
    /// An expression for the runtime's `Pattern`, whose names are in scope.
    Constant(TokenStream),
    /// The path of a static.
    Path(syn::Path),
}

pub(crate) fn pattern(context: &Context, item: &Item) -> Option<Pattern> {
    if let Some(path) = item.assigned_path() {
        return Some(Pattern::Path(path));
    }
    let source = item.text(context)?;
    compile(context, &source).map(Pattern::Constant)
}

/// Patterns, of which one has to match.
pub(crate) fn patterns(context: &Context, item: &Item) -> Option<Vec<Pattern>> {
    let sources = item.sources(context)?.into_iter();
    let patterns = sources.map(|source| match source {
        Source::Path(path) => Some(Pattern::Path(path)),
        Source::Text(text) => compile(context, &text).map(Pattern::Constant),
    });
    // All are compiled before any is given up: every mistake shows.
    let patterns: Vec<Option<Pattern>> = patterns.collect();
    patterns.into_iter().collect()
}

#[cfg(feature = "pattern")]
fn compile(context: &Context, source: &LitStr) -> Option<TokenStream> {
    use specwright_pattern::{ErrorKind, compile};

    let text = source.value();
    let error = match compile(&text) {
        Ok(program) => return context.take(program.to_rust(&text).parse().map_err(Into::into)),
        Err(error) => error,
    };
    let message = match error.kind() {
        ErrorKind::Invalid => format!("the pattern is not valid: {error}"),
        ErrorKind::Unsupported | ErrorKind::TooLarge => format!(
            "no tables can be made of the pattern: {error}; expected one without that, or the path of a static `Pattern` \
             made by `backtracking` (feature of the runtime)"
        ),
        _ => error.to_string(),
    };
    context.error(source, message);
    None
}

#[cfg(not(feature = "pattern"))]
fn compile(context: &Context, source: &LitStr) -> Option<TokenStream> {
    let message = "the text of a pattern is compiled with the feature `pattern` of `specwright-macros`; expected that, \
                   or the path of a compiled `Pattern`";
    context.error(source, message);
    None
}
