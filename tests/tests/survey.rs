//! Surveys of documents: that of the two APIs and of an ordinary document finds nothing wrong, and a fault is found.

use std::path::PathBuf;

use specwright_tests::survey::{Survey, Wanted, documents};
use specwright_tests::{helpers, workspace};

#[test]
fn nothing_is_wrong_with_what_is_generated_of_documents() {
    let paths = [
        "spec",
        "tests/specs/bookings.yaml",
        "tests/specs/forms.yaml",
    ];
    let paths: Vec<PathBuf> = paths.iter().map(|it| workspace::root().join(it)).collect();
    let documents = documents(&paths).unwrap();
    assert_eq!(documents.len(), 4);
    let wanted = Wanted {
        samples: 20,
        clippy: true,
    };
    let survey = Survey::of(&documents, wanted, &helpers::target().join("survey-test")).unwrap();
    let wrong: Vec<String> = survey.documents.iter().map(ToString::to_string).collect();
    assert!(survey.is_right(), "{}", wrong.concat());
    let table = survey.table();
    assert!(table.contains("| eventgrid.json | 1 of 1 |"), "{table}");
    assert_eq!(survey.changes(&survey.listed()), "");
    let before = survey.listed().replacen("struct ", "struct Old", 1);
    let changes = survey.changes(&before);
    let signs: Vec<&str> = changes.lines().map(|it| &it[..2]).collect();
    assert_eq!(signs, ["+ ", "- "], "{changes}");
}
