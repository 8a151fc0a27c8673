//! `specwright init`: all that a package needs, of what is found in it.

mod dependencies;
mod schema;
mod specs;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use specwright::output::{apply, compare_file};
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
    /// `.schema.json` or `.schema.yaml`.
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
    let mut said = String::new();
    let settings = match settings_in(package)? {
        Some(settings) => {
            said.push_str("the settings are there already, and stay as they are\n");
            settings
        }
        None => write_settings(arguments, package, &mut said)?,
    };
    let settings = Settings {
        told: findings.lints(),
        keep_going: findings.keep_going,
        ..settings
    };
    if package.join(SETTINGS).is_file() {
        write_schema(package)?;
    }
    let generated = generate::write(&settings)?;
    let failed = generated.outcome.failed;
    let mut printed = format!("{said}{}", generated.outcome.printed);
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

/// The settings in the folder itself: those of a folder above are of something else.
fn settings_in(package: &Path) -> Result<Option<Settings>, Diagnostics> {
    let found = settings::find_if_there(package)?;
    Ok(found.filter(|settings| settings.root == package))
}

/// Writes settings that list what is found.
fn write_settings(
    arguments: &InitArguments,
    package: &Path,
    said: &mut String,
) -> Result<Settings, Diagnostics> {
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
    let path = package.join(SETTINGS);
    // They are read before they are written: what is no setting is no file.
    let settings = settings::of_text(package, &text, SETTINGS)?;
    fs::write(&path, text).map_err(|error| unwritten(SETTINGS, &error))?;
    let _ = writeln!(
        said,
        "wrote {SETTINGS}, with a schema for editors ({SCHEMA})"
    );
    Ok(settings)
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

/// Writes the schema of the settings, or that of this version over that of another.
fn write_schema(package: &Path) -> Result<(), Diagnostics> {
    let compared = compare_file(package, SCHEMA, &settings_schema().into());
    let written = compared.and_then(|compared| apply(package, &compared));
    written.map_err(|error| unwritten(SCHEMA, &error))
}

fn unwritten(file: &str, error: &std::io::Error) -> Diagnostics {
    Diagnostic::general(Code::File, format!("`{file}` cannot be written: {error}")).into()
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
