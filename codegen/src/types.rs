//! Types of a JSON Schema of its own.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Lints};
use crate::dialect::{Draft, Formats};
use crate::generate::{Checked, Emitted, Explained, checked, emitted, explained, planned};
use crate::ir::Api;
use crate::load::load;
use crate::lower::Lowered;
use crate::options::{FormatTypes, Layout, Options, RustPath, SchemaFiles, TypeChanges};
use crate::reference::{Input, Reading};
use crate::schema_document::{Wanted, lower};
use crate::source::{Nothing, Retrieve};
use crate::targets;
use crate::targets::json_schema::{self, Dialect, Printed, check_dialect};
use crate::targets::rust::{self, Ledger, RustPlan, ledger, type_problem};

/// A JSON Schema: its text, and where it and what it refers to are.
///
/// `$schema` says which draft it is of; without one it is of 2020-12, unless another is [given](Self::draft).
#[derive(Clone, Copy)]
pub struct SchemaDocument<'s> {
    name: &'s str,
    text: &'s str,
    uri: Option<&'s str>,
    retrieve: &'s dyn Retrieve,
    root: Option<&'s str>,
    draft: Option<Draft>,
}

impl<'s> SchemaDocument<'s> {
    /// A schema that refers to nothing but itself and the metaschemas of the drafts. `name` is what messages call it; one
    /// that ends in `.yaml` or `.yml` is YAML.
    pub fn new(name: &'s str, text: &'s str) -> Self {
        Self {
            name,
            text,
            uri: None,
            retrieve: &Nothing,
            root: None,
            draft: None,
        }
    }

    /// The same at an address, which references in it are relative to unless it has an `$id`.
    #[must_use]
    pub fn at(self, uri: &'s str) -> Self {
        Self {
            uri: Some(uri),
            ..self
        }
    }

    /// The same with what finds other documents. Nothing is ever fetched from a network.
    #[must_use]
    pub fn finding(self, retrieve: &'s dyn Retrieve) -> Self {
        Self { retrieve, ..self }
    }

    /// The same with a name for the type of its root. Without one it is called by `x-rust-name`, by its `title` if that
    /// has four words at most, or else by its file.
    #[must_use]
    pub fn root(self, name: &'s str) -> Self {
        Self {
            root: Some(name),
            ..self
        }
    }

    /// The same with the draft that it and what it refers to are of where `$schema` is missing, or names none.
    ///
    /// ```
    /// use specwright::Draft;
    /// use specwright::types::{SchemaDocument, TypesOptions, types};
    ///
    /// let schema = r#"{ "type": "array", "items": [{ "type": "string" }] }"#;
    /// let options = TypesOptions::default();
    /// assert!(types(&SchemaDocument::new("pair.json", schema), &options).is_err());
    /// assert!(types(&SchemaDocument::new("pair.json", schema).draft(Draft::Draft7), &options).is_ok());
    /// ```
    #[must_use]
    pub fn draft(self, draft: Draft) -> Self {
        Self {
            draft: Some(draft),
            ..self
        }
    }

