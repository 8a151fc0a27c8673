//! The official suite of JSON Schema, and the page with the scores.

use std::{env, fs};

use specwright_tests::conformance::{evaluated, folder, page, sentence, suite, typed};
use specwright_tests::{helpers, workspace};

#[test]
fn every_case_is_judged_as_the_suite_says() {
    let suite = suite().unwrap();
    let evaluated = evaluated(&suite);
    assert_eq!(evaluated.all().cases, 1_299, "the suite has changed");
    assert!(evaluated.wrong.is_empty(), "{}", evaluated.wrong.join("\n"));

    let typed = typed(&suite, &helpers::target().join("conformance")).unwrap();
    let readme = workspace::text("README.md").unwrap().replace('\n', " ");
    let sentence = sentence(&typed);
    assert!(
        readme.contains(&sentence),
        "the README does not say: {sentence}"
    );
    let page = page(&evaluated, &typed);
    let path = folder().join("SCORE.md");
    if env::var_os("UPDATE_SCORE").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        kept, page,
        "SCORE.md is not fresh: UPDATE_SCORE=1 writes it"
    );
}
