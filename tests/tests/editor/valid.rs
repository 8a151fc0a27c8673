//! Valid documents are left alone.

use serde_json::Value;

use crate::editor::{ADDRESS, Editor, editors};
use crate::written::Written;

fn assert_clean(editor: &Editor, document: &Value, name: &str) {
    let written = Written::new(document, editor.engine.notation());
    let problems = editor.problems(&written.text);
    assert!(problems.is_empty(), "{editor}: {name}: {problems:?}");
}

#[test]
fn the_documented_examples_are_clean() {
    for editor in editors() {
        let examples = editor.subject.examples();
        assert!(!examples.is_empty());
        for (name, example) in &examples {
            assert_clean(&editor, example, name);
        }
    }
}

#[test]
fn whole_documents_of_every_kind_are_clean() {
    for editor in editors() {
        for (name, document) in &editor.subject.documents {
            assert_clean(&editor, document, name);
        }
    }
}

#[test]
fn a_file_may_say_at_its_top_which_schema_it_follows() {
    for editor in editors() {
        for (name, document) in &editor.subject.documents {
            let mut document = document.clone();
            document["$schema"] = ADDRESS.into();
            assert_clean(&editor, &document, name);
            document["$schema"] = 5.into();
            let written = Written::new(&document, editor.engine.notation());
            let problems = editor.problems(&written.text);
            let [problem] = problems.as_slice() else {
                panic!("{editor}: {name}: {problems:?}")
            };
            let value = written.node("/$schema").value.clone();
            assert_eq!(problem.start..problem.end, value, "{editor}: {name}");
        }
    }
}
