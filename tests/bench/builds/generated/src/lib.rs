//! The generated crate and nothing else.

pub use huaweicloud_streams::*;
