//! See the other modules.
