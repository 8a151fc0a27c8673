//! Where generated files are, below an output folder: whoever needs a path of one asks here.

use std::collections::BTreeSet;
use std::fmt;
use std::path::{Component, Path};

use serde::Deserialize;
use specwright_core::printable::is_deceptive;

/// The folders of an output: that of modules, that of schemas, and the file that lists the schemas.
///
/// ```
/// use specwright::Layout;
///
/// let layout = Layout::new("src/api", "docs/schemas").unwrap();
/// assert_eq!(layout.catalog(), "docs/schemas/catalog.json");
/// assert_eq!(Layout::default(), Layout::new("src", "schemas").unwrap());
/// let problem = Layout::new("../src", "schemas").unwrap_err();
/// assert_eq!(problem.to_string(), "`modules = \"../src\"` leaves the output folder");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Spelt")]
pub struct Layout {
    modules: String,
    schemas: String,
    catalog: String,
    module: Module,
}

/// Where the module of an API is, in the folder of modules.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Module {
    /// In a folder that is called as it is, beside those of others.
    Named,
    /// The folder is the module.
    Whole,
    /// In one file of this name.
    File(String),
}

/// A layout as settings spell it.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Spelt {
    modules: Option<String>,
    schemas: Option<String>,
    catalog: Option<String>,
}

/// Why there is no such layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayoutError(String);

impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for LayoutError {}

/// `src`, `schemas` and `schemas/catalog.json`.
impl Default for Layout {
    fn default() -> Self {
        Self {
            modules: "src".to_owned(),
            schemas: "schemas".to_owned(),
            catalog: "schemas/catalog.json".to_owned(),
            module: Module::Named,
        }
    }
}

impl Layout {
    /// The list of the files that were written, in every output folder.
    pub const MANIFEST: &str = "specwright.manifest.json";

    /// Modules in one folder below the output folder, schemas and their catalog in another.
    pub fn new(modules: &str, schemas: &str) -> Result<Self, LayoutError> {
        let schemas = folder("schemas", schemas)?;
        let layout = Self {
            modules: folder("modules", modules)?,
            catalog: format!("{schemas}/catalog.json"),
            schemas,
            module: Module::Named,
        };
        apart(("modules", &layout.modules), ("schemas", &layout.schemas))?;
        Ok(layout)
    }

    /// The same with the catalog elsewhere: beside all folders of schemas, or in none of them.
    ///
    /// ```
    /// use specwright::Layout;
    ///
    /// let layout = Layout::default().with_catalog("docs/catalog.json").unwrap();
    /// assert_eq!(layout.catalog(), "docs/catalog.json");
    /// assert!(Layout::default().with_catalog("src/catalog.json").is_err());
    /// ```
    pub fn with_catalog(self, catalog: &str) -> Result<Self, LayoutError> {
        let path = folder("catalog", catalog)?;
        if Path::new(&path).extension().is_none_or(|it| it != "json") {
            let message = format!("`catalog = \"{catalog}\"` is no file that ends in `.json`");
            return Err(LayoutError(message));
        }
        apart(("catalog", &path), ("modules", &self.modules))?;
        if Path::new(&path).parent() != Some(Path::new(&self.schemas)) {
            apart(("catalog", &path), ("schemas", &self.schemas))?;
        }
        Ok(Self {
            catalog: path,
            ..self
        })
    }

    /// The folder in which each API has a module, with `/` between folders.
    pub fn modules(&self) -> &str {
        &self.modules
    }

    /// The folder in which each draft has a folder of schemas.
    pub fn schemas(&self) -> &str {
        &self.schemas
    }

    /// The path of the catalog.
    pub fn catalog(&self) -> &str {
        &self.catalog
    }

    /// The folders in which generated files are.
    pub fn folders(&self) -> BTreeSet<&str> {
        BTreeSet::from([self.modules.as_str(), self.schemas.as_str()])
    }

    /// That of an output folder which has files and no folders.
    pub(crate) fn flat() -> Self {
        Self {
            modules: String::new(),
            schemas: String::new(),
            catalog: String::new(),
            module: Module::Whole,
        }
    }

