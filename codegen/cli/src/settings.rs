//! What to generate: a `specwright.toml`, or the table `specwright` in the metadata of a `Cargo.toml`.

use std::path::{Component, Path, PathBuf};

use schemars::JsonSchema;
use serde::Deserialize;

use specwright::{
    Code, Diagnostic, Diagnostics, Layout, Lints, Options, SchemaFiles, service_problem, source,
};
use specwright_core::printable::is_deceptive;

use crate::address;
pub use crate::api_settings::ApiSettings;
use crate::overlaps::{Placed, overlaps};

/// What to generate.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder of the file that they are in; every path is below it.
    pub root: PathBuf,
    /// The APIs, in the order of the file.
    pub apis: Vec<ApiSettings>,
    /// The address below which the folders of schemas are to be had: the catalog's addresses start with it.
    pub schemas_url: Option<String>,
    /// The command that generates anew, for headers and messages.
    pub regenerate: String,
    /// Where the files are, in each output folder.
    pub layout: Layout,
    /// What becomes of the warnings of all APIs.
    pub lints: Lints,
    /// The same as the command line says, which beats what the settings say.
    pub told: Lints,
    /// Whether the command line says that operations which cannot be written are omitted.
    pub keep_going: bool,
}

impl Settings {
    /// The options of an API.
    pub fn options(&self, api: &ApiSettings) -> Options {
        let mut options = api.options.clone().regenerate(&self.regenerate);
        options.keep_going |= self.keep_going;
        options.layout = self.layout.clone();
        let lints = self.lints.clone().overridden(&api.options.lints);
        options.lints = lints.overridden(&self.told);
        options
    }
}

/// The name of a settings file of its own.
const OWN: &str = "specwright.toml";

/// The name of Cargo's manifest, whose metadata may hold settings.
const CARGO: &str = "Cargo.toml";

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

/// All that settings say.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(
    title = "Settings of Specwright",
    description = "What `specwright generate` turns into what."
)]
pub(crate) struct Table {
    /// The APIs, and the JSON Schemas of their own.
    apis: Vec<ApiSettings>,
    /// The address below which the folders of schemas are to be had: the catalog's addresses start with it.
    schemas_url: Option<String>,
    /// The command that generates anew, for headers and messages.
    regenerate: Option<String>,
    /// Where the files are, in each output folder.
    #[serde(default)]
    layout: Layout,
    /// What becomes of the warnings of all APIs.
    #[serde(default)]
    lints: Lints,
}

/// The settings for a folder: those of the nearest folder upwards that has some, in a `specwright.toml` or in the metadata
/// of a `Cargo.toml`.
pub fn find(folder: &Path) -> Result<Settings, Diagnostics> {
    find_if_there(folder)?.ok_or_else(none)
}

/// The same; `None` where no folder has any.
pub(crate) fn find_if_there(folder: &Path) -> Result<Option<Settings>, Diagnostics> {
    for (height, folder) in folder.ancestors().enumerate() {
        let mut found = Vec::new();
        for file in [OWN, CARGO] {
            let name = format!("{}{file}", "../".repeat(height));
            if let Some(text) = source::read_if_there(&folder.join(file), &name)?
                && let Some(table) = table(&text, &name)?
            {
                found.push((name, text, table));
            }
        }
        let two = found.len() > 1;
        if let Some((name, text, table)) = found.pop() {
            return if two {
                let message = format!("settings in `{OWN}` and in `{CARGO}`: keep one of the two");
                Err(
                    Diagnostics::from(Diagnostic::general(Code::Settings, message))
                        .in_file(&name, &text),
                )
            } else {
                settings(folder, table, &text, &name).map(Some)
            };
        }
    }
    Ok(None)
}

/// The settings in a file; paths in it are relative to its folder.
pub fn read(file: &Path) -> Result<Settings, Diagnostics> {
    let name = file.to_string_lossy();
    let text = source::read(file, &name)?;
    // The parent of a name alone is empty, which is no folder that could be opened.
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let table = table(&text, &name)?.ok_or_else(none)?;
    settings(folder, table, &text, &name)
}

pub(crate) fn none() -> Diagnostics {
    let message = format!("no `{OWN}` or `{CARGO}` from here upwards says what to generate");
    let help = format!(
        "write `[[apis]]` with `service`, `spec` (or `schema`) and `output` into a `{OWN}`, or \
         `[[workspace.metadata.specwright.apis]]` (`package.metadata` in a package) into the `{CARGO}`"
    );
    Diagnostic::general(Code::Settings, message)
        .help(help)
        .into()
}

/// The settings for a folder, from the source of a file that is called so.
pub(crate) fn of_text(folder: &Path, text: &str, name: &str) -> Result<Settings, Diagnostics> {
    let table = table(text, name)?.ok_or_else(none)?;
    settings(folder, table, text, name)
}

