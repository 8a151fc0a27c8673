//! No output of any kind holds a secret, wherever it is and whatever is wrong beside it.

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::panic::{AssertUnwindSafe, catch_unwind};

use huaweicloud_streams::ServiceError;
use huaweicloud_streams::eventgrid::{
    UpdateEventRouterJob, UpdateEventRouterJobRequest, UpdateEventRouterJobResponse,
};
use huaweicloud_streams::kafka::{
    ModifyConnectorTask, ModifyConnectorTaskRequest, ModifyConnectorTaskResponse,
};
use huaweicloud_streams::operation::{Operation, Received};
use huaweicloud_streams::{
    Secret, Valid, Validate, Violations, from_slice, from_slice_explained, read_shape,
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use specwright_runtime::Decode;
use specwright_tests::documents::{EVERYTHING, data, patch};
use specwright_tests::judge::Judge;
use specwright_tests::workspace;

/// What is hidden, as a string and as a number.
const TEXT: &str = "Kx9Qv4Wz7Jb2Np5Rt8";
const DIGITS: &str = "918273645546372819";
/// What represents the value while a document is put together.
const HERE: &str = "@here@";
/// A name that is made known, as names are.
const NAME: &str = "Ym3Hc6Ud1Gf0";

/// Where a body has a secret.
struct Position {
    operation: &'static str,
    body: &'static str,
    /// A pointer into the document.
    pointer: String,
    /// The document with every property there is, and the placeholder for the secret.
    document: Value,
}

impl Position {
    fn parent(&self) -> &str {
        patch::split(&self.pointer).unwrap().0
    }

    fn name(&self) -> String {
        patch::split(&self.pointer).unwrap().1
    }

    fn with(&self, pointer: &str, value: Value) -> Value {
        let mut document = self.document.clone();
        patch::set(&mut document, pointer, value).unwrap();
        document
    }

    /// The document with other string for the secret and its name.
    fn property(&self, text: &str) -> String {
        let placeholder = format!("{}:{}", json!(self.name()), json!(HERE));
        let whole = self.document.to_string();
        assert_eq!(whole.matches(&placeholder).count(), 1);
        whole.replace(&placeholder, text)
    }
}

/// Every location at which a spec says `format: password`, in the bodies of its operations.
fn positions() -> Vec<Position> {
    let mut positions = Vec::new();
    let mut reached = BTreeSet::new();
    let mut present = BTreeSet::new();
    for (operation, body) in Judge::known() {
        let (service, id) = operation.split_once('/').unwrap();
        let spec = workspace::json(&format!("spec/{service}.json")).unwrap();
        occurrences(&spec, &format!("{service}#"), &mut present);
        let mut walk = Walk {
            spec: &spec,
            secrets: BTreeSet::new(),
            reached: BTreeSet::new(),
        };
        walk.visit(&schema_of(&spec, id, body), "", 0);
        let seen = walk.reached.iter().map(|at| format!("{service}#{at}"));
        reached.extend(seen);
        let bases = data::bases(service, body).unwrap();
        for pointer in walk.secrets {
            let mut document = bases[EVERYTHING].clone();
            patch::set(&mut document, &pointer, json!(HERE)).unwrap();
            positions.push(Position {
                operation,
                body,
                pointer,
                document,
            });
        }
    }
    // A secret that no body leads to would be one that nothing here tests.
    assert_eq!(reached, present);
    positions
}

fn schema_of(spec: &Value, operation: &str, body: &str) -> String {
    for (path, item) in spec["paths"].as_object().unwrap() {
        for (method, node) in item.as_object().unwrap() {
            if node["operationId"] == operation {
                let path = path.replace('~', "~0").replace('/', "~1");
                let part = match body.strip_prefix("response-") {
                    Some(status) => format!("responses/{status}"),
                    None => "requestBody".to_owned(),
                };
                return format!("/paths/{path}/{method}/{part}/content/application~1json/schema");
            }
        }
    }
    panic!("no operation {operation}");
}

fn occurrences(node: &Value, at: &str, found: &mut BTreeSet<String>) {
    match node {
        Value::Object(properties) => {
            if properties.get("format") == Some(&json!("password")) {
                found.insert(at.to_owned());
            }
            for (name, property) in properties {
                let name = name.replace('~', "~0").replace('/', "~1");
                occurrences(property, &format!("{at}/{name}"), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                occurrences(item, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

struct Walk<'s> {
    spec: &'s Value,
    secrets: BTreeSet<String>,
    reached: BTreeSet<String>,
}

impl Walk<'_> {
    fn visit(&mut self, schema: &str, location: &str, depth: usize) {
        assert!(depth < 40, "{schema} leads to itself");
        let spec = self.spec;
        let Some(Value::Object(properties)) = spec.pointer(schema) else {
            return;
        };
        if properties.get("format") == Some(&json!("password")) {
            self.secrets.insert(location.to_owned());
            self.reached.insert(schema.to_owned());
        }
        for (keyword, value) in properties {
            let at = format!("{schema}/{keyword}");
            match (keyword.as_str(), value) {
                ("$ref", Value::String(target)) => {
                    let target = target.strip_prefix('#').unwrap();
                    self.visit(target, location, depth + 1);
                }
                ("properties", Value::Object(properties)) => {
                    for name in properties.keys() {
                        let step = name.replace('~', "~0").replace('/', "~1");
                        self.visit(
                            &format!("{at}/{step}"),
                            &format!("{location}/{step}"),
                            depth + 1,
                        );
                    }
                }
                ("allOf" | "anyOf" | "oneOf", Value::Array(branches)) => {
                    for index in 0..branches.len() {
                        self.visit(&format!("{at}/{index}"), location, depth + 1);
                    }
                }
                ("if" | "then" | "else" | "not", _) => self.visit(&at, location, depth + 1),
                ("items" | "contains", _) => self.visit(&at, &format!("{location}/0"), depth + 1),
                ("additionalProperties" | "unevaluatedProperties", _) => {
                    self.visit(&at, &format!("{location}/more"), depth + 1);
                }
                _ => {}
            }
        }
    }
}

/// Documents that put something else where the secret is, or beside it.
fn properties(position: &Position) -> Vec<String> {
    let name = position.name();
    let escaped: String = name.chars().take(1).map(escape).collect();
    let escaped = format!("{escaped}{}", &name[1..]);
    let near = format!("{}x", &name[..name.len() - 1]);
    let upper = name.to_uppercase();
    let in_escapes: String = TEXT.chars().map(escape).collect();
    let many_digits = DIGITS.repeat(40);
    let (t, d) = (TEXT, DIGITS);
    let mut values: Vec<String> = vec![
        // As it should be.
        format!(r#""{t}""#),
        format!(r#""{in_escapes}""#),
        // Of another type.
        format!(r#"["{t}"]"#),
        format!(r#"[[["{t}", "{t}"]], null]"#),
        format!(r#"{{"a": "{t}"}}"#),
        format!(r#"{{"{t}": 1}}"#),
        format!(r#"{{"{t}": "{t}", "{t}": {{"{t}": ["{t}"]}}}}"#),
        format!(r#"[{{"a": {{"{t}": {{"{t}": 1, "{t}": 2}}}}}}]"#),
        format!(r#"{{"{in_escapes}": 1, "{t}": 2}}"#),
        d.to_owned(),
        format!("-{d}"),
        format!("0.{d}"),
        format!("{d}.0"),
        format!("{d}e5"),
        format!("{d}e999"),
        format!("[{d}, {{\"a\": {d}}}]"),
        format!("{d}{d}"),
        many_digits,
        // Too deep.
        format!(r#"{}"{t}"{}"#, "[".repeat(200), "]".repeat(200)),
        format!(
            r#"{}"{t}"{}"#,
            format!(r#"{{"{t}":"#).repeat(200),
            "}".repeat(200)
        ),
        // No JSON.
        t.to_owned(),
        format!("'{t}'"),
        format!("{d}x"),
        format!("0{d}"),
        format!("{d}."),
        format!("{d}e"),
        format!("-{t}"),
        format!("\"{t}\"{t}"),
        format!("\"{t}\" \"{t}\""),
        format!("\"{t}\": \"{t}\""),
        format!(r#""{t}\q""#),
        format!(r#""{t}\ud800""#),
        format!(r#""\ud800{t}""#),
        format!(r#""\u12{t}""#),
        format!("\"{t}\n\""),
        format!("\"{t}\u{0}\""),
        format!("[\"{t}\""),
        format!("[\"{t}\",]"),
        format!("{{\"{t}\"}}"),
        format!("{{\"{t}\": }}"),
        format!("{{{t}: 1}}"),
        format!("{{\"a\": \"{t}\",}}"),
    ];
    let value = |text: &str| format!(r#""{name}": {text}"#);
    values
        .iter_mut()
        .for_each(|text| *text = value(text.as_str()));
    let beside = [
        // More than once.
        format!(r#""{name}": "{t}", "{name}": "{t}""#),
        format!(r#""{name}": "{t}", "{name}": ["{t}"]"#),
        format!(r#""{name}": ["{t}"], "{name}": "{t}""#),
        format!(r#""{name}": {d}, "{name}": {{"{t}": {d}}}"#),
        format!(r#""{name}": null, "{name}": "{t}""#),
        format!(r#""{name}": "{t}", "{name}": null"#),
        format!(r#""{name}": "{t}", "{escaped}": "{t}""#),
        vec![value(&format!(r#""{t}""#)); 200].join(","),
        vec![value(&format!(r#"["{t}"]"#)); 200].join(","),
        value(&format!("[{}]", vec![format!(r#""{t}""#); 200].join(","))),
        // Under names that are almost its own.
        format!(r#""{escaped}": "{t}""#),
        format!(r#""{escaped}": ["{t}"]"#),
        format!(r#""{near}": "{t}""#),
        format!(r#""{name}": "{t}", "{near}": "{t}""#),
        format!(r#""{near}": ["{t}", {d}], "{upper}": {{"a": "{t}"}}"#),
        format!(r#""{upper}": "{t}", "{name} ": {d}, "{name}\u0000": "{t}", "": "{t}""#),
        format!(r#""{near}": "{t}", "{near}": "{t}""#),
        // Without the grammar.
        format!(r#""{name}" "{t}""#),
        format!(r#""{name}" = "{t}""#),
        format!(r#""{name}": , "{t}""#),
        format!(r#"{name}: "{t}""#),
        format!(r#""{name}": /* "{t}" */ null"#),
        // Under a name that is made known.
        format!(r#""{NAME}": "{t}""#),
        format!(r#""{NAME}": ["{t}"], "{NAME}": {{"{name}": "{t}"}}"#),
        format!(r#""{name}": "{t}", "{NAME}": {d}"#),
    ];
    values.extend(beside);
    values.iter().map(|text| position.property(text)).collect()
}

fn escape(c: char) -> String {
    format!("\\u{:04x}", u32::from(c))
}

/// Documents in which what holds the secret, or what is beside it, is wrong.
fn surroundings(position: &Position) -> Vec<Value> {
    let name = position.name();
    let secret = json!({ name.as_str(): TEXT });
    let wrong = [
        json!(TEXT),
        json!([TEXT]),
        json!([secret, [secret]]),
        json!(DIGITS.parse::<u64>().unwrap()),
        json!({ "unknown": secret }),
        json!({ "unknown": { "more": [TEXT, secret] }, name.as_str(): TEXT }),
        json!(vec![secret.clone(); 200]),
    ];
    let mut documents = Vec::new();
    let mut holder = position.parent();
    loop {
        let location = |value: &Value| position.with(holder, value.clone());
        documents.extend(wrong.iter().map(location));
        for unknown in [json!(TEXT), secret.clone(), json!([[TEXT], secret])] {
            let at = format!("{holder}/unknown");
            documents.push(position.with(&at, unknown));
        }
        if holder.is_empty() {
            break;
        }
        holder = patch::split(holder).unwrap().0;
    }

    let held = position.document.pointer(position.parent()).unwrap();
    let siblings = held.as_object().unwrap();
    let others = |value: &dyn Fn(&Value) -> Option<Value>| {
        let properties = siblings.iter().filter_map(|(sibling, was)| {
            let value = if *sibling == name {
                Some(json!(TEXT))
            } else {
                value(was)
            };
            Some((sibling.clone(), value?))
        });
        Value::Object(properties.collect::<Map<_, _>>())
    };
    for held in [
        others(&|_| Some(Value::Null)),
        others(&|_| None),
        others(&|_| Some(json!(""))),
        others(&|_| Some(json!([TEXT]))),
        others(&|_| Some(json!({ "a": TEXT }))),
        others(&|was| Some(json!(was.is_string()))),
    ] {
        documents.push(position.with(position.parent(), held));
    }
    // What makes the properties beside it required, without them.
    for (sibling, was) in siblings {
        let modes = match was {
            Value::Bool(_) => vec![json!(true), json!(false), json!(1)],
            _ => ["SASL_SSL", "PLAINTEXT", "CLOUD", "true", "", "other"]
                .iter()
                .map(|mode| json!(mode))
                .chain([Value::Null])
                .collect(),
        };
        for mode in modes {
            let mut held = json!({ name.as_str(): TEXT });
            held[sibling] = mode;
            held[&name] = json!(TEXT);
            documents.push(position.with(position.parent(), held));
        }
    }
    documents
}

/// Documents that end, or turn into other bytes, in or behind the secret.
fn cut(position: &Position) -> Vec<Vec<u8>> {
    let name = position.name();
    let mut documents = Vec::new();
    for text in [
        format!(r#""{name}": "{TEXT}""#),
        format!(r#""{name}": ["{TEXT}"]"#),
        format!(r#""{name}": {{"{TEXT}": 1}}"#),
        format!(r#""{name}": {DIGITS}"#),
        format!(r#""{NAME}": "{TEXT}""#),
    ] {
        let whole = position.property(&text);
        let secret = whole
            .find(TEXT)
            .or_else(|| whole.find(DIGITS))
            .expect("the secret is in it");
        for length in [8, 18, 19, 20, 21] {
            let start = &whole.as_bytes()[..secret + length];
            documents.push(start.to_vec());
            for more in [&b"\xff"[..], b"\x00", b"\n", b"\xed\xa0\x80", b"}}}}}}"] {
                documents.push([start, more].concat());
            }
        }
    }
    documents
}

/// What was printed, and of what.
#[derive(Default)]
struct Printed(Vec<(&'static str, String)>);

impl Printed {
    fn debug(&mut self, what: &'static str, value: &impl Debug) {
        self.0.push((what, format!("{value:?}")));
    }

    fn text(&mut self, what: &'static str, text: String) {
        self.0.push((what, text));
    }

    fn error(&mut self, what: &'static str, error: &(impl Debug + Display)) {
        self.debug(what, error);
        self.text(what, error.to_string());
    }

    fn violations(&mut self, what: &'static str, violations: &Violations) {
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

    fn json(&mut self, what: &'static str, value: &impl serde::Serialize) {
        self.0.push((what, serde_json::to_string(value).unwrap()));
    }

    fn secret_in(&self) -> Option<&(&'static str, String)> {
        self.0.iter().find(|(_, text)| shows_secret(text))
    }
}

/// Whether six characters of the secret in a row are in the text.
fn shows_secret(text: &str) -> bool {
    let parts = |secret: &'static str| (0..=secret.len() - 6).map(move |at| &secret[at..at + 6]);
    let parts: Vec<&str> = parts(TEXT).chain(parts(DIGITS)).collect();
    parts.iter().any(|part| text.contains(part))
}

/// All that the ways to read a document say of it.
fn read<T>(document: &[u8], printed: &mut Printed) -> (Option<Valid<T>>, Option<T>)
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
fn responses<O: Operation>(document: &[u8], printed: &mut Printed)
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
fn call<O: Operation + Debug>(operation: &O, printed: &mut Printed) {
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

fn job_call(body: Valid<UpdateEventRouterJobRequest>, token: &str) -> UpdateEventRouterJob {
    UpdateEventRouterJob::builder()
        .project_id("p")
        .job_id("j")
        .x_auth_token(token)
        .body(body)
        .build()
}

fn task_call(body: Valid<ModifyConnectorTaskRequest>, token: &str) -> ModifyConnectorTask {
    ModifyConnectorTask::builder()
        .project_id("p")
        .instance_id("i")
        .task_id("t")
        .x_auth_token(token)
        .body(body)
        .build()
}

/// All that is ever said of a document.
fn everything_of(operation: &str, body: &str, document: &[u8]) -> Printed {
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
fn judged(judge: &Judge, document: &[u8], printed: &mut Printed) {
    printed.json("the typed judge", &judge.typed(document));
    printed.debug("two steps", &judge.in_two_steps(document));
    printed.json("the emitted schema", &judge.emitted(document));
    printed.json("the emitted schema of draft-07", &judge.draft_07(document));
    printed.json("the source spec", &judge.source(document));
}

/// What is printed of a document, if it shows the secret.
fn leak(position: &Position, judge: &Judge, document: &[u8]) -> Option<String> {
    let mut printed = everything_of(position.operation, position.body, document);
    judged(judge, document, &mut printed);
    printed.secret_in().map(|(what, text)| {
        let document = String::from_utf8_lossy(document);
        let start: String = document.chars().take(3000).collect();
        let text: String = text.chars().take(1500).collect();
        let at = &position.pointer;
        format!(
            "{} {}: {at}: {what} shows the secret:\n{text}\nof\n{start}",
            position.operation, position.body
        )
    })
}

#[test]
fn no_output_holds_a_secret() {
    let positions = positions();
    assert!(
        positions.len() >= 12,
        "{} secrets were found",
        positions.len()
    );
    let mut leaks = Vec::new();
    let mut read = 0;
    for position in &positions {
        let judge = Judge::find(position.operation, position.body).unwrap();
        let texts = properties(position).into_iter().map(String::into_bytes);
        let values = surroundings(position)
            .into_iter()
            .map(|value| value.to_string().replace(HERE, TEXT).into_bytes());
        for document in texts.chain(values).chain(cut(position)) {
            leaks.extend(leak(position, &judge, &document));
            read += 1;
        }
    }
    println!("{read} documents, {} secrets", positions.len());
    assert!(
        leaks.is_empty(),
        "{} leaks, the first:\n{}",
        leaks.len(),
        leaks[0]
    );
}

/// The documents are those they are meant to be: what should be valid is, and the rest is not.
#[test]
fn the_documents_hold_the_secret() {
    for position in positions() {
        let judge = Judge::find(position.operation, position.body).unwrap();
        let texts = properties(&position);
        let valid = judge.typed(texts[0].as_bytes());
        assert!(valid.valid, "{}: {valid:?}", position.pointer);
        assert!(judge.typed(texts[1].as_bytes()).valid);
        let rejected = texts[2..]
            .iter()
            .filter(|text| !judge.typed(text.as_bytes()).valid);
        assert!(rejected.count() > 40);
        assert!(shows_secret(&texts[0]));
        assert!(!shows_secret(&position.document.to_string()));
    }
}

#[test]
fn tokens_do_not_print() {
    for (service, operation) in [
        ("eventgrid", "UpdateEventRouterJob"),
        ("kafka", "ModifyConnectorTask"),
    ] {
        let spec = workspace::json(&format!("spec/{service}.json")).unwrap();
        let schemes = spec["components"]["securitySchemes"].as_object().unwrap();
        let headers: Vec<_> = schemes
            .values()
            .filter(|scheme| scheme["in"] == "header")
            .collect();
        let bases = data::bases(service, "request").unwrap();
        let body = bases[EVERYTHING].to_string();
        for token in [
            TEXT.to_owned(),
            DIGITS.to_owned(),
            format!("{TEXT}\r\nX-Evil: {TEXT}"),
            format!("{TEXT}\u{0}"),
            format!("é{TEXT}"),
        ] {
            let mut printed = Printed::default();
            let sent: Vec<_> = if service == "eventgrid" {
                let call = job_call(from_slice(body.as_bytes()).unwrap(), &token);
                tokens(&call, &mut printed)
            } else {
                let call = task_call(from_slice(body.as_bytes()).unwrap(), &token);
                tokens(&call, &mut printed)
            };
            // Every header that logs in is one of those that were looked at.
            for scheme in &headers {
                let name = scheme["name"].as_str().unwrap();
                assert!(sent.contains(&name), "{operation}: {name}");
            }
            assert!(printed.secret_in().is_none(), "{:?}", printed.secret_in());
        }
    }
}

/// The names of the secret headers.
fn tokens<O: Operation + Debug>(operation: &O, printed: &mut Printed) -> Vec<&'static str> {
    printed.debug("an operation", operation);
    let headers = operation.headers();
    printed.debug("its headers", &headers);
    for endpoint in ["https://example.com", "no endpoint", ""] {
        match operation.to_http(endpoint) {
            Ok(request) => printed.debug("its request", &request),
            Err(error) => printed.error("why there is no request", &error),
        }
    }
    let secret = headers.iter().filter(|header| header.is_secret());
    secret
        .map(|header| {
            assert!(shows_secret(header.expose()));
            header.name()
        })
        .collect()
}

#[test]
fn a_secret_says_its_name_alone() {
    let mut printed = Printed::default();
    printed.debug("a string", &Secret::new(TEXT));
    printed.debug("a list", &Secret::new(vec![TEXT, DIGITS]));
    printed.debug("a number", &Secret::new(DIGITS.parse::<u64>().unwrap()));
    printed.debug("an optional one", &Some(Secret::new(TEXT)));
    assert!(printed.secret_in().is_none(), "{:?}", printed.secret_in());
}

/// Numbers that look as if by chance, the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

#[test]
fn nothing_panics_and_so_says_nothing() {
    let positions = positions();
    let mut chance = Chance(7);
    let mut panics = 0;
    for _ in 0..1000 {
        let position = &positions[chance.below(positions.len())];
        let texts = properties(position);
        let mut document = texts[chance.below(texts.len())].clone().into_bytes();
        for _ in 0..=chance.below(3) {
            let at = chance.below(document.len());
            let byte = b"{}[]\",:\\\n0e-\xff\x00"[chance.below(14)];
            match chance.below(3) {
                0 => document[at] = byte,
                1 => document.insert(at, byte),
                _ => drop(document.remove(at)),
            }
        }
        let read = || everything_of(position.operation, position.body, &document);
        panics += usize::from(catch_unwind(AssertUnwindSafe(read)).is_err());
    }
    assert_eq!(panics, 0);
}
