//! The input of a derive, as the checks and the expansion see it.

pub(crate) mod container;
pub(crate) mod member;
pub(crate) mod ty;
pub(crate) mod value_list;

pub(crate) use container::{Body, Container, Derive};
pub(crate) use member::{Form, Member, Newtype};
pub(crate) use value_list::ValueList;
