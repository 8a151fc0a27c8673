//! The input of a derive, as the checks and the expansion see it.

pub(crate) mod container;
pub(crate) mod draft;
pub(crate) mod field;
pub(crate) mod open_enum;
pub(crate) mod ty;

pub(crate) use container::{Body, Container, Derive};
pub(crate) use draft::{Draft, DraftField};
pub(crate) use field::{Field, Form, Newtype};
pub(crate) use open_enum::OpenEnum;
