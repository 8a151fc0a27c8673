//! Which assertions of a schema can be missed, and which cannot.
//!
//! [`assertions`] lists what a schema asserts and [`steps`] how one comes to it. [`redundant`] proves of an assertion
//! that it makes no difference, by what is `known` of each value that comes to it, which `context` gathers on the
//! way. [`corpus`] has the documents that show what makes a difference.

pub mod assertions;
mod context;
pub mod corpus;
mod implied;
mod kinds;
mod known;
pub mod redundant;
pub mod steps;
pub mod trial;