/// The table with the settings, if a file has it.
fn table(text: &str, name: &str) -> Result<Option<Table>, Diagnostics> {
    let is_manifest = Path::new(name).file_name().is_some_and(|it| it == CARGO);
    let parsed = if is_manifest {
        toml::from_str(text).map(Manifest::tables)
    } else {
        toml::from_str(text).map(|table| [Some(table), None])
    };
    let found = match parsed {
        Ok([Some(_), Some(_)]) => {
            let message = "settings for the workspace and for the package: keep one of the two";
            Diagnostic::general(Code::Settings, message)
        }
        Ok([workspace, package]) => return Ok(workspace.or(package)),
        Err(error) => Diagnostic::general(Code::Settings, error.message())
            .spanning(error.span().unwrap_or_default()),
    };
    Err(Diagnostics::from(found).in_file(name, text))
}

impl Manifest {
    /// The settings of the workspace, and those of the package.
    fn tables(self) -> [Option<Table>; 2] {
        [self.workspace, self.package].map(|section| section?.metadata?.specwright)
    }
}

fn settings(folder: &Path, table: Table, text: &str, name: &str) -> Result<Settings, Diagnostics> {
    let mut settings = Settings {
        root: folder.to_owned(),
        apis: table.apis,
        schemas_url: table.schemas_url,
        regenerate: table
            .regenerate
            .unwrap_or_else(|| Options::COMMAND.to_owned()),
        layout: table.layout,
        lints: table.lints,
        told: Lints::default(),
        keep_going: false,
    };
    let mut found = problems(&settings);
    for api in &mut settings.apis {
        api.spec = normal(&api.spec);
        api.output = normal(&api.output);
    }
    let placed = settings.apis.iter().map(|api| Placed {
        service: &api.service,
        output: &api.output,
    });
    found.extend(overlaps(&placed.collect::<Vec<_>>(), &settings.layout));
    if found.is_empty() {
        return Ok(settings);
    }
    let mut diagnostics = Diagnostics::default();
    for message in found {
        diagnostics.push(Diagnostic::general(Code::Settings, message));
    }
    Err(diagnostics.in_file(name, text))
}

/// The one spelling of a path: `./a//b/` is `a/b`.
fn normal(path: &str) -> String {
    let folders = Path::new(path).components().filter_map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    folders.collect::<Vec<_>>().join("/")
}

fn problems(settings: &Settings) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(url) = &settings.schemas_url
        && let Some(problem) = address::problem(url)
    {
        found.push(format!(
            "`schemas-url = \"{url}\"`: {problem}; it begins with `https://`"
        ));
    }
    let command = &settings.regenerate;
    if command.contains(is_deceptive) {
        found.push(format!(
            "`regenerate = \"{command}\"` has a sign that does not show"
        ));
    }
    for api in &settings.apis {
        found.extend(problems_of_names(api));
        found.extend(problems_of_files(settings, api));
    }
    found
}

/// A name or a path that cannot be.
fn problems_of_names(api: &ApiSettings) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(problem) = service_problem(&api.service) {
        found.push(format!("`service = \"{}\"` {problem}", api.service));
    }
    let schema = api.schema.as_ref();
    let spec = if schema.is_some() { "schema" } else { "spec" };
    let folders = schema.into_iter().flat_map(|schema| schema.map.values());
    let paths = [(spec, &api.spec), ("output", &api.output)];
    for (key, path) in paths
        .into_iter()
        .chain(folders.map(|folder| ("map", folder)))
    {
        if !stays_below(path) {
            found.push(format!(
                "`{key} = \"{path}\"` leaves the folder of the settings"
            ));
        }
        if path.contains(is_deceptive) {
            found.push(format!(
                "`{key} = \"{path}\"` has a sign that does not show"
            ));
        }
    }
    found
}

/// Bodies as files that no catalog can list.
fn problems_of_files(settings: &Settings, api: &ApiSettings) -> Vec<String> {
    let wrong = api.files.iter().filter(|(_, ending)| !is_ending(ending));
    let wrong = wrong.map(|(operation, ending)| {
        format!(
            "`files.{operation} = \"{ending}\"` is no end of a file's name: letters, digits, `-` and `_`"
        )
    });
    let mut found: Vec<String> = wrong.collect();
    if !api.files.is_empty() && settings.schemas_url.is_none() {
        found.push(format!(
            "`files` of `{}` are for the catalog, which needs `schemas-url` beside `apis`",
            api.service
        ));
    }
    if !api.files.is_empty() && api.options.schemas == SchemaFiles::None {
        found.push(format!(
            "`files` of `{}` are for schemas, and `schemas = false` leaves them out",
            api.service
        ));
    }
    found
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
