//! The whole way of one spec, in memory: text to representation, and representation to files.

use crate::check::{Output, check, check_unused};
use crate::diagnostic::Diagnostics;
use crate::emit::rust::plan;
use crate::emit::{File, emit};
use crate::ir::Api;
use crate::load::load;
use crate::lower::lower;
use crate::options::Options;
use crate::patterns::Patterns;

/// A spec that was read, and what its author should look at.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What it says.
    pub api: Api,
    /// What was found and stops nothing.
    pub warnings: Diagnostics,
}

/// What one spec turned into.
#[derive(Clone, Debug)]
pub struct Emitted {
    /// What it says.
    pub api: Api,
    /// Its files.
    pub files: Vec<File>,
    /// What was found and stops nothing.
    pub warnings: Diagnostics,
}

/// Reads one spec and checks it: what schemas are printed from. What only Rust cannot say is no fault here.
pub fn read(name: &str, text: &str, service: &str) -> Result<Checked, Diagnostics> {
    let document = load(name, text)?;
    let (api, mut found) = lower(&document, service);
    if let Some(api) = &api {
        let patterns = Patterns::compiled(api);
        found.append(check(api, &patterns, &document, Output::Schemas));
    }
    match api {
        Some(api) if !found.has_errors() => Ok(Checked {
            api,
            warnings: found,
        }),
        _ => Err(found),
    }
}

/// Turns one spec into files, in memory.
pub fn generate(
    name: &str,
    text: &str,
    options: impl Into<Options>,
) -> Result<Emitted, Diagnostics> {
    let options = options.into();
    let document = load(name, text)?;
    let (api, mut found) = lower(&document, &options.service);
    let Some(api) = api else {
        return Err(found);
    };
    let patterns = Patterns::compiled(&api);
    found.append(check(&api, &patterns, &document, Output::Files));
    let (plan, rejected) = plan(&api, &patterns);
    found.append(document.place(rejected));
    found.append(check_unused(&api, &document, &found));
    if found.has_errors() {
        return Err(found);
    }
    let files = emit(&api, &plan, &options);
    drop(plan);
    drop(patterns);
    Ok(Emitted {
        api,
        files,
        warnings: found,
    })
}
