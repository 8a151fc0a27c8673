//! What checked decoding, the checks, the build and the generator cost, side by side with others.
//!
//! `cargo bench --manifest-path tests/bench/Cargo.toml` runs all of it; the README says what is measured and how.

pub mod agreement;
pub mod bodies;
pub mod contenders;
pub mod documents;
pub mod heavy;
pub mod machine;
pub mod measures;
pub mod process;
pub mod report;
pub mod scripted_spec;
pub mod timer;
pub mod workspace;
