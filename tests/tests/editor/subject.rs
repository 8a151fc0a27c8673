//! The requests that people keep as files, and what the specs say of them.

use std::sync::LazyLock;

use serde_json::{Map, Value};
use specwright_tests::documents::walk::{Location, body_of};
use specwright_tests::documents::{EVERYTHING, Suite, data};
use specwright_tests::judge::{self, Judge};

/// The body of an operation that is edited.
const BODY: &str = "request";

/// A request and all there is about it.
pub(crate) struct Subject {
    /// The operation, such as `kafka/ModifyConnectorTask`.
    pub(crate) operation: &'static str,
    /// What the spec asserts, and documents that break it.
    pub(crate) suite: Suite,
    /// Who says whether a document is valid.
    pub(crate) judge: Judge,
    /// The whole documents, by name.
    pub(crate) documents: Map<String, Value>,
}

static SUBJECTS: LazyLock<Vec<Subject>> = LazyLock::new(|| {
    let requests = Judge::known().filter(|(_, body)| *body == BODY);
    requests.map(|(it, _)| Subject::load(it).unwrap()).collect()
});

/// Every request.
pub(crate) fn subjects() -> &'static [Subject] {
    &SUBJECTS
}

impl Subject {
    fn load(operation: &'static str) -> Result<Self, String> {
        let (service, _) = operation.split_once('/').ok_or("no service")?;
        Ok(Self {
            operation,
            suite: Suite::load(operation, BODY)?,
            judge: Judge::find(operation, BODY)?,
            documents: data::bases(service, BODY)?,
        })
    }

    fn id(&self) -> &'static str {
        self.operation.rsplit('/').next().unwrap_or_default()
    }

    /// The document with every property there is.
    pub(crate) fn everything(&self) -> &Value {
        &self.documents[EVERYTHING]
    }

    /// The documented examples, by name.
    pub(crate) fn examples(&self) -> Map<String, Value> {
        judge::examples(&self.suite.spec, self.id(), BODY)
    }

    /// What may be at a location.
    pub(crate) fn location(&self, pointer: &str) -> &Location {
        let mut locations = self.suite.walk.locations.iter();
        locations
            .find(|location| location.pointer == pointer)
            .unwrap()
    }

    /// What the spec says of a location.
    pub(crate) fn description(&self, pointer: &str) -> &str {
        let mut at = self.at(pointer).into_iter();
        at.find_map(|it| it["description"].as_str()).unwrap()
    }

    /// What the spec says of a listed value.
    pub(crate) fn value_description(&self, pointer: &str, value: &str) -> &str {
        let lists = self.at(pointer).into_iter();
        let mut branches = lists.flat_map(|it| branches(it, "anyOf").chain(branches(it, "oneOf")));
        let branch = branches.find(|it| it["const"] == value).unwrap();
        branch["description"].as_str().unwrap()
    }

    /// Whether the spec has a secret at a location.
    pub(crate) fn is_secret(&self, pointer: &str) -> bool {
        self.at(pointer).iter().any(|it| it["format"] == "password")
    }

    /// The schemas that the spec has for a location, the nearest first.
    fn at(&self, pointer: &str) -> Vec<&Value> {
        let spec = &self.suite.spec;
        let body = body_of(spec, self.id(), BODY).unwrap();
        let mut at = self.flat(spec.pointer(&body).unwrap());
        for name in pointer.split('/').skip(1) {
            let mut inside = at
                .iter()
                .flat_map(|it| [&it["properties"][name], &it["items"]]);
            let schema = inside.find(|it| it.is_object()).unwrap();
            at = self.flat(schema);
        }
        at
    }

    /// A schema and those that it refers to.
    fn flat<'s>(&'s self, schema: &'s Value) -> Vec<&'s Value> {
        let target = schema["$ref"].as_str().map(|it| it.trim_start_matches('#'));
        let target = target.and_then(|pointer| self.suite.spec.pointer(pointer));
        let inner = target.into_iter().chain(branches(schema, "anyOf"));
        let inner = inner.flat_map(|it| self.flat(it));
        std::iter::once(schema).chain(inner).collect()
    }
}

fn branches<'s>(schema: &'s Value, keyword: &str) -> impl Iterator<Item = &'s Value> {
    schema[keyword].as_array().into_iter().flatten()
}
