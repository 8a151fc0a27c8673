//! Assertions that make no difference, which is too much for a proof: why, in words.

use std::collections::BTreeSet;

/// Assertions of a schema file, in both drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Excuse {
    /// The schema file.
    pub file: &'static str,
    /// The assertion, and those in it, as a pointer into the newer draft.
    pub pointer: &'static str,
    /// Why nobody can notice them.
    pub because: &'static str,
}

const EXCUSES: &[Excuse] = &[
    Excuse {
        file: "Rules",
        pointer: "/allOf/8",
        because: "without `insured`, `allOf/5/else` allows a lower `value` at most",
    },
    Excuse {
        file: "Inspect.request",
        pointer: "/allOf/11/if/required",
        because: "that `from` is not absent or null says that it is present",
    },
    Excuse {
        file: "Inspect.request",
        pointer: "/allOf/14/anyOf/3/properties/from",
        because: "with a `from` that is not null `day` is required, which is another branch",
    },
    Excuse {
        file: "Inspect.request",
        pointer: "/not",
        because: "`hour` is never null: `day` is required with it, and with `day` it is not null",
    },
    Excuse {
        file: "Inspect.request",
        pointer: "/properties/hour/enum/3",
        because: "`hour` is never null: `day` is required with it, and with `day` it is not null",
    },
    Excuse {
        file: "Inspect.request",
        pointer: "/properties/hour/type/1",
        because: "`hour` is never null: `day` is required with it, and with `day` it is not null",
    },
];

/// The excuse for an assertion of a schema file.
pub fn excuse(file: &str, pointer: &str) -> Option<&'static Excuse> {
    let pointer = pointer.replacen("/definitions/", "/$defs/", 1);
    EXCUSES.iter().find(|it| {
        let rest = pointer.strip_prefix(it.pointer);
        it.file == file && rest.is_some_and(|it| it.is_empty() || it.starts_with('/'))
    })
}

/// The excuses that are not among those that were needed.
pub fn unneeded(needed: &BTreeSet<Excuse>) -> Vec<&'static Excuse> {
    EXCUSES.iter().filter(|it| !needed.contains(it)).collect()
}
