//! The types of which values are made, as data: what they hold and how they are written.

pub mod formats;
mod integer;
mod literal;
mod maybe;
mod num;
pub(crate) mod open_enum;
mod parsed;
mod properties;
mod secret;
mod wipe;

pub use integer::Integer;
pub use literal::{Limit, Literal};
pub use maybe::Maybe;
pub use num::Num;
pub(crate) use num::widened;
pub use open_enum::{OpenEnum, Unknown};
pub use parsed::Parsed;
pub(crate) use parsed::name_of;
pub use properties::Properties;
pub use secret::Secret;
