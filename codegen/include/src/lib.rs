//! Macros that put the types of an OpenAPI document or a JSON Schema where they are called.
//!
//! ```ignore
//! pub mod api {
//!     specwright_include::include_spec!("spec/api.yaml");
//! }
//! pub mod job {
//!     specwright_include::include_schema!("spec/job.schema.json", root = "Job");
//! }
//! ```
//!
//! Paths are relative to the folder of the package. The crate that calls them depends on `specwright-runtime`, with its feature
//! `derive`, which it has by default; if it is called otherwise there, `runtime = …` says how. Behind the path is all that
//! settings can say of a document, `_` for `-`: `server = true`, `formats = ["jiff"]`, `types = { Pet = crate::Pet }`,
//! `lints = { warnings = "allow" }`. Types do not answer with schemas, which are files.
//!
//! What is wrong with the document is a compile error for each finding, and a warning for each warning. A build runs them anew
//! where a file that was read has changed.

mod arguments;
mod expansion;

use std::thread;

use arguments::Kind;
use proc_macro::TokenStream;

/// The types and operations of an OpenAPI document.
#[proc_macro]
pub fn include_spec(arguments: TokenStream) -> TokenStream {
    expanded(Kind::Api, &arguments)
}

/// The types of a JSON Schema.
#[proc_macro]
pub fn include_schema(arguments: TokenStream) -> TokenStream {
    expanded(Kind::Schema, &arguments)
}

/// What a call becomes, made on a thread of its own: the tokens of a compiler are for the thread of the macro alone, and the
/// generator has many. On another thread, `proc-macro2` makes tokens that are for all.
fn expanded(kind: Kind, arguments: &TokenStream) -> TokenStream {
    let arguments = arguments.to_string();
    let made = thread::spawn(move || expansion::of(kind, &arguments)).join();
    let mistake = "this is a mistake of the generator: please report it with this document";
    let made = made.unwrap_or_else(|_| expansion::error(mistake));
    let tokens = made.parse();
    tokens.unwrap_or_else(|_| expansion::error(mistake).parse().unwrap_or_default())
}
