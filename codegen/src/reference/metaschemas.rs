//! The metaschemas of all drafts, by their URIs.

use std::sync::{Arc, LazyLock};

use referencing::meta;
use serde_json::Value;

type Metaschema = &'static LazyLock<Arc<Value>>;

const ALL: &[(&str, Metaschema)] = &[
    ("http://json-schema.org/draft-04/schema", &meta::DRAFT4),
    ("http://json-schema.org/draft-06/schema", &meta::DRAFT6),
    ("http://json-schema.org/draft-07/schema", &meta::DRAFT7),
    (
        "https://json-schema.org/draft/2019-09/schema",
        &meta::DRAFT201909,
    ),
    (
        "https://json-schema.org/draft/2019-09/meta/applicator",
        &meta::DRAFT201909_APPLICATOR,
    ),
    (
        "https://json-schema.org/draft/2019-09/meta/content",
        &meta::DRAFT201909_CONTENT,
    ),
    (
        "https://json-schema.org/draft/2019-09/meta/core",
        &meta::DRAFT201909_CORE,
    ),
    (
        "https://json-schema.org/draft/2019-09/meta/format",
        &meta::DRAFT201909_FORMAT,
    ),
    (
        "https://json-schema.org/draft/2019-09/meta/meta-data",
        &meta::DRAFT201909_META_DATA,
    ),
    (
        "https://json-schema.org/draft/2019-09/meta/validation",
        &meta::DRAFT201909_VALIDATION,
    ),
    (
        "https://json-schema.org/draft/2020-12/schema",
        &meta::DRAFT202012,
    ),
    (
        "https://json-schema.org/draft/2020-12/meta/applicator",
        &meta::DRAFT202012_APPLICATOR,
    ),
    (
        "https://json-schema.org/draft/2020-12/meta/content",
        &meta::DRAFT202012_CONTENT,
    ),
    (
        "https://json-schema.org/draft/2020-12/meta/core",
        &meta::DRAFT202012_CORE,
    ),
    (
        "https://json-schema.org/draft/2020-12/meta/format-annotation",
        &meta::DRAFT202012_FORMAT_ANNOTATION,
    ),
    (
        "https://json-schema.org/draft/2020-12/meta/format-assertion",
        &meta::DRAFT202012_FORMAT_ASSERTION,
    ),
    (
        "https://json-schema.org/draft/2020-12/meta/meta-data",
        &meta::DRAFT202012_META_DATA,
    ),
    (
        "https://json-schema.org/draft/2020-12/meta/unevaluated",
        &meta::DRAFT202012_UNEVALUATED,
    ),
    (
        "https://json-schema.org/draft/2020-12/meta/validation",
        &meta::DRAFT202012_VALIDATION,
    ),
];

/// The metaschema that has a URI, as text.
pub(super) fn text(uri: &str) -> Option<String> {
    let (_, schema) = ALL.iter().find(|(known, _)| *known == uri)?;
    Some(schema.to_string())
}
