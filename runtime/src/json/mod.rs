//! Reading of JSON text.

pub(crate) mod fault;
mod kind;
mod number;
mod reader;
mod string;

pub use kind::Kind;
pub use number::{AsInteger, NumberText};
pub use reader::{Array, MAX_DEPTH, Object, Reader};
pub(crate) use reader::{position, too_deep};
