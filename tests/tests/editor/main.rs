//! The emitted schemas in the engines of editors: a person edits a request as JSON or YAML, and is told
//! what is wrong and where, what may be here, and what it means.
//!
//! The engines run under Node, from `tests/editor`; Monaco also needs Chromium. What is missing is named,
//! and then nothing is tested, except under `CI=true`, where it is a failure.

mod apply;
mod bundled;
mod choices;
mod completion;
mod editor;
mod hover;
mod install;
mod kind;
mod monaco;
mod notation;
mod process;
mod rules;
mod subject;
mod table;
mod texts;
mod valid;
mod weak;
mod whole;
mod writer;
mod written;
