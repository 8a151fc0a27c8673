//! What to generate: the table `specwright` of a `Cargo.toml`, in the metadata of its workspace or package.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use serde::Deserialize;

use crate::address;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::emit::rust;
use crate::printable::is_deceptive;
use crate::regular_file::{if_there, read_input};
use crate::write::FOLDERS;

/// The settings of a workspace.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder of the root `Cargo.toml`; every path is below it.
    pub root: PathBuf,
    /// The APIs, in the order of the file.
    pub apis: Vec<ApiSettings>,
    /// The address below which the folders of schemas are to be had: the catalog's addresses start with it.
    pub schemas_url: Option<String>,
}

/// One API.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApiSettings {
    /// The name of its module and folders.
    pub service: String,
    /// The spec, below the root, with `/` between folders.
    pub spec: String,
    /// The folder in which `src` and `schemas` stand, below the root.
    pub output: String,
    /// The operations whose bodies people keep as files, and how the names of these end: `job` for `*.job.json`.
    #[serde(default)]
    pub files: BTreeMap<String, String>,
}

/// What a `Cargo.toml` says, as far as it is of interest here.
#[derive(Deserialize)]
struct Manifest {
    workspace: Option<Section>,
    package: Option<Section>,
}

#[derive(Deserialize)]
struct Section {
    metadata: Option<Metadata>,
}

#[derive(Deserialize)]
struct Metadata {
    specwright: Option<Table>,
}