    /// What is found of it, and what is done with that.
    fn lowered<T>(
        &self,
        options: &Options,
        notes: bool,
        work: impl FnOnce(&Input, Lowered<'_>) -> Result<T, Diagnostics>,
    ) -> Result<T, Diagnostics> {
        if let Some(problem) = self.root.and_then(type_problem) {
            let message = format!("the root cannot be called so: {problem}");
            return Err(Diagnostic::general(Code::Unnameable, message).into());
        }
        let input = Input::of_schema(
            load(self.name, self.text)?,
            self.uri,
            self.retrieve,
            Reading {
                draft: self.draft,
                formats: options.formats,
            },
        )?;
        let wanted = Wanted {
            service: &options.service,
            root: self.root,
            notes,
            format_types: &options.format_types,
        };
        work(&input, lower(&input, wanted))
    }

    /// Reads and checks it: what schemas are printed from.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it; what only Rust cannot say is no fault here.
    pub fn read(&self, options: impl Into<Options>) -> Result<Checked, Diagnostics> {
        let options = options.into();
        self.lowered(&options, false, |input, lowered| {
            checked(input, lowered, &options.lints)
        })
    }

    /// Turns it into the files of a module, in memory, like [`generate`](crate::generate()) an API.
    ///
    /// # Errors
    ///
    /// Everything that keeps it from being generated.
    pub fn generate(&self, options: impl Into<Options>) -> Result<Emitted, Diagnostics> {
        let options = evaluating(options.into());
        self.lowered(&options, false, |input, lowered| {
            emitted(input, lowered, &options)
        })
    }

    /// What enforces each of its keywords, like [`explain`](crate::ledger::explain) of an API.
    ///
    /// # Errors
    ///
    /// Those of [`generate`](Self::generate).
    pub fn explain(&self, options: impl Into<Options>) -> Result<Explained, Diagnostics> {
        let options = evaluating(options.into());
        self.lowered(&options, true, |input, lowered| {
            explained(input, lowered, &options)
        })
    }
}

/// What no type says of a schema is evaluated.
fn evaluating(options: Options) -> Options {
    Options {
        evaluate: true,
        ..options
    }
}

/// How the module of a schema is written.
///
/// ```
/// use specwright::types::TypesOptions;
///
/// let mut options = TypesOptions::default();
/// options.runtime = "my_crate::runtime".parse().unwrap();
/// options.command = "make types".to_owned();
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypesOptions {
    /// The command that generates the module anew, for its header.
    pub command: String,
    /// Where the module finds the runtime. By default that is called `specwright_runtime`, and the derives come from
    /// `specwright_macros`; elsewhere the derives are the runtime's own.
    pub runtime: RustPath,
    /// What `format` does.
    pub formats: Formats,
    /// What strings of some formats are in Rust.
    pub format_types: FormatTypes,
    /// What is generated otherwise of single types.
    pub types: TypeChanges,
    /// What becomes of warnings.
    pub lints: Lints,
}

impl Default for TypesOptions {
    fn default() -> Self {
        Self {
            command: "specwright types".to_owned(),
            runtime: RustPath::default(),
            formats: Formats::default(),
            format_types: FormatTypes::default(),
            types: TypeChanges::default(),
            lints: Lints::default(),
        }
    }
}

/// The types of a schema.
#[derive(Clone, Debug)]
pub struct Types {
    /// The source of a module, to be a file or what is between the braces of a `mod`. It needs the crates
    /// `specwright-runtime` and `specwright-macros` alone.
    pub module: String,
    /// The path of the root's type in the module.
    pub root: String,
    /// The features of the runtime that the module needs.
    pub features: Vec<&'static str>,
    /// What enforces each keyword.
    pub ledger: Ledger,
    /// What was found and stops nothing.
    pub warnings: Diagnostics,
    /// What the schema says.
    #[doc(hidden)]
    pub api: Api,
    /// What its schemas are called.
    #[doc(hidden)]
    pub schemas: json_schema::Names,
}

impl Types {
    /// The schema that says in a draft what the root's type does, as the text of a file; none where the draft has no word
    /// for some of it.
    #[doc(hidden)]
    pub fn schema(&self, dialect: Dialect) -> Option<String> {
        let root = self.api.root.as_ref()?.definition;
        let printed = Printed {
            api: &self.api,
            names: &self.schemas,
            dialect,
            comment: String::new(),
        };
        let unsaid = check_dialect(&self.api, &printed.carried(root), dialect);
        (!unsaid.has_errors()).then(|| printed.definition(root))
    }
}

/// What the module is called in the ledger.
const MODULE: &str = "types";

/// Turns a schema into one self-contained module.
///
/// Its types are as strict as those of requests. Rules that neither they nor straight checks say are evaluated at run
/// time, for which the runtime has the feature `evaluate`.
///
/// ```
/// use specwright::types::{SchemaDocument, TypesOptions, types};
///
/// let schema = r##"{
///     "type": "object",
///     "properties": { "size": { "$ref": "#/$defs/size" }, "name": { "type": "string", "maxLength": 64 } },
///     "required": ["name"],
///     "$defs": { "size": { "enum": ["small", "large"] } }
/// }"##;
/// let types = types(&SchemaDocument::new("parcel.json", schema), &TypesOptions::default())
///     .map_err(|found| found.render(false))
///     .unwrap();
/// assert_eq!(types.root, "Parcel");
/// assert!(types.module.contains("pub struct Parcel"));
/// assert!(types.module.contains("pub enum Size"));
/// assert!(types.features.is_empty());
/// ```
///
/// Other documents are found by whoever is asked to:
///
/// ```
/// use specwright::source::Folders;
/// use specwright::types::{SchemaDocument, TypesOptions, types};
///
/// let schema = r#"{ "type": "array", "items": { "$ref": "https://example.org/schemas/job.json" } }"#;
/// let document = SchemaDocument::new("jobs.json", schema).root("Jobs");
/// let found = types(&document, &TypesOptions::default()).unwrap_err();
/// assert_eq!(found.iter().next().unwrap().code, specwright::Code::RemoteRef);
///
/// let folder = tempfile::tempdir().unwrap();
/// std::fs::write(folder.path().join("job.json"), r#"{ "type": "object", "required": ["id"] }"#).unwrap();
/// let folders = Folders::default().map("https://example.org/schemas/", folder.path());
/// let types = types(&document.finding(&folders), &TypesOptions::default())
///     .map_err(|found| found.render(false))
///     .unwrap();
/// assert!(types.module.contains("pub struct Jobs(pub Vec<Job>);"));
/// ```
///
/// # Errors
///
/// Everything that keeps it from being generated, each with its location: what is no schema, references to what is not
/// there, rules that nothing can be generated of.
pub fn types(document: &SchemaDocument<'_>, options: &TypesOptions) -> Result<Types, Diagnostics> {
    let options = Options {
        runtime: options.runtime.clone(),
        lints: options.lints.clone(),
        formats: options.formats,
        format_types: options.format_types.clone(),
        types: options.types.clone(),
        evaluate: true,
        drafts: false,
        schemas: SchemaFiles::None,
        layout: Layout::one_file(format!("{MODULE}.rs")),
        ..Options::new(MODULE).regenerate(&options.command)
    };
    document.lowered(&options, true, |input, lowered| {
        let types = written(input, lowered, &options);
        let types = options.lints.judge(types, |it| &mut it.warnings)?;
        match document.root.filter(|name| types.root != **name) {
            Some(name) => Err(taken(name, types.warnings)),
            None => Ok(types),
        }
    })
}

fn written(
    input: &Input,
    mut lowered: Lowered<'_>,
    options: &Options,
) -> Result<Types, Diagnostics> {
    let documents = &input.documents;
    let Some(api) = lowered.api.take() else {
        return Err(lowered.found);
    };
    let keywords = lowered.schemas.all_keywords();
    let print = |plan: &RustPlan<'_>, schemas: &json_schema::Names| {
        let files = targets::files(&api, plan, schemas, options)?;
        let files = files.into_iter().map(|file| file.text.to_string());
        let ledger = ledger(plan, schemas, &keywords)?;
        Ok((files.collect(), ledger))
    };
    let planned = planned(documents, &api, lowered, options, print)?;
    let made: Result<(String, _), Diagnostics> = planned.made;
    let (module, ledger) = made.map_err(|found| documents.positioned(found))?;
    Ok(Types {
        module,
        root: root_name(&api, &planned.names),
        features: planned.features,
        ledger,
        warnings: planned.warnings,
        schemas: planned.schemas,
        api,
    })
}

/// What the type of the root is called.
fn root_name(api: &Api, names: &rust::Names) -> String {
    let root = api.root.as_ref().map(|root| names.of(root.definition));
    let alias = names.alias.as_deref();
    alias.or(root).unwrap_or_default().to_owned()
}

/// That the name for the root is that of something else.
fn taken(name: &str, mut found: Diagnostics) -> Diagnostics {
    let message =
        format!("the root cannot be called `{name}`: generated code calls something else so");
    found.push(Diagnostic::general(Code::NameCollision, message).help("choose another name"));
    found
}
