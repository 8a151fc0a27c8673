//! The bodies of both operations as a user would write them: plain structs, serde's derive, no checks.
//!
//! A list of values that is closed is an enum, one that may grow is a text. Requests reject properties they do not know,
//! replies pass over them.
//!
//! Frozen: generated code is measured against this, so it only changes when the specs do.

pub mod eventgrid;
pub mod kafka;