    /// A path of each of two output folders with this layout, if one has files where the other has, or looks for, its own.
    ///
    /// ```
    /// use specwright::Layout;
    ///
    /// let layout = Layout::default();
    /// assert_eq!(layout.overlap("", "other"), None);
    /// let both = layout.overlap("out", "out/src/x").unwrap();
    /// assert_eq!(both, ["out/src", "out/src/x/src"]);
    /// ```
    pub fn overlap(&self, output: &str, other: &str) -> Option<[String; 2]> {
        let paths = [&self.modules, &self.schemas, &self.catalog, Self::MANIFEST];
        let below = |output: &str| match output {
            "" => paths.map(str::to_owned),
            folder => paths.map(|path| format!("{folder}/{path}")),
        };
        let (own, foreign) = (below(output), below(other));
        let mut pairs = own
            .iter()
            .flat_map(|it| foreign.iter().map(move |other| [it, other]));
        let found = pairs.find(|[path, other]| overlap(path, other));
        found.map(|pair| pair.map(String::clone))
    }

    /// One module at a path below the output folder, a folder or, where it ends in `.rs`, a file; schemas in a folder beside
    /// it.
    ///
    /// ```
    /// use specwright::{Layout, Options, generate};
    ///
    /// let spec = r#"{ "openapi": "3.1.0", "info": { "title": "", "version": "1" }, "paths": {} }"#;
    /// let mut options = Options::new("mill");
    /// for (module, file) in [("src/api", "src/api/mod.rs"), ("src/api.rs", "src/api.rs")] {
    ///     options.layout = Layout::of_one_module(module, "schemas").unwrap();
    ///     let emitted = generate("mill.json", spec, options.clone()).map_err(|found| found.render(false)).unwrap();
    ///     assert_eq!(emitted.files[0].path, file);
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// A path leaves the output folder, or one lies in the other.
    pub fn of_one_module(module: &str, schemas: &str) -> Result<Self, LayoutError> {
        let layout = Self::new(module, schemas)?;
        let path = Path::new(&layout.modules);
        if path.extension().is_none_or(|it| it != "rs") {
            let module = Module::Whole;
            return Ok(Self { module, ..layout });
        }
        let (folder, file) = layout
            .modules
            .rsplit_once('/')
            .unwrap_or(("", &layout.modules));
        Ok(Self {
            module: Module::File(file.to_owned()),
            modules: folder.to_owned(),
            ..layout
        })
    }

    /// A module in one file of this name.
    pub(crate) fn one_file(file: impl Into<String>) -> Self {
        Self {
            modules: String::new(),
            module: Module::File(file.into()),
            ..Self::default()
        }
    }

    /// Whether a module is one file.
    pub(crate) fn is_one_file(&self) -> bool {
        matches!(self.module, Module::File(_))
    }

    /// The folder of the module of an API.
    fn module_folder(&self, service: &str) -> String {
        match self.module {
            Module::Named => format!("{}/{service}", self.modules),
            Module::Whole | Module::File(_) => self.modules.clone(),
        }
    }

    /// The path of a file of a module.
    pub(crate) fn module_file(&self, service: &str, name: &str) -> String {
        let folder = self.module_folder(service);
        match &self.module {
            Module::File(file) if folder.is_empty() => file.clone(),
            Module::File(file) => format!("{folder}/{file}"),
            Module::Named | Module::Whole => format!("{folder}/{name}.rs"),
        }
    }

    /// The path of a file that is at `below` in the folder of schemas.
    pub(crate) fn schema_file(&self, below: &str) -> String {
        format!("{}/{below}", self.schemas)
    }

    /// The path of a file as the files of a module name it.
    pub(crate) fn relative_to_module(&self, service: &str, path: &str) -> String {
        relative(&self.module_folder(service), path)
    }
}

impl TryFrom<Spelt> for Layout {
    type Error = LayoutError;

    fn try_from(spelt: Spelt) -> Result<Self, LayoutError> {
        let default = Self::default();
        let modules = spelt.modules.as_deref().unwrap_or(&default.modules);
        let schemas = spelt.schemas.as_deref().unwrap_or(&default.schemas);
        let layout = Self::new(modules, schemas)?;
        match spelt.catalog {
            Some(catalog) => layout.with_catalog(&catalog),
            None => Ok(layout),
        }
    }
}

