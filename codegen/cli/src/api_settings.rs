//! What the settings say of one API, or of one JSON Schema of its own.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;
use serde_json::json;
use specwright::Options;
use specwright::files::{InputSettings, SchemaOptions};

/// One API.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "InputSettings")]
pub struct ApiSettings {
    /// The name of its module and folders.
    pub service: String,
    /// The spec or the schema, below the root, with `/` between folders.
    pub spec: String,
    /// What there is to say of a schema of its own.
    pub schema: Option<SchemaOptions>,
    /// The folder in which the folders of the layout are, below the root.
    pub output: String,
    /// The operations whose bodies people keep as files, and how the names of these end: `job` for `*.job.json`.
    pub files: BTreeMap<String, String>,
    /// How it is generated, as far as its own settings say.
    pub options: Options,
}

/// That of all settings, with what each API needs.
impl JsonSchema for ApiSettings {
    fn schema_name() -> Cow<'static, str> {
        "Api".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = InputSettings::json_schema(generator);
        schema.insert("required".to_owned(), json!(["service", "output"]));
        let either = json!([{ "required": ["spec"] }, { "required": ["schema"] }]);
        schema.insert("oneOf".to_owned(), either);
        schema
    }
}

impl TryFrom<InputSettings> for ApiSettings {
    type Error = String;

    fn try_from(mut entry: InputSettings) -> Result<Self, String> {
        let missing = |field: &str| format!("missing field `{field}`");
        let service = entry.service.clone().ok_or_else(|| missing("service"))?;
        let (spec, schema) = match (entry.spec.take(), entry.schema.take()) {
            (Some(spec), None) => (spec, None),
            (None, Some(schema)) => (schema, Some(entry.schema_options())),
            _ => {
                return Err(format!(
                    "`{service}` needs one of `spec`, an API, and `schema`, a JSON Schema of its own"
                ));
            }
        };
        let problem = entry.check(schema.is_none());
        problem.map_err(|problem| format!("`{service}`: {problem}"))?;
        Ok(Self {
            spec,
            schema,
            output: entry.output.take().ok_or_else(|| missing("output"))?,
            files: std::mem::take(&mut entry.files),
            options: entry.applied(Options::new(&service)),
            service,
        })
    }
}
