//! The schema of one body or object, by its name.

use std::path::Path;

use specwright_core::suggest::nearest;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::generate::Checked;
use crate::ir::{self, Api, Body, DefinitionId, Operation, Response, Role};
use crate::options::{header, origin};
use crate::targets::json_schema::{self, Dialect, Names, Printed, check_dialect};

/// Which schema is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// An `operationId` or the name of an object; with its service and `/` in front where two services have it.
    pub name: &'a str,
    /// Which body of an operation.
    pub role: Role,
    /// The draft it is written in.
    pub dialect: Dialect,
    /// The command that its comment names, if the schema is also in a generated file.
    pub regenerate: Option<&'a str>,
}

/// What has a schema.
#[derive(Clone, Copy)]
enum Subject<'a> {
    Operation(&'a Checked, &'a Operation),
    Object(&'a Checked, DefinitionId),
}

impl<'a> Subject<'a> {
    /// Everything that has a schema, operations first.
    fn all(apis: &'a [Checked]) -> Vec<Self> {
        let operations = apis.iter().flat_map(|checked| {
            let operations = checked.api.operations.iter();
            operations.map(move |operation| Self::Operation(checked, operation))
        });
        let objects = apis.iter().flat_map(|checked| {
            let objects = json_schema::objects(&checked.api);
            objects.map(move |id| Self::Object(checked, id))
        });
        operations.chain(objects).collect()
    }

    fn api(self) -> &'a Api {
        match self {
            Self::Operation(checked, _) | Self::Object(checked, _) => &checked.api,
        }
    }

    fn schemas(self) -> &'a Names {
        match self {
            Self::Operation(checked, _) | Self::Object(checked, _) => &checked.schemas,
        }
    }

    /// What it can be called: its name in the spec, then that of its schema.
    fn names(self) -> Vec<String> {
        match self {
            Self::Operation(_, operation) => vec![operation.name.id.clone()],
            Self::Object(Checked { api, schemas, .. }, id) => {
                let name = &api.definitions[id.0].name;
                let component = match &name.base.subject {
                    ir::Subject::Component(key) if name.path.is_empty() => Some(key.clone()),
                    _ => None,
                };
                let own = schemas.of(id).to_owned();
                component.into_iter().chain([own]).collect()
            }
        }
    }

    fn is_called(self, name: &str) -> bool {
        let service = &self.api().service;
        let mut names = self.names().into_iter();
        names.any(|own| own == name || format!("{service}/{own}") == name)
    }
}

/// The schema of what is asked for in one of these specs, as the text of a file.
///
/// ```
/// use specwright::schemas::{Dialect, Role, Wanted, read, text};
///
/// let spec = r#"{ "openapi": "3.1.0", "info": { "title": "Jobs", "version": "1" },
///     "components": { "schemas": { "Job": { "type": "object", "minProperties": 1,
///         "properties": { "name": { "type": "string" } } } } } }"#;
/// let spec = read("jobs.json", spec, "jobs")?;
/// let wanted = Wanted { name: "Job", role: Role::Request, dialect: Dialect::Draft7, regenerate: None };
/// let schema = text(&[spec], wanted)?;
/// assert!(schema.contains(r#""minProperties": 1"#));
/// # Ok::<(), specwright::Diagnostics>(())
/// ```
pub fn text(apis: &[Checked], wanted: Wanted<'_>) -> Result<String, Diagnostics> {
    let known = Subject::all(apis);
    let called = known.iter().copied().filter(|it| it.is_called(wanted.name));
    let (operations, objects): (Vec<_>, Vec<_>) =
        called.partition(|subject| matches!(subject, Subject::Operation(..)));
    let found = if operations.is_empty() {
        objects
    } else {
        operations
    };
    match found[..] {
        [] => Err(unknown(wanted.name, &known)),
        [subject] => schema_of(subject, wanted),
        _ => Err(ambiguous(wanted.name, &found)),
    }
}

