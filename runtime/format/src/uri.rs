//! URIs and IRIs of RFC 3986 and 3987, and templates of RFC 6570.

use iri_string::template::UriTemplateStr;
use iri_string::types::{IriReferenceStr, IriStr, UriReferenceStr, UriStr};

pub(crate) fn is_uri(text: &str) -> bool {
    UriStr::new(text).is_ok()
}

pub(crate) fn is_uri_reference(text: &str) -> bool {
    UriReferenceStr::new(text).is_ok()
}

pub(crate) fn is_iri(text: &str) -> bool {
    IriStr::new(text).is_ok()
}

pub(crate) fn is_iri_reference(text: &str) -> bool {
    IriReferenceStr::new(text).is_ok()
}

/// Names of variables are as the grammar has them, without a dot at an end or beside another one.
pub(crate) fn is_template(text: &str) -> bool {
    let mut expressions = text.split('{').skip(1);
    UriTemplateStr::new(text).is_ok() && expressions.all(has_names)
}

/// Whether the names in an expression, with what is behind it, are such.
fn has_names(text: &str) -> bool {
    let expression = text
        .split_once('}')
        .map_or(text, |(expression, _)| expression);
    // One that begins with a dot is an operator.
    let mut variables = expression
        .strip_prefix('.')
        .unwrap_or(expression)
        .split(',');
    variables.all(|variable| {
        let name = variable.split([':', '*']).next().unwrap_or_default();
        name.split('.').all(|part| !part.is_empty())
    })
}