/// The one spelling of a path below the output folder.
fn folder(key: &str, path: &str) -> Result<String, LayoutError> {
    let rejected = |problem: &str| LayoutError(format!("`{key} = \"{path}\"` {problem}"));
    if path.contains(is_deceptive) {
        return Err(rejected("has a sign that does not show"));
    }
    if path.contains('\\') {
        return Err(rejected("has a `\\`: folders are parted by `/`"));
    }
    let mut names = Vec::new();
    for part in Path::new(path).components() {
        match part {
            Component::Normal(name) => names.extend(name.to_str()),
            Component::CurDir => {}
            _ => return Err(rejected("leaves the output folder")),
        }
    }
    let path = names.join("/");
    if path.is_empty() {
        return Err(rejected("names nothing below the output folder"));
    }
    if overlap(&path, Layout::MANIFEST) {
        return Err(rejected("is where the files that were written are listed"));
    }
    Ok(path)
}

/// An error if one of two paths lies in the other; each is named by its key.
fn apart((key, path): (&str, &str), (other, folder): (&str, &str)) -> Result<(), LayoutError> {
    if overlap(path, folder) {
        let message =
            format!("`{key} = \"{path}\"` and `{other} = \"{folder}\"`: one lies in the other");
        return Err(LayoutError(message));
    }
    Ok(())
}

/// Whether two paths are one, or one lies in the other, on systems that tell no upper from lower case, too.
fn overlap(path: &str, other: &str) -> bool {
    let [path, other] = [path, other].map(str::to_lowercase);
    Path::new(&path).starts_with(&other) || Path::new(&other).starts_with(&path)
}

/// A path as a folder names it, both below the same folder.
fn relative(folder: &str, path: &str) -> String {
    let folders: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    let parts: Vec<&str> = path.split('/').collect();
    let pairs = folders.iter().zip(&parts);
    let shared = pairs.take_while(|(folder, part)| folder == part).count();
    "../".repeat(folders.len() - shared) + &parts[shared..].join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_name_schemas_by_the_way_from_folder_to_folder() {
        for (modules, schemas, way) in [
            ("src", "schemas", "../../schemas/x"),
            ("a/b/c", "d", "../../../../d/x"),
            ("a/src", "a/json", "../../json/x"),
            ("./a//b/", "c/d", "../../../c/d/x"),
        ] {
            let layout = Layout::new(modules, schemas).unwrap();
            let path = layout.schema_file("x");
            assert_eq!(layout.relative_to_module("shop", &path), way, "{modules}");
        }
    }

    #[test]
    fn one_module_is_where_it_is_asked_for() {
        for (module, file, way) in [
            ("src/api", "src/api/models.rs", "../../schemas/x"),
            ("./api/", "api/models.rs", "../schemas/x"),
            ("src/api.rs", "src/api.rs", "../schemas/x"),
            ("api.rs", "api.rs", "schemas/x"),
        ] {
            let layout = Layout::of_one_module(module, "schemas").unwrap();
            assert_eq!(layout.module_file("shop", "models"), file);
            let path = layout.schema_file("x");
            assert_eq!(layout.relative_to_module("shop", &path), way, "{module}");
        }
        assert!(Layout::of_one_module("schemas/api.rs", "schemas").is_err());
    }

    #[test]
    fn folders_stay_below_the_output_and_apart() {
        for (modules, schemas, says) in [
            ("", "schemas", "modules"),
            (".", "schemas", "names nothing"),
            ("src", "/schemas", "leaves the output folder"),
            ("src", "a/../../b", "`schemas = \"a/../../b\"` leaves"),
            ("src\\api", "schemas", "parted by `/`"),
            ("src\n", "schemas", "does not show"),
            ("src", "src", "one lies in the other"),
            ("src", "Src/schemas", "one lies in the other"),
            ("a/src", "a", "one lies in the other"),
        ] {
            let problem = Layout::new(modules, schemas).unwrap_err().to_string();
            assert!(problem.contains(says), "{problem}");
        }
    }

    #[test]
    fn a_catalog_is_in_the_way_of_no_other_file() {
        let with = |catalog: &str| Layout::default().with_catalog(catalog);
        for good in ["catalog.json", "schemas/all.json", "docs/a.json"] {
            assert_eq!(with(good).unwrap().catalog(), good);
        }
        for bad in [
            "../catalog.json",
            "catalog",
            "src/catalog.json",
            "schemas/2020-12/catalog.json",
            "./Specwright.manifest.json",
        ] {
            assert!(with(bad).is_err(), "{bad}");
        }
    }
}
