//! Rust: one module a service, one file a type of item.

mod layout;
mod ledger;
mod names;
mod plan;
mod print;
mod service;

pub(crate) use layout::files;
pub(crate) use ledger::ledger;
pub use ledger::{Entry, Ledger, Role, Use};
pub(crate) use names::Names;
pub(crate) use names::{names, spellings};
pub(crate) use plan::{RustPlan, plan, without_type};
pub use service::service_problem;
pub(crate) use service::type_problem;

/// The names of the files that a module may be made of, without `.rs`; the first names the others.
const FILES: [&str; 12] = [
    "mod",
    "models",
    "values",
    "unions",
    "conditions",
    "patterns",
    "applied",
    "evaluated",
    "locations",
    "operations",
    "drafts",
    "schemas",
];
