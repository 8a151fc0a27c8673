//! What to generate: `[workspace.metadata.specwright]` in the root `Cargo.toml`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use serde::Deserialize;
use syn::ext::IdentExt;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::printable::is_deceptive;
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

#[derive(Deserialize)]
struct Manifest {
    workspace: Option<Workspace>,
}

#[derive(Deserialize)]
struct Workspace {
    metadata: Option<Metadata>,
}

#[derive(Deserialize)]
struct Metadata {
    specwright: Option<Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Table {
    apis: Vec<ApiSettings>,
    schemas_url: Option<String>,
}

/// The settings of the workspace that `folder` is in: the nearest `Cargo.toml` upwards that has them.
pub fn find(folder: &Path) -> Result<Settings, Diagnostics> {
    for folder in folder.ancestors() {
        let manifest = folder.join("Cargo.toml");
        if let Ok(text) = fs::read_to_string(&manifest)
            && text.contains("metadata.specwright")
        {
            return parse(folder, &text);
        }
    }
    Err(Diagnostic::new(Code::Settings, "", "no Cargo.toml from here upwards says what to generate")
        .help("add `[[workspace.metadata.specwright.apis]]` with `service`, `spec` and `output` to the root Cargo.toml")
        .into())
}

/// The settings in the text of a manifest.
pub fn parse(root: &Path, manifest: &str) -> Result<Settings, Diagnostics> {
    let parsed: Result<Manifest, toml::de::Error> = toml::from_str(manifest);
    let table = match parsed {
        Ok(manifest) => manifest
            .workspace
            .and_then(|workspace| workspace.metadata?.specwright),
        Err(error) => {
            let diagnostic = Diagnostic::new(Code::Settings, "", error.message());
            let diagnostic = diagnostic.spanning(error.span().unwrap_or_default());
            return Err(Diagnostics::from(diagnostic).in_file("Cargo.toml", manifest));
        }
    };
    let (apis, schemas_url) =
        table.map_or_else(Default::default, |table| (table.apis, table.schemas_url));
    let mut settings = Settings {
        root: root.to_owned(),
        apis,
        schemas_url,
    };
    let found = problems(&settings);
    for api in &mut settings.apis {
        api.spec = normal(&api.spec);
        api.output = normal(&api.output);
    }
    if found.has_errors() {
        return Err(found.in_file("Cargo.toml", manifest));
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

/// The files a module is made of.
const FILES: &[&str] = &[
    "conditions",
    "drafts",
    "models",
    "operations",
    "places",
    "schemas",
    "unions",
    "values",
];

fn problems(settings: &Settings) -> Diagnostics {
    let mut found = Diagnostics::default();
    let mut report = |message: String| found.push(Diagnostic::new(Code::Settings, "", message));
    for (index, api) in settings.apis.iter().enumerate() {
        if !is_module_name(&api.service) {
            report(format!(
                "`service = \"{}\"` is no name for a Rust module: letters, digits and `_`",
                api.service
            ));
        }
        if FILES.contains(&api.service.as_str()) {
            report(format!(
                "`service = \"{}\"` is the name of a file in its own module",
                api.service
            ));
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
        let twin =
            |other: &ApiSettings| other.service == api.service && normal(&other.output) == output;
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

/// The parser alone would pass over blanks and comments around the name.
fn is_module_name(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok_and(|ident| ident.unraw() == name)
}

fn stays_below(path: &str) -> bool {
    !path.is_empty()
        && Path::new(path)
            .components()
            .all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
}
