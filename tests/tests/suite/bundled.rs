//! Schemas in a bundle judge as self-contained ones do, from a disk and from where they are published, and types answer
//! with the same.

use std::collections::BTreeMap;

use jsonschema::{Draft, Retrieve, Uri, Validator};
use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};
use specwright::{Options, SchemaFiles, generate};
use specwright_tests::shelves::{Book, ListBooksResponse, LoseBookRequest, NewBook, Shelf};
use specwright_tests::workspace;

use super::schemars::changed;

const DRAFTS: [(&str, Draft); 2] = [("2020-12", Draft::Draft202012), ("draft-07", Draft::Draft7)];

/// Where the folder of schemas is, on a disk and elsewhere.
const FOLDERS: [&str; 2] = [
    "file:///somewhere/schemas/",
    "https://example.org/of/shelves/",
];

/// The files as they are emitted, below the folder of schemas.
fn emitted(files: SchemaFiles) -> BTreeMap<String, Value> {
    let mut options = Options::new("shelves");
    options.schemas = files;
    let spec = workspace::text("tests/specs/shelves.yaml").unwrap();
    let emitted = generate("specs/shelves.yaml", &spec, options);
    let emitted = emitted.unwrap_or_else(|found| panic!("{}", found.render(false)));
    let schemas = emitted.files.iter().filter_map(|file| {
        let path = file.path.strip_prefix("schemas/")?;
        Some((path.to_owned(), serde_json::from_str(&file.text).unwrap()))
    });
    schemas.collect()
}

/// A folder of schemas, published.
struct Published {
    folder: &'static str,
    files: BTreeMap<String, Value>,
}

impl Retrieve for Published {
    fn retrieve(
        &self,
        uri: &Uri<String>,
    ) -> Result<Value, Box<dyn std::error::Error + Send + Sync>> {
        let path = uri.as_str().strip_prefix(self.folder);
        let file = path.and_then(|path| self.files.get(path));
        Ok(file.ok_or_else(|| format!("no {uri}"))?.clone())
    }
}

fn bundled(draft: Draft, folder: &'static str, path: &str) -> Validator {
    let files = emitted(SchemaFiles::Bundled);
    let schema = files[path].clone();
    let options = jsonschema::options()
        .with_draft(draft)
        .with_base_uri(format!("{folder}{path}"))
        .with_retriever(Published { folder, files });
    options.build(&schema).unwrap()
}

fn alone(draft: Draft, schema: &Value) -> Validator {
    let options = jsonschema::options().with_draft(draft);
    options.build(schema).unwrap()
}

fn book() -> Value {
    let sequel = json!({ "title": "E", "kind": "poems", "isbn": null });
    json!({ "title": "Emma", "kind": "novel", "isbn": "1", "lent": { "day": "2024-01-01" }, "sequel": sequel })
}

fn shelf() -> Value {
    json!({ "size": [1, 2], "books": [book(), { "title": "B" }], "more": 1 })
}

/// The bodies by their files, each with all that its schema says something of.
fn bodies() -> Vec<(&'static str, Value)> {
    let kept = |mut body: Value| {
        body["$schema"] = json!("x");
        body
    };
    vec![
        (
            "AddBook.request",
            json!({ "title": "Emma", "kind": "novel" }),
        ),
        ("AddBook.request", kept(json!({ "title": "Emma" }))),
        ("AddBook.response-201", book()),
        ("AddBook.response-201", kept(book())),
        ("ListBooks.response-200", json!([book()])),
        ("LoseBook.request", json!({ "day": "2024-01-01" })),
        ("LoseBook.request", kept(json!({ "day": "2024-01-01" }))),
        ("PutBook.request", book()),
        ("PutBook.request", kept(book())),
        (
            "PutBook.response-200",
            json!({ "book": book(), "shelf": shelf() }),
        ),
        ("PutShelf.request", shelf()),
        ("PutShelf.response-200", shelf()),
    ]
}

