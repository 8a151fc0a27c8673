//! How much is said of a document that is wrong in many locations.
#![allow(missing_docs, reason = "tests")]

use specwright_runtime::{ReadOptions, Violations, from_str};

const WRONG: usize = 153;

fn text() -> String {
    format!("[{}]", vec!["1"; WRONG].join(", "))
}

fn counts<T>(result: Result<T, Violations>) -> (usize, usize) {
    let violations = result.err().expect("invalid");
    (violations.len(), violations.total())
}

#[test]
fn as_many_violations_are_kept_as_asked_for() {
    let text = text();
    let value = serde_json::from_str(&text).unwrap();
    assert_eq!(counts(from_str::<Vec<bool>>(&text)), (100, WRONG));
    assert_eq!(ReadOptions::default(), ReadOptions::new());
    for (asked, kept) in [(0, 1), (1, 1), (100, 100), (120, 120), (usize::MAX, WRONG)] {
        let options = ReadOptions::new().max_violations(asked);
        let expected = (kept, WRONG);
        assert_eq!(counts(options.from_str::<Vec<bool>>(&text)), expected);
        let bytes = text.as_bytes();
        assert_eq!(counts(options.from_slice::<Vec<bool>>(bytes)), expected);
        assert_eq!(counts(options.from_value::<Vec<bool>>(&value)), expected);
        assert_eq!(counts(options.read_shape::<Vec<bool>>(bytes)), expected);
    }
    assert_eq!(*ReadOptions::new().from_str::<Vec<u8>>("[1]").unwrap(), [1]);
}

#[cfg(feature = "explain")]
#[test]
fn all_that_are_kept_are_explained() {
    let text = text();
    for asked in [7, 120, usize::MAX] {
        let options = ReadOptions::new().max_violations(asked);
        let explained = options.from_str_explained::<Vec<bool>>(&text).unwrap_err();
        let kept = asked.min(WRONG);
        assert_eq!(explained.positions().len(), kept);
        let printed = explained.to_string();
        assert_eq!(printed.matches("error[type]").count(), kept);
        let more = format!("{} more", WRONG - kept);
        assert_eq!(printed.contains(&more), kept < WRONG, "{printed}");
        let bytes = text.as_bytes();
        let again = options.from_slice_explained::<Vec<bool>>(bytes);
        assert_eq!(again.unwrap_err(), explained);
    }
}
