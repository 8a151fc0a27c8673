//! The ledger: what enforces each keyword of a document, in which generated item. It is made of the plan that is
//! printed, for those who ask.

mod operation;
mod table;
mod walk;
mod written;

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use super::plan::{NamedApi, RustPlan};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::location::Location;
use crate::targets::json_schema::{Locations, Names};
use table::Table;

/// Every keyword occurrence of a document's schemas, each once, in the order of their JSON Pointers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    entries: BTreeMap<Location, Entry>,
}

/// What enforces a keyword.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The strongest of what its uses do.
    pub role: Role,
    /// Where it has an effect: a schema that several refer to is in the items of each. None where nothing is generated
    /// of it.
    pub uses: Vec<Use>,
}

/// What a keyword does, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Nothing: its schema is used by none of what is generated.
    Unused,
    /// It informs.
    Annotation,
    /// A type enforces it.
    Typed,
    /// A generated check does.
    Checked,
}

/// One effect of a keyword.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Use {
    /// What it does there.
    pub role: Role,
    /// The item as a path: `bakery::Loaf.weight`; `[]` is each item of an array, `{}` each value of a map.
    pub item: String,
    /// The file of the item, below the output folder.
    pub file: String,
    /// What in the item enforces it, or why nothing has to.
    pub how: String,
    /// The JSON Pointer of the keyword of which it is a part or from which it follows, where it is not enforced by itself.
    pub by: Option<String>,
    /// Where the emitted schema says so, below the output folder: a file and a JSON Pointer in it, as near as the file
    /// has it.
    pub schema: Option<String>,
}

impl Role {
    /// The role in a word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unused => "unused",
            Self::Annotation => "annotation",
            Self::Typed => "typed",
            Self::Checked => "checked",
        }
    }
}

impl Ledger {
    /// What enforces the keyword at a location.
    pub fn get(&self, location: &Location) -> Option<&Entry> {
        self.entries.get(location)
    }

    /// Every keyword by its location, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&Location, &Entry)> {
        self.entries.iter()
    }

    /// How many keywords there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no keyword.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// The ledger of a plan for the keywords that were read. One that nothing enforces is an error: all that is generated is
/// made of the same plan.
pub(crate) fn ledger(
    plan: &RustPlan<'_>,
    schemas: &Names,
    keywords: &[Location],
) -> Result<Ledger, Diagnostics> {
    let NamedApi {
        ir,
        layout,
        schemas: files,
        ..
    } = plan.api;
    let locations = Locations::of(ir, schemas, layout, files);
    let mut table = Table::new(keywords, locations.as_ref());
    walk::types(plan, &mut table);
    operation::operations(plan, &mut table);
    let api = plan.api.ir;
    for scalar in &api.scalars {
        table.unused(scalar);
    }
    let unused: HashSet<&Location> = api.unused.iter().map(|it| &it.origin).collect();
    for keyword in keywords {
        if keyword.ancestors().any(|it| unused.contains(&it)) {
            table.unused_keyword(keyword);
        }
    }
    table.closed()
}

/// Says that a keyword has no effect, though it should.
fn unenforced(location: &Location, item: Option<&str>) -> Diagnostic {
    let whose = item.map_or_else(String::new, |item| format!(" of `{item}`"));
    let message = format!("no type and no check{whose} enforces this keyword");
    let help = "this is a mistake of the generator: please report it with this schema";
    Diagnostic::new(Code::Unsupported, location, message)
        .on_name()
        .help(help)
}
