//! Attacks by a spec, one test each: it injects code, leaves the folder, loops, explodes or freezes.
//!
//! What is no valid input ends in a finding at its location, and every file is as it was. What is valid, since any string
//! may be a description, a value or a name on the wire, comes out as data: the code is that of a harmless text.

#[path = "attacks/docs.rs"]
mod docs;
#[path = "attacks/growth.rs"]
mod growth;
#[path = "attacks/names.rs"]
mod names;
#[path = "attacks/numbers.rs"]
mod numbers;
#[path = "attacks/outline.rs"]
mod outline;
#[path = "attacks/paths.rs"]
mod paths;
#[path = "attacks/patterns.rs"]
mod patterns;
#[path = "attacks/references.rs"]
mod references;
#[path = "attacks/texts.rs"]
mod texts;
#[path = "attacks/workspace.rs"]
mod workspace;
