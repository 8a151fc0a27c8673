//! Rules in English, for rustdoc, messages and what editors show.

mod evaluated;
pub(crate) mod facts;
pub(crate) mod parameters;
pub(crate) mod secrets;
mod terms;
pub(crate) mod words;
