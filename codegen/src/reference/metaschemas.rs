//! The metaschemas of all drafts, by their URIs.

use std::sync::{Arc, LazyLock};

use referencing::meta;
use serde_json::Value;

use crate::dialect::Draft;

type Metaschema = &'static LazyLock<Arc<Value>>;

const ALL: &[(&str, Metaschema)] = &[
    (Draft::Draft4.metaschema(), &meta::DRAFT4),
    (Draft::Draft6.metaschema(), &meta::DRAFT6),
    (Draft::Draft7.metaschema(), &meta::DRAFT7),
    (Draft::Draft2019.metaschema(), &meta::DRAFT201909),
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
    (Draft::Draft2020.metaschema(), &meta::DRAFT202012),
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
