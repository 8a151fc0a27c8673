//! The names of all attributes, once.

pub(crate) const SPEC: &str = "spec";
pub(crate) const SERDE: &str = "serde";

pub(crate) const CRATE: &str = "crate";
pub(crate) const DENY_UNKNOWN: &str = "deny_unknown";
pub(crate) const REQUIRED_WHEN: &str = "required_when";
pub(crate) const AT_LEAST_ONE_OF: &str = "at_least_one_of";
pub(crate) const DEPENDENT_REQUIRED: &str = "dependent_required";
pub(crate) const CHECK: &str = "check";
pub(crate) const WITH: &str = "with";
pub(crate) const NO_PRELUDE: &str = "no_prelude";
pub(crate) const PLACE: &str = "place";
/// Inside of `required_when` and `dependent_required`.
pub(crate) const REQUIRE: &str = "require";

pub(crate) const NAME: &str = "name";
pub(crate) const REQUIRED: &str = "required";
pub(crate) const NULLABLE: &str = "nullable";
pub(crate) const ADDITIONAL: &str = "additional";
pub(crate) const SKIP_RULES: &str = "skip_rules";

pub(crate) const MIN_LENGTH: &str = "min_length";
pub(crate) const MAX_LENGTH: &str = "max_length";
pub(crate) const PATTERN: &str = "pattern";
pub(crate) const MINIMUM: &str = "minimum";
pub(crate) const MAXIMUM: &str = "maximum";
pub(crate) const EXCLUSIVE_MINIMUM: &str = "exclusive_minimum";
pub(crate) const EXCLUSIVE_MAXIMUM: &str = "exclusive_maximum";
pub(crate) const MULTIPLE_OF: &str = "multiple_of";
pub(crate) const MIN_ITEMS: &str = "min_items";
pub(crate) const MAX_ITEMS: &str = "max_items";
pub(crate) const UNIQUE_ITEMS: &str = "unique_items";
pub(crate) const MIN_PROPERTIES: &str = "min_properties";
pub(crate) const MAX_PROPERTIES: &str = "max_properties";
pub(crate) const CLOSED: &str = "closed";
pub(crate) const ONE_OF: &str = "one_of";
pub(crate) const CONSTANT: &str = "constant";
pub(crate) const ITEMS: &str = "items";
pub(crate) const VALUES: &str = "values";

pub(crate) const VALUE: &str = "value";
pub(crate) const UNKNOWN: &str = "unknown";

pub(crate) const CONTAINER: &[&str] = &[
    CRATE,
    DENY_UNKNOWN,
    REQUIRED_WHEN,
    AT_LEAST_ONE_OF,
    DEPENDENT_REQUIRED,
    CHECK,
    WITH,
    PLACE,
];

pub(crate) const FIELD: &[&str] = &[NAME, REQUIRED, NULLABLE, ADDITIONAL, SKIP_RULES];

pub(crate) const RULES: &[&str] = &[
    MIN_LENGTH,
    MAX_LENGTH,
    PATTERN,
    MINIMUM,
    MAXIMUM,
    EXCLUSIVE_MINIMUM,
    EXCLUSIVE_MAXIMUM,
    MULTIPLE_OF,
    MIN_ITEMS,
    MAX_ITEMS,
    UNIQUE_ITEMS,
    MIN_PROPERTIES,
    MAX_PROPERTIES,
    CLOSED,
    ONE_OF,
    CONSTANT,
    ITEMS,
    VALUES,
];

pub(crate) const VARIANT: &[&str] = &[VALUE, UNKNOWN];
