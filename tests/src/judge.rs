//! The judges: the typed decode, the emitted schema, and the source spec, behind one strict reader.

pub mod parcels;

use jsonschema::Validator;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use specwright_runtime::{Decode, Validate, Violations, from_slice, read_shape};
use specwright_validator::Syntax;

use crate::hidden::Hidden;
use crate::workspace;

/// What a judge says of a document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Verdict {
    /// Whether the document is valid.
    pub valid: bool,
    /// What is wrong; nothing if the document is valid.
    pub violations: Vec<Fault>,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fault {
    /// Where, as a JSON pointer.
    pub pointer: String,
    /// Which rule; schemas do not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
    /// In words, without values.
    pub message: String,
}

impl Verdict {
    fn of(violations: Vec<Fault>) -> Self {
        Self {
            valid: violations.is_empty(),
            violations,
        }
    }

    fn from_result<T>(result: Result<T, Violations>) -> Self {
        let violations = result.err();
        let faults = violations
            .iter()
            .flat_map(Violations::iter)
            .map(|violation| Fault {
                pointer: violation.pointer().to_owned(),
                code: Some(violation.code()),
                message: violation.problem().to_string(),
            });
        Self::of(faults.collect())
    }
}

/// What the typed decode and the emitted schema say, as the line for it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Both {
    /// The typed decode.
    pub typed: Verdict,
    /// The emitted schema.
    pub schema: Verdict,
}

/// What the ways say that read a shape first and check its rules then.
#[derive(Clone, Debug, PartialEq)]
pub struct InTwoSteps {
    /// The shape by the strict reader: what its rules say, or why it has none.
    pub strict: Result<Verdict, Verdict>,
    /// The shape by `serde_json`: what its rules say, or why it has none.
    pub serde: Result<Verdict, String>,
}

/// A body of an operation and everything that judges it.
pub struct Judge {
    typed: fn(&[u8]) -> Verdict,
    in_two_steps: fn(&[u8]) -> InTwoSteps,
    emitted: Validator,
    draft_07: Validator,
    source: Validator,
    files: specwright_validator::Validator,
    hidden: Hidden,
    is_request: bool,
}

/// A body: where it is in the specs, and the typed decode of it.
struct Body {
    operation: &'static str,
    name: &'static str,
    spec: &'static str,
    typed: fn(&[u8]) -> Verdict,
    in_two_steps: fn(&[u8]) -> InTwoSteps,
}

/// The drafts in which schemas are emitted, the canonical one first.
pub const DRAFTS: [&str; 2] = ["2020-12", "draft-07"];

fn typed<T: Decode + Validate>(document: &[u8]) -> Verdict {
    Verdict::from_result(from_slice::<T>(document))
}

fn in_two_steps<T: Decode + Validate + DeserializeOwned>(document: &[u8]) -> InTwoSteps {
    let strict = read_shape::<T>(document);
    let serde = serde_json::from_slice::<T>(document);
    let rules = |value: T| Verdict::from_result(value.validate());
    InTwoSteps {
        strict: strict
            .map(rules)
            .map_err(|violations| Verdict::from_result::<()>(Err(violations))),
        serde: serde.map(rules).map_err(|error| error.to_string()),
    }
}

const fn body<T: Decode + Validate + DeserializeOwned>(
    spec: &'static str,
    operation: &'static str,
    name: &'static str,
) -> Body {
    Body {
        operation,
        name,
        spec,
        typed: typed::<T>,
        in_two_steps: in_two_steps::<T>,
    }
}

const BODIES: &[Body] = &[
    body::<huaweicloud_streams::eventgrid::UpdateEventRouterJobRequest>(
        "spec/eventgrid.json",
        "eventgrid/UpdateEventRouterJob",
        "request",
    ),
    body::<huaweicloud_streams::eventgrid::UpdateEventRouterJobResponse>(
        "spec/eventgrid.json",
        "eventgrid/UpdateEventRouterJob",
        "response-200",
    ),
    body::<huaweicloud_streams::kafka::ModifyConnectorTaskRequest>(
        "spec/kafka.json",
        "kafka/ModifyConnectorTask",
        "request",
    ),
    body::<huaweicloud_streams::kafka::ModifyConnectorTaskResponse>(
        "spec/kafka.json",
        "kafka/ModifyConnectorTask",
        "response-200",
    ),
];

impl Judge {
    /// The judges of one body, such as `request` of `kafka/ModifyConnectorTask`.
    pub fn find(operation: &str, name: &str) -> Result<Self, String> {
        let body = BODIES
            .iter()
            .find(|body| body.operation == operation && body.name == name);
        let body =
            body.ok_or_else(|| format!("no body `{name}` of an operation `{operation}` is known"))?;
        Self::of(body)
    }

    /// Every operation and body there is.
    pub fn known() -> impl Iterator<Item = (&'static str, &'static str)> {
        BODIES.iter().map(|body| (body.operation, body.name))
    }

