//! Lower: schemas to shapes and rules.
//!
//! Schemas are read with their references resolved, merged into lists of facts, and given shapes; what the shapes leave
//! open are rules.

mod alike;
mod apart;
mod assertions;
mod budget;
mod by_name;
mod choice;
mod choices;
mod decided;
mod define;
mod definitions;
mod entry;
mod evaluated;
mod flat;
mod instance;
mod joined;
mod list;
mod lowered;
mod matchers;
mod merge;
mod named;
mod naming;
mod occurrences;
mod own;
mod recursion;
mod rejected;
mod rule_list;
mod rule_schemas;
mod rules;
mod scalar;
mod shape;
mod shown;
mod sources;
mod subschemas;
mod told;
mod union;
mod untyped;

pub(crate) use apart::Apart;
pub(crate) use lowered::Lowered;
pub(crate) use merge::Merger;
pub(crate) use named::Named;
pub(crate) use naming::{Naming, unnamed};
pub(crate) use rule_schemas::rule_schemas;
pub(crate) use shape::Shaper;
pub(crate) use subschemas::subschemas;
