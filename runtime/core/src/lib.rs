//! What Specwright's generator, derives and runtime share. An implementation detail of theirs: anything here can change
//! with any version.

pub mod attributes;
pub mod codes;
pub mod decimal;
pub mod formats;
pub mod pointer;
pub mod printable;
pub mod suggest;
