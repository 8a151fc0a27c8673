//! JSON text: its tokens, types and numbers. Nothing here knows what is made of them or how a mistake is reported.

mod cursor;
pub(crate) mod fault;
mod json_type;
pub(crate) mod number;
mod position;
pub(crate) mod string;

pub(crate) use cursor::Cursor;
pub use json_type::JsonType;
pub(crate) use number::Held;
pub use number::NumberText;
pub(crate) use position::position;
pub use specwright_core::decimal::AsInteger;

// Who reads JSON text by hand finds the reader here, too.
pub use crate::decode::{Array, Object, Reader};

/// How deep arrays and objects may nest.
pub const MAX_DEPTH: usize = 128;
