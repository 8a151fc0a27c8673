//! A body whose schema is a small file that refers into a bundle: editors find the bundle beside it.

use serde_json::{Value, json};
use specwright_tests::workspace;
use url::Url;

use crate::editor::{DRAFTS, Engine, Problem};

/// An editor of the request of one operation, with the schema of one draft as a file.
struct Bundled {
    engine: Engine,
    draft: &'static str,
    operation: &'static str,
}

impl Bundled {
    fn each(operation: &'static str) -> Vec<Self> {
        let engines = [Engine::Json, Engine::Yaml].into_iter();
        let engines = engines.filter(|engine| engine.is_there());
        let each = engines.flat_map(|engine| DRAFTS.iter().map(move |draft| (engine, draft)));
        let each = each.map(|(engine, draft)| Self {
            engine,
            draft,
            operation,
        });
        each.collect()
    }

    /// Where the file of the schema is.
    fn address(&self) -> String {
        let (draft, operation) = (self.draft, self.operation);
        let path = format!("tests/schemas/{draft}/shelves/{operation}.request.schema.json");
        let file = workspace::root().join(path).canonicalize().unwrap();
        Url::from_file_path(file).unwrap().to_string()
    }

    fn ask(&self, what: &str, mut facts: Value) -> Value {
        let address = self.address();
        let mut process = self.engine.process();
        if process.learnt.insert(address.clone()) {
            process.ask(&json!({ "ask": "learn", "name": address, "address": address }));
        }
        facts["ask"] = what.into();
        facts["name"] = address.into();
        process.ask(&facts)
    }

    /// What is wrong in a string, as the parts of it that are marked. YAML takes JSON for what it is.
    fn marks(&self, text: &str) -> Vec<String> {
        let answer = self.ask("validate", json!({ "text": text }));
        let problems: Vec<Problem> = serde_json::from_value(answer).unwrap();
        let marks = problems.iter();
        marks
            .map(|it| format!("{}: {}", &text[it.start..it.end], it.message))
            .collect()
    }

    fn hover(&self, text: &str, word: &str) -> String {
        let offset = text.find(word).unwrap() + 1;
        let answer = self.ask("hover", json!({ "text": text, "offset": offset }));
        serde_json::from_value(answer).unwrap()
    }
}

const SHELF: &str =
    r#"{ "size": [1, 2], "books": [{ "title": "Emma", "sequel": { "title": "E" } }] }"#;

#[test]
fn what_is_wrong_in_a_definition_of_the_bundle_is_marked() {
    for editor in Bundled::each("PutShelf") {
        assert_eq!(editor.marks(SHELF), [""; 0]);
        let wrong = SHELF.replace("\"E\"", "\"e\"");
        let marks = editor.marks(&wrong);
        assert_eq!(marks.len(), 1, "{marks:?}");
        assert!(marks[0].starts_with("\"e\": "), "{marks:?}");
    }
}

#[test]
fn a_closed_body_may_say_where_its_schema_is() {
    for editor in Bundled::each("PutBook") {
        let address = editor.address();
        let book = json!({ "$schema": address, "title": "Emma" });
        assert_eq!(editor.marks(&book.to_string()), [""; 0]);
        let inside = json!({ "title": "Emma", "sequel": { "$schema": address, "title": "E" } });
        assert_eq!(editor.marks(&inside.to_string()).len(), 1);
    }
}

#[test]
fn texts_of_the_bundle_are_shown() {
    for editor in Bundled::each("PutShelf") {
        let shown = editor.hover(SHELF, "\"title\"");
        assert!(shown.contains("As it is printed"), "{shown}");
    }
}
