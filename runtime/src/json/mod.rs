//! Reading of JSON text.

pub(crate) mod fault;
mod kind;
mod number;
mod reader;
mod string;

pub use kind::Kind;
pub use number::{AsInteger, NumberText};
pub(crate) use reader::position;
pub use reader::{Array, MAX_DEPTH, Object, Reader};
