//! Extension keywords that Specwright reads.

/// Gives what it is beside a name in generated code.
pub(crate) const NAME: &str = "x-rust-name";

/// How every keyword begins that is Specwright's: another one of them is a mistake.
pub(crate) const PREFIX: &str = "x-rust";
