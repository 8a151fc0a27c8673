//! An OpenAPI document, with the documents that it refers to.

use crate::diagnostic::Diagnostics;
use crate::generate::{Checked, Emitted, Explained, checked, emitted, explained};
use crate::load::load;
use crate::openapi::{input, lower, lower_noting};
use crate::options::Options;
use crate::reference::Input;
use crate::source::{Nothing, Retrieve};

/// An OpenAPI document: its text, and where it and what it refers to are.
///
/// ```
/// use specwright::ApiDocument;
/// use specwright::source::{Retrieve, Retrieved};
///
/// /// `pet.yaml`, wherever the document is.
/// struct Pets;
///
/// impl Retrieve for Pets {
///     fn retrieve(&self, uri: &str) -> Result<Option<Retrieved>, specwright::Diagnostics> {
///         Ok((uri == "https://example.org/pet.yaml").then(|| Retrieved {
///             name: "pet.yaml".to_owned(),
///             text: "type: object\nproperties: { name: { type: string } }".to_owned(),
///         }))
///     }
/// }
///
/// let spec = r#"{
///     "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" }, "paths": {},
///     "components": { "schemas": {
///         "Owner": { "type": "object", "properties": { "pet": { "$ref": "pet.yaml" } } } } }
/// }"#;
/// let document = ApiDocument::new("pets.json", spec);
/// let document = document.at("https://example.org/pets.json").finding(&Pets);
/// let emitted = document.generate("pets").map_err(|found| found.render(false)).unwrap();
/// let models = emitted.files.iter().find(|it| it.path == "src/pets/models.rs").unwrap();
/// assert!(models.text.contains("pub pet: Option<Pet>"));
/// ```
#[derive(Clone, Copy)]
pub struct ApiDocument<'s> {
    name: &'s str,
    text: &'s str,
    uri: Option<&'s str>,
    retrieve: &'s dyn Retrieve,
}

impl<'s> ApiDocument<'s> {
    /// A document that refers to no other. `name` is what messages call it; one that ends in `.yaml` or `.yml` is YAML.
    pub fn new(name: &'s str, text: &'s str) -> Self {
        Self {
            name,
            text,
            uri: None,
            retrieve: &Nothing,
        }
    }

    /// The same at an address, which references in it are relative to.
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

    fn input(&self, options: &Options) -> Result<Input, Diagnostics> {
        let document = load(self.name, self.text)?;
        input(document, self.uri, self.retrieve, options.formats)
    }

    /// Reads and checks it: what schemas are printed from.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it; what only Rust cannot say is no fault here.
    pub fn read(&self, options: impl Into<Options>) -> Result<Checked, Diagnostics> {
        let options = options.into();
        let input = self.input(&options)?;
        checked(&input, lower(&input, &options), &options.lints)
    }

    /// Turns it into files, in memory.
    ///
    /// # Errors
    ///
    /// Everything that keeps it from being generated.
    pub fn generate(&self, options: impl Into<Options>) -> Result<Emitted, Diagnostics> {
        let options = options.into();
        let input = self.input(&options)?;
        emitted(&input, lower(&input, &options), &options)
    }

    /// What enforces each of its keywords, see [`explain`](crate::ledger::explain).
    ///
    /// # Errors
    ///
    /// Those of [`generate`](Self::generate).
    pub fn explain(&self, options: impl Into<Options>) -> Result<Explained, Diagnostics> {
        let options = options.into();
        let input = self.input(&options)?;
        explained(&input, lower_noting(&input, &options), &options)
    }
}

/// Reads one spec and checks it: what schemas are printed from. What only Rust cannot say is no fault here.
pub fn read(name: &str, text: &str, options: impl Into<Options>) -> Result<Checked, Diagnostics> {
    ApiDocument::new(name, text).read(options)
}

/// Turns one spec into files, in memory: one that refers to no other document, see [`ApiDocument`].
///
/// ```
/// use specwright::generate;
///
/// let spec = r#"{
///     "openapi": "3.1.0",
///     "info": { "title": "Jobs", "version": "1" },
///     "paths": { "/job": { "put": {
///         "operationId": "PutJob",
///         "requestBody": { "content": { "application/json": { "schema": {
///             "type": "object",
///             "properties": { "name": { "type": "string", "maxLength": 64 } }
///         } } } },
///         "responses": { "204": { "description": "Done." } }
///     } } }
/// }"#;
/// let emitted = generate("jobs.json", spec, "jobs").map_err(|found| found.render(false)).unwrap();
/// let mut files = emitted.files.iter();
/// let models = files.find(|file| file.path == "src/jobs/models.rs").unwrap();
/// assert!(models.text.contains("#[spec(max_length = 64)]"));
/// ```
pub fn generate(
    name: &str,
    text: &str,
    options: impl Into<Options>,
) -> Result<Emitted, Diagnostics> {
    ApiDocument::new(name, text).generate(options)
}

/// What enforces each keyword of one spec in the Rust that is generated of it. Where `generate` has errors, these are
/// they.
///
/// ```
/// use specwright::Location;
/// use specwright::ledger::{Role, explain};
///
/// let spec = r#"{ "openapi": "3.1.0", "info": { "title": "Jobs", "version": "1" },
///     "components": { "schemas": { "Job": { "type": "object", "minProperties": 1,
///         "properties": { "name": { "type": "string" } } } } } }"#;
/// let ledger = explain("jobs.json", spec, "jobs")?.ledger;
/// let entry = ledger.get(&Location::from("/components/schemas/Job/minProperties")).unwrap();
/// assert_eq!(entry.role, Role::Checked);
/// assert_eq!(entry.uses[0].how, "#[spec(min_properties = 1)]");
/// # Ok::<(), specwright::Diagnostics>(())
/// ```
pub fn explain(
    name: &str,
    text: &str,
    options: impl Into<Options>,
) -> Result<Explained, Diagnostics> {
    ApiDocument::new(name, text).explain(options)
}