    fn of(body: &Body) -> Result<Self, String> {
        let [emitted, draft_07] = DRAFTS.map(|draft| emitted_in(draft, body.operation, body.name));
        let (emitted, draft_07) = (emitted?, draft_07?);
        let spec = workspace::json(body.spec)?;
        let id = body.operation.rsplit('/').next().unwrap_or_default();
        let source = body_schema(&spec, id, body.name)?;
        Ok(Self {
            typed: body.typed,
            in_two_steps: body.in_two_steps,
            emitted: validator(&emitted)?,
            draft_07: validator(&draft_07)?,
            source: validator(&source)?,
            files: specwright_validator::Validator::of("emitted", &emitted.to_string())
                .map_err(|found| found.to_string())?,
            hidden: Hidden::of(&emitted),
            is_request: body.name == "request",
        })
    }

    /// What the typed decode says.
    pub fn typed(&self, document: &[u8]) -> Verdict {
        (self.typed)(document)
    }

    /// What is said where the shape is read first and its rules are checked then.
    pub fn in_two_steps(&self, document: &[u8]) -> InTwoSteps {
        (self.in_two_steps)(document)
    }

    /// Whether every schema says the same of the document: the emitted ones, and the source spec; and the emitted one of a
    /// file with it.
    pub fn schemas_say(&self, valid: bool, document: &[u8]) -> bool {
        if self.files.check(document, Syntax::Json).is_valid() != valid {
            return false;
        }
        let Ok(value) = self.read(document) else {
            return !valid;
        };
        let schemas = [&self.emitted, &self.draft_07, &self.source];
        schemas.iter().all(|it| it.is_valid(&value) == valid)
    }

    /// What the emitted schema says.
    pub fn emitted(&self, document: &[u8]) -> Verdict {
        self.by_schema(&self.emitted, document)
    }

    /// What the emitted schema of draft-07 says.
    pub fn draft_07(&self, document: &[u8]) -> Verdict {
        self.by_schema(&self.draft_07, document)
    }

    /// What the source spec says.
    pub fn source(&self, document: &[u8]) -> Verdict {
        self.by_schema(&self.source, document)
    }

    /// What the typed decode and the emitted schema say.
    pub fn both(&self, document: &[u8]) -> Both {
        Both {
            typed: self.typed(document),
            schema: self.emitted(document),
        }
    }

    fn by_schema(&self, schema: &Validator, document: &[u8]) -> Verdict {
        match self.read(document) {
            Ok(value) => Verdict::of(
                schema
                    .iter_errors(&value)
                    .map(|error| fault(&error))
                    .collect(),
            ),
            Err(violations) => Verdict::of(self.rejected(&violations)),
        }
    }

    fn rejected(&self, violations: &Violations) -> Vec<Fault> {
        let faults = violations.iter().map(|violation| {
            let (pointer, message) = self.hidden.tell(violation);
            Fault {
                pointer,
                code: Some(violation.code()),
                message,
            }
        });
        faults.collect()
    }

    /// What schemas are asked about, as the strict reader reads it.
    pub fn read(&self, document: &[u8]) -> Result<Value, Violations> {
        read(document, self.is_request)
    }
}

/// The strict reader: what a schema cannot see is rejected, and the `$schema` of a file is no part of it.
pub fn read(document: &[u8], is_of_files: bool) -> Result<Value, Violations> {
    let mut value = from_slice::<Value>(document)?.into_inner();
    if let Value::Object(properties) = &mut value
        && is_of_files
        && properties.get("$schema").is_some_and(Value::is_string)
    {
        properties.remove("$schema");
    }
    Ok(value)
}

/// Whether a schema is of files that name it, which the reader drops.
pub fn is_of_files(schema: &Value) -> bool {
    let is_allowed = |schema: &Value| {
        let address = &schema["properties"]["$schema"];
        address["$comment"] == "not part of the body"
    };
    is_allowed(schema) || is_allowed(&schema["then"])
}

/// Masked, since the engine's own message quotes the value, which may hold a secret.
fn fault(error: &jsonschema::ValidationError<'_>) -> Fault {
    Fault {
        pointer: error.instance_path().to_string(),
        code: None,
        message: error.masked().to_string(),
    }
}

/// The emitted schema of a body.
pub fn emitted_schema(operation: &str, body: &str) -> Result<Value, String> {
    emitted_in(DRAFTS[0], operation, body)
}

/// The emitted schema of a body in one of the drafts.
pub fn emitted_in(draft: &str, operation: &str, body: &str) -> Result<Value, String> {
    workspace::json(&format!(
        "generated/schemas/{draft}/{operation}.{body}.schema.json"
    ))
}

