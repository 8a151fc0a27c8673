//! What the tests share: the judges, and the files of the workspace.

pub mod judge;
pub mod workspace;
