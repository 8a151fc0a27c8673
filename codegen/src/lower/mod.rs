//! Lower: schemas to shapes and rules.
//!
//! Schemas are read with their references resolved, merged into lists of facts, and given shapes; what the shapes leave
//! open are rules.

mod assertions;
mod budget;
mod choice;
mod decided;
mod define;
mod definitions;
mod evaluated;
mod flat;
mod instance;
mod matchers;
mod merge;
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

pub(crate) use flat::Flat;
pub(crate) use merge::Merger;
pub(crate) use naming::{Naming, unnamed};
pub(crate) use rule_schemas::rule_schemas;
pub(crate) use shape::Shaper;
pub(crate) use subschemas::subschemas;
