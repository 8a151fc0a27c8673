//! What is wrong with a value, where, and in which order it is told.

mod collect;
mod distance;
mod order;
mod path;
mod problem;
mod spec_location;
mod violation;
mod violations;
mod written;

pub(crate) use collect::DEFAULT_LIMIT;
pub use collect::Report;
pub(crate) use distance::{Distance, distance};
pub use path::Path;
#[cfg(feature = "explain")]
pub(crate) use problem::unknown_property;
pub use problem::{Allowed, Problem, When};
pub use spec_location::{SpecLocation, SpecRule};
pub use violation::Violation;
pub use violations::Violations;