/// The judge that a schema is, in the draft that it names, or 2020-12.
pub fn validator(schema: &Value) -> Result<Validator, String> {
    jsonschema::options()
        .build(schema)
        .map_err(|error| error.to_string())
}

/// The same where `format` asserts.
///
/// # Errors
///
/// It is no schema.
pub fn validator_of_formats(schema: &Value) -> Result<Validator, String> {
    let options = jsonschema::options().should_validate_formats(true);
    options.build(schema).map_err(|error| error.to_string())
}

/// The widths that are bounds for this project.
fn width(format: &str) -> Option<(Value, Value)> {
    Some(match format {
        "int8" => (json!(i8::MIN), json!(i8::MAX)),
        "int16" => (json!(i16::MIN), json!(i16::MAX)),
        "int32" => (json!(i32::MIN), json!(i32::MAX)),
        "int64" => (json!(i64::MIN), json!(i64::MAX)),
        "uint8" => (json!(u8::MIN), json!(u8::MAX)),
        "uint16" => (json!(u16::MIN), json!(u16::MAX)),
        "uint32" => (json!(u32::MIN), json!(u32::MAX)),
        "uint64" => (json!(u64::MIN), json!(u64::MAX)),
        _ => return None,
    })
}

/// Says the widths of integers as assertions: for JSON Schema a `format` limits nothing. A `number` of such a width is an
/// integer, too.
pub fn bound_widths(schema: &mut Value) {
    match schema {
        Value::Object(properties) => {
            properties.values_mut().for_each(bound_widths);
            let format = properties.get("format").and_then(Value::as_str);
            if let Some((least, most)) = format.and_then(width) {
                let all = properties.entry("allOf").or_insert_with(|| json!([]));
                if let Value::Array(all) = all {
                    all.push(json!({ "minimum": least, "maximum": most, "multipleOf": 1 }));
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(bound_widths),
        _ => {}
    }
}

/// The schema at `pointer`, beside the components that it refers to.
fn anchored(spec: &Value, pointer: &str) -> Value {
    let mut schema = spec.pointer(pointer).cloned().unwrap_or_default();
    if let Value::Object(properties) = &mut schema {
        properties.insert("components".to_owned(), spec["components"].clone());
    }
    schema
}

/// The schema of a body such as `response-200`, as a spec has it.
pub fn body_schema(spec: &Value, operation: &str, body: &str) -> Result<Value, String> {
    let pointer = pointer_of(spec, operation, body);
    let pointer = pointer.ok_or_else(|| format!("no {operation} {body}"))?;
    Ok(anchored(spec, &pointer))
}

/// Every body of a spec, with the operation that it is of.
pub fn bodies(spec: &Value) -> impl Iterator<Item = (&str, String)> {
    let paths = spec["paths"].as_object().into_iter().flat_map(Map::values);
    let operations = paths.filter_map(Value::as_object).flat_map(Map::values);
    operations.flat_map(|operation| {
        let id = operation["operationId"].as_str().unwrap_or_default();
        let request = operation.get("requestBody").map(|_| "request".to_owned());
        let responses = operation["responses"].as_object().into_iter().flatten();
        let responses = responses
            .filter(|(_, response)| is_described(spec, response))
            .map(|(status, _)| format!("response-{status}"));
        request
            .into_iter()
            .chain(responses)
            .map(move |body| (id, body))
    })
}

fn is_described(spec: &Value, response: &Value) -> bool {
    let response = response["$ref"]
        .as_str()
        .and_then(|it| spec.pointer(&it[1..]))
        .unwrap_or(response);
    response.get("content").is_some()
}

/// Where a spec has the schema of a body.
fn pointer_of(spec: &Value, operation: &str, body: &str) -> Option<String> {
    for (path, item) in spec["paths"].as_object()? {
        for (method, node) in item.as_object()? {
            if node["operationId"] != operation {
                continue;
            }
            let at = format!(
                "/paths/{}/{method}",
                path.replace('~', "~0").replace('/', "~1")
            );
            let content = match body.strip_prefix("response-") {
                Some(status) => format!("{at}/responses/{status}"),
                None => format!("{at}/requestBody"),
            };
            let shared = spec.pointer(&content)?["$ref"].as_str();
            let content = shared.map_or(content.as_str(), |it| it.trim_start_matches('#'));
            return Some(format!("{content}/content/application~1json/schema"));
        }
    }
    None
}

/// The documented examples of a body, by name.
pub fn examples(spec: &Value, operation: &str, body: &str) -> Map<String, Value> {
    let pointer = pointer_of(spec, operation, body).unwrap_or_default();
    let examples = pointer
        .strip_suffix("/schema")
        .and_then(|media| spec.pointer(&format!("{media}/examples")));
    let examples = examples
        .and_then(Value::as_object)
        .cloned()
        .unwrap_or_default();
    examples
        .into_iter()
        .map(|(name, example)| (name, example["value"].clone()))
        .collect()
}
