//! Builds that tests start themselves.

use std::path::PathBuf;

use crate::workspace;

/// The target folder that all helper builds share, so that each finds its dependencies built.
pub fn target() -> PathBuf {
    let own = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| workspace::root().join("target"), PathBuf::from);
    own.join("helpers")
}
