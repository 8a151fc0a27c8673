//! Values as rules look at them: what is there, what it is, and what it equals.

mod as_instance;
pub mod instance;
mod items;
mod key;
mod part;
mod presence;
mod scalar;
pub mod traits;

pub use instance::{ArrayView, AsInstance, Instance, ObjectView};
pub(crate) use items::{in_order, indices};
pub use key::{Identity, Key};
pub use part::Part;
pub use presence::Presence;
pub use scalar::{Described, Scalar};
