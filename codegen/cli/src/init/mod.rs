//! `specwright init`: all that a package needs, of what is found in it.

mod dependencies;
mod schema;
mod specs;

use std::fmt::{Display, Write};
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use specwright::output::{Comparison, Drift, apply, compare_file};
use specwright::{Code, Diagnostic, Diagnostics};

use crate::findings::Findings;
use crate::generate;
use crate::outcome::Outcome;
use crate::settings::{self, Settings};
pub(crate) use schema::text as settings_schema;
use specs::Found;

/// Nothing is asked: what is there already stays as it is, and what cannot be done is said, with the command that does it.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct InitArguments {
    /// OpenAPI documents and JSON Schemas; without any, those that are found in the package: of schemas, files that end in
    /// `.schema.json`, `.schema.yaml` or `.schema.yml`. What Git ignores is not searched, nor what is hidden (`.github`), nor
    /// folders that are called `target`, `node_modules` or `schemas`, nor what is more than five levels deep: name such
    /// documents.
    specs: Vec<PathBuf>,
    /// Leave the dependencies in Cargo.toml as they are.
    #[arg(long)]
    no_dependencies: bool,
}

const EXAMPLES: &str = "\
Examples:
  specwright init                        in the folder of a package
  specwright init spec/orders.yaml       of this document alone";

/// The files that it writes.
const SETTINGS: &str = "specwright.toml";
const SCHEMA: &str = "specwright.schema.json";

pub(crate) fn run(
    arguments: &InitArguments,
    findings: &Findings,
    package: &Path,
) -> Result<Outcome, Diagnostics> {
    if !package.join("Cargo.toml").is_file() {
        let message = "there is no `Cargo.toml` in this folder";
        let diagnostic = Diagnostic::general(Code::Settings, message);
        return Err(diagnostic
            .help("run it in the folder of a package, or make one with `cargo init`")
            .into());
    }
    let (settings, own) = match settings_in(package)? {
        Some(settings) => (settings, None),
        None => {
            let (settings, text) = listing(arguments, package)?;
            (settings, Some(own_file(package, SETTINGS, text)?))
        }
    };
    let is_new = own.is_some();
    let mut own: Vec<OwnFile> = own.into_iter().collect();
    if is_new || package.join(SETTINGS).is_file() {
        own.push(own_file(package, SCHEMA, settings_schema())?);
    }
    let settings = Settings {
        told: findings.lints(),
        keep_going: findings.keep_going,
        ..settings
    };
    // Generated before anything is written: where that fails, the settings are not there either.
    let prepared = generate::prepared(&settings)?;
    if let Some(stopped) = write_own(package, &own)? {
        return Ok(stopped);
    }
    let generated = prepared.written();
    let failed = generated.outcome.failed;
    let mut printed = format!("{}{}", said(is_new), generated.outcome.printed);
    if !failed && !arguments.no_dependencies {
        printed += &dependencies::added(package, &generated.features);
    }
    if !failed {
        printed += &next(&settings, package);
    }
    Ok(Outcome {
        printed,
        ..generated.outcome
    })
}

/// What there is to say of the settings.
fn said(is_new: bool) -> String {
    if is_new {
        format!("wrote {SETTINGS}, with a schema for editors ({SCHEMA})\n")
    } else {
        "the settings are there already, and stay as they are\n".to_owned()
    }
}

/// The settings in the folder itself: those of a folder above are of something else.
fn settings_in(package: &Path) -> Result<Option<Settings>, Diagnostics> {
    let found = settings::find_if_there(package)?;
    Ok(found.filter(|settings| settings.root == package))
}

