//! What typify makes of the draft-07 schemas of both operations, conditions taken out.
//!
//! Frozen; `generate` beside this folder writes it anew.

#[rustfmt::skip]
pub mod modify_reply;
#[rustfmt::skip]
pub mod modify_request;
#[rustfmt::skip]
pub mod update_reply;
#[rustfmt::skip]
pub mod update_request;
