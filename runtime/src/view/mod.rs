//! Values as rules look at them: what is there, what it is, and what it equals.

mod items;
mod key;
mod part;
mod presence;
mod scalar;
pub mod traits;

pub(crate) use items::{in_order, indices};
pub use key::{Identity, Key};
pub use part::Part;
pub use presence::Presence;
pub use scalar::{Described, Scalar};
