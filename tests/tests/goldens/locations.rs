//! Tables of locations: what they name is in the spec.

use specwright_tests::workspace;

use super::{FOLDER, features, folder};

/// The pointers of a line: texts that begin with a slash, and empty ones. Escaped ones are left to the goldens.
fn pointers(line: &str) -> impl Iterator<Item = &str> {
    let texts = line.split('"').skip(1).step_by(2);
    let plain = texts.filter(|text| !text.contains('\\'));
    plain.filter(|text| text.is_empty() || text.starts_with('/'))
}

#[test]
fn every_pointer_leads_into_the_spec_and_none_to_its_root() {
    let mut led = 0;
    for feature in features() {
        let spec = workspace::json(&format!("{FOLDER}/{feature}/spec.json")).unwrap();
        let path = folder(&feature).join(format!("src/{feature}/locations.rs"));
        let Ok(table) = std::fs::read_to_string(path) else {
            continue;
        };
        // A property can have any name; those are not pointers.
        let lines = table
            .lines()
            .filter(|line| !line.trim_start().starts_with("(\""));
        for pointer in lines.flat_map(pointers) {
            assert!(!pointer.is_empty(), "{feature}: the root of the document");
            assert!(spec.pointer(pointer).is_some(), "{feature}: {pointer}");
            led += 1;
        }
    }
    assert!(led > 500, "{led}");
}
