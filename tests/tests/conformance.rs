//! The official suite of JSON Schema, and the page with the scores.

use std::{env, fs};

use specwright_tests::conformance::{
    Scores, Typed, evaluated, folder, formats, in_files, page, sentence, suite, typed,
};
use specwright_tests::{helpers, workspace};

/// The optional files about formats.
fn of_formats() -> (Scores, Typed) {
    let formats = formats().unwrap();
    let evaluated = evaluated(&formats);
    assert_eq!(evaluated.all().cases, 1_779, "the suite has changed");
    let typed = typed(&formats, &helpers::target().join("formats")).unwrap();
    (evaluated, typed)
}

#[test]
fn every_case_is_judged_as_the_suite_says() {
    let suite = suite().unwrap();
    let evaluated = evaluated(&suite);
    assert_eq!(evaluated.all().cases, 1_299, "the suite has changed");
    assert!(evaluated.wrong.is_empty(), "{}", evaluated.wrong.join("\n"));

    let typed = typed(&suite, &helpers::target().join("conformance")).unwrap();
    let formats = of_formats();
    let page = page((&evaluated, &typed), (&formats.0, &formats.1));
    let path = folder().join("SCORE.md");
    if env::var_os("UPDATE_SCORE").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let readme = workspace::text("README.md").unwrap().replace('\n', " ");
    let sentence = sentence(&typed);
    assert!(
        readme.contains(&sentence),
        "the README does not say: {sentence}"
    );
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        kept, page,
        "SCORE.md is not fresh: UPDATE_SCORE=1 writes it"
    );
}

#[test]
fn files_are_judged_as_the_suite_says_in_every_syntax() {
    let (wrong, count) = in_files(&suite().unwrap());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(count, 5 * 1_299);
}
