//! `specwright schema`: the schema of one body, for any spec.

use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::emit::schema::{self, Dialect};
use crate::generate::{Checked, read, text_of};
use crate::ir::{Api, Operation};
use crate::settings::Settings;

/// Which schema is asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted<'a> {
    /// The `operationId`; with its service and `/` in front where two services have it.
    pub(crate) operation: &'a str,
    /// Whether what comes back is meant, and not what is sent.
    pub(crate) reply: bool,
    /// The draft it is written in.
    pub(crate) dialect: Dialect,
}

/// The APIs that a workspace lists.
pub(crate) fn listed(settings: &Settings) -> Result<Vec<Checked>, Diagnostics> {
    let mut found = Diagnostics::default();
    let mut apis = Vec::new();
    for api in &settings.apis {
        let text = text_of(&settings.root.join(&api.spec), &api.spec);
        match text.and_then(|text| read(&api.spec, &text, &api.service)) {
            Ok(checked) => apis.push(checked),
            Err(diagnostics) => found.append(diagnostics),
        }
    }
    if found.has_errors() {
        return Err(found);
    }
    Ok(apis)
}

/// The API of one spec.
pub(crate) fn of_file(path: &Path) -> Result<Vec<Checked>, Diagnostics> {
    let name = path.to_string_lossy();
    let text = text_of(path, &name)?;
    Ok(vec![read(&name, &text, "api")?])
}

/// The text of a schema.
pub(crate) fn text(apis: &[Checked], wanted: Wanted<'_>) -> Result<String, Diagnostics> {
    let known = apis.iter().flat_map(|Checked { api, .. }| {
        let operations = api.operations.iter();
        operations.map(move |operation| (api, operation))
    });
    let known: Vec<(&Api, &Operation)> = known.collect();
    let is_wanted = |(api, operation): &&(&Api, &Operation)| {
        wanted.operation == operation.id
            || wanted.operation == format!("{}/{}", api.service, operation.id)
    };
    let found: Vec<&(&Api, &Operation)> = known.iter().filter(is_wanted).collect();
    match found.as_slice() {
        [] => Err(unknown(wanted.operation, &known)),
        [(api, operation)] => body(api, operation, wanted),
        several => Err(ambiguous(wanted.operation, several)),
    }
}

fn body(api: &Api, operation: &Operation, wanted: Wanted<'_>) -> Result<String, Diagnostics> {
    let (text, verb) = if wanted.reply {
        (
            schema::reply(api, operation, wanted.dialect),
            "replies with",
        )
    } else {
        (schema::request(api, operation, wanted.dialect), "is sent")
    };
    text.ok_or_else(|| {
        let message = format!("`{}` {verb} no body", operation.id);
        Diagnostic::new(Code::UnknownOperation, "", message).into()
    })
}

fn unknown(name: &str, known: &[(&Api, &Operation)]) -> Diagnostics {
    let message = format!("there is no operation `{name}`");
    let known: Vec<String> = known.iter().map(|(_, it)| format!("`{}`", it.id)).collect();
    let diagnostic = Diagnostic::new(Code::UnknownOperation, "", message);
    diagnostic
        .help(format!("there are {}", known.join(", ")))
        .into()
}

fn ambiguous(name: &str, several: &[&(&Api, &Operation)]) -> Diagnostics {
    let message = format!("several services have an operation `{name}`");
    let names = several.iter();
    let names: Vec<String> = names
        .map(|(api, operation)| format!("`{}/{}`", api.service, operation.id))
        .collect();
    let diagnostic = Diagnostic::new(Code::UnknownOperation, "", message);
    diagnostic
        .help(format!("say which: {}", names.join(", ")))
        .into()
}
