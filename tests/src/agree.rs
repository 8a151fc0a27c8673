//! Documents without number, and whether every judge says the same of them.
//!
//! [`grammar`] is what the source spec asserts, as the independent walk finds it. [`valid`] makes
//! documents by it, [`fault`] and [`text_fault`] plant one known fault, [`document`] does either, as
//! a seed has it. [`court`] asks every judge, [`shrink`] finds what is left of a document while they
//! disagree, and [`run`] does so for any number of documents.

pub mod court;
pub mod document;
pub mod fault;
pub mod grammar;
pub mod pattern;
pub mod random;
pub mod run;
pub mod samples;
pub mod shrink;
pub mod text_fault;
pub mod tree;
pub mod valid;