/// Settings that list what is found, and their text.
fn listing(arguments: &InitArguments, package: &Path) -> Result<(Settings, String), Diagnostics> {
    let found = if arguments.specs.is_empty() {
        specs::below(package)
    } else {
        specs::given(package, &arguments.specs)?
    };
    if found.is_empty() {
        let message = "no OpenAPI document and no JSON Schema is in this folder or below it";
        let diagnostic = Diagnostic::general(Code::Settings, message);
        let help = "put one there, or name it: `specwright init SPEC`";
        return Err(diagnostic.help(help).into());
    }
    let text = text(&found);
    Ok((settings::of_text(package, &text, SETTINGS)?, text))
}

fn text(found: &[Found]) -> String {
    let mut text = format!(
        "#:schema ./{SCHEMA}\n# What `specwright generate` turns into what. `specwright settings-schema` prints all that can be said.\n"
    );
    for Found {
        service,
        path,
        is_api,
    } in found
    {
        let key = if *is_api { "spec" } else { "schema" };
        let _ = write!(
            text,
            "\n[[apis]]\nservice = {}\n{key} = {}\noutput = \".\"\n",
            toml::Value::from(service.as_str()),
            toml::Value::from(path.as_str()),
        );
    }
    text
}

/// A file beside Cargo.toml against what is on disk.
struct OwnFile {
    name: &'static str,
    compared: Comparison,
}

/// A file of this text; what is generated may be of another version, and anything else stays.
fn own_file(package: &Path, name: &'static str, text: String) -> Result<OwnFile, Diagnostics> {
    let compared = compare_file(package, name, &text.into());
    let compared = compared.map_err(|error| unwritten(name, &error))?;
    if compared.changes.iter().any(|it| it.drift == Drift::Foreign) {
        return Err(unwritten(name, &"something else is there").into());
    }
    Ok(OwnFile { name, compared })
}

/// Writes each of these as a whole. Where one cannot be written behind another, what came of that is told.
fn write_own(package: &Path, own: &[OwnFile]) -> Result<Option<Outcome>, Diagnostics> {
    let mut written = Vec::new();
    for OwnFile { name, compared } in own {
        if let Err(error) = apply(package, compared) {
            let found = unwritten(name, &error).into();
            return stopped(found, &written).map(Some);
        }
        if !compared.changes.is_empty() {
            written.push(*name);
        }
    }
    Ok(None)
}

/// What came of a run that wrote these files and no more; an error where it wrote none.
fn stopped(found: Diagnostics, written: &[&str]) -> Result<Outcome, Diagnostics> {
    if written.is_empty() {
        return Err(found);
    }
    let written = written.join(", ");
    Ok(Outcome {
        warnings: found,
        said: format!("wrote {written}, and nothing else; the next `init` goes on\n"),
        failed: true,
        ..Outcome::default()
    })
}

fn unwritten(file: &str, reason: &dyn Display) -> Diagnostic {
    Diagnostic::general(Code::File, format!("`{file}` cannot be written: {reason}"))
}

/// The modules that no file of the package names yet, as far as a look at its root tells.
fn next(settings: &Settings, package: &Path) -> String {
    let roots = ["src/lib.rs", "src/main.rs"];
    let root = roots.iter().find(|root| package.join(root).is_file());
    let root = root.copied().unwrap_or(roots[0]);
    let text = fs::read_to_string(package.join(root)).unwrap_or_default();
    let services = settings.apis.iter().map(|api| &api.service);
    let missing = services.filter(|service| !text.contains(&format!("mod {service};")));
    let missing: Vec<String> = missing
        .map(|service| format!("`pub mod {service};`"))
        .collect();
    if missing.is_empty() {
        return String::new();
    }
    format!("next: {} in {root}\n", missing.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_stopped_says_what_it_wrote() {
        let found = || unwritten(SCHEMA, &"full").into();
        assert!(stopped(found(), &[]).is_err());
        let outcome = stopped(found(), &[SETTINGS]).unwrap();
        assert!(outcome.failed && outcome.warnings.has_errors());
        assert!(
            outcome
                .said
                .starts_with("wrote specwright.toml, and nothing else")
        );
    }
}
