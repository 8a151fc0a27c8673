//! serde's side of the types: how they are written, and how they are read from whatever describes itself.

pub mod deserialize;
pub mod serialize;
mod transcode;
