//! All that is ever said of a document.

use std::fmt::{Debug, Display};

use huaweicloud_streams::ServiceError;
use huaweicloud_streams::eventgrid::{
    UpdateEventRouterJob, UpdateEventRouterJobRequest, UpdateEventRouterJobResponse,
};
use huaweicloud_streams::kafka::{
    ModifyConnectorTask, ModifyConnectorTaskRequest, ModifyConnectorTaskResponse,
};
use huaweicloud_streams::operation::{Operation, Received};
use huaweicloud_streams::{
    Valid, Validate, Violations, from_slice, from_slice_explained, read_shape,
};
use serde::de::DeserializeOwned;
use serde_json::Value;
use specwright_runtime::Decode;
use specwright_tests::judge::Judge;

use super::{DIGITS, NAME, TEXT};

/// What was printed, and of what.
#[derive(Default)]
pub(super) struct Printed(pub(super) Vec<(&'static str, String)>);

impl Printed {
    pub(super) fn debug(&mut self, what: &'static str, value: &impl Debug) {
        self.0.push((what, format!("{value:?}")));
    }

    pub(super) fn text(&mut self, what: &'static str, text: String) {
        self.0.push((what, text));
    }

    pub(super) fn error(&mut self, what: &'static str, error: &(impl Debug + Display)) {
        self.debug(what, error);
        self.text(what, error.to_string());
    }

    pub(super) fn violations(&mut self, what: &'static str, violations: &Violations) {
        self.error(what, violations);
        self.json(what, violations);
        for violation in violations {
            self.error(what, violation);
            self.error(what, violation.problem());
            self.json(what, violation);
            self.debug(what, &violation.spec());
            // Names may be in any pointer, but in a message only where it is about the name.
            if format!("{:?}{}", violation.problem(), violation.problem()).contains(NAME) {
                let code = violation.code();
                let is_of_name = matches!(code, "unknown_property" | "duplicate_property");
                assert!(is_of_name, "{violation}");
            }
        }
    }

    pub(super) fn json(&mut self, what: &'static str, value: &impl serde::Serialize) {
        self.0.push((what, serde_json::to_string(value).unwrap()));
    }

    pub(super) fn secret_in(&self) -> Option<&(&'static str, String)> {
        self.0.iter().find(|(_, text)| shows_secret(text))
    }
}

/// Whether six characters of the secret in a row are in the text.
pub(super) fn shows_secret(text: &str) -> bool {
    let parts = |secret: &'static str| (0..=secret.len() - 6).map(move |at| &secret[at..at + 6]);
    let parts: Vec<&str> = parts(TEXT).chain(parts(DIGITS)).collect();
    parts.iter().any(|part| text.contains(part))
}

/// All that the ways to read a document say of it.
pub(super) fn read<T>(document: &[u8], printed: &mut Printed) -> (Option<Valid<T>>, Option<T>)
where
    T: Decode + Validate + DeserializeOwned + Debug + Clone,
{
    let valid = from_slice::<T>(document);
    match &valid {
        Ok(value) => {
            printed.debug("Valid", value);
            printed.debug("its value", &**value);
        }
        Err(violations) => printed.violations("from_slice", violations),
    }
    if let Err(explained) = from_slice_explained::<T>(document) {
        printed.debug("explained", &explained);
        printed.text("explained, plain", explained.to_string());
        printed.text("explained, in colours", explained.styled());
    }
    let shape = read_shape::<T>(document);
    match &shape {
        Ok(value) => {
            printed.debug("the shape", value);
            if let Err(violations) = value.validate() {
                printed.violations("validate", &violations);
            }
            if let Err(violations) = Valid::new(value.clone()) {
                printed.violations("Valid::new", &violations);
            }
        }
        Err(violations) => printed.violations("read_shape", violations),
    }
    match serde_json::from_slice::<T>(document) {
        Ok(value) => printed.debug("serde", &value),
        Err(error) => printed.error("serde", &error),
    }
    match serde_json::from_slice::<Valid<T>>(document) {
        Ok(value) => printed.debug("serde, checked", &value),
        Err(error) => printed.error("serde, checked", &error),
    }
    if let Ok(value) = serde_json::from_slice::<Value>(document) {
        if let Err(error) = serde_json::from_value::<Valid<T>>(value.clone()) {
            printed.error("serde, of a value", &error);
        }
        if let Err(violations) = specwright_runtime::from_value::<T>(&value) {
            printed.violations("from_value", &violations);
        }
    }
    if let Err(violations) = from_slice::<Value>(document) {
        // It knows no types, and so not which names are in a secret.
        for violation in &violations {
            if violation.code() != "duplicate_property" {
                printed.error("the strict reader", violation.problem());
            }
        }
    }
    (valid.ok(), shape.ok())
}

/// All that an operation says of a response.
pub(super) fn responses<O: Operation>(document: &[u8], printed: &mut Printed)
where
    O::Success: Debug,
    O::Failure: Debug,
{
    let headers = [("X-Request-Id", "4b9d")];
    for status in [200, 400] {
        let received = Received::new(status, &headers, document);
        printed.debug("a response as it came", &received);
        match O::response(received) {
            Ok(success) => printed.debug("a success", &success),
            Err(error) => {
                printed.error("a response's error", &error);
                printed.error("a service's error", &ServiceError::read(error.response()));
            }
        }
    }
}

/// All that an operation says of itself and its request.
pub(super) fn call<O: Operation + Debug>(operation: &O, printed: &mut Printed) {
    printed.debug("an operation", operation);
    printed.debug("its headers", &operation.headers());
    printed.debug("its body", &operation.path());
    let request = operation.to_http("https://example.com").unwrap();
    printed.debug("its request", &request);
    printed.debug("its headers, sent", request.headers());
    printed.debug("its body, sent", request.body());
    for endpoint in ["no endpoint", ""] {
        if let Err(error) = operation.to_http(endpoint) {
            printed.error("a bad endpoint", &error);
        }
    }
}

pub(super) fn job_call(
    body: Valid<UpdateEventRouterJobRequest>,
    token: &str,
) -> UpdateEventRouterJob {
    UpdateEventRouterJob::builder()
        .project_id("p")
        .job_id("j")
        .x_auth_token(token)
        .body(body)
        .build()
}

pub(super) fn task_call(
    body: Valid<ModifyConnectorTaskRequest>,
    token: &str,
) -> ModifyConnectorTask {
    ModifyConnectorTask::builder()
        .project_id("p")
        .instance_id("i")
        .task_id("t")
        .x_auth_token(token)
        .body(body)
        .build()
}

/// All that is ever said of a document.
pub(super) fn everything_of(operation: &str, body: &str, document: &[u8]) -> Printed {
    let mut printed = Printed::default();
    match (operation, body) {
        ("eventgrid/UpdateEventRouterJob", "request") => {
            let (valid, _) = read::<UpdateEventRouterJobRequest>(document, &mut printed);
            if let Some(valid) = valid {
                call(&job_call(valid, TEXT), &mut printed);
            }
        }
        ("eventgrid/UpdateEventRouterJob", _) => {
            let (_, shape) = read::<UpdateEventRouterJobResponse>(document, &mut printed);
            responses::<UpdateEventRouterJob>(document, &mut printed);
            if let Some(shape) = shape {
                let (draft, carried) = shape.to_draft();
                printed.debug("a draft", &draft);
                printed.error("what was carried", &carried);
                match draft.complete() {
                    Ok(request) => printed.debug("a completed draft", &request),
                    Err(violations) => printed.violations("a draft", &violations),
                }
            }
        }
        ("kafka/ModifyConnectorTask", "request") => {
            let (valid, _) = read::<ModifyConnectorTaskRequest>(document, &mut printed);
            if let Some(valid) = valid {
                call(&task_call(valid, TEXT), &mut printed);
            }
        }
        ("kafka/ModifyConnectorTask", _) => {
            let (_, shape) = read::<ModifyConnectorTaskResponse>(document, &mut printed);
            responses::<ModifyConnectorTask>(document, &mut printed);
            if let Some(shape) = shape {
                let (draft, carried) = shape.to_draft();
                printed.debug("a draft", &draft);
                printed.error("what was carried", &carried);
                match draft.complete() {
                    Ok(request) => printed.debug("a completed draft", &request),
                    Err(violations) => printed.violations("a draft", &violations),
                }
            }
        }
        other => panic!("{other:?} is new: say here what is printed of it"),
    }
    printed
}

/// What the judges say.
pub(super) fn judged(judge: &Judge, document: &[u8], printed: &mut Printed) {
    printed.json("the typed judge", &judge.typed(document));
    printed.debug("two steps", &judge.in_two_steps(document));
    printed.json("the emitted schema", &judge.emitted(document));
    printed.json("the emitted schema of draft-07", &judge.draft_07(document));
    printed.json("the source spec", &judge.source(document));
}
