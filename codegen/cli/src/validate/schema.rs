//! Which schema is for a file: the one that is named for all, or what each file says.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Mutex;

use specwright::files::{InputFile, Mapped};
use specwright::schemas::{Dialect, Role, Wanted};
use specwright::source::{Folders, Nothing};
use specwright::{Code, Diagnostic, Diagnostics, Lints, Reading};
use specwright_validator::{Syntax, Validator, named_schema};

use super::ValidateArguments;
use super::catalog::Catalog;
use super::files::{File, Given};
use super::kept::Kept;
use crate::given_file;
use crate::schema;
use crate::settings::Settings;
use crate::types::shown;

/// Why a file has no result that nothing is known of.
pub(crate) const NONE: &str = "no schema is for this file; name one by `--schema` or `--operation`, by `$schema` in it, or by \
                               a `--catalog`";

/// The schemas of all files.
pub(crate) struct Schemas<'a> {
    arguments: &'a ValidateArguments,
    /// The one that is for all.
    given: Option<Validator>,
    catalogs: Vec<Catalog>,
    kept: Option<Kept>,
    folders: Folders,
    /// By what files call them. What cannot be read is so for each file that asks for it.
    known: Mutex<HashMap<String, Result<Validator, String>>>,
}

impl<'a> Schemas<'a> {
    /// Reads the schema that the command line names; else, what says which one is for a file.
    pub(crate) fn of(
        arguments: &'a ValidateArguments,
        lints: Lints,
        settings: &dyn Fn() -> Result<Option<Settings>, Diagnostics>,
    ) -> Result<Self, Diagnostics> {
        let mut schemas = Self {
            arguments,
            given: None,
            catalogs: Vec::new(),
            kept: None,
            folders: mapped_folders(arguments),
            known: Mutex::default(),
        };
        if let Some(schema) = &arguments.schema {
            schemas.given = Some(schemas.named(schema)?);
        } else if let Some(operation) = &arguments.operation {
            schemas.given = Some(of_operation(arguments, operation, lints, settings)?);
        } else {
            let catalogs = arguments.catalog.iter().map(|file| Catalog::read(file));
            schemas.catalogs = catalogs.collect::<Result<_, _>>()?;
            schemas.kept = settings()?.and_then(Kept::of);
        }
        Ok(schemas)
    }

    /// The schema of a file; `None` where nothing says which.
    ///
    /// # Errors
    ///
    /// Something does, and the schema cannot be read.
    pub(crate) fn of_file(
        &self,
        file: &File,
        bytes: &[u8],
        syntax: Syntax,
    ) -> Result<Option<Validator>, String> {
        if self.given.is_some() {
            return Ok(self.given);
        }
        if let Some(named) = named_schema(bytes, syntax) {
            return self
                .once(&address(file, &named), |address| self.at(address))
                .map(Some);
        }
        let entry = self
            .catalogs
            .iter()
            .find_map(|catalog| catalog.schema_of(&file.path));
        if let Some(url) = entry {
            return self.once(url, |url| self.at(url)).map(Some);
        }
        let Some((kept, operation)) = self
            .kept
            .as_ref()
            .and_then(|it| Some((it, it.operation_of(&file.path)?)))
        else {
            return Ok(None);
        };
        let reading = self.arguments.reading();
        let kept = self.once(&operation, |operation| kept.validator(operation, reading));
        kept.map(|it| Some(it.keeping(self.arguments.max_violations)))
    }

    /// The schema that the command line names: a file, or a URI.
    fn named(&self, schema: &str) -> Result<Validator, Diagnostics> {
        if is_absolute(schema) && !Path::new(schema).exists() {
            return self.at(schema);
        }
        self.read(Path::new(schema))
    }

    /// The schema in a file.
    fn read(&self, path: &Path) -> Result<Validator, Diagnostics> {
        let file = InputFile::of(given_file::read(path)?, None, mapped(self.arguments))?;
        let reading = self.arguments.reading();
        let validator =
            Validator::reading(file.name(), file.text(), Some(file.uri()), &file, reading)?;
        Ok(validator.keeping(self.arguments.max_violations))
    }

