//! Which assertions of a schema can be missed, and which cannot.
//!
//! [`assertions`] lists what a schema asserts and [`steps`] how one comes to it. [`redundant`] proves of an assertion
//! that it makes no difference, by what is `known` of each value that comes to it, which `context` gathers on the
//! way; what cannot be proved is [`excused`]. [`corpus`] has the documents that show what makes a difference, and
//! [`near`] makes them of others.

pub mod assertions;
mod context;
pub mod corpus;
pub mod excused;
mod implied;
mod kinds;
mod known;
pub mod near;
pub mod redundant;
pub mod steps;
pub mod trial;
