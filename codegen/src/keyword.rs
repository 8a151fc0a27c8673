//! The keywords of schemas: one table, with the drafts that define each.

use crate::dialect::Draft::{self, Draft4, Draft6, Draft7, Draft2019, Draft2020};
use crate::dialect::{Dialect, Vocabulary};
use crate::extension;

/// What a keyword does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// It asserts something of instances, applies subschemas or refers to a schema.
    Asserts,
    /// It informs; `format` asserts too where it is a width.
    Informs,
    /// It says what references resolve to, or holds schemas that are only referred to.
    Identifies,
}

/// Where schemas are in the value of a keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Nowhere.
    Plain,
    /// It is one.
    Schema,
    /// Its items are.
    List,
    /// The values of its properties are.
    Map,
    /// It is one, or its items are.
    SchemaOrList,
    /// The values of its properties are, where they are no arrays.
    MapBesideArrays,
}

/// A keyword.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keyword {
    pub(crate) name: &'static str,
    role: Role,
    pub(crate) form: Form,
    vocabulary: Vocabulary,
    first: Draft,
    last: Draft,
    /// Whether OpenAPI adds it.
    is_of_openapi: bool,
    /// What says the same in drafts after the last.
    successor: &'static str,
}

impl Keyword {
    const fn new(name: &'static str, role: Role, vocabulary: Vocabulary) -> Self {
        Self {
            name,
            role,
            form: Form::Plain,
            vocabulary,
            first: Draft4,
            last: Draft2020,
            is_of_openapi: false,
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

    const fn holds(self, form: Form) -> Self {
        Self { form, ..self }
    }

    const fn of(self, vocabulary: Vocabulary) -> Self {
        Self { vocabulary, ..self }
    }

    const fn of_openapi(self) -> Self {
        Self {
            is_of_openapi: true,
            ..self
        }
    }

    /// Whether it says what references resolve to, or holds schemas that are only referred to.
    pub(crate) fn identifies(&self) -> bool {
        self.role == Role::Identifies
    }

    /// The last draft that defines it and what says the same since then, if the dialect is of a later one.
    pub(crate) fn superseded(&self, dialect: Dialect) -> Option<(Draft, &'static str)> {
        (self.last < dialect.draft).then_some((self.last, self.successor))
    }

    /// Whether it holds schemas for others to refer to.
    pub(crate) fn defines(&self) -> bool {
        self.identifies() && self.form == Form::Map
    }

    /// Whether schemas of a dialect have it.
    pub(crate) fn is_defined(&self, dialect: Dialect) -> bool {
        (self.first..=self.last).contains(&dialect.draft)
            && dialect.has(self.vocabulary)
            && (dialect.is_openapi || !self.is_of_openapi)
    }
}

/// A keyword that applies subschemas.
const fn applies(name: &'static str, form: Form) -> Keyword {
    Keyword::new(name, Role::Asserts, Vocabulary::Applicator).holds(form)
}

const fn asserts(name: &'static str) -> Keyword {
    Keyword::new(name, Role::Asserts, Vocabulary::Validation)
}

/// A keyword that refers to another schema.
const fn refers(name: &'static str) -> Keyword {
    Keyword::new(name, Role::Asserts, Vocabulary::Core)
}

const fn informs_of(name: &'static str) -> Keyword {
    Keyword::new(name, Role::Informs, Vocabulary::Core)
}

const fn identifies(name: &'static str) -> Keyword {
    Keyword::new(name, Role::Identifies, Vocabulary::Core)
}

const KEYWORDS: &[Keyword] = &[
    refers("$ref"),
    refers("$dynamicRef").since(Draft2020),
    refers("$recursiveRef")
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
    applies("prefixItems", Form::List).since(Draft2020),
    applies("items", Form::SchemaOrList),
    applies("additionalItems", Form::Schema)
        .until(Draft2019, "`items`, beside the items in `prefixItems`"),
    applies("contains", Form::Schema).since(Draft6),
    asserts("minContains").since(Draft2019),
    asserts("maxContains").since(Draft2019),
    asserts("minItems"),
    asserts("maxItems"),
    asserts("uniqueItems"),
    applies("unevaluatedItems", Form::Schema)
        .of(Vocabulary::Unevaluated)
        .since(Draft2019),
    applies("properties", Form::Map),
    applies("patternProperties", Form::Map),
    applies("additionalProperties", Form::Schema),
    applies("unevaluatedProperties", Form::Schema)
        .of(Vocabulary::Unevaluated)
        .since(Draft2019),
    applies("propertyNames", Form::Schema).since(Draft6),
    asserts("required"),
    applies("dependencies", Form::MapBesideArrays)
        .until(Draft7, "`dependentRequired` and `dependentSchemas`"),
    asserts("dependentRequired").since(Draft2019),
    applies("dependentSchemas", Form::Map).since(Draft2019),
    asserts("minProperties"),
    asserts("maxProperties"),
    applies("allOf", Form::List),
    applies("anyOf", Form::List),
    applies("oneOf", Form::List),
    applies("not", Form::Schema),
    applies("if", Form::Schema).since(Draft7),
    applies("then", Form::Schema).since(Draft7),
    applies("else", Form::Schema).since(Draft7),
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
    informs_of("contentSchema")
        .holds(Form::Schema)
        .since(Draft2019),
    identifies("id").until(Draft4, "`$id`"),
    identifies("$id").since(Draft6),
    identifies("$schema"),
    identifies("$anchor").since(Draft2019),
    identifies("$recursiveAnchor")
        .since(Draft2019)
        .until(Draft2019, "`$dynamicAnchor`"),
    identifies("$dynamicAnchor").since(Draft2020),
    identifies("$vocabulary").since(Draft2019),
    identifies("definitions")
        .holds(Form::Map)
        .until(Draft7, "`$defs`"),
    identifies("$defs").holds(Form::Map).since(Draft2019),
    // What OpenAPI adds.
    informs_of("example").of_openapi(),
    informs_of("externalDocs").of_openapi(),
    informs_of("xml").of_openapi(),
    informs_of("discriminator").of_openapi(),
    // What is our own.
    informs_of(extension::NAME),
];

/// The keyword of that name, of any draft.
pub(crate) fn find(name: &str) -> Option<&'static Keyword> {
    KEYWORDS.iter().find(|keyword| keyword.name == name)
}

/// The keywords that schemas of a dialect may have, apart from those that identify.
pub(crate) fn known(dialect: Dialect) -> impl Iterator<Item = &'static str> {
    let may_be = move |keyword: &&Keyword| keyword.is_defined(dialect) && !keyword.identifies();
    KEYWORDS.iter().filter(may_be).map(|keyword| keyword.name)
}

/// The keywords that have a meaning in a schema of a dialect.
pub(crate) fn keywords(dialect: Dialect) -> impl Iterator<Item = &'static str> {
    let defined = KEYWORDS
        .iter()
        .filter(move |keyword| keyword.is_defined(dialect));
    defined.map(|keyword| keyword.name)
}

/// Whether a keyword of a schema that was read asserts nothing, be it one that is not defined (`x-…`).
pub(crate) fn informs(keyword: &str) -> bool {
    find(keyword).is_none_or(|keyword| keyword.role != Role::Asserts)
}

/// Whether a keyword asserts nothing in schemas of a dialect, which may lack its vocabulary.
pub(crate) fn informs_in(dialect: Dialect, keyword: &str) -> bool {
    find(keyword).is_none_or(|it| it.role != Role::Asserts || !dialect.has(it.vocabulary))
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
