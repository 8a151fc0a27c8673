//! The keywords of schemas: one table, with the drafts that define each.

use crate::extension;
use Draft::{Draft4, Draft6, Draft7, Draft2019, Draft2020};

/// A draft of JSON Schema, the oldest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Draft {
    Draft4,
    Draft6,
    Draft7,
    Draft2019,
    Draft2020,
}

/// What a keyword does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// It asserts something of instances, applies subschemas or refers to a schema.
    Asserts,
    /// It informs; `format` asserts too where it is a width.
    Informs,
    /// It would move the base of references, or holds schemas that are only referred to: known, and rejected.
    Identifies,
}

/// A keyword.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keyword {
    pub(crate) name: &'static str,
    role: Role,
    first: Draft,
    last: Draft,
    /// What says the same in drafts after the last.
    successor: &'static str,
}

impl Draft {
    /// The draft that documents are read by.
    const READ: Self = Draft2020;

    /// The draft as its metaschema is called.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Draft4 => "draft-04",
            Draft6 => "draft-06",
            Draft7 => "draft-07",
            Draft2019 => "2019-09",
            Draft2020 => "2020-12",
        }
    }
}

impl Keyword {
    const fn new(name: &'static str, role: Role) -> Self {
        Self {
            name,
            role,
            first: Draft4,
            last: Draft2020,
            successor: "",
        }
    }

    const fn since(self, first: Draft) -> Self {
        Self { first, ..self }
    }

    const fn until(self, last: Draft, successor: &'static str) -> Self {
        Self {
            last,
            successor,
            ..self
        }
    }

    /// Whether it would move the base of references, or holds schemas that are only referred to.
    pub(crate) fn identifies(&self) -> bool {
        self.role == Role::Identifies && self.is_defined()
    }

    /// The last draft that defines it and what says the same since then, if documents are read by a later one.
    pub(crate) fn superseded(&self) -> Option<(Draft, &'static str)> {
        (self.last < Draft::READ).then_some((self.last, self.successor))
    }

    fn is_defined(&self) -> bool {
        (self.first..=self.last).contains(&Draft::READ)
    }
}

const fn asserts(name: &'static str) -> Keyword {
    Keyword::new(name, Role::Asserts)
}

const fn informs_of(name: &'static str) -> Keyword {
    Keyword::new(name, Role::Informs)
}

const fn identifies(name: &'static str) -> Keyword {
    Keyword::new(name, Role::Identifies)
}

const KEYWORDS: &[Keyword] = &[
    asserts("$ref"),
    asserts("$dynamicRef").since(Draft2020),
    asserts("$recursiveRef")
        .since(Draft2019)
        .until(Draft2019, "`$dynamicRef`"),
    asserts("type"),
    asserts("enum"),
    asserts("const").since(Draft6),
    asserts("minimum"),
    asserts("maximum"),
    asserts("exclusiveMinimum"),
    asserts("exclusiveMaximum"),
    asserts("multipleOf"),
    asserts("minLength"),
    asserts("maxLength"),
    asserts("pattern"),
    asserts("prefixItems").since(Draft2020),
    asserts("items"),
    asserts("additionalItems").until(Draft2019, "`items`, beside the items in `prefixItems`"),
    asserts("contains").since(Draft6),
    asserts("minContains").since(Draft2019),
    asserts("maxContains").since(Draft2019),
    asserts("minItems"),
    asserts("maxItems"),
    asserts("uniqueItems"),
    asserts("unevaluatedItems").since(Draft2019),
    asserts("properties"),
    asserts("patternProperties"),
    asserts("additionalProperties"),
    asserts("unevaluatedProperties").since(Draft2019),
    asserts("propertyNames").since(Draft6),
    asserts("required"),
    asserts("dependencies").until(Draft7, "`dependentRequired` and `dependentSchemas`"),
    asserts("dependentRequired").since(Draft2019),
    asserts("dependentSchemas").since(Draft2019),
    asserts("minProperties"),
    asserts("maxProperties"),
    asserts("allOf"),
    asserts("anyOf"),
    asserts("oneOf"),
    asserts("not"),
    asserts("if").since(Draft7),
    asserts("then").since(Draft7),
    asserts("else").since(Draft7),
    informs_of("$comment").since(Draft7),
    informs_of("title"),
    informs_of("description"),
    informs_of("default"),
    informs_of("examples").since(Draft6),
    informs_of("deprecated").since(Draft2019),
    informs_of("readOnly").since(Draft7),
    informs_of("writeOnly").since(Draft7),
    informs_of("format"),
    informs_of("contentEncoding").since(Draft7),
    informs_of("contentMediaType").since(Draft7),
    informs_of("contentSchema").since(Draft2019),
    identifies("id").until(Draft4, "`$id`"),
    identifies("$id").since(Draft6),
    identifies("$schema"),
    identifies("$anchor").since(Draft2019),
    identifies("$recursiveAnchor")
        .since(Draft2019)
        .until(Draft2019, "`$dynamicAnchor`"),
    identifies("$dynamicAnchor").since(Draft2020),
    identifies("$vocabulary").since(Draft2019),
    identifies("definitions").until(Draft7, "`$defs`"),
    identifies("$defs").since(Draft2019),
    // What OpenAPI adds.
    informs_of("example"),
    informs_of("externalDocs"),
    informs_of("xml"),
    identifies("discriminator"),
    // What is our own.
    informs_of(extension::NAME),
];

/// The keyword of that name, of any draft.
pub(crate) fn find(name: &str) -> Option<&'static Keyword> {
    KEYWORDS.iter().find(|keyword| keyword.name == name)
}

/// The keywords that schemas may have.
pub(crate) fn known() -> impl Iterator<Item = &'static str> {
    let may_be = |keyword: &&Keyword| keyword.is_defined() && !keyword.identifies();
    KEYWORDS.iter().filter(may_be).map(|keyword| keyword.name)
}

/// The keywords that have a meaning in a schema.
pub(crate) fn keywords() -> impl Iterator<Item = &'static str> {
    let defined = KEYWORDS.iter().filter(|keyword| keyword.is_defined());
    defined.map(|keyword| keyword.name)
}

/// Whether a keyword of a schema that was read asserts nothing, be it one that is not defined (`x-…`).
pub(crate) fn informs(keyword: &str) -> bool {
    find(keyword).is_none_or(|keyword| keyword.role != Role::Asserts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_keyword_is_listed_once() {
        for (index, keyword) in KEYWORDS.iter().enumerate() {
            let others = &KEYWORDS[index + 1..];
            assert!(
                others.iter().all(|other| other.name != keyword.name),
                "{keyword:?}"
            );
            assert!(keyword.first <= keyword.last, "{keyword:?}");
            let needs_successor = keyword.last != Draft2020;
            assert_eq!(
                !keyword.successor.is_empty(),
                needs_successor,
                "{keyword:?}"
            );
        }
    }
}