#[test]
fn bodies_are_judged_as_by_self_contained_schemas() {
    let self_contained = emitted(SchemaFiles::SelfContained);
    for (name, body) in bodies() {
        for (folder, draft) in DRAFTS {
            let path = format!("{folder}/shelves/{name}.schema.json");
            let own = alone(draft, &self_contained[&path]);
            for place in FOLDERS {
                let judge = bundled(draft, place, &path);
                let (mut valid, mut faulty) = (0, 0);
                for instance in changed(&body) {
                    let is_valid = own.is_valid(&instance);
                    *(if is_valid { &mut valid } else { &mut faulty }) += 1;
                    assert_eq!(judge.is_valid(&instance), is_valid, "{path}: {instance}");
                }
                // Both happen, or nothing was shown.
                assert!(valid > 0, "{path}: {body}");
                assert!(faulty > 5, "{path}: {faulty}");
            }
        }
    }
}

/// Every body that has a file by itself has one beside a bundle, and nothing else has.
#[test]
fn a_bundle_has_the_files_of_all_bodies() {
    let paths = |files| emitted(files).into_keys().collect::<Vec<_>>();
    let (bundled, mut alone) = (
        paths(SchemaFiles::Bundled),
        paths(SchemaFiles::SelfContained),
    );
    let is_body = |path: &String| path.contains(".request") || path.contains(".response-");
    alone.retain(is_body);
    alone.extend(DRAFTS.map(|(folder, _)| format!("{folder}/shelves/bundle.json")));
    alone.sort();
    assert_eq!(bundled, alone);
    let mut judged: Vec<&str> = bodies().iter().map(|(name, _)| *name).collect();
    judged.dedup();
    let all: Vec<String> = bundled
        .iter()
        .filter_map(|path| {
            path.strip_prefix("2020-12/shelves/")?
                .strip_suffix(".schema.json")
        })
        .map(str::to_owned)
        .collect();
    assert_eq!(judged, all);
}

/// What the document says in words of a definition is in the bundle as often as in the document, apart from a use that
/// says it anew.
#[test]
fn texts_are_in_a_bundle_once() {
    let files = emitted(SchemaFiles::Bundled);
    for (folder, _) in DRAFTS {
        let bundle = files[&format!("{folder}/shelves/bundle.json")].to_string();
        for text in ["A shelf of books.", "What comes next."] {
            let times = bundle.matches(text).count();
            // The book is in the bundle once more, as a file.
            let expected = if text.starts_with("What") { 2 } else { 1 };
            assert_eq!(times, expected, "{folder}: {text}");
        }
        assert!(!bundle.contains("markdownDescription"), "{folder}");
    }
}

fn answers_as<T: JsonSchema>(name: &str, body: &Value) {
    let self_contained = emitted(SchemaFiles::SelfContained);
    let path = format!("2020-12/shelves/{name}.schema.json");
    let own = alone(Draft::Draft202012, &self_contained[&path]);
    let answered = alone(Draft::Draft202012, &schema_for!(T).to_value());
    for instance in changed(body) {
        assert_eq!(
            answered.is_valid(&instance),
            own.is_valid(&instance),
            "{name}: {instance}"
        );
    }
}

#[test]
fn types_answer_with_schemas_of_the_bundle() {
    answers_as::<NewBook>("NewBook", &json!({ "title": "Emma", "kind": "novel" }));
    answers_as::<Book>("Book", &book());
    answers_as::<Shelf>("Shelf", &shelf());
    answers_as::<ListBooksResponse>("ListBooks.response-200", &json!([book()]));
    answers_as::<LoseBookRequest>("LoseBook.request", &json!({ "day": "2024-01-01" }));
}

#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema counts")]
struct Library {
    shelves: Vec<Shelf>,
    loan: Option<Book>,
}

#[test]
fn a_type_of_a_user_holds_them() {
    let judge = alone(Draft::Draft202012, &schema_for!(Library).to_value());
    let with =
        |shelf: Value, loan: Value| judge.is_valid(&json!({ "shelves": [shelf], "loan": loan }));
    assert!(with(shelf(), book()));
    assert!(!with(json!({ "books": [] }), book()));
    assert!(!with(shelf(), json!({ "title": "Emma", "$schema": "x" })));
    assert!(!with(
        shelf(),
        json!({ "title": "Emma", "sequel": { "title": "" } })
    ));
}
