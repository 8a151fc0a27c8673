//! From bytes to a checked value.

use std::hint::black_box;

use super::{measure, row};
use crate::bodies::{Body, Reader, Readers};
use crate::documents;
use crate::report::Measure;
use crate::timer::take_turns;

pub(super) fn take(bodies: &[Body]) -> Vec<Measure> {
    let mut parse = measure(
        "`from_slice` / serde-derived parse with `serde_json`, no checks",
        1.0,
    );
    let mut schema = measure("`from_slice` / `Value` and the `jsonschema` macro", 0.52);
    let mut sonic = measure(
        "`from_slice` / sonic-rs typed parse and the checks by hand",
        1.15,
    );
    for document in documents::valid(bodies) {
        let Readers {
            ours,
            plain,
            schema: judged,
            sonic: by_sonic,
        } = &document.contenders.readers;
        let run = |reader: Reader| {
            assert!(reader(&document.json), "{} is rejected", document.title);
            let json = document.json.as_slice();
            move || {
                black_box(reader(black_box(json)));
            }
        };
        let [ours, plain, judged, by_sonic] =
            take_turns([&run(*ours), &run(*plain), &run(*judged), &run(*by_sonic)]);
        parse.rows.push(row(&document.title, &ours, &plain));
        schema.rows.push(row(&document.title, &ours, &judged));
        sonic.rows.push(row(&document.title, &ours, &by_sonic));
    }
    vec![parse, schema, sonic]
}