fn schema_of(subject: Subject<'_>, wanted: Wanted<'_>) -> Result<String, Diagnostics> {
    let file = &subject.api().file;
    let comment = match wanted.regenerate {
        Some(command) => header(command, file),
        // A comment names no folder of this machine.
        None => origin(
            &Path::new(file)
                .file_name()
                .unwrap_or_default()
                .to_string_lossy(),
        ),
    };
    let printed = Printed {
        api: subject.api(),
        names: subject.schemas(),
        dialect: wanted.dialect,
        comment,
    };
    let definition = definition(subject, wanted)?;
    let unsaid = check_dialect(printed.api, &printed.carried(definition), printed.dialect);
    if unsaid.has_errors() {
        return Err(unsaid);
    }
    let text = match (subject, wanted.role) {
        (Subject::Operation(_, operation), Role::Request) => printed.request(operation),
        _ => Some(printed.definition(definition)),
    };
    text.ok_or_else(|| no_schema(wanted, "has no body"))
}

/// What the schema is of.
fn definition(subject: Subject<'_>, wanted: Wanted<'_>) -> Result<DefinitionId, Diagnostics> {
    let (definition, none) = match (subject, wanted.role) {
        (Subject::Operation(_, operation), Role::Request) => {
            let request = operation.request.as_ref();
            (
                request.and_then(Body::definition),
                "is sent no body that has a schema",
            )
        }
        (Subject::Operation(_, operation), role) => (
            response(operation, wanted, role)?.definition(),
            "answers with no body that has a schema",
        ),
        (Subject::Object(_, id), Role::Request) => (Some(id), ""),
        (Subject::Object(..), _) => (None, "is an object, and only an operation has a response"),
    };
    definition.ok_or_else(|| no_schema(wanted, none))
}

/// The response that is asked for.
fn response<'a>(
    operation: &'a Operation,
    wanted: Wanted<'_>,
    role: Role,
) -> Result<&'a Response, Diagnostics> {
    let asked: Vec<&Response> = match role {
        Role::Response(statuses) => {
            let responses = operation.responses.iter();
            responses.filter(|it| it.statuses == statuses).collect()
        }
        _ => operation.successes().collect(),
    };
    let [response] = asked[..] else {
        let number = if asked.is_empty() {
            "no such"
        } else {
            "more than one"
        };
        let message = format!("`{}` has {number} response", wanted.name);
        let known = operation.responses.iter();
        let known: Vec<String> = known
            .map(|it| format!("`--response={}`", it.statuses))
            .collect();
        let help = format!("there are {}", known.join(", "));
        let diagnostic = Diagnostic::general(Code::UnknownOperation, message);
        return Err(diagnostic.help(help).into());
    };
    Ok(response)
}

fn no_schema(wanted: Wanted<'_>, reason: &str) -> Diagnostics {
    let message = format!("`{}` {reason}", wanted.name);
    Diagnostic::general(Code::UnknownOperation, message).into()
}

/// So many names are listed for somebody who looks for one.
const LISTED: usize = 20;

fn unknown(name: &str, known: &[Subject<'_>]) -> Diagnostics {
    let message = format!("there is no operation or object `{name}`");
    let names: Vec<String> = known
        .iter()
        .filter_map(|it| it.names().into_iter().next())
        .collect();
    let every: Vec<&str> = names.iter().map(String::as_str).collect();
    let near = nearest(name, every.iter().copied()).map(|near| format!("did you mean `{near}`? "));
    let listed: Vec<String> = every
        .iter()
        .take(LISTED)
        .map(|it| format!("`{it}`"))
        .collect();
    let more = match every.len().saturating_sub(LISTED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let near = near.unwrap_or_default();
    let help = format!("{near}there are {}{more}", listed.join(", "));
    Diagnostic::general(Code::UnknownOperation, message)
        .help(help)
        .into()
}

fn ambiguous(name: &str, several: &[Subject<'_>]) -> Diagnostics {
    let plain = name.rsplit_once('/').map_or(name, |(_, name)| name);
    let message = format!("several services have `{plain}`");
    let names = several.iter();
    let names: Vec<String> = names
        .map(|subject| format!("`{}/{plain}`", subject.api().service))
        .collect();
    let diagnostic = Diagnostic::general(Code::UnknownOperation, message);
    diagnostic
        .help(format!("say which: {}", names.join(", ")))
        .into()
}
