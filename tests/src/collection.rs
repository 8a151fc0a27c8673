//! Any number of schemas with judged instances, in a folder: what types, `validate()` and emitted schemas say of each.
//!
//! Each schema has a folder of its own, with `schema.json` and `instances.jsonl`: an object a line, which says of an `instance`
//! whether it is `valid`. `folder` reads that, `generated` says what comes of a schema, `judged` puts every instance to all
//! judges, `summary` writes what became of it, and `timed` compares the time of a decode with that of others.

mod folder;
mod generated;
mod judged;
mod summary;
mod timed;

pub use folder::{Collected, Instance, collected};
pub use judged::{Judged, judged};
pub use timed::{Times, timed};
