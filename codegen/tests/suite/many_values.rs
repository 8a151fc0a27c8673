//! Lists of very many values: what only compares them allocates nothing, so that it is timed.

use std::time::{Duration, Instant};

use super::lowering::{findings, property};

fn time_of(text: &str) -> Duration {
    let start = Instant::now();
    let found = findings(text);
    assert!(!found.has_errors(), "{found}");
    start.elapsed()
}

/// Time grows with the number of values and not with its square: eight times as many may take twenty times as long.
#[track_caller]
fn grows_evenly(text: impl Fn(usize) -> String) {
    let few = time_of(&text(4_000)).max(Duration::from_millis(50));
    let many = time_of(&text(32_000));
    assert!(many < few * 20, "{few:?} and {many:?}");
}

fn list(count: usize, value: impl Fn(usize) -> String) -> String {
    let values: Vec<String> = (0..count).map(value).collect();
    values.join(",")
}

#[test]
fn lists_of_very_many_values() {
    let texts = |count| list(count, |n| format!("\"v{n}\""));
    let numbers = |count| list(count, |n| n.to_string());
    grows_evenly(|count| {
        let texts = texts(count);
        property(&format!(
            r#"{{ "enum": [{texts}], "default": "v7", "examples": [{texts}] }}"#
        ))
    });
    grows_evenly(|count| {
        let numbers = numbers(count);
        property(&format!(
            r#"{{ "enum": [{numbers}], "allOf": [{{ "enum": [{numbers}] }}] }}"#
        ))
    });
    grows_evenly(|count| {
        let constants = list(count, |n| format!("{{ \"const\": \"v{n}\" }}"));
        property(&format!(r#"{{ "oneOf": [{constants}] }}"#))
    });
}