impl Manifest {
    /// The settings of the workspace, and those of the package.
    fn tables(self) -> [Option<Table>; 2] {
        [self.workspace, self.package].map(|section| section?.metadata?.specwright)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Table {
    apis: Vec<ApiSettings>,
    schemas_url: Option<String>,
}

/// The settings of the workspace that `folder` is in: the nearest `Cargo.toml` upwards that has them.
pub fn find(folder: &Path) -> Result<Settings, Diagnostics> {
    for (height, folder) in folder.ancestors().enumerate() {
        let name = format!("{}{MANIFEST}", "../".repeat(height));
        let manifest = if_there(read_input(&folder.join(MANIFEST))).map_err(|error| {
            let message = format!("`{name}` cannot be read: {error}");
            Diagnostic::new(Code::File, "", message)
        })?;
        let Some(manifest) = manifest else { continue };
        let Ok(manifest) = String::from_utf8(manifest) else {
            let message = format!("`{name}` is not UTF-8");
            return Err(Diagnostic::new(Code::Syntax, "", message).into());
        };
        if let Some(table) = table(&manifest, &name)? {
            return settings(folder, table, &manifest, &name);
        }
    }
    Err(none())
}

/// The settings in the text of a manifest.
pub fn parse(root: &Path, manifest: &str) -> Result<Settings, Diagnostics> {
    let table = table(manifest, MANIFEST)?.ok_or_else(none)?;
    settings(root, table, manifest, MANIFEST)
}

const MANIFEST: &str = "Cargo.toml";

fn none() -> Diagnostics {
    let message = "no Cargo.toml from here upwards says what to generate";
    let help = "add `[[workspace.metadata.specwright.apis]]` (or `package.metadata`) with `service`, `spec` and `output`";
    Diagnostic::new(Code::Settings, "", message)
        .help(help)
        .into()
}

/// The table with the settings, if a manifest has it.
fn table(manifest: &str, name: &str) -> Result<Option<Table>, Diagnostics> {
    let parsed: Result<Manifest, toml::de::Error> = toml::from_str(manifest);
    let found = match parsed.map(Manifest::tables) {
        Ok([Some(_), Some(_)]) => {
            let message = "settings for the workspace and for the package: keep one of the two";
            Diagnostic::new(Code::Settings, "", message)
        }
        Ok([workspace, package]) => return Ok(workspace.or(package)),
        Err(error) => Diagnostic::new(Code::Settings, "", error.message())
            .spanning(error.span().unwrap_or_default()),
    };
    Err(Diagnostics::from(found).in_file(name, manifest))
}

fn settings(
    root: &Path,
    table: Table,
    manifest: &str,
    name: &str,
) -> Result<Settings, Diagnostics> {
    let mut settings = Settings {
        root: root.to_owned(),
        apis: table.apis,
        schemas_url: table.schemas_url,
    };
    let found = problems(&settings);
    for api in &mut settings.apis {
        api.spec = normal(&api.spec);
        api.output = normal(&api.output);
    }
    if found.has_errors() {
        return Err(found.in_file(name, manifest));
    }
    Ok(settings)
}

/// The one spelling of a path: `./a//b/` is `a/b`.
fn normal(path: &str) -> String {
    let folders = Path::new(path).components().filter_map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    folders.collect::<Vec<_>>().join("/")
}

/// What Cargo takes a file or folder of this name in `src` for.
const OF_CARGO: &[&str] = &["bin", "lib", "main"];

/// Why a name cannot be that of a service.
fn service_problem(name: &str) -> Option<&'static str> {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    if name.is_empty()
        || !name.chars().all(is_plain)
        || name.starts_with(|it: char| it.is_ascii_digit())
    {
        return Some("is no name for a Rust module: letters, digits and `_`, no digit first");
    }
    if syn::parse_str::<syn::Ident>(name).is_err() || name == "gen" {
        return Some("is a keyword of Rust and no name for a module");
    }
    if rust::file_names().any(|file| file == name) {
        return Some("is the name of a file in its own module");
    }
    if OF_CARGO.contains(&name) {
        return Some("is a name by which Cargo finds programs and libraries");
    }
    None
}

fn problems(settings: &Settings) -> Diagnostics {
    let mut found = Diagnostics::default();
    let mut report = |message: String| found.push(Diagnostic::new(Code::Settings, "", message));
    if let Some(url) = &settings.schemas_url
        && let Some(problem) = address::problem(url)
    {
        report(format!(
            "`schemas-url = \"{url}\"`: {problem}; it begins with `https://`"
        ));
    }
    for (index, api) in settings.apis.iter().enumerate() {
        if let Some(problem) = service_problem(&api.service) {
            report(format!("`service = \"{}\"` {problem}", api.service));
        }
        for (key, path) in [("spec", &api.spec), ("output", &api.output)] {
            if !stays_below(path) {
                report(format!("`{key} = \"{path}\"` leaves the workspace"));
            }
            if path.contains(is_deceptive) {
                report(format!(
                    "`{key} = \"{path}\"` has a sign that does not show"
                ));
            }
        }
        for (operation, ending) in &api.files {
            if !is_ending(ending) {
                report(format!(
                    "`files.{operation} = \"{ending}\"` is no end of a file's name: letters, digits, `-` and `_`"
                ));
            }
        }
        if !api.files.is_empty() && settings.schemas_url.is_none() {
            report(format!(
                "`files` of `{}` are for the catalog, which needs `schemas-url` beside `apis`",
                api.service
            ));
        }
        let output = normal(&api.output);
        let twin = |other: &ApiSettings| {
            is_same(&other.service, &api.service) && normal(&other.output) == output
        };
        let around = |other: &&ApiSettings| lies_within(&output, &normal(&other.output));
        if let Some(outer) = settings.apis.iter().find(around) {
            report(format!(
                "`output = \"{output}\"` lies among the generated files of `{}`",
                outer.output
            ));
        }
        if settings.apis[..index].iter().any(twin) {
            report(format!(
                "two APIs would both be written to `{}/src/{}`",
                api.output, api.service
            ));
        }
    }
    found
}

/// Whether two names are one where files tell no upper from lower case.
fn is_same(name: &str, other: &str) -> bool {
    name.eq_ignore_ascii_case(other)
}

/// Whether a folder is one of those in which another output's files stand.
fn lies_within(inner: &str, outer: &str) -> bool {
    FOLDERS
        .iter()
        .any(|folder| Path::new(inner).starts_with(Path::new(outer).join(folder)))
}

/// Whether a name can end in it and a pattern hold it.
fn is_ending(ending: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    !ending.is_empty() && ending.chars().all(is_plain)
}

fn stays_below(path: &str) -> bool {
    !path.is_empty()
        && Path::new(path)
            .components()
            .all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
}
