//! What may be here: every property of every object and every value of every list, with what it means;
//! and nothing is proposed that is rejected.

use std::sync::LazyLock;

use serde_json::Value;
use specwright_tests::documents::patch;
use specwright_tests::documents::walk::Location;

use crate::apply::apply;
use crate::editor::{Editor, Proposal, editors};
use crate::written::{Gap, around};

/// The objects of a request.
fn objects(editor: &Editor) -> impl Iterator<Item = &'static Location> {
    let locations = editor.subject.suite.walk.locations.iter();
    locations.filter(|location| location.types.contains("object"))
}

/// The locations of a request that hold no properties or items.
fn single_values(editor: &Editor) -> impl Iterator<Item = &'static Location> {
    let locations = editor.subject.suite.walk.locations.iter();
    locations
        .filter(|location| !location.types.contains("object") && !location.types.contains("array"))
}

#[test]
fn every_property_is_proposed_with_what_it_means() {
    for editor in editors() {
        for object in objects(&editor) {
            let everything = editor.subject.everything();
            let gap = Gap::within(everything, &object.pointer, editor.engine.notation());
            let proposals = editor.proposals(&gap.text, gap.offset);
            for name in &object.properties {
                let pointer = format!("{}/{name}", object.pointer);
                let proposal = proposals.iter().find(|it| it.label == *name);
                let proposal = proposal.unwrap_or_else(|| panic!("{editor}: no {pointer}"));
                check_property(&editor, &gap, &pointer, proposal);
            }
        }
    }
}

fn check_property(editor: &Editor, gap: &Gap, pointer: &str, proposal: &Proposal) {
    let description = editor.subject.description(pointer);
    let documentation = &proposal.documentation;
    assert!(
        documentation.contains(description),
        "{editor}: {pointer}: {documentation}"
    );
    let text = apply(&gap.text, proposal);
    let [_, begun] = around(&text, &(gap.offset..gap.offset));
    let name = editor.engine.notation().name(&proposal.label);
    assert!(begun.starts_with(&name), "{editor}: {pointer}: {begun}");
    // Where the value is left to the next proposal, the document is not whole yet.
    if let Some(value) = editor
        .read(&text)
        .and_then(|it| it.pointer(pointer).cloned())
    {
        assert!(
            is_a_start(editor, pointer, &value),
            "{editor}: {pointer}: {value}"
        );
    }
}

/// Whether a value that came with a name is empty, or may be there.
fn is_a_start(editor: &Editor, pointer: &str, value: &Value) -> bool {
    let is_empty = match value {
        Value::String(text) => text.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
        // Of what is in it, nothing is filled in yet.
        Value::Null | Value::Array(_) | Value::Object(_) => true,
    };
    is_empty || is_allowed(editor, pointer, value)
}

/// Whether the judge finds nothing wrong with a value at a location.
fn is_allowed(editor: &Editor, pointer: &str, value: &Value) -> bool {
    let mut document = editor.subject.everything().clone();
    patch::set(&mut document, pointer, value.clone()).unwrap();
    let verdict = editor.subject.judge.typed(document.to_string().as_bytes());
    let violations = verdict.violations.iter();
    violations.filter(|it| it.pointer == pointer).count() == 0
}

/// A value that is proposed for a location, and what is there if it is taken.
struct Proposed {
    editor: Editor,
    location: &'static Location,
    values: Vec<(Proposal, Value)>,
}

/// What is proposed for every single value, in every editor.
fn proposed() -> &'static [Proposed] {
    static PROPOSED: LazyLock<Vec<Proposed>> = LazyLock::new(|| {
        let all = |editor: Editor| {
            let locations = single_values(&editor);
            locations
                .map(move |location| Proposed::new(editor, location))
                .collect::<Vec<_>>()
        };
        editors().into_iter().flat_map(all).collect()
    });
    &PROPOSED
}

impl Proposed {
    fn new(editor: Editor, location: &'static Location) -> Self {
        let pointer = &location.pointer;
        let everything = editor.subject.everything();
        let gap = Gap::at(everything, pointer, editor.engine.notation());
        let proposals = editor.proposals(&gap.text, gap.offset).into_iter();
        let taken = proposals.map(|proposal| {
            let document = editor.read(&apply(&gap.text, &proposal)).unwrap();
            let value = document.pointer(pointer).cloned().unwrap();
            (proposal, value)
        });
        Self {
            values: taken.collect(),
            editor,
            location,
        }
    }
}

#[test]
fn every_listed_value_is_proposed_with_what_it_means() {
    for Proposed {
        editor,
        location,
        values,
    } in proposed()
    {
        for listed in &location.values {
            let about = format!("{editor}: {} {listed}", location.pointer);
            let mut found = values.iter().filter(|(_, value)| value == listed);
            let (proposal, _) = found
                .next()
                .unwrap_or_else(|| panic!("{about} is not there"));
            let says = &proposal.documentation;
            let description = editor.subject.value_description(&location.pointer, listed);
            assert!(says.contains(description), "{about}: {says}");
            assert!(found.next().is_none(), "{about} is there twice");
        }
    }
}

#[test]
fn every_value_that_is_proposed_is_allowed() {
    for Proposed {
        editor,
        location,
        values,
    } in proposed()
    {
        let is_secret = editor.subject.is_secret(&location.pointer);
        for (_, value) in values {
            let about = format!("{editor}: {} {value}", location.pointer);
            assert!(is_allowed(editor, &location.pointer, value), "{about}");
            assert!(!is_secret || value.is_null(), "{about} is shown");
        }
    }
}