    /// The schema at an address: of a file, below a folder that is mapped, in a catalog, or that of a draft.
    fn at(&self, address: &str) -> Result<Validator, Diagnostics> {
        let local = self
            .catalogs
            .iter()
            .find_map(|catalog| catalog.file_of(address));
        if let Some(file) = local {
            return self.read(&file);
        }
        if !is_absolute(address) {
            return self.read(Path::new(address));
        }
        let reference = serde_json::json!({ "$ref": address }).to_string();
        let reading = self.arguments.reading();
        let validator = Validator::reading("the schema", &reference, None, &self.folders, reading);
        let validator = validator.map_err(|found| explained(found, address))?;
        Ok(validator.keeping(self.arguments.max_violations))
    }

    /// A schema that is read once, whoever asks for it.
    fn once(
        &self,
        name: &str,
        read: impl FnOnce(&str) -> Result<Validator, Diagnostics>,
    ) -> Result<Validator, String> {
        let Ok(mut known) = self.known.lock() else {
            return Err("another file stopped the run".to_owned());
        };
        if let Some(schema) = known.get(name) {
            return schema.clone();
        }
        let schema = read(name).map_err(|found| {
            // Lines of whatever a file refers to are not shown.
            let first = found
                .iter()
                .next()
                .map(ToString::to_string)
                .unwrap_or_default();
            format!("its schema `{name}` cannot be read: {first}")
        });
        known.insert(name.to_owned(), schema.clone());
        schema
    }
}

/// What a file calls its schema, as an address or as the path of a file.
fn address(file: &File, named: &str) -> String {
    if is_absolute(named) || file.given == Given::Input {
        return named.to_owned();
    }
    let folder = file.path.parent().unwrap_or(Path::new(""));
    shown(&folder.join(named))
}

/// Whether it is an address of any kind, and no path.
fn is_absolute(address: &str) -> bool {
    // One letter before `:` is a drive.
    let scheme = address.split_once(':').map_or("", |(scheme, _)| scheme);
    scheme.len() > 1
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
}

fn explained(found: Diagnostics, address: &str) -> Diagnostics {
    if !found.iter().any(|it| it.code == Code::RemoteRef) {
        return found;
    }
    let message =
        format!("`{address}` is in no folder that is known, and nothing is fetched from a network");
    let help = "name its folder: `--map https://example.org/schemas/=FOLDER`";
    Diagnostic::general(Code::RemoteRef, message)
        .help(help)
        .into()
}

fn mapped(arguments: &ValidateArguments) -> impl Iterator<Item = Mapped<'_>> {
    arguments.map.iter().map(|(prefix, folder)| Mapped {
        prefix,
        folder,
        shown: shown(folder),
    })
}

fn mapped_folders(arguments: &ValidateArguments) -> Folders {
    let folders = arguments.map.iter();
    folders.fold(Folders::default(), |folders, (prefix, folder)| {
        folders.map(prefix, folder)
    })
}

/// The schema of what is sent to an operation, or of what comes back.
fn of_operation(
    arguments: &ValidateArguments,
    operation: &str,
    lints: Lints,
    settings: &dyn Fn() -> Result<Option<Settings>, Diagnostics>,
) -> Result<Validator, Diagnostics> {
    let apis = match &arguments.spec {
        Some(spec) => schema::of_file(spec, lints)?,
        None => schema::listed(&settings()?.ok_or_else(crate::settings::none)?)?,
    };
    let role = arguments.response.unwrap_or(Role::Request);
    let validator = of_apis(&apis, (operation, role), arguments.reading())?;
    Ok(validator.keeping(arguments.max_violations))
}

/// The schema of one of the bodies of some APIs.
pub(crate) fn of_apis(
    apis: &[specwright::schemas::Checked],
    (name, role): (&str, Role),
    reading: Reading,
) -> Result<Validator, Diagnostics> {
    let dialect = Dialect::Draft202012;
    let wanted = Wanted {
        name,
        role,
        dialect,
        regenerate: None,
    };
    let text = specwright::schemas::text(apis, wanted)?;
    Validator::reading(name, &text, None, &Nothing, reading)
}
