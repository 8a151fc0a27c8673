//! Reading of JSON text.

mod cursor;
pub(crate) mod fault;
mod json_type;
#[cfg(feature = "explain")]
mod log;
#[cfg(not(feature = "explain"))]
#[path = "no_log.rs"]
mod log;
mod number;
mod reader;
mod string;
mod transcode;

pub(crate) use cursor::Cursor;
pub use json_type::JsonType;
pub(crate) use number::Held;
pub use number::NumberText;
#[cfg(feature = "explain")]
pub(crate) use reader::line_offset;
pub(crate) use reader::position;
pub use reader::{Array, MAX_DEPTH, Object, Reader};
pub use specwright_core::decimal::AsInteger;
pub(crate) use transcode::to_text;
