//! Which types have builders.

use serde::Deserialize;

/// Which types have builders. A builder does not compile until all that is required is set, and is what takes longest to
/// compile of a type that nobody builds.
///
/// ```
/// use specwright::{Builders, Options, generate};
///
/// let spec = r##"{ "openapi": "3.1.0", "info": { "title": "Jobs", "version": "1" },
///     "paths": { "/job": { "get": { "operationId": "GetJob", "responses": { "200": { "description": "", "content": {
///         "application/json": { "schema": { "$ref": "#/components/schemas/Job" } } } } } } } },
///     "components": { "schemas": { "Job": { "type": "object", "properties": { "name": { "type": "string" } } } } } }"##;
/// let builders_with = |builders| {
///     let mut options = Options::new("jobs");
///     options.builders = builders;
///     let emitted = generate("jobs.json", spec, options).map_err(|found| found.render(false)).unwrap();
///     let models = emitted.files.iter().find(|file| file.path == "src/jobs/models.rs").unwrap();
///     models.text.matches("Model, Builder").count()
/// };
/// assert_eq!(builders_with(Builders::Sent), 0);
/// assert_eq!(builders_with(Builders::All), 1);
/// assert_eq!(builders_with(Builders::None), 0);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Builders {
    /// Those of what generated code sends: requests of a client and what answers webhooks and callbacks; for a `server`
    /// what it answers and its webhooks and callbacks besides; and what no operation uses, for whatever that is for.
    #[default]
    Sent,
    /// All objects.
    All,
    /// None.
    None,
}
